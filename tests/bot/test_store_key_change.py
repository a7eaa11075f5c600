"""The store key changes: what is seen again moves to the new key; the rest is left to the sweep."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.keys import StoreKey, conversation_key, key_check, store_key, team_key
from bot.ports import Counts, Held, Repeated, StoreError, TeamSettings
from bot.stores.grouped import GroupedStore
from bot.stores.migrations import MIGRATIONS
from bot.stores.statements import RENAMES
from flows.contacts import OwnContact

from .conftest import OpenStore, Place
from .steps import count, delete, look, must_not_run, save, session

OLD = StoreKey(b"o" * 32)
NEW = StoreKey(b"n" * 32)
BOTH = StoreKey(b"n" * 32, OLD)
CONTACT = OwnContact("social_care", "01632 960001", "", "2026-11-01")


def key(of: StoreKey, chat: int = 7) -> str:
    return conversation_key(of, channel="telegram", chat=chat)


@pytest.fixture
async def before(place: Place, open_at: OpenStore) -> GroupedStore:
    return await open_at(place, key_check=key_check(OLD))


@pytest.fixture
async def after(before: GroupedStore, place: Place, open_at: OpenStore) -> GroupedStore:
    await before.transact(key(OLD), 1, save("answers", "screen"))
    await before.keep_contact(key(OLD), CONTACT)
    return await open_at(place, key_check=key_check(BOTH))


async def test_a_conversation_is_found_again_and_moves(after: GroupedStore, before: GroupedStore) -> None:
    assert (await after.transact(key(BOTH), 2, look)).held == Held(session("answers"), "screen")
    assert (await before.transact(key(OLD), None, look)).held is None
    assert (await before.transact(key(NEW), None, look)).held == Held(session("answers"), "screen")
    assert await after.counts() == Counts(sessions=1, updates=2, contacts=1)


async def test_so_do_own_contacts(after: GroupedStore) -> None:
    assert await after.own_contacts(key(BOTH)) == (CONTACT,)
    assert await after.own_contacts(key(NEW)) == (CONTACT,)
    assert await after.own_contacts(key(OLD)) == ()


async def test_so_do_the_settings_of_a_group(before: GroupedStore, after: GroupedStore) -> None:
    await before.keep_team_settings(team_key(OLD, channel="telegram", chat=-5), TeamSettings("lead"))
    assert (await after.team_settings(team_key(BOTH, channel="telegram", chat=-5))).way == "lead"
    assert (await after.team_settings(team_key(NEW, channel="telegram", chat=-5))).way == "lead"


async def test_so_does_that_a_group_moved(before: GroupedStore, after: GroupedStore) -> None:
    def group(of: StoreKey, chat: int) -> str:
        return team_key(of, channel="telegram", chat=chat)

    await before.move((group(OLD, -5), group(OLD, -6)), [])
    assert await after.has_moved(group(BOTH, -5))
    assert await after.has_moved(group(NEW, -5))
    assert await after.was_moved_to(group(BOTH, -6))
    await after.forget(group(BOTH, -6))
    assert not await after.has_moved(group(BOTH, -5))


async def test_an_update_from_before_is_still_known(after: GroupedStore) -> None:
    assert isinstance(await after.transact(key(BOTH), 1, must_not_run), Repeated)


async def test_several_conversations_that_share_a_commit_all_move(
    before: GroupedStore, after: GroupedStore
) -> None:
    for chat in range(20, 40):
        await before.transact(key(OLD, chat), chat, count)
    done = await asyncio.gather(
        *(after.transact(key(BOTH, chat), 100 + chat, count) for chat in range(20, 40))
    )
    assert [one.held for one in done] == [Held(session("2"))] * 20


async def test_what_was_deleted_does_not_come_back(before: GroupedStore, after: GroupedStore) -> None:
    await after.transact(key(BOTH), 2, delete)
    assert (await after.transact(key(BOTH), 3, look)).held is None
    forgotten = await after.forget(key(BOTH))
    assert forgotten.contacts == 1
    assert await after.own_contacts(key(BOTH)) == ()


async def test_a_newer_conversation_under_the_new_key_wins(before: GroupedStore, after: GroupedStore) -> None:
    await after.transact(key(NEW), 5, save("newer"))
    assert (await after.transact(key(BOTH), 6, look)).held == Held(session("newer"))
    assert (await before.transact(key(OLD), None, look)).held is None


async def test_the_two_keys_may_change_places_while_workers_are_started_anew(
    before: GroupedStore, after: GroupedStore
) -> None:
    back = StoreKey(b"o" * 32, NEW)
    await after.transact(key(BOTH), 2, save("again"))
    assert (await before.transact(key(back), 3, look)).held == Held(session("again"), "screen")
    assert (await after.transact(key(BOTH), 4, look)).held == Held(session("again"), "screen")


async def test_once_the_database_has_the_new_key_the_old_one_alone_is_refused(
    after: GroupedStore, place: Place, open_at: OpenStore
) -> None:
    with pytest.raises(StoreError, match="belongs to another STORE_KEY"):
        await open_at(place, key_check=key_check(OLD))
    await open_at(place, key_check=key_check(NEW))


async def test_a_key_that_is_neither_is_refused(
    place: Place, before: GroupedStore, open_at: OpenStore
) -> None:
    with pytest.raises(StoreError, match="belongs to another STORE_KEY"):
        await open_at(place, key_check=key_check(StoreKey(b"x" * 32, NEW)))


async def test_what_was_never_seen_again_goes_with_the_sweep(after: GroupedStore) -> None:
    await after.sweep(datetime.now(UTC) + timedelta(days=32))
    assert (await after.transact(key(BOTH), None, look)).held is None


def test_a_new_key_and_the_old_one_are_read_from_the_setting_or_the_file(tmp_path: Path) -> None:
    both = f"{'6e' * 32},{'6f' * 32}"
    assert store_key(both, tmp_path) == BOTH
    (tmp_path / "store.key").write_text(both + "\n")
    assert store_key(None, tmp_path) == BOTH


async def test_every_table_with_keys_is_among_those_that_move(place: Place, before: GroupedStore) -> None:
    tables = {
        step.split()[2]
        for migration in MIGRATIONS
        for step in migration
        if isinstance(step, str)
        and step.split()[:2] == ["create", "table"]
        and re.search(r"[( ]key text", step)
    }
    assert tables
    assert tables == {rename.split()[1] for rename, _ in RENAMES}


async def test_forgetting_leaves_nothing_under_either_key(place: Place, after: GroupedStore) -> None:
    forgotten = await after.forget(key(BOTH))
    assert (forgotten.held is not None, forgotten.contacts) == (True, 1)
    for table in ("conversations", "own_contacts", "team_settings"):
        assert place.ask(f"select count(*) from {table}") == [(0,)]


async def test_a_contact_saved_under_the_new_key_is_not_written_over_by_the_old_one(
    before: GroupedStore, after: GroupedStore
) -> None:
    newer = OwnContact("social_care", "01632 960002", "", "2026-11-02")
    await before.keep_contact(key(NEW), newer)
    assert await after.own_contacts(key(BOTH)) == (newer,)


async def test_once_the_old_key_is_taken_away_what_never_moved_is_found_by_nobody(
    place: Place, open_at: OpenStore, after: GroupedStore
) -> None:
    await after.transact(key(BOTH, chat=8), 2, save("moved", "screen"))
    alone = await open_at(place, key_check=key_check(NEW))
    assert (await alone.transact(key(NEW), None, look)).held is None
    assert await alone.own_contacts(key(NEW)) == ()
    assert (await alone.transact(key(NEW, chat=8), None, look)).held == Held(session("moved"), "screen")
