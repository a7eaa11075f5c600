"""What every store holds for a group, and a group that becomes another one: for SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import Committed, Counts, Forgotten, Held, Pass, Store, StoreError, Swept, TeamSettings
from bot.stores.grouped import CONTACT_DAYS
from flows.contacts import OwnContact

from .conftest import OpenStore, Place
from .steps import count, look, save, session

DAY_ONE = datetime(2026, 3, 1, 12, tzinfo=UTC)
LEAD = OwnContact("safeguarding_lead", "01632 960001", "weekdays", "2026-03-01")
CHANGED = OwnContact("safeguarding_lead", "01632 960009", "", "2026-03-02")
FRONT_DOOR = OwnContact("front_door", "01632 960002", "", "2026-03-01")
LEADS = TeamSettings("lead")
GROUP = ("old group", "new group")


async def held(store: Store, key: str) -> Held | None:
    return (await store.transact(key, None, look)).held


async def test_a_group_that_has_set_nothing_answers_as_a_team(store: Store) -> None:
    assert await store.team_settings("group") == TeamSettings("team")
    assert await store.counts() == Counts(0, 0)


async def test_settings_are_kept_and_changed_and_are_one_groups_own(store: Store) -> None:
    await store.keep_team_settings("group", LEADS)
    assert await store.team_settings("group") == LEADS
    assert await store.team_settings("other") == TeamSettings()
    await store.keep_team_settings("group", TeamSettings("team"))
    assert await store.team_settings("group") == TeamSettings("team")
    assert await store.counts() == Counts(0, 0, settings=1)


async def test_forgetting_a_group_leaves_no_settings(store: Store) -> None:
    await store.keep_team_settings("group", LEADS)
    await store.keep_contact("group", LEAD)
    assert await store.forget("group") == Forgotten(None, contacts=1, settings=1)
    assert not await store.forget("group")
    assert await store.team_settings("group") == TeamSettings()


async def test_a_sweep_keeps_settings_for_as_long_as_the_group_is_seen(
    place: Place, open_at: OpenStore
) -> None:
    today = DAY_ONE
    store = await open_at(place, clock=lambda: today)
    for key in ("gone", "seen"):
        await store.keep_team_settings(key, LEADS)
        await store.keep_contact(key, LEAD)
    today = DAY_ONE + timedelta(days=CONTACT_DAYS)
    await store.team_settings("seen")
    assert await store.sweep(today) == Swept(0, 0)
    today += timedelta(days=1)
    assert await store.sweep(today) == Swept(0, 0, contacts=1, settings=1)
    assert await store.team_settings("gone") == TeamSettings()
    assert await store.team_settings("seen") == LEADS
    assert await store.own_contacts("seen") == (LEAD,)


async def test_all_that_a_group_has_moves_with_it_but_for_its_screen(store: Store) -> None:
    await store.transact("old", 1, save("answers", "screen"))
    await store.keep_contact("old group", LEAD)
    await store.keep_contact("old group", FRONT_DOOR)
    await store.keep_team_settings("old group", LEADS)
    assert await store.move(GROUP, [("old", "new")])
    assert await held(store, "new") == Held(session("answers"), "")
    assert set(await store.own_contacts("new group")) == {LEAD, FRONT_DOOR}
    assert await store.team_settings("new group") == LEADS
    assert await held(store, "old") is None
    assert await store.own_contacts("old group") == ()
    assert await store.counts() == Counts(sessions=1, updates=1, contacts=2, settings=1)


async def test_a_pass_for_its_session_moves_too(store: Store) -> None:
    given = Pass("old", "an id", "record")
    await store.transact("old", 1, save("answers"))
    await store.keep_pass("token", "holder", given, DAY_ONE + timedelta(minutes=10))
    assert await store.move(GROUP, [("old", "new")])
    assert await store.pass_of("token", "holder", DAY_ONE) == replace(given, conversation="new")


async def test_moving_again_is_moving_once(store: Store) -> None:
    await store.transact("old", 1, count)
    assert await store.move(GROUP, [("old", "new")])
    await store.transact("new", 2, count)
    assert not await store.move(GROUP, [("old", "new")])
    assert await held(store, "new") == Held(session("2"))


async def test_what_the_new_group_holds_already_stays(store: Store) -> None:
    await store.transact("old", 1, save("before"))
    await store.transact("new", 2, save("after", "screen"))
    await store.keep_contact("old", LEAD)
    await store.keep_contact("old", FRONT_DOOR)
    await store.keep_contact("new", CHANGED)
    await store.keep_team_settings("old", LEADS)
    await store.keep_team_settings("new", TeamSettings("team"))
    assert await store.move(GROUP, [("old", "new")])
    assert await held(store, "new") == Held(session("after"), "screen")
    assert set(await store.own_contacts("new")) == {CHANGED, FRONT_DOOR}
    assert await store.team_settings("new") == TeamSettings("team")
    assert await store.counts() == Counts(sessions=1, updates=2, contacts=2, settings=1)


async def test_moving_nothing_is_nothing(store: Store) -> None:
    assert not await store.move(GROUP, [("old", "new")])
    assert await store.counts() == Counts(0, 0)


async def test_a_move_that_fails_in_the_middle_changes_nothing(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place)
    await store.transact("old", 1, save("answers", "screen"))
    await store.keep_contact("old", LEAD)
    place.ask("drop table team_settings")
    with pytest.raises(StoreError):
        await store.move(GROUP, [("old", "new")])
    assert await held(store, "old") == Held(session("answers"), "screen")
    assert await held(store, "new") is None
    assert await store.own_contacts("old") == (LEAD,)


async def test_a_conversation_that_goes_on_while_it_moves_loses_no_step(
    place: Place, open_at: OpenStore
) -> None:
    store, worker = await open_at(place), await open_at(place)
    await store.transact("old", 0, count)
    steps = [store.transact("old", number, count) for number in range(1, 20)]
    done = await asyncio.gather(*steps, worker.move(GROUP, [("old", "new")]))
    results = [each.result for each in done if isinstance(each, Committed)]
    there, left = await held(store, "new"), await held(store, "old")
    assert there is not None
    after_the_move = 0 if left is None else int(left.session.text)
    assert int(there.session.text) + after_the_move == 20 == 1 + len(results)


async def test_that_a_group_moved_is_known_to_every_worker_from_both_sides(
    place: Place, open_at: OpenStore
) -> None:
    one, two = await open_at(place), await open_at(place)
    assert not await two.has_moved("old group")
    await one.move(GROUP, [("old", "new")])
    await two.move(GROUP, [("old", "new")])  # Telegram tells it twice
    assert await two.has_moved("old group")
    assert await two.was_moved_to("new group")
    assert not await two.has_moved("new group")
    assert not await two.was_moved_to("old group")
    assert not await two.has_moved("old")


async def test_that_it_moved_is_known_as_long_as_sessions_are_kept(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place, session_days=30, clock=lambda: DAY_ONE)
    await store.move(GROUP, [])
    await store.sweep(DAY_ONE + timedelta(days=30))
    assert await store.has_moved("old group")
    await store.sweep(DAY_ONE + timedelta(days=31))
    assert not await store.has_moved("old group")


@pytest.mark.parametrize("key", GROUP)
async def test_forgetting_a_group_forgets_that_it_moved(key: str, store: Store) -> None:
    await store.move(GROUP, [])
    await store.forget(key)
    assert not await store.has_moved("old group")
    assert not await store.was_moved_to("new group")
