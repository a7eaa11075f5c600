"""Trouble with Telegram or the database loses nothing, and when it is over the bot goes on by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.stores import LOCK_WAIT_S

from .api_troubles import API_TROUBLES
from .database_troubles import DATABASE_TROUBLES, OF_THE_SERVER, STOP, STOP_WHILE_LOCKED
from .modes import POSTGRESQL_ONE, POSTGRESQL_THREE, SQLITE_POLLING, SQLITE_WEBHOOK, Mode
from .outcome import Outcome
from .servers import PostgresqlServer
from .trouble import Trouble, troubled

SEED = 5
STOPS_WITHIN_S = 10.0
SHORT_WAIT_S = 1.0
"""Where a lock is held until people are told, each waits after the other; ``make soak`` waits as shipped."""

ON_SQLITE = pytest.mark.parametrize("mode", [SQLITE_POLLING, SQLITE_WEBHOOK], ids=lambda mode: mode.name)


async def through(
    mode: Mode, troubles: Iterable[Trouble], folder: Path, server: PostgresqlServer | None = None
) -> dict[str, Outcome]:
    """What came of each that is quick, all at the same time and each at an installation of its own."""
    chosen = [each for each in troubles if each.is_quick and mode in each.modes]
    found = await asyncio.gather(
        *(
            troubled(
                mode,
                each,
                SEED,
                folder / f"{number}",
                server,
                SHORT_WAIT_S if each.is_locked else LOCK_WAIT_S,
            )
            for number, each in enumerate(chosen)
        )
    )
    return {trouble.name: outcome for trouble, outcome in zip(chosen, found, strict=True)}


def all_is_well(found: dict[str, Outcome]) -> None:
    assert found
    assert {name: outcome for name, outcome in found.items() if not outcome.is_good} == {}
    assert all(outcome.shown == outcome.accepted > 0 for outcome in found.values())


@ON_SQLITE
async def test_nothing_that_telegram_does_loses_an_answer(mode: Mode, tmp_path: Path) -> None:
    all_is_well(await through(mode, API_TROUBLES, tmp_path))


@ON_SQLITE
async def test_nothing_that_befalls_a_file_loses_an_answer(mode: Mode, tmp_path: Path) -> None:
    all_is_well(await through(mode, DATABASE_TROUBLES, tmp_path))


async def test_nothing_that_befalls_the_tables_of_a_server_loses_an_answer(
    tmp_path: Path, server: PostgresqlServer
) -> None:
    troubles = [each for each in DATABASE_TROUBLES if each not in OF_THE_SERVER]
    all_is_well(await through(POSTGRESQL_ONE, troubles, tmp_path, server))


@pytest.mark.parametrize("trouble", OF_THE_SERVER, ids=lambda trouble: trouble.name)
async def test_nothing_that_befalls_the_server_itself_loses_an_answer(
    trouble: Trouble, tmp_path: Path, server: PostgresqlServer
) -> None:
    all_is_well(await through(POSTGRESQL_THREE, [trouble], tmp_path, server))


@pytest.mark.parametrize(
    "mode", [SQLITE_POLLING, SQLITE_WEBHOOK, POSTGRESQL_THREE], ids=lambda mode: mode.name
)
async def test_told_to_stop_under_load_it_finishes_what_it_began_and_ends_within_ten_seconds(
    mode: Mode, tmp_path: Path, server: PostgresqlServer
) -> None:
    stops_well(await through(mode, [STOP], tmp_path, server), 3 * mode.workers)


async def test_told_to_stop_while_the_database_is_locked_it_ends_within_ten_seconds(tmp_path: Path) -> None:
    stops_well(await through(SQLITE_POLLING, [STOP_WHILE_LOCKED], tmp_path), 1)


def stops_well(found: dict[str, Outcome], count: int) -> None:
    all_is_well(found)
    (outcome,) = found.values()
    assert len(outcome.stopping_s) == count
    assert max(outcome.stopping_s) < STOPS_WITHIN_S
