"""What the bot does beside an update ends with it, or with the bot: nothing outlives what it works with."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.under_way import UnderWay, at_once


class Work:
    """Something that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.ended = ""

    async def go_on(self) -> None:
        self.begun.set()
        try:
            await self.let_go.wait()
            self.ended = "done"
        except asyncio.CancelledError:
            await asyncio.sleep(0)  # it has something to put away
            self.ended = "given up"
            raise


async def test_what_is_done_at_once_is_done_afterwards() -> None:
    work = Work()
    async with at_once(work.go_on()):
        await work.begun.wait()
        work.let_go.set()
    assert work.ended == "done"


async def test_where_the_one_is_given_up_the_other_has_ended_too() -> None:
    work = Work()

    async def both() -> None:
        async with at_once(work.go_on()):
            await asyncio.Event().wait()

    task = asyncio.create_task(both())
    await work.begun.wait()
    task.cancel()
    await asyncio.wait({task})
    assert (task.cancelled(), work.ended) == (True, "given up")


async def test_what_the_other_raises_is_raised() -> None:
    async def fail() -> None:
        raise ValueError("as it is")

    with pytest.raises(ValueError, match="as it is"):
        async with at_once(fail()):
            pass


async def test_after_the_closing_nothing_goes_on_that_was_begun_meanwhile_either() -> None:
    under_way, first, second = UnderWay(), Work(), Work()

    async def begins_another() -> None:
        try:
            await first.go_on()
        finally:
            under_way.start(second.go_on())

    under_way.start(begins_another())
    await first.begun.wait()
    await under_way.close(0.01)
    assert first.ended == "given up"
    assert second.ended in ("given up", "")  # it may not even have begun
    assert not under_way._tasks
