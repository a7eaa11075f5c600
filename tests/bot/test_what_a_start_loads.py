"""What a bot that answers people has in memory: what answers them, and not what checks content."""

from __future__ import annotations

import subprocess
import sys

import pytest

ONLY_TO_CHECK = ("pydantic", "yaml", "flows.reader", "flows.checks", "flows.proof", "flows.difference")
ONLY_WHERE_ASKED_FOR = ("reportlab", "starlette", "uvicorn", "psycopg", "aiohttp", "bot.telegram.admin")

LOADED = "import sys, bot.commands.run, bot.telegram.app; print(*sys.modules)"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


@pytest.mark.parametrize("name", [*ONLY_TO_CHECK, *ONLY_WHERE_ASKED_FOR])
def test_the_bot_starts_without(name: str, loaded: set[str]) -> None:
    assert "bot.telegram.app" in loaded
    assert name not in loaded
