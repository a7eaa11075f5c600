"""The store: one set of statements over SQLite or PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_check, store_key
from ..ports import Store, StoreError
from ..settings import Settings
from ..watching.figures import Figures
from .database import Database
from .dialect import LOCK_WAIT_S as LOCK_WAIT_S
from .dialect import Dialect
from .grouped import GroupedStore
from .sqlite import SqliteDialect
from .upkeep import Upkeep

if TYPE_CHECKING:
    from .turns import Turns


async def open_store(settings: Settings, figures: Figures | None = None) -> Store:
    """The store of these settings, ready: made or brought up to date, and known to belong to the store key.

    ``figures`` hear how long its commits take. Raises ``StoreError``, and ``KeyFileError`` where the key
    cannot be read or made.
    """
    check = key_check(store_key(settings.store_key, settings.folder))
    store = GroupedStore(Database(_dialect(settings)), settings.session_days, figures=figures)
    await store.open(check)
    return store


def turns_of(settings: Settings) -> Turns | None:
    """What keeps the workers of these settings apart, not started; None where there is only one of them."""
    if settings.sqlite_file is not None:
        return None
    from .postgres import connection_options
    from .turns import Turns

    return Turns(connection_options(settings.database_url))


def open_upkeep(settings: Settings) -> Upkeep:
    """What an operator does with the database of these settings. Raises ``StoreError``."""
    return Upkeep(_dialect(settings))


def _dialect(settings: Settings) -> Dialect:
    if settings.sqlite_file is not None:
        return SqliteDialect(settings.sqlite_file, LOCK_WAIT_S)
    try:
        from .postgres import PostgresDialect  # psycopg is an extra that SQLite does not need
    except ImportError as error:
        raise StoreError(
            "DATABASE_URL names a PostgreSQL database, but psycopg is not installed: "
            'install it with pip install "safe-to-share[postgresql]".'
        ) from error
    return PostgresDialect(settings.database_url, LOCK_WAIT_S)
