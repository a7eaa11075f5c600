"""The shape of the files an author writes, as pydantic models; editors complete from the JSON Schema made of them.

Only shape lives here: which keys there are, of what type, and how long they may be. What the parts mean to each
other is checked once they are linked (``reader``, ``checks``).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$", description="lower-case words joined by underscores")]
PointId = Annotated[str, Field(pattern=r"^[A-Z]{2,3}[0-9]+(\.[0-9]+)?[a-z]?$", description="a point of the guidance")]
Date = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", description="2026-11-22 or 2026-11")]
Line = Annotated[str, Field(min_length=1, max_length=400)]
Paragraph = Annotated[str, Field(min_length=1, max_length=2000)]
Button = Annotated[str, Field(min_length=1, max_length=60)]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=400)]
Command = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
TimeFrameName = Literal["now", "today", "soon", "routine"]
NationName = Literal["uk", "england", "wales", "scotland", "northern_ireland"]

FactName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}(\.ended)?$")]
ConditionMap = dict[FactName, Annotated[list[Id], Field(min_length=1)]]


class Part(BaseModel):
    """Every part of a file: keys nobody knows are refused, and values are never converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class RouteSpec(Part):
    """One way on; the first whose condition holds is taken."""

    to: Id
    when: ConditionMap = {}
    unless: ConditionMap = {}


Destination = Id | list[RouteSpec]


class OptionSpec(Part):
    """One offered choice."""

    id: Id
    say: Button
    also: list[Line] = []
    alone: bool = False
    goto: Destination | None = None


class QuestionSpec(Part):
    """A question. With ``shared: true`` only ``goto`` is written here; the rest stands in shared.yaml."""

    shared: bool = False
    ask: Line | None = None
    why: Line | None = None
    cite: list[PointId] = []
    kind: Literal["choice", "several", "yes_no_unsure"] = "choice"
    options: list[OptionSpec] = []
    goto: Destination | dict[Id, Destination] | None = None


class SharedQuestionSpec(Part):
    """A question that several flows ask with the same words; each flow says where its answers lead."""

    ask: Line
    why: Line
    cite: list[PointId] = []
    kind: Literal["choice", "several", "yes_no_unsure"] = "choice"
    options: list[OptionSpec] = []


class EscalationSpec(Part):
    """Whom to tell, when the condition holds."""

    to: Id
    when: ConditionMap = {}
    unless: ConditionMap = {}


class OutcomeSpec(Part):
    """An ending."""

    decision: Id
    within: TimeFrameName
    headline: Line
    say: Paragraph
    advise: list[Id] = []
    escalate: list[Id | EscalationSpec] = []
    cite: Annotated[list[PointId], Field(min_length=1)]
    returns: bool = False


class HandOverSpec(Part):
    """Going on in another flow, and where to come back to."""

    flow: Id
    back_to: Id | None = None


class FlowFile(Part):
    """flows/NAME.yaml: one flow."""

    flow: Id
    title: Line
    line: Line
    about: Literal["case", "learning"]
    command: Command
    also: list[Line] = []
    owner: Line
    reviewed_on: Date
    review_by: Date
    start: Id
    advise: list[Id] = []
    escalate: list[Id | EscalationSpec] = []
    questions: dict[Id, QuestionSpec] = {}
    outcomes: dict[Id, OutcomeSpec] = {}
    hand_overs: dict[Id, HandOverSpec] = {}


class ConditionSpec(Part):
    """One way for a derived fact to be "yes"."""

    when: ConditionMap = {}
    unless: ConditionMap = {}


class SharedFile(Part):
    """shared.yaml: questions that several flows ask, and facts derived from answers."""

    questions: dict[Id, SharedQuestionSpec] = {}
    derived: dict[Id, Annotated[list[ConditionSpec], Field(min_length=1)]] = {}


class BlockSpec(Part):
    """One piece of advice and when it is shown."""

    say: Line
    more: Paragraph | None = None
    kind: Literal["do", "avoid", "law", "record", "know"] = "do"
    when: ConditionMap = {}
    unless: ConditionMap = {}
    within: TimeFrameName | None = None
    escalate: list[Id | EscalationSpec] = []
    cite: Annotated[list[PointId], Field(min_length=1)]


class AdviceFile(Part):
    """advice/NAME.yaml: advice blocks."""

    blocks: dict[Id, BlockSpec]


