"""Numbers without people, in either kind of database: what a row says, how it adds up, and when it goes."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from bot.ports import StoreError
from bot.stores.grouped import NUMBER_DAYS, GroupedStore
from flows.counting import Name, Number
from tests.bot.conftest import OpenStore, Place

ASKED = Name("share", "chose", "danger", "12345678", "no")
BEGUN = Name("share", "started")


async def test_what_is_added_adds_up_by_day_and_name(store: GroupedStore) -> None:
    await store.add_numbers([Number("2026-03-01", ASKED, 2), Number("2026-03-01", BEGUN, 1)])
    await store.add_numbers([Number("2026-03-01", ASKED, 3), Number("2026-03-02", ASKED, 1)])
    assert await store.numbers_since("2026-03-01") == (
        Number("2026-03-01", ASKED, 5),
        Number("2026-03-01", BEGUN, 1),
        Number("2026-03-02", ASKED, 1),
    )
    assert await store.numbers_since("2026-03-02") == (Number("2026-03-02", ASKED, 1),)


async def test_workers_add_to_the_same_numbers_at_once(place: Place, open_at: OpenStore) -> None:
    workers = [await open_at(place) for _ in range(3)]
    rows = [Number("2026-03-01", ASKED, 1), Number("2026-03-01", BEGUN, 1)]
    await asyncio.gather(
        *[worker.add_numbers(rows if n % 2 else rows[::-1]) for n in range(4) for worker in workers]
    )
    assert {row.number for row in await workers[0].numbers_since("")} == {12}


async def test_a_number_goes_after_its_days(store: GroupedStore) -> None:
    now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    oldest = (now - timedelta(days=NUMBER_DAYS)).date()
    days = [(oldest - timedelta(days=1)).isoformat(), oldest.isoformat()]
    await store.add_numbers([Number(day, BEGUN, 1) for day in days])
    await store.sweep(now)
    assert [row.day for row in await store.numbers_since("")] == days[1:]


async def test_what_cannot_be_written_is_an_error_and_is_not_written_half(store: GroupedStore) -> None:
    spoiled = Number("2026-03-01", BEGUN, None)  # type: ignore[arg-type]
    with pytest.raises((StoreError, psycopg.Error)):
        await store.add_numbers([Number("2026-03-01", ASKED, 1), spoiled])
    assert await store.numbers_since("") == ()
    await store.add_numbers([Number("2026-03-01", ASKED, 1)])
    assert len(await store.numbers_since("")) == 1


def columns(place: Place) -> set[str]:
    if place.url.startswith("sqlite"):
        return {row[0] for row in place.ask("select name from pragma_table_info('numbers')")}
    found = place.ask(
        "select column_name from information_schema.columns where table_name = 'numbers' "
        "and table_schema = current_schema()"
    )
    return {row[0] for row in found}


@pytest.mark.usefixtures("store")
def test_no_column_could_tell_anything_about_a_person(place: Place) -> None:
    assert columns(place) == {"day", "flow", "kind", "about", "meaning", "option", "number"}
