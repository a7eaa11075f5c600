"""Workers are killed at random moments: nothing is lost or counts twice. ``make soak`` does it longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from .killing import killed
from .modes import MODES, Mode
from .servers import PostgresqlServer

KILLS = 8
SEED = 11


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
async def test_what_people_answered_is_there_once_whenever_a_worker_was_killed(
    mode: Mode, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server: PostgresqlServer | None = request.getfixturevalue("server") if mode.on_postgresql else None
    outcome = await killed(mode, KILLS, SEED, tmp_path, server)
    assert (outcome.kills, outcome.lost, outcome.twice) == (KILLS, 0, 0)
    assert (outcome.unlike, outcome.stuck, outcome.unforeseen, outcome.statuses) == (0, [], [], {0})
    assert outcome.shown == outcome.accepted > KILLS
