"""The ways to run the bot that must lose nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mode:
    """Which database, how updates come, and how many workers take them."""

    name: str
    on_postgresql: bool = False
    by_webhook: bool = True
    workers: int = 1


SQLITE_POLLING = Mode("SQLite, polling", by_webhook=False)
SQLITE_WEBHOOK = Mode("SQLite, webhook")
POSTGRESQL_ONE = Mode("PostgreSQL, webhook, one worker", on_postgresql=True)
POSTGRESQL_THREE = Mode("PostgreSQL, webhook, three workers", on_postgresql=True, workers=3)
MODES = (SQLITE_POLLING, SQLITE_WEBHOOK, POSTGRESQL_ONE, POSTGRESQL_THREE)
