"""Dates: real ones, in order; and what is overdue on a given day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..issues import Issue, Place, advice, must_fix
from ..model import Pack


def date_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``date``: every date is in the calendar, and a review comes after the last one."""
    for name, reviewed_on, review_by, at in _reviews(pack):
        if _first_day(reviewed_on) is None or _first_day(review_by) is None:
            yield must_fix("date", at, f"a review date of {name} is not in the calendar.", "Mend it.")
        elif review_by <= reviewed_on:
            message = f"{name} must be reviewed by {review_by}, which is not after {reviewed_on}."
            yield must_fix("date", at, message, "Write a review_by that is later than reviewed_on.")
    for name, text, at in _other_dates(pack):
        if text and _first_day(text) is None:
            yield must_fix("date", at, f"a date of {name} is not in the calendar: {text}.", "Mend it.")


def overdue(pack: Pack, today: date) -> tuple[Issue, ...]:
    """Rule ``overdue``: what was to be reviewed before that day, as advice."""
    found: list[Issue] = []
    for name, _, review_by, at in _reviews(pack):
        day = _first_day(review_by)
        if day is not None and day < today:
            found.append(advice("overdue", at, f"{name} was to be reviewed by {review_by}.", "Review it."))
    return tuple(found)


def _reviews(pack: Pack) -> Iterator[tuple[str, str, str, Place]]:
    info = pack.info
    yield "the pack", info.reviewed_on, info.review_by, info.at
    for flow in pack.flows.values():
        yield f'flow "{flow.id}"', flow.reviewed_on, flow.review_by, flow.at
    for shelf in pack.shelves.values():
        yield f'shelf "{shelf.id}"', shelf.reviewed_on, shelf.review_by, shelf.at


def _other_dates(pack: Pack) -> Iterator[tuple[str, str, Place]]:
    for contact in pack.contacts.values():
        yield f'contact "{contact.id}"', contact.checked_on, contact.at
    for point in pack.points.values():
        yield f'point "{point.id}"', point.since, point.at


def _first_day(text: str) -> date | None:
    """The day, or the first of the month; None for a day that no calendar has."""
    try:
        return date.fromisoformat(text if len(text) > len("2026-11") else f"{text}-01")
    except ValueError:
        return None
