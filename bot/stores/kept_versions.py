"""The ``VersionStore`` over the store's own thread and connection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from bot.stores import version_rows as rows
from bot.stores.database import Database
from bot.stores.dialect import Watcher
from bot.versions import Draft, Entry, NewEntry, Version, VersionLine

T = TypeVar("T")


class OnThread(Protocol):
    """Runs a job on the thread that has the database."""

    async def __call__(self, job: Callable[[Database], T]) -> T:
        """What the job gives."""


class KeptVersions:
    """A ``VersionStore``."""

    def __init__(self, on_thread: OnThread, watcher: Watcher) -> None:
        self._on_thread = on_thread
        self._watcher = watcher

    async def append(
        self,
        entries: Sequence[NewEntry],
        *,
        after: int | None,
        saving: Sequence[Version] = (),
        done_with: str = "",
    ) -> tuple[Entry, ...]:
        """As the port says."""
        return await self._on_thread(
            lambda database: rows.append(database, entries, after, saving, done_with)
        )

    async def audit(self, after: int = 0) -> tuple[Entry, ...]:
        """As the port says."""
        return await self._on_thread(lambda database: rows.audit(database, after))

    async def newest(self) -> int:
        """As the port says."""
        return await self._on_thread(rows.newest)

    async def await_news(self) -> None:
        """As the port says."""
        await self._watcher.wait()

    async def versions(self) -> tuple[VersionLine, ...]:
        """As the port says."""
        return await self._on_thread(rows.versions)

    async def version(self, hash: str) -> Version | None:
        """As the port says."""
        return await self._on_thread(lambda database: rows.version(database, hash))

    async def keep_draft(self, draft: Draft) -> None:
        """As the port says."""
        await self._on_thread(lambda database: rows.keep_draft(database, draft))

    async def drafts(self) -> tuple[Draft, ...]:
        """As the port says."""
        return await self._on_thread(rows.drafts)

    async def close(self) -> None:
        """Nothing is waited for any more."""
        await self._watcher.close()
