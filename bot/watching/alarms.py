"""Telling the administrators that something broke: once an hour for each kind of thing, and never of whom.

What they are told is what the log says of an error, without whatever was put into its sentence. All workers
of one database together tell each kind once; where the database is what broke, each worker does.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

from bot.logs import redacted
from bot.ports import Store, StoreError

AGAIN_AFTER_S = 3600.0
REMEMBERED_KINDS = 200
MOST_WAITING = 20
TRY_AGAIN_S = 60.0
MOST_TRIES = 5
CLAIM_S = (MOST_TRIES + 1) * TRY_AGAIN_S
"""For so long a kind of thing is one worker's to tell. If it dies meanwhile, or Telegram does not hear it,
another tells it when it happens again after that."""

ASK_S = 10.0
"""A database that has not answered by then is not waited for."""

LONGEST = 500
OURS = "bot"
LEFT_OUT = "..."
PUT_IN = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")

Tell = Callable[[str], Awaitable[bool]]
"""Tells everybody who is to know; False where that should be tried again."""

logger = logging.getLogger(__name__)


class Alarms(logging.Handler):
    """Takes the errors that the program logs, and tells them on."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        """``store`` is what all workers share; ``clock`` gives seconds from whenever."""
        super().__init__(logging.ERROR)
        self._store = store
        self._clock = clock
        self._quiet_until: OrderedDict[str, float] = OrderedDict()
        self._loop = asyncio.get_running_loop()
        self._waiting: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)
        self.addFilter(logging.Filter(OURS))

    def emit(self, record: logging.LogRecord) -> None:
        """The sentence waits to be told, unless its kind was told within the hour."""
        sentence = sentence_of(record)
        now = self._clock()
        if now < self._quiet_until.get(sentence, now):
            return
        self._quiet_until[sentence] = now + AGAIN_AFTER_S
        self._quiet_until.move_to_end(sentence)
        if len(self._quiet_until) > REMEMBERED_KINDS:
            self._quiet_until.popitem(last=False)
        with suppress(RuntimeError):  # the loop is closed: the program has stopped
            self._loop.call_soon_threadsafe(self._put, sentence)

    async def run(self, tell: Tell) -> None:
        """What broke is told on, unless another worker has told it. Never ends."""
        while True:
            sentence = await self._waiting.get()
            kind = hashlib.sha256(sentence.encode()).hexdigest()
            if not await self._is_ours(kind):
                self._quieten(sentence, CLAIM_S)  # the other worker may come to nothing
                continue
            for _ in range(MOST_TRIES):
                if await tell(sentence):
                    await self._hold(kind)
                    self._quieten(sentence, AGAIN_AFTER_S)
                    break
                await asyncio.sleep(TRY_AGAIN_S)

    async def _is_ours(self, kind: str) -> bool:
        """Whether no other worker tells it; nobody is left untold because that cannot be asked."""
        try:
            async with asyncio.timeout(ASK_S):
                return await self._store.claim_alarm(kind, timedelta(seconds=CLAIM_S))
        except (StoreError, TimeoutError):
            return True

    async def _hold(self, kind: str) -> None:
        with suppress(StoreError, TimeoutError):
            async with asyncio.timeout(ASK_S):
                await self._store.hold_alarm(kind, timedelta(seconds=AGAIN_AFTER_S))

    def _quieten(self, sentence: str, lasts_s: float) -> None:
        """For so long the sentence does not wait to be told. Other threads may log errors meanwhile."""
        self.acquire()
        try:
            if sentence in self._quiet_until:
                self._quiet_until[sentence] = self._clock() + lasts_s
        finally:
            self.release()

    def _put(self, sentence: str) -> None:
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(sentence)


def sentence_of(record: logging.LogRecord) -> str:
    """What the program says of the error, with dots for what was put in."""
    said = str(record.msg)
    return redacted(PUT_IN.sub(LEFT_OUT, said) if record.args else said)[:LONGEST]
