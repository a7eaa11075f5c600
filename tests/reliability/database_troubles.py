"""Trouble with the database: locked, slow, full, gone, or not to be written."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import psycopg

from .installation import DATABASE
from .trouble import ON_POSTGRESQL, ON_SQLITE, Scene, Trouble

ROUNDS = 8
HELD_S, FREE_S = 0.5, 0.05


@contextmanager
def _writing(scene: Scene) -> Iterator[None]:
    """Within it, another program has the database for itself."""
    if scene.bot.mode.on_postgresql:
        with psycopg.connect(scene.bot.settings["DATABASE_URL"]) as connection:
            connection.execute("lock table conversations in access exclusive mode")
            yield
            connection.rollback()
    else:
        lite = sqlite3.connect(scene.bot.folder / "data" / DATABASE, isolation_level=None, timeout=30)
        lite.execute("begin immediate")
        try:
            yield
        finally:
            lite.execute("rollback")
            lite.close()


@asynccontextmanager
async def _locked(scene: Scene) -> AsyncIterator[None]:
    with _writing(scene):
        yield
        await scene.until_told()


@asynccontextmanager
async def _locked_and_killed(scene: Scene) -> AsyncIterator[None]:
    """What was being saved when it was killed was given out, and not confirmed."""
    world = scene.bot.telegram.world
    with _writing(scene):
        yield
        await scene.until(lambda: world.given_out - world.confirmed)
        await scene.until_told()
        for worker in scene.bot.workers:
            await worker.kill()
            scene.outcome.kills += 1


@asynccontextmanager
async def _slow(scene: Scene) -> AsyncIterator[None]:
    """Ten times as long locked as free, for some seconds."""
    yield
    for _ in range(ROUNDS):
        with _writing(scene):
            await asyncio.sleep(HELD_S)  # the slowness itself
        await asyncio.sleep(FREE_S)


@asynccontextmanager
async def _slow_commits(scene: Scene) -> AsyncIterator[None]:
    with _trigger(scene, "perform pg_sleep(0.4); return new;"):
        yield
        await scene.until_more(30)


@asynccontextmanager
async def _refused_as_full(scene: Scene) -> AsyncIterator[None]:
    with _trigger(scene, "raise exception 'could not extend file' using errcode = '53100';"):
        yield
        await scene.until_told()


@contextmanager
def _trigger(scene: Scene, does: str) -> Iterator[None]:
    """Within it, whatever is saved of a conversation runs into this."""
    with psycopg.connect(scene.bot.settings["DATABASE_URL"], autocommit=True) as connection:
        made = f"create function trouble() returns trigger language plpgsql as $$ begin {does} end $$"
        connection.execute(made.encode())
        connection.execute(
            "create trigger trouble before insert or update on conversations "
            "for each row execute function trouble()"
        )
        try:
            yield
        finally:
            connection.execute("drop trigger trouble on conversations")


@asynccontextmanager
async def _no_growing(scene: Scene) -> AsyncIterator[None]:
    """No file of the workers may become larger than the database's files are, as under a quota."""
    sizes = [file.stat().st_size for file in (scene.bot.folder / "data").iterdir()]
    before = [
        (worker.pid, resource.prlimit(worker.pid, resource.RLIMIT_FSIZE)) for worker in scene.bot.workers
    ]
    for pid, (_, most) in before:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (max(sizes), most))
    yield
    await scene.until_told()
    for pid, limits in before:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


@asynccontextmanager
async def _full(scene: Scene) -> AsyncIterator[None]:
    filler = scene.bot.folder / "data" / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass  # not a byte is left
    yield
    await scene.until_told()
    filler.unlink()


@asynccontextmanager
async def _read_only_disk(scene: Scene) -> AsyncIterator[None]:
    """A machine that comes up again with its disk read-only: the bot says so and ends, until it is mended."""
    (worker,) = scene.bot.workers
    await worker.stop()
    _remount(scene.bot.folder / "data", "ro")
    refused = scene.outcome.restarts + 2
    worker.start()
    yield
    async with asyncio.timeout(60):
        while scene.outcome.restarts < refused:
            await asyncio.sleep(0.05)
    _remount(scene.bot.folder / "data", "rw")


