"""What the store asks of a kind of database: a connection, its transactions, and how it explains itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from bot.ports import StoreError

LOCK_WAIT_S = 5.0
"""How long to wait for what another process is writing, before saying that it is locked."""

Connection = Any
"""A connection as the Python database interface has it, with ``execute`` as a short cut, in autocommit."""


class ConnectionLost(StoreError):
    """The server closed the connection; another may be had."""


class Dialect(Protocol):
    """How one kind of database differs from another."""

    name: str
    """Which database it is, in words an operator knows, with no secret in them."""

    errors: tuple[type[Exception], ...]
    """What the library raises when the database, and not the caller, is at fault."""

    def connect(self) -> Connection:
        """A connection that commits durably and waits a bounded time for a lock."""

    def connect_to_read(self) -> Connection:
        """A connection over which nothing is made or changed, whatever is said over it."""

    def has(self, connection: Connection, table: str) -> bool:
        """Whether there is a table of that name."""

    def adapt(self, statement: str) -> str:
        """The statement with this dialect's types and parameter marks in place of PostgreSQL's and ``?``."""

    def begin(self, connection: Connection, keys: Sequence[str]) -> None:
        """A transaction is begun, and no other transaction is working on these keys; none for the schema."""

    def batch(self, connection: Connection) -> AbstractContextManager[object]:
        """Within it, statements whose rows are not yet asked for may travel together."""

    def explain(self, error: Exception) -> StoreError:
        """The one sentence for the operator."""

    def unchanging(self, table: str) -> Sequence[str]:
        """Statements from which on rows of the table can be added, and neither changed nor deleted."""

    def announce(self, connection: Connection) -> None:
        """Once the transaction is committed, whoever watches the database hears of it."""

    def watcher(self) -> Watcher:
        """Hears of what any process announces."""

    def begin_reading(self, connection: Connection) -> None:
        """A transaction is begun that sees one moment of the database, however long it takes."""

    def stream(self, connection: Connection, statement: str) -> Iterator[Sequence[Any]]:
        """The rows of a statement without parameters, not all in memory at once."""

    def begin_rebuilding(self, connection: Connection) -> None:
        """A transaction is begun in which nobody else changes the tables, however long it takes."""

    def damage(self, connection: Connection) -> list[str]:
        """What the database finds wrong with itself, a sentence each."""


class Watcher(Protocol):
    """Waits for what is announced."""

    async def wait(self) -> None:
        """Returns within a second of an announcement, sometimes for none. Raises nothing."""

    async def close(self) -> None:
        """Its connection, where it has one, is closed."""
