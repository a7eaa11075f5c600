"""Databases to test the store on: a fresh one of each kind for every test, the PostgreSQL ones real."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.stores.database import Database
from bot.stores.dialect import Dialect
from bot.stores.grouped import GroupedStore
from bot.stores.postgres import PostgresDialect
from bot.stores.sqlite import SqliteDialect
from tests.postgresql import own_server

KEY_CHECK = "the check value of this installation"
LOCK_WAIT_S = 60.0
"""Longer than any test holds a lock, however busy the machine; whoever means to be refused waits less."""


@dataclass(frozen=True)
class Place:
    """Where a database is; every worker of an installation opens the same one."""

    url: str

    def dialect(self, lock_wait_s: float = LOCK_WAIT_S) -> Dialect:
        if self.url.startswith("postgresql"):
            return PostgresDialect(self.url, lock_wait_s)
        return SqliteDialect(self.file, lock_wait_s)

    @property
    def file(self) -> Path:
        return Path(self.url.removeprefix("sqlite:///"))

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """What the database says to a statement, past the store."""
        if self.url.startswith("postgresql"):
            with psycopg.connect(self.url, autocommit=True) as connection:
                cursor = connection.execute(statement.encode())
                return cursor.fetchall() if cursor.description else []
        with closing(sqlite3.connect(self.file, isolation_level=None)) as lite:
            return lite.execute(statement).fetchall()


OpenStore = Callable[..., Awaitable[GroupedStore]]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests."""
    with own_server() as running:
        url = running.get_uri()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("alter system set fsync = off")  # nobody pulls the plug of this machine
            connection.execute("select pg_reload_conf()")
        yield url


numbers = itertools.count(1)


@pytest.fixture
def postgres(server: str) -> Iterator[Place]:
    schema = f"test_{next(numbers)}"  # a schema is as good as a database of its own, and made in no time
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create schema {schema}".encode())
        yield Place(f"{server}&options=-csearch_path%3D{schema}")
        connection.execute(f"drop schema {schema} cascade".encode())


@pytest.fixture
def sqlite(tmp_path: Path) -> Place:
    return Place(f"sqlite:///{tmp_path / 'data' / 'bot.sqlite3'}")


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.getfixturevalue(request.param)
    return found


async def opened(
    place: Place, key_check: str, lock_wait_s: float = LOCK_WAIT_S, **options: Any
) -> GroupedStore:
    """A store at a place, as a worker of its own would open it."""
    store = GroupedStore(Database(place.dialect(lock_wait_s)), **{"session_days": 30, **options})
    await store.open(key_check)
    return store


@pytest.fixture
async def open_at() -> AsyncIterator[OpenStore]:
    """Opens stores at a place, each as a worker of its own would, and closes them after the test."""
    stores: list[GroupedStore] = []

    async def open_one(place: Place, *, key_check: str = KEY_CHECK, **options: Any) -> GroupedStore:
        stores.append(await opened(place, key_check, **options))
        return stores[-1]

    yield open_one
    for store in stores:
        await store.close()


@pytest.fixture
async def store(place: Place, open_at: OpenStore) -> GroupedStore:
    return await open_at(place)
