"""Telling the administrators that something broke: once an hour for each kind of thing, and never of whom.

What they are told is what the log says of an error, without whatever was put into its sentence.
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress

from ..logs import redacted

AGAIN_AFTER_S = 3600.0
REMEMBERED_KINDS = 200
MOST_WAITING = 20
TRY_AGAIN_S = 60.0
MOST_TRIES = 5
LONGEST = 500
OURS = "bot"
LEFT_OUT = "..."
PUT_IN = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")

Tell = Callable[[str], Awaitable[bool]]
"""Tells everybody who is to know; False where that should be tried again."""

logger = logging.getLogger(__name__)


class Alarms(logging.Handler):
    """Takes the errors that the program logs, and tells them on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(logging.ERROR)
        self._clock = clock
        self._told: OrderedDict[str, float] = OrderedDict()
        self._loop = asyncio.get_running_loop()
        self._waiting: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)
        self.addFilter(logging.Filter(OURS))

    def emit(self, record: logging.LogRecord) -> None:
        """The sentence waits to be told, unless its kind was told within the hour."""
        sentence = sentence_of(record)
        now = self._clock()
        if now - self._told.get(sentence, -AGAIN_AFTER_S) < AGAIN_AFTER_S:
            return
        self._told[sentence] = now
        self._told.move_to_end(sentence)
        if len(self._told) > REMEMBERED_KINDS:
            self._told.popitem(last=False)
        with suppress(RuntimeError):  # the loop is closed: the program has stopped
            self._loop.call_soon_threadsafe(self._put, sentence)

    async def run(self, tell: Tell) -> None:
        """What broke is told on. Never ends."""
        while True:
            sentence = await self._waiting.get()
            for _ in range(MOST_TRIES):
                if await tell(sentence):
                    break
                await asyncio.sleep(TRY_AGAIN_S)

    def _put(self, sentence: str) -> None:
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(sentence)


def sentence_of(record: logging.LogRecord) -> str:
    """What the program says of the error, with dots for what was put in."""
    said = str(record.msg)
    return redacted(PUT_IN.sub(LEFT_OUT, said) if record.args else said)[:LONGEST]
