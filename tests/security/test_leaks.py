"""Nothing of anybody is written anywhere: no id, no name, nothing typed, no token, in whatever form.

Everything the bot can do is done by marked people, with the log at its most talkative and with Telegram and
the database failing; then every byte that was written is searched.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.conftest import Place, postgres, server
from tests.security.driving import ADMIN, KEPT, MARKS, Marked, words
from tests.security.marks import everything, forms, found
from tests.standin import StandIn
from tests.telegram.harness import ROOT
from tests.telegram.test_service import WAYS, Service

__all__ = ["postgres", "server"]

NOT_WRITTEN_BY_IT = frozenset({"content"})
"""The pack that the tests put there."""

DATABASE = "data/safe-to-share.sqlite3"


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        stand_in.token = words("the token")
        yield stand_in


async def command(folder: Path, *said: str, **settings: str) -> bytes:
    """What the command line says to this, with the settings of the bot."""
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *said),
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "STORE_KEY": words("the key"),
            "CONTENT_DIR": "content",
            **settings,
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await running.communicate()
    return out


async def test_nothing_of_anybody_is_in_postgresql_either(
    telegram: StandIn, tmp_path: Path, postgres: Place
) -> None:
    """Neither in any table nor in a byte of the server's own files, its log of writes among them."""
    service = Service(telegram, tmp_path, "webhook")
    service.said_into = tmp_path / "said.log"
    own = {"DATABASE_URL": postgres.url, "STORE_KEY": words("the key"), "ADMINS": f"alice:{ADMIN}"}
    people = Marked(telegram)
    try:
        await service.start(**service.way, **own, LOG_LEVEL="DEBUG")
        await telegram.world.until(lambda: telegram.webhook.url)
        await people.use_everything()
        await people.meet_trouble(None)
        await command(tmp_path, "db", "backup", "backup.jsonl", DATABASE_URL=postgres.url)
        await service.stopped()
    finally:
        if service.process is not None:
            await service.kill()
    assert not found(MARKS, everything(tmp_path, NOT_WRITTEN_BY_IT))
    assert KEPT["own number"].encode() in (tmp_path / "backup.jsonl").read_bytes()
    postgres.ask("checkpoint")
    ((folder,),) = postgres.ask("show data_directory")
    everywhere = b"".join(everything(Path(folder), frozenset()).values())
    assert KEPT["own number"].encode() in everywhere
    told = [(name, form) for name, mark in MARKS.items() for form in plainly(mark)]
    assert not [name for name, form in told if form in everywhere]


def plainly(mark: str | int) -> list[bytes]:
    """As PostgreSQL writes it."""
    number = [mark.to_bytes(8, "little", signed=True)] if isinstance(mark, int) else []
    return [str(mark).encode(), *number]


@pytest.mark.parametrize("way", WAYS)
async def test_nothing_of_anybody_is_written_anywhere(telegram: StandIn, tmp_path: Path, way: str) -> None:
    service = Service(telegram, tmp_path, way)
    service.said_into = tmp_path / "said.log"
    (tmp_path / "temporary").mkdir()
    if way == "webhook":
        service.way["WEBHOOK_SECRET"] = words("the secret")
    people = Marked(telegram)
    try:
        await service.start(
            **service.way,
            LOG_LEVEL="DEBUG",
            STORE_KEY=words("the key"),
            ADMINS=f"alice:{ADMIN}",
            TMPDIR=str(tmp_path / "temporary"),
            PYTHONASYNCIODEBUG="1",
            PYTHONDONTWRITEBYTECODE="1",
        )
        await telegram.world.until(lambda: telegram.webhook.url or telegram.world.polls)
        await people.admin.send("/start")
        await people.use_everything()
        await people.meet_trouble(tmp_path)
        pages = {path: (await service.page(path))[1].encode() for path in ("/healthz", "/readyz", "/metrics")}
        said = {"db backup": await command(tmp_path, "db", "backup", "backup.gz")}
        said["db check"] = await command(tmp_path, "db", "check")
        while_it_runs = everything(tmp_path, NOT_WRITTEN_BY_IT)
        await service.stopped()
    finally:
        if service.process is not None:
            await service.kill()
    after = everything(tmp_path, NOT_WRITTEN_BY_IT)
    written = {
        **{f"{name}, while it ran": data for name, data in while_it_runs.items()},
        **after,
        **pages,
        **said,
    }
    assert {DATABASE, "said.log", "backup.gz, unpacked"} <= after.keys()
    assert b'"level": "ERROR"' in after["said.log"]
    assert b'"level": "DEBUG"' in after["said.log"]
    assert not found(MARKS, written)
    holders = {place.partition(" in ")[2].partition(",")[0] for place in found(KEPT, written)}
    assert {DATABASE, "backup.gz"} <= holders <= {DATABASE, f"{DATABASE}-wal", "backup.gz"}
    assert not _numbers_of_people(tmp_path / DATABASE)


def _numbers_of_people(database: Path) -> list[tuple[str, object]]:
    """Numbers in any column that are, or hold, anybody's id."""
    ids = [mark for mark in MARKS.values() if isinstance(mark, int)]
    with closing(sqlite3.connect(database)) as lite:
        tables = [name for (name,) in lite.execute("select name from sqlite_master where type = 'table'")]
        cells = [(t, cell) for t in tables for row in lite.execute(f"select * from {t}") for cell in row]
    return [(t, cell) for t, cell in cells for each in ids if cell == each or str(abs(each)) in str(cell)]


@pytest.mark.parametrize("name", MARKS)
def test_the_search_finds_every_mark_in_every_form(name: str) -> None:
    for form in forms(MARKS[name]):
        assert found({name: MARKS[name]}, {"a file": b"\0before" + form + b"after\xff"}) == [
            f"{name} in a file"
        ]
