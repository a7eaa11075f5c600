"""Which kinds of alarm are told already, as rows that all workers share; one thread talks to them."""

from __future__ import annotations

from bot.stores.database import Database

CLAIM = """
    insert into alarms (kind, until) values (?, ?)
    on conflict (kind) do update set until = excluded.until where alarms.until <= ? or alarms.until > ?
"""
HOLD = """
    insert into alarms (kind, until) values (?, ?)
    on conflict (kind) do update set until = excluded.until
"""
SWEEP = "delete from alarms where until <= ?"


def claim(database: Database, kind: str, until: str, now: str, longest: str) -> bool:
    """As the port says; moments are ISO texts in UTC.

    What is held until after ``longest`` was written by a clock that was wrong, and keeps nobody away.
    """
    with database.writing(kind) as say:
        return bool(say(CLAIM, (kind, until, now, longest)).rowcount)


def hold(database: Database, kind: str, until: str) -> None:
    """As the port says."""
    with database.writing(kind) as say:
        say(HOLD, (kind, until))


def sweep(database: Database, now: str) -> None:
    """No kind of alarm is held that may be claimed again."""
    with database.writing("alarms") as say:
        say(SWEEP, (now,))
