"""What must be set before the bot runs on Telegram."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.problem import Problem
from bot.running import run_bot, tell_of_open_files
from bot.settings import Operator, Settings

TOKEN = "123456789:" + "A" * 35


@pytest.mark.parametrize(("name", "contact"), [(None, None), ("Anytown", None), (None, "01632 960001")])
def test_without_an_operator_it_says_in_one_sentence_what_to_set(
    name: str | None, contact: str | None, tmp_path: Path
) -> None:
    settings = Settings(tmp_path, TOKEN, operator_name=name, operator_contact=contact)
    with pytest.raises(Problem, match=r"^OPERATOR_NAME and OPERATOR_CONTACT must both be set"):
        run_bot(settings, None)


def test_the_token_is_asked_for_first(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"^There is no TELEGRAM_BOT_TOKEN"):
        run_bot(Settings(tmp_path), None)


def test_an_operator_is_a_name_and_a_contact(tmp_path: Path) -> None:
    settings = Settings(tmp_path, operator_name="Anytown", operator_contact="01632 960001")
    assert settings.operator == Operator("Anytown", "01632 960001")
    assert replace(settings, operator_contact=None).operator is None


def test_a_local_pack_that_has_to_be_mended_keeps_the_bot_from_starting(tmp_path: Path) -> None:
    local = tmp_path / "ours"
    local.mkdir()
    (local / "pack.yaml").write_text("pack: local\n", encoding="utf-8")
    settings = Settings(
        tmp_path, TOKEN, operator_name="Anytown", operator_contact="01632 960001", local_content=local
    )
    with pytest.raises(Problem, match=r"^The content cannot be used: local: pack.yaml:1:1: "):
        run_bot(settings, None)


@pytest.mark.parametrize(
    ("folder", "file", "told"), [(0o755, 0o644, True), (0o755, 0o600, False), (0o700, 0o644, False)]
)
@pytest.mark.parametrize("name", [".env", "store.key", "bot.sqlite3"])
def test_a_file_with_something_secret_that_everybody_can_read_is_told_of(
    folder: int, file: int, told: bool, name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / name).write_text("")
    (tmp_path / name).chmod(file)
    tmp_path.chmod(folder)
    tell_of_open_files(Settings(tmp_path, database_url="sqlite:///bot.sqlite3"))
    assert (f"{tmp_path / name} can be read by everybody on this machine: chmod 600" in caplog.text) is told
