"""Flows: questions, outcomes, hand-overs and the routes between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..issues import NOWHERE, Place
from .conditions import ALWAYS, Condition

TimeFrame = Literal["now", "today", "soon", "routine"]
TIME_FRAMES: tuple[TimeFrame, ...] = ("now", "today", "soon", "routine")
"""From the most urgent to the least."""

QuestionKind = Literal["choice", "several", "yes_no_unsure"]
About = Literal["case", "own_help", "learning"]


@dataclass(frozen=True, slots=True)
class Route:
    """One way on from a question: to a state of the same flow, when the condition holds."""

    to: str
    condition: Condition = ALWAYS
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Option:
    """One offered choice. ``also``: other words people type for it; ``alone``: it excludes other ticks."""

    id: str
    say: str
    also: tuple[str, ...] = ()
    alone: bool = False
    long_because: str = ""
    """Why its words are longer than a button should be."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A state that asks. ``routes`` has an entry for each option of a choice; several-of has one, under "".

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
    goes_stale: bool = False
    """Asked again when a conversation is taken up after more than an hour."""
    same_meaning_as: tuple[str, ...] = ()
    """Fingerprints of earlier wordings whose answers still hold."""
    at: Place = field(default=NOWHERE, compare=False)

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that change with the words of the question or of an option."""
        words = json.dumps([self.ask, self.kind, *([option.id, option.say] for option in self.options)])
        return hashlib.sha256(words.encode()).hexdigest()[:8]

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
    """An end state. The flow's and the advice blocks' escalations and time frames join it on its card."""

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
    """A state that goes on in another flow; its returning outcomes come back to ``back_to``."""

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
