"""The store: one set of statements over SQLite or PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.keys import found_key, key_check, store_key
from bot.ports import NoDatabase, Store, StoreError
from bot.settings import Settings
from bot.stores.database import Database
from bot.stores.dialect import LOCK_WAIT_S as LOCK_WAIT_S
from bot.stores.dialect import Dialect
from bot.stores.grouped import GroupedStore
from bot.stores.sqlite import SqliteDialect
from bot.stores.upkeep import Upkeep
from bot.watching.figures import Figures
from flows.counting import Number

if TYPE_CHECKING:
    from bot.stores.turns import Turns


async def open_store(settings: Settings, figures: Figures | None = None) -> Store:
    """The store of these settings, ready: made or brought up to date, and known to belong to the store key.

    ``figures`` hear how long its commits take. Raises ``StoreError``, and ``KeyFileError`` where the key
    cannot be read or made.
    """
    check = key_check(store_key(settings.store_key, settings.folder))
    store = GroupedStore(Database(_dialect(settings)), settings.session_days, figures=figures)
    await store.open(check)
    return store


async def open_to_read(settings: Settings) -> Store:
    """The store of these settings, for reading alone: whatever is asked of it, its database is as it was.

    Nothing is made, no key either. Raises ``NoDatabase`` where there is none, ``StoreError`` where it is not
    at this release's schema or belongs to another store key than there is, and ``KeyFileError``.
    """
    must_be_there(settings)
    key = found_key(settings.store_key, settings.folder)
    store = GroupedStore(Database(_dialect(settings), reads_only=True), settings.session_days)
    await store.open_to_read(None if key is None else key_check(key))
    return store


async def counted_since(settings: Settings, day: str) -> tuple[Number, ...]:
    """What the database of these settings counted since that day, read over a connection of its own.

    Raises as ``open_to_read``.
    """
    store = await open_to_read(settings)
    try:
        return await store.numbers_since(day)
    finally:
        await store.close()


def must_be_there(settings: Settings) -> None:
    """Raises ``NoDatabase`` where connecting to the database of these settings would make it."""
    if settings.sqlite_file is not None and not settings.sqlite_file.exists():
        raise NoDatabase()


def turns_of(settings: Settings) -> Turns | None:
    """What keeps the workers of these settings apart, not started; None where there is only one of them."""
    if settings.sqlite_file is not None:
        return None
    from bot.stores.postgres import connection_options
    from bot.stores.turns import Turns

    return Turns(connection_options(settings.database_url))


def open_upkeep(settings: Settings) -> Upkeep:
    """What an operator does with the database of these settings. Raises ``StoreError``."""
    return Upkeep(_dialect(settings))


def _dialect(settings: Settings) -> Dialect:
    if settings.sqlite_file is not None:
        return SqliteDialect(settings.sqlite_file, LOCK_WAIT_S)
    try:
        from bot.stores.postgres import PostgresDialect  # psycopg is an extra that SQLite does not need
    except ImportError as error:
        raise StoreError(
            "DATABASE_URL names a PostgreSQL database, but psycopg is not installed: "
            'install it with pip install "safe-to-share[postgresql]".'
        ) from error
    return PostgresDialect(settings.database_url, LOCK_WAIT_S)
