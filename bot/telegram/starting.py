"""The start: Telegram knows the bot, and knows how its updates are to reach it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.problem import Problem
from bot.telegram.api import seconds_of
from bot.telegram.dealing import App
from bot.telegram.polling import KINDS, NO_ANSWER, NOT_REACHED, TOKEN_REFUSED
from bot.telegram.ways import Webhook
from bot.watching.figures import Figures

CONNECTIONS = 100
"""The most updates Telegram sends at once, over all workers; its own limit."""

LOOK_EVERY_S = 300.0
LONGEST_WAIT_S = 30.0

logger = logging.getLogger(__name__)


async def starting(application: App, waits_s: tuple[float, ...]) -> None:
    """Telegram knows the bot. Raises Problem where it refuses the token or cannot be reached."""
    await _until_answered(application.initialize, waits_s)


async def without_webhook(bot: Bot, waits_s: tuple[float, ...]) -> None:
    """Telegram sends no updates anywhere, and gives them to whoever fetches them. Raises Problem."""

    async def remove() -> None:
        if (await bot.get_webhook_info()).url:
            logger.warning("A webhook was set for this bot; it is removed, since this run fetches updates.")
        await bot.delete_webhook(drop_pending_updates=False)

    await _until_answered(remove, waits_s)


async def with_webhook(bot: Bot, webhook: Webhook, waits_s: tuple[float, ...]) -> None:
    """Telegram sends the updates to that address, also those that it has kept. Raises Problem."""

    async def put() -> None:
        await bot.set_webhook(
            webhook.url,
            secret_token=webhook.secret,
            max_connections=CONNECTIONS,
            allowed_updates=json.loads(KINDS),
            drop_pending_updates=False,
        )

    await _until_answered(put, waits_s)


async def watch_webhook(bot: Bot, webhook: Webhook, figures: Figures) -> None:
    """It is known whether Telegram still sends the updates here. Never ends."""
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        await look_at_webhook(bot, webhook, figures)


async def look_at_webhook(bot: Bot, webhook: Webhook, figures: Figures) -> None:
    """The figures say whether Telegram sends the updates here, as far as it answers; a change is an error."""
    try:
        told = await bot.get_webhook_info()
    except TelegramError:
        return
    if figures.webhook_is_ours and told.url != webhook.url:
        logger.error(WEBHOOK_TAKEN)
    figures.webhook_is_ours = told.url == webhook.url


WEBHOOK_TAKEN = (
    "Telegram does not send this bot's updates here any more: another program has set or removed the "
    "webhook. Stop that program, then start one worker again."
)


async def _until_answered(ask: Callable[[], Awaitable[object]], waits_s: tuple[float, ...]) -> None:
    """Telegram has done it. Raises Problem where it refuses, or cannot be reached in all these waits."""
    waits = iter(waits_s)
    while True:
        asked_s = None
        try:
            await ask()
            return
        except InvalidToken:
            raise Problem(TOKEN_REFUSED) from None
        except RetryAfter as error:
            asked_s = min(seconds_of(error), LONGEST_WAIT_S)
            logger.warning("Telegram asks this bot to wait before it starts.")
        except NetworkError:
            logger.warning(NO_ANSWER)
        except TelegramError as error:
            raise Problem(f"Telegram would not let the bot start: {error.message}") from None
        wait_s = next(waits, None)
        if wait_s is None:
            raise Problem(NOT_REACHED) from None
        await asyncio.sleep(wait_s if asked_s is None else asked_s)
