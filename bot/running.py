"""The Telegram bot as a process: settings, content, store and channel, the sweep, and those who watch."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from functools import partial

from bot.assembly import proved_engine
from bot.conversation import ConversationService
from bot.keys import store_key
from bot.live import always
from bot.logs import content_version, start_logging
from bot.ports import Store, StoreError
from bot.problem import Problem
from bot.settings import Operator, Settings
from bot.stores import open_store
from bot.stores.migrations import MIGRATIONS
from bot.sweeping import Sweeping
from bot.telegram.ways import Way, Webhook
from bot.watching.alarms import Alarms
from bot.watching.figures import Figures
from bot.watching.readiness import OK
from flows.engine import Engine

NO_TOKEN = (
    "There is no TELEGRAM_BOT_TOKEN. In Telegram, ask @BotFather for a bot with /newbot; copy .env.example "
    "to .env and put the token it gives you after TELEGRAM_BOT_TOKEN=. docs/going-live.md is the whole list. "
    "To try the assistant without Telegram: safe-to-share chat."
)

NO_OPERATOR = (
    "OPERATOR_NAME and OPERATOR_CONTACT must both be set to run on Telegram: people are told who runs the "
    "bot and how to reach you about it. Put both into .env."
)


def run_bot(settings: Settings, content: str | None, local: str | None = None) -> None:
    """The bot ran until it was told to stop. Raises Problem where it cannot start or must not go on."""
    if settings.telegram_bot_token is None:
        raise Problem(NO_TOKEN)
    if settings.operator is None:
        raise Problem(NO_OPERATOR)
    start_logging(settings.log_level)
    figures, began_at = Figures(), time.monotonic()
    engine = proved_engine(
        content or (str(settings.content_dir) if settings.content_dir else None),
        local or (str(settings.local_content) if settings.local_content else None),
    )
    figures.proof_s = time.monotonic() - began_at
    asyncio.run(_run(settings, settings.telegram_bot_token, settings.operator, engine, figures))


async def _run(settings: Settings, token: str, operator: Operator, engine: Engine, figures: Figures) -> None:
    from bot.telegram.app import run  # takes a second to import: only where it is needed

    content_version.set(engine.pack.version[:12])
    store = await open_store(settings, figures)
    try:
        key = store_key(settings.store_key, settings.folder)
        service = ConversationService(store, always(engine))
        figures.content = lambda: service.engine.pack.version
        async with _watched(settings, store, figures) as alarms:
            way = way_of(settings, figures, alarms)
            await run(service, key, operator, token, settings.telegram_api_url, way)
    finally:
        await store.close()


def way_of(settings: Settings, figures: Figures | None = None, alarms: Alarms | None = None) -> Way:
    """How these settings have the bot run."""
    webhook = None
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        webhook = Webhook(settings.webhook_url, settings.webhook_secret, settings.webhook_listen)
    return Way(
        webhook,
        is_shared=settings.sqlite_file is None,
        figures=figures or Figures(),
        alarms=alarms,
        admins=settings.admins,
    )


@contextlib.asynccontextmanager
async def _watched(settings: Settings, store: Store, figures: Figures) -> AsyncIterator[Alarms | None]:
    """Within it, what is too old is deleted, those who watch are answered, and errors become alarms.

    Raises Problem where the address of METRICS_LISTEN cannot be had.
    """
    alarms = Alarms() if settings.admins else None
    server = None
    if settings.metrics_listen is not None:
        from bot.listening import Server  # these two bring a web server along: only where it is needed
        from bot.watching.pages import watching_pages

        pages = watching_pages(figures, partial(database_says, store), settings.webhook_url is not None)
        server = Server(pages, settings.metrics_listen, "METRICS_LISTEN")
        server.start()
    sweeping = asyncio.create_task(Sweeping(store, figures, counts=server is not None).run())
    if alarms is not None:
        logging.getLogger().addHandler(alarms)
    try:
        yield alarms
    finally:
        if alarms is not None:
            logging.getLogger().removeHandler(alarms)
        sweeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sweeping
        if server is not None:
            await server.stop()


async def database_says(store: Store) -> str:
    """``OK``, or what is wrong with the database or its schema."""
    try:
        schema = await store.schema()
    except StoreError as error:
        return str(error)
    if schema != len(MIGRATIONS):
        return f"The database has schema {schema}, and this release {len(MIGRATIONS)}: update every worker."
    return OK
