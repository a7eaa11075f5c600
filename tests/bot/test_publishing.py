"""Publishing on a real store: what goes live, what is refused, and what the audit log tells of it."""

from __future__ import annotations

import asyncio

import pytest

from bot.content_files import read_zip
from bot.publishing.packs import Refused
from bot.stores.grouped import GroupedStore
from bot.versions import LiveMoved, live_entry
from flows.reader import version_of
from flows.standing import SignOff

from .conftest import OpenStore, Place
from .publishing_steps import (
    BROKEN,
    NOW,
    OTHER,
    REWORDED,
    STRICTER,
    TINY,
    UNSAFE,
    log,
    published,
    publishing,
    started,
)


async def live_now(store: GroupedStore) -> str:
    entry = live_entry(await store.versions.audit())
    assert entry is not None
    assert entry.live is not None
    return entry.live.national


async def test_a_draft_that_stands_goes_live_with_who_when_and_why(store: GroupedStore) -> None:
    await started(store)
    hash = await published(publishing(store), REWORDED, "alice", "The  law\nchanged.")
    entry = (await store.versions.audit())[-1]
    assert (entry.what, entry.hash, entry.by, entry.at) == ("published", hash, "alice", NOW)
    assert entry.why == "The law changed."
    assert await live_now(store) == hash == version_of(REWORDED)
    kept = await store.versions.version(hash)
    assert kept is not None
    assert kept.line.summary["must_fix"] == 0
    assert kept.files == REWORDED
    assert await store.versions.drafts() == ()


@pytest.mark.parametrize("files", [BROKEN, UNSAFE])
async def test_what_must_be_mended_is_reported_and_not_even_kept(
    files: dict[str, str], store: GroupedStore
) -> None:
    await started(store)
    report = await publishing(store).submit(files, "national", "A draft", "alice")
    assert report.checked.wrong
    assert not report.is_kept
    assert await store.versions.drafts() == ()
    with pytest.raises(Refused, match="There is no draft"):
        await publishing(store).publish(report.draft.hash, "alice", "All the same.")


async def test_a_draft_that_stood_is_checked_again_when_it_is_published(store: GroupedStore) -> None:
    await started(store)
    report = await publishing(store).submit(REWORDED, "national", "A draft", "alice")
    with pytest.raises(Refused, match="cannot be used"):
        await publishing(store, installed=STRICTER).publish(report.draft.hash, "alice", "Because.")
    assert await log(store) == ["published"]


@pytest.mark.parametrize(
    ("by", "why"), [("", "Because."), ("alice", " "), ("alice", "x" * 501), ("(program)", "x")]
)
async def test_nobody_publishes_without_a_name_and_a_reason(by: str, why: str, store: GroupedStore) -> None:
    await started(store)
    report = await publishing(store).submit(REWORDED, "national", "A draft", "alice")
    with pytest.raises(Refused):
        await publishing(store).publish(report.draft.hash, by, why)
    assert await log(store) == ["published"]


async def test_content_that_is_no_text_is_refused_and_nothing_kept(store: GroupedStore) -> None:
    await started(store)
    with pytest.raises(Refused, match=r'"pack.yaml" is not text in UTF-8'):
        await publishing(store).submit({**TINY, "pack.yaml": b"\xff\xfe"}, "national", "A draft", "alice")


async def test_of_two_administrators_the_second_approves(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store, "alice", "bob")
    report = await service.submit(REWORDED, "national", "A draft", "alice")
    asked = await service.publish(report.draft.hash, "alice", "Because.")
    assert asked.waits
    assert await live_now(store) == version_of(TINY)
    with pytest.raises(Refused, match="a second administrator"):
        await service.approve(report.draft.hash, "alice")
    done = await service.approve(report.draft.hash, "bob")
    assert not done.waits
    assert await live_now(store) == report.draft.hash
    told = await log(store, lambda entry: (entry.what, entry.by, entry.why))
    assert told[1:] == [("approved", "bob", ""), ("published", "alice", "Because.")]


async def test_what_nobody_asked_to_publish_cannot_be_approved(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store, "alice", "bob")
    report = await service.submit(REWORDED, "national", "A draft", "alice")
    with pytest.raises(Refused, match="nothing to approve"):
        await service.approve(report.draft.hash, "bob")


async def test_publishing_alone_where_two_should_is_told_in_the_audit_log(store: GroupedStore) -> None:
    await started(store)
    await published(publishing(store, "alice", "bob", approvals=1), REWORDED)
    assert await log(store) == ["published", "published", "approvals_off"]


async def test_only_an_administrator_of_the_settings_decides(store: GroupedStore) -> None:
    await started(store)
    with pytest.raises(
        Refused, match=r'"mallory" is not an administrator in the settings: those are alice, bob'
    ):
        await publishing(store, "alice", "bob").submit(REWORDED, "national", "A draft", "mallory")


