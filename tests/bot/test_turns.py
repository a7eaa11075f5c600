"""One worker at a time works on a conversation, and a worker that dies keeps nobody waiting."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable

import psycopg
import pytest

from bot.stores.postgres import connection_options
from bot.stores.turns import LOCK_CLASS, Turns

from .conftest import Place

Started = Callable[[], Awaitable[Turns]]


@pytest.fixture
async def worker(postgres: Place) -> AsyncIterator[Started]:
    """Starts the turns of one more worker."""
    started: list[Turns] = []

    async def start() -> Turns:
        turns = Turns(connection_options(postgres.url))
        turns.start()
        started.append(turns)
        async with asyncio.timeout(60):
            await turns.connected.wait()
        return turns

    yield start
    for turns in started:
        await turns.close()


async def in_what_order(one: Turns, two: Turns, again: bool = False) -> list[str]:
    """Who says something first: one inside its turn, or another that wants the same."""
    said: list[str] = []

    async def other() -> None:
        async with two.of("a"):
            said.append("two")

    async with one.of("a"):
        if again:
            async with one.of("a"):
                pass
        waiting = asyncio.create_task(other())
        for another in ("b", "c"):  # another conversation waits for nobody
            async with two.of(another):
                pass
        said.append("one")
    await waiting
    return said


async def test_what_one_worker_works_on_another_waits_for(worker: Started) -> None:
    assert await in_what_order(await worker(), await worker()) == ["one", "two"]


async def test_many_workers_and_updates_are_never_in_the_same_conversation_at_once(worker: Started) -> None:
    workers = [await worker() for _ in range(3)]
    inside: dict[str, list[Turns]] = {}

    async def work(turns: Turns, key: str) -> None:
        async with turns.of(key):
            there = inside.setdefault(key, [])
            there.append(turns)
            await asyncio.sleep(0)
            assert set(there) == {turns}
            there.remove(turns)

    await asyncio.gather(*(work(workers[number % 3], f"key {number % 4}") for number in range(40)))


async def test_the_same_worker_may_come_in_again(worker: Started) -> None:
    assert await in_what_order(await worker(), await worker(), again=True) == ["one", "two"]


async def test_a_worker_that_dies_keeps_nobody_waiting(worker: Started, postgres: Place) -> None:
    one, two = await worker(), await worker()
    held = one.of("a")
    await held.__aenter__()
    await one.close()
    async with asyncio.timeout(60), two.of("a"):
        pass
    await held.__aexit__(None, None, None)


async def test_without_the_server_work_goes_on_and_with_it_turns_are_had_again(
    worker: Started, postgres: Place
) -> None:
    one, two = await worker(), await worker()
    with psycopg.connect(postgres.url, autocommit=True) as admin:
        async with one.of("a"):
            admin.execute(
                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = %s",
                (LOCK_CLASS,),
            )
            async with asyncio.timeout(60):
                while one.connected.is_set():
                    async with one.of("b"):
                        await asyncio.sleep(0)
        async with asyncio.timeout(60), one.of("a"), one.of("c"):
            pass
        async with asyncio.timeout(60):
            await one.connected.wait()
    assert await in_what_order(one, two) == ["one", "two"]


async def test_nothing_is_held_afterwards(worker: Started, postgres: Place) -> None:
    one = await worker()
    for number in range(50):
        async with one.of(f"key {number}"):
            pass
    async with asyncio.timeout(60):
        while postgres.ask(f"select 1 from pg_locks where locktype = 'advisory' and classid = {LOCK_CLASS}"):
            await asyncio.sleep(0)
    assert not one._held
    assert not one._taking
    assert not one._mine


async def test_a_worker_stops_although_the_server_no_longer_answers(worker: Started, postgres: Place) -> None:
    turns = await worker()
    async with turns.of("a"):
        pass
    found = "select pid from pg_stat_activity where query like '%pg_try_%' and pid <> pg_backend_pid()"
    async with asyncio.timeout(60):
        while len(backends := postgres.ask(found)) > 1:  # those of earlier workers end in a moment
            await asyncio.sleep(0)
    ((serving,),) = backends
    os.kill(serving, signal.SIGSTOP)
    try:
        asking = asyncio.create_task(use(turns, "b"))
        for _ in range(50):  # the question is on its way
            await asyncio.sleep(0)
        closing = asyncio.create_task(turns.close())
        closed, _ = await asyncio.wait({closing}, timeout=9)  # the library alone would wait for ten seconds
        assert closed
    finally:
        os.kill(serving, signal.SIGCONT)
    asking.cancel()
    await asyncio.wait({asking, closing})


async def use(turns: Turns, key: str) -> None:
    async with turns.of(key):
        pass
