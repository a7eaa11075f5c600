"""The Telegram bot as a process: settings, content, store and channel, and the sweep."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from datetime import UTC, datetime

from bot.assembly import proved_engine
from bot.conversation import ConversationService
from bot.keys import store_key
from bot.live import always
from bot.logs import content_version, start_logging
from bot.ports import Store, StoreError
from bot.problem import Problem
from bot.settings import Operator, Settings
from bot.stores import open_store
from bot.telegram.ways import Way, Webhook
from flows.engine import Engine

SWEEP_EVERY_S = 3600.0

NO_TOKEN = (
    "There is no TELEGRAM_BOT_TOKEN. In Telegram, ask @BotFather for a bot with /newbot; copy .env.example "
    "to .env and put the token it gives you after TELEGRAM_BOT_TOKEN=. docs/going-live.md is the whole list. "
    "To try the assistant without Telegram: safe-to-share chat."
)

NO_OPERATOR = (
    "OPERATOR_NAME and OPERATOR_CONTACT must both be set to run on Telegram: people are told who runs the "
    "bot and how to reach you about it. Put both into .env."
)

logger = logging.getLogger(__name__)


def run_bot(settings: Settings, content: str | None) -> None:
    """The bot ran until it was told to stop. Raises Problem where it cannot start or must not go on."""
    if settings.telegram_bot_token is None:
        raise Problem(NO_TOKEN)
    if settings.operator is None:
        raise Problem(NO_OPERATOR)
    start_logging(settings.log_level)
    engine = proved_engine(content or (str(settings.content_dir) if settings.content_dir else None))
    asyncio.run(_run(settings, settings.telegram_bot_token, settings.operator, engine))


async def _run(settings: Settings, token: str, operator: Operator, engine: Engine) -> None:
    from bot.telegram.app import run  # takes a second to import: only where it is needed

    content_version.set(engine.pack.version[:12])
    store = await open_store(settings)
    sweeping = asyncio.create_task(_sweep(store))
    try:
        key = store_key(settings.store_key, settings.folder)
        service = ConversationService(store, always(engine))
        await run(service, key, operator, token, settings.telegram_api_url, way_of(settings))
    finally:
        sweeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sweeping
        await store.close()


def way_of(settings: Settings) -> Way:
    """How these settings have the bot run."""
    webhook = None
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        webhook = Webhook(settings.webhook_url, settings.webhook_secret, settings.webhook_listen)
    return Way(webhook, is_shared=settings.sqlite_file is None)


async def _sweep(store: Store) -> None:
    """Conversations past their days go, at the start and every hour."""
    while True:
        try:
            swept = await store.sweep(datetime.now(UTC))
        except StoreError as error:
            logger.warning("Old conversations could not be deleted; another try in an hour: %s", error)
        else:
            if swept.sessions:
                logger.info("Deleted %d conversations that were past their days.", swept.sessions)
        await asyncio.sleep(SWEEP_EVERY_S)
