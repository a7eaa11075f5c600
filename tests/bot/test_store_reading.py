"""A database opened to be read alone is as it was, whatever it is and whatever is asked: on both kinds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.keys import MovingKey
from bot.ports import Counts, NoDatabase, StoreError
from bot.stores.database import Database
from bot.stores.grouped import GroupedStore
from bot.stores.migrations import INSTALLATION, MIGRATIONS, Unchanging
from flows.counting import Name, Number

from .conftest import KEY_CHECK, OpenStore, Place
from .steps import save

ROWS = "select name, value from installation order by name"
COUNTED = Number("2026-03-01", Name("share", "started"), 5)

Read = Callable[..., Awaitable[GroupedStore]]


@pytest.fixture
async def to_read() -> AsyncIterator[Read]:
    """Opens stores at a place to be read alone, and closes them after the test."""
    stores: list[GroupedStore] = []

    async def open_one(place: Place, key_check: str | None = KEY_CHECK) -> GroupedStore:
        stores.append(GroupedStore(Database(place.dialect(), reads_only=True), session_days=30))
        await stores[-1].open_to_read(key_check)
        return stores[-1]

    yield open_one
    for store in stores:
        await store.close()


def made_at(place: Place, schema: int) -> None:
    """There is a database as the release with that schema made it."""
    dialect = place.dialect()
    connection = dialect.connect()
    connection.execute(INSTALLATION)
    for migration in MIGRATIONS[:schema]:
        for step in migration:
            for statement in dialect.unchanging(step.table) if isinstance(step, Unchanging) else (step,):
                connection.execute(dialect.adapt(statement))
    connection.execute(f"insert into installation (name, value) values ('schema', '{schema}')")
    connection.close()


async def test_what_is_held_can_be_read(place: Place, open_at: OpenStore, to_read: Read) -> None:
    bot = await open_at(place)
    await bot.add_numbers([COUNTED])
    reading = await to_read(place)
    assert await reading.numbers_since("") == (COUNTED,)
    assert await reading.versions.audit() == ()
    await bot.add_numbers([COUNTED])
    assert [one.number for one in await reading.numbers_since("")] == [10]


@pytest.mark.parametrize("schema", range(1, len(MIGRATIONS)))
async def test_a_database_of_an_older_release_is_refused_and_left_alone(
    schema: int, place: Place, to_read: Read
) -> None:
    made_at(place, schema)
    with pytest.raises(StoreError, match=r"was made by an older release .* run safe-to-share db upgrade"):
        await to_read(place)
    assert place.ask(ROWS) == [("schema", str(schema))]


async def test_a_database_of_a_newer_release_is_refused(
    place: Place, open_at: OpenStore, to_read: Read
) -> None:
    await open_at(place)
    place.ask("update installation set value = '99' where name = 'schema'")
    with pytest.raises(StoreError, match="was made by a newer release"):
        await to_read(place)


async def test_in_an_empty_database_nothing_is_made(postgres: Place, to_read: Read) -> None:
    with pytest.raises(NoDatabase):
        await to_read(postgres)
    assert postgres.ask("select 1 from pg_tables where schemaname = current_schema()") == []


async def test_where_there_is_no_file_none_is_made(sqlite: Place, to_read: Read) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        await to_read(sqlite)
    assert not sqlite.file.parent.exists()


async def test_whatever_would_change_something_fails(place: Place, open_at: OpenStore, to_read: Read) -> None:
    bot = await open_at(place)
    reading = await to_read(place)
    with pytest.raises(StoreError):
        await reading.transact("a", 1, save("answers"))
    with pytest.raises(StoreError):
        await reading.add_numbers([COUNTED])
    with pytest.raises(StoreError):
        await reading.sweep(datetime(2026, 3, 1, tzinfo=UTC))
    assert await bot.counts() == Counts(0, 0)


async def test_the_database_of_another_key_is_refused_and_its_own_is_looked_at_where_there_is_one(
    place: Place, open_at: OpenStore, to_read: Read
) -> None:
    await open_at(place)
    with pytest.raises(StoreError, match="belongs to another STORE_KEY"):
        await to_read(place, key_check="another")
    await to_read(place, key_check=None)


async def test_a_new_key_is_noted_by_the_bot_alone(place: Place, open_at: OpenStore, to_read: Read) -> None:
    await open_at(place)
    before = place.ask(ROWS)
    await to_read(place, key_check=MovingKey("new", KEY_CHECK))
    assert place.ask(ROWS) == before
