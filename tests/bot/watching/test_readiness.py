"""When a process says that it can do its work."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.watching.figures import Figures
from bot.watching.readiness import OK, readiness


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


async def fine() -> str:
    return OK


def working(clock: Seconds) -> Figures:
    figures = Figures(clock)
    figures.content = lambda: "abc"
    figures.swept_at = datetime.now(UTC)
    figures.heard()
    return figures


async def test_with_everything_at_work_it_is_ready() -> None:
    found = await readiness(working(Seconds()), fine, by_webhook=False)
    assert found.is_ready
    assert found.sweep == OK


async def test_a_database_in_trouble_says_so_and_it_is_not_ready() -> None:
    async def trouble() -> str:
        return "The database is locked."

    found = await readiness(working(Seconds()), trouble, by_webhook=False)
    assert (found.is_ready, found.database) == (False, "The database is locked.")


async def test_a_database_that_does_not_answer_is_not_waited_for() -> None:
    async def silent() -> str:
        await asyncio.Event().wait()
        return OK

    found = await readiness(working(Seconds()), silent, by_webhook=False)
    assert found.database == "The database has not answered for 2 seconds."


async def test_without_content_it_is_not_ready() -> None:
    figures = working(Seconds())
    figures.content = str
    assert (await readiness(figures, fine, by_webhook=False)).content == "No content is loaded yet."


async def test_a_bot_that_fetches_must_have_heard_from_telegram_lately() -> None:
    clock = Seconds()
    figures = working(clock)
    clock.now += 100
    found = await readiness(figures, fine, by_webhook=False)
    assert found.telegram == "Telegram has not answered for 100 seconds."
    assert not found.is_ready


async def test_a_bot_with_a_webhook_may_hear_nothing_for_days_while_the_webhook_is_its_own() -> None:
    clock = Seconds()
    figures = working(clock)
    clock.now += 1_000_000
    assert (await readiness(figures, fine, by_webhook=True)).is_ready
    figures.webhook_is_ours = False
    assert not (await readiness(figures, fine, by_webhook=True)).is_ready


async def test_a_missed_sweep_is_told_and_keeps_no_updates_away() -> None:
    figures = working(Seconds())
    figures.swept_at = datetime.now(UTC) - timedelta(hours=5)
    found = await readiness(figures, fine, by_webhook=False)
    assert found.is_ready
    assert found.sweep == "What is too old has not been deleted for 5 hours."
