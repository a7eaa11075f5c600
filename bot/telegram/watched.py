"""The requests to Telegram, counted and timed; and the one that may stand in a webhook's reply instead."""

from __future__ import annotations

import json
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.replying import put_into_reply
from bot.telegram.request import KeptRequest
from bot.watching.figures import Figures

DONE = (200, b'{"ok":true,"result":true}')
TOO_MANY = 429
FETCHING = "getupdates"


class WatchedRequest(KeptRequest):
    """As its base, with the figures kept. Labels are the methods that this bot calls, in small letters."""

    def __init__(self, figures: Figures, proxy: str | None = None) -> None:
        super().__init__(proxy)
        self._figures = figures

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """As its base, or at once where the call goes by a webhook's reply."""
        called = url.rpartition("/")[2].lower()
        if request_data is not None and put_into_reply(called, request_data):
            return DONE
        figures, began_at = self._figures, self._figures.clock()
        try:
            status, body = await super().do_request(url, method, request_data, read_timeout)
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
            figures.asked_to_wait_s += _seconds_asked(body)
        return status, body


def _seconds_asked(body: bytes) -> float:
    try:
        found: Any = json.loads(body)
        return float(found["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return 0.0
