"""What the bot does beside an update ends with it, or with the bot: nothing outlives what it works with."""

from __future__ import annotations

import asyncio

from bot.telegram.under_way import UnderWay


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
