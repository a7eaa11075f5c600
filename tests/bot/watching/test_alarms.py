"""Errors are told once an hour for each kind, by all workers together, without what was put into them."""

from __future__ import annotations

import asyncio
import itertools
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.stores.grouped import GroupedStore
from bot.watching.alarms import AGAIN_AFTER_S, CLAIM_S, LONGEST, Alarms
from tests.bot.conftest import OpenStore, Place

LOCKED = "The database is locked."
ends = itertools.count()
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now

    def as_time(self) -> datetime:
        """The same moment as the store has it."""
        return START + timedelta(seconds=self.now)


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
async def store(place: Place, open_at: OpenStore, clock: Seconds) -> GroupedStore:
    return await open_at(place, clock=clock.as_time)


@pytest.fixture
async def alarms(store: GroupedStore, clock: Seconds) -> AsyncIterator[Alarms]:
    made = Alarms(store, clock)
    logging.getLogger().addHandler(made)
    yield made
    logging.getLogger().removeHandler(made)


class Worker:
    """Another worker of the same database: what breaks there, and whom it can tell."""

    def __init__(self, store: GroupedStore, clock: Seconds) -> None:
        self.alarms = Alarms(store, clock)

    async def tells(self, *sentences: str, heard: bool = True) -> list[str]:
        """What it tells after these errors; Telegram hears it, or the worker ends before it does."""
        end = f"end {next(ends)}"
        for sentence in (*sentences, end):
            record = logging.LogRecord("bot.x", logging.ERROR, "", 0, sentence, None, None)
            self.alarms.handle(record)
        return await told_until(self.alarms, end, heard)


Begin = Callable[[], Awaitable[Worker]]


@pytest.fixture
async def worker(place: Place, open_at: OpenStore, clock: Seconds) -> Begin:
    async def begun() -> Worker:
        return Worker(await open_at(place, clock=clock.as_time), clock)

    return begun


async def told_until(alarms: Alarms, end: str, heard: bool = True) -> list[str]:
    told: list[str] = []
    ended = asyncio.Event()

    async def tell(sentence: str) -> bool:
        told.append(sentence)
        if sentence == end or not heard:
            ended.set()
        if not heard:
            await asyncio.Event().wait()
        return True

    task = asyncio.create_task(alarms.run(tell))
    async with asyncio.timeout(60):
        await ended.wait()
    task.cancel()
    await asyncio.wait({task})
    return [sentence for sentence in told if sentence != end]


async def told_of(alarms: Alarms) -> list[str]:
    """Everything that waits to be told."""
    logging.getLogger("bot.test").error("the end")
    return await told_until(alarms, "the end")


async def test_a_hundred_errors_of_one_kind_are_told_once(alarms: Alarms) -> None:
    for number in range(100):
        logging.getLogger("bot.store").error("The database is locked (%d).", number)
    assert await told_of(alarms) == ["The database is locked (...)."]


async def test_after_an_hour_it_is_told_again(worker: Begin, clock: Seconds) -> None:
    one = await worker()
    assert await one.tells(LOCKED) == [LOCKED]
    clock.now += AGAIN_AFTER_S - 1
    assert await one.tells(LOCKED) == []
    clock.now += 1
    assert await one.tells(LOCKED) == [LOCKED]


async def test_two_workers_tell_it_once_and_so_does_one_that_was_started_again(
    worker: Begin, clock: Seconds
) -> None:
    one, two = await worker(), await worker()
    assert await one.tells(LOCKED) == [LOCKED]
    assert await two.tells(LOCKED, "The disk is full.") == ["The disk is full."]
    assert await (await worker()).tells(LOCKED) == []


async def test_where_the_worker_whose_it_was_could_not_tell_another_does_when_it_happens_again(
    worker: Begin, clock: Seconds
) -> None:
    one, two = await worker(), await worker()
    await one.tells(LOCKED, heard=False)
    assert await two.tells(LOCKED) == []
    clock.now += CLAIM_S
    assert await two.tells(LOCKED) == [LOCKED]


async def test_where_the_database_is_what_broke_every_worker_tells_it_once(
    worker: Begin, place: Place
) -> None:
    one, two = await worker(), await worker()
    place.ask("drop table alarms")
    assert await one.tells(LOCKED, LOCKED) == [LOCKED]
    assert await one.tells(LOCKED) == []
    assert await two.tells(LOCKED) == [LOCKED]


async def test_nothing_of_the_sentence_and_of_nobody_stands_in_the_database(
    worker: Begin, place: Place
) -> None:
    await (await worker()).tells("Jane Doe has broken it.")
    kinds = [kind for (kind,) in place.ask("select kind from alarms")]
    assert len(kinds) == 2  # and the end of the test
    assert all(re.fullmatch("[0-9a-f]{64}", kind) for kind in kinds)


async def test_different_things_are_told_each(alarms: Alarms) -> None:
    logging.getLogger("bot.store").error(LOCKED)
    logging.getLogger("bot.sweeping").error("The sweep is late.")
    assert len(await told_of(alarms)) == 2


async def test_warnings_and_what_libraries_say_are_not_told(alarms: Alarms) -> None:
    logging.getLogger("bot.store").warning("A warning.")
    logging.getLogger("telegram").error("An error of a library, which may hold anything.")
    logging.getLogger("bottle").error("No part of this program.")
    assert await told_of(alarms) == []


async def test_nothing_that_was_put_into_the_sentence_is_told(alarms: Alarms) -> None:
    logging.getLogger("bot.x").error("Telegram refused a reply: %s (%r)", "Jane Doe", {"id": 5})
    assert await told_of(alarms) == ["Telegram refused a reply: ... (...)"]


async def test_no_token_and_no_endless_text_is_told(alarms: Alarms) -> None:
    logging.getLogger("bot.x").error(f"at bot123456789:{'A' * 35}/x " + "y" * 1000)
    (said,) = await told_of(alarms)
    assert "AAAA" not in said
    assert len(said) == LONGEST


async def test_an_error_on_another_thread_is_told_as_well(alarms: Alarms) -> None:
    await asyncio.to_thread(logging.getLogger("bot.store").error, "The disk is full.")
    assert await told_of(alarms) == ["The disk is full."]
