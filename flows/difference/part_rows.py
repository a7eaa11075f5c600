"""The parts of the content that came, went or are others, as rows of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .condition_words import shortened
from .item_words import CONTENT_LENGTH, block_name
from .rows import Row, detail, heading, item, reworded
from .values import Change, Difference, PartChange, PartKind

HEADINGS: tuple[tuple[PartKind, str], ...] = (
    ("safety_rule", "Safety rules"),
    ("walkthrough", "Walkthroughs"),
    ("flow", "Flows"),
    ("question", "Questions and answers"),
    ("route", "Where answers lead"),
    ("ending", "Endings"),
    ("advice", "Advice"),
    ("contact", "Contacts"),
    ("source", "Sources"),
    ("point", "Points of the guidance"),
    ("entry", "Reference"),
    ("message", "The assistant's own messages"),
    ("pack", "The pack as a whole"),
)
WORDS = {"added": "new", "removed": "gone", "changed": "changed"}

SHORT_VALUE = 40
"""Values no longer than this stand on one line, before and after."""


def part_rows(found: Difference) -> Iterator[Row]:
    """Every part that differs, under the heading of its kind."""
    for kind, words in HEADINGS:
        parts = [part for part in found.parts if part.kind == kind]
        if parts:
            yield heading(f"{words}: {part_count(parts)}")
            for part in parts:
                yield from _part(part, found)


def part_count(parts: Sequence[PartChange]) -> str:
    """``1 new, 2 gone, 3 changed``, without what there is none of."""
    counted = ((word, sum(part.what == what for part in parts)) for what, word in WORDS.items())
    return ", ".join(f"{count} {word}" for word, count in counted if count)


def _part(part: PartChange, found: Difference) -> Iterator[Row]:
    name = shortened(part.name, CONTENT_LENGTH)
    yield item(f"{WORDS[part.what].capitalize()}: “{name}” ({part.id})")
    moved = _other_ids(part)
    for was, now in moved:
        ids = f"{_option(was)} → {_option(now)}"
        yield detail(f"the answer “{was.old}” has another id ({ids}), so it counts as another answer")
    told = [each for pair in moved for each in pair]
    for change in part.changes:
        if change not in told:
            yield from _change(change, found)


def _other_ids(part: PartChange) -> list[tuple[Change, Change]]:
    """The answers of a question that went under one id and came, in the same words, under another."""
    answers = [change for change in part.changes if change.label.startswith("answer ")]
    return [
        (was, now)
        for was in answers
        for now in answers
        if part.kind == "question" and not was.new and not now.old and was.old == now.new
    ]


def _option(change: Change) -> str:
    return change.label.removeprefix("answer ").strip('"')


def _change(change: Change, found: Difference) -> Iterator[Row]:
    if change.label.startswith("answer ") and not (change.old and change.new):
        yield detail(f"newly offered: “{change.new}”" if change.new else f"no longer offered: “{change.old}”")
    elif isinstance(change.old, tuple) or isinstance(change.new, tuple):
        old, new = _listed(change.old), _listed(change.new)
        gone = [_words(each, change.label, found, False) for each in old if each not in new]
        come = [_words(each, change.label, found, True) for each in new if each not in old]
        for each in gone:
            yield detail(f"{change.label}, no longer: {each}")
        for each in come:
            yield detail(f"{change.label}, newly: {each}")
        if not gone and not come:
            yield detail(f"{change.label}: the same in another order")
    elif change.label == "order of the advice":
        # what came or went is told above; only a new order of the rest is worth a line
        if sorted(change.old.split(" · ")) == sorted(change.new.split(" · ")):
            yield detail("the advice stands in another order")
    elif len(change.old) <= SHORT_VALUE and len(change.new) <= SHORT_VALUE:
        yield detail(f"{change.label}: {change.old or '(nothing)'} → {change.new or '(nothing)'}")
    else:
        yield from reworded(change.label, change.old, change.new)


def _listed(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _words(value: str, label: str, found: Difference, is_new: bool) -> str:
    """Advice is listed by id; a reader knows it by its words, a point by its label."""
    pack = found.new if is_new else found.old
    if "advice" in label or label in ("always", "never", "one of"):
        return block_name(value, pack)
    if label.endswith("cited") or label == "because":
        return f"{pack.points[value].label} ({value})" if value in pack.points else value
    return value
