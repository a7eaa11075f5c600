"""Errors are told on once an hour for each kind, with nothing in them that was put into their sentence."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from bot.watching.alarms import LONGEST, Alarms


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
async def alarms(clock: Seconds) -> AsyncIterator[Alarms]:
    made = Alarms(clock)
    logging.getLogger().addHandler(made)
    yield made
    logging.getLogger().removeHandler(made)


async def told_of(alarms: Alarms, most: int = 10) -> list[str]:
    """Everything that waits to be told."""
    told: list[str] = []

    async def tell(sentence: str) -> bool:
        told.append(sentence)
        return True

    logging.getLogger("bot.test").error("the end")
    task = asyncio.create_task(alarms.run(tell))
    async with asyncio.timeout(5):
        while "the end" not in told:
            await asyncio.sleep(0)
    task.cancel()
    return told[:-1]


async def test_a_hundred_errors_of_one_kind_are_told_once(alarms: Alarms) -> None:
    for number in range(100):
        logging.getLogger("bot.store").error("The database is locked (%d).", number)
    assert await told_of(alarms) == ["The database is locked (...)."]


async def test_after_an_hour_it_is_told_again(alarms: Alarms, clock: Seconds) -> None:
    log = logging.getLogger("bot.store")
    log.error("The database is locked.")
    clock.now += 3599
    log.error("The database is locked.")
    clock.now += 2
    log.error("The database is locked.")
    assert len(await told_of(alarms)) == 2


async def test_different_things_are_told_each(alarms: Alarms) -> None:
    logging.getLogger("bot.store").error("The database is locked.")
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
