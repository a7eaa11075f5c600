"""Versions, drafts and the audit log, in the same sentences for SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import StoreError
from bot.stores.grouped import GroupedStore
from bot.versions import (
    Draft,
    LiveMoved,
    LivePacks,
    NewEntry,
    Version,
    VersionLine,
    live_entry,
    sign_off_of,
    withdrawn_effective,
)

from .conftest import OpenStore, Place

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FILES = {"pack.yaml": "pack: national\n", "flows/share.yaml": "title: Tŵr — ‘yes’\n" * 3000}


def version(hash: str, **changes: object) -> Version:
    line = VersionLine(hash, "national", "Autumn", "alice", AT, "Because.", "0.1.0", {"flows": 2})
    return Version(replace(line, **changes), FILES)


def published(hash: str, effective: str = "") -> NewEntry:
    live = LivePacks(hash, "", effective or hash, "0.1.0 floor")
    return NewEntry("published", hash, "alice", AT, "Because.", live=live)


async def test_at_first_there_is_nothing(store: GroupedStore) -> None:
    versions = store.versions
    assert (await versions.audit(), await versions.versions(), await versions.drafts()) == ((), (), ())
    assert (await versions.newest(), await versions.version("v1")) == (0, None)


async def test_a_version_is_kept_with_its_files_as_they_were(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None, saving=[version("v1")])
    assert await store.versions.version("v1") == version("v1")
    assert await store.versions.versions() == (version("v1").line,)


async def test_a_version_that_is_kept_stays_as_it_is(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None, saving=[version("v1")])
    again = version("v1", label="Another name", by="mallory")
    await store.versions.append([published("v1")], after=1, saving=[again])
    assert await store.versions.version("v1") == version("v1")


async def test_publishing_said_again_because_its_answer_was_lost_is_done_once(store: GroupedStore) -> None:
    await store.versions.append([published("v0")], after=None)
    first = await store.versions.append([published("v1")], after=1, saving=[version("v1")])
    again = await store.versions.append([published("v1")], after=1, saving=[version("v1")])
    assert again == first
    assert len(await store.versions.audit()) == 2


async def test_a_sign_off_said_again_because_its_answer_was_lost_stands_once(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None)
    signed = NewEntry("signed_off", "v1", "bob", AT, role="Lead")
    first = await store.versions.append([signed], after=1)
    assert await store.versions.append([signed], after=1) == first
    later = replace(signed, by="carol")
    await store.versions.append([later], after=1)
    assert [entry.by for entry in await store.versions.audit()] == ["alice", "bob", "carol"]


async def test_what_is_live_is_what_the_last_entry_that_moved_it_says(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None)
    await store.versions.append([published("v2")], after=1)
    await store.versions.append([NewEntry("signed_off", "v2", "bob", AT, role="Lead")], after=2)
    entry = live_entry(await store.versions.audit())
    assert entry is not None
    assert (entry.number, entry.live) == (2, LivePacks("v2", "", "v2", "0.1.0 floor"))


async def test_of_two_who_publish_at_once_one_is_told_to_look_again(place: Place, open_at: OpenStore) -> None:
    first, second = await open_at(place), await open_at(place)
    await first.versions.append([published("v1")], after=None)
    done = await asyncio.gather(
        first.versions.append([published("v2")], after=1, saving=[version("v2")]),
        second.versions.append([published("v3")], after=1, saving=[version("v3")]),
        return_exceptions=True,
    )
    assert sorted(type(one) is LiveMoved for one in done) == [False, True]
    audit = await first.versions.audit()
    assert [entry.number for entry in audit] == [1, 2]
    kept = [line.hash for line in await first.versions.versions()]
    assert kept == [audit[1].hash], "of the one that was refused nothing is kept"


async def test_entries_are_appended_all_or_none(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None)
    with pytest.raises(LiveMoved, match="look again"):
        await store.versions.append([published("v2"), published("v3")], after=None, saving=[version("v2")])
    assert [entry.hash for entry in await store.versions.audit()] == ["v1"]
    assert await store.versions.version("v2") is None


@pytest.mark.parametrize(
    "statement",
    [
        "update audit set why = 'no reason'",
        "delete from audit",
        "update versions set files = ''",
        "delete from versions where hash = 'v1'",
    ],
)
async def test_the_database_itself_refuses_to_change_what_was_written(
    statement: str, store: GroupedStore, place: Place
) -> None:
    await store.versions.append([published("v1")], after=None, saving=[version("v1")])
    with pytest.raises(Exception, match="are never changed"):
        place.ask(statement)
    assert await store.versions.version("v1") == version("v1")
    assert (await store.versions.audit())[0].why == "Because."


async def test_every_entry_tells_who_when_why_and_of_what(store: GroupedStore) -> None:
    await store.versions.append([published("v1")], after=None)
    signed = NewEntry("signed_off", "v1", "bob", AT, why="Read whole.", role="Designated lead")
    (entry,) = await store.versions.append([signed], after=1)
    assert (await store.versions.audit(after=1)) == (entry,)
    assert (entry.number, entry.what, entry.hash, entry.by, entry.at) == (2, "signed_off", "v1", "bob", AT)
    assert (entry.why, entry.role, entry.live) == ("Read whole.", "Designated lead", None)


async def test_a_draft_is_kept_until_something_comes_of_it(store: GroupedStore) -> None:
    draft = Draft("v2", "local", "Winter", "alice", AT, FILES)
    await store.versions.keep_draft(draft)
    asked = replace(draft, asked_by="alice", why="New numbers.")
    await store.versions.keep_draft(asked)
    assert await store.versions.drafts() == (asked,)
    await store.versions.append([published("v2")], after=None, saving=[version("v2")], done_with="v2")
    assert await store.versions.drafts() == ()


async def test_a_draft_that_nobody_publishes_goes_with_the_sweep_and_its_entries_stay(
    store: GroupedStore,
) -> None:
    await store.versions.append([published("v1")], after=None, saving=[version("v1")])
    await store.versions.keep_draft(Draft("v2", "local", "Winter", "alice", AT, FILES))
    later = Draft("v3", "local", "Winter", "alice", AT + timedelta(days=2), FILES)
    await store.versions.keep_draft(later)
    entries = await store.versions.audit()
    await store.sweep(AT + timedelta(days=30))
    assert len(await store.versions.drafts()) == 2
    await store.sweep(AT + timedelta(days=31))
    assert await store.versions.drafts() == (later,)
    assert await store.versions.audit() == entries


async def test_everything_that_was_live_with_a_withdrawn_pack_in_it_is_withdrawn(store: GroupedStore) -> None:
    over = replace(published("l1"), live=LivePacks("v1", "l1", "v1+l1", ""))
    next_one = replace(published("v2"), live=LivePacks("v2", "l1", "v2+l1", ""))
    gone = NewEntry("withdrawn", "v1", "alice", AT, "Unsafe.")
    await store.versions.append([published("v1"), over, next_one, gone], after=None)
    assert withdrawn_effective(await store.versions.audit()) == {"v1", "v1+l1"}


async def test_a_sign_off_counts_for_exactly_those_words(store: GroupedStore) -> None:
    signed = NewEntry("signed_off", "v1", "bob", AT, role="Lead")
    await store.versions.append([published("v1"), signed], after=None)
    audit = await store.versions.audit()
    found = sign_off_of(audit, "v1")
    assert found is not None
    assert found.role == "Lead"
    assert sign_off_of(audit, "v2") is None


async def test_another_process_hears_of_it(place: Place, open_at: OpenStore) -> None:
    here, there = await open_at(place), await open_at(place)
    await there.versions.await_news()  # the first time it begins to listen
    hears = asyncio.create_task(there.versions.await_news())
    await here.versions.append([published("v1")], after=None)
    async with asyncio.timeout(60):
        await hears
        while await there.versions.newest() == 0:
            await there.versions.await_news()
    assert (await there.versions.audit())[0].hash == "v1"


async def test_after_closing_nothing_can_be_asked(store: GroupedStore) -> None:
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await store.versions.audit()
