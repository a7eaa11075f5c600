"""Bad days of an SQLite file: each is one sentence, and nothing that was saved is lost."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.ports import Held, StoreError
from bot.settings import Settings, load_settings
from bot.stores import open_store
from bot.stores.database import Database
from bot.stores.dialect import Connection
from bot.stores.grouped import GroupedStore
from bot.stores.sqlite import SqliteDialect

from .conftest import KEY_CHECK, OpenStore, Place
from .steps import count, look, must_not_run, save, session

NOBODY = 65534


@contextmanager
def without_the_powers_of_root() -> Iterator[None]:
    """File permissions hold for this process, even where the tests are run by root."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)


@contextmanager
def locked(place: Place) -> Iterator[None]:
    with closing(sqlite3.connect(place.file, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield


async def test_every_commit_is_on_the_disk(sqlite: Place, open_at: OpenStore) -> None:
    await open_at(sqlite)
    with closing(SqliteDialect(sqlite.file).connect()) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
        assert connection.execute("pragma synchronous").fetchone() == (2,)


async def test_a_closing_does_not_wait_until_another_program_lets_go(
    sqlite: Place, open_at: OpenStore
) -> None:
    store = await open_at(sqlite)
    with locked(sqlite):
        saving = asyncio.ensure_future(store.transact("a", 1, count))
        await asyncio.sleep(0)
        await store.close()
        assert not saving.done()  # it would have been refused had the closing waited for the lock
    with pytest.raises(StoreError):
        await store.transact("a", 2, count)
    await saving


async def test_only_the_owner_can_read_what_is_stored(sqlite: Place, open_at: OpenStore) -> None:
    await (await open_at(sqlite)).transact("a", 1, count)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in sqlite.file.parent.iterdir()}
    assert modes == {"bot.sqlite3": 0o600, "bot.sqlite3-shm": 0o600, "bot.sqlite3-wal": 0o600}


async def test_a_deleted_session_is_overwritten_in_the_file(sqlite: Place, open_at: OpenStore) -> None:
    store = await open_at(sqlite)
    await store.transact("a", 1, save("what nobody shall find again"))
    await store.forget("a")
    await store.close()
    assert b"nobody shall find" not in sqlite.file.read_bytes()


async def test_a_database_locked_by_another_program_is_one_sentence(
    sqlite: Place, open_at: OpenStore
) -> None:
    store = await open_at(sqlite, lock_wait_s=0.01)
    await store.transact("a", 1, count)
    with locked(sqlite), pytest.raises(StoreError) as refused:
        await store.transact("a", 2, must_not_run)
    assert str(refused.value) == (
        f"The database {sqlite.file} is locked by another program: close that program, or stop the other "
        "copy of the bot."
    )
    assert (await store.transact("a", 2, count)).held == Held(session("2"))


async def test_a_database_locked_at_the_start_is_the_same_sentence(sqlite: Place, open_at: OpenStore) -> None:
    await (await open_at(sqlite)).transact("a", 1, count)
    with locked(sqlite), pytest.raises(StoreError, match="is locked by another program: close that program"):
        await open_at(sqlite, lock_wait_s=0.01)


async def test_a_lock_that_is_let_go_in_time_is_waited_for(sqlite: Place, open_at: OpenStore) -> None:
    store = await open_at(sqlite)
    with locked(sqlite):
        asked = asyncio.ensure_future(store.transact("a", 1, count))
        await asyncio.sleep(0)
    assert (await asked).held == Held(session("1"))


async def test_a_file_that_is_no_database_is_one_sentence_and_left_alone(
    sqlite: Place, open_at: OpenStore
) -> None:
    sqlite.file.parent.mkdir()
    sqlite.file.write_bytes(b"minutes of the meeting\n" * 100)
    with pytest.raises(StoreError) as refused:
        await open_at(sqlite)
    assert str(refused.value) == (
        f"The database {sqlite.file} is not a database of Safe to Share, or is damaged: check DATABASE_URL, "
        "or put back a backup."
    )
    assert sqlite.file.read_bytes() == b"minutes of the meeting\n" * 100


async def test_a_damaged_database_is_one_sentence(sqlite: Place, open_at: OpenStore) -> None:
    store = await open_at(sqlite)
    await store.transact("a", 1, count)
    await store.close()
    whole = sqlite.file.read_bytes()
    sqlite.file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreError) as refused:
        await open_at(sqlite)
    assert str(refused.value) == (
        f"The database {sqlite.file} is damaged: keep the file as it is, and put back a backup."
    )


