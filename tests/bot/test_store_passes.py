"""Leave to copy a session, kept for minutes under the hash of a token: for SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.ports import Pass, Store

from .conftest import OpenStore, Place

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=10)
GIVEN = Pass("group", "one", "record")


async def test_a_pass_is_its_holders_until_its_time_is_past(store: Store) -> None:
    await store.keep_pass("hash", "holder", GIVEN, UNTIL)
    assert await store.pass_of("hash", "holder", NOW) == GIVEN
    assert await store.pass_of("hash", "somebody else", NOW) is None
    assert await store.pass_of("another hash", "holder", NOW) is None
    assert await store.pass_of("hash", "holder", UNTIL - timedelta(seconds=1)) == GIVEN
    assert await store.pass_of("hash", "holder", UNTIL) is None


async def test_a_pass_that_is_used_up_is_gone(store: Store) -> None:
    await store.keep_pass("hash", "holder", GIVEN, UNTIL)
    assert await store.drop_pass("hash")
    assert not await store.drop_pass("hash")
    assert await store.pass_of("hash", "holder", NOW) is None


async def test_passes_that_are_past_go_with_the_sweep_and_with_the_next_one(
    place: Place, open_at: OpenStore
) -> None:
    now = NOW
    store = await open_at(place, clock=lambda: now)
    await store.keep_pass("first", "holder", GIVEN, UNTIL)
    now = UNTIL
    await store.keep_pass("second", "holder", GIVEN, UNTIL + timedelta(minutes=10))
    assert place.ask("select token from passes") == [("second",)]
    await store.sweep(UNTIL + timedelta(minutes=10))
    assert place.ask("select token from passes") == []


async def test_forgetting_takes_the_passes_of_a_person_and_those_to_a_conversation(store: Store) -> None:
    await store.keep_pass("first", "holder", GIVEN, UNTIL)
    await store.keep_pass("second", "another", GIVEN, UNTIL)
    await store.forget("holder")
    assert await store.pass_of("first", "holder", NOW) is None
    assert await store.pass_of("second", "another", NOW) == GIVEN
    await store.forget("group")
    assert await store.pass_of("second", "another", NOW) is None


async def test_a_pass_said_again_because_its_answer_was_lost_is_held_once(store: Store) -> None:
    await store.keep_pass("hash", "holder", GIVEN, UNTIL)
    await store.keep_pass("hash", "holder", GIVEN, UNTIL)
    assert await store.pass_of("hash", "holder", NOW) == GIVEN
