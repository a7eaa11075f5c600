"""One worker and two on PostgreSQL, and one on SQLite, under the same load by webhook.

``python -m bench.bench_workers [--presses N] [--rounds N] [--save FILE]``. The lean server in Telegram's
place gives each update to the next worker in turn, as a balancer would, so that one person's presses go to
both; or everybody's to one of the two. Server, people, PostgreSQL and workers share this machine's
processors, so each is measured twice: left alone, and with every worker held to a part of one processor, as
on slow machines of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg

from bench._contenders import OURS, contenders, ours_on
from bench._load import (
    BEGIN,
    ROOT,
    USERS,
    Contender,
    children_of,
    cpu_s,
    free_port,
    load,
    parent_of,
    running,
    until_answered,
)
from bench._runs import save, table
from bench._server import Server
from tests.postgresql import own_server

PRESSES, ROUNDS = 3000, 3

SHARE = 0.25
"""The part of one processor that a worker is held to."""


@dataclass(frozen=True)
class Worked:
    """One run: presses a second; milliseconds of CPU per press of all workers together and of PostgreSQL;
    milliseconds from press to screen; cores in use of the busiest worker, of all workers, of PostgreSQL, and
    of the server with the people.
    """

    per_second: float
    workers_ms: float
    database_ms: float
    p50_ms: float
    p99_ms: float
    busiest: float
    workers_busy: float
    database_busy: float
    server_busy: float


@dataclass(frozen=True)
class Way:
    """How many workers on which database, and the part of a processor each is held to; 1: it is not."""

    workers: int
    database: str
    by_person: bool = False
    share: float = 1.0

    @property
    def name(self) -> str:
        """As it stands in the table."""
        workers = "1 worker" if self.workers == 1 else f"{self.workers} workers"
        balanced = "" if self.workers == 1 else ", by person" if self.by_person else ", in turn"
        held = "" if self.share == 1 else f", held to {self.share:.0%}"
        return f"{self.database}, {workers}{balanced}{held}"


SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
WAYS = (
    Way(1, SQLITE),
    Way(1, POSTGRESQL),
    Way(2, POSTGRESQL, by_person=False),
    Way(2, POSTGRESQL, by_person=True),
    Way(1, POSTGRESQL, share=SHARE),
    Way(2, POSTGRESQL, by_person=False, share=SHARE),
    Way(2, POSTGRESQL, by_person=True, share=SHARE),
)
HEAD = (
    "| Workers | presses a second | CPU ms a press, workers | CPU ms a press, PostgreSQL | p50 ms | p99 ms | "
    "busiest worker | all workers | PostgreSQL busy | server busy |"
)

Runs = dict[str, list[Worked]]


def ratio(runs: Runs, over: Way, under: Way, figure: str) -> float:
    """How much more of a figure one way has than another: the median over the rounds."""
    pairs = zip(runs[over.name], runs[under.name], strict=True)
    return statistics.median(getattr(more, figure) / getattr(less, figure) for more, less in pairs)


async def run(presses: int, rounds: int) -> Runs:
    """Every way measured so often, in turns."""
    found: Runs = {way.name: [] for way in WAYS}
    with own_server() as server:
        url = server.get_uri()
        for number in range(rounds):
            for way in WAYS:
                print(f"round {number + 1} of {rounds}: {way.name}", file=sys.stderr, flush=True)
                asked = presses if way.share == 1 else presses // 2
                found[way.name].append(await measured(way, asked, url))
    return found


async def measured(way: Way, presses: int, url: str) -> Worked:
    """One way, measured once."""
    route = contenders()[OURS].route
    async with AsyncExitStack() as stack:
        ports = [free_port() for _ in range(way.workers)]
        telegram = await stack.enter_async_context(Server(ports, way.by_person))
        chats = [telegram.chat() for _ in range(USERS * way.workers)]
        begun = [telegram.type(chat, BEGIN) for chat in chats]
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        settings = {"STORE_KEY": secrets.token_hex(32)}
        if way.database == POSTGRESQL:
            settings["DATABASE_URL"] = stack.enter_context(database_at(url))
        worker = Contender(way.name, ours_on(ROOT / "content", **settings), route)
        started = [await stack.enter_async_context(running(worker, telegram, folder, port)) for port in ports]
        await until_answered(asyncio.gather(*begun), *started)
        await load(telegram, chats, route, presses // 10)
        await stack.enter_async_context(held_to(way.share, [process.pid for process in started]))
        pids = [process.pid for process in started]
        server_pid = postmaster(url) if way.database == POSTGRESQL else None
        before = [cpu_s(pid) for pid in pids], family_s(server_pid), time.process_time()
        began_at = time.perf_counter()
        times = sorted(await load(telegram, chats, route, presses))
        took_s = time.perf_counter() - began_at
        workers_s = [cpu_s(pid) - was for pid, was in zip(pids, before[0], strict=True)]
        database_s, mine_s = family_s(server_pid) - before[1], time.process_time() - before[2]
    return Worked(
        len(times) / took_s,
        sum(workers_s) / len(times) * 1e3,
        database_s / len(times) * 1e3,
        times[len(times) // 2] * 1e3,
        times[len(times) * 99 // 100] * 1e3,
        max(workers_s) / took_s,
        sum(workers_s) / took_s,
        database_s / took_s,
        mine_s / took_s,
    )


@contextlib.contextmanager
def database_at(url: str) -> Iterator[str]:
    """The address of a schema of that server, which is there for so long."""
    name = f"measured_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"create schema {name}".encode())
        yield f"{url}&options=-csearch_path%3D{name}"
        connection.execute(f"drop schema {name} cascade".encode())


def postmaster(url: str) -> int:
    """The process of that server from which all others of it come."""
    with psycopg.connect(url) as connection:
        return parent_of(connection.info.backend_pid)


def family_s(pid: int | None) -> float:
    """User and system seconds of that process, its children, and those it has had."""
    if pid is None:
        return 0.0
    used_s = cpu_s(pid, gone=True)
    for child in children_of(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a connection was closed meanwhile
            used_s += cpu_s(child)
    return used_s


@asynccontextmanager
async def held_to(share: float, pids: Sequence[int]) -> AsyncIterator[None]:
    """Within it, each of these processes runs for that part of the time, one after the other."""
    if share == 1:
        yield
        return
    command = (sys.executable, str(Path(__file__).with_name("_hold.py")), str(share), *map(str, pids))
    holding = await asyncio.create_subprocess_exec(*command)
    try:
        yield
    finally:
        holding.terminate()
        await holding.wait()


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=PRESSES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep every figure as JSON")
    arguments = parser.parse_args()
    runs = asyncio.run(run(arguments.presses, arguments.rounds))
    print("\n".join(table(HEAD, runs)))
    if arguments.save:
        save({name: [asdict(each) for each in worked] for name, worked in runs.items()}, arguments.save)
    return 0


if __name__ == "__main__":
    sys.exit(main())
