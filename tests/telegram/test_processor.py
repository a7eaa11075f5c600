"""Order within a conversation, none across conversations, and nothing left behind."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.processor import SerialPerKey


class Work:
    """Updates that wait until they are let go, and note when they began."""

    def __init__(self, at_once: int) -> None:
        self.processor = SerialPerKey(at_once)
        self.began: list[str] = []
        self.let_go: dict[str, asyncio.Event] = {}

    def start(self, key: str, name: str) -> asyncio.Task[None]:
        self.let_go[name] = asyncio.Event()
        return asyncio.create_task(self._handle(key, name))

    async def _handle(self, key: str, name: str) -> None:
        async with self.processor.turns(key):
            await self.processor.process_update(name, self._body(name))

    async def _body(self, name: str) -> None:
        self.began.append(name)
        await self.let_go[name].wait()


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_updates_of_one_key_wait_for_each_other_in_order() -> None:
    work = Work(at_once=8)
    tasks = [work.start("a", name) for name in ("1", "2", "3")]
    await settle()
    assert work.began == ["1"]
    for name in ("1", "2", "3"):
        work.let_go[name].set()
    await asyncio.gather(*tasks)
    assert work.began == ["1", "2", "3"]


async def test_updates_of_other_keys_do_not_wait() -> None:
    work = Work(at_once=8)
    tasks = [work.start("a", "1"), work.start("b", "2")]
    await settle()
    assert work.began == ["1", "2"]
    for name in ("1", "2"):
        work.let_go[name].set()
    await asyncio.gather(*tasks)


async def test_a_flood_of_one_key_takes_one_place_and_no_more() -> None:
    work = Work(at_once=2)
    flood = [work.start("a", f"a{number}") for number in range(5)]
    other = work.start("b", "b")
    await settle()
    assert work.began == ["a0", "b"]
    for event in work.let_go.values():
        event.set()
    await asyncio.gather(*flood, other)


async def test_nothing_is_kept_of_keys_that_are_done() -> None:
    work = Work(at_once=2)
    tasks = [work.start("a", "1"), work.start("a", "2"), work.start("b", "3")]
    await settle()
    for event in work.let_go.values():
        event.set()
    await asyncio.gather(*tasks)
    assert work.processor.keys_busy == 0


async def test_an_update_given_up_while_it_waits_lets_the_next_one_go() -> None:
    work = Work(at_once=2)
    first, second, third = (work.start("a", name) for name in ("1", "2", "3"))
    await settle()
    second.cancel()
    work.let_go["1"].set()
    work.let_go["3"].set()
    await asyncio.gather(first, third)
    with pytest.raises(asyncio.CancelledError):
        await second
    assert work.began == ["1", "3"]
    assert work.processor.keys_busy == 0
