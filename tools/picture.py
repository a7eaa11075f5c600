"""A picture of a conversation on a phone, drawn from the very screens that the bot sends."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from bot.telegram.callback import Codes
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Rows, Screen
from flows.engine import Engine
from flows.model import Walkthrough
from flows.session import Answer, Session
from flows.walkthroughs import AT_ANY_TIME

PHONE, MARGIN, GAP = 372, 14, 22
LINE, BUTTON, BETWEEN = 20, 36, 5
LETTERS_A_LINE = 46
FOLDED_LINES = 3
"""So much of a folded passage is seen before it is tapped."""
QUESTIONS_SHOWN = ("danger", "harm")


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


def telegram_picture(engine: Engine, walkthrough: Walkthrough) -> str:
    """An SVG of some questions of the walkthrough and of its ending, side by side."""
    phones = [_phone(screen) for screen in _screens(engine, walkthrough)]
    width = GAP + len(phones) * (PHONE + GAP)
    height = 2 * MARGIN + max(phone.height for phone in phones)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="Helvetica, Arial, sans-serif" font-size="15">',
        "<title>A conversation with Safe to Share in Telegram</title>",
        f'<rect width="{width}" height="{height}" fill="#cfdbe5"/>',
    ]
    for number, phone in enumerate(phones):
        lines.append(f'<g transform="translate({GAP + number * (PHONE + GAP)} {MARGIN})">')
        lines += [*phone.pieces, "</g>"]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _screens(engine: Engine, walkthrough: Walkthrough) -> Iterator[Screen]:
    presenter = Presenter(engine.pack, Codes(engine.pack))
    answers = [Answer(question, chosen) for question, chosen in walkthrough.answers]
    for until in (*QUESTIONS_SHOWN, None):
        given = tuple(answers if until is None else answers[: _index(walkthrough, until)])
        version = engine.pack.version
        session = Session("picture", walkthrough.flow, version, AT_ANY_TIME, AT_ANY_TIME, given)
        yield presenter.screen(engine.screens.now(session), session)


def _index(walkthrough: Walkthrough, question: str) -> int:
    return [asked for asked, _ in walkthrough.answers].index(question)


def _phone(screen: Screen) -> Drawing:
    texts = list(_texts(screen.texts[0]))
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
            label = escape(button.label, quote=False)
            pieces += [
                f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BUTTON}" rx="8" fill="#6f8ba3"/>',
                f'<text x="{x + width / 2:.1f}" y="{y + 24}" fill="#ffffff" text-anchor="middle" '
                f'font-size="14">{label}</text>',
            ]
    return Drawing(tuple(pieces), len(rows) * (BUTTON + BETWEEN))


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
