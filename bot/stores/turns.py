"""Whose turn it is, where many workers serve the same conversations: one worker at a time works on one.

The store already keeps two steps on one conversation apart. This keeps their replies apart too, so that no
older screen comes after a newer one. The turns are advisory locks of one connection, which PostgreSQL takes
back by itself when a worker dies; several are asked for and given back in one journey to the server.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import psycopg

LOCK_CLASS = 0x5453
"""Marks these among all advisory locks of the database; the store's own locks are of another kind."""

AGAIN_S = 0.02
"""Between two looks whether a turn that another worker has is free."""

LONGEST_WAIT_S = 15.0
"""Then it is taken anyhow: tidy screens are not worth leaving somebody without an answer."""

CONNECT_AGAIN_S = 1.0

KEEP_S = 0.01
"""How long a turn is kept when nothing else is asked for: with luck, it goes back with the next question."""

ASK = """
    select number from unnest(%s::int[]) as number where pg_try_advisory_lock(%s, number)
    union all
    select null from unnest(%s::int[]) as number where not pg_advisory_unlock(%s, number)
"""
"""Asks for some turns and gives others back, in whatever order: the server counts locks."""

CLOSE_S = 0.5
"""How long the server may take over the last question once this worker stops."""

logger = logging.getLogger(__name__)


class Turns:
    """The turns of this worker."""

    def __init__(self, options: dict[str, Any]) -> None:
        """``options`` are those of a connection."""
        self._options = options
        self._held: Counter[int] = Counter()
        self._taking: dict[int, asyncio.Future[None]] = {}
        self._mine: set[int] = set()
        self._back: list[int] = []
        self.connected = asyncio.Event()
        """Set while turns can be had; without them, nobody waits."""
        self._work = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Turns are asked for from now on."""
        self._task = asyncio.create_task(self._serve())

    async def close(self) -> None:
        """No turn is held any more."""
        task, self._task = self._task, None
        if task is None:
            return
        task.cancel()
        await asyncio.wait({task}, timeout=CLOSE_S)
        task.cancel()  # told twice, the library no longer waits for a server that does not answer
        await asyncio.wait({task})

    @asynccontextmanager
    async def of(self, key: str) -> AsyncIterator[None]:
        """Within it, no other worker works on what has this key. The same worker may come in again."""
        number = _number(key)
        self._held[number] += 1
        try:
            if self._held[number] == 1 and self.connected.is_set():
                self._taking[number] = asyncio.get_running_loop().create_future()
                self._work.set()
            taking = self._taking.get(number)
            if taking is not None:
                await asyncio.wait({taking}, timeout=LONGEST_WAIT_S)
            yield
        finally:
            self._held[number] -= 1
            if not self._held[number]:
                del self._held[number]
                self._taking.pop(number, None)
                if number in self._mine:
                    self._give_back([number])

    async def _serve(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    "", autocommit=True, prepare_threshold=0, **self._options
                ) as connection:
                    self.connected.set()
                    await self._ask_all(connection)
            except psycopg.Error:
                if self.connected.is_set():
                    logger.warning("Turns cannot be asked for; screens of two workers may cross meanwhile.")
            self.connected.clear()
            self._mine.clear()
            self._back.clear()
            self._let_in(list(self._taking))
            await asyncio.sleep(CONNECT_AGAIN_S)

    async def _ask_all(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Until the connection breaks. What another worker has is asked for again and again."""
        while True:
            if not self._taking and not self._back:
                await self._next_work()
            if not self._taking:
                self._work.clear()
                await self._next_work(KEEP_S)
            back, self._back = self._back, []
            cursor = await connection.execute(ASK, (list(self._taking), LOCK_CLASS, back, LOCK_CLASS))
            self._got([row[0] for row in await cursor.fetchall() if row[0] is not None])
            if self._taking:
                await self._next_work(AGAIN_S)

    async def _next_work(self, within_s: float | None = None) -> None:
        """Something is asked for or given back, or so much time has gone by."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._work.wait()
        self._work.clear()

    def _got(self, numbers: list[int]) -> None:
        """Whoever waits for these has them; one that nobody waits for any more goes back."""
        self._mine.update(numbers)
        self._let_in([number for number in numbers if number in self._taking])
        self._give_back([number for number in numbers if number not in self._held])

    def _give_back(self, numbers: list[int]) -> None:
        self._mine.difference_update(numbers)
        self._back += numbers
        if numbers:
            self._work.set()

    def _let_in(self, numbers: list[int]) -> None:
        for number in numbers:
            taking = self._taking.pop(number)
            if not taking.done():
                taking.set_result(None)


def _number(key: str) -> int:
    """31 bits of the key's hash: two conversations that share them only wait for each other."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[8:12]) >> 1
