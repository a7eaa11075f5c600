"""What endings and reference screens are made of: advice blocks, contacts, sources, points and entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..issues import NOWHERE, Place
from .conditions import Condition
from .routing import Escalation, TimeFrame

BlockKind = Literal["do", "avoid", "law", "record", "know"]
Certainty = Literal["confirmed", "recalled", "unsure"]
Nation = Literal["uk", "england", "wales", "scotland", "northern_ireland"]


@dataclass(frozen=True, slots=True)
class AdviceBlock:
    """One piece of advice, shown where its condition holds; it may add escalations and hasten the ending."""

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
    """Somebody to tell. A national one has a number or an address, with where and when it was checked.

    A local one has neither until a local pack fills it, and says in ``find`` how to find it.
    """

    id: str
    name: str
    use: str
    number: str = ""
    text_number: str = ""
    url: str = ""
    email: str = ""
    hours: str = ""
    find: str = ""
    also: tuple[str, ...] = ()
    """What people say when they look for them."""
    local: bool = False
    fixed: bool = False
    nations: tuple[Nation, ...] = ("uk",)
    cite: tuple[str, ...] = ()
    checked_on: str = ""
    checked_at: str = ""
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
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
    """The source that has taken its place; empty where this one is current."""
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
    history: bool = False
    """True: it tells how things were, and may be cited although its source is superseded."""
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
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
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
