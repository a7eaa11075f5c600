"""Fetching updates so that none is lost: one is confirmed to Telegram only once it has been dealt with.

Asking for updates with an offset confirms every update below it. The offset here is that of the oldest update
still under way, so whatever the process was doing when it died is delivered again; the store knows what was
already done. One slow update holds up its own confirmation and nobody else.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.problem import Problem
from bot.telegram.api import seconds_of

KINDS = '["message","edited_message","callback_query","inline_query","my_chat_member","chat_member"]'
"""Every kind that is read; of channels there is none. Telegram sends the last to administrators alone."""

LONG_POLL_S = 25
LOOK_AGAIN_S = 0.25
"""How long new updates wait at most while an older one is still under way."""

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 30.0
STOP_S = 5.0
CONFIRM_S = 2.0

logger = logging.getLogger(__name__)

Updates = Callable[[int | None, int, str], Awaitable[list[dict[str, Any]]]]
Handle = Callable[[dict[str, Any]], Awaitable[None]]


class Poller:
    """Fetches updates and has them handled until it is told to stop."""

    def __init__(self, updates: Updates, handle: Handle) -> None:
        """``handle`` returns once an update may be confirmed; what it raises ends the polling."""
        self._updates = updates
        self._handle = handle
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._done: set[int] = set()
        self._trouble = ""

    async def run(self, stopping: asyncio.Event) -> None:
        """Updates are handled until ``stopping`` is set; then what was begun is finished, within seconds.

        Raises Problem where going on makes no sense, and whatever ``handle`` raises.
        """
        stop = asyncio.ensure_future(stopping.wait())
        try:
            while not stopping.is_set():
                fetching = asyncio.ensure_future(self._fetch())
                await asyncio.wait({fetching, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not fetching.done():
                    fetching.cancel()
                    await asyncio.wait({fetching})
                    break
                self._begin(fetching.result())
                await self._until_done(stop)
            await self._finish()
        finally:
            stop.cancel()
            for task in self._under_way.values():
                task.cancel()

    async def _fetch(self) -> list[dict[str, Any]]:
        """The next updates, however long it takes to get an answer."""
        wait_s = FIRST_WAIT_S
        while True:
            offset = self._offset()
            try:
                found = await self._updates(offset, 0 if self._under_way else LONG_POLL_S, KINDS)
            except TelegramError as error:
                asked_s = self._explain(error)
                await asyncio.sleep(asked_s or wait_s)
                wait_s = min(wait_s * 2, LONGEST_WAIT_S)
                continue
            if self._trouble:
                logger.warning("Telegram answers again.")
                self._trouble = ""
            if offset is not None:
                self._done = {number for number in self._done if number >= offset}
            return found

    def _offset(self) -> int | None:
        """None once all that was dealt with is confirmed: numbers may begin anew after a quiet week."""
        if self._under_way:
            return min(self._under_way)
        return max(self._done) + 1 if self._done else None

    def _begin(self, found: list[dict[str, Any]]) -> None:
        for update in found:
            number = update["update_id"]
            if number not in self._under_way and number not in self._done:
                self._under_way[number] = asyncio.ensure_future(self._handle(update))

    async def _until_done(self, stop: asyncio.Future[Any]) -> None:
        """All updates are done, or some time has gone by."""
        if self._under_way:
            waiting = asyncio.gather(*self._under_way.values(), return_exceptions=True)
            await asyncio.wait({waiting, stop}, timeout=LOOK_AGAIN_S, return_when=asyncio.FIRST_COMPLETED)
        self._settle()

    def _settle(self) -> None:
        for number in [number for number, task in self._under_way.items() if task.done()]:
            self._under_way.pop(number).result()
            self._done.add(number)

    async def _finish(self) -> None:
        """What is done is confirmed, so that it is not delivered again at the next start."""
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=STOP_S)
        self._settle()
        offset = self._offset()
        if offset is not None:
            with contextlib.suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(CONFIRM_S):
                    await self._updates(offset, 0, KINDS)

    def _explain(self, error: TelegramError) -> float | None:
        """The operator knows, once, what is wrong. The seconds that Telegram asks to wait, where it does."""
        if isinstance(error, InvalidToken | EndPointNotFound):  # the library's name for a token revoked later
            raise Problem(TOKEN_REFUSED)
        trouble, asked_s = NO_ANSWER, None
        if isinstance(error, RetryAfter):
            asked_s = seconds_of(error)
            trouble = "Telegram asks this bot to wait before it fetches more."
        elif isinstance(error, Conflict):
            trouble = WEBHOOK_SET if "webhook" in error.message.lower() else SECOND_POLLER
        elif not isinstance(error, NetworkError):
            trouble = f"Telegram would not give out updates: {error.message}"
        if trouble != self._trouble:
            logger.log(logging.ERROR if isinstance(error, Conflict) else logging.WARNING, trouble)
            self._trouble = trouble
        return asked_s


async def updates_of(bot: Bot, offset: int | None, timeout_s: int, kinds: str) -> list[dict[str, Any]]:
    """Updates as Telegram gives them that are not confirmed yet; this call confirms those below ``offset``.

    Raises TelegramError. In small letters, the library does not advise using its own method instead.
    """
    params: dict[str, Any] = {"timeout": timeout_s, "allowed_updates": kinds}
    if offset is not None:
        params["offset"] = offset
    found = await bot.do_api_request("getupdates", params, read_timeout=timeout_s + 10)
    if not isinstance(found, list) or not all(map(_is_numbered, found)):
        raise NetworkError("an answer without updates")
    return found


def _is_numbered(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


TOKEN_REFUSED = (
    "Telegram does not accept the token in TELEGRAM_BOT_TOKEN: copy it again from BotFather, "
    "or have BotFather make a new one."
)
NO_ANSWER = "Telegram cannot be reached; still trying. Check the network, and TELEGRAM_API_URL if it is set."
NOT_REACHED = (
    "Telegram cannot be reached. Check the network, and TELEGRAM_API_URL if it is set; then start again."
)
SECOND_POLLER = (
    "Another program fetches updates with this token; stop it, or this bot misses messages. Still trying."
)
WEBHOOK_SET = (
    "A webhook was set for this bot, so updates cannot be fetched: stop the program that set it, then start "
    "this bot again, which removes it. Still trying."
)
