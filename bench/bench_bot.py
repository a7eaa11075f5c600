"""The whole bot beside a bare python-telegram-bot and aiogram 3, under the same load, in ratios.

All poll the same stand-in for Telegram, in turns, with 20 users in flight; every press is answered and edits
its message, so all make the same calls. Ours saves every answer on the disk before it replies. aiogram is
measured where ``make bench`` has set up its environment. Run: ``python -m bench.bench_bot``.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bench._contenders import AIOGRAM_SQLITE, BARE, OURS, contenders
from bench._load import Measured, measured
from bench._runs import save, table

PRESSES = 4000
ROUNDS = 3

AIMS = (
    ("CPU per press, to bare PTB", BARE, lambda ours, other: ours.cpu_ms / other.cpu_ms, 0.20, 0.15),
    ("CPU per press, to aiogram with SQLite", AIOGRAM_SQLITE, lambda o, a: o.cpu_ms / a.cpu_ms, 0.45, 0.30),
    ("p50, to bare PTB", BARE, lambda ours, other: ours.p50_ms / other.p50_ms, 0.10, None),
    ("p99, to aiogram with SQLite", AIOGRAM_SQLITE, lambda o, a: o.p99_ms / a.p99_ms, 1 / 3, None),
    (
        "CPU for a press of aiogram with SQLite, to ours (presses per core second)",
        AIOGRAM_SQLITE,
        lambda o, a: a.cpu_ms / o.cpu_ms,
        -3.0,
        None,
    ),
    ("start to first answer, to bare PTB", BARE, lambda ours, other: ours.start_s / other.start_s, 1.6, None),
    ("idle memory, to bare PTB", BARE, lambda ours, other: ours.idle_mb / other.idle_mb, 1.6, None),
)
"""What is compared, with whom, how, the limit (below zero: at least so much), and our aim beyond it."""

HEAD = (
    "| Bot | CPU ms a press | presses a second | p50 ms | p95 ms | p99 ms | start to answer s | idle MB | "
    "after the load MB | server busy |"
)

Runs = Mapping[str, Sequence[Measured]]


def ratios(runs: Runs) -> list[tuple[str, float, float, float | None]]:
    """Each comparison that can be made: the median over the rounds, the limit and the aim."""
    found = []
    for what, other, ratio, limit, aim in AIMS:
        if other in runs:
            pairs = zip(runs[OURS], runs[other], strict=True)
            found.append((what, statistics.median(ratio(ours, theirs) for ours, theirs in pairs), limit, aim))
    return found


def ratio_table(runs: Runs) -> list[str]:
    """The comparisons as lines of Markdown."""
    lines = ["| Compared | ratio | limit | held |", "|---|---:|---:|---|"]
    for what, ratio, limit, _ in ratios(runs):
        words = f"at least {-limit:.2g}" if limit < 0 else f"at most {limit:.2g}"
        lines.append(f"| {what} | {ratio:.2f} | {words} | {'yes' if holds(ratio, limit) else 'no'} |")
    return lines


async def run(presses: int, rounds: int, by_webhook: bool) -> dict[str, list[Measured]]:
    """Every bot measured so often, in turns."""
    found: dict[str, list[Measured]] = {name: [] for name in contenders()}
    for number in range(rounds):
        for name, contender in contenders().items():
            print(f"round {number + 1} of {rounds}: {name}", file=sys.stderr, flush=True)
            found[name].append(await measured(contender, presses, by_webhook))
    return found


def main() -> int:
    """Prints the tables. Exit status 1 where a limit is not held and that was asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=PRESSES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--webhook", action="store_true", help="have updates sent instead of fetching them")
    parser.add_argument("--hold", action="store_true", help="end with status 1 where a limit is not held")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep every figure as JSON")
    arguments = parser.parse_args()
    runs = asyncio.run(run(arguments.presses, arguments.rounds, arguments.webhook))
    print("\n".join([*table(HEAD, runs), "", *ratio_table(runs)]))
    if arguments.save:
        save({name: [asdict(each) for each in measures] for name, measures in runs.items()}, arguments.save)
    held = all(holds(ratio, limit) for _, ratio, limit, _ in ratios(runs))
    return 1 if arguments.hold and not held else 0


def holds(ratio: float, limit: float) -> bool:
    """Whether the ratio is within its limit."""
    return ratio >= -limit if limit < 0 else ratio <= limit


if __name__ == "__main__":
    sys.exit(main())
