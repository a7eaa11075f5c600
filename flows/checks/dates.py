"""Dates: real ones, in order."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, Place, must_fix
from ..model import Pack
from ..reviews import first_day, reviews


def date_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``date``: every date is in the calendar, and a review comes after the last one."""
    for review in reviews(pack):
        if first_day(review.reviewed_on) is None or first_day(review.review_by) is None:
            message = f"a review date of {review.name} is not in the calendar."
            yield must_fix("date", review.at, message, "Mend it.")
        elif review.review_by <= review.reviewed_on:
            dates = f"{review.review_by}, which is not after {review.reviewed_on}"
            message = f"{review.name} must be reviewed by {dates}."
            yield must_fix("date", review.at, message, "Write a review_by that is later than reviewed_on.")
    for name, text, at in _other_dates(pack):
        if text and first_day(text) is None:
            yield must_fix("date", at, f"a date of {name} is not in the calendar: {text}.", "Mend it.")


def _other_dates(pack: Pack) -> Iterator[tuple[str, str, Place]]:
    for contact in pack.contacts.values():
        yield f'contact "{contact.id}"', contact.checked_on, contact.at
    for point in pack.points.values():
        yield f'point "{point.id}"', point.since, point.at
