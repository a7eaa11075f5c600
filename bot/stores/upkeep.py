"""What an operator does with a database: bring it up to date, check it, copy it, and take a copy back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from bot.keys import former_or_same
from bot.ports import NoDatabase, StoreError
from bot.problem import Problem
from bot.stores import statements as sql
from bot.stores.backup import Contents, Row, read_backup, rows_of, write_backup
from bot.stores.connected import Connected, schema_number
from bot.stores.dialect import Dialect
from bot.stores.migrations import INSTALLATION, KEY_CHECK, MIGRATIONS, SCHEMA_NUMBER

AT_ONCE = 500
"""Rows put in by one journey to the server."""


class _Tended(Connected):
    """A database with what only its operator does."""

    def ask(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        with self._explained():
            found = self._execute(statement, values)
            return list(found.fetchall()) if found.description else []

    def damage(self) -> list[str]:
        with self._explained():
            return self._dialect.damage(self._connected())

    @contextmanager
    def reading(self) -> Iterator[None]:
        with self._explained():
            self._dialect.begin_reading(self._connected())
            try:
                yield
            finally:
                self.undo()

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        with self._explained():
            self._dialect.begin_rebuilding(self._connected())
            try:
                yield
                self._execute("commit")
            except BaseException:
                self.undo()
                raise

    def columns(self, table: str) -> list[str]:
        with self._explained():
            return [column[0] for column in self._execute(f"select * from {table} limit 0").description]

    def every_row(self, table: str, columns: Sequence[str]) -> Generator[Sequence[Any], None, None]:
        with self._explained():
            yield from self._dialect.stream(self._connected(), f"select {', '.join(columns)} from {table}")

    def put(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        marks = ", ".join("?" * len(columns))
        with self._explained():
            self._many(f"insert into {table} ({', '.join(columns)}) values ({marks})", rows)

    def migrate(self, before: int, after: int) -> None:
        with self._explained():
            self._migrate_between(before, after)


class Upkeep:
    """Works on one database, over a connection of its own."""

    def __init__(self, dialect: Dialect) -> None:
        self.name = dialect.name
        self._database = _Tended(dialect)

    def close(self) -> None:
        """The connection is closed."""
        self._database.close()

    def upgrade(self, key_check: str) -> tuple[int, int]:
        """The database is at this release's schema and belongs to this key; the schema before and after.

        Raises ``StoreError``.
        """
        before = self._schema()
        self._database.open(key_check)
        return before, len(MIGRATIONS)

    def check(self, key_check: str | None) -> list[str]:
        """What is wrong, a sentence each; nothing where all is well. Raises ``StoreError``.

        The key is looked at where one is given.
        """
        wrong = self._database.damage()
        schema = self._schema()
        if schema > len(MIGRATIONS):
            wrong.append(
                f"Its schema is {schema}, and this release knows {len(MIGRATIONS)}: update the program."
            )
        elif schema < len(MIGRATIONS):
            wrong.append(f"Its schema is {schema} of {len(MIGRATIONS)}: run safe-to-share db upgrade.")
        found = self._value(KEY_CHECK)
        if key_check is not None and found not in (None, key_check, former_or_same(key_check)):
            wrong.append("It belongs to another STORE_KEY: put back the key it was made with.")
        return wrong

    def counts(self) -> Counter[str]:
        """How many rows each table has."""
        return Counter(
            {
                table: int(self._database.ask(f"select count(*) from {table}")[0][0])
                for table in tables(min(self._schema(), len(MIGRATIONS)))
            }
        )

    def backup(self, file: Path) -> Counter[str]:
        """Everything that the database holds at one moment is in the file; how many rows of each table.

        Raises Problem, ``NoDatabase`` where there is nothing to back up, and ``StoreError`` where the
        database was made by a newer release.
        """
        if not self._database.is_made():
            raise NoDatabase()
        schema = self._known_schema()
        with self._database.reading():
            found = {table: self._database.columns(table) for table in tables(schema)}
            with closing(self._all_rows(found)) as rows:  # a disk that fills up ends it halfway
                return write_backup(file, Contents(schema, found), rows)

    def restore(self, file: Path, replace: bool) -> Counter[str]:
        """The database holds what the file does, at this release's schema; how many rows of each table.

        All of it or nothing. Raises Problem where the file is no whole backup or was made by a newer release,
        and where the database holds something and ``replace`` was not said.
        """
        contents = read_backup(file)
        if contents.schema > len(MIGRATIONS):
            raise Problem(f"{file} was made by a newer release: restore it with that release.")
        counts: Counter[str] = Counter()
        say = self._database.ask
        with self._database.rebuilding():
            there = tables(self._schema_to_replace())
            full = [table for table in there[1:] if self._database.ask(f"select 1 from {table} limit 1")]
            if full and not replace:
                raise Problem(
                    "The database holds something already: give an empty one in DATABASE_URL, or say "
                    "--replace to have everything in it deleted first, its audit log as well."
                )
            for table in reversed(there):
                say(f"drop table if exists {table}")
            say(INSTALLATION)
            self._database.migrate(0, contents.schema)
            for table in {*tables(contents.schema), *contents.tables}:
                if sorted(self._columns(table)) != sorted(contents.tables.get(table, ())):
                    raise Problem(f"{file} is not a backup of this program: its tables are others.")
            try:
                for table, cells in _in_batches(rows_of(file)):
                    self._database.put(table, contents.tables[table], cells)
                    counts[table] += len(cells)
            except Problem:
                raise
            except Exception as error:  # each database has errors of its own for what no bot ever wrote
                raise Problem(
                    f"{file} holds what no database of this program can: nothing was changed; take "
                    "another one."
                ) from error
            self._database.migrate(contents.schema, len(MIGRATIONS))
            say(sql.SET_VALUE, (SCHEMA_NUMBER, str(len(MIGRATIONS))))
        return counts

    def _columns(self, table: str) -> list[str]:
        """Of a table of this program; none of any other."""
        return self._database.columns(table) if table in tables(len(MIGRATIONS)) else []

    def _all_rows(self, found: dict[str, list[str]]) -> Generator[Row, None, None]:
        for table, columns in found.items():
            with closing(self._database.every_row(table, columns)) as rows:
                for row in rows:
                    yield table, list(row)

    def _schema_to_replace(self) -> int:
        schema = self._schema()
        if schema > len(MIGRATIONS):
            raise Problem(
                f"The database was made by a newer release (its schema is {schema}), which has tables that "
                "this one does not know: give an empty one in DATABASE_URL (SQLite: move the file away), and "
                "restore into that."
            )
        return schema

    def _known_schema(self) -> int:
        schema = self._schema()
        if schema > len(MIGRATIONS):
            raise StoreError(
                f"The database was made by a newer release (its schema is {schema}): use that one."
            )
        return schema

    def _schema(self) -> int:
        return schema_number(self._value(SCHEMA_NUMBER), self.name)

    def _value(self, name: str) -> str | None:
        found = self._database.ask(sql.GET_VALUE, (name,)) if self._database.is_made() else []
        return str(found[0][0]) if found else None


def tables(schema: int) -> tuple[str, ...]:
    """The tables of a database at that schema, in the order they are made."""
    made: dict[str, None] = {"installation": None}
    for migration in MIGRATIONS[:schema]:
        for step in migration:
            if isinstance(step, str):
                found = re.match(r"\s*(create|drop) table (\w+)", step)
                if found and found[1] == "create":
                    made[found[2]] = None
                elif found:
                    del made[found[2]]
    return tuple(made)


def _in_batches(rows: Iterator[Row]) -> Iterator[tuple[str, list[list[object]]]]:
    for table, of_table in groupby(rows, key=lambda row: row[0]):
        while batch := [cells for _, cells in islice(of_table, AT_ONCE)]:
            yield table, batch
