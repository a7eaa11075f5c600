"""Counting without people: what happened is added up in memory, and written a few times a minute.

A chat adds at most one to each number on one day, so that nobody alone makes a number large. What is
remembered for that, and for the day alone, are hashes that no other process could make again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from bot.ports import Store, StoreError
from flows.counting import Name, Number
from flows.hiding import is_left_out

WRITE_EVERY_S = 10.0
"""What was counted since then is lost where the process is killed; the count is never too high for that."""

MOST_REMEMBERED = 500_000
"""Hashes: some 40 MB. Beyond them the day begins anew, and some chats are counted twice in it."""

logger = logging.getLogger(__name__)


class Tally:
    """Adds up what the updates of this process come to. Used on one event loop."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        left_out: Callable[[int], bool] = is_left_out,
    ) -> None:
        """``left_out`` says of an addition's mark whether it is passed over, so that no sum is quite sure."""
        self._left_out = left_out
        self._store = store
        self._clock = clock
        self._day = ""
        self._seen: set[int] = set()
        self._numbers: Counter[tuple[str, Name]] = Counter()

    def add(self, key: str, names: Iterable[Name]) -> None:
        """These happened in the chat with this conversation key, once on one day, however often they did."""
        day = self._clock().astimezone(UTC).date().isoformat()
        if day != self._day or len(self._seen) >= MOST_REMEMBERED:
            self._day, self._seen = day, set()
        for name in names:
            mark = hash((key, name))
            if mark not in self._seen:
                self._seen.add(mark)
                if not self._left_out(mark):
                    self._numbers[day, name] += 1

    async def write(self) -> None:
        """What was added since the last time is in the store; or lost, so that nothing is counted twice."""
        numbers, self._numbers = self._numbers, Counter()
        if not numbers:
            return
        try:
            await self._store.add_numbers([Number(day, name, n) for (day, name), n in numbers.items()])
        except Exception as error:  # counting goes on whatever happens, and never in anybody's way
            said = str(error) if isinstance(error, StoreError) else type(error).__name__
            logger.warning("What was counted in the last seconds could not be kept: %s", said)

    async def run(self) -> None:
        """Written a few times a minute, and once more when it is cancelled."""
        try:
            while True:
                await asyncio.sleep(WRITE_EVERY_S)
                await self.write()
        finally:
            await self.write()
