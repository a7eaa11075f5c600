"""The store's statements said through SQLAlchemy Core, to be measured beside the store's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Held, SessionText
from bot.stores.sqlite import PRAGMAS
from bot.stores.stepping import Changes, Loaded
from bot.stores.watching import Looking

TABLES = sa.MetaData()
CONVERSATIONS = sa.Table(
    "conversations",
    TABLES,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("session", sa.String, nullable=False),
    sa.Column("format", sa.Integer, nullable=False),
    sa.Column("content_version", sa.String, nullable=False),
    sa.Column("screen", sa.String, nullable=False),
    sa.Column("touched_on", sa.String, nullable=False, index=True),
)
UPDATES = sa.Table(
    "updates",
    TABLES,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("seen_on", sa.String, nullable=False),
)
KEPT = ("session", "format", "content_version", "screen", "touched_on")
NOTED = sa.select(UPDATES.c.update_id).where(UPDATES.c.update_id.in_(sa.bindparam("ids", expanding=True)))
HELD = sa.select(CONVERSATIONS).where(CONVERSATIONS.c.key.in_(sa.bindparam("keys", expanding=True)))
LOCK = sa.select(sa.func.pg_advisory_xact_lock(sa.bindparam("number", type_=sa.BigInteger)))


class SqlAlchemyDatabase:
    """Stands where ``bot.stores.database.Database`` stands; without a check of key or release."""

    def __init__(self, url: str) -> None:
        self._lite = url.startswith("sqlite")
        arguments: dict[str, Any] = {"isolation_level": None} if self._lite else {}
        self._engine = sa.create_engine(
            url.replace("postgresql:", "postgresql+psycopg:"), connect_args=arguments
        )
        insert: Any = (sqlite if self._lite else postgresql).insert(CONVERSATIONS)
        self._save = insert.on_conflict_do_update(
            index_elements=["key"], set_={name: insert.excluded[name] for name in KEPT}
        )

    def open(self, key_check: str) -> None:
        self._connection = self._engine.connect()
        for pragma in ("pragma journal_mode = wal", *PRAGMAS) if self._lite else ():
            self._connection.exec_driver_sql(pragma)
        self._connection.commit()
        TABLES.create_all(self._connection)
        self._connection.commit()

    def watcher(self) -> Looking:
        return Looking()

    def load(self, keys: Sequence[str], update_ids: Sequence[int]) -> Loaded:
        if self._lite:
            self._connection.exec_driver_sql("begin immediate")
        else:
            for number in sorted(hash(key) >> 1 for key in keys):
                self._connection.execute(LOCK, {"number": number})
        noted = self._connection.execute(NOTED, {"ids": list(update_ids)}).scalars()
        held = self._connection.execute(HELD, {"keys": list(keys)})
        return Loaded(
            frozenset(noted), {row[0]: Held(SessionText(row[1], row[2], row[3]), row[4]) for row in held}
        )

    def save(self, changes: Changes, today: str) -> None:
        if changes.noted:
            rows = [{"update_id": update_id, "seen_on": today} for update_id in changes.noted]
            self._connection.execute(sa.insert(UPDATES), rows)
        if changes.saved:
            self._connection.execute(
                self._save, [_row(key, held, today) for key, held in changes.saved.items()]
            )
        self._connection.commit()
        if self._lite and self._connection.connection.in_transaction:  # type: ignore[attr-defined]
            self._connection.exec_driver_sql("commit")

    def undo(self) -> None:
        self._connection.rollback()

    def close(self) -> None:
        self._connection.close()


def _row(key: str, held: Held, today: str) -> dict[str, object]:
    return {
        "key": key,
        "session": held.session.text,
        "format": held.session.format,
        "content_version": held.session.content_version,
        "screen": held.screen,
        "touched_on": today,
    }
