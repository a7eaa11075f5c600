"""Keeping up with what is live: every worker switches within a second, and none serves half of it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.live import Live, Serving
from bot.ports import StoreError
from bot.problem import Problem
from bot.publishing.building import built, texts_of_live
from bot.publishing.history import History
from bot.publishing.packs import Installed, Texts
from bot.versions import SHOWN, LivePacks, VersionStore, withdrawn_effective
from flows.engine import Engine

if TYPE_CHECKING:
    from flows.reader import FileMemory

LOOK_AGAIN_S = 1.0
"""After the database could not be asked."""

logger = logging.getLogger(__name__)


async def keep_up(versions: VersionStore, live: Live, installed: Installed, seen: int) -> None:
    """Runs for as long as the process: ``live`` follows the audit log from entry ``seen`` on.

    The first switch reads every file, each later one only what has changed: to read them before anything is
    published would cost every start the memory of the reader.

    A version that this worker cannot serve leaves it with the one it has: ``live.trouble`` says so.
    """
    follower = _Follower(versions, live, installed)
    while True:
        try:
            await versions.await_news()
            newest = await versions.newest()
            if newest != seen:
                await follower.follow()
                seen = newest
        except StoreError as error:
            logger.warning("What is live could not be looked up; it stays as it is: %s", error)
            await asyncio.sleep(LOOK_AGAIN_S)
        except Exception:
            logger.exception("What is live could not be followed; it stays as it is.")
            await asyncio.sleep(LOOK_AGAIN_S)


class _Follower:
    """Brings one process to what is live. It remembers what it read, since most files stay as they were."""

    def __init__(self, versions: VersionStore, live: Live, installed: Installed) -> None:
        self._versions = versions
        self._live = live
        self._installed = installed
        self._memory: FileMemory | None = None

    async def follow(self) -> None:
        """What is live is served, or ``live.trouble`` says why not. Raises StoreError."""
        history, live = await self._history(), self._live
        try:
            serving = await self._next(history)
            await asyncio.to_thread(live.prepare, serving)
        except StoreError:
            raise
        except Exception as error:
            name = history.live.effective[:SHOWN] if history.live else ""
            live.trouble = f"Content {name} is live, and this worker cannot serve it: {_told(error)}"
            logger.error("%s It goes on with %s.", live.trouble, live.serving.pack.version[:SHOWN])
            # Withdrawn advice is stopped all the same.
            live.serving = replace(live.serving, withdrawn=withdrawn_effective(history.audit))
            return
        is_new = serving.pack is not live.serving.pack
        live.switch(serving)
        if is_new:
            logger.info("Content %s is served from now on.", serving.pack.version[:SHOWN])

    async def _next(self, history: History) -> Serving:
        """What is to be served, made on another thread unless it is the same content as now."""
        packs = history.live
        assert packs is not None, "it was, when this process started"
        if packs.effective == self._live.serving.pack.version:
            return history.serving(self._live.serving.engine)
        texts = await texts_of_live(self._versions, packs)
        return history.serving(await asyncio.to_thread(self._built, packs, *texts))

    def _built(self, packs: LivePacks, national: Texts, local: Texts | None) -> Engine:
        from flows.reader import FileMemory  # only a worker that has to switch needs to read

        self._memory = self._memory or FileMemory()
        return built(packs, national, local, self._installed, self._memory)

    async def _history(self) -> History:
        return History(await self._versions.audit(), await self._versions.versions())


def _told(error: Exception) -> str:
    """Errors of our own are sentences; of others only the kind is told."""
    return str(error) if isinstance(error, Problem | ValueError) else type(error).__name__
