"""The record in a line or two: short enough for a copy button."""

from __future__ import annotations

from collections.abc import Callable

from ..advice import Card
from ..messages import fill
from ..model import Pack
from .parts import SHORT_UNITS

NOBODY = "–"


def short_text(card: Card, pack: Pack, made: str, version: str) -> str:
    """Decision, when, whom, edition and version, in at most SHORT_UNITS UTF-16 units.

    Where not everybody fits, the first are named and the rest counted; only words that are too long by
    themselves are cut.
    """

    def telling(whom: str) -> str:
        return fill(
            pack.messages,
            "record_short",
            title=pack.info.title,
            decision=pack.info.decisions[card.decision],
            when=pack.info.time_frames[card.within],
            whom=whom,
            made=made,
            edition=pack.info.edition_short,
            version=version,
        )

    names = tuple(shown.contact.name for shown in card.escalations) or (NOBODY,)
    for named in range(len(names), 0, -1):
        text = telling(_first(names, named, pack))
        if units(text) <= SHORT_UNITS:
            return text
    return _with_name_cut(names, telling, pack)


def units(text: str) -> int:
    """How long the text is in UTF-16 units, as Telegram counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, limit: int) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    if units(text) <= limit:
        return text
    return text.encode("utf-16-le")[: 2 * (max(limit, 1) - 1)].decode("utf-16-le", "ignore") + "…"


def _first(names: tuple[str, ...], named: int, pack: Pack) -> str:
    whom, left = "; ".join(names[:named]), len(names) - named
    return fill(pack.messages, "record_and_more", whom=whom, count=left) if left else whom


def _with_name_cut(names: tuple[str, ...], telling: Callable[[str], str], pack: Pack) -> str:
    """The first name gives way; where even that is not enough, the end of the text does."""
    too_many = units(telling(_first(names, 1, pack))) - SHORT_UNITS
    shortened = (cut(names[0], units(names[0]) - too_many), *names[1:])
    return cut(telling(_first(shortened, 1, pack)), SHORT_UNITS)
