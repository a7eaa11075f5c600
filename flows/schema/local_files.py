"""What a local pack writes otherwise than a national one: its pack.yaml, contacts, advice and shelves."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from .guidance_files import BlockSpec, ReviewedContacts
from .reference_files import EntrySpec
from .words import (
    Command,
    Date,
    Email,
    Id,
    Line,
    NationName,
    Number,
    Part,
    PointId,
    ShortLine,
    WebAddress,
    written_as,
)

EVERY_CASE = "every_case"
"""Written for add_to in place of a list: every flow about a case, the local ones too."""


class LocalPackFile(Part):
    """pack.yaml of a local pack: what it says of itself."""

    pack: Literal["local"]
    """local: laid over the national pack."""
    title: Line
    """Its name, as people read it: the area, or the organisation."""
    owner: Line
    """Who keeps it current."""
    reviewed_on: Date
    """When it was last reviewed."""
    review_by: Date
    """When it must be reviewed again."""
    menu: list[Id] = []
    """Its own flows in the order of the menu, after the national ones; others follow by file name."""
    reference: list[Id] = []
    """Its own shelves in their order, after the national ones; others follow by file name."""


class LocalContactSpec(Part):
    """What is blank in a local contact of the national pack; or, under an id of its own, a whole contact."""

    name: Line | None = None
    """Who it is; only for a contact that the national pack does not have."""
    use: Line | None = None
    """When to turn to them; only for a contact that the national pack does not have."""
    also: list[Line] = []
    """What people say when they look for them; joins what the national pack has."""
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
    """How to find them; only for a contact that the national pack does not have."""
    nations: Annotated[list[NationName], Field(min_length=1)] | None = None
    """Where it helps; only for a contact that the national pack does not have."""
    cite: list[PointId] = []
    """The points that name it; only for a contact that the national pack does not have."""
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


class LocalContactsFile(ReviewedContacts):
    """contacts.yaml of a local pack: blanks of national contacts filled in, and contacts of its own."""

    contacts: dict[Id, LocalContactSpec]
    """Contact id -> what is filled in, or a contact of its own."""


AddTo = Annotated[
    Annotated[Literal["every_case"], Tag("id")] | Annotated[list[Id], Tag("list")], Discriminator(written_as)
]


class LocalBlockSpec(BlockSpec):
    """One piece of local advice, when it is shown, and on the endings of which flows."""

    add_to: AddTo = []
    """The flows whose endings get it, where its condition holds: every_case, or a list of flows."""


class LocalAdviceFile(Part):
    """advice/NAME.yaml of a local pack: advice blocks."""

    blocks: dict[Id, LocalBlockSpec]
    """Block id -> advice block."""


class LocalReferenceFile(Part):
    """reference/NAME.yaml of a local pack: more entries for a national shelf, or a shelf of its own."""

    shelf: Id
    """A shelf of the national pack, or one of its own; the file is called after it."""
    title: ShortLine | None = None
    """What the list is called; only for a shelf of its own."""
    line: Line | None = None
    """What is in it, in one line; only for a shelf of its own."""
    command: Command | None = None
    """The command that shows the list, without the slash; only for a shelf of its own."""
    one_command: Command | None = None
    """The command that shows one entry; only for a shelf of its own."""
    owner: Line | None = None
    """Who keeps these entries current; without this, as pack.yaml says."""
    reviewed_on: Date | None = None
    """When they were last looked through; without this, as pack.yaml says."""
    review_by: Date | None = None
    """When they must be looked through again; without this, as pack.yaml says."""
    entries: Annotated[dict[Id, EntrySpec], Field(min_length=1)]
    """Entry id -> entry; the id is unique over all shelves."""
