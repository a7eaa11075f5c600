"""The reference as it is looked up: by command, by number or words, by a link, and page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from .model import Entry, Pack, Shelf

Item = TypeVar("Item")
TargetKind = Literal["flow", "entry", "contact", "shelf", "contacts", "reference"]

CONTACTS = "contacts"
REFERENCE = "reference"
"""Commands, and links, of the list of contacts and of the list of shelves."""

LONGEST_LINK = 64
"""Characters that a link into the bot may carry, of A-Z, a-z, 0-9, "_" and "-"."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something there is in a pack. ``id`` is "" for the lists of contacts and of shelves."""

    kind: TargetKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some of a list. ``number`` counts from 0 and is always below ``count``, which is at least 1."""

    items: tuple[Item, ...]
    number: int
    count: int


def page_of(items: Sequence[Item], number: int, size: int) -> Page[Item]:
    """That page of the list, or the last where there are fewer. The pages are as even as they can be."""
    count = max(1, -(-len(items) // size))
    number = min(max(number, 0), count - 1)
    even = -(-len(items) // count)
    return Page(tuple(items[number * even : (number + 1) * even]), number, count)


def link_to(target: Target) -> str:
    """What a link to it carries; ``linked`` reads it back. At most LONGEST_LINK characters for our ids."""
    return f"{target.kind}_{target.id}" if target.id else target.kind


def linked(pack: Pack, link: str) -> Target | None:
    """What a link leads to: a flow by its bare id, else kind and id; None where the pack lacks it."""
    if link in pack.flows:
        return Target("flow", link)
    if link == CONTACTS:
        return Target("contacts")
    if link == REFERENCE:
        return Target("reference")
    kind, _, part_id = link.partition("_")
    match kind:
        case "flow" if part_id in pack.flows:
            return Target("flow", part_id)
        case "entry" if part_id in pack.entries:
            return Target("entry", part_id)
        case "contact" if part_id in pack.contacts:
            return Target("contact", part_id)
        case "shelf" if part_id in pack.shelves:
            return Target("shelf", part_id)
    return None


def shelf_of_command(pack: Pack, command: str) -> Shelf | None:
    """The shelf with that command for its list or for one entry of it."""
    for shelf in pack.shelves.values():
        if command and command in (shelf.command, shelf.one_command):
            return shelf
    return None


def entry_named(shelf: Shelf, words: str) -> Entry | None:
    """The entry of the shelf with that number, title or phrase; None where the words name none exactly."""
    wanted = _plain(words)
    if not wanted:
        return None
    number = str(_NUMBERS.index(wanted) + 1) if wanted in _NUMBERS else wanted
    for entry in shelf.entries.values():
        if number == _plain(entry.number):
            return entry
    for entry in shelf.entries.values():
        if wanted in (_plain(entry.title), *(_plain(phrase) for phrase in entry.also)):
            return entry
    return None


def listed(entry: Entry) -> str:
    """The entry as it stands in a list or on a button."""
    return f"{entry.number}. {entry.title}" if entry.number else entry.title


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _plain(words: str) -> str:
    """The words in small letters without marks, so that "Consent?" is "consent"."""
    return " ".join(re.findall(r"[\w'’]+", words.casefold())).replace("’", "'")
