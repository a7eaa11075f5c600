"""Kills and troubles, tried for long, and the page that says what came of them.

Run: ``make soak``, or ``make reliability`` to write docs/reliability.md as well. PostgreSQL comes from a
package, Telegram is the stand-in of the tests; nothing leaves this machine. Exit status 1 where an answer was
lost or counted twice, somebody could not go on, or a worker failed in a way nothing was ready for.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.api_troubles import API_TROUBLES
from tests.reliability.database_troubles import DATABASE_TROUBLES, OF_THE_SERVER, STOP, STOP_WHILE_LOCKED
from tests.reliability.installation import Untried
from tests.reliability.killing import killed
from tests.reliability.modes import MODES, Mode
from tests.reliability.outcome import Outcome
from tests.reliability.servers import PostgresqlServer, postgresql
from tests.reliability.trouble import Trouble, troubled

from .reliability_page import Row, page, with_rows

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
TROUBLES = (*API_TROUBLES, *DATABASE_TROUBLES, STOP, STOP_WHILE_LOCKED)
ONE_S = 600.0
"""The longest that one row may take."""

Try = Callable[[Path, PostgresqlServer], Awaitable[Outcome]]


@dataclass(frozen=True)
class Case:
    """One row to come; without a trouble, of kills."""

    mode: Mode
    trouble: Trouble | None
    run: Try


async def main(kills: int, seed: int, write: bool, only: str) -> int:
    """Everything was tried and told; the exit status."""
    began_at = time.monotonic()
    cases = [*(_kills(mode, kills, seed) for mode in MODES), *_troubles(seed)]
    cases = [each for each in cases if only in (each.trouble.name if each.trouble else "kills")]
    with postgresql() as server:
        found = await asyncio.gather(*(_lane(lane, server) for lane in _lanes(cases)))
        found.append(await _lane([each for each in cases if each.trouble in OF_THE_SERVER], server))
    by_case = {id(case): row for rows in found for case, row in rows}
    rows = [by_case[id(case)] for case in cases]
    total = sum(row.outcome.kills for row in rows if row.outcome and row.trouble is None)
    print(f"{total} kills, seed {seed}, {time.monotonic() - began_at:.0f} s in all")
    if write:
        text = with_rows(PAGE.read_text(encoding="utf-8"), rows) if only else page(rows, seed)
        PAGE.write_text(text, encoding="utf-8")
    return 1 if any(row.outcome and not row.outcome.is_good for row in rows) else 0


def _kills(mode: Mode, kills: int, seed: int) -> Case:
    async def run(folder: Path, server: PostgresqlServer) -> Outcome:
        return await killed(mode, kills, seed, folder, server)

    return Case(mode, None, run)


def _troubles(seed: int) -> Iterable[Case]:
    for trouble in TROUBLES:
        for mode in trouble.modes:

            async def run(
                folder: Path, server: PostgresqlServer, mode: Mode = mode, trouble: Trouble = trouble
            ) -> Outcome:
                return await troubled(mode, trouble, seed, folder, server)

            yield Case(mode, trouble, run)


def _lanes(cases: Sequence[Case]) -> Iterable[list[Case]]:
    """What can be tried side by side; troubles of a whole server are not among them."""
    alone = [each for each in cases if each.trouble not in OF_THE_SERVER]
    for on_postgresql in (True, False):
        for kills in (True, False):
            yield [
                each
                for each in alone
                if each.mode.on_postgresql is on_postgresql and (each.trouble is None) is kills
            ]


async def _lane(cases: Sequence[Case], server: PostgresqlServer) -> list[tuple[Case, Row]]:
    """One after the other."""
    found = []
    for case in cases:
        row = Row(case.mode, case.trouble, await _tried(case, server))
        print(row.line, flush=True)
        found.append((case, row))
    return found


async def _tried(case: Case, server: PostgresqlServer) -> Outcome | None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            async with asyncio.timeout(ONE_S):
                return await case.run(Path(folder), server)
        except Untried:
            return None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=60, help="how often to kill in each of the four modes")
    parser.add_argument("--seed", type=int, default=1, help="what the moments and the answers are drawn from")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    parser.add_argument("--only", default="", help="only what has these words in its name, or kills")
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.kills, given.seed, given.write, given.only)))
