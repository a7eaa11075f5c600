from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
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
