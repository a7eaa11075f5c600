"""The command db, as an operator meets it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from tests.bot.conftest import Place
from tests.bot.test_store_reading import made_at

ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).resolve().parents[1])}


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "STORE_KEY"):
        monkeypatch.delenv(name, raising=False)


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(["db", *words]) == status
    told = capsys.readouterr()
    return told.out + told.err


def test_a_database_is_made_checked_copied_and_put_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "brought from schema 0 to" in said(capsys, "upgrade")
    assert "is at schema" in said(capsys, "upgrade")
    assert "is sound, up to date and belongs to this key" in said(capsys, "check")
    assert "The key is not in it" in said(capsys, "backup", "monday.gz")
    assert (tmp_path / "store.key").read_text().strip().encode() not in (tmp_path / "monday.gz").read_bytes()
    (tmp_path / "data/safe-to-share.sqlite3").unlink()
    assert "It needs the STORE_KEY that it had" in said(capsys, "restore", "monday.gz")
    assert "belongs to this key" in said(capsys, "check")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["backup"], "safe-to-share: db backup needs the name of a file.\n"),
        (["check", "x"], "safe-to-share: db check takes no file.\n"),
        (["backup", "x", "--replace"], "safe-to-share: --replace belongs to db restore.\n"),
        (["restore", "nowhere"], "cannot be read (No such file or directory).\n"),
    ],
)
def test_what_is_asked_wrongly_is_one_sentence(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *words, status=2).endswith(sentence)


def test_a_disk_that_fills_up_during_a_backup_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    main(["db", "upgrade"])
    file = tmp_path / "data/safe-to-share.sqlite3"
    with closing(sqlite3.connect(file)) as database, database:
        rows = [(number, "2026-01-01") for number in range(10_000)]
        database.executemany("insert into updates values (?, ?)", rows)
    before = set(tmp_path.iterdir())
    allowed = 'ulimit -f 128; exec "$0" -m bot db backup monday'  # files of 64 KB, or 128 KB
    told = subprocess.run(
        ["sh", "-c", allowed, sys.executable], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert told.stderr == "safe-to-share: The backup monday could not be written (File too large).\n"
    assert set(tmp_path.iterdir()) == before


def test_a_check_makes_no_key_and_says_with_its_status_that_something_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made_at(Place(f"sqlite:///{tmp_path / 'data/safe-to-share.sqlite3'}"), 1)
    assert "run safe-to-share db upgrade" in said(capsys, "check", status=1)
    assert not (tmp_path / "store.key").exists()


@pytest.mark.parametrize("words", [["check"], ["backup", "monday"]])
def test_where_there_is_no_database_nothing_is_checked_or_backed_up_and_none_is_made(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "There is no database yet" in said(capsys, *words, status=2)
    assert not list(tmp_path.iterdir())
