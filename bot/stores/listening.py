"""Hearing of what another process committed, as PostgreSQL tells it: LISTEN and NOTIFY."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import psycopg

CHANNEL = "safe_to_share"

LOOK_EVERY_S = 5.0
"""The net beneath: looked at again after so long, should an announcement be lost."""

CONNECT_AGAIN_S = 0.5
"""Between attempts where the server cannot be reached; meanwhile every wait ends after as long."""


class Listening:
    """A ``Watcher`` with a connection of its own, made when it is first needed and again when it is lost."""

    def __init__(self, options: dict[str, Any]) -> None:
        self._options = options
        self._connection: psycopg.AsyncConnection[Any] | None = None

    async def wait(self) -> None:
        """As the protocol says."""
        try:
            if self._connection is None:
                self._connection = await psycopg.AsyncConnection.connect("", autocommit=True, **self._options)
                await self._connection.execute(f"listen {CHANNEL}".encode())
                return  # what was announced before this is not told again
            async for _ in self._connection.notifies(timeout=LOOK_EVERY_S, stop_after=1):
                return
        except psycopg.Error:
            await self.close()
            await asyncio.sleep(CONNECT_AGAIN_S)

    async def close(self) -> None:
        """As the protocol says."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(psycopg.Error):
                await connection.close()
