"""Content that was checked once is ready at the next start, and nothing else is taken for it."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.keys import StoreKey
from bot.publishing import prepared as module
from bot.publishing import settled
from bot.publishing.packs import Installed
from bot.publishing.prepared import FOLDER, KEPT, Prepared
from bot.stores.grouped import GroupedStore
from flows.engine import Engine
from flows.inputs import Start
from flows.version import version_of

from .publishing_steps import INSTALLED, OTHER, REWORDED, STRICTER, TINY, clock, log, published, publishing

KEY = StoreKey(bytes(32))
NOW = datetime(2026, 11, 22, tzinfo=UTC)


async def started(store: GroupedStore, prepared: Prepared, installed: Installed = INSTALLED) -> Engine:
    serving, _ = await settled(store.versions, installed, clock, prepared)
    return serving.engine


def files(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*"))


@pytest.fixture
def no_checks(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Called: from then on whoever checks content fails."""

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("it was checked")

    return lambda: monkeypatch.setattr("bot.assembly.checked_files", forbidden)


async def test_what_the_first_start_checked_the_next_does_not_check_again(
    store: GroupedStore, tmp_path: Path, no_checks: Any
) -> None:
    first = await started(store, Prepared(tmp_path, KEY))
    no_checks()
    second = await started(store, Prepared(tmp_path, KEY))
    assert second.pack == first.pack
    assert await log(store) == ["published"]


async def test_what_was_prepared_answers_as_what_was_checked(store: GroupedStore, tmp_path: Path) -> None:
    first = await started(store, Prepared(tmp_path, KEY))
    second = Prepared(tmp_path, KEY).engine(TINY, None, INSTALLED)
    assert second is not None
    for flow in first.pack.flows:
        turns = [engine.advance(None, Start(flow, "session"), NOW) for engine in (first, second)]
        assert turns[0] == turns[1]


async def test_what_somebody_published_is_checked_at_one_start_and_ready_at_the_next(
    store: GroupedStore, tmp_path: Path, no_checks: Any
) -> None:
    await started(store, Prepared(tmp_path, KEY))
    hash = await published(publishing(store), REWORDED)
    await started(store, Prepared(tmp_path, KEY))
    no_checks()
    assert (await started(store, Prepared(tmp_path, KEY))).pack.version == hash


@pytest.mark.parametrize("at", [0, 31, 32, 5000, -1])
async def test_a_spoiled_byte_makes_it_be_checked_again(store: GroupedStore, tmp_path: Path, at: int) -> None:
    await started(store, Prepared(tmp_path, KEY))
    (file,) = files(tmp_path)
    whole = bytearray(file.read_bytes())
    whole[at] ^= 1
    file.write_bytes(whole)
    assert Prepared(tmp_path, KEY).engine(TINY, None, INSTALLED) is None
    assert (await started(store, Prepared(tmp_path, KEY))).pack.version == version_of(TINY)
    assert Prepared(tmp_path, KEY).engine(TINY, None, INSTALLED) is not None


class Planted:
    """Touches a file when it is unpickled."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> Any:
        return Path.touch, (self.file,)


async def test_nobody_without_the_store_key_has_anything_unpickled(
    store: GroupedStore, tmp_path: Path
) -> None:
    await started(store, Prepared(tmp_path, KEY))
    (file,) = files(tmp_path)
    was_run = tmp_path / "was_run"
    file.write_bytes(file.read_bytes()[:32] + pickle.dumps(Planted(was_run)))
    await started(store, Prepared(tmp_path, KEY))
    assert not was_run.exists()


async def test_what_was_sealed_under_another_key_counts_for_nothing(
    store: GroupedStore, tmp_path: Path
) -> None:
    await started(store, Prepared(tmp_path, StoreKey(bytes([1]) * 32)))
    assert Prepared(tmp_path, KEY).engine(TINY, None, INSTALLED) is None


async def test_what_was_sealed_for_other_content_is_not_taken_for_this(
    store: GroupedStore, tmp_path: Path
) -> None:
    prepared = Prepared(tmp_path, KEY)
    prepared.keep(await started(store, prepared), TINY, None, INSTALLED)
    (file,) = files(tmp_path)
    other = module.name_of(OTHER, None, Installed(OTHER, None, "1.0.0"))
    file.rename(file.with_name(f"{other[:16]}.pack"))
    assert prepared.engine(OTHER, None, Installed(OTHER, None, "1.0.0")) is None


async def test_another_release_floor_or_program_checks_anew(
    store: GroupedStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = Prepared(tmp_path, KEY)
    await started(store, prepared)
    assert prepared.engine(TINY, None, Installed(TINY, None, "1.0.1")) is None
    assert prepared.engine(TINY, None, STRICTER) is None
    assert prepared.engine(TINY, None, INSTALLED) is not None
    monkeypatch.setattr(module, "program", lambda: "another")
    assert prepared.engine(TINY, None, INSTALLED) is None


async def test_a_folder_that_cannot_be_written_holds_nothing_up(store: GroupedStore, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file in its place")
    assert (await started(store, Prepared(tmp_path, KEY))).pack.version == version_of(TINY)


async def test_only_the_newest_few_are_kept_and_only_their_owner_reads_them(
    store: GroupedStore, tmp_path: Path
) -> None:
    prepared = Prepared(tmp_path, KEY)
    engine = await started(store, prepared)
    for release in range(KEPT + 2):
        prepared.keep(engine, TINY, None, Installed(TINY, None, f"1.1.{release}"))
    assert len(files(tmp_path)) == KEPT
    assert {file.stat().st_mode & 0o077 for file in files(tmp_path)} == {0}
