"""Bad days of a PostgreSQL server: each is one sentence, and nothing that was saved is lost."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.ports import Held, Kept, Store, StoreError
from bot.settings import load_settings
from bot.stores import open_store

from .conftest import OpenStore, Place
from .steps import count, look, must_not_run, session


@asynccontextmanager
async def busy_with(worker: Store, key: str) -> AsyncIterator[None]:
    """The worker is in the middle of a step on this key."""
    begun, go_on = threading.Event(), threading.Event()

    def stay(held: Held | None) -> Kept[int]:
        begun.set()
        go_on.wait()
        return count(held)

    step = asyncio.ensure_future(worker.transact(key, None, stay))
    await asyncio.to_thread(begun.wait)
    try:
        yield
    finally:
        go_on.set()
        await step


def cut_every_connection(place: Place) -> None:
    place.ask(
        "select pg_terminate_backend(pid) from pg_stat_activity "
        "where application_name = 'safe-to-share' and pid <> pg_backend_pid()"
    )


async def test_a_conversation_another_worker_is_busy_with_is_one_sentence(
    postgres: Place, open_at: OpenStore
) -> None:
    other, store = await open_at(postgres), await open_at(postgres, lock_wait_s=0.01)
    async with busy_with(other, "a"):
        with pytest.raises(
            StoreError, match="is locked: another worker, or a long job on the database, held it"
        ):
            await store.transact("a", 1, must_not_run)
        assert (await store.transact("b", 2, count)).held == Held(session("1"))
    assert (await store.transact("a", 1, count)).held == Held(session("2"))


async def test_a_connection_lost_while_nothing_was_asked_is_not_noticed(
    postgres: Place, open_at: OpenStore
) -> None:
    store = await open_at(postgres)
    await store.transact("a", 1, count)
    cut_every_connection(postgres)
    assert (await store.transact("a", 2, count)).held == Held(session("2"))


async def test_a_connection_lost_within_a_transaction_changes_nothing(
    postgres: Place, open_at: OpenStore
) -> None:
    store = await open_at(postgres)
    await store.transact("a", 1, count)

    def cut(held: Held | None) -> Kept[int]:
        cut_every_connection(postgres)
        return count(held)

    with pytest.raises(StoreError, match="closed the connection: check that PostgreSQL is running"):
        await store.transact("a", 2, cut)
    assert (await store.transact("a", 2, count)).held == Held(session("2"))


async def test_counting_goes_on_after_a_lost_connection(postgres: Place, open_at: OpenStore) -> None:
    store = await open_at(postgres)
    cut_every_connection(postgres)
    assert (await store.counts()).sessions == 0


async def test_a_read_only_server_is_one_sentence(postgres: Place, open_at: OpenStore) -> None:
    standby = Place(f"{postgres.url}%20-cdefault_transaction_read_only%3Don")
    with pytest.raises(
        StoreError, match=r"is read-only \(a standby, or set so\): give DATABASE_URL the primary"
    ):
        await open_at(standby)


async def test_a_full_disk_is_one_sentence_and_loses_nothing(postgres: Place, open_at: OpenStore) -> None:
    store = await open_at(postgres)
    await store.transact("a", 1, count)
    postgres.ask(
        "create function full_disk() returns trigger language plpgsql as "
        "$$ begin raise exception 'could not extend file' using errcode = '53100'; end $$"
    )
    postgres.ask("create trigger full_disk before update on conversations execute function full_disk()")
    with pytest.raises(StoreError, match="cannot grow, because the disk is full: free some space"):
        await store.transact("a", 2, count)
    postgres.ask("drop trigger full_disk on conversations")
    assert (await store.transact("a", 2, count)).held == Held(session("2"))


async def test_tables_that_have_gone_are_one_sentence(postgres: Place, open_at: OpenStore) -> None:
    store = await open_at(postgres)
    postgres.ask("drop table conversations")
    with pytest.raises(StoreError, match="has lost a table of the bot: put back a backup"):
        await store.transact("a", 1, must_not_run)


async def test_tables_of_another_program_are_left_alone(postgres: Place, open_at: OpenStore) -> None:
    postgres.ask("create table updates (title text)")
    with pytest.raises(StoreError, match="has tables of another program with the bot's names"):
        await open_at(postgres)
    assert postgres.ask(
        "select table_name from information_schema.tables where table_schema = current_schema()"
    ) == [("updates",)]


async def test_a_server_that_is_not_there_is_one_sentence(tmp_path: Path, open_at: OpenStore) -> None:
    with pytest.raises(StoreError) as refused:
        await open_at(Place(f"postgresql://bot:hunter2@/safe?host={tmp_path}"))
    assert str(refused.value) == (
        f"The database safe on {tmp_path} cannot be reached (No such file or directory): check DATABASE_URL, "
        "and that PostgreSQL is running and lets this user in."
    )


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://bot:hunter 2@db/safe",
        "postgresql://db/safe?colour=red",
        "postgresql://bot:pass@hunter2@db/safe",
    ],
)
def test_an_address_that_is_none_is_one_sentence_without_the_password(url: str) -> None:
    with pytest.raises(
        StoreError, match="DATABASE_URL is not an address that PostgreSQL understands"
    ) as refused:
        Place(url).dialect()
    assert "hunter" not in str(refused.value)


async def test_a_database_that_is_not_there_is_one_sentence(server: str, open_at: OpenStore) -> None:
    with pytest.raises(StoreError, match=r'reached \(database "elsewhere" does not exist\): check'):
        await open_at(Place(server.replace("/postgres?", "/elsewhere?")))


async def test_the_settings_open_a_store_on_the_server(postgres: Place, tmp_path: Path) -> None:
    settings = load_settings({"DATABASE_URL": postgres.url, "STORE_KEY": "0f" * 32}, tmp_path / ".env")
    store = await open_store(settings)
    assert (await store.transact("a", 1, look)).held is None
    await store.close()
    assert not list(tmp_path.iterdir())


async def test_without_psycopg_the_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "bot.stores.postgres", None)
    settings = load_settings({"DATABASE_URL": "postgresql://db/x", "STORE_KEY": "0f" * 32}, tmp_path / ".env")
    with pytest.raises(StoreError, match="psycopg is not installed: install it with pip install"):
        await open_store(settings)


async def test_workers_that_want_each_others_conversations_do_not_block_each_other(
    postgres: Place, open_at: OpenStore
) -> None:
    workers = [await open_at(postgres) for _ in range(2)]
    keys = [f"key {number}" for number in range(20)]
    for _ in range(5):
        await asyncio.gather(
            *[workers[0].transact(key, None, count) for key in keys],
            *[workers[1].transact(key, None, count) for key in reversed(keys)],
        )
    assert [(await workers[0].transact(key, None, look)).held for key in keys] == [Held(session("10"))] * 20
