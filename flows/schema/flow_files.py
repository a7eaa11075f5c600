"""flows/NAME.yaml and shared.yaml: questions, outcomes and the ways between them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from .words import (
    Button,
    Command,
    Conditional,
    Date,
    Fingerprint,
    Id,
    Line,
    Paragraph,
    Part,
    PointId,
    TimeFrameName,
    written_as,
)

QuestionKindName = Literal["choice", "several", "yes_no_unsure"]


class RouteSpec(Conditional):
    """One way on; the first whose condition holds is taken, and the last has no condition."""

    to: Id
    """The state of this flow that it leads to."""


Routes = Annotated[list[RouteSpec], Field(min_length=1)]
Destination = Annotated[Annotated[Id, Tag("id")] | Annotated[Routes, Tag("list")], Discriminator(written_as)]
"""A state, or a list of routes with conditions."""

ByOption = dict[Id, Destination]
QuestionDestination = Annotated[
    Annotated[Id, Tag("id")] | Annotated[Routes, Tag("list")] | Annotated[ByOption, Tag("mapping")],
    Discriminator(written_as),
]
"""A destination for all options without one of their own, or one by option id, with ``else`` for the rest."""


class OptionSpec(Part):
    """One offered choice."""

    id: Id
    """Names the answer in conditions. Write "yes" and "no" in quotes."""
    say: Button
    """The words on the button."""
    also: list[Line] = []
    """Other words that people type for it."""
    alone: bool = False
    """In a question where several can be ticked: this one goes with no other."""
    long_because: Line | None = None
    """Why its words are longer than a button should be."""
    goto: Destination | None = None
    """Where this answer leads; without it, where the question's own goto leads."""


class QuestionSpec(Part):
    """A question. With ``shared: true`` only ``goto`` is written here; the rest stands in shared.yaml."""

    shared: bool = False
    """true: the words and options of this question stand in shared.yaml."""
    ask: Line | None = None
    """The question, in at most 25 words."""
    why: Line | None = None
    """Why it is asked, in one or two short sentences."""
    cite: list[PointId] = []
    """The points of the guidance that it rests on."""
    kind: QuestionKindName = "choice"
    """choice: one option. several: any number, ticked. yes_no_unsure: needs no options."""
    options: list[OptionSpec] = []
    """What is offered, in this order."""
    no_unsure_because: Line | None = None
    """Why a question has no option with the id unsure."""
    goes_stale: bool = False
    """true: asked again when a conversation is taken up after more than an hour."""
    same_meaning_as: list[Fingerprint] = []
    """Fingerprints of earlier wordings whose answers still hold."""
    goto: QuestionDestination | None = None
    """Where the answers lead: a state, a list of routes, or one of these by option id, with ``else``."""


class SharedOptionSpec(Part):
    """One offered choice of a shared question; each flow says where it leads."""

    id: Id
    """Names the answer in conditions. Write "yes" and "no" in quotes."""
    say: Button
    """The words on the button."""
    also: list[Line] = []
    """Other words that people type for it."""
    alone: bool = False
    """In a question where several can be ticked: this one goes with no other."""
    long_because: Line | None = None
    """Why its words are longer than a button should be."""


class SharedQuestionSpec(Part):
    """A question that several flows ask with the same words; each flow says where its answers lead."""

    ask: Line
    """The question, in at most 25 words."""
    why: Line
    """Why it is asked, in one or two short sentences."""
    cite: list[PointId] = []
    """The points of the guidance that it rests on."""
    kind: QuestionKindName = "choice"
    """choice: one option. several: any number, ticked. yes_no_unsure: needs no options."""
    options: list[SharedOptionSpec] = []
    """What is offered, in this order."""
    no_unsure_because: Line | None = None
    """Why a question has no option with the id unsure."""
    goes_stale: bool = False
    """true: asked again when a conversation is taken up after more than an hour."""
    same_meaning_as: list[Fingerprint] = []
    """Fingerprints of earlier wordings whose answers still hold."""


class EscalationSpec(Conditional):
    """Whom to tell, when the condition holds."""

    to: Id
    """A contact of contacts.yaml."""


EscalationLink = Annotated[
    Annotated[Id, Tag("id")] | Annotated[EscalationSpec, Tag("mapping")], Discriminator(written_as)
]


class OutcomeSpec(Part):
    """An ending."""

    decision: Id
    """One of the decisions of pack.yaml."""
    within: TimeFrameName
    """By when to act."""
    headline: Line
    """The advice in one line, read first."""
    say: Paragraph
    """What to do, in a few short sentences."""
    advise: list[Id] = []
    """Advice blocks to show, in this order, each where its own condition holds."""
    escalate: list[EscalationLink] = []
    """Whom to tell: contacts of contacts.yaml, each with a condition if need be."""
    cite: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that it rests on."""
    returns: bool = False
    """true: where another flow handed over with back_to, the conversation goes back there."""


class HandOverSpec(Part):
    """Going on in another flow, and where to come back to."""

    flow: Id
    """The flow to go on in."""
    back_to: Id | None = None
    """The state of this flow to come back to from that flow's returning outcomes."""


class FlowFile(Part):
    """flows/NAME.yaml: one flow."""

    flow: Id
    """The flow's id: the name of its file without .yaml."""
    title: Line
    """What people see in the menu."""
    line: Line
    """One line that says what it is for."""
    about: Literal["case", "own_help", "learning"]
    """case: about somebody who may be in danger, which is then asked first. own_help: the page of
    somebody who needs help themself, with no question before it. learning: anything else."""
    command: Command
    """The command that starts it, without the slash."""
    also: list[Line] = []
    """Other words that people search for it with."""
    owner: Line
    """Who keeps it current."""
    reviewed_on: Date
    """When it was last reviewed."""
    review_by: Date
    """When it must be reviewed again."""
    start: Id
    """The first question; in a flow about a case, danger; of own_help, the outcome that is its page."""
    advise: list[Id] = []
    """Advice blocks for every outcome of this flow."""
    escalate: list[EscalationLink] = []
    """Contacts for every outcome of this flow."""
    questions: dict[Id, QuestionSpec] = {}
    """Question id -> question."""
    outcomes: dict[Id, OutcomeSpec] = {}
    """Outcome id -> outcome."""
    hand_overs: dict[Id, HandOverSpec] = {}
    """State id -> the flow to go on in."""


class ConditionSpec(Conditional):
    """One way for a derived fact to be "yes"."""


class SharedFile(Part):
    """shared.yaml: questions that several flows ask, and facts derived from answers."""

    questions: dict[Id, SharedQuestionSpec] = {}
    """Question id -> question."""
    derived: dict[Id, Annotated[list[ConditionSpec], Field(min_length=1)]] = {}
    """Fact -> the conditions; it is "yes" when any of them holds, and "no" otherwise."""
