"""``python -m tests.stress``: 50 groups of 10 members and 10,000 taps; says what came of it."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.standin import StandIn
from tests.stress.tapping import Result, stress
from tests.telegram.harness import RunningBot


def main() -> int:
    """1 where a session is not what its accepted answers make of it, or a tap was not answered once."""
    parser = argparse.ArgumentParser(prog="python -m tests.stress", description=__doc__)
    for name, number in (("groups", 50), ("members", 10), ("taps", 10_000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=number)
    asked = parser.parse_args()
    began = time.perf_counter()
    result = asyncio.run(_run(asked.groups, asked.members, asked.taps, asked.seed))
    print(f"{asked.groups} groups of {asked.members}, seed {asked.seed}: {time.perf_counter() - began:.0f} s")
    print(_said(result))
    return 0 if result.is_good else 1


async def _run(groups: int, members: int, taps: int, seed: int) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        async with StandIn() as telegram:
            bot = RunningBot(telegram, Path(folder))
            try:
                return await stress(bot, groups, members, taps, seed)
            finally:
                await bot.stop()


def _said(result: Result) -> str:
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(result.results.items()))
    alike = "every one equal to a replay of what it accepted"
    if result.unlike_their_replay:
        alike = f"unlike their replay: {result.unlike_their_replay}"
    return (
        f"{result.taps} taps, {result.unanswered} unanswered, {result.answered_twice} answered twice\n"
        f"{result.calls_a_tap:.2f} calls to Telegram for each tap, {result.told_to_wait} told to wait (429), "
        f"{result.refused_calls} refused\n"
        f"{result.sessions} sessions at the end, {alike}\n"
        f"what the taps came to: {kinds}"
    )


if __name__ == "__main__":
    sys.exit(main())
