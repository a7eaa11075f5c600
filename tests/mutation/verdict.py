"""What catches a harmful edit: the reader, the check, the phrase rules, the proof or the walkthroughs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flows.checks import check
from flows.engine import Engine
from flows.issues import Issue
from flows.model import Pack
from flows.proof import prove
from flows.reader import FileMemory, read
from flows.rule_names import WORDS
from flows.walkthroughs import replay_all

MEANING = frozenset({"avoid", "headline", "number", "phrase", "phrase_rule", "yes_no"})
"""Rules on what words mean."""

STYLE = frozenset(WORDS) - MEANING
"""Rules of plain English: an edit that is only too long or too hard to read was caught by luck."""

GUARDS = ("reader", "check", "phrases", "walkthroughs", "proof")


@dataclass(frozen=True)
class Catch:
    """One finding that the edit brought about."""

    guard: str
    rule: str
    message: str


Known = Counter[tuple[str, str]]
"""Findings that the content has without any edit, with line numbers left out: they catch nothing."""


def known_findings(files: Mapping[str, str], memory: FileMemory | None = None) -> Known:
    """What is found in the content as it is. ``memory`` of a reading makes the next one quicker."""
    return Counter(_key(issue) for _, issue in _findings(files, memory))


def catches(files: Mapping[str, str], known: Known, memory: FileMemory | None = None) -> Iterator[Catch]:
    """Each finding that must be mended and was not there before; the quick guards come first."""
    left = known.copy()
    for guard, issue in _findings(files, memory):
        key = _key(issue)
        if left[key]:
            left[key] -= 1
        else:
            yield Catch(guard, issue.rule, issue.message)


def _findings(files: Mapping[str, str], memory: FileMemory | None) -> Iterator[tuple[str, Issue]]:
    reading = read(files, memory)
    yield from _must("reader", reading.issues)
    pack = reading.pack
    if pack is None:
        return
    for issue in check(pack):
        if issue.severity == "must_fix" and issue.rule not in STYLE:
            yield ("phrases" if issue.rule in MEANING else "check"), issue
    yield from _walked(pack)
    yield from _must("proof", prove(pack).issues)


def _walked(pack: Pack) -> Iterator[tuple[str, Issue]]:
    yield from _must("walkthroughs", replay_all(Engine(pack)))


def _must(guard: str, issues: Iterable[Issue]) -> Iterator[tuple[str, Issue]]:
    return ((guard, issue) for issue in issues if issue.severity == "must_fix")


def _key(issue: Issue) -> tuple[str, str]:
    return issue.rule, re.sub(r":\d+", "", issue.message)
