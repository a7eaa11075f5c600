"""pack.yaml, messages.yaml, safety.yaml and walkthroughs/: the pack as a whole and what must hold of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from .wording_files import PhraseRuleSpec
from .words import (
    ConditionMap,
    Date,
    Id,
    Line,
    Paragraph,
    Part,
    PointId,
    RuleName,
    ShortLine,
    TimeFrameName,
    Values,
    written_as,
)


class DemandSpec(Part):
    """What a safety rule asks of an ending."""

    decide: list[Id] = []
    """Decisions of pack.yaml."""
    within: TimeFrameName | None = None
    """This time frame or a more urgent one."""
    advise: list[Id] = []
    """Advice blocks."""
    escalate: list[Id] = []
    """Contacts."""


class SafetyRuleSpec(Part):
    """What must hold on every reachable ending."""

    rule: RuleName
    """Its name: words joined by dashes."""
    say: Line
    """What must hold, in one sentence."""
    flows: list[Id] = []
    """The flows it speaks of; without this, every flow about a case."""
    whenever: ConditionMap = {}
    """The endings it speaks of: every fact named here has one of its values."""
    unless: ConditionMap = {}
    """The endings it does not speak of: where a fact named here has one of its values."""
    always: DemandSpec = DemandSpec()
    """All of this is on the ending."""
    never: DemandSpec = DemandSpec()
    """None of this is on the ending."""
    one_of: DemandSpec = DemandSpec()
    """At least one of these blocks or contacts is on the ending."""
    because: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that ask for it."""


class SafetyFile(Part):
    """safety.yaml: the safety rules."""

    rules: list[SafetyRuleSpec]
    """Each is proved over every reachable combination of answers."""
    denied_by: list[ShortLine] = []
    """Words such as "do not" that deny the phrase that comes after them."""
    phrases: list[PhraseRuleSpec] = []
    """Words that may never stand, or must stand, in what people read."""


class MessagesFile(Part):
    """messages.yaml: everything the assistant says that is not a question, an answer or advice."""

    messages: dict[Id, Paragraph]
    """Message id -> its words, with the {placeholders} that it may have."""


class ExpectSpec(Part):
    """What a walkthrough must end with."""

    outcome: Id
    """The outcome it ends at."""
    decision: Id | None = None
    """That outcome's decision."""
    within: TimeFrameName | None = None
    """The time frame on the ending."""
    escalate: list[Id] = []
    """Contacts that are on it."""
    must_say: list[Id] = []
    """Advice blocks that are on it."""
    must_not_say: list[Id] = []
    """Advice blocks that are not on it."""
    must_not_escalate: list[Id] = []
    """Contacts that are not on it."""


AnswerText = Annotated[Annotated[Id, Tag("id")] | Annotated[Values, Tag("list")], Discriminator(written_as)]


class WalkthroughSpec(Part):
    """An agreed example conversation."""

    walkthrough: RuleName
    """Its name: words joined by dashes."""
    title: Line
    """The case, in one line."""
    flow: Id
    """The flow it begins in."""
    answers: dict[Id, AnswerText]
    """Question id -> option id, or a list of them where several can be ticked."""
    expect: ExpectSpec
    """What it must end with."""


class WalkthroughsFile(Part):
    """walkthroughs/NAME.yaml: agreed examples."""

    walkthroughs: list[WalkthroughSpec]
    """Each is replayed by the check."""


class UrgentSpec(Part):
    """What one tap on Urgent shows."""

    headline: Line
    """Read first."""
    say: Paragraph
    """What to do, in a few short sentences."""
    escalate: Annotated[list[Id], Field(min_length=1)]
    """Contacts of contacts.yaml, the most urgent first."""
    cite: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that it rests on."""


class RenamedSpec(Part):
    """New names for what earlier versions had under other ids: old id -> new id."""

    flows: dict[Id, Id] = {}
    """Flows."""
    questions: dict[Id, Id] = {}
    """Questions."""
    options: dict[Id, dict[Id, Id]] = {}
    """Question id, as it is now -> its options."""


class PackFile(Part):
    """pack.yaml: what the pack says of itself."""

    pack: Literal["national"]
    """national: a whole pack. A local one, with pack: local, is laid over it and has its own keys."""
    title: Line
    """Its name."""
    edition: Line
    """The edition of the guidance that it rests on, in full."""
    edition_short: Line
    """The same, as every ending shows it."""
    standing: Annotated[list[Line], Field(min_length=1)]
    """What force it has and who has signed it off."""
    licence: Line
    """Under what licence the guidance is used."""
    owner: Line
    """Who keeps it current."""
    reviewed_on: Date
    """When it was last reviewed."""
    review_by: Date
    """When it must be reviewed again."""
    decisions: Annotated[dict[Id, Line], Field(min_length=1)]
    """Decision id -> how users see it."""
    time_frames: dict[TimeFrameName, Line]
    """now, today, soon and routine -> how users see them."""
    urgent: UrgentSpec
    """What one tap on Urgent shows, from any screen."""
    menu: list[Id] = []
    """The flows in the order of the menu, those most often needed first; others follow by file name."""
    roles: dict[Id, Line] = {}
    """Role id -> how a member of a team who picks it is shown."""
    reference: list[Id] = []
    """The shelves of the reference in their order; others follow by file name."""
    renamed: RenamedSpec = RenamedSpec()
    """Ids that were changed, so that conversations in progress keep their answers."""
