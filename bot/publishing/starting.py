"""What is live when a process starts: what was, unless the release or its settings bring something else.

What an administrator put live stays. What the program put there by itself gives way to what is installed.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable
from datetime import datetime

from bot.live import Serving
from bot.publishing.building import engine_from, texts_of_live
from bot.publishing.history import PROGRAM, History
from bot.publishing.packs import Installed, Refused, Texts, checked_pair, numbers_of
from bot.publishing.prepared import Prepared
from bot.versions import SHOWN, Kind, LiveMoved, LivePacks, NewEntry, Version, VersionLine, VersionStore
from flows.engine import Engine
from flows.version import version_of

ATTEMPTS = 5
"""Workers that start together may each want to publish; all but one then find it done."""

logger = logging.getLogger(__name__)


async def settled(
    versions: VersionStore,
    installed: Installed,
    clock: Callable[[], datetime],
    prepared: Prepared | None = None,
) -> tuple[Serving, int]:
    """What is live, ready to be served, and the number of the newest entry it takes account of.

    What is ``prepared`` was checked before and is not checked again. The first start
    publishes what is installed. Raises Refused where nothing could be served.
    """
    for attempt in range(ATTEMPTS):
        try:
            return await _settled(versions, installed, clock, prepared)
        except LiveMoved:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("the loop returns or raises")


async def _settled(
    versions: VersionStore,
    installed: Installed,
    clock: Callable[[], datetime],
    prepared: Prepared | None,
) -> tuple[Serving, int]:
    history = await _history(versions)
    wanted = _wanted(history, installed)
    if history.live is not None and wanted == (history.live.national, history.live.local):
        await _keep_offered(versions, history, installed, clock())
        engine, why_not = await _usable(versions, history, installed, prepared)
        if engine is not None:
            return _served(history, engine)
        wanted, why = _own(installed), why_not
    else:
        why = "First start." if history.live is None else f"Release {installed.release} brings it."
    engine = await _move(versions, history, wanted, installed, why, clock(), prepared)
    return _served(await _history(versions), engine)


def _wanted(history: History, installed: Installed) -> tuple[str, str]:
    """The hashes of both packs that should be live: an administrator's choice, else what is installed."""
    live, own = history.live, _own(installed)
    if live is None:
        return own
    national, local = live.national, live.local
    if history.chosen_by("national") == PROGRAM and not _is_older(installed, history, live.national):
        national = own[0]
    if history.chosen_by("local") == PROGRAM:
        local = own[1]
    gone = history.withdrawn
    return (live.national if national in gone else national), (live.local if local in gone else local)


async def _usable(
    versions: VersionStore, history: History, installed: Installed, prepared: Prepared | None
) -> tuple[Engine | None, str]:
    """An engine for what is live, or why this release may put what is installed in its place.

    Raises Refused where a newer release published it: then the older program is the one to give way.
    """
    live = history.live
    assert live is not None, "something is"
    try:
        texts = await texts_of_live(versions, live)
        what = f"Content {live.effective[:SHOWN]}"
        return await asyncio.to_thread(_ready, *texts, installed, prepared, what), ""
    except Refused as refused:
        own = set(_own(installed))
        if _is_older(installed, history, live.national) or own & history.withdrawn:
            raise
        why = f"Release {installed.release} cannot use what was live. {refused}"
        logger.error("%s What is installed takes its place.", why)
        return None, why


def _ready(
    national: Texts, local: Texts | None, installed: Installed, prepared: Prepared | None, what: str
) -> Engine:
    """The engine that was prepared, or one that is made now and is prepared from now on. Raises Refused."""
    engine = prepared.engine(national, local, installed) if prepared is not None else None
    if engine is not None:
        return engine
    engine = engine_from(checked_pair(national, local, installed), what)
    if prepared is not None:
        prepared.keep(engine, national, local, installed)
    return engine


async def _move(
    versions: VersionStore,
    history: History,
    wanted: tuple[str, str],
    installed: Installed,
    why: str,
    now: datetime,
    prepared: Prepared | None,
) -> Engine:
    """Those two are live, with an entry of the program's own."""
    packs: list[Texts | None] = []
    for hash, own in zip(wanted, (installed.national, installed.local), strict=True):
        if not hash:
            packs.append(None)
        elif own is not None and version_of(own) == hash:
            packs.append(own)
        else:
            kept = await versions.version(hash)
            packs.append(kept.files if kept else None)
    national, local = packs
    assert national is not None, "one is always live"
    checked = await asyncio.to_thread(checked_pair, national, local, installed)
    engine = engine_from(checked, "The content")
    if prepared is not None:
        await asyncio.to_thread(prepared.keep, engine, national, local, installed)
    live = LivePacks(*wanted, engine.pack.version, installed.ground)
    numbers = numbers_of(checked)
    saving = [Version(_line(wanted[0], "national", installed, why, now, numbers), national)]
    if local is not None:
        saving.append(Version(_line(wanted[1], "local", installed, why, now, numbers), local))
    is_first = history.live is None
    entry = NewEntry("published" if is_first else "live_moved", wanted[0], PROGRAM, now, why, live=live)
    await versions.append([entry], after=history.moved_by, saving=saving)
    logger.info("Content %s is live now. %s", live.effective[:SHOWN], why)
    return engine


async def _keep_offered(
    versions: VersionStore, history: History, installed: Installed, now: datetime
) -> None:
    """What this release ships is kept as a version that can be put live, where it is not live."""
    hash = installed.version
    if history.line(hash) is not None:
        return
    line = _line(hash, "national", installed, "Shipped, and not live.", now, {})
    await versions.append([], after=history.moved_by, saving=[Version(line, installed.national)])
    logger.warning(
        "This release brings content %s, which is not live: an administrator chose what is. To look at it: "
        "safe-to-share diff live %s. To put it live: safe-to-share rollback %s.",
        *(hash[:SHOWN],) * 3,
    )


def _line(
    hash: str, kind: Kind, installed: Installed, why: str, now: datetime, numbers: dict[str, int]
) -> VersionLine:
    return VersionLine(
        hash, kind, f"release {installed.release}", PROGRAM, now, why, installed.release, numbers
    )


def _own(installed: Installed) -> tuple[str, str]:
    return installed.version, version_of(installed.local) if installed.local else ""


def _is_older(installed: Installed, history: History, live: str) -> bool:
    """Whether this program is older than the one that took in what is live: it must not undo a newer one."""
    line = history.line(live)
    return line is not None and _numbers(installed.release) < _numbers(line.release)


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", release)[:3])


def _served(history: History, engine: Engine) -> tuple[Serving, int]:
    return history.serving(engine), history.audit[-1].number


async def _history(versions: VersionStore) -> History:
    return History(await versions.audit(), await versions.versions())
