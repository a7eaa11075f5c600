"""Keeping up with what is live: every worker switches within a second, and none serves half of it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from bot.live import Live, Serving
from bot.ports import StoreError
from bot.problem import Problem
from bot.publishing.building import built, texts_of_live
from bot.publishing.history import History
from bot.publishing.packs import Installed
from bot.versions import SHOWN, VersionStore, withdrawn_effective

LOOK_AGAIN_S = 1.0
"""After the database could not be asked."""

logger = logging.getLogger(__name__)


async def keep_up(versions: VersionStore, live: Live, installed: Installed, seen: int) -> None:
    """Runs for as long as the process: ``live`` follows the audit log from entry ``seen`` on.

    A version that this worker cannot serve leaves it with the one it has: ``live.trouble`` says so.
    """
    while True:
        try:
            await versions.await_news()
            newest = await versions.newest()
            if newest != seen:
                await _follow(versions, live, installed)
                seen = newest
        except StoreError as error:
            logger.warning("What is live could not be looked up; it stays as it is: %s", error)
            await asyncio.sleep(LOOK_AGAIN_S)
        except Exception:
            logger.exception("What is live could not be followed; it stays as it is.")
            await asyncio.sleep(LOOK_AGAIN_S)


async def _follow(versions: VersionStore, live: Live, installed: Installed) -> None:
    history = History(await versions.audit(), await versions.versions())
    try:
        serving = await _next(versions, live, installed, history)
        await asyncio.to_thread(live.prepare, serving)
    except StoreError:
        raise
    except Exception as error:
        name = history.live.effective[:SHOWN] if history.live else ""
        live.trouble = f"Content {name} is live, and this worker cannot serve it: {_told(error)}"
        logger.error("%s It goes on with %s.", live.trouble, live.serving.pack.version[:SHOWN])
        # Withdrawn advice is stopped all the same.
        live.serving = replace(live.serving, withdrawn=withdrawn_effective(history.audit))
        return
    is_new = serving.pack is not live.serving.pack
    live.switch(serving)
    if is_new:
        logger.info("Content %s is served from now on.", serving.pack.version[:SHOWN])


async def _next(versions: VersionStore, live: Live, installed: Installed, history: History) -> Serving:
    """What is to be served, made on another thread unless it is the same content as now."""
    packs = history.live
    assert packs is not None, "it was, when this process started"
    if packs.effective == live.serving.pack.version:
        return history.serving(live.serving.engine)
    texts = await texts_of_live(versions, packs)
    return history.serving(await asyncio.to_thread(built, packs, *texts, installed))


def _told(error: Exception) -> str:
    """Errors of our own are sentences; of others only the kind is told."""
    return str(error) if isinstance(error, Problem | ValueError) else type(error).__name__
