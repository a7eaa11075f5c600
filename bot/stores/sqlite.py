"""SQLite as the store's database: one file, one connection that writes, every commit on the disk."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from bot.ports import StoreError
from bot.stores.dialect import LOCK_WAIT_S, Connection, Watcher
from bot.stores.watching import Looking


class SqliteDialect:
    """SQLite in write-ahead mode: a killed process or a power cut loses nothing that was committed."""

    errors: tuple[type[Exception], ...] = (sqlite3.OperationalError, sqlite3.DatabaseError, OSError)

    def __init__(self, file: Path, lock_wait_s: float = LOCK_WAIT_S) -> None:
        self._file = file
        self._lock_wait_s = lock_wait_s
        self.name = f"The database {file}"

    def connect(self) -> Connection:
        """A connection to the file, which is made for this user's eyes alone where there was none."""
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self._file, timeout=self._lock_wait_s, isolation_level=None)
        try:
            _write_ahead(connection, self._lock_wait_s)
            for pragma in PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    def connect_to_read(self) -> Connection:
        """A connection to the file as it is. It may write beside it, as readers of such a file have to."""
        address = f"{self._file.absolute().as_uri()}?mode=rw"  # and none is made where there is none
        connection = sqlite3.connect(address, timeout=self._lock_wait_s, isolation_level=None, uri=True)
        connection.execute("pragma query_only = on")
        return connection

    def has(self, connection: Connection, table: str) -> bool:
        """By the list of tables."""
        found = connection.execute("select 1 from sqlite_master where type = 'table' and name = ?", (table,))
        return found.fetchone() is not None

    def adapt(self, statement: str) -> str:
        """SQLite's own integer key is ``integer``, which holds 64 bits; bytes are a ``blob``."""
        return statement.replace(" bigint ", " integer ").replace(" bytea ", " blob ")

    def begin(self, connection: Connection, keys: Sequence[str]) -> None:
        """The whole database is ours to write, so every key is."""
        connection.execute("begin immediate")

    def batch(self, connection: Connection) -> AbstractContextManager[object]:
        """Nothing travels, so nothing is gained."""
        return nullcontext()

    def unchanging(self, table: str) -> Sequence[str]:
        """A trigger for each of the two ways."""
        return [
            f"create trigger {table}_no_{what} before {what} on {table} "
            f"begin select raise(abort, 'rows of {table} are never changed'); end"
            for what in ("update", "delete")
        ]

    def announce(self, connection: Connection) -> None:
        """Other processes look often enough."""

    def watcher(self) -> Watcher:
        """Looks again after a moment: reading one number from the file costs next to nothing."""
        return Looking()

    def begin_reading(self, connection: Connection) -> None:
        """By a transaction, which in write-ahead mode sees what was there when it first read."""
        connection.execute("begin")

    def stream(self, connection: Connection, statement: str) -> Iterator[Sequence[Any]]:
        """SQLite steps from row to row by itself."""
        yield from connection.execute(statement)

    def begin_rebuilding(self, connection: Connection) -> None:
        """As any other transaction that writes."""
        connection.execute("begin immediate")

    def damage(self, connection: Connection) -> list[str]:
        """By SQLite's own check of the whole file."""
        try:
            found = [str(row[0]) for row in connection.execute("pragma integrity_check(3)")]
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            found = [str(error)]  # too damaged to be looked through
        return [] if found == ["ok"] else [f"The file is damaged ({found[0]}): put back a backup."]

    def explain(self, error: Exception) -> StoreError:
        """By the primary result code of SQLite, or the operating system's own words."""
        if isinstance(error, OSError):
            return StoreError(f"{self.name} cannot be opened ({error.strerror}): {ACCESS}")
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        what = SENTENCES.get(code, f"failed ({error}): nothing was saved.")
        return StoreError(f"{self.name} {what}")


TRY_AGAIN_S = 0.01
"""Between attempts to have the file alone, while several processes start at once."""

PRAGMAS = (
    "pragma synchronous = full",
    "pragma secure_delete = on",  # what somebody deletes is overwritten, not left in the file's free space
)

ACCESS = "check that its folder exists and that the user who runs the bot may read and write there."

LOCKED = "is locked by another program: close that program, or stop the other copy of the bot."

SENTENCES = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: "cannot grow, because the disk is full: free some space; what was saved is safe.",
    sqlite3.SQLITE_READONLY: f"cannot be written: {ACCESS}",
    sqlite3.SQLITE_CANTOPEN: f"cannot be opened: {ACCESS}",
    sqlite3.SQLITE_PERM: f"cannot be opened: {ACCESS}",
    sqlite3.SQLITE_CORRUPT: "is damaged: keep the file as it is, and put back a backup.",
    sqlite3.SQLITE_NOTADB: "is not a database of Safe to Share, or is damaged: check DATABASE_URL, "
    "or put back a backup.",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error; check the disk.",
}


def _write_ahead(connection: sqlite3.Connection, wait_s: float) -> None:
    """The file is in write-ahead mode. Turning it on needs the file alone; SQLite does not wait for that."""
    until = time.monotonic() + wait_s
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(TRY_AGAIN_S)
