"""CPU per update of the whole bot, durable save included, beside a bare python-telegram-bot.

Both poll the same stand-in for Telegram, in turns, with so many users pressing at once; every press is
answered and edits its message, so both make the same calls. The stand-in and the users are this process; only
the bot's own CPU is counted, user and system, of all its threads. Run: ``python -m bench.bench_bot``.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.standin import Phone, StandIn

ROOT = Path(__file__).resolve().parents[1]
USERS = 20
PRESSES = 4000
ROUNDS = 3
AIM = 0.35
DOWN = ("No", "England", "A worker or volunteer", "State school or college", "A child under 18")
"""Answers of one route in the shipped content; then back up, one question at a time."""


@dataclass(frozen=True)
class Measured:
    """One run: milliseconds of CPU per press, presses a second, and milliseconds from press to edit."""

    cpu_ms: float
    per_second: float
    p50_ms: float
    p99_ms: float


class Crowd(StandIn):
    """The stand-in, telling each user when their message was edited. It accepts edits that change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.edited: dict[int, asyncio.Event] = {}

    async def _do_editmessagetext(self, params: Mapping[str, str]) -> Any:
        chat_id = int(params["chat_id"])
        message = self.world.chats[chat_id].messages[int(params["message_id"])]
        message.text = ""
        told = await super()._do_editmessagetext(params)
        self.edited[chat_id].set()
        return told


async def measured(bare: bool, presses: int) -> Measured:
    """One bot, started anew, under the load."""
    async with Crowd() as telegram:
        with tempfile.TemporaryDirectory() as folder:
            process = await _start(telegram, bare, folder)
            try:
                phones = [telegram.phone() for _ in range(USERS)]
                for phone in phones:
                    telegram.edited[phone.chat.id] = asyncio.Event()
                    phone.type("/share")
                await _until_answered(telegram, phones, process)
                await _load(telegram, phones, bare, presses // 10)
                before_s, began_at = _cpu_s(process.pid), time.perf_counter()
                times = await _load(telegram, phones, bare, presses)
                cpu_s, took_s = _cpu_s(process.pid) - before_s, time.perf_counter() - began_at
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.terminate()
                await process.wait()
    times.sort()
    p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    return Measured(cpu_s / len(times) * 1e3, len(times) / took_s, p50 * 1e3, p99 * 1e3)


async def _start(telegram: StandIn, bare: bool, folder: str) -> asyncio.subprocess.Process:
    if bare:
        script = str(Path(__file__).with_name("_bare_bot.py"))
        return await asyncio.create_subprocess_exec(sys.executable, script, telegram.token, telegram.base_url)
    environment = {
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.base_url.removesuffix("/bot"),
        "OPERATOR_NAME": "A measured bot",
        "OPERATOR_CONTACT": "nobody",
        "CONTENT_DIR": os.environ.get("CONTENT_DIR", str(ROOT / "content")),
        "LOG_LEVEL": "WARNING",
    }
    command = (sys.executable, "-m", "bot", "run")
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment)


async def _until_answered(
    telegram: StandIn, phones: list[Phone], process: asyncio.subprocess.Process
) -> None:
    answered = asyncio.ensure_future(
        telegram.world.until(lambda: all(phone.messages for phone in phones), within_s=30)
    )
    ended = asyncio.ensure_future(process.wait())
    await asyncio.wait({answered, ended}, return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        answered.cancel()
        sys.exit("The bot ended before it answered; what it said stands above.")
    ended.cancel()
    await answered


async def _load(telegram: Crowd, phones: list[Phone], bare: bool, presses: int) -> list[float]:
    times: list[float] = []
    await asyncio.gather(*(_press_on(telegram, phone, bare, presses // USERS, times) for phone in phones))
    return times


async def _press_on(telegram: Crowd, phone: Phone, bare: bool, presses: int, times: list[float]) -> None:
    edited = telegram.edited[phone.chat.id]
    route = ("No",) if bare else (*DOWN, *["Back"] * len(DOWN))
    for number in range(presses - presses % len(route)):
        edited.clear()
        began_at = time.perf_counter()
        phone.press(route[number % len(route)])
        await edited.wait()
        times.append(time.perf_counter() - began_at)


def _cpu_s(pid: int) -> float:
    """User and system seconds of that process and all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _main(presses: int, rounds: int) -> float:
    print(f"{'':10}{'CPU ms/press':>14}{'presses/s':>12}{'p50 ms':>9}{'p99 ms':>9}")
    ratios = []
    for _ in range(rounds):
        pair = {}
        for name in ("bare PTB", "this bot"):
            pair[name] = run = await measured(name == "bare PTB", presses)
            print(
                f"{name:10}{run.cpu_ms:14.2f}{run.per_second:12.0f}{run.p50_ms:9.1f}{run.p99_ms:9.1f}",
                flush=True,
            )
        ratios.append(pair["this bot"].cpu_ms / pair["bare PTB"].cpu_ms)
    return statistics.median(ratios)


def main() -> int:
    """Prints every run and the median ratio. Exit status 1 where the ratio is over the aim."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=PRESSES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    ratio = asyncio.run(_main(arguments.presses, arguments.rounds))
    print(f"CPU per press, this bot to bare PTB: {ratio:.2f} (aim: at most {AIM})")
    return 0 if ratio <= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
