"""A picture of screens on a phone, drawn from the very messages that the bot sends."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from bot.telegram.screen import Rows, Screen

PHONE, MARGIN, GAP = 372, 14, 22
LINE, BUTTON, BETWEEN, HEADING = 20, 36, 5, 26
LETTERS_A_LINE = 46
POINTS_A_LETTER = 7.6
"""About as wide as a letter of a button is; what does not fit is cut, as a phone cuts it."""
COLOURS = {"": "#6f8ba3", "primary": "#2f7bbd", "success": "#3d8b55", "danger": "#b5473c"}
FOLDED_LINES = 3
"""So much of a folded passage is seen before it is tapped."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of a message as it is drawn."""

    words: str
    style: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pieces of SVG that belong together, and how high they are."""

    pieces: tuple[str, ...]
    height: int


def picture(title: str, screens: Iterable[tuple[str, Screen]]) -> str:
    """An SVG of the screens side by side, each under its name."""
    phones = [(name, _phone(screen)) for name, screen in screens]
    width = GAP + len(phones) * (PHONE + GAP)
    height = 2 * MARGIN + HEADING + max(phone.height for _, phone in phones)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="Helvetica, Arial, sans-serif" font-size="15">',
        f"<title>{escape(title, quote=False)}</title>",
        f'<rect width="{width}" height="{height}" fill="#cfdbe5"/>',
    ]
    for number, (name, phone) in enumerate(phones):
        x = GAP + number * (PHONE + GAP)
        lines.append(f'<text x="{x}" y="{MARGIN + 12}" fill="#334a5e">{escape(name, quote=False)}</text>')
        lines.append(f'<g transform="translate({x} {MARGIN + HEADING})">')
        lines += [*phone.pieces, "</g>"]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _phone(screen: Screen) -> Drawing:
    """The last message of the screen, which has the buttons."""
    texts = list(_texts(screen.texts[-1]))
    bubble = len(texts) * LINE + 2 * MARGIN
    pieces = [f'<rect width="{PHONE}" height="{bubble}" rx="12" fill="#ffffff"/>']
    y = MARGIN
    for text in texts:
        y += LINE
        pieces += _drawn(text, y - 5)
    buttons = _buttons(screen.rows, bubble + BETWEEN)
    return Drawing((*pieces, *buttons.pieces), bubble + BETWEEN + buttons.height)


def _drawn(text: Text, y: int) -> Iterator[str]:
    if text.quoted:
        yield f'<rect x="{MARGIN}" y="{y - 15}" width="3" height="{LINE}" fill="#3a8fd6"/>'
    if text.words:
        x = MARGIN + (10 if text.quoted else 0)
        style = {"b": ' font-weight="bold"', "i": ' font-style="italic" fill="#555555"'}.get(text.style, "")
        yield f'<text x="{x}" y="{y}"{style}>{escape(text.words, quote=False)}</text>'


def _buttons(rows: Rows, top: int) -> Drawing:
    pieces: list[str] = []
    for number, row in enumerate(rows):
        y = top + number * (BUTTON + BETWEEN)
        width = (PHONE - BETWEEN * (len(row) - 1)) / len(row)
        for column, button in enumerate(row):
            x = column * (width + BETWEEN)
            label = escape(_cut(button.label, width), quote=False)
            fill = COLOURS[getattr(button, "style", "")]
            pieces += [
                f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BUTTON}" rx="8" fill="{fill}"/>',
                f'<text x="{x + width / 2:.1f}" y="{y + 24}" fill="#ffffff" text-anchor="middle" '
                f'font-size="14">{label}</text>',
            ]
    return Drawing(tuple(pieces), len(rows) * (BUTTON + BETWEEN))


def _cut(label: str, width: float) -> str:
    """As much of the label as a phone shows."""
    letters = int((width - 12) / POINTS_A_LETTER)
    return label if len(label) <= letters else f"{label[: letters - 1]}…"


def _texts(html: str) -> Iterator[Text]:
    """The lines of the message; of a folded passage the first few."""
    reader = _Reader()
    reader.feed(html)
    folded = 0
    for line in _wrapped(reader.lines):
        folded = folded + 1 if line.quoted else 0
        if folded < FOLDED_LINES:
            yield line
        elif folded == FOLDED_LINES:
            yield Text(f"{line.words[: LETTERS_A_LINE - 4]} …", line.style, quoted=True)


def _wrapped(lines: Iterable[Text]) -> Iterator[Text]:
    for line in lines:
        for words in textwrap.wrap(line.words, LETTERS_A_LINE - 2 * line.quoted) or [""]:
            yield Text(words, line.style, line.quoted)


class _Reader(HTMLParser):
    """Takes a message's HTML apart into lines, each in the style that it begins in."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Text] = [Text("")]
        self._style = ""
        self._quoted = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "blockquote":
            self._quoted = True
            if self.lines[-1].words:
                self.lines.append(Text("", quoted=True))
        elif tag in ("b", "i"):
            self._style = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self._quoted = False
        elif tag in ("b", "i"):
            self._style = ""

    def handle_data(self, data: str) -> None:
        first, *others = data.split("\n")
        last = self.lines[-1]
        style = last.style if last.words else self._style
        self.lines[-1] = Text(last.words + first, style, last.quoted if last.words else self._quoted)
        self.lines += [Text(words, self._style, self._quoted) for words in others]
