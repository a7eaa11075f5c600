"""What the store says to its database, the same for every dialect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.keys import former_or_same
from bot.ports import Counts, Forgotten, Held, Pass, SessionText, StoreError, TeamSettings
from bot.stores import statements as sql
from bot.stores.connected import Connected
from bot.stores.dialect import ConnectionLost
from bot.stores.migrations import SWEPT_AT
from bot.stores.stepping import Changes, Loaded
from flows.contacts import OwnContact
from flows.counting import Name, Number

NUMBERS_LOCK = "numbers"
"""What stands for a conversation key while numbers are written: workers add to the same rows."""


class Database(Connected):
    """What the store says to its database. Used by one thread alone."""

    def load(self, keys: Sequence[str], update_ids: Sequence[int]) -> Loaded:
        """A transaction is begun in which nobody else works on these keys, and this is what it finds."""
        with self._explained():
            connection = self._connected()
            with self._dialect.batch(connection):
                self._begin(keys)
                noted = self._select(sql.NOTED, update_ids)
                held = self._select(sql.HELD, keys)
                return Loaded(
                    frozenset(row[0] for row in noted.fetchall()),
                    {row[0]: _held(row) for row in held.fetchall()},
                )

    def save(self, changes: Changes, today: str) -> None:
        """The transaction is committed with these changes; ``today`` is an ISO date."""
        with self._explained(), self._dialect.batch(self._connected()):
            self._many(sql.NOTE, [(update_id, today) for update_id in changes.noted])
            self._many(sql.SAVE, [_row(key, held, today) for key, held in changes.saved.items()])
            self._many(sql.DELETE, [(key,) for key in changes.deleted])
            self._execute("commit")

    def sweep_sessions(self, before: str, limit: int) -> int:
        """At most so many sessions last touched before this ISO date are gone; how many."""
        return self._delete(sql.SWEEP_SESSIONS, before, limit)

    def sweep_updates(self, before: str, limit: int) -> int:
        """At most so many update ids noted before this ISO date are gone; how many."""
        return self._delete(sql.SWEEP_UPDATES, before, limit)

    def sweep_contacts(self, before: str, limit: int) -> int:
        """About so many contacts of people last seen before this ISO date are gone; how many."""
        return self._delete(sql.SWEEP_OWN, before, limit)

    def sweep_settings(self, before: str, limit: int) -> int:
        """At most so many settings of groups last seen before this ISO date are gone; how many."""
        return self._delete(sql.SWEEP_TEAMS, before, limit)

    def note_swept(self, at: str) -> None:
        """A sweep was done at that moment, in ISO form."""
        with self._explained(), self._transaction():
            self._execute(sql.SET_VALUE, (SWEPT_AT, at))

    def swept_at(self) -> str | None:
        """When the last sweep was done, in ISO form; None where there was none."""
        with self._explained():
            return self._value_of(SWEPT_AT)

    def counts(self) -> Counts:
        """What is held, counted row by row."""
        with self._explained():
            return Counts(*self._execute(sql.COUNT).fetchone())

    def own_contacts(self, key: str, today: str) -> tuple[OwnContact, ...]:
        """As the port says; written only where nobody had been seen today."""
        with self._explained():
            self._move_in(key)
            rows = self._execute(sql.OWN, (key,)).fetchall()
            if any(row[4] < today for row in rows):
                with self._transaction(key):
                    self._see(key, today)
            return tuple(OwnContact(*row[:4]) for row in rows)

    def keep_contact(self, key: str, contact: OwnContact, today: str) -> None:
        """As the port says."""
        row = (key, contact.contact, contact.number, contact.hours, contact.checked_on, today)
        with self._explained(), self._transaction(key):
            self._execute(sql.KEEP_OWN, row)
            self._execute(sql.OWN_SEEN, (today, key))

    def drop_contact(self, key: str, contact: str) -> bool:
        """As the port says."""
        with self._explained(), self._transaction(key):
            return bool(self._execute(sql.DROP_OWN, (key, contact)).rowcount)

    def team_settings(self, key: str, today: str) -> TeamSettings:
        """As the port says; written only where the group had not been seen today."""
        with self._explained():
            self._move_in(key)
            row = self._execute(sql.TEAM, (key,)).fetchone()
            if row is None:
                return TeamSettings()
            if row[1] < today:
                with self._transaction(key):
                    self._see(key, today)
            return TeamSettings("lead" if row[0] == "lead" else "team")

    def keep_team_settings(self, key: str, settings: TeamSettings, today: str) -> None:
        """As the port says."""
        with self._explained(), self._transaction(key):
            self._execute(sql.KEEP_TEAM, (key, settings.way, today))

    def move(self, group: tuple[str, str], conversations: Sequence[tuple[str, str]], today: str) -> bool:
        """As the port says."""
        moves = (group, *conversations)
        with self._explained(), self._transaction(*dict.fromkeys(key for move in moves for key in move)):
            held = 0
            for old, new in moves:
                self._execute(sql.NO_SCREEN, (old,))
                self._execute(sql.MOVE_PASSES, (new, old))
                for rename, delete in sql.HELD_RENAMES:
                    held += int(self._execute(rename, (new, old, new)).rowcount)
                    held += int(self._execute(delete, (old,)).rowcount)
            self._execute(sql.NOTE_MOVED, (*group, today))
            return held > 0

    def has_moved(self, key: str) -> bool:
        """As the port says."""
        with self._explained():
            self._move_in(key)
            return self._execute(sql.HAS_MOVED, (key,)).fetchone() is not None

    def was_moved_to(self, key: str) -> bool:
        """As the port says."""
        with self._explained():
            return self._execute(sql.WAS_MOVED_TO, (key, former_or_same(key))).fetchone() is not None

    def sweep_moved(self, before: str, limit: int) -> int:
        """At most so many moves of groups noted before this ISO date are gone; how many."""
        return self._delete(sql.SWEEP_MOVED, before, limit)

    def keep_pass(self, token: str, holder: str, given: Pass, until: str, now: str) -> None:
        """As the port says; moments are ISO texts in UTC."""
        row = (token, holder, given.conversation, given.session_id, given.wants, until)
        with self._explained(), self._transaction(token):
            self._execute(sql.SWEEP_PASSES, (now,))
            self._execute(sql.KEEP_PASS, row)

    def pass_of(self, token: str, holder: str, now: str) -> Pass | None:
        """As the port says."""
        with self._explained():
            row = self._execute(sql.PASS_OF, (token, holder, now)).fetchone()
            return Pass(*row) if row else None

    def drop_pass(self, token: str) -> bool:
        """As the port says."""
        with self._explained(), self._transaction(token):
            return bool(self._execute(sql.DROP_PASS, (token,)).rowcount)

    def sweep_passes(self, now: str) -> None:
        """No pass is held that is past."""
        with self._explained(), self._transaction():
            self._execute(sql.SWEEP_PASSES, (now,))

    def add_numbers(self, numbers: Sequence[Number]) -> None:
        """As the port says: where it cannot be known whether they were added, they are not added again."""
        with self._explained():
            self._begin([NUMBERS_LOCK])
        try:
            with self._explained():
                self._many(sql.ADD_NUMBER, [(day, *name, number) for day, name, number in numbers])
                self._execute("commit")
        except ConnectionLost as lost:
            self.close()
            raise StoreError(str(lost)) from lost

    def numbers_since(self, day: str) -> tuple[Number, ...]:
        """As the port says."""
        with self._explained():
            rows = self._execute(sql.NUMBERS, (day,)).fetchall()
            return tuple(Number(row[0], Name(*row[1:6]), row[6]) for row in rows)

    def sweep_numbers(self, before: str) -> None:
        """No number is held of a day before this ISO date."""
        with self._explained(), self._transaction(NUMBERS_LOCK):
            self._execute(sql.SWEEP_NUMBERS, (before,))

    def forget(self, key: str) -> Forgotten:
        """As the port says."""
        with self._explained(), self._transaction(key):
            row = self._select(sql.HELD, [key]).fetchone()
            self._execute(sql.FORGET_PASSES, (key, key))
            self._execute(sql.FORGET_MOVED, (key, key, former_or_same(key)))
            self._execute(sql.DELETE, (key,))
            contacts = int(self._execute(sql.FORGET_OWN, (key,)).rowcount)
            settings = int(self._execute(sql.FORGET_TEAM, (key,)).rowcount)
            return Forgotten(_held(row) if row else None, contacts, settings)

    def _see(self, key: str, today: str) -> None:
        self._execute(sql.OWN_SEEN, (today, key))
        self._execute(sql.TEAM_SEEN, (today, key))

    def _delete(self, statement: str, before: str, limit: int) -> int:
        with self._explained(), self._transaction():
            return int(self._execute(statement, (before, limit)).rowcount)


def _held(row: Sequence[Any]) -> Held:
    return Held(SessionText(row[1], row[2], row[3]), row[4])


def _row(key: str, held: Held, today: str) -> tuple[object, ...]:
    session = held.session
    return key, session.text, session.format, session.content_version, held.screen, today
