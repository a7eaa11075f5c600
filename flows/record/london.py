"""Moments as people in the United Kingdom write them: Europe/London, in words.

The rule is written out here, rather than read from a machine's time zone files: those differ between machines
or are missing, and the same moment must always give the same words. Summer time has run from the last Sunday
of March to the last Sunday of October, at 01:00 UTC, since 1996.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

GMT = timezone(timedelta(0), "GMT")
BST = timezone(timedelta(hours=1), "BST")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_london(at: datetime) -> datetime:
    """The same moment on a clock in London. Raises ValueError where ``at`` has no time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    utc = at.astimezone(UTC)
    is_summer = _change(utc.year, 3) <= utc < _change(utc.year, 10)
    return utc.astimezone(BST if is_summer else GMT)


def date_in_words(at: datetime) -> str:
    """The day in London, such as "Sunday 22 November 2026"."""
    local = in_london(at)
    return f"{_DAYS[local.weekday()]} {_day(local)}"


def day_in_words(day: date) -> str:
    """The day, such as "22 November 2026"."""
    return _day(day)


def time_in_words(at: datetime) -> str:
    """The time in London to the minute, such as "22:05 GMT"."""
    local = in_london(at)
    return f"{local.hour:02}:{local.minute:02} {local.tzname()}"


def in_short(at: datetime) -> str:
    """Day and time in London, such as "22 November 2026 22:05"."""
    local = in_london(at)
    return f"{_day(local)} {local.hour:02}:{local.minute:02}"


def _day(local: date) -> str:
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def _change(year: int, month: int) -> datetime:
    """When the clocks change in that month: the last Sunday, at 01:00 UTC. The month has 31 days."""
    last = date(year, month, 31)
    return datetime(year, month, 31 - last.isoweekday() % 7, 1, tzinfo=UTC)
