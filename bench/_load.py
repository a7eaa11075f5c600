"""Twenty people pressing buttons of one bot at once, and what that bot costs meanwhile.

A lean server in Telegram's place and the people are this process; only the bot's own process is counted, user
and system time of all its threads. Everybody presses as soon as their last press was answered by an edit.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench._server import Chat, Server

ROOT = Path(__file__).resolve().parents[1]
USERS = 20
BEGIN = "/share"
WITHIN_S = 60.0
SETTLED_S = 3.0
"""After the first answer; a bot may have left work to be done after it."""


@dataclass(frozen=True)
class Contender:
    """A bot to measure: how to start it on a stand-in in an empty folder, and what people press in turn."""

    name: str
    command: Callable[[Server, str, int], tuple[Sequence[str], Mapping[str, str]]]
    route: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """One run of one bot.

    ``cpu_ms`` of CPU per press; presses a second; milliseconds from press to edit; seconds from the start of
    the process to its first answer; megabytes resident some seconds later, and after the load; the part of a
    core that the server and the people took: where that is near 1, the bot is not what was measured.
    """

    cpu_ms: float
    per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    start_s: float
    idle_mb: float
    loaded_mb: float
    server_busy: float


async def measured(contender: Contender, presses: int, by_webhook: bool = False) -> Measured:
    """The bot, started once so that it may keep what it likes, and started anew under the load."""
    with tempfile.TemporaryDirectory() as folder:
        await first_start(contender, folder, by_webhook)
        async with Server() as telegram:
            chats = [telegram.chat() for _ in range(USERS)]
            began_at = time.perf_counter()
            answered = telegram.type(chats[0], BEGIN)
            async with running(contender, telegram, folder, port_for(by_webhook)) as process:
                await until_answered(answered, process)
                start_s = time.perf_counter() - began_at
                await asyncio.sleep(SETTLED_S)
                idle_mb = resident_mb(process.pid)
                others = asyncio.gather(*(telegram.type(chat, BEGIN) for chat in chats[1:]))
                await until_answered(others, process)
                await load(telegram, chats, contender.route, presses // 10)
                before_s, mine_s, began_at = cpu_s(process.pid), time.process_time(), time.perf_counter()
                times = await load(telegram, chats, contender.route, presses)
                took_s = time.perf_counter() - began_at
                used_s, mine_s = cpu_s(process.pid) - before_s, time.process_time() - mine_s
                loaded_mb = resident_mb(process.pid)
    times.sort()
    p50, p95, p99 = (times[len(times) * part // 100] * 1e3 for part in (50, 95, 99))
    cpu_ms, per_second = used_s / len(times) * 1e3, len(times) / took_s
    return Measured(cpu_ms, per_second, p50, p95, p99, start_s, idle_mb, loaded_mb, mine_s / took_s)


async def first_start(contender: Contender, folder: str, by_webhook: bool = False) -> float:
    """The bot has been there once; the seconds to its first answer."""
    async with Server() as telegram:
        began_at = time.perf_counter()
        answered = telegram.type(telegram.chat(), BEGIN)
        async with running(contender, telegram, folder, port_for(by_webhook)) as process:
            await until_answered(answered, process)
            return time.perf_counter() - began_at


@contextlib.asynccontextmanager
async def running(
    contender: Contender, telegram: Server, folder: str, port: int = 0
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Within it, the bot runs, in an environment that says nothing but what it needs.

    Updates are sent to that port; without one, it fetches them.
    """
    command, environment = contender.command(telegram, folder, port)
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, env={**clean, **environment})
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


def port_for(by_webhook: bool) -> int:
    """A port where a webhook is to listen; 0 where there is to be none."""
    return free_port() if by_webhook else 0


def free_port() -> int:
    """A port of this machine that nobody listens at just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def cpu_s(pid: int, gone: bool = False) -> float:
    """User and system seconds of that process and all its threads, and of its children that are gone."""
    used = map(int, _stat(pid)[11 : 15 if gone else 13])
    return sum(used) / os.sysconf("SC_CLK_TCK")


def parent_of(pid: int) -> int:
    """The process that began it."""
    return int(_stat(pid)[1])


def children_of(pid: int) -> list[int]:
    """The processes that it began and that are still there."""
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for each in found for child in each.read_text().split()]


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def resident_mb(pid: int) -> float:
    """Megabytes that the process holds in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def load(telegram: Server, chats: Sequence[Chat], route: Sequence[str], presses: int) -> list[float]:
    """So many presses, shared out to everybody; the seconds from each to what it showed."""
    times: list[float] = []
    rounds = max(1, presses // len(chats) // len(route))
    await asyncio.gather(*(_press_on(telegram, chat, list(route) * rounds, times) for chat in chats))
    return times


async def _press_on(telegram: Server, chat: Chat, labels: Sequence[str], times: list[float]) -> None:
    for label in labels:
        began_at = time.perf_counter()
        async with asyncio.timeout(WITHIN_S):
            await telegram.press(chat, label)
        times.append(time.perf_counter() - began_at)


async def until_answered(answered: asyncio.Future[Any], *processes: asyncio.subprocess.Process) -> None:
    """That was answered. Exits where one of the processes ended before."""
    ended = [asyncio.ensure_future(process.wait()) for process in processes]
    done, _ = await asyncio.wait({answered, *ended}, timeout=WITHIN_S, return_when=asyncio.FIRST_COMPLETED)
    if answered not in done:
        sys.exit("The bot ended before it answered, or never did; what it said stands above.")
    for each in ended:
        each.cancel()
