"""PostgreSQL as the store's database: any number of workers, each with one connection that writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bot.ports import StoreError
from bot.stores.dialect import LOCK_WAIT_S, Connection, ConnectionLost, Watcher
from bot.stores.listening import CHANNEL, Listening

STATEMENT_S = 10.0
"""How long a statement, or a pause within a transaction, may take: a stuck worker lets go of its locks."""


class PostgresDialect:
    """PostgreSQL by psycopg, with an advisory lock for each conversation key of a transaction."""

    errors: tuple[type[Exception], ...] = (
        psycopg.OperationalError,
        psycopg.InternalError,
        psycopg.ProgrammingError,
        psycopg.InterfaceError,
    )

    def __init__(self, url: str, lock_wait_s: float = LOCK_WAIT_S) -> None:
        self._options = connection_options(url)
        self._lock_wait_s = lock_wait_s
        self.name = f"The database {_address(self._options)}"

    def connect(self) -> Connection:
        """A connection in autocommit, with every statement prepared at its first use."""
        try:
            connection = psycopg.connect("", autocommit=True, prepare_threshold=0, **self._options)
        except psycopg.Error as error:
            raise StoreError(
                f"{self.name} cannot be reached ({_reason(error)}): check DATABASE_URL, and that PostgreSQL "
                "is running and lets this user in."
            ) from error
        connection.execute(
            f"set lock_timeout = {self._lock_wait_s * 1000:.0f};"
            f"set statement_timeout = {STATEMENT_S * 1000:.0f};"
            f"set idle_in_transaction_session_timeout = {STATEMENT_S * 1000:.0f};"
            "set synchronous_commit = on".encode(),
            prepare=False,
        )
        return connection

    def connect_to_read(self) -> Connection:
        """The server refuses whatever would change something; a standby will do."""
        connection = self.connect()
        connection.execute(b"set default_transaction_read_only = on")
        return connection

    def has(self, connection: Connection, table: str) -> bool:
        """By the name as statements would find it."""
        found = connection.execute("select to_regclass(%s) is not null", (table,))
        return bool(found.fetchone()[0])

    def adapt(self, statement: str) -> str:
        """psycopg's own mark for a parameter."""
        return statement.replace("?", "%s")

    def begin(self, connection: Connection, keys: Sequence[str]) -> None:
        """Locks are taken in one order by everybody, so that no two workers wait for each other.

        The lock is a statement of its own: what is read next must see what its last holder committed.
        """
        connection.execute("begin")
        numbers = sorted(map(_lock_number, keys)) or [SCHEMA_LOCK]
        connection.execute(LOCK, (numbers,))

    def batch(self, connection: Connection) -> AbstractContextManager[object]:
        """One journey to the server and back for all the statements within."""
        pipeline: AbstractContextManager[object] = connection.pipeline()
        return pipeline

    def unchanging(self, table: str) -> Sequence[str]:
        """One trigger for all three ways, which refuses even where no row would be touched."""
        return [
            f"create or replace function {table}_unchanging() returns trigger language plpgsql as "
            f"$$ begin raise exception 'rows of {table} are never changed'; end $$",
            f"create trigger {table}_unchanging before update or delete or truncate on {table} "
            f"for each statement execute function {table}_unchanging()",
        ]

    def announce(self, connection: Connection) -> None:
        """By NOTIFY, which the server sends at the commit."""
        connection.execute(f"notify {CHANNEL}")

    def watcher(self) -> Watcher:
        """By LISTEN, on a connection of its own."""
        return Listening(self._options)

    def begin_reading(self, connection: Connection) -> None:
        """By a snapshot of the server's."""
        connection.execute("begin isolation level repeatable read read only")
        connection.execute(UNHURRIED.encode(), prepare=False)

    def stream(self, connection: Connection, statement: str) -> Iterator[Sequence[Any]]:
        """By a cursor on the server."""
        with connection.cursor(name="safe_to_share") as cursor:
            cursor.itersize = 1000
            cursor.execute(statement)
            yield from cursor

    def begin_rebuilding(self, connection: Connection) -> None:
        """Under the lock that a start of the bot takes too; whoever is in the tables is waited for."""
        connection.execute("begin")
        connection.execute(LOCK, ([SCHEMA_LOCK],))
        connection.execute(UNHURRIED.encode(), prepare=False)

    def damage(self, connection: Connection) -> list[str]:
        """The server checks its own files."""
        return []

    def explain(self, error: Exception) -> StoreError:
        """By the SQLSTATE; without one, the connection is gone."""
        state = getattr(error, "sqlstate", None)
        if state in LOST or (state is None and isinstance(error, psycopg.OperationalError)):
            return ConnectionLost(f"{self.name} closed the connection: check that PostgreSQL is running.")
        what = SENTENCES.get(state or "", f"failed ({_reason(error)}): nothing was saved.")
        return StoreError(f"{self.name} {what}")


def connection_options(url: str) -> dict[str, Any]:
    """What a connection to that address is made with. Raises ``StoreError``."""
    return CONNECTION | _parsed(url)


CONNECTION: dict[str, Any] = {
    "application_name": "safe-to-share",
    "client_encoding": "UTF8",
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
}
"""What holds unless DATABASE_URL says otherwise. The last, in ms, is for a network that falls silent."""

UNHURRIED = "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0"
LOCK = "select pg_advisory_xact_lock(number) from unnest(%s::bigint[]) as number"
SCHEMA_LOCK = 0

LOST = frozenset({"57P01", "57P02", "57P03", "25P03", "08000", "08003", "08006"})

ACCESS = "cannot be written by this user: grant it the rights to create and use its tables."
BUSY = "is locked: another worker, or a long job on the database, held it for too long; try again."
DAMAGED = "is damaged: keep a copy of it as it is, and put back a backup."

SENTENCES = {
    "25006": "is read-only (a standby, or set so): give DATABASE_URL the primary server.",
    "40P01": BUSY,
    "42501": ACCESS,
    "42P01": "has lost a table of the bot: put back a backup, or start with an empty database.",
    "42P07": "has tables of another program with the bot's names: give the bot a database of its own.",
    "53100": "cannot grow, because the disk is full: free some space; what was saved is safe.",
    "53300": "has no room for another connection: raise max_connections, or run fewer workers.",
    "55P03": BUSY,
    "57014": "took too long to answer: look at the load of the server, then try again.",
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}


def _parsed(url: str) -> dict[str, Any]:
    try:
        options = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise StoreError(NO_ADDRESS) from None  # what it says would quote the password
    if "@" in str(options.get("host", "")):  # the end of a password that has one
        raise StoreError(NO_ADDRESS)
    return options


NO_ADDRESS = (
    "DATABASE_URL is not an address that PostgreSQL understands: write it as "
    "postgresql://USER:PASSWORD@HOST/DATABASE, with %40 for an @ in the password, %2F for a /."
)


def _lock_number(key: str) -> int:
    """64 bits of the key's hash, as PostgreSQL numbers its advisory locks."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], signed=True)


def _address(options: dict[str, Any]) -> str:
    """Which database it is, without user or password."""
    return f"{options.get('dbname', 'postgres')} on {options.get('host', 'localhost')}"


def _reason(error: Exception) -> str:
    """The last clause of what the server said."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rsplit(": ", 1)[-1].rsplit(":  ", 1)[-1].strip()