async def test_of_two_who_decide_at_once_one_looks_again(place: Place, open_at: OpenStore) -> None:
    first, second = await open_at(place), await open_at(place)
    await started(first)
    drafts = [
        (await publishing(store).submit(files, "national", "A draft", by)).draft.hash
        for store, files, by in ((first, REWORDED, "alice"), (second, OTHER, "bob"))
    ]
    done = await asyncio.gather(
        publishing(first).publish(drafts[0], "alice", "Because."),
        publishing(second).publish(drafts[1], "bob", "Because."),
        return_exceptions=True,
    )
    assert sum(isinstance(one, LiveMoved) for one in done) <= 1
    moved = [entry.hash for entry in await first.versions.audit()][1:]
    assert len(moved) == sum(not isinstance(one, BaseException) for one in done)
    assert await live_now(second) == moved[-1]


async def test_a_discarded_draft_is_gone_and_told_of(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store)
    report = await service.submit(REWORDED, "national", "A draft", "alice")
    await service.discard(report.draft.hash, "alice", "Not needed.")
    assert await store.versions.drafts() == ()
    assert (await log(store, lambda entry: (entry.what, entry.why)))[-1] == ("discarded", "Not needed.")


async def test_an_earlier_version_is_live_again_in_one_step(store: GroupedStore) -> None:
    await started(store)
    await published(publishing(store), REWORDED)
    done = await publishing(store).roll_back(version_of(TINY)[:8], "bob", "It confused people.")
    assert await live_now(store) == done.hash == version_of(TINY)
    assert (await log(store))[-1] == "rolled_back"


async def test_rolling_back_is_held_against_the_floor_of_this_release(store: GroupedStore) -> None:
    await started(store)
    await published(publishing(store), REWORDED)
    with pytest.raises(Refused, match="cannot be used"):
        await publishing(store, installed=STRICTER).roll_back(version_of(TINY), "bob", "Because.")
    assert await live_now(store) == version_of(REWORDED)


@pytest.mark.parametrize("to", ["live", "ffff"])
async def test_rolling_back_to_what_is_live_or_to_nothing_is_refused(to: str, store: GroupedStore) -> None:
    await started(store)
    with pytest.raises(Refused):
        await publishing(store).roll_back(to, "bob", "Because.")


async def test_what_is_withdrawn_gives_way_to_what_was_live_before(store: GroupedStore) -> None:
    await started(store)
    await published(publishing(store), REWORDED)
    bad = await published(publishing(store), OTHER)
    done = await publishing(store).withdraw(bad, "bob", "Its advice was unsafe.")
    assert done.live is not None
    assert done.live.national == await live_now(store) == version_of(REWORDED)
    last = (await store.versions.audit())[-1]
    assert (last.what, last.hash, last.live) == ("withdrawn", bad, done.live), "one entry does both"


async def test_what_is_withdrawn_never_comes_back(store: GroupedStore) -> None:
    await started(store)
    bad = await published(publishing(store), REWORDED)
    await publishing(store).withdraw(bad, "bob", "Unsafe.")
    with pytest.raises(Refused, match="withdrawn as unsafe"):
        await publishing(store).roll_back(bad, "bob", "After all.")
    with pytest.raises(Refused, match="withdrawn as unsafe"):
        await publishing(store).submit(REWORDED, "national", "The same words", "alice")
    with pytest.raises(Refused, match="withdrawn before"):
        await publishing(store).withdraw(bad, "bob", "Again.")


async def test_an_earlier_version_is_withdrawn_without_moving_what_is_live(store: GroupedStore) -> None:
    await started(store)
    hash = await published(publishing(store), REWORDED)
    await publishing(store).withdraw(version_of(TINY), "bob", "Unsafe.")
    assert await live_now(store) == hash


async def test_where_nothing_could_take_its_place_it_is_said_what_to_do(store: GroupedStore) -> None:
    await started(store)
    with pytest.raises(Refused, match="stop the bot now; publish a mended version"):
        await publishing(store).withdraw("live", "bob", "Unsafe.")
    assert await log(store) == ["published"]


async def test_a_sign_off_is_of_exactly_what_is_live(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store)
    await service.sign_off("bob", "Designated safeguarding lead", effective=version_of(TINY)[:12])
    assert (await started(store)).signed_off == SignOff("Designated safeguarding lead", NOW.date())
    await published(service, REWORDED)
    assert (await started(store)).signed_off is None, "any change ends it"
    await service.roll_back(version_of(TINY), "bob", "Because.")
    assert (await started(store)).signed_off is not None, "it was given to these words"


async def test_nobody_signs_off_what_they_have_not_read(store: GroupedStore) -> None:
    await started(store)
    with pytest.raises(Refused, match="Something else is live by now"):
        await publishing(store).sign_off("bob", "Lead", effective=version_of(REWORDED))


async def test_a_download_has_the_same_bytes_each_time_and_can_be_read_again(store: GroupedStore) -> None:
    await started(store)
    first = await publishing(store).download("live")
    assert first == await publishing(store).download(version_of(TINY))
    assert {name: data.decode() for name, data in read_zip(first).items()} == TINY
