"""The store key changes in the middle of a conversation: it goes on, and leaving it leaves nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, HARM, question

NEW = "6e" * 32


@pytest.fixture
async def moved(bot: RunningBot, phone: Phone, tmp_path: Path) -> RunningBot:
    """The bot with a new key and the old one, and somebody who was in the middle of a conversation."""
    await phone.send("/share")
    await phone.tap("No")
    await bot.stop()
    old = (tmp_path / "store.key").read_text().strip()
    (tmp_path / "store.key").write_text(f"{NEW},{old}\n")
    await bot.start()
    return bot


def conversations(folder: Path) -> int:
    with sqlite3.connect(folder / "data/safe-to-share.sqlite3") as lite:
        (count,) = lite.execute("select count(*) from conversations").fetchone()
    return int(count)


async def test_a_conversation_goes_on_where_it_was_on_the_same_message(
    moved: RunningBot, phone: Phone, tmp_path: Path
) -> None:
    assert question(phone) == HARM
    await phone.tap("Back")
    assert question(phone) == DANGER
    assert len(phone.with_buttons) == 1
    assert conversations(tmp_path) == 1


async def test_once_seen_it_is_found_under_the_new_key_alone(
    moved: RunningBot, phone: Phone, tmp_path: Path
) -> None:
    await phone.tap("Back")
    await moved.stop()
    (tmp_path / "store.key").write_text(f"{NEW}\n")
    await moved.start()
    await phone.tap("No")
    assert question(phone) == HARM


async def test_leaving_leaves_nothing_under_either_key(
    moved: RunningBot, phone: Phone, telegram: StandIn, tmp_path: Path
) -> None:
    await phone.tap("Leave and delete") if "Leave and delete" in phone.screen.buttons else await phone.tap(
        "Leave"
    )
    assert conversations(tmp_path) == 0
    await phone.send("/start")
    assert conversations(tmp_path) == 0
