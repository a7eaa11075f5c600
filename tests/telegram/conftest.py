from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
from tests.standin.world import Chat
from tests.telegram.desk import AdminBot
from tests.telegram.harness import RunningBot


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        yield stand_in


@pytest.fixture
async def bot(telegram: StandIn, tmp_path: Path) -> AsyncIterator[RunningBot]:
    running = RunningBot(telegram, tmp_path)
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
def phone(telegram: StandIn, bot: RunningBot) -> Phone:
    return telegram.phone()


@pytest.fixture
def team(telegram: StandIn, bot: RunningBot) -> list[Phone]:
    """Three members of one group."""
    chat = telegram.world.chat(-100, "supergroup", "The team")
    return [telegram.member(chat, name) for name in ("Ann", "Bea", "Cem")]


@pytest.fixture
def chat(telegram: StandIn, bot: RunningBot) -> Chat:
    """A group with the bot in it."""
    return telegram.world.chat(-100, "supergroup", "The team")


@pytest.fixture
def admin(telegram: StandIn, chat: Chat) -> Phone:
    """The phone of its administrator."""
    phone = telegram.member(chat, "Ann")
    chat.administrators.add(phone.user["id"])
    return phone


@pytest.fixture
def member(telegram: StandIn, chat: Chat) -> Phone:
    """The phone of another in it."""
    return telegram.member(chat, "Bea")


@pytest.fixture
def alice(telegram: StandIn) -> Phone:
    """An administrator's phone."""
    return telegram.phone("alice")


@pytest.fixture
async def desk(telegram: StandIn, tmp_path: Path, alice: Phone) -> AsyncIterator[AdminBot]:
    """The bot with alice as its one administrator."""
    running = AdminBot(telegram, tmp_path, alice)
    await running.start()
    yield running
    await running.stop()
