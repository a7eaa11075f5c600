"""What a turn answers: channel-neutral things to show, and what happened. Presenters put them into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .advice import Card
from .changes import Changes
from .model import Contact, Question, UrgentHelp
from .session import Session


@dataclass(frozen=True, slots=True)
class Remaining:
    """How many questions are still ahead after this one: the fewest, the most, and what is typical."""

    fewest: int
    most: int
    typical: int


@dataclass(frozen=True, slots=True)
class AskReply:
    """A question to answer. ``number`` counts from 1; ``answered`` is what is being changed."""

    flow_title: str
    question: Question
    number: int
    remaining: Remaining | None
    ticks: tuple[str, ...] = ()
    changing: bool = False
    answered: tuple[str, ...] = ()
    on_the_way: tuple[str, ...] = ()
    """Headlines of endings passed since the last question, where another flow handed back."""
    can_go_back: bool = False


@dataclass(frozen=True, slots=True)
class CardReply:
    """An ending. ``changes``: what is new on it since the answers were last changed, where anything is."""

    card: Card
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class ReviewedAnswer:
    """A question on the route and what was answered, in the author's words."""

    question: str
    ask: str
    said: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class ReviewReply:
    """The questions and answers so far, in the order of the route."""

    answers: tuple[ReviewedAnswer, ...]
    ended: bool


@dataclass(frozen=True, slots=True)
class ConfirmReply:
    """What a change would do, before it is made."""

    question: Question
    proposed: tuple[str, ...]
    kept: tuple[ReviewedAnswer, ...]
    dropped: tuple[ReviewedAnswer, ...]
    asked: Question | None
    """The question that the change would bring up next; None where it brings up none."""
    ends_differently: bool
    news: tuple[str, ...] = ()
    """What the advice would say that it did not before, a line each, where the change leads to advice."""
    gone: tuple[str, ...] = ()
    """What it would say no more, a line each."""
    leads_to: str = ""
    """The headline of the advice that the change leads to, where none was given before."""


@dataclass(frozen=True, slots=True)
class WhyReply:
    """Why the present question is asked."""

    question: Question


@dataclass(frozen=True, slots=True)
class WhyCardReply:
    """What led to each piece of the present advice. ``changes`` as for ``CardReply``."""

    card: Card
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class UrgentReply:
    """Whom to ring now."""

    urgent: UrgentHelp
    contacts: tuple[Contact, ...]
    can_go_on: bool


@dataclass(frozen=True, slots=True)
class ResumeReply:
    """A session is under way: go on with it, or begin the other flow anew?"""

    flow_title: str
    answered: int
    new_flow: str
    new_flow_title: str


@dataclass(frozen=True, slots=True)
class ReturnReply:
    """A conversation that was left for a while: go on with it from that question, or begin it again?"""

    flow_title: str
    answered: int
    question: Question
    left_at: datetime


@dataclass(frozen=True, slots=True)
class WithdrawnReply:
    """The version that this conversation went by was withdrawn, and it has stopped.

    ``was_advised``: advice of that version was shown. ``kept`` answers still stand, ``asked_again`` do not.
    """

    was_advised: bool
    kept: int
    asked_again: int
    can_take_up: bool
    """False where the live version has nothing of that topic any more."""


@dataclass(frozen=True, slots=True)
class UnclearReply:
    """Typed words that fit no option, or more than one; the question follows again."""

    could_be: tuple[str, ...] = ()
    """What the words could mean, as the options say it; empty when they fit none."""


@dataclass(frozen=True, slots=True)
class NoticeReply:
    """A line from the pack's messages, with what its placeholders stand for."""

    message: str
    values: tuple[tuple[str, str], ...] = ()


Reply = (
    AskReply
    | CardReply
    | ReviewReply
    | ConfirmReply
    | WhyReply
    | WhyCardReply
    | UrgentReply
    | ResumeReply
    | ReturnReply
    | WithdrawnReply
    | UnclearReply
    | NoticeReply
)

EventKind = Literal[
    "started",
    "answered",
    "ticked",
    "unclear",
    "went_back",
    "opened",
    "proposed",
    "changed",
    "cancelled",
    "ended",
    "restarted",
    "left",
    "shown",
    "stale",
    "refused",
    "broke_in",
    "names",
    "carried_over",
    "asked_again",
    "withdrawn",
    "way_set",
    "role_taken",
    "handed_over",
    "took_over",
    "adopted",
]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, by name; ``about`` is the id of the question, outcome or flow it happened to."""

    kind: EventKind
    about: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Result of one step: the session as it is now (None: none is held), what happened, what to show."""

    session: Session | None
    events: tuple[Event, ...] = field(default=())
    replies: tuple[Reply, ...] = field(default=())
