"""The sweep: at the start and every hour, once for all workers, and never forgotten in silence."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import Counts
from bot.stores.grouped import GroupedStore
from bot.sweeping import Sweeping
from bot.watching.figures import Figures

from .conftest import OpenStore, Place
from .steps import save

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


async def aged(place: Place, open_at: OpenStore) -> GroupedStore:
    """A store that holds one conversation that is past its days."""
    store = await open_at(place, clock=lambda: NOON - timedelta(days=40))
    await store.transact("a", 1, save("old"))
    return await open_at(place, clock=lambda: NOON)


async def test_what_is_past_its_days_goes_at_the_start(place: Place, open_at: OpenStore) -> None:
    store, figures = await aged(place, open_at), Figures()
    await Sweeping(store, figures, counts=True, clock=Clock()).once()
    assert await store.counts() == Counts(0, 0)
    assert figures.swept_at == NOON
    assert figures.held["sessions"] == 0


async def test_one_sweep_an_hour_is_enough_for_all_workers(place: Place, open_at: OpenStore) -> None:
    clock, store = Clock(), await aged(place, open_at)
    await Sweeping(store, Figures(), counts=False, clock=clock).once()
    await (await open_at(place, clock=lambda: NOON - timedelta(days=40))).transact("b", 2, save("old"))
    clock.now = NOON + timedelta(minutes=30)
    other = Figures()
    await Sweeping(store, other, counts=False, clock=clock).once()
    assert (await store.counts()).sessions == 1
    assert other.swept_at == NOON
    clock.now = NOON + timedelta(minutes=61)
    await Sweeping(store, other, counts=False, clock=clock).once()
    assert (await store.counts()).sessions == 0


async def test_a_clock_that_was_wrong_puts_no_sweep_off(place: Place, open_at: OpenStore) -> None:
    clock, store = Clock(), await aged(place, open_at)
    await store.sweep(NOON + timedelta(days=3650) - timedelta(days=3650))
    clock.now = NOON - timedelta(days=1)
    figures = Figures()
    await Sweeping(store, figures, counts=False, clock=clock).once()
    assert figures.swept_at == clock.now


async def test_sweeps_that_fail_for_hours_are_an_error_once(
    sqlite: Place, open_at: OpenStore, caplog: pytest.LogCaptureFixture
) -> None:
    store, clock = await open_at(sqlite), Clock()
    sweeping = Sweeping(store, Figures(), counts=False, clock=clock)
    await store.close()
    await sweeping.once()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    clock.now = NOON + timedelta(hours=4)
    await sweeping.once()
    await sweeping.once()
    errors = [record.message for record in caplog.records if record.levelno >= logging.ERROR]
    assert errors == ["Old conversations have not been deleted for hours: see the log."]