async def test_a_read_only_file_is_one_sentence(sqlite: Place, open_at: OpenStore) -> None:
    store = await open_at(sqlite)
    await store.transact("a", 1, count)
    await store.close()
    for folder in [*sqlite.file.parents][:3]:
        folder.chmod(0o755)
    sqlite.file.chmod(0o444)
    sqlite.file.parent.chmod(0o555)
    with without_the_powers_of_root(), pytest.raises(StoreError) as refused:
        await open_at(sqlite)
    assert str(refused.value) == (
        f"The database {sqlite.file} cannot be opened (Permission denied): check that its folder exists and "
        "that the user who runs the bot may read and write there."
    )
    sqlite.file.parent.chmod(0o755)
    sqlite.file.chmod(0o644)
    assert (await (await open_at(sqlite)).transact("a", None, look)).held == Held(session("1"))


async def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, open_at: OpenStore) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match=r"cannot be opened \(.*\): check that its folder exists"):
        await open_at(Place(f"sqlite:///{tmp_path}/data/bot.sqlite3"))


class SmallDisk(SqliteDialect):
    """SQLite on a disk with room for a hundred pages."""

    def connect(self) -> Connection:
        connection = super().connect()
        connection.execute("pragma max_page_count = 100")
        return connection


async def test_a_full_disk_is_one_sentence_and_loses_nothing(sqlite: Place, open_at: OpenStore) -> None:
    store = GroupedStore(Database(SmallDisk(sqlite.file)), session_days=30)
    await store.open(KEY_CHECK)
    for number in range(50):
        await store.transact(f"key {number}", number, save("x" * 2000))
    with pytest.raises(StoreError) as refused:
        await store.transact("large", 50, save("x" * 500_000))
    assert str(refused.value) == (
        f"The database {sqlite.file} cannot grow, because the disk is full: free some space; what was saved "
        "is safe."
    )
    await store.transact("key 7", 50, save("small enough"))
    await store.close()

    roomy = await open_at(sqlite)
    assert (await roomy.transact("key 49", None, look)).held == Held(session("x" * 2000))
    assert (await roomy.transact("key 7", None, look)).held == Held(session("small enough"))
    assert (await roomy.transact("large", None, look)).held is None


async def test_the_settings_open_a_store_under_a_key_of_its_own(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path / ".env")
    store = await open_store(settings)
    await store.transact("a", 1, count)
    await store.close()
    assert {file.name for file in tmp_path.iterdir()} == {"store.key", "data"}

    again = await open_store(settings)
    assert (await again.transact("a", None, look)).held == Held(session("1"))
    await again.close()


async def test_a_lost_key_file_is_noticed(tmp_path: Path) -> None:
    settings = Settings(folder=tmp_path)
    await (await open_store(settings)).close()
    (tmp_path / "store.key").unlink()
    with pytest.raises(StoreError, match="belongs to another STORE_KEY: put back the key it was made with"):
        await open_store(settings)


async def test_the_key_is_not_in_the_database(tmp_path: Path) -> None:
    await (await open_store(Settings(folder=tmp_path))).close()
    key = (tmp_path / "store.key").read_text().strip()
    for file in (tmp_path / "data").iterdir():
        assert key.encode() not in file.read_bytes()
        assert bytes.fromhex(key) not in file.read_bytes()
