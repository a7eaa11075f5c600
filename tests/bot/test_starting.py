"""What is live when a process starts: at first, after an upgrade, and after somebody chose."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.publishing.packs import Installed, Refused
from bot.stores.grouped import GroupedStore
from flows.reader import version_of
from tests.flows.packs import tiny_local_files

from .conftest import OpenStore, Place
from .publishing_steps import INSTALLED, OTHER, REWORDED, STRICTER, TINY, log, published, publishing, started

NEXT = Installed(OTHER, None, "1.1.0")


async def test_the_first_start_publishes_what_is_installed(store: GroupedStore) -> None:
    serving = await started(store)
    assert (serving.pack.version, serving.label) == (version_of(TINY), "release 1.0.0")
    assert await log(store, lambda entry: (entry.what, entry.by)) == [("published", "(program)")]


async def test_workers_that_start_together_publish_it_once(place: Place, open_at: OpenStore) -> None:
    stores = [await open_at(place) for _ in range(3)]
    served = await asyncio.gather(*[started(store) for store in stores])
    assert {serving.pack.version for serving in served} == {version_of(TINY)}
    assert await log(stores[0]) == ["published"]


async def test_content_that_must_be_mended_is_not_published(store: GroupedStore) -> None:
    with pytest.raises(Refused, match=r"^The content cannot be used: walkthroughs/more.yaml"):
        await started(store, STRICTER)
    assert await log(store) == []


async def test_starting_again_changes_nothing(store: GroupedStore) -> None:
    await started(store)
    await started(store)
    assert await log(store) == ["published"]


async def test_the_next_release_brings_its_content_where_nobody_chose_another(
    store: GroupedStore,
) -> None:
    await started(store)
    assert (await started(store, NEXT)).pack.version == version_of(OTHER)
    told = await log(store, lambda entry: (entry.what, entry.by, entry.why))
    assert told[1:] == [("live_moved", "(program)", "Release 1.1.0 brings it.")]


async def test_what_an_administrator_published_stays_and_the_new_content_is_offered(
    store: GroupedStore,
) -> None:
    await started(store)
    hash = await published(publishing(store), REWORDED)
    assert (await started(store, NEXT)).pack.version == hash
    offered = [line for line in await store.versions.versions() if line.hash == version_of(OTHER)]
    assert [line.label for line in offered] == ["release 1.1.0"]
    done = await publishing(store, installed=NEXT).roll_back(version_of(OTHER), "alice", "Taken up.")
    assert done.hash == version_of(OTHER)


async def test_an_older_program_does_not_undo_what_a_newer_one_brought(store: GroupedStore) -> None:
    await started(store, NEXT)
    assert (await started(store)).pack.version == version_of(OTHER)
    assert await log(store) == ["published"]


async def test_what_no_longer_meets_the_floor_gives_way_and_it_is_told_why(store: GroupedStore) -> None:
    await started(store)
    await published(publishing(store), REWORDED)
    floor = replace_in_safety(TINY)
    serving = await started(store, Installed(floor, None, "1.1.0"))
    assert serving.pack.version == version_of(floor)
    what, why = (await log(store, lambda entry: (entry.what, entry.why)))[-1]
    assert what == "live_moved"
    assert why.startswith("Release 1.1.0 cannot use what was live.")


async def test_an_older_program_that_cannot_use_what_is_live_says_so_and_ends(store: GroupedStore) -> None:
    await started(store, NEXT)
    older = replace(INSTALLED, national=replace_in_safety(TINY), release="0.9.0")
    with pytest.raises(Refused, match="cannot be used"):
        await started(store, older)
    assert await log(store) == ["published"]


async def test_what_was_withdrawn_is_not_brought_back_by_a_start(store: GroupedStore) -> None:
    await started(store)
    hash = await published(publishing(store), REWORDED)
    await publishing(store).withdraw(version_of(TINY), "bob", "Unsafe.")
    assert (await started(store)).pack.version == hash


def replace_in_safety(files: dict[str, str]) -> dict[str, str]:
    """The pack with one word of advice and a phrase rule that asks for it, which the other packs lack."""
    rule = """\
  - rule: family-in-words
    say: The family is told so in these words.
    always: [inform the family]
    in_parts: [tell_family]
    because: [GR2]
"""
    reworded = files["advice/basics.yaml"].replace("Tell the family who", "Inform the family who")
    safety = files["safety.yaml"]
    head = "phrases:\n"
    safety = safety.replace(head, head + rule) if head in safety else f"{safety}{head}{rule}"
    return {**files, "advice/basics.yaml": reworded, "safety.yaml": safety}


AREA = tiny_local_files()
LARGER_AREA = {"pack.yaml": AREA["pack.yaml"].replace("A tiny area", "A larger area")}


async def test_the_local_pack_of_the_settings_lies_over_what_is_live(store: GroupedStore) -> None:
    serving = await started(store, replace(INSTALLED, local=AREA))
    assert serving.pack.version == version_of(TINY, AREA)
    assert serving.pack.local is not None
    kinds = [(line.kind, line.hash) for line in await store.versions.versions()]
    assert sorted(kinds) == sorted([("national", version_of(TINY)), ("local", version_of(AREA))])


async def test_another_local_pack_in_the_settings_takes_its_place_and_none_takes_it_away(
    store: GroupedStore,
) -> None:
    await started(store, replace(INSTALLED, local=AREA))
    serving = await started(store, replace(INSTALLED, local=LARGER_AREA))
    assert serving.pack.version == version_of(TINY, LARGER_AREA)
    assert (await started(store)).pack.local is None
    assert await log(store) == ["published", "live_moved", "live_moved"]


async def test_a_local_pack_that_an_administrator_published_stays(store: GroupedStore) -> None:
    await started(store, replace(INSTALLED, local=AREA))
    service = publishing(store)
    report = await service.submit(LARGER_AREA, "local", "Our area", "alice")
    await service.publish(report.draft.hash, "alice", "Because.")
    serving = await started(store, replace(NEXT, local=AREA))
    assert serving.pack.version == version_of(OTHER, LARGER_AREA), (
        "and the national one is the next release's"
    )


async def test_a_local_pack_can_be_taken_away(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store)
    report = await service.submit(AREA, "local", "Our area", "alice")
    await service.publish(report.draft.hash, "alice", "Because.")
    done = await service.roll_back("none", "alice", "Not ours any more.")
    assert done.live is not None
    assert (done.live.national, done.live.local) == (version_of(TINY), "")
    with pytest.raises(Refused, match="No local pack is live"):
        await service.roll_back("none", "alice", "Again.")


async def test_a_withdrawn_local_pack_leaves_the_national_one_alone(store: GroupedStore) -> None:
    await started(store)
    service = publishing(store)
    report = await service.submit(AREA, "local", "Our area", "alice")
    await service.publish(report.draft.hash, "alice", "Because.")
    done = await service.withdraw(report.draft.hash, "alice", "A wrong number.")
    assert done.live is not None
    assert (done.live.national, done.live.local) == (version_of(TINY), "")
    assert (await started(store)).withdrawn == {version_of(TINY, AREA)}
