"""One connection to a database: at this release's schema, with its transactions, its errors explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from bot.keys import MovingKey, former_or_same
from bot.ports import NoDatabase, StoreError
from bot.stores import statements as sql
from bot.stores.dialect import Connection, Dialect, Watcher
from bot.stores.migrations import INSTALLATION, KEY_CHECK, MIGRATIONS, SCHEMA_NUMBER, Unchanging

MOST_DIGITS = 9
"""Of the number of a schema."""


class Connected:
    """A database that is connected when it is first used. Used by one thread alone."""

    def __init__(self, dialect: Dialect, reads_only: bool = False) -> None:
        """``reads_only``: whatever is asked of it, nothing is changed; what would change something fails."""
        self._dialect = dialect
        self._reads_only = reads_only
        self._connection: Connection | None = None
        self._adapted: dict[str, str] = {}

    def watcher(self) -> Watcher:
        """Hears of what other processes commit; of no thread."""
        return self._dialect.watcher()

    def open(self, key_check: str) -> None:
        """Connected, at this release's schema, and known to belong to this key; else ``StoreError``."""
        with self._explained(), self._transaction():
            self._migrate()
            self._check_key(key_check)

    def open_to_read(self, key_check: str | None) -> None:
        """Connected, and found to be at this release's schema, and to belong to this key where one is given.

        Nothing is brought up to date. Raises ``NoDatabase`` where it is empty, else ``StoreError``.
        """
        with self._explained():
            if not self.is_made():
                raise NoDatabase()
            number = self._schema_number()
            if number < len(MIGRATIONS):
                raise StoreError(
                    f"{self._dialect.name} was made by an older release (its schema is {number} of "
                    f"{len(MIGRATIONS)}), and reading does not change it: run safe-to-share db upgrade first."
                )
            if key_check is not None and not _is_of(self._value_of(KEY_CHECK), key_check):
                raise self._of_another_key()

    def undo(self) -> None:
        """Nothing of a begun transaction stays; a connection that cannot even say so is given up."""
        if self._connection is None:
            return
        try:
            self._connection.rollback()
        except self._dialect.errors:
            self.close()

    def close(self) -> None:
        """Not connected any more, whatever state the connection was in; the next use connects anew."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except self._dialect.errors:
                return

    def is_made(self) -> bool:
        """Whether a release has ever made its tables there."""
        with self._explained():
            return self._dialect.has(self._connected(), "installation")

    def schema(self) -> int:
        """The number of the last migration that the database has had."""
        with self._explained():
            return self._number_there()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        """What a statement gives, outside a transaction or within ``writing``."""
        with self._explained():
            return list(self._execute(statement, values).fetchall())

    @contextmanager
    def writing(self, key: str) -> Iterator[Callable[[str, Sequence[object]], Any]]:
        """A transaction that nobody else is in under that key, and what says a statement in it.

        Committed at its end, and announced; undone where anything is raised.
        """
        with self._explained(), self._transaction(key):
            yield self._execute
            self._dialect.announce(self._connected())

    def _migrate(self) -> None:
        self._execute(INSTALLATION)
        number = self._schema_number()
        if number < len(MIGRATIONS):
            self._migrate_between(number, len(MIGRATIONS))
            self._execute(sql.SET_VALUE, (SCHEMA_NUMBER, str(len(MIGRATIONS))))

    def _schema_number(self) -> int:
        """The number of the last migration, which this release knows; else ``StoreError``."""
        number = self._number_there()
        if number > len(MIGRATIONS):
            raise StoreError(
                f"{self._dialect.name} was made by a newer release (its schema is {number}, this release "
                f"knows {len(MIGRATIONS)}): install that release again, or restore a backup made before it."
            )
        return number

    def _number_there(self) -> int:
        return schema_number(self._value_of(SCHEMA_NUMBER), self._dialect.name)

    def _migrate_between(self, before: int, after: int) -> None:
        for migration in MIGRATIONS[before:after]:
            for step in migration:
                for statement in (
                    self._dialect.unchanging(step.table) if isinstance(step, Unchanging) else (step,)
                ):
                    self._execute(statement)

    def _check_key(self, key_check: str) -> None:
        found = self._value_of(KEY_CHECK)
        if found is None or (isinstance(key_check, MovingKey) and found == key_check.former):
            self._execute(sql.SET_VALUE, (KEY_CHECK, key_check))
        elif found != key_check:
            raise self._of_another_key()

    def _of_another_key(self) -> StoreError:
        return StoreError(
            f"{self._dialect.name} belongs to another STORE_KEY: put back the key it was made with (the "
            "setting, or the file store.key), or start with an empty database."
        )

    def _value_of(self, name: str) -> str | None:
        row = self._execute(sql.GET_VALUE, (name,)).fetchone()
        return None if row is None else str(row[0])

    @contextmanager
    def _transaction(self, *keys: str) -> Iterator[None]:
        try:
            self._begin(keys)
            yield
            self._execute("commit")
        except BaseException:
            self.undo()
            raise

    def _begin(self, keys: Sequence[str]) -> None:
        """A transaction on these keys is begun, and whatever still has a former key has moved to its own."""
        moving = [key for key in keys if isinstance(key, MovingKey)]
        self._dialect.begin(self._connected(), [*keys, *(key.former for key in moving)])
        for key in moving:
            for rename, delete in sql.RENAMES:
                self._execute(rename, (key, key.former, key))
                self._execute(delete, (key.former,))

    def _move_in(self, key: str) -> None:
        """What is read without a transaction has moved to its own key."""
        if isinstance(key, MovingKey):
            with self._transaction(key):
                pass

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except self._dialect.errors as error:
            raise self._dialect.explain(error) from error

    def _connected(self) -> Connection:
        if self._connection is None:
            dialect = self._dialect
            self._connection = dialect.connect_to_read() if self._reads_only else dialect.connect()
        return self._connection

    def _select(self, statement: str, values: Sequence[object]) -> Any:
        """The rows for any number of values, in few enough statements for each to be prepared once."""
        room = next(room for room in sql.MARKS if room >= len(values))
        padding = [values[-1] if values else None] * (room - len(values))
        return self._execute(statement + sql.MARKS[room], [*values, *padding])

    def _execute(self, statement: str, values: Sequence[object] = ()) -> Any:
        return self._connected().execute(self._said(statement), values)

    def _many(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            self._connected().cursor().executemany(self._said(statement), rows)

    def _said(self, statement: str) -> str:
        adapted = self._adapted.get(statement)
        if adapted is None:
            adapted = self._adapted[statement] = self._dialect.adapt(statement)
        return adapted


def schema_number(value: str | None, name: str) -> int:
    """The number of the last migration as the database called ``name`` keeps it; 0 where it keeps none.

    Raises StoreError where it is no number.
    """
    if value and not (value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS):
        raise StoreError(
            f"{name} does not tell its schema: the value of schema in its table installation is no number. "
            "Restore a backup, or put back the number that was there."
        )
    return int(value or 0)


def _is_of(found: str | None, key_check: str) -> bool:
    """Whether a database in which that was found belongs to this key, or will when the bot next starts."""
    return found in (None, key_check, former_or_same(key_check))
