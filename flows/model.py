"""The content of one version, validated and frozen: what the engine, the proof and the presenters read.

The shape an author writes is in ``schema``; ``reader`` turns it into this. Ids are lower-case words joined by
underscores and are unique within their kind. A question id is also the id of the fact that its answer sets, so
the same question in two flows is the same fact and is asked once in a session.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .issues import NOWHERE, Place
from .phrases import PhraseRule
from .wording import Wording

TimeFrame = Literal["now", "today", "soon", "routine"]
TIME_FRAMES: tuple[TimeFrame, ...] = ("now", "today", "soon", "routine")
"""From the most urgent to the least."""

QuestionKind = Literal["choice", "several", "yes_no_unsure"]
About = Literal["case", "learning"]
BlockKind = Literal["do", "avoid", "law", "record", "know"]
Certainty = Literal["confirmed", "recalled", "unsure"]
Nation = Literal["uk", "england", "wales", "scotland", "northern_ireland"]

Facts = Mapping[str, frozenset[str]]
"""Question id -> the option ids chosen; one for a choice, one or more for several-of. Only answers on the route."""


@dataclass(frozen=True, slots=True)
class FactTest:
    """Holds when the fact has at least one of the values; a fact without an answer has none."""

    fact: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when every test of ``when`` holds and no test of ``unless`` does. The empty condition always holds."""

    when: tuple[FactTest, ...] = ()
    unless: tuple[FactTest, ...] = ()

    @property
    def tests(self) -> tuple[FactTest, ...]:
        return self.when + self.unless


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class DerivedFact:
    """A fact computed from others: "yes" when any of the conditions holds, else "no". Never derived from derived."""

    id: str
    any_of: tuple[Condition, ...]
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Route:
    """One way on from a question: to a state of the same flow, when the condition holds."""

    to: str
    condition: Condition = ALWAYS
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Option:
    """One offered choice. ``also`` holds the other words people type for it; ``alone`` excludes every other tick."""

    id: str
    say: str
    also: tuple[str, ...] = ()
    alone: bool = False
    long_because: str = ""
    """Why its words are longer than a button should be."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A state that asks. ``routes`` has an entry for every option of a choice; several-of has one, under ``""``.

    The first route whose condition holds is taken; the last one of each entry has no condition.
    """

    id: str
    ask: str
    why: str
    kind: QuestionKind
    options: tuple[Option, ...]
    routes: Mapping[str, tuple[Route, ...]]
    cite: tuple[str, ...] = ()
    shared: bool = False
    no_unsure_because: str = ""
    """Why no option has the id ``unsure``."""
    at: Place = field(default=NOWHERE, compare=False)

    def option(self, option_id: str) -> Option | None:
        """The option with that id, or None."""
        return next((option for option in self.options if option.id == option_id), None)

    def routes_for(self, chosen: frozenset[str]) -> tuple[Route, ...]:
        """The routes to try, in order, once ``chosen`` has been answered."""
        if self.kind == "several":
            return self.routes[""]
        (only,) = chosen
        return self.routes[only]


@dataclass(frozen=True, slots=True)
class Escalation:
    """Whom to tell: a contact, shown when the condition holds."""

    contact: str
    condition: Condition = ALWAYS
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """An end state. Its card is composed with the flow's and the advice blocks' own escalations and time frames."""

    id: str
    decision: str
    within: TimeFrame
    headline: str
    say: str
    advise: tuple[str, ...]
    escalate: tuple[Escalation, ...]
    cite: tuple[str, ...]
    returns: bool = False
    """True: where another flow handed over and waits, the conversation goes back there instead of ending."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class HandOver:
    """A state that goes on in another flow; with ``back_to`` that flow's returning outcomes come back to that state."""

    id: str
    flow: str
    back_to: str | None = None
    at: Place = field(default=NOWHERE, compare=False)


State = Question | Outcome | HandOver


