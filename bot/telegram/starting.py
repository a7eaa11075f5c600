"""The start: Telegram knows the bot, and knows how its updates are to reach it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.problem import Problem
from bot.telegram.api import seconds_of
from bot.telegram.dealing import App
from bot.telegram.deployment import Webhook
from bot.telegram.polling import KINDS, NO_ANSWER, NOT_REACHED, TOKEN_REFUSED
from bot.watching.figures import Figures

CONNECTIONS = 100
"""The most updates Telegram sends at once, over all workers; its own limit."""

LOOK_EVERY_S = 300.0
RECENT = timedelta(seconds=LOOK_EVERY_S)
LONGEST_WAIT_S = 30.0

logger = logging.getLogger(__name__)


async def starting(application: App, waits_s: tuple[float, ...]) -> None:
    """Telegram knows the bot. Raises Problem where it refuses the token or cannot be reached.

    What is set up with BotFather in a way that tells the bot too much, or misleads people, is in the log.
    """
    await _until_answered(application.initialize, waits_s)
    account = application.bot.bot
    if account.can_read_all_group_messages:
        logger.error(PRIVACY_OFF)
    if account.has_topics_enabled:
        logger.error(TOPICS_ON)


PRIVACY_OFF = (
    "Group privacy is off for this bot, so that Telegram hands it everything that groups say: have BotFather "
    "turn it on (/setprivacy, Enable), then take the bot out of every group and add it again."
)
TOPICS_ON = (
    "This bot has topics in private chats, and each would hold a conversation of its own, which Leave and "
    "/forget in another do not reach: turn them off with BotFather."
)


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
    if figures.webhook_is_ours and _cannot_deliver(told):
        logger.error("Telegram cannot send updates here: %s", told.last_error_message)


def _cannot_deliver(told: WebhookInfo) -> bool:
    """It tried within the last minutes, and something waits to be tried again."""
    if told.last_error_date is None or not told.pending_update_count:
        return False
    is_recent = datetime.now(UTC) - told.last_error_date < RECENT
    return is_recent and not (told.last_error_message or "").startswith(OWN_REFUSAL)


OWN_REFUSAL = "Wrong response from the webhook: 503"
"""What a worker answers where an update is to come again; its reason is in the log by then."""


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
