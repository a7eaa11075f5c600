"""advice/, guidance/, contacts.yaml and sources.yaml: what endings are made of and rest on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .flow_files import EscalationLink
from .words import (
    Conditional,
    Date,
    Email,
    Id,
    Line,
    NationName,
    Number,
    Pages,
    Paragraph,
    Part,
    PointId,
    ShortLine,
    TimeFrameName,
    WebAddress,
)


class BlockSpec(Conditional):
    """One piece of advice and when it is shown."""

    say: Line
    """The advice, in one line."""
    more: Paragraph | None = None
    """What is folded away under it."""
    kind: Literal["do", "avoid", "law", "record", "know"] = "do"
    """do: a step. avoid: what not to do. law: what it says. record: what to note. know: good to know."""
    within: TimeFrameName | None = None
    """Where this advice makes the ending more urgent: by when."""
    escalate: list[EscalationLink] = []
    """Whom else to tell where this advice is shown."""
    cite: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that it rests on."""


class AdviceFile(Part):
    """advice/NAME.yaml: advice blocks."""

    blocks: dict[Id, BlockSpec]
    """Block id -> advice block."""


class ContactSpec(Part):
    """Somebody to tell."""

    name: Line
    """Who it is."""
    use: Line
    """When to turn to them."""
    also: list[Line] = []
    """What people say when they look for them, in their own words."""
    number: Number | None = None
    """The telephone number, in quotes; only one that was seen on the page in checked_at."""
    text_number: Number | None = None
    """The number for text messages or text relay, in quotes."""
    url: WebAddress | None = None
    """Their page."""
    email: Email | None = None
    """Their address."""
    hours: Line | None = None
    """When they can be reached; left out where not sure."""
    find: Line | None = None
    """How to find a local contact that no local pack has filled in."""
    local: bool = False
    """true: differs from area to area, and a local pack fills it in."""
    fixed: bool = False
    """true: no local pack may change it."""
    nations: Annotated[list[NationName], Field(min_length=1)] = ["uk"]
    """Where it helps."""
    cite: list[PointId] = []
    """The points of the guidance that name it."""
    checked_on: Date | None = None
    """When the number was last seen there."""
    checked_at: WebAddress | None = None
    """The page where the number was seen."""
    owner: Line | None = None
    """Who keeps it current; without this, as the file or pack.yaml says."""
    reviewed_on: Date | None = None
    """When it was last reviewed; without this, as the file or pack.yaml says."""
    review_by: Date | None = None
    """When it must be reviewed again; without this, as the file or pack.yaml says."""


class ReviewedContacts(Part):
    """A file of contacts, with who keeps them current."""

    owner: Line | None = None
    """Who keeps the contacts current; without this, as pack.yaml says."""
    reviewed_on: Date | None = None
    """When they were last reviewed; without this, as pack.yaml says."""
    review_by: Date | None = None
    """When they must be reviewed again; without this, as pack.yaml says."""


class ContactsFile(ReviewedContacts):
    """contacts.yaml: everybody an ending can send a person to."""

    contacts: dict[Id, ContactSpec]
    """Contact id -> contact."""


class SourceSpec(Part):
    """A document that points are taken from."""

    title: Line
    """Its full title."""
    short: ShortLine
    """How users see it: DfE 2024."""
    publisher: Line
    """Who issued it."""
    edition: Line
    """Which edition the points are taken from."""
    url: WebAddress
    """Its official page."""
    standing: Line | None = None
    """What force it has: statutory guidance, advice, law."""
    superseded_by: Id | None = None
    """The source that has taken its place; the check then names everything that cites this one."""


class SourcesFile(Part):
    """sources.yaml: the documents."""

    sources: dict[Id, SourceSpec]
    """Source id -> source."""


class PointSpec(Part):
    """One point of the guidance, in our own words."""

    label: ShortLine
    """How users see it: Golden rule 3."""
    say: Paragraph
    """What it says, in our own words."""
    source: Id
    """A document of sources.yaml."""
    sure: Literal["confirmed", "recalled", "unsure"]
    """confirmed: seen in the source. recalled: not seen. unsure: may be wrong or out of date."""
    nation: NationName = "england"
    """Where it applies."""
    pages: Pages | None = None
    """Where it stands, in quotes; only where it is confirmed."""
    since: Date | None = None
    """Since when it applies."""
    check_at: WebAddress | None = None
    """Where a person can check it."""
    unused_because: Line | None = None
    """Why nothing cites it."""
    history: bool = False
    """true: it tells how things were, so it may be cited although its edition is superseded."""


class GuidanceFile(Part):
    """guidance/NAME.yaml: points of the guidance."""

    points: dict[PointId, PointSpec]
    """Point id -> point."""
