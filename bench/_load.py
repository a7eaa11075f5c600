"""Twenty people pressing buttons of one bot at once, and what that bot costs meanwhile.

The stand-in for Telegram and the people are this process; only the bot's own processes are counted, user and
system time of all their threads. Everybody presses as soon as their last press was answered by an edit.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.standin import Phone, StandIn

ROOT = Path(__file__).resolve().parents[1]
USERS = 20
BEGIN = "/share"
WITHIN_S = 60.0


@dataclass(frozen=True)
class Contender:
    """A bot to measure: how to start it on a stand-in in an empty folder, and what people press in turn."""

    name: str
    command: Callable[[StandIn, str], tuple[Sequence[str], Mapping[str, str]]]
    route: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """One run of one bot.

    ``cpu_ms`` of CPU per press; presses a second; milliseconds from press to edit; seconds from the start of
    the process to its first answer; megabytes resident after that answer, and after the load.
    """

    cpu_ms: float
    per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    start_s: float
    idle_mb: float
    loaded_mb: float

    @property
    def per_core_second(self) -> float:
        """Presses that one core's worth of CPU answers in a second."""
        return 1e3 / self.cpu_ms


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


async def measured(contender: Contender, presses: int) -> Measured:
    """The bot, started anew, under the load."""
    async with Crowd() as telegram:
        with tempfile.TemporaryDirectory() as folder:
            phones = [telegram.phone() for _ in range(USERS)]
            for phone in phones:
                telegram.edited[phone.chat.id] = asyncio.Event()
            phones[0].type(BEGIN)
            began_at = time.perf_counter()
            process = await _started(contender, telegram, folder)
            try:
                await _until_answered(telegram, phones[:1], process)
                start_s = time.perf_counter() - began_at
                idle_mb = resident_mb(process.pid)
                for phone in phones[1:]:
                    phone.type(BEGIN)
                await _until_answered(telegram, phones, process)
                await _load(telegram, phones, contender.route, presses // 10)
                before_s, began_at = cpu_s(process.pid), time.perf_counter()
                times = await _load(telegram, phones, contender.route, presses)
                used_s, took_s = cpu_s(process.pid) - before_s, time.perf_counter() - began_at
                loaded_mb = resident_mb(process.pid)
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.terminate()
                await process.wait()
    times.sort()
    p50, p95, p99 = (times[len(times) * part // 100] * 1e3 for part in (50, 95, 99))
    cpu_ms, per_second = used_s / len(times) * 1e3, len(times) / took_s
    return Measured(cpu_ms, per_second, p50, p95, p99, start_s, idle_mb, loaded_mb)


def cpu_s(pid: int) -> float:
    """User and system seconds of that process and all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mb(pid: int) -> float:
    """Megabytes that the process holds in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def _started(contender: Contender, telegram: StandIn, folder: str) -> asyncio.subprocess.Process:
    command, environment = contender.command(telegram, folder)
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env={**clean, **environment})


async def _until_answered(
    telegram: StandIn, phones: Sequence[Phone], process: asyncio.subprocess.Process
) -> None:
    answered = asyncio.ensure_future(
        telegram.world.until(lambda: all(phone.messages for phone in phones), within_s=WITHIN_S)
    )
    ended = asyncio.ensure_future(process.wait())
    await asyncio.wait({answered, ended}, return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        answered.cancel()
        sys.exit("The bot ended before it answered; what it said stands above.")
    ended.cancel()
    await answered


async def _load(telegram: Crowd, phones: Sequence[Phone], route: Sequence[str], presses: int) -> list[float]:
    times: list[float] = []
    rounds = max(1, presses // USERS // len(route))
    await asyncio.gather(*(_press_on(telegram, phone, list(route) * rounds, times) for phone in phones))
    return times


async def _press_on(telegram: Crowd, phone: Phone, labels: Sequence[str], times: list[float]) -> None:
    edited = telegram.edited[phone.chat.id]
    for label in labels:
        edited.clear()
        began_at = time.perf_counter()
        phone.press(label)
        await edited.wait()
        times.append(time.perf_counter() - began_at)
