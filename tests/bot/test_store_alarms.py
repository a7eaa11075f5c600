"""Kinds of alarm that all workers of a database tell once: for SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.ports import Store

from .conftest import OpenStore, Place

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


async def test_of_many_workers_that_claim_a_kind_at_once_one_has_it(place: Place, open_at: OpenStore) -> None:
    workers = [await open_at(place) for _ in range(3)]
    claimed = await asyncio.gather(*(worker.claim_alarm("kind", MINUTE) for worker in workers * 4))
    assert sorted(claimed) == [False] * 11 + [True]


async def test_each_kind_is_claimed_by_itself(store: Store) -> None:
    assert await store.claim_alarm("one", MINUTE)
    assert await store.claim_alarm("another", MINUTE)
    assert not await store.claim_alarm("one", MINUTE)


async def test_what_was_claimed_and_never_told_may_be_claimed_after_its_time(
    place: Place, open_at: OpenStore
) -> None:
    clock = Clock()
    one, two = [await open_at(place, clock=clock) for _ in range(2)]
    assert await one.claim_alarm("kind", MINUTE)
    clock.now = NOON + timedelta(seconds=59)
    assert not await two.claim_alarm("kind", MINUTE)
    clock.now = NOON + MINUTE
    assert await two.claim_alarm("kind", MINUTE)


async def test_what_was_told_may_be_claimed_after_it_was_held(place: Place, open_at: OpenStore) -> None:
    clock = Clock()
    one, two = [await open_at(place, clock=clock) for _ in range(2)]
    await one.claim_alarm("kind", MINUTE)
    await one.hold_alarm("kind", HOUR)
    clock.now = NOON + timedelta(minutes=59)
    assert not await two.claim_alarm("kind", MINUTE)
    clock.now = NOON + HOUR
    assert await two.claim_alarm("kind", MINUTE)


async def test_a_clock_that_was_far_ahead_keeps_nobody_from_telling(place: Place, open_at: OpenStore) -> None:
    clock = Clock()
    store = await open_at(place, clock=clock)
    clock.now = NOON + timedelta(days=400)
    await store.hold_alarm("kind", HOUR)
    clock.now = NOON
    assert await store.claim_alarm("kind", MINUTE)


async def test_what_may_be_claimed_again_goes_with_the_sweep(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place, clock=Clock())
    await store.hold_alarm("long", HOUR)
    await store.hold_alarm("short", MINUTE)
    await store.sweep(NOON + MINUTE)
    assert place.ask("select kind, until from alarms") == [("long", "2026-03-01T13:00:00+00:00")]
