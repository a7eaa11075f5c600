"""Groups that tap at random, all at once, in a short form; ``make stress`` is the long one."""

from __future__ import annotations

from pathlib import Path

from tests.standin import StandIn
from tests.stress.tapping import stress
from tests.telegram.harness import RunningBot


async def test_every_session_is_what_its_accepted_answers_make_of_it(
    telegram: StandIn, tmp_path: Path
) -> None:
    bot = RunningBot(telegram, tmp_path)
    try:
        result = await stress(bot, groups=4, members=5, taps=300, seed=7)
    finally:
        await bot.stop()
    assert result.unlike_their_replay == []
    assert result.results["answered"] > 10
    assert result.results["stale"] > 10
    assert result.told_to_wait > 0


async def test_every_tap_is_answered_once_with_few_calls_to_telegram(
    telegram: StandIn, tmp_path: Path
) -> None:
    bot = RunningBot(telegram, tmp_path)
    try:
        result = await stress(bot, groups=1, members=10, taps=150, seed=8)
    finally:
        await bot.stop()
    assert (result.unanswered, result.answered_twice, result.refused_calls) == (0, 0, 0)
    assert result.calls_a_tap < 3
