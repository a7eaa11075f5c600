"""What a draft changes to what is live, in short and as rows of a report; costs most of a second."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.publishing.packs import Texts
from flows.graph import TooManyConfigurations
from flows.walk import EndlessRoute

if TYPE_CHECKING:
    from flows.difference.rows import Row

UNCOUNTED = "What it changes is too much to be counted."

RULES_STAND = "Whatever changes here, the safety rules of the installed release go on holding."


@dataclass(frozen=True, slots=True)
class Changes:
    """``short`` is under 3,000 characters; ``rows`` is everything."""

    short: str
    rows: tuple[Row, ...]


def changes(old: tuple[Texts, Texts | None], new: tuple[Texts, Texts | None]) -> Changes:
    """What the second changes to the first, each a national pack and the local one over it."""
    from flows.difference import compare, short  # with the reader, more than a process that answers needs
    from flows.difference.report import report
    from flows.difference.rows import title
    from flows.reader import read

    before, after = (read(national, local=local).pack for national, local in (old, new))
    if before is None or after is None:
        return Changes(UNCOUNTED, (title(UNCOUNTED),))
    try:
        found = compare(before, after)
    except (TooManyConfigurations, EndlessRoute):
        return Changes(UNCOUNTED, (title(UNCOUNTED),))
    is_of_rules = any(part.kind == "safety_rule" for part in found.parts)
    return Changes("\n".join((short(found), *((RULES_STAND,) if is_of_rules else ()))), report(found))
