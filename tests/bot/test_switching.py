"""Workers that follow what is live: in other processes, and where one of them cannot."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.live import Live, Serving
from bot.publishing import keep_up, settled
from bot.publishing.packs import Installed
from bot.stores.grouped import GroupedStore
from bot.versions import LivePacks, NewEntry, Version, VersionLine
from flows.reader import version_of

from .conftest import OpenStore, Place
from .publishing_steps import INSTALLED, NOW, OTHER, REWORDED, TINY, clock, published, publishing, started

ROOT = Path(__file__).resolve().parents[2]
SOON_S = 60
"""Long enough for a busy machine; how fast it is, the bench tells."""


class Follower:
    """Something that follows what is live in this process; ``switched`` is what it came to serve."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self._switched: asyncio.Queue[Serving] = asyncio.Queue()
        live.after_switching(self._switched.put_nowait)

    async def next(self) -> Serving:
        async with asyncio.timeout(SOON_S):
            return await self._switched.get()


@contextlib.asynccontextmanager
async def following(store: GroupedStore, installed: Installed = INSTALLED) -> AsyncIterator[Follower]:
    serving, seen = await settled(store.versions, installed, clock)
    follower = Follower(Live(serving))
    task = asyncio.create_task(keep_up(store.versions, follower.live, installed, seen))
    try:
        yield follower
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_two_other_processes_serve_what_was_published(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place)
    await started(store)
    workers = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.bot.live_worker", place.url),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        for _ in range(2)
    ]
    try:
        async with asyncio.timeout(SOON_S):
            assert [await line(worker) for worker in workers] == [version_of(TINY)] * 2
            hash = await published(publishing(store), REWORDED)
            assert [await line(worker) for worker in workers] == [hash] * 2
            await publishing(store).roll_back(version_of(TINY), "bob", "Because.")
            assert [await line(worker) for worker in workers] == [version_of(TINY)] * 2
    finally:
        for worker in workers:
            worker.kill()
            await worker.wait()


async def line(worker: asyncio.subprocess.Process) -> str:
    assert worker.stdout is not None
    return (await worker.stdout.readline()).decode().strip()


async def test_everything_is_made_ready_before_anybody_meets_it(store: GroupedStore) -> None:
    await started(store)
    async with following(store) as follower:
        ready: list[str] = []
        follower.live.before_switching(lambda serving: ready.append(serving.pack.version))
        follower.live.after_switching(lambda serving: ready.append(f"serves {serving.pack.version}"))
        hash = await published(publishing(store), REWORDED)
        await follower.next()
        assert ready == [hash, f"serves {hash}"]


async def test_a_sign_off_reaches_every_worker_and_leaves_the_engine(store: GroupedStore) -> None:
    await started(store)
    async with following(store) as follower:
        engine = follower.live.serving.engine
        await publishing(store).sign_off("bob", "Lead")
        serving = await follower.next()
        assert serving.signed_off is not None
        assert serving.engine is engine


async def test_what_is_withdrawn_is_known_to_every_worker(store: GroupedStore) -> None:
    await started(store)
    bad = await published(publishing(store), REWORDED)
    async with following(store) as follower:
        await publishing(store).withdraw(bad, "bob", "Unsafe.")
        serving = await follower.next()
        assert (serving.pack.version, serving.withdrawn) == (version_of(TINY), {bad})


async def test_a_worker_that_cannot_serve_it_keeps_what_it_has_and_says_so(
    place: Place, open_at: OpenStore, caplog: pytest.LogCaptureFixture
) -> None:
    here, there = await open_at(place), await open_at(place)
    await started(here)
    async with following(there) as follower:
        follower.live.before_switching(_refuse_what_is_reworded)
        hash = await published(publishing(here), REWORDED)
        await in_trouble(here, follower)
        assert follower.live.serving.pack.version == version_of(TINY)
        await published(publishing(here), OTHER)
        assert (await follower.next()).pack.version == version_of(OTHER)
        assert follower.live.trouble == "", "what it can serve, it serves again"
    assert f"Content {hash[:12]} is live, and this worker cannot serve it: not on buttons" in caplog.text


def _refuse_what_is_reworded(serving: Serving) -> None:
    if serving.pack.version == version_of(REWORDED):
        raise ValueError("not on buttons.")


async def in_trouble(store: GroupedStore, follower: Follower) -> None:
    async with asyncio.timeout(SOON_S):
        while not follower.live.trouble:
            await store.versions.newest()


async def test_withdrawn_advice_is_stopped_even_where_nothing_else_can_be_served(
    place: Place, open_at: OpenStore
) -> None:
    here, there = await open_at(place), await open_at(place)
    await started(here)
    bad = await published(publishing(here), OTHER)
    async with following(there) as follower:
        follower.live.before_switching(_refuse_everything)
        await publishing(here).withdraw(bad, "bob", "Unsafe.")
        await in_trouble(here, follower)
        serving = follower.live.serving
        assert (serving.pack.version, serving.withdrawn) == (bad, {bad})


def _refuse_everything(serving: Serving) -> None:
    raise ValueError("not on buttons.")


async def test_a_version_that_another_release_checked_is_checked_here_before_it_is_served(
    place: Place, open_at: OpenStore, caplog: pytest.LogCaptureFixture
) -> None:
    """As if a release with a lower floor had published it while this one runs."""
    here, there = await open_at(place), await open_at(place)
    await started(here)
    unsafe = {**TINY, "walkthroughs/share.yaml": TINY["walkthroughs/share.yaml"].replace("today", "soon")}
    hash = version_of(unsafe)
    line = VersionLine(hash, "national", "Lower", "eve", NOW, "Because.", "0.9.0", {})
    entry = NewEntry("published", hash, "eve", NOW, "Because.", live=LivePacks(hash, "", hash, "0.9.0 lower"))
    async with following(there) as follower:
        await here.versions.append([entry], after=1, saving=[Version(line, unsafe)])
        await in_trouble(here, follower)
        assert follower.live.serving.pack.version == version_of(TINY)
    assert f"Content {hash[:12]} is live, and this worker cannot serve it" in caplog.text
