"""The running bot, as a process, and the command line beside it: published, withdrawn, without a restart."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
from tests.telegram.asked import HARM
from tests.telegram.harness import ROOT, BotProcess, files
from tests.telegram.test_conversation import question

REWORDED = "How worried does the child make you?"
SOON_S = 60
BY = ("--by", "alice", "--why", "Because.")


@pytest.fixture
async def process(telegram: StandIn, tmp_path: Path) -> AsyncIterator[BotProcess]:
    process = BotProcess(telegram, tmp_path)
    await process.start()
    yield process
    await process.kill()


async def command(folder: Path, *words: str) -> str:
    """What the command line says, run beside the bot with the same settings."""
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CONTENT_DIR": "content"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await running.communicate()
    assert running.returncode == 0, out.decode()
    return out.decode()


async def until_asked(phone: Phone, words: str) -> None:
    """Every look is an update of its own; within a second of the publication the words are there."""
    async with asyncio.timeout(SOON_S):
        while words not in phone.screen.text:
            await phone.send("/start")


async def test_what_is_published_and_withdrawn_reaches_a_conversation_in_progress(
    process: BotProcess, telegram: StandIn, tmp_path: Path
) -> None:
    phone = telegram.phone()
    await phone.send("/share")
    await phone.tap("No")
    assert question(phone) == HARM
    for name, text in files().items():
        file = tmp_path / "autumn" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace(HARM, REWORDED), encoding="utf-8")
    await command(tmp_path, "publish", "autumn", *BY)
    await until_asked(phone, REWORDED)
    await phone.tap("Seriously worried")
    assert "Live now" in await command(tmp_path, "withdraw", "live", *BY)
    await until_asked(phone, "The message withdrawn_stopped.")
    await phone.tap("The message button_take_up.")
    assert question(phone) == HARM, "the answer before is kept, the reworded question asked again"
