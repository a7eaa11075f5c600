"""A report as rows of words, before a channel gives them a form; and the marks on what is another word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

RowKind = Literal["title", "heading", "item", "detail"]
Mark = Literal["", "gone", "come"]

ALIKE = 0.3
"""Texts that share less than this are told whole: marks on nearly every word help nobody."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words; ``mark``: they stand in the one version only."""

    words: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of a report. ``depth``: how far under its heading, from 0."""

    kind: RowKind
    spans: tuple[Span, ...]
    depth: int = 0

    @property
    def words(self) -> str:
        """The row without marks."""
        return "".join(span.words for span in self.spans)


def title(words: str) -> Row:
    """The name of the report."""
    return Row("title", (Span(words),))


def heading(words: str) -> Row:
    """The name of a part of it."""
    return Row("heading", (Span(words),))


def item(words: str, depth: int = 0) -> Row:
    """One thing of a list."""
    return Row("item", (Span(words),), depth)


def detail(words: str, depth: int = 1) -> Row:
    """What belongs to the item above it."""
    return Row("detail", (Span(words),), depth)


def reworded(label: str, old: str, new: str, depth: int = 1) -> tuple[Row, ...]:
    """The old and the new words, each with its own words marked."""
    was, now = marked(old, new)
    said = f"{label} " if label else ""
    return (
        Row("detail", (Span(f"{said}was: "), *was), depth),
        Row("detail", (Span(f"{said}now: "), *now), depth),
    )


def marked(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both texts, with the words marked that the other has not in that place."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if not before or not after or matcher.ratio() < ALIKE:
        return (Span(" ".join(before) or "(nothing)"),), (Span(" ".join(after) or "(nothing)"),)
    was: list[tuple[list[str], Mark]] = []
    now: list[tuple[list[str], Mark]] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        same = tag == "equal"
        was.append((before[start:end], "" if same else "gone"))
        now.append((after[new_start:new_end], "" if same else "come"))
    return _spans(was), _spans(now)


def _spans(parts: Iterable[tuple[list[str], Mark]]) -> tuple[Span, ...]:
    """The parts with the spaces between them."""
    spans: list[Span] = []
    for words, mark in parts:
        if words:
            if spans:
                spans.append(Span(" "))
            spans.append(Span(" ".join(words), mark))
    return tuple(spans)
