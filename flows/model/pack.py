"""Everything published together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ..issues import NOWHERE, Place
from ..phrases import PhraseRule
from ..wording import Wording
from .conditions import DerivedFact
from .guard import GuardWords
from .material import AdviceBlock, Contact, Entry, Point, Shelf, Source
from .routing import Flow, Question
from .safety import SafetyRule, Walkthrough


@dataclass(frozen=True, slots=True)
class UrgentHelp:
    """What one tap on Urgent shows, from any screen."""

    headline: str
    say: str
    escalate: tuple[str, ...]
    cite: tuple[str, ...]
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Renamed:
    """Ids that earlier versions had: old id -> new id; options by the question's id as it is now."""

    flows: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LocalInfo:
    """What the local pack that lies over a national one says of itself; ``version`` is of its files alone."""

    version: str
    title: str
    owner: str
    reviewed_on: str
    review_by: str
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What a pack says of itself."""

    kind: Literal["national"]
    title: str
    edition: str
    edition_short: str
    standing: tuple[str, ...]
    licence: str
    decisions: Mapping[str, str]
    time_frames: Mapping[str, str]
    urgent: UrgentHelp
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Role id -> how a member of a team who has picked it is shown."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Pack:
    """Everything published together. Immutable; named by the hash of the files it was read from.

    Where a local pack lies over the national one, this is both in one, and so is the hash.
    """

    version: str
    info: PackInfo
    flows: Mapping[str, Flow]
    derived: Mapping[str, DerivedFact]
    blocks: Mapping[str, AdviceBlock]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    points: Mapping[str, Point]
    messages: Mapping[str, str]
    safety_rules: tuple[SafetyRule, ...]
    walkthroughs: tuple[Walkthrough, ...]
    shelves: Mapping[str, Shelf] = field(default_factory=dict)
    messages_at: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where each message is written."""
    phrase_rules: tuple[PhraseRule, ...] = ()
    wording: Wording = field(default_factory=Wording)
    guard: GuardWords = field(default_factory=GuardWords)
    renamed: Renamed = field(default_factory=Renamed)
    local: LocalInfo | None = None
    """None where no local pack lies over it."""

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by id; a shared question stands in several flows with the same words and options."""
        return {
            state.id: state
            for flow in self.flows.values()
            for state in flow.states.values()
            if isinstance(state, Question)
        }

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """The fingerprint of every question by id."""
        return {question.id: question.fingerprint for question in self.questions.values()}

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry of every shelf by id."""
        return {entry.id: entry for shelf in self.shelves.values() for entry in shelf.entries.values()}
