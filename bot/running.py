"""The Telegram bot as a process: settings, content, store and channel, the sweep, and those who watch."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import stat
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.conversation import ConversationService
from bot.keys import KEY_FILE, store_key
from bot.live import Live
from bot.logs import start_logging
from bot.ports import Store, StoreError
from bot.problem import Problem
from bot.publishing import Publishing, keep_up, settled
from bot.publishing.aside import aside
from bot.publishing.installing import installed
from bot.publishing.packs import Installed
from bot.publishing.prepared import Prepared
from bot.settings import SETTINGS_FILE, Operator, Settings
from bot.stores import open_store, turns_of
from bot.stores.migrations import MIGRATIONS
from bot.sweeping import Sweeping
from bot.tally import Tally
from bot.telegram.deployment import Deployment, Webhook
from bot.watching.alarms import Alarms
from bot.watching.figures import Figures
from bot.watching.readiness import OK

if TYPE_CHECKING:
    from bot.stores.turns import Turns

NO_TOKEN = (
    "There is no TELEGRAM_BOT_TOKEN. In Telegram, ask @BotFather for a bot with /newbot; copy .env.example "
    "to .env and put the token it gives you after TELEGRAM_BOT_TOKEN=. docs/going-live.md is the whole list. "
    "To try the assistant without Telegram: safe-to-share chat."
)

NO_OPERATOR = (
    "OPERATOR_NAME and OPERATOR_CONTACT must both be set to run on Telegram: people are told who runs the "
    "bot and how to reach you about it. Put both into .env."
)

KEY_CHANGES = (
    "The store key is changing: whatever somebody has moves to the new one when they are next seen. In %d "
    "days take the old one away; settings of groups and own contacts that were not seen by then are lost."
)

LAST_COUNT_S = 1.0
"""How long the last of what was counted may take to be written: a stop waits for no database that hangs."""

COLLECT_ONCE_S, COLLECT_FROM_S = 0.7, 2.5
"""After the start: nobody need wait for their first answer until the collector has looked through it all.

First before the search is made ready, which then finds room; and when it is, which is then passed over too.
"""

COLLECT_AFTER = (20_000, 20, 20)
"""So many new objects, and so many smaller collections, come before the collector looks through them again.

An update makes some hundreds and leaves no cycles: looking as often as Python does costs a twentieth of all.
"""

logger = logging.getLogger(__name__)


def run_bot(settings: Settings, content: str | None, local: str | None = None) -> None:
    """The bot ran until it was told to stop. Raises Problem where it cannot start or must not go on."""
    if settings.telegram_bot_token is None:
        raise Problem(NO_TOKEN)
    if settings.operator is None:
        raise Problem(NO_OPERATOR)
    start_logging(settings.log_level)
    tell_of_open_files(settings)
    given = installed(settings, content, local)
    asyncio.run(_run(settings, settings.telegram_bot_token, settings.operator, given))


def tell_of_open_files(settings: Settings) -> None:
    """The log names each file with something secret that is open to everybody who can log in."""
    for file in (settings.folder / SETTINGS_FILE, settings.folder / KEY_FILE, settings.sqlite_file):
        with contextlib.suppress(OSError):
            if file is None or not file.parent.stat().st_mode & stat.S_IXOTH:
                continue
            if file.stat().st_mode & stat.S_IROTH:
                logger.warning("%s can be read by everybody on this machine: chmod 600 %s", file, file)


async def _run(settings: Settings, token: str, operator: Operator, given: Installed) -> None:
    from bot.telegram.app import run  # takes a second to import: only where it is needed

    figures = Figures()
    store = await open_store(settings, figures)
    try:
        key = store_key(settings.store_key, settings.folder)
        prepared = Prepared(settings.folder, key)
        began_at = time.monotonic()
        serving, seen = await settled(store.versions, given, lambda: datetime.now(UTC), prepared)
        figures.proof_s = time.monotonic() - began_at
        tally = Tally(store) if settings.count else None
        service = ConversationService(store, Live(serving), tally=tally)
        asyncio.get_running_loop().call_later(COLLECT_ONCE_S, gc.collect)
        asyncio.get_running_loop().call_later(COLLECT_FROM_S, _begin_collecting)
        if key.former is not None:
            logger.warning(KEY_CHANGES, settings.session_days)
        figures.content = lambda: service.engine.pack.version
        figures.trouble = lambda: service.live.trouble
        async with (
            _watched(settings, store, figures) as alarms,
            _in_turns(settings) as turns,
            _kept_up(store, service.live, given, seen),
            _counted(tally),
        ):
            deployment = replace(
                deployment_of(settings, figures, alarms, turns),
                publishing=publishing_of(settings, store, given),
                store=store,
            )
            await run(service, key, operator, token, settings.telegram_api_url, deployment)
    finally:
        await store.close()


def _begin_collecting() -> None:
    """What is there now is never looked through again: it is the program and the content, which stay."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
    gc.enable()


def publishing_of(settings: Settings, store: Store, given: Installed) -> Publishing:
    """What administrators publish by; what takes seconds is done in a process of its own."""
    labels = tuple(one.label for one in settings.admins)
    return Publishing(store.versions, given, labels, settings.publish_approvals, work=aside)


def deployment_of(
    settings: Settings, figures: Figures, alarms: Alarms | None, turns: Turns | None
) -> Deployment:
    """How these settings have the bot run."""
    webhook = None
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        webhook = Webhook(settings.webhook_url, settings.webhook_secret, settings.webhook_listen)
    return Deployment(
        webhook,
        alone=None if turns is None else turns.of,
        figures=figures,
        alarms=alarms,
        admins=settings.admins,
    )


@contextlib.asynccontextmanager
async def _kept_up(store: Store, live: Live, given: Installed, seen: int) -> AsyncIterator[None]:
    """Within it, what is served here is what is live."""
    keeping_up = asyncio.create_task(keep_up(store.versions, live, given, seen))
    try:
        yield
    finally:
        keeping_up.cancel()
        await asyncio.wait({keeping_up})


@contextlib.asynccontextmanager
async def _counted(tally: Tally | None) -> AsyncIterator[None]:
    """Within it, what is counted is written; at its end, the last of it."""
    if tally is None:
        yield
        return
    writing = asyncio.create_task(tally.run())
    try:
        yield
    finally:
        writing.cancel()
        await asyncio.wait({writing}, timeout=LAST_COUNT_S)


@contextlib.asynccontextmanager
async def _watched(settings: Settings, store: Store, figures: Figures) -> AsyncIterator[Alarms | None]:
    """Within it, what is too old is deleted, those who watch are answered, and errors become alarms.

    Raises Problem where the address of METRICS_LISTEN cannot be had.
    """
    alarms = Alarms(store) if settings.admins else None
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


@contextlib.asynccontextmanager
async def _in_turns(settings: Settings) -> AsyncIterator[Turns | None]:
    """Within it, turns may be asked for where there are several workers."""
    turns = turns_of(settings)
    if turns is None:
        yield None
        return
    turns.start()
    try:
        yield turns
    finally:
        await turns.close()


async def database_says(store: Store) -> str:
    """``OK``, or what is wrong with the database or its schema."""
    try:
        schema = await store.schema()
    except StoreError as error:
        return str(error)
    if schema != len(MIGRATIONS):
        return f"The database has schema {schema}, and this release {len(MIGRATIONS)}: update every worker."
    return OK
