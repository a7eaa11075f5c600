"""Updates in order within a conversation, side by side across conversations."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Hashable
from typing import Any

from telegram.ext import BaseUpdateProcessor


class SerialPerKey(BaseUpdateProcessor):
    """One update of a key at a time, in the order they came, and so many of all keys at once.

    An update waits for its turn (``turns``) before it takes one of the places (``process_update``), so that
    whoever floods the bot holds one place and no more. Nothing is kept of a key whose updates are done.
    """

    __slots__ = ("_waiting",)

    def __init__(self, at_once: int) -> None:
        super().__init__(at_once)
        self._waiting: dict[Hashable, deque[asyncio.Future[None]]] = {}

    @property
    def keys_busy(self) -> int:
        """How many keys have an update under way or waiting."""
        return len(self._waiting)

    def turns(self, *keys: Hashable) -> Turns:
        """``async with`` it: every earlier update of these keys is done and no later one has begun.

        One key is taken after the other, so those who take several must take them in the same order.
        """
        return Turns(self, keys)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Runs within one of the places; called by the base class."""
        await coroutine

    async def initialize(self) -> None:
        """There is nothing to prepare."""

    async def shutdown(self) -> None:
        """There is nothing to let go."""

    async def take(self, key: Hashable) -> None:
        """It is the key's turn."""
        queue = self._waiting.get(key)
        if queue is None:
            self._waiting[key] = deque()
            return
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn in queue:
                queue.remove(turn)
            else:
                self.give_back(key)
            raise

    def give_back(self, key: Hashable) -> None:
        """The turn is over."""
        queue = self._waiting[key]
        while queue:
            turn = queue.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        del self._waiting[key]


class Turns:
    """Of some keys; a class, because a generator in its place costs every update some microseconds."""

    __slots__ = ("_held", "_keys", "_processor")

    def __init__(self, processor: SerialPerKey, keys: tuple[Hashable, ...]) -> None:
        self._processor = processor
        self._keys = keys
        self._held: list[Hashable] = []

    async def __aenter__(self) -> None:
        try:
            for key in self._keys:
                await self._processor.take(key)
                self._held.append(key)
        except BaseException:
            self._give_back()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._give_back()

    def _give_back(self) -> None:
        while self._held:
            self._processor.give_back(self._held.pop())
