"""What grows with what: an update with the conversations stored, an answer with the size of the content.

``python -m bench.bench_growth [--save FILE] [ROWS...]`` fills SQLite files with so many conversations (1000,
100000, 1000000) and has updates saved in each in turns, so that whatever else the machine does strikes all
alike. The content is generated in the shape of the shipped one, as it is and ten times as large.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import sys
import tempfile
import time
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

from bench._generated_pack import generated_pack
from bench._runs import save
from bench.bench_store import fill, key_of, processor_time_s, step
from bot.stores.database import Database
from bot.stores.grouped import GroupedStore
from bot.stores.sqlite import SqliteDialect
from flows.engine import Engine
from flows.inputs import Choose, Continue, Start, Tick
from flows.replies import AskReply

ROWS = (1_000, 100_000, 1_000_000)
ROUNDS, UPDATES, USERS = 9, 600, 20
SIZES = (1, 10)
NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)

Figures = dict[str, dict[str, float]]


async def stored(rows: tuple[int, ...], folder: Path) -> Figures:
    """Microseconds of CPU for each update, and bytes on the disk a conversation, by how many there are."""
    stores = {}
    for number in rows:
        fill(folder / str(number), number)
        stores[number] = GroupedStore(Database(SqliteDialect(folder / str(number))), session_days=30)
        await stores[number].open("bench")
    ids = itertools.count(1)
    taken: dict[int, list[float]] = {number: [] for number in rows}
    for _ in range(ROUNDS):
        for number, store in stores.items():
            began_s = processor_time_s()
            await asyncio.gather(*(_user(store, number, ids) for _ in range(USERS)))
            taken[number].append((processor_time_s() - began_s) / UPDATES * 1e6)
    for store in stores.values():
        await store.close()
    sizes = {number: (folder / str(number)).stat().st_size / number for number in rows}
    return {
        str(number): {"cpu_us": statistics.median(taken[number]), "bytes": sizes[number]} for number in rows
    }


async def _user(store: GroupedStore, rows: int, ids: itertools.count[int]) -> None:
    """Updates of people all over the file."""
    for _ in range(UPDATES // USERS):
        number = next(ids)
        await store.transact(key_of(number * 7919 % rows), number, step)


def content() -> Figures:
    """Microseconds of CPU for each answer, and megabytes of content and machines, by how large it is."""
    found = {}
    for size in SIZES:
        tracemalloc.start()
        engine = Engine(generated_pack(size, "wide"))
        taken_mb = tracemalloc.get_traced_memory()[0] / 1e6
        tracemalloc.stop()
        found[str(size)] = {"cpu_us": _answers_us(engine), "mb": taken_mb}
    return found


def _answers_us(engine: Engine) -> float:
    """The first option of everything, through every flow, until the median stands."""
    times: list[float] = []
    flows = list(engine.pack.flows)[:160]
    for flow in flows:
        turn = engine.advance(None, Start(flow, "bench"), NOW)
        while isinstance(asked := turn.replies[-1], AskReply):
            option, session = asked.question.options[0].id, turn.session
            if asked.question.kind == "several":
                assert session is not None
                turn = engine.advance(session, Tick(option, True, session.turn), NOW)
                session = turn.session
            assert session is not None
            ticked = asked.question.kind == "several"
            began = time.process_time_ns()
            turn = engine.advance(
                session, Continue(session.turn) if ticked else Choose(option, session.turn), NOW
            )
            times.append((time.process_time_ns() - began) / 1e3)
    return statistics.median(times)


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep every figure as JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        by_rows = asyncio.run(stored(tuple(arguments.rows), Path(folder)))
    by_size = content()
    for number, each in by_rows.items():
        print(f"{number:>9} conversations: {each['cpu_us']:6.0f} µs to save, {each['bytes']:.0f} bytes each")
    for size, each in by_size.items():
        print(f"{size:>3} times the content: {each['cpu_us']:6.0f} µs an answer, {each['mb']:.1f} MB")
    if arguments.save:
        save({"rows": by_rows, "sizes": by_size}, arguments.save)
    return 0


if __name__ == "__main__":
    sys.exit(main())
