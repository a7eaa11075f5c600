"""What the sender is doing while updates go on: which of it an update waits for, and how it ends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from functools import partial
from typing import Any

from bot.telegram.inbound import Place

logger = logging.getLogger(__name__)

Doing = Coroutine[Any, Any, object]

GIVE_UP_S = 0.5
"""How long what is given up may take to end."""

MOST_ROUNDS = 3
"""What ends may have begun something else meanwhile, which is given up in its turn."""


class UnderWay:
    """Tasks, each held until it has ended. What one of them raises is told to the operator."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self._answers: dict[str, asyncio.Task[object]] = {}
        self._beside: dict[Place, set[asyncio.Task[object]]] = {}

    def start(self, doing: Doing) -> asyncio.Task[object]:
        """It is being done, and nothing waits for it."""
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def answer(self, query_id: str, doing: Doing) -> None:
        """The press is being answered, which ``begun`` tells of."""
        answering = asyncio.create_task(doing)
        self._tasks.add(answering)
        self._answers[query_id] = answering
        answering.add_done_callback(partial(self._answered, query_id))

    def beside(self, place: Place, doing: Doing) -> None:
        """It is being done for that place, which ``begun`` tells of."""
        task = self.start(doing)
        self._beside.setdefault(place, set()).add(task)
        task.add_done_callback(lambda _: self._done_beside(place, task))

    def begun(self, place: Place, query_id: str) -> list[asyncio.Task[object]]:
        """What is being done beside for that place, and to answer that press."""
        answering = self._answers.get(query_id)
        return [*self._beside.get(place, ()), *([answering] if answering else [])]

    async def close(self, within_s: float) -> None:
        """Everything has had so many seconds to end; what has not is given up, and has ended too."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=within_s)
        for _ in range(MOST_ROUNDS):
            given_up = set(self._tasks)
            if not given_up:
                return
            for task in given_up:
                task.cancel()
            await asyncio.wait(given_up, timeout=GIVE_UP_S)

    def _answered(self, query_id: str, task: asyncio.Task[object]) -> None:
        self._answers.pop(query_id, None)
        self._ended(task)

    def _ended(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            logger.error("a reply could not be sent (%s); the next tap shows it", type(error).__name__)
            logger.debug("where it failed", exc_info=error)

    def _done_beside(self, place: Place, doing: asyncio.Task[object]) -> None:
        left = self._beside[place] - {doing}
        if left:
            self._beside[place] = left
        else:
            del self._beside[place]
