"""Lines of text for a terminal: wrapped to its width, and in bold or grey only where it has them.

Nothing is said by style alone, and nothing is drawn: a screen reader gets the same words in the same order.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

Style = Literal["plain", "heading", "quiet"]
WIDEST = 80
NARROWEST = 30

_CODES: Mapping[str, str] = {"heading": "\x1b[1m", "quiet": "\x1b[2m"}
_PLAIN_AGAIN = "\x1b[0m"
_TIE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. ``lead`` stands before its first line, and the others are indented to match."""

    text: str = ""
    style: Style = "plain"
    lead: str = ""


BLANK = Line()


@dataclass(frozen=True, slots=True)
class Look:
    """How a terminal shows text: its width in characters, and whether it has styles."""

    width: int = WIDEST
    styled: bool = False


class Screen(Protocol):
    """What is asked of an output stream to find its look."""

    def isatty(self) -> bool:
        """Whether a person is looking at it."""


def look_of(screen: Screen, environment: Mapping[str, str], columns: int) -> Look:
    """The look of that output: styles only on a terminal that has them and where NO_COLOR is not set."""
    watched = screen.isatty()
    styled = watched and "NO_COLOR" not in environment and environment.get("TERM", "dumb") != "dumb"
    width = min(WIDEST, max(NARROWEST, columns - 1)) if watched else WIDEST
    return Look(width, styled)


def rendered(lines: Iterable[Line], look: Look) -> str:
    """The lines as text that ends with a newline; runs of blank lines are one, and none comes first."""
    shown: list[str] = []
    for line in lines:
        if line.text:
            shown += _wrapped(line, look)
        elif shown and shown[-1]:
            shown.append("")
    return "".join(text + "\n" for text in shown)


def _wrapped(line: Line, look: Look) -> list[str]:
    wrapped = textwrap.wrap(
        printable(line.text),
        look.width,
        initial_indent=line.lead,
        subsequent_indent=" " * len(line.lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    wrapped = [text.replace(_TIE, " ") for text in wrapped]
    if look.styled and line.style in _CODES:
        return [f"{_CODES[line.style]}{text}{_PLAIN_AGAIN}" for text in wrapped]
    return wrapped


def printable(text: str) -> str:
    """The text on one line, without anything that could move the cursor or ring the bell."""
    return "".join(letter if letter.isprintable() or letter == _TIE else " " for letter in text)


def kept_together(text: str) -> str:
    """The text, never to be broken between lines: a phone number, a word and its letter."""
    return text.replace(" ", _TIE)


def columns_of(default: int = WIDEST) -> int:
    """How many columns the terminal has."""
    try:
        return os.get_terminal_size().columns or default
    except OSError:
        return default
