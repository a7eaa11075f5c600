"""docs/privacy.md names everything that the database holds, and for as long as the program holds it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.conversation import PASS_LIVES
from bot.keys import key_check, store_key
from bot.settings import Settings
from bot.stores import open_upkeep
from bot.stores.grouped import CONTACT_DAYS, NUMBER_DAYS, UPDATE_DAYS
from bot.watching.alarms import AGAIN_AFTER_S
from tests.standin import Phone, StandIn
from tests.telegram.harness import OPERATOR, RunningBot

PAGE = (Path(__file__).resolve().parents[2] / "docs/privacy.md").read_text(encoding="utf-8")


def rows() -> dict[str, tuple[set[str], str]]:
    """For each table of the page, its columns and how long they are kept."""
    said = PAGE.partition("## What is held")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `(\w+)` \| (.*?) \| .* \| (.*?) \|$", said, re.MULTILINE)
    return {table: (set(re.findall(r"`(\w+)`", columns)), kept) for table, columns, kept in found}


def schema(folder: Path) -> dict[str, set[str]]:
    """The tables and columns that a new database has."""
    settings = Settings(folder)
    upkeep = open_upkeep(settings)
    upkeep.upgrade(key_check(store_key(None, folder)))
    upkeep.close()
    with closing(sqlite3.connect(folder / "data/safe-to-share.sqlite3")) as lite:
        tables = [name for (name,) in lite.execute("select name from sqlite_master where type = 'table'")]
        return {
            table: {column[1] for column in lite.execute(f"pragma table_info({table})")} for table in tables
        }


def test_every_table_and_every_column_stands_on_the_page_and_nothing_else(tmp_path: Path) -> None:
    assert {table: columns for table, (columns, _) in rows().items()} == schema(tmp_path)


def test_the_page_says_how_long_everything_is_kept() -> None:
    kept = {table: how_long for table, (_, how_long) in rows().items()}
    assert f"`SESSION_DAYS` ({Settings(Path()).session_days})" in kept["conversations"]
    assert f"`SESSION_DAYS` ({Settings(Path()).session_days})" in kept["moved_groups"]
    assert kept["updates"] == f"{UPDATE_DAYS} days"
    assert f"{CONTACT_DAYS} days" in kept["own_contacts"]
    assert f"{CONTACT_DAYS} days" in kept["team_settings"]
    assert kept["numbers"] == f"{NUMBER_DAYS} days"
    assert (kept["alarms"].split(";")[0], AGAIN_AFTER_S) == ("an hour", 3600)
    assert kept["passes"].startswith(f"{PASS_LIVES.total_seconds() / 60:.0f} minutes")


def test_the_template_marks_what_the_organisation_has_to_say_and_fills_in_the_rest() -> None:
    template = PAGE.partition("## Data protection impact assessment")[2]
    answers = re.findall(r"^\| [A-Z].* \| (.+) \|$", template, re.MULTILINE)
    assert sum("**[Yours" in answer for answer in answers) > 10
    assert all(answer.strip(" |") for answer in answers)


async def test_privacy_says_in_five_lines_what_is_kept_and_for_how_long(
    telegram: StandIn, tmp_path: Path
) -> None:
    bot = RunningBot(telegram, tmp_path)
    bot.operator = replace(OPERATOR, session_days=7)
    await bot.start()
    phone: Phone = telegram.phone()
    await phone.send("/privacy")
    await bot.stop()
    words = bot.engine.pack.messages
    lines = [words[name] for name in ("privacy", "privacy_groups", "privacy_numbers", "privacy_telegram")]
    said = [line for line in phone.last.text.split("\n") if line]
    assert said[0] == lines[0]
    assert said[2:5] == lines[1:]
    assert said[1] == words["privacy_days"].replace("{days}", "7")
    assert OPERATOR.contact in phone.last.text
