"""Updates in order within a conversation, side by side across conversations."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Hashable
from contextlib import asynccontextmanager
from typing import Any

from telegram.ext import BaseUpdateProcessor


class SerialPerKey(BaseUpdateProcessor):
    """One update of a key at a time, in the order they came, and so many of all keys at once.

    An update waits for its turn (``turn``) before it takes one of the places (``process_update``), so that
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

    @asynccontextmanager
    async def turn(self, key: Hashable) -> AsyncIterator[None]:
        """Within it, every earlier update of the key is done and no later one has begun."""
        await self._my_turn(key)
        try:
            yield
        finally:
            self._next(key)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Runs within one of the places; called by the base class."""
        await coroutine

    async def initialize(self) -> None:
        """There is nothing to prepare."""

    async def shutdown(self) -> None:
        """There is nothing to let go."""

    async def _my_turn(self, key: Hashable) -> None:
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
                self._next(key)
            raise

    def _next(self, key: Hashable) -> None:
        queue = self._waiting[key]
        while queue:
            turn = queue.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        del self._waiting[key]
