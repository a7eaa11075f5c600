"""The sweep that cannot be forgotten: what is too old goes every hour, whichever worker gets to it."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.ports import Store, StoreError
from bot.watching.figures import Figures

SOON_ENOUGH = timedelta(minutes=50)
"""Within so long of a sweep, by whatever worker, none is needed."""

LOOK_EVERY_S = 300.0
TOO_LATE = timedelta(hours=3)

logger = logging.getLogger(__name__)


class Sweeping:
    """Sweeps the store as long as the process lives, and looks how much it holds."""

    def __init__(
        self,
        store: Store,
        figures: Figures,
        counts: bool,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``counts``: what the store holds is counted, which costs a moment with very much in it."""
        self._store = store
        self._figures = figures
        self._counts = counts
        self._clock = clock
        self._began_at = clock()
        self._is_late = False

    async def run(self) -> None:
        """Swept at the start and every hour. Never ends."""
        while True:
            await self.once()
            await asyncio.sleep(LOOK_EVERY_S)

    async def once(self) -> None:
        """Swept, where that is due; the figures say when it last was, and how much is held."""
        try:
            await self._sweep_if_due()
            if self._counts:
                self._figures.held = dataclasses.asdict(await self._store.counts())
        except StoreError as error:
            logger.warning("Old conversations could not be deleted; another try in minutes: %s", error)
            last = self._figures.swept_at or self._began_at
            if not self._is_late and self._clock() - last > TOO_LATE:
                self._is_late = True
                logger.error("Old conversations have not been deleted for hours: see the log.")

    async def _sweep_if_due(self) -> None:
        now, last = self._clock(), await self._store.swept_at()
        if last is None or not timedelta(0) <= now - last < SOON_ENOUGH:
            swept = await self._store.sweep(now)
            last = now
            if swept.sessions:
                logger.info("Deleted %d conversations that were past their days.", swept.sessions)
        self._figures.swept_at = last
        self._is_late = False
