"""One trouble at a time: people answer before it, through it and after it, and nobody mends anything."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.stores import LOCK_WAIT_S

from .installation import Installation, installed
from .modes import POSTGRESQL_ONE, POSTGRESQL_THREE, SQLITE_POLLING, SQLITE_WEBHOOK, Mode
from .outcome import Outcome, finish
from .people import Manner
from .servers import PostgresqlServer
from .workers import Worker

PEOPLE = 4
BEFORE = 15
"""So many calls to Telegram are made before the trouble begins."""

LONGEST_S = 60.0

CALM = Manner(late=0.0, again=0.0)
"""So that whatever comes twice comes from the trouble."""

ON_SQLITE = (SQLITE_POLLING, SQLITE_WEBHOOK)
ON_POSTGRESQL = (POSTGRESQL_ONE, POSTGRESQL_THREE)
EVERYWHERE = (*ON_SQLITE, POSTGRESQL_THREE)


@dataclass
class Scene:
    """Where a trouble is made."""

    bot: Installation
    outcome: Outcome
    server: PostgresqlServer | None

    async def until(self, holds: Callable[[], object]) -> None:
        """That holds; it is looked at whenever anything happens at Telegram, and within a minute."""
        await self.bot.telegram.world.until(holds, LONGEST_S)

    async def until_told(self) -> None:
        """Most people were told that something did not work; before the trouble, nobody was."""
        await self.until(lambda: self.told() >= PEOPLE - 1)

    async def until_more(self, calls: int) -> None:
        """So many more calls were made to Telegram."""
        before = len(self.bot.telegram.calls)
        await self.until(lambda: len(self.bot.telegram.calls) >= before + calls)

    def told(self) -> int:
        """How often people were told so."""
        world, sorry = self.bot.telegram.world, self.bot.sorry
        shown = (message for chat in world.chats.values() for message in chat.messages.values())
        return [*world.toasts.values(), *(each.text for each in shown if each.by_bot)].count(sorry)


Make = Callable[[Scene], AbstractAsyncContextManager[None]]


@dataclass(frozen=True)
class Trouble:
    """``make``: within it there is trouble, and it has struck; ``done`` says in words what that is.

    ``is_quick``: in the short form of the tests too. ``small_disk``: the data lie on a disk that fills up.
    ``is_locked``: it is a lock that outlasts any wait for it.
    """

    name: str
    done: str
    modes: tuple[Mode, ...]
    make: Make
    manner: Manner = CALM
    is_quick: bool = True
    small_disk: bool = False
    is_locked: bool = False


async def troubled(
    mode: Mode,
    trouble: Trouble,
    seed: int,
    folder: Path,
    server: PostgresqlServer | None,
    lock_wait_s: float = LOCK_WAIT_S,
) -> Outcome:
    """People answered through the trouble, and when it was over came to an ending."""
    outcome, began_at = Outcome(mode, seed), time.monotonic()
    async with installed(mode, folder, server, trouble.small_disk, lock_wait_s) as bot:
        answering = await bot.people(PEOPLE, seed, trouble.manner)
        enough = asyncio.Event()
        going = [asyncio.create_task(person.answer_on(enough)) for person in answering]
        scene = Scene(bot, outcome, server)
        async with _supervised(bot, outcome):
            try:
                await scene.until_more(BEFORE)
                async with trouble.make(scene):
                    pass
            finally:
                enough.set()
            await finish(bot, answering, going, outcome)
    outcome.seconds = time.monotonic() - began_at
    return outcome


@asynccontextmanager
async def _supervised(bot: Installation, outcome: Outcome) -> AsyncIterator[None]:
    """Within it, a worker that gives up is started again, as a supervisor does; one told to stop is not."""
    watching = [asyncio.create_task(_watch(bot, worker, outcome)) for worker in bot.workers]
    try:
        yield
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)


async def _watch(bot: Installation, worker: Worker, outcome: Outcome) -> None:
    while True:
        await worker.ended()
        if worker.was_told_to_stop:
            await worker.begun_again.wait()
            continue
        outcome.restarts += 1
        with contextlib.suppress(TimeoutError):
            await bot.start(worker)
