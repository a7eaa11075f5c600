"""What a comparison of two packs found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from ..advice import Card
from ..model import Pack

Kind = Literal[
    "escalation_lost",
    "later",
    "decision",
    "advice_lost",
    "escalation_gained",
    "sooner",
    "advice_gained",
    "contact",
    "citation",
    "reworded",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Every way in which two cards can differ, the loudest first."""

OTHER_ADVICE: tuple[Kind, ...] = KINDS[:7]
"""The kinds that change what people are told to do; the rest is the same advice in other words."""


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One thing that differs between cards. ``what``: ids, apart by ">" where one takes another's place.

    A contact for escalations and ``contact``, a block for advice, two time frames, two decisions, a point for
    a citation ("-GR3" lost, "+GR3" gained, "GR3" its words); for ``reworded`` a kind of part and its id.
    """

    kind: Kind
    what: str


@dataclass(frozen=True, slots=True)
class Said:
    """A question of an example and what was answered, in the words of a version that asks it."""

    ask: str
    answer: str
    only: Literal["", "old", "new"] = ""
    """The one version that asks it; empty where both do."""


@dataclass(frozen=True, slots=True)
class Example:
    """One combination of answers, as short as there is, and the two cards that it ends with."""

    flow: str
    answers: tuple[Said, ...]
    before: Card
    after: Card


@dataclass(frozen=True, slots=True)
class Finding:
    """An item, in how many combinations of answers of each flow it shows, and the shortest of them."""

    item: Item
    counts: Mapping[str, int]
    """Only the flows where there are any."""
    example: Example


@dataclass(frozen=True, slots=True)
class FlowDifference:
    """One flow that both versions have, counted exactly over sessions that start in it."""

    id: str
    combinations: int
    """Answers to all questions that either version asks on the way, of the answers that both take."""
    differ: int
    """Those whose cards differ in anything."""
    other_advice: int
    """Those where people are told to do something else, sooner or later, or with somebody else."""
    kinds: Mapping[Kind, int]
    gone: int = 0
    """Combinations of the old version with an answer that the new one does not take."""
    added: int = 0
    """Combinations of the new version with an answer that the old one does not take."""


PartKind = Literal[
    "flow",
    "question",
    "route",
    "ending",
    "advice",
    "contact",
    "source",
    "point",
    "entry",
    "safety_rule",
    "walkthrough",
    "message",
    "pack",
]


@dataclass(frozen=True, slots=True)
class Change:
    """A named value of a part: before and after. Lists are told by what came and went."""

    label: str
    old: str | tuple[str, ...]
    new: str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part of the content that came, went or is another; ``changes`` is empty for what came or went."""

    kind: PartKind
    id: str
    name: str
    """How a reader knows it: its question, headline or first words."""
    what: Literal["added", "removed", "changed"]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of the answers of conversations in progress, by question id."""

    kept: tuple[str, ...]
    asked_again: tuple[str, ...]
    dropped: tuple[str, ...]
    asked_new: tuple[str, ...]
    some_asked_again: Mapping[str, tuple[str, ...]]
    """Questions whose answers are kept but for these options, which the new version lacks."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two packs."""

    old: Pack
    """Under the names that the new one gives its parts."""
    new: Pack
    flows: tuple[FlowDifference, ...]
    findings: tuple[Finding, ...]
    """The loudest kind first; within a kind, what shows most often first."""
    parts: tuple[PartChange, ...]
    carried: Carried

    @property
    def is_none(self) -> bool:
        """Whether nothing differs, in advice, words or anything else that a pack holds."""
        return not self.parts and replace(self.old, version="") == replace(self.new, version="")

    def of_kind(self, *kinds: Kind) -> tuple[Finding, ...]:
        """The findings of these kinds, in order."""
        return tuple(finding for finding in self.findings if finding.item.kind in kinds)
