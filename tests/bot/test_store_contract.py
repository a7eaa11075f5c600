"""What every store does, in the same sentences for SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import (
    Committed,
    Counts,
    Forgotten,
    Held,
    Kept,
    Repeated,
    SessionText,
    Store,
    StoreError,
    Swept,
)
from bot.stores.grouped import CONTACT_DAYS, GROUP_LIMIT, SWEEP_LIMIT, UPDATE_DAYS
from bot.stores.migrations import MIGRATIONS
from flows.contacts import OwnContact

from .conftest import OpenStore, Place
from .steps import count, delete, fail, look, must_not_run, save, session

DAY_ONE = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def held(store: Store, key: str = "a") -> Held | None:
    found = await store.transact(key, None, look)
    return found.held


async def test_at_first_nothing_is_held(store: Store) -> None:
    assert await store.transact("a", 1, look) == Committed(None, None)


async def test_what_a_step_saves_is_held(store: Store) -> None:
    saved = SessionText('{"answers": ["ŵ", "\'", "\\u0000"]}' * 2000, 7, "3f2a")
    done = await store.transact("a", 1, lambda held: Kept("done", saved, "screen"))
    assert done == Committed("done", Held(saved, "screen"))
    assert await held(store) == Held(saved, "screen")


async def test_what_was_saved_is_there_for_the_next_process(place: Place, open_at: OpenStore) -> None:
    first = await open_at(place)
    await first.transact("a", 1, save("answers", "screen"))
    await first.close()
    second = await open_at(place)
    assert await held(second) == Held(session("answers"), "screen")
    assert isinstance(await second.transact("a", 1, must_not_run), Repeated)


async def test_a_step_is_given_what_is_held(store: Store) -> None:
    await store.transact("a", 1, save("first"))
    done = await store.transact("a", 2, save("second"))
    assert done == Committed(Held(session("first")), Held(session("second")))


async def test_a_step_may_leave_the_session_as_it_is(store: Store) -> None:
    await store.transact("a", 1, save("answers", "screen"))
    assert (await store.transact("a", 2, look)).held == Held(session("answers"), "screen")
    assert await held(store) == Held(session("answers"), "screen")


async def test_a_step_may_delete_the_session_and_its_screen(store: Store) -> None:
    await store.transact("a", 1, save("answers", "screen"))
    assert (await store.transact("a", 2, delete)).held is None
    assert await held(store) is None
    await store.transact("a", 3, save("anew"))
    assert await held(store) == Held(session("anew"), "")


async def test_deleting_nothing_is_nothing(store: Store) -> None:
    assert await store.transact("a", 1, delete) == Committed(None, None)


async def test_a_repeated_update_runs_nothing_and_shows_what_is_held(store: Store) -> None:
    await store.transact("a", 1, save("answers", "screen"))
    assert await store.transact("a", 1, must_not_run) == Repeated(Held(session("answers"), "screen"))
    assert await store.counts() == Counts(sessions=1, updates=1)


async def test_an_update_repeated_after_its_session_was_deleted_does_not_bring_it_back(store: Store) -> None:
    await store.transact("a", 1, count)
    await store.transact("a", 2, delete)
    assert await store.transact("a", 1, must_not_run) == Repeated(None)


async def test_update_ids_are_exact_so_a_lower_one_is_new(store: Store) -> None:
    await store.transact("a", 1_000_000_000, count)
    assert (await store.transact("a", 5, count)) == Committed(2, Held(session("2")))


async def test_an_update_id_may_be_large(store: Store) -> None:
    await store.transact("a", 2**40, count)
    assert isinstance(await store.transact("a", 2**40, count), Repeated)


async def test_without_an_update_id_nothing_is_ever_repeated(store: Store) -> None:
    for _ in range(3):
        await store.transact("a", None, count)
    assert await held(store) == Held(session("3"))
    assert await store.counts() == Counts(sessions=1, updates=0)


async def test_a_step_that_raises_leaves_nothing_behind(store: Store) -> None:
    await store.transact("a", 1, save("answers"))
    with pytest.raises(ArithmeticError, match="this step fails"):
        await store.transact("a", 2, fail)
    assert await held(store) == Held(session("answers"))
    assert isinstance(await store.transact("a", 2, save("more answers")), Committed)


async def test_a_step_that_raises_does_not_harm_those_it_waited_with(store: Store) -> None:
    steps = [count, fail, count, fail, count]
    done = await asyncio.gather(
        *[store.transact("a", number, step) for number, step in enumerate(steps)], return_exceptions=True
    )
    assert [type(one).__name__ for one in done] == ["Committed", "ArithmeticError"] * 2 + ["Committed"]
    assert await held(store) == Held(session("3"))
    assert await store.counts() == Counts(sessions=1, updates=3)


async def test_what_cannot_be_written_does_not_harm_those_it_waited_with(store: Store) -> None:
    half_a_character = save("\ud83d")
    done = await asyncio.gather(
        store.transact("a", 1, count),
        store.transact("b", 2, half_a_character),
        store.transact("c", 3, count),
        return_exceptions=True,
    )
    assert [type(one).__name__ for one in done] == ["Committed", "UnicodeEncodeError", "Committed"]
    assert await store.counts() == Counts(sessions=2, updates=2)


async def test_steps_on_one_key_are_serial(store: Store) -> None:
    done = await asyncio.gather(*[store.transact("a", number, count) for number in range(3 * GROUP_LIMIT)])
    results = [one.result for one in done if isinstance(one, Committed)]
    assert results == list(range(1, 3 * GROUP_LIMIT + 1))


async def test_steps_on_two_keys_both_succeed(store: Store) -> None:
    await asyncio.gather(store.transact("a", 1, save("of a")), store.transact("b", 2, save("of b")))
    assert (await held(store, "a"), await held(store, "b")) == (Held(session("of a")), Held(session("of b")))


async def test_an_update_that_arrives_twice_at_once_is_applied_once(store: Store) -> None:
    done = await asyncio.gather(*[store.transact("a", 1, count) for _ in range(10)])
    assert [type(one).__name__ for one in done] == ["Committed"] + ["Repeated"] * 9
    assert all(one.held == Held(session("1")) for one in done)


async def test_workers_at_one_database_lose_nothing_and_repeat_nothing(
    place: Place, open_at: OpenStore
) -> None:
    workers = [await open_at(place) for _ in range(3)]
    await asyncio.gather(
        *[
            worker.transact("abc"[update_id % 3], update_id, count)
            for update_id in range(120)
            for worker in workers
        ]
    )
    assert [await held(workers[0], key) for key in "abc"] == [Held(session("40"))] * 3


async def test_a_request_given_up_does_not_harm_the_others(store: Store) -> None:
    given_up = asyncio.ensure_future(store.transact("a", 1, count))
    others = asyncio.gather(*[store.transact("b", number, count) for number in range(2, 12)])
    await asyncio.sleep(0)
    given_up.cancel()
    assert len(await others) == 10
    assert await held(store, "b") == Held(session("10"))


async def test_a_screen_is_remembered_with_its_session(store: Store) -> None:
    await store.transact("a", 1, save("answers"))
    await store.remember_screen("a", "[17, 18]")
    assert await held(store) == Held(session("answers"), "[17, 18]")


async def test_a_screen_stays_when_the_session_goes_on(store: Store) -> None:
    await store.transact("a", 1, save("answers", "[17]"))
    await store.transact("a", 2, save("more answers"))
    assert await held(store) == Held(session("more answers"), "[17]")


async def test_a_screen_without_a_session_is_not_remembered(store: Store) -> None:
    await store.remember_screen("a", "[17]")
    assert await held(store) is None
    assert await store.counts() == Counts(sessions=0, updates=0)


async def test_forgetting_leaves_nothing_of_one_key_and_all_of_the_others(store: Store) -> None:
    await store.transact("a", 1, save("of a", "screen"))
    await store.transact("b", 2, save("of b", "screen"))
    assert await store.forget("a") == Forgotten(Held(session("of a"), "screen"))
    assert not await store.forget("a")
    assert await held(store, "a") is None
    assert await held(store, "b") == Held(session("of b"), "screen")
    assert isinstance(await store.transact("a", 1, must_not_run), Repeated)


LEAD = OwnContact("safeguarding_lead", "01632 960001", "Mon to Fri 9am to 5pm", "2026-03-01")
FRONT_DOOR = OwnContact("childrens_social_care", "01632 960002", "", "2026-02-01")


async def test_own_contacts_are_kept_by_key_and_need_no_session(store: Store) -> None:
    await store.keep_contact("a", LEAD)
    await store.keep_contact("a", FRONT_DOOR)
    assert await store.own_contacts("a") == (FRONT_DOOR, LEAD)
    assert await store.own_contacts("b") == ()
    assert await store.counts() == Counts(sessions=0, updates=0, contacts=2)


async def test_a_contact_takes_the_place_of_one_with_the_same_id(store: Store) -> None:
    await store.keep_contact("a", LEAD)
    newer = OwnContact("safeguarding_lead", "01632 960009", "", "2026-04-01")
    await store.keep_contact("a", newer)
    assert await store.own_contacts("a") == (newer,)


async def test_a_contact_that_is_dropped_is_gone_and_no_other_is(store: Store) -> None:
    for key in "ab":
        await store.keep_contact(key, LEAD)
    assert await store.drop_contact("a", "safeguarding_lead")
    assert not await store.drop_contact("a", "safeguarding_lead")
    assert await store.own_contacts("a") == ()
    assert await store.own_contacts("b") == (LEAD,)


async def test_forgetting_leaves_no_contacts_of_that_key(store: Store) -> None:
    for key in "ab":
        await store.keep_contact(key, LEAD)
    await store.keep_contact("a", FRONT_DOOR)
    assert await store.forget("a") == Forgotten(None, contacts=2)
    assert await store.own_contacts("a") == ()
    assert await store.own_contacts("b") == (LEAD,)


async def test_contacts_outlive_the_conversation(store: Store) -> None:
    await store.transact("a", 1, count)
    await store.keep_contact("a", LEAD)
    await store.transact("a", 2, delete)
    assert await store.own_contacts("a") == (LEAD,)


async def test_a_sweep_keeps_contacts_for_as_long_as_their_owner_is_seen(
    place: Place, open_at: OpenStore
) -> None:
    today = DAY_ONE
    store = await open_at(place, session_days=30, clock=lambda: today)
    for key in ("gone", "talking", "looked"):
        await store.keep_contact(key, LEAD)
        await store.keep_contact(key, FRONT_DOOR)
    today = DAY_ONE + timedelta(days=CONTACT_DAYS)
    await store.transact("talking", 1, count)
    await store.own_contacts("looked")
    assert (await store.sweep(today)).contacts == 0
    today += timedelta(days=1)
    assert (await store.sweep(today)).contacts == 2
    assert await store.own_contacts("gone") == ()
    assert len(await store.own_contacts("talking")) == len(await store.own_contacts("looked")) == 2


async def test_a_sweep_deletes_what_is_too_old_and_nothing_else(place: Place, open_at: OpenStore) -> None:
    today = DAY_ONE
    store = await open_at(place, session_days=30, clock=lambda: today)
    await store.transact("old", 1, count)
    await store.transact("touched later", 2, count)
    today = DAY_ONE + timedelta(days=1)
    await store.transact("touched later", 3, count)
    await store.transact("young", 4, count)

    assert await store.sweep(DAY_ONE + timedelta(days=UPDATE_DAYS)) == Swept(sessions=0, updates=0)
    assert await store.sweep(DAY_ONE + timedelta(days=UPDATE_DAYS + 1)) == Swept(sessions=0, updates=2)
    assert await store.sweep(DAY_ONE + timedelta(days=30)) == Swept(sessions=0, updates=2)
    assert await store.sweep(DAY_ONE + timedelta(days=31)) == Swept(sessions=1, updates=0)
    assert await held(store, "old") is None
    assert await held(store, "touched later") == Held(session("2"))
    assert await held(store, "young") == Held(session("1"))


async def test_a_large_sweep_deletes_everything_that_is_too_old(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place, clock=lambda: DAY_ONE)
    many = 2 * SWEEP_LIMIT + 1
    await asyncio.gather(*[store.transact(str(number), number, count) for number in range(many)])
    assert await store.sweep(DAY_ONE + timedelta(days=99)) == Swept(sessions=many, updates=many)
    assert await store.counts() == Counts(sessions=0, updates=0)


async def test_closing_finishes_what_was_begun(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place)
    begun = asyncio.gather(*[store.transact("a", number, count) for number in range(100)])
    await asyncio.sleep(0)
    await store.close()
    assert len(await begun) == 100
    assert await held(await open_at(place)) == Held(session("100"))


async def test_a_closed_store_says_so(store: Store) -> None:
    await store.close()
    await store.close()
    with pytest.raises(StoreError, match="is closed, because the bot is stopping"):
        await store.transact("a", 1, must_not_run)


async def test_a_database_of_another_key_is_refused_and_left_alone(place: Place, open_at: OpenStore) -> None:
    await (await open_at(place)).transact("a", 1, count)
    with pytest.raises(StoreError, match=r"^The database .* belongs to another STORE_KEY: put back the key"):
        await open_at(place, key_check="of another installation")
    assert await held(await open_at(place)) == Held(session("1"))


async def test_a_database_of_a_newer_release_is_refused_and_left_alone(
    place: Place, open_at: OpenStore
) -> None:
    await (await open_at(place)).transact("a", 1, count)
    place.ask("update installation set value = '99' where name = 'schema'")
    with pytest.raises(
        StoreError, match=r"was made by a newer release \(its schema is 99, this release knows"
    ):
        await open_at(place)
    assert place.ask("select value from installation where name = 'schema'") == [("99",)]
    assert place.ask("select key, session from conversations") == [("a", "1")]


@pytest.mark.parametrize("value", ["two", "-1", "1.5", "9" * 5000])
async def test_a_database_whose_schema_is_no_number_is_refused_in_one_sentence(
    value: str, place: Place, open_at: OpenStore
) -> None:
    await (await open_at(place)).transact("a", 1, count)
    place.ask(f"update installation set value = '{value}' where name = 'schema'")
    with pytest.raises(StoreError, match=r"^The database .* does not tell its schema: .* Restore a backup"):
        await open_at(place)
    assert place.ask("select key, session from conversations") == [("a", "1")]


async def test_workers_that_start_at_once_make_one_schema(place: Place, open_at: OpenStore) -> None:
    workers = await asyncio.gather(*[open_at(place) for _ in range(4)])
    await workers[0].transact("a", 1, count)
    assert await held(workers[3]) == Held(session("1"))


async def test_no_day_is_stored_more_exactly_than_needed(place: Place, open_at: OpenStore) -> None:
    store = await open_at(place, clock=lambda: DAY_ONE)
    await store.transact("a", 1, count)
    assert place.ask("select touched_on from conversations union select seen_on from updates") == [
        ("2026-03-01",)
    ]


async def test_when_it_was_last_swept_is_known_to_the_next_process(place: Place, open_at: OpenStore) -> None:
    first, second = await open_at(place), await open_at(place)
    assert await second.swept_at() is None
    await first.sweep(DAY_ONE)
    assert await second.swept_at() == DAY_ONE


async def test_it_says_which_schema_the_database_has(store: Store) -> None:
    assert await store.schema() == len(MIGRATIONS)
