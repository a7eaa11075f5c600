"""The command run, where it must refuse to start: one sentence that says what to mend, and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.cli import EXIT_UNFORESEEN, main
from tests.telegram.harness import files

TOKEN = "123456789:" + "A" * 35
NOWHERE = "http://127.0.0.1:9"
DATABASE = "data/safe-to-share.sqlite3"
SETTINGS = {
    "TELEGRAM_BOT_TOKEN": TOKEN,
    "TELEGRAM_API_URL": NOWHERE,
    "OPERATOR_NAME": "Anytown",
    "OPERATOR_CONTACT": "nobody",
    "CONTENT_DIR": "content",
}


@pytest.fixture(autouse=True)
def a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in files().items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def refusal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> str:
    """What run says to the operator with these settings, besides its log."""
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert main(["run"]) in (1, 2)
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert TOKEN not in said
    lines = [line for line in said.splitlines() if not line.startswith("{")]
    assert len(lines) == 1
    return lines[0].removeprefix("safe-to-share: ")


def test_without_a_token(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    said = refusal(capsys, monkeypatch, SETTINGS | {"TELEGRAM_BOT_TOKEN": ""})
    assert said.startswith("There is no TELEGRAM_BOT_TOKEN.")


def test_without_an_operator(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    said = refusal(capsys, monkeypatch, SETTINGS | {"OPERATOR_NAME": ""})
    assert said.startswith("OPERATOR_NAME and OPERATOR_CONTACT must both be set")


def test_with_a_wrong_setting(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    said = refusal(capsys, monkeypatch, SETTINGS | {"SESSION_DAYS": "0"})
    assert said.startswith('SESSION_DAYS is "0"')


def test_with_a_webhook_that_has_no_secret(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = refusal(capsys, monkeypatch, SETTINGS | {"WEBHOOK_URL": "https://bot.example.org/x"})
    assert said.startswith("WEBHOOK_SECRET is missing")


def test_with_content_that_must_be_mended(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "content/safety.yaml").write_text("nonsense: [")
    assert "content" in refusal(capsys, monkeypatch, SETTINGS)


def test_with_a_database_that_cannot_be_reached(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "postgresql://bot:hunter2@127.0.0.1:9/safe"
    said = refusal(capsys, monkeypatch, SETTINGS | {"DATABASE_URL": url, "STORE_KEY": "5a" * 32})
    assert said.startswith("The database safe on 127.0.0.1 cannot be reached")
    assert "hunter2" not in said


def test_with_a_file_that_is_no_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / DATABASE).write_text("no database at all " * 100)
    assert "is not a database of Safe to Share" in refusal(capsys, monkeypatch, SETTINGS)


def test_with_a_database_of_a_newer_release(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert main(["db", "upgrade"]) == 0
    with sqlite3.connect(tmp_path / DATABASE) as lite:
        lite.execute("update installation set value = '999' where name = 'schema'")
    capsys.readouterr()
    assert "was made by a newer release (its schema is 999" in refusal(capsys, monkeypatch, SETTINGS)


@pytest.mark.parametrize("command", ["run", "db upgrade", "db check", "db backup copy", "versions"])
def test_with_a_database_whose_schema_is_no_number(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert main(["db", "upgrade"]) == 0
    with sqlite3.connect(tmp_path / DATABASE) as lite:
        lite.execute("update installation set value = 'two' where name = 'schema'")
    capsys.readouterr()
    if command == "run":
        assert "does not tell its schema" in refusal(capsys, monkeypatch, SETTINGS)
        return
    assert main(command.split()) not in (0, EXIT_UNFORESEEN)
    assert "does not tell its schema" in capsys.readouterr().err


def test_with_the_key_of_another_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert main(["db", "upgrade"]) == 0
    (tmp_path / "store.key").write_text("5a" * 32)
    capsys.readouterr()
    assert "belongs to another STORE_KEY" in refusal(capsys, monkeypatch, SETTINGS)


def test_with_a_key_file_that_holds_no_key(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "store.key").write_text("5a")
    assert "holds no key (64 hexadecimal digits)" in refusal(capsys, monkeypatch, SETTINGS)
