"""The requests to Telegram, counted and timed."""

from __future__ import annotations

from telegram.error import NetworkError, TimedOut

from bot.telegram.hints import hints_of
from bot.telegram.request import KeptRequest, parsed
from bot.watching.figures import Figures

TOO_MANY = 429
FETCHING = "getupdates"


class WatchedRequest(KeptRequest):
    """As its base, with the figures kept. Labels are the methods that this bot calls, in small letters."""

    def __init__(self, figures: Figures, proxy: str | None = None) -> None:
        super().__init__(proxy)
        self._figures = figures

    async def exchange(
        self, method: str, url: str, body: bytes, kind: str, within_s: float
    ) -> tuple[int, bytes]:
        """As its base."""
        called = url.rpartition("/")[2].lower()
        figures, began_at = self._figures, self._figures.clock()
        try:
            status, answer = await super().exchange(method, url, body, kind, within_s)
        except TimedOut:
            figures.api_errors[called, "timeout"] += 1
            raise
        except NetworkError:
            figures.api_errors[called, "network"] += 1
            raise
        if called != FETCHING:
            figures.stages["telegram"].add(figures.clock() - began_at)
        elif status == 200:
            figures.heard()
        if status != 200:
            figures.api_errors[called, str(status)] += 1
        if status == TOO_MANY:
            figures.waits[called] += 1
            figures.asked_to_wait_s += _seconds_asked(answer)
        return status, answer


def _seconds_asked(body: bytes) -> float:
    told = parsed(body)
    return float(hints_of(told).get("retry_after", 0)) if isinstance(told, dict) else 0.0