class ContactSpec(Part):
    """Somebody to tell."""

    name: Line
    use: Line
    number: Annotated[str, Field(pattern=r"^[0-9 ]{3,20}$")] | None = None
    text_number: Annotated[str, Field(pattern=r"^[0-9 ]{3,20}$")] | None = None
    url: WebAddress | None = None
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")] | None = None
    hours: Line | None = None
    find: Line | None = None
    local: bool = False
    fixed: bool = False
    nations: Annotated[list[NationName], Field(min_length=1)] = ["uk"]
    cite: list[PointId] = []
    checked_on: Date | None = None
    checked_at: WebAddress | None = None


class ContactsFile(Part):
    """contacts.yaml: everybody an ending can send a person to."""

    contacts: dict[Id, ContactSpec]


class SourceSpec(Part):
    """A document that points are taken from."""

    title: Line
    short: Annotated[str, Field(min_length=1, max_length=60)]
    publisher: Line
    edition: Line
    url: WebAddress
    standing: Line | None = None
    superseded_by: Line | None = None


class SourcesFile(Part):
    """sources.yaml: the documents."""

    sources: dict[Id, SourceSpec]


class PointSpec(Part):
    """One point of the guidance, in our own words."""

    label: Annotated[str, Field(min_length=1, max_length=80)]
    say: Paragraph
    source: Id
    sure: Literal["confirmed", "recalled", "unsure"]
    nation: NationName = "england"
    pages: Annotated[str, Field(pattern=r"^[0-9]+(-[0-9]+)?$")] | None = None
    since: Date | None = None
    check_at: WebAddress | None = None
    unused_because: Line | None = None


class GuidanceFile(Part):
    """guidance/NAME.yaml: points of the guidance."""

    points: dict[PointId, PointSpec]


class DemandSpec(Part):
    """What a safety rule asks of an ending."""

    decide: list[Id] = []
    within: TimeFrameName | None = None
    advise: list[Id] = []
    escalate: list[Id] = []


class SafetyRuleSpec(Part):
    """What must hold on every reachable ending."""

    rule: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
    say: Line
    flows: list[Id] = []
    whenever: ConditionMap = {}
    unless: ConditionMap = {}
    always: DemandSpec = DemandSpec()
    never: DemandSpec = DemandSpec()
    one_of: DemandSpec = DemandSpec()
    because: Annotated[list[PointId], Field(min_length=1)]


class SafetyFile(Part):
    """safety.yaml: the safety rules."""

    rules: list[SafetyRuleSpec]


class MessagesFile(Part):
    """messages.yaml: everything the assistant says that is not a question, an answer or advice."""

    messages: dict[Id, Paragraph]


class ExpectSpec(Part):
    """What a walkthrough must end with."""

    outcome: Id
    decision: Id | None = None
    within: TimeFrameName | None = None
    escalate: list[Id] = []
    must_say: list[Id] = []
    must_not_say: list[Id] = []
    must_not_escalate: list[Id] = []


class WalkthroughSpec(Part):
    """An agreed example conversation."""

    walkthrough: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
    title: Line
    flow: Id
    answers: dict[Id, Id | list[Id]]
    expect: ExpectSpec


class WalkthroughsFile(Part):
    """walkthroughs/NAME.yaml: agreed examples."""

    walkthroughs: list[WalkthroughSpec]


class UrgentSpec(Part):
    """What one tap on Urgent shows."""

    headline: Line
    say: Paragraph
    escalate: Annotated[list[Id], Field(min_length=1)]
    cite: Annotated[list[PointId], Field(min_length=1)]


class PackFile(Part):
    """pack.yaml: what the pack says of itself."""

    pack: Literal["national", "local"]
    title: Line
    edition: Line
    edition_short: Line
    standing: Annotated[list[Line], Field(min_length=1)]
    licence: Line
    owner: Line
    reviewed_on: Date
    review_by: Date
    decisions: Annotated[dict[Id, Line], Field(min_length=1)]
    time_frames: dict[TimeFrameName, Line]
    urgent: UrgentSpec


FILE_SHAPES: dict[str, type[Part]] = {
    "pack.yaml": PackFile,
    "shared.yaml": SharedFile,
    "contacts.yaml": ContactsFile,
    "sources.yaml": SourcesFile,
    "safety.yaml": SafetyFile,
    "messages.yaml": MessagesFile,
    "flows/": FlowFile,
    "advice/": AdviceFile,
    "guidance/": GuidanceFile,
    "walkthroughs/": WalkthroughsFile,
}
"""File name, or folder with a slash, to the shape of what stands in it."""


def shape_of(file_name: str) -> type[Part] | None:
    """The shape of that file of a pack, or None when a pack has no such file."""
    folder, slash, _ = file_name.rpartition("/")
    return FILE_SHAPES.get(folder + slash if slash else file_name)
