"""Hearing of what another process committed, where the database cannot tell: by looking again and again."""

from __future__ import annotations

import asyncio

LOOK_EVERY_S = 0.1
"""So that a change is seen well within a second; one look reads one number."""


class Looking:
    """A ``Watcher`` that takes it that there may be news."""

    async def wait(self) -> None:
        """As the protocol says."""
        await asyncio.sleep(LOOK_EVERY_S)

    async def close(self) -> None:
        """As the protocol says."""
