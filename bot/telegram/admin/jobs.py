"""Work for administrators that takes seconds: beside everybody's updates, one after the other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.problem import Problem
from bot.telegram.admin.chats import Chats
from bot.telegram.inbound import Place

STILL = "If nothing follows within two minutes, do it again: nothing was changed."
WENT_WRONG = "That did not work, because of a fault of this program. /versions shows what is live."

logger = logging.getLogger(__name__)


class Jobs:
    """Does one thing at a time, and says how it went in the chat that asked for it."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self._one = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, place: Place, doing: str, work: Coroutine[Any, Any, None]) -> None:
        """It is being done; ``doing`` stands in the chat until it is, and the update does not wait for it."""
        task = asyncio.create_task(self._do(place, doing, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def told(self, place: Place, work: Coroutine[Any, Any, None]) -> None:
        """It is done, or the chat says in one sentence why not. Raises nothing."""
        try:
            await work
        except Problem as problem:
            await self._chats.say(place, in_chat(str(problem)))
        except Exception as error:
            logger.error("something an administrator asked for failed (%s)", type(error).__name__)
            logger.debug("where it failed", exc_info=True)
            await self._chats.say(place, WENT_WRONG)

    async def close(self) -> None:
        """Nothing is being done any more; what was under way is given up, and had changed nothing or all."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _do(self, place: Place, doing: str, work: Coroutine[Any, Any, None]) -> None:
        progress = await self._chats.say(place, doing, STILL)
        try:
            async with self._one:
                await self.told(place, work)
        finally:
            work.close()
            await self._chats.take_back(place, progress)


def in_chat(sentence: str) -> str:
    """A refusal, with commands named as they are typed in a chat."""
    return (
        sentence.replace("safe-to-share check lists everything.", "").replace("safe-to-share ", "/").strip()
    )
