"""Whether this process can do its work just now: the database, the content, and hearing from Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.watching.figures import Figures

DATABASE_S = 2.0
UNHEARD_S = 90.0
"""A call for updates is answered within half a minute, even if there are none."""

SWEEP_LATE = timedelta(hours=3)
"""The sweep comes every hour."""

OK = "ok"

AskDatabase = Callable[[], Awaitable[str]]
"""Says ``OK``, or in a sentence what is wrong with the database or its schema."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """What was found, a sentence or ``OK`` each. A late sweep is told, and keeps no updates away."""

    database: str
    content: str
    telegram: str
    sweep: str

    @property
    def is_ready(self) -> bool:
        """Whether updates can be taken."""
        return (self.database, self.content, self.telegram) == (OK, OK, OK)


async def readiness(figures: Figures, database: AskDatabase, by_webhook: bool) -> Readiness:
    """How things stand just now, within seconds."""
    try:
        async with asyncio.timeout(DATABASE_S):
            said = await database()
    except TimeoutError:
        said = f"The database has not answered for {DATABASE_S:.0f} seconds."
    content = figures.trouble() or (OK if figures.content() else "No content is loaded yet.")
    telegram = _webhook(figures) if by_webhook else _polling(figures)
    return Readiness(said, content, telegram, _sweep(figures))


def _webhook(figures: Figures) -> str:
    return OK if figures.webhook_is_ours else "Telegram sends the updates somewhere else."


def _polling(figures: Figures) -> str:
    if figures.heard_at is None:
        return "Telegram has not answered yet."
    age_s = figures.clock() - figures.heard_at
    return OK if age_s < UNHEARD_S else f"Telegram has not answered for {age_s:.0f} seconds."


def _sweep(figures: Figures) -> str:
    if figures.swept_at is None:
        return "What is too old has not been deleted yet."
    since = datetime.now(UTC) - figures.swept_at
    if since < SWEEP_LATE:
        return OK
    return f"What is too old has not been deleted for {since.total_seconds() / 3600:.0f} hours."