def _remount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


@asynccontextmanager
async def _read_only(scene: Scene) -> AsyncIterator[None]:
    assert scene.server is not None
    scene.server.say("alter system set default_transaction_read_only = on", "select pg_reload_conf()")
    try:
        yield
        await scene.until_told()
    finally:
        scene.server.say(READ_AND_WRITE, "select pg_reload_conf()")


READ_AND_WRITE = "alter system reset default_transaction_read_only"


@asynccontextmanager
async def _restarted(scene: Scene) -> AsyncIterator[None]:
    assert scene.server is not None
    await asyncio.to_thread(scene.server.stop)
    try:
        yield
        await scene.until_told()
    finally:
        await asyncio.to_thread(scene.server.start)


@asynccontextmanager
async def _stopped(scene: Scene) -> AsyncIterator[None]:
    """Every worker is told to stop in turn, and started again, while people answer."""
    yield
    for worker in [*scene.bot.workers] * 3:
        await scene.until_more(5)
        began_at = asyncio.get_running_loop().time()
        scene.outcome.statuses.add(await worker.stop())
        scene.outcome.stopping_s.append(asyncio.get_running_loop().time() - began_at)
        await scene.bot.start(worker)


OF_THE_SERVER = (
    Trouble("The database is read-only", "as a standby is, until people are told", ON_POSTGRESQL, _read_only),
    Trouble(
        "The database restarts",
        "the server is stopped at once, and started when people were told",
        ON_POSTGRESQL,
        _restarted,
    ),
)
"""Troubles that all installations on a server have at once."""


@asynccontextmanager
async def _locked_and_stopped(scene: Scene) -> AsyncIterator[None]:
    """Whatever waits to be saved cannot be, and is not waited for longer than a supervisor waits."""
    with _writing(scene):
        yield
        await scene.until_told()
        for worker in scene.bot.workers:
            began_at = asyncio.get_running_loop().time()
            scene.outcome.statuses.add(await worker.stop())
            scene.outcome.stopping_s.append(asyncio.get_running_loop().time() - began_at)
    for worker in scene.bot.workers:
        await scene.bot.start(worker)


DATABASE_TROUBLES = (
    Trouble(
        "The database is locked",
        "another program holds it until people are told",
        ON_SQLITE,
        _locked,
        is_locked=True,
    ),
    Trouble(
        "The database is locked",
        "a long job holds the table until people are told",
        ON_POSTGRESQL,
        _locked,
        is_locked=True,
    ),
    Trouble(
        "The database is locked, and the workers are killed",
        "the kill falls while answers wait to be saved",
        (*ON_SQLITE, *ON_POSTGRESQL),
        _locked_and_killed,
        is_locked=True,
    ),
    Trouble("The database is slow", "another program has it ten elevenths of the time", ON_SQLITE, _slow),
    Trouble("The database is slow", "every save takes 0.4 s longer", ON_POSTGRESQL, _slow_commits),
    Trouble("The files may not grow", "a limit as by a quota, until people are told", ON_SQLITE, _no_growing),
    Trouble(
        "The disk is full",
        "another program fills it to the last byte",
        ON_SQLITE,
        _full,
        is_quick=False,
        small_disk=True,
    ),
    Trouble(
        "The disk is full", "every save fails as the server says it then", ON_POSTGRESQL, _refused_as_full
    ),
    Trouble(
        "The disk is read-only",
        "at a restart; the supervisor tries twice before it is mended",
        ON_SQLITE,
        _read_only_disk,
        is_quick=False,
        small_disk=True,
    ),
    *OF_THE_SERVER,
)

STOP = Trouble(
    "The bot is told to stop",
    "every worker three times, in the middle of the answers",
    (*ON_SQLITE, *ON_POSTGRESQL),
    _stopped,
)

STOP_WHILE_LOCKED = Trouble(
    "The bot is told to stop while the database is locked",
    "by another program, from before until after",
    (*ON_SQLITE, *ON_POSTGRESQL),
    _locked_and_stopped,
)
