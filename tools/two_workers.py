"""The layout of compose.yaml as processes: two workers on PostgreSQL behind a balancer, and simulated people.

Run: ``make two-workers``. PostgreSQL comes from a package, Telegram is the stand-in of the tests; nothing
leaves this machine. With ``--kill`` a worker is killed now and then and started again. Exit status 1 where
anybody saw another question than their answers lead to.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.postgresql import own_server
from tests.standin import Phone, StandIn
from tests.telegram.harness import free_port

from .balancer import Balancer

ROOT = Path(__file__).resolve().parents[1]
WORKERS = 2
ROUTE = (1, 0, 0, 0)
"""Which button, from the top, of one route of the flow share; then back up, one question at a time."""

KILL_EVERY_S = (1.0, 3.0)


@dataclass
class Summary:
    """What came of it."""

    took_ms: list[float] = field(default_factory=list)
    wrong: int = 0
    kills: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0


class Worker:
    """One process of the bot."""

    def __init__(self, environment: dict[str, str], folder: str) -> None:
        self.listen, self.metrics = (f"127.0.0.1:{free_port()}" for _ in range(2))
        self._environment = {**environment, "WEBHOOK_LISTEN": self.listen, "METRICS_LISTEN": self.metrics}
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """It is started; it listens in a second or two."""
        command = (sys.executable, "-m", "bot", "run")
        self._process = await asyncio.create_subprocess_exec(
            *command, cwd=self._folder, env=self._environment
        )

    async def listening(self) -> None:
        """It can be connected to. Exits where it has ended instead."""
        assert self._process is not None
        host, port = self.listen.split(":")
        while True:
            if self._process.returncode is not None:
                sys.exit("A worker ended before it listened; what it said stands above.")
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection(host, int(port))
                writer.close()
                return
            await asyncio.sleep(0.05)

    @property
    def cpu_s(self) -> float:
        """User and system seconds of the process so far."""
        assert self._process is not None
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def kill(self) -> None:
        """It is gone, with no chance to finish anything."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> int | None:
        """It has stopped in order, or was gone; its exit status."""
        if self._process is None:
            return None
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        return await self._process.wait()


async def main(users: int, updates: int, kill: bool) -> int:
    """Everything was started, tried and stopped, and the summary printed; the exit status."""
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(StandIn())
        database = stack.enter_context(own_server()).get_uri()
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        environment = {
            **{name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")},
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.base_url.removesuffix("/bot"),
            "DATABASE_URL": database,
            "STORE_KEY": secrets.token_hex(32),
            "WEBHOOK_SECRET": secrets.token_urlsafe(48),
            "OPERATOR_NAME": "A trial",
            "OPERATOR_CONTACT": "nobody",
            "LOG_LEVEL": "ERROR",
        }
        workers = [Worker(environment, folder) for _ in range(WORKERS)]
        balancer = await stack.enter_async_context(Balancer([worker.listen for worker in workers]))
        environment["WEBHOOK_URL"] = f"{balancer.url}/telegram"
        for worker in workers:
            worker._environment["WEBHOOK_URL"] = environment["WEBHOOK_URL"]
        async with running(workers):
            summary = await trial(telegram, workers, users, updates, kill)
    told = Counter(one.status for one in telegram.webhook.attempts)
    print(f"{len(summary.took_ms)} presses by {users} people in {summary.seconds:.1f} s", end="")
    print(f" ({len(summary.took_ms) / summary.seconds:.0f} a second), {summary.kills} kills")
    if summary.cpu_s:
        print(f"CPU of the workers: {summary.cpu_s / len(summary.took_ms) * 1000:.2f} ms a press")
    print("updates answered by worker: " + ", ".join(map(str, balancer.sent.values())))
    said = ", ".join(f"{count} told {status or 'nothing'}" for status, count in sorted(told.items()))
    print(f"deliveries by Telegram: {said}")
    print(f"answers to presses that went by the reply to their update: {telegram.webhook.carried}")
    times = sorted(summary.took_ms)
    at = {share: times[min(len(times) - 1, len(times) * share // 100)] for share in (50, 95, 99)}
    print("milliseconds from press to screen: " + ", ".join(f"p{share} {ms:.0f}" for share, ms in at.items()))
    print(f"screens that were not what the answers lead to: {summary.wrong}")
    return 1 if summary.wrong else 0


@asynccontextmanager
async def running(workers: list[Worker]) -> AsyncIterator[None]:
    """Within it, the workers listen."""
    try:
        for worker in workers:
            await worker.start()
        for worker in workers:
            await worker.listening()
        yield
    finally:
        statuses = await asyncio.gather(*(worker.stop() for worker in workers))
        print(f"exit status of the workers, told to stop: {', '.join(map(str, statuses))}")


async def trial(telegram: StandIn, workers: list[Worker], users: int, updates: int, kill: bool) -> Summary:
    """Everybody has pressed their share of the buttons, each as soon as the last screen was there."""
    summary, seen = Summary(), dict[int, str]()
    await telegram.world.until(lambda: telegram.webhook.url)
    phones = [telegram.phone() for _ in range(users)]
    for phone in phones:
        phone.type("/share")
    await telegram.world.until(lambda: all(phone.messages for phone in phones), within_s=60)
    began_at, cpu_before_s = time.perf_counter(), sum(worker.cpu_s for worker in workers)
    killing = asyncio.create_task(_kill(workers, summary)) if kill else None
    await asyncio.gather(*(_press_on(phone, updates // users, seen, summary) for phone in phones))
    summary.seconds = time.perf_counter() - began_at
    if killing is not None:
        killing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await killing
    else:
        summary.cpu_s = sum(worker.cpu_s for worker in workers) - cpu_before_s
    return summary


async def _press_on(phone: Phone, presses: int, seen: dict[int, str], summary: Summary) -> None:
    """At every depth of the route there is one question, the same for everybody."""
    depth = 0
    seen.setdefault(0, _question(phone))
    for number in range(presses):
        goes_on = number // len(ROUTE) % 2 == 0
        label = phone.screen.buttons[ROUTE[depth]] if goes_on else "Back"
        depth += 1 if goes_on else -1
        before, began_at = _question(phone), time.perf_counter()
        update = phone.press(label)
        await phone.settled(update)
        await _until_changed(phone, before)
        summary.took_ms.append((time.perf_counter() - began_at) * 1000)
        if seen.setdefault(depth, _question(phone)) != _question(phone):
            summary.wrong += 1
            return


async def _until_changed(phone: Phone, before: str) -> None:
    """The next question stands there; where a reply was lost with a worker, /start shows it, as people do."""
    while _question(phone) == before:
        try:
            await phone.world.until(lambda: _question(phone) != before, within_s=10.0)
        except TimeoutError:
            await phone.settled(phone.type("/start"))


def _question(phone: Phone) -> str:
    return next(iter(phone.screen.quoted("bold")), "")


async def _kill(workers: list[Worker], summary: Summary) -> None:
    """Now and then a worker is killed and started again, the other going on meanwhile."""
    chance = random.Random(7)
    while True:
        await asyncio.sleep(chance.uniform(*KILL_EVERY_S))
        worker = chance.choice(workers)
        await worker.kill()
        summary.kills += 1
        await worker.start()
        await worker.listening()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--users", type=int, default=20, help="how many people press at once")
    parser.add_argument("--updates", type=int, default=2000, help="how many presses they make in all")
    parser.add_argument("--kill", action="store_true", help="kill a worker now and then")
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.users, given.updates, given.kill)))
