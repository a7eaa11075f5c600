"""Text for Telegram: escaped, folded where it is long, and never over the limit of one message. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

PAGE_UNITS = 4080
"""UTF-16 units in one message; Telegram's limit is 4096, counted without the tags."""

Style = Literal["", "b", "i"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of plain text; ``style`` is the tag that it stands in."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together under a heading; ``folded`` blocks are read in full by a tap."""

    lines: tuple[Line, ...]
    heading: str = ""
    folded: bool = False


def escaped(text: str) -> str:
    """Text that Telegram shows as it stands, whatever is in it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def bold(text: str) -> str:
    """The text, escaped and bold."""
    return f"<b>{escaped(text)}</b>"


def italic(text: str) -> str:
    """The text, escaped and italic."""
    return f"<i>{escaped(text)}</i>"


def folded(html: str) -> str:
    """The passage, of which a tap shows all and a glance the first lines."""
    return f"<blockquote expandable>{html}</blockquote>"


def units(text: str) -> int:
    """How long Telegram counts that plain text to be."""
    return len(text) + sum(character > "\uffff" for character in text)


def pages(blocks: Iterable[Block], limit: int = PAGE_UNITS) -> tuple[str, ...]:
    """The blocks as one message's HTML, or several where they are too long for one.

    A message ends between blocks where it can, else between lines; a block that goes on has its heading
    again.
    """
    found: list[str] = []
    page: list[str] = []
    room = limit
    for block in blocks:
        parts = [block] if _size(block) <= room else _parts(block, room, limit)
        for part in parts:
            if page and _size(part) > room:
                found.append("\n\n".join(page))
                page, room = [], limit
            page.append(_html(part))
            room -= _size(part)
    return (*found, "\n\n".join(page)) if page else tuple(found)


def fits(blocks: Iterable[Block], limit: int = PAGE_UNITS) -> bool:
    """Whether the blocks are one message."""
    return sum(_size(block) for block in blocks) <= limit


def _html(block: Block) -> str:
    lines = [bold(block.heading)] if block.heading else []
    lines += [
        f"<{line.style}>{escaped(line.text)}</{line.style}>" if line.style else escaped(line.text)
        for line in block.lines
    ]
    html = "\n".join(lines)
    return folded(html) if block.folded else html


def _size(block: Block) -> int:
    return units(block.heading) + sum(units(line.text) + 1 for line in block.lines) + 3


def _parts(block: Block, room: int, limit: int) -> list[Block]:
    """The block cut into ones that fit: the first into what room is left, where that is worth while."""
    left = room if room > limit // 4 else limit
    parts: list[Block] = []
    lines: list[Line] = []
    most = limit - units(block.heading) - 4
    for line in (piece for whole in block.lines for piece in _cut(whole, most)):
        if lines and _size(replace(block, lines=(*lines, line))) > left:
            parts.append(replace(block, lines=tuple(lines)))
            lines, left = [], limit
        lines.append(line)
    return [*parts, replace(block, lines=tuple(lines))]


def _cut(line: Line, most: int) -> list[Line]:
    """A line too long for any message, cut at spaces where there are any."""
    if units(line.text) <= most:
        return [line]
    pieces, text = [], line.text
    while units(text) > most:
        at = text.rfind(" ", 0, most // 2) + 1 or most // 2
        pieces.append(replace(line, text=text[:at].rstrip()))
        text = text[at:]
    return [*pieces, replace(line, text=text)]
