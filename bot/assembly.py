"""Puts the program together: content into a pack, a pack into an engine, settings into a running bot."""

from __future__ import annotations

from bot.content_files import content_place, read_content
from bot.problem import Problem
from flows.engine import Engine
from flows.issues import Issue
from flows.model import Pack
from flows.reader import Reading, read


class UnusableContent(Problem):
    """The content was read and must be mended before anybody is advised by it."""


def reading_of(place: str | None) -> Reading:
    """What stands in that folder or zip, or in the usual one. Raises UnreadableContent."""
    return read(read_content(content_place(place)))


def usable_pack(place: str | None) -> Pack:
    """The pack, read and checked, but not proved. Raises UnreadableContent or UnusableContent."""
    from flows.checks import check

    reading = reading_of(place)
    issues = [*reading.issues, *(check(reading.pack) if reading.pack else ())]
    wrong = [issue for issue in issues if issue.severity == "must_fix"]
    if wrong or reading.pack is None:
        raise UnusableContent(_must_be_mended(wrong), exit_status=1)
    return reading.pack


def engine_of(pack: Pack) -> Engine:
    """The engine for this pack, which knows how many questions are ahead."""
    return Engine(pack)


def _must_be_mended(wrong: list[Issue]) -> str:
    first = f"{wrong[0].place}: {wrong[0].message} " if wrong else ""
    others = f"and {len(wrong) - 1} more to mend. " if len(wrong) > 1 else ""
    return f"The content cannot be used: {first}{others}safe-to-share check lists everything."
