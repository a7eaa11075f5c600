"""Commands that only read leave the database as it is: an older one too, refused in one sentence."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.cli import main
from bot.publishing import settled
from bot.publishing.installing import installed
from bot.settings import load_settings
from bot.stores import open_store
from bot.stores.migrations import MIGRATIONS
from tests.bot.conftest import Place
from tests.bot.test_store_reading import made_at
from tests.flows.packs import tiny_files

from .test_cli_publishing import ENVIRONMENT, clock, write

FILE = "data/safe-to-share.sqlite3"

READING = (
    "versions",
    "versions --json",
    "audit",
    "audit --json",
    "download out.zip",
    "diff live ./content",
    "diff ./content live",
    "diff {hash} ./content",
    "stats",
    "stats --json",
)
PREVIEWS = ("preview ./content --against live", "preview ./content --numbers")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings stand, with tiny content; nothing has run yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STORE_KEY", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    write(tmp_path / "content", tiny_files())
    return tmp_path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def said(capsys: pytest.CaptureFixture[str], command: str) -> tuple[int, str]:
    status = main(command.format(hash="0" * 12).split())
    told = capsys.readouterr()
    return status, told.out + told.err


@pytest.mark.parametrize("schema", [1, len(MIGRATIONS) - 1])
@pytest.mark.parametrize("command", [*READING, *PREVIEWS])
def test_an_older_database_is_left_as_it_is_and_one_sentence_says_what_to_do(
    command: str, schema: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made_at(Place(f"sqlite:///{folder / FILE}"), schema)
    before = everything(folder)
    status, told = said(capsys, command)
    assert status != 0
    assert told.count("\n") == 1
    assert f"(its schema is {schema} of {len(MIGRATIONS)})" in told
    assert "run safe-to-share db upgrade first." in told
    assert everything(folder) == before


def test_after_the_upgrade_it_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_at(Place(f"sqlite:///{folder / FILE}"), 1)
    assert main(["db", "upgrade"]) == 0
    capsys.readouterr()
    assert said(capsys, "audit")[0] == 0
    assert said(capsys, "stats")[0] == 0


@pytest.mark.parametrize("command", READING)
def test_a_database_of_this_release_is_read_and_not_a_byte_of_it_changed(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hash = asyncio.run(begun())
    (folder / "store.key").unlink(missing_ok=True)  # and no other key is made in its place
    before = everything(folder)
    status = main(command.format(hash=hash).split())
    assert (status, capsys.readouterr().err) == (0, "")
    (folder / "out.zip").unlink(missing_ok=True)
    assert everything(folder) == before


async def begun() -> str:
    """The bot has been started once; the hash of what is live."""
    settings = load_settings(ENVIRONMENT)
    store = await open_store(settings)
    await settled(store.versions, installed(settings), clock)
    (line,) = await store.versions.versions()
    await store.close()
    return line.hash


@pytest.mark.parametrize("command", READING)
def test_where_nothing_has_run_yet_nothing_is_made(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(folder)
    status, told = said(capsys, command)
    assert status != 0
    assert "There is no database yet: the first safe-to-share run makes it." in told
    assert everything(folder) == before