@dataclass(frozen=True, slots=True)
class Flow:
    """One topic's finite-state machine. ``advise`` and ``escalate`` belong to every outcome of the flow."""

    id: str
    title: str
    line: str
    about: About
    command: str
    start: str
    states: Mapping[str, State]
    advise: tuple[str, ...] = ()
    escalate: tuple[Escalation, ...] = ()
    also: tuple[str, ...] = ()
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class AdviceBlock:
    """One piece of advice, shown where its condition holds; it may add escalations and tighten the time frame."""

    id: str
    say: str
    more: str
    kind: BlockKind
    condition: Condition
    cite: tuple[str, ...]
    within: TimeFrame | None = None
    escalate: tuple[Escalation, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to tell. A national contact has a number or an address, with where and when it was checked; a local
    one (``local``) has neither until a local pack fills it, and says in ``find`` how to find it."""

    id: str
    name: str
    use: str
    number: str = ""
    text_number: str = ""
    url: str = ""
    email: str = ""
    hours: str = ""
    find: str = ""
    local: bool = False
    fixed: bool = False
    nations: tuple[Nation, ...] = ("uk",)
    cite: tuple[str, ...] = ()
    checked_on: str = ""
    checked_at: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that points are taken from, as shown to users: "DfE 2024"."""

    id: str
    title: str
    short: str
    publisher: str
    edition: str
    url: str
    standing: str = ""
    superseded_by: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered point of the guidance in our own words; ``pages`` only where they were confirmed."""

    id: str
    label: str
    say: str
    source: str
    sure: Certainty
    nation: Nation
    pages: str = ""
    since: str = ""
    check_at: str = ""
    unused_because: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Demand:
    """What a safety rule asks of a card: every listed part must be met (``always``) or none present (``never``)."""

    decide: frozenset[str] = frozenset()
    within: TimeFrame | None = None
    advise: tuple[str, ...] = ()
    escalate: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.decide or self.within or self.advise or self.escalate)


@dataclass(frozen=True, slots=True)
class SafetyRule:
    """What must hold on every reachable ending of the flows it speaks of, whenever its condition holds.

    ``always``: the decision is one of ``decide``; the time frame is ``within`` or more urgent; every block of
    ``advise`` and every contact of ``escalate`` is on the card. ``never``: none of them is on it.
    ``one_of``: at least one of the named blocks or contacts is on the card.
    """

    id: str
    say: str
    condition: Condition
    always: Demand
    never: Demand
    one_of: Demand
    because: tuple[str, ...]
    flows: tuple[str, ...] = ()
    """Empty: every flow about a case."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """An agreed example conversation: the answers by question id, and what its ending must and must not hold."""

    id: str
    title: str
    flow: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    outcome: str
    decision: str = ""
    within: TimeFrame | None = None
    escalate: tuple[str, ...] = ()
    must_say: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    must_not_escalate: tuple[str, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class UrgentHelp:
    """What one tap on Urgent shows, from any screen."""

    headline: str
    say: str
    escalate: tuple[str, ...]
    cite: tuple[str, ...]
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What a pack says of itself."""

    kind: Literal["national", "local"]
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
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One screen to look up: a golden rule, a topic, a term, a myth."""

    id: str
    shelf: str
    title: str
    number: str
    say: str
    more: str
    also: tuple[str, ...]
    """What people say when they look for it."""
    cite: tuple[str, ...]
    see: tuple[str, ...] = ()
    flows: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of entries, in the author's order: the golden rules, the glossary."""

    id: str
    title: str
    line: str
    command: str
    one_command: str
    """The command that shows one entry by its number or words; empty where there is none."""
    entries: Mapping[str, Entry]
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Pack:
    """Everything published together. Immutable; named by the hash of the files it was read from."""

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
    def entries(self) -> Mapping[str, Entry]:
        """Every entry of every shelf by id."""
        return {entry.id: entry for shelf in self.shelves.values() for entry in shelf.entries.values()}
