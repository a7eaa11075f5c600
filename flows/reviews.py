"""What has to be reviewed by when, and what of it is overdue on a given day or will be soon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .issues import Issue, Place, advice
from .model import Contact, Entry, Pack

SOON = timedelta(days=60)
"""So long before its day somebody is told that a review is coming."""

Kind = Literal["pack", "local_pack", "flow", "shelf", "entry", "contacts"]


@dataclass(frozen=True, slots=True)
class Review:
    """One thing that has an owner and a day by which it must be reviewed. Dates are as they are written.

    Contacts with the same owner and dates are one thing, and so is a shelf with the entries that say nothing
    else; contacts that say nothing else than their pack are part of it.
    """

    kind: Kind
    name: str
    """As it is called in a sentence for authors."""
    title: str
    """As people read it; of contacts, their names."""
    owner: str
    reviewed_on: str
    review_by: str
    at: Place


@dataclass(frozen=True, slots=True)
class Due:
    """A review that is overdue, or that is due soon."""

    review: Review
    is_overdue: bool


def reviews(pack: Pack) -> Iterator[Review]:
    """Everything that has to be reviewed, in the order of the content."""
    info, local = pack.info, pack.local
    yield Review("pack", "the pack", info.title, info.owner, info.reviewed_on, info.review_by, info.at)
    if local is not None:
        dates = (local.owner, local.reviewed_on, local.review_by)
        yield Review("local_pack", "the local pack", local.title, *dates, local.at)
    for flow in pack.flows.values():
        dates = (flow.owner, flow.reviewed_on, flow.review_by)
        yield Review("flow", f'flow "{flow.id}"', flow.title, *dates, flow.at)
    for shelf in pack.shelves.values():
        dates = (shelf.owner, shelf.reviewed_on, shelf.review_by)
        yield Review("shelf", f'shelf "{shelf.id}"', shelf.title, *dates, shelf.at)
        for entry in shelf.entries.values():
            if _dates(entry) != dates:
                yield Review("entry", f'entry "{entry.id}"', entry.title, *_dates(entry), entry.at)
    yield from _of_contacts(pack)


def due(pack: Pack, today: date, within: timedelta = SOON) -> tuple[Due, ...]:
    """What is overdue on that day or has to be reviewed within that time, the earliest first."""
    days = ((first_day(review.review_by), review) for review in reviews(pack))
    found = [(day, review) for day, review in days if day is not None and day <= today + within]
    found.sort(key=lambda pair: pair[0])
    return tuple(Due(review, is_overdue=day < today) for day, review in found)


def review_findings(pack: Pack, today: date) -> tuple[Issue, ...]:
    """Rules ``overdue`` and ``due_soon``, as advice."""
    return tuple(_finding(each) for each in due(pack, today))


def first_day(text: str) -> date | None:
    """The day, or the first of the month; None for a day that no calendar has."""
    try:
        return date.fromisoformat(text if len(text) > len("2026-11") else f"{text}-01")
    except ValueError:
        return None


def _dates(part: Entry | Contact) -> tuple[str, str, str]:
    return part.owner, part.reviewed_on, part.review_by


def _of_contacts(pack: Pack) -> Iterator[Review]:
    of_a_pack = [(pack.info.owner, pack.info.reviewed_on, pack.info.review_by)]
    if pack.local is not None:
        of_a_pack.append((pack.local.owner, pack.local.reviewed_on, pack.local.review_by))
    together: dict[tuple[str, str, str], list[Contact]] = {}
    for contact in pack.contacts.values():
        if _dates(contact) not in of_a_pack:
            together.setdefault(_dates(contact), []).append(contact)
    for dates, contacts in together.items():
        first = contacts[0]
        name = f'contact "{first.id}"' if len(contacts) == 1 else f"{len(contacts)} contacts"
        yield Review("contacts", name, ", ".join(each.name for each in contacts), *dates, first.at)


def _finding(item: Due) -> Issue:
    review = item.review
    if item.is_overdue:
        message = f"{review.name} was to be reviewed by {review.review_by}."
        return advice("overdue", review.at, message, f"Review it ({review.owner}).")
    message = f"{review.name} is to be reviewed by {review.review_by}."
    return advice("due_soon", review.at, message, f"Plan its review ({review.owner}).")
