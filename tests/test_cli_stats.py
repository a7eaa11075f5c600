"""The command stats, as an author meets it."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import load_settings
from bot.stores import open_store
from flows.counting import Name, Number


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "STORE_KEY", "COUNT"):
        monkeypatch.delenv(name, raising=False)


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(["stats", *words]) == status
    told = capsys.readouterr()
    return told.out + told.err


def begun(number: int, days_ago: int = 0) -> None:
    async def keep() -> None:
        store = await open_store(load_settings(os.environ))
        day = (datetime.now(UTC) - timedelta(days=days_ago)).date().isoformat()
        await store.add_numbers([Number(day, Name("share", "started"), number)])
        await store.close()

    asyncio.run(keep())


def test_it_tells_what_was_counted_of_the_days_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    begun(12)
    begun(30, days_ago=27)
    begun(50, days_ago=28)
    assert "(share)\n  Begun: 40. Left: fewer than 5." in said(capsys)
    assert "(share)\n  Begun: 10. Left: fewer than 5." in said(capsys, "--days", "7")


def test_as_data_what_is_hidden_is_null(capsys: pytest.CaptureFixture[str]) -> None:
    begun(4)
    told = json.loads(said(capsys, "--json"))
    assert told["days"] == 28
    assert {flow["started"] for flow in told["flows"]} == {None}


def test_where_counting_is_off_it_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(4)
    monkeypatch.setenv("COUNT", "off")
    assert said(capsys).endswith("Nothing is counted: COUNT is off.\n")


def test_before_the_first_run_it_says_that_there_is_no_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, status=2).startswith("safe-to-share: There is no database yet")
    assert not list(Path().iterdir())


def test_another_span_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice: 8" in said(capsys, "--days", "8", status=2)


def test_count_is_on_or_off(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNT", "maybe")
    assert 'COUNT is "maybe": it must be on or off.' in said(capsys, status=2)
