"""reference/: what people look up in the middle of a day, each entry one screen with its sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .words import Command, Date, Id, Line, Paragraph, Part, PointId, ShortLine


class EntrySpec(Part):
    """One entry: a rule, a topic, a term, a myth."""

    title: ShortLine
    """What it is called in lists and on buttons."""
    number: Annotated[str, Field(pattern=r"^[0-9]{1,2}$")] | None = None
    """Its number where it has one, in quotes: golden rule "3"."""
    say: Paragraph
    """The first screen: what somebody needs to know in one minute."""
    more: Paragraph | None = None
    """What is folded away under it."""
    also: list[Line] = []
    """What people say when they look for it, in their own words."""
    cite: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that it rests on."""
    see: list[Id] = []
    """Other entries to look at."""
    flows: list[Id] = []
    """Flows that help to decide."""
    contacts: list[Id] = []
    """Whom to ask."""
    owner: Line | None = None
    """Who keeps it current; without this, as the shelf says."""
    reviewed_on: Date | None = None
    """When it was last looked through, in quotes; without this, as the shelf says."""
    review_by: Date | None = None
    """When it must be looked through again, in quotes; without this, as the shelf says."""


class ReferenceFile(Part):
    """reference/NAME.yaml: one shelf of entries."""

    shelf: Id
    """Its id; the file is called after it."""
    title: ShortLine
    """What the list is called."""
    line: Line
    """What is in it, in one line."""
    command: Command
    """The command that shows the list, without the slash."""
    one_command: Command | None = None
    """The command that shows one entry by its number or its words: rule, for /rule 3."""
    owner: Line
    """Who keeps it current."""
    reviewed_on: Date
    """When it was last looked through, in quotes."""
    review_by: Date
    """When it must be looked through again, in quotes."""
    entries: Annotated[dict[Id, EntrySpec], Field(min_length=1)]
    """Entry id -> entry; the id is unique over all shelves."""
