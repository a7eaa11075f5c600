"""The parts of docs/performance.md that say what grows with what, made of what the benches have kept."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

from bench._contenders import OURS
from bench._runs import table
from bench.bench_bot import Runs
from bench.bench_workers import HEAD, POSTGRESQL, SHARE, SQLITE, Way, Worked, ratio

ROWS = """\
## Growth with stored conversations

The store alone, where every update is somebody else's, and the first of that conversation's day. This is the
most that can be made of it: each writes pages of the file that no other update has just written, and moves
its conversation in the index of days. The third column adds the difference to a whole press.

| Stored conversations | CPU to save an update, µs | whole press, to the fewest | bytes each on the disk |
|---:|---:|---:|---:|
"""

STORED = """
The running bot, on SQLite: people of all over the file come, press ten buttons each, and go. Three such bots
take turns in one run.

| Stored conversations | CPU ms a press | to the fewest | MB once warm | MB once used |
|---:|---:|---:|---:|---:|
"""

MET = """
What is stored takes no memory; what a bot remembers of people does. Here each bot meets people it did not
know, who begin and give one answer. aiogram's storage in memory holds every conversation for good. This bot
remembers what it last showed in at most 10,000 chats, and what it has counted that day, in at most 500,000
numbers; both are nearly empty at the first look, so the rate does not go on.

| Bot | people met | MB more | MB for 100,000 at that rate |
|---|---:|---:|---:|
"""

TRIED = """
Tried, so that a large file costs an update less, and left out: a page cache of 8 or 32 MB in place of 2, a
checkpoint at 4,000 pages in place of 1,000, and no overwriting of what is deleted (each within the noise; the
last would also break a promise); the file mapped into memory (68 µs for 77, but a disk that fails would end
the process where now it is told in a sentence). Without the index of days an update costs 55 µs for 77 or 80;
but the sweep needs it, and only the first press of a conversation's day pays for it. Rows within the index of
keys were not tried: SQLite advises against it for rows of this size.
"""

SIZES = """
## Growth with the content

| Size of the content | CPU of an answer in the engine, µs | MB of content and machines |
|---:|---:|---:|
"""

WORKERS = """\
## Growth with workers

Updates sent to webhooks, by the lean server itself in the balancer's place: *in turn*, each to the next
worker, so that one person's presses go to both; or *by person*. Twenty people press for each worker.
CPU is that of all workers together, and of PostgreSQL with all its processes; *busy* is in processors. The
server, the people, PostgreSQL and the workers share two processors, so presses a second left alone say how
much of those two was to be had. *Held to 25%* stops each worker for three quarters of the time, one after
the other, as if each had a slow processor of its own: there two workers may do twice as much as one.
"""


def growth(folder: Path, runs: Runs) -> str:
    """All of it; ``runs`` are those of the bots fetching updates."""
    parts = [_rows(_kept(folder / "growth.json"), runs), _stored(_kept(folder / "stored.json"))]
    return "".join([*parts, _sizes(_kept(folder / "growth.json")), "\n", _workers(folder / "workers.json")])


def _kept(file: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def _rows(told: dict[str, dict[str, Any]], runs: Runs) -> str:
    if not told:
        return ROWS.partition("\n")[0] + "\n\nNot measured.\n"
    press_us = statistics.median(each.cpu_ms for each in runs[OURS]) * 1e3 if runs else None
    lines, fewest = [], next(iter(told["rows"].values()))["cpu_us"]
    for number, each in told["rows"].items():
        more = f"{(press_us + each['cpu_us'] - fewest) / press_us:.2f}" if press_us else "?"
        lines.append(f"| {int(number):,} | {each['cpu_us']:.0f} | {more} | {each['bytes']:.0f} |\n")
    return ROWS + "".join(lines)


def _stored(told: dict[str, dict[str, Any]]) -> str:
    if not told:
        return "\nThe running bot on many stored conversations: not measured.\n"
    lines = [
        f"| {int(number):,} | {each['cpu_ms']:.3f} | {each['ratio']:.2f} | {each['warm_mb']:.1f} | "
        f"{each['used_mb']:.1f} |\n"
        for number, each in told["rows"].items()
    ]
    met = []
    for name, each in told["met"].items():
        more_mb = each["after_mb"] - each["before_mb"]
        met.append(
            f"| {name} | {each['people']:,} | {more_mb:.1f} | {more_mb / each['people'] * 100_000:.0f} |\n"
        )
    return STORED + "".join(lines) + MET + "".join(met) + TRIED


def _sizes(told: dict[str, dict[str, Any]]) -> str:
    if not told:
        return ""
    lines = [
        f"| {size}x | {each['cpu_us']:.0f} | {each['mb']:.1f} |\n" for size, each in told["sizes"].items()
    ]
    return SIZES + "".join(lines)


def _workers(file: Path) -> str:
    if not file.exists():
        return WORKERS.partition("\n")[0] + "\n\nNot measured.\n"
    runs = {name: [Worked(**each) for each in kept] for name, kept in _kept(file).items()}
    one, on_sqlite, held = Way(1, POSTGRESQL), Way(1, SQLITE), Way(1, POSTGRESQL, share=SHARE)
    lines = ["| Two workers, to one | presses a second | CPU a press, workers | CPU a press, PostgreSQL |"]
    lines.append("|---|---:|---:|---:|")
    for under, share in ((one, 1.0), (held, SHARE)):
        for by_person in (False, True):
            over = Way(2, POSTGRESQL, by_person, share)
            figures = (ratio(runs, over, under, each) for each in ("per_second", "workers_ms", "database_ms"))
            lines.append(f"| {over.name} | " + " | ".join(f"{figure:.2f}" for figure in figures) + " |")
    beside = ratio(runs, one, on_sqlite, "workers_ms")
    told = (
        f"One worker on PostgreSQL uses {beside:.2f} times the CPU of the bot on SQLite, the server's aside."
    )
    return "\n".join([WORKERS, *table(HEAD, runs), "", *lines, "", told, ""])
