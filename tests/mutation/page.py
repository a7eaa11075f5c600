"""The page that tells what catches harmful edits, and which ones nothing catches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.mutation.verdict import GUARDS

LEAST_CAUGHT = 0.95
"""The share of harmful edits that must be caught. The rest are the page's first list."""

INTRODUCTION = """\
# Harmful edits, and what catches them

<!-- Made by make mutate; do not edit. -->

Each edit below was made to a copy of the shipped content: an answer led elsewhere, an escalation dropped,
a "not" taken out, a number changed. Then the copy was read, checked, walked through and proved, as any
content is before anybody is advised by it. An edit is caught where that brings up something that must be
fixed and was not there before. Findings of style do not count: a harmful sentence that is merely too long
was caught by luck. An edit whose name ends in a number was drawn from the whole content by that seed; it
changes when the content does.

What this cannot show: that the words are right. Words that nobody thought of when the phrase rules were
written pass, and so do two endings of the same urgency whose words change places. People must read what
people read."""


@dataclass(frozen=True)
class Result:
    """What became of one edit: each guard that caught it, with the rule that it broke."""

    name: str
    harm: str
    changed: str
    """Where in the content."""
    caught_by: tuple[str, ...]


def share_caught(results: Sequence[Result]) -> float:
    """From 0 to 1."""
    return sum(bool(result.caught_by) for result in results) / len(results)


def page(results: Sequence[Result]) -> str:
    """The whole page."""
    missed = [result for result in results if not result.caught_by]
    parts = [
        INTRODUCTION,
        f"**{len(results) - len(missed)} of {len(results)} were caught: {share_caught(results):.1%}.**",
        "\n".join(_guards(results)),
        "## Not caught",
        "\n".join(_rows(missed)) if missed else "None.",
        "## Every edit",
        "\n".join(_rows(results)),
    ]
    return "\n\n".join(parts) + "\n"


def _guards(results: Sequence[Result]) -> Iterator[str]:
    """How many edits each guard caught, and how many it alone."""
    by_result = [{each.split()[0] for each in result.caught_by} for result in results]
    caught = Counter(guard for guards in by_result for guard in guards)
    alone = Counter(guard for guards in by_result if len(guards) == 1 for guard in guards)
    yield "| Guard | Caught | Caught by it alone |"
    yield "|---|---|---|"
    for guard in GUARDS:
        yield f"| {guard} | {caught[guard]} | {alone[guard]} |"


def _rows(results: Sequence[Result]) -> Iterator[str]:
    yield "| Edit | Harm | Where | Caught by |"
    yield "|---|---|---|---|"
    for result in results:
        caught_by = ", ".join(result.caught_by) or "nothing"
        yield f"| `{result.name}` | {result.harm} | {result.changed} | {caught_by} |"
