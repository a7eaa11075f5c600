"""What is kept of content, looked up and checked: versions, drafts, and what is live. It changes nothing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.publishing.aside import Work
from bot.publishing.history import History
from bot.publishing.packs import Installed, Refused, Texts, checked_pair, zip_of
from bot.versions import SHOWN, Draft, LivePacks, VersionLine, VersionStore
from flows.version import version_of

if TYPE_CHECKING:
    from bot.assembly import Checked


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a draft beside what is live now. ``is_kept``: it can be published by its hash."""

    draft: Draft
    checked: Checked
    live: LivePacks | None
    is_kept: bool


class Archive:
    """The versions and drafts of a store, and the reports on them."""

    def __init__(self, versions: VersionStore, installed: Installed, work: Work = asyncio.to_thread) -> None:
        self._versions = versions
        self._installed = installed
        self.work = work
        """Where content is checked, and may be compared."""
        self._last: tuple[tuple[str, str], Checked] | None = None

    async def history(self) -> History:
        """The audit log and the versions."""
        return History(await self._versions.audit(), await self._versions.versions())

    async def drafts(self) -> tuple[Draft, ...]:
        """Every draft that is kept, oldest first."""
        return await self._versions.drafts()

    async def look(self, hash: str) -> Report:
        """The report of a draft, made anew: what is live may have moved since. Raises Refused."""
        return await self._report(await self._draft(hash), await self.history())

    async def over_live(self, hash: str) -> tuple[Draft, Texts, Texts | None]:
        """The draft, and both packs as they would be live if it were published. Raises Refused."""
        draft, history = await self._draft(hash), await self.history()
        return draft, *await self._over_live(draft, history)

    async def download(self, hash: str) -> bytes:
        """The files of that version as a zip; the same version always gives the same bytes."""
        return zip_of(await self._texts(self.known(hash, await self.history()).hash))

    async def files_of(self, named: str) -> tuple[Texts, Texts | None]:
        """The files of a version or a draft, and of the local pack over it where it is what is live.

        ``named`` is "live" or the beginning of a hash. Raises Refused.
        """
        history = await self.history()
        if named == "live":
            live = must_be_live(history.live)
            return await self._texts(live.national), await self._local_texts(live)
        drafts = [draft for draft in await self.drafts() if named and draft.hash.startswith(named)]
        if len(drafts) == 1:
            return drafts[0].files, None
        return await self._texts(self.known(named, history).hash), None

    def known(self, hash: str, history: History) -> VersionLine:
        """The version that begins so; "live" is the national one that is live. Raises Refused."""
        if hash == "live":
            hash = must_be_live(history.live).national
        found = [line for line in history.lines if line.hash.startswith(hash)] if hash else []
        if len(found) != 1:
            many = "Several versions begin" if found else "No version begins"
            raise Refused(f'{many} with "{hash}": safe-to-share versions lists them all.')
        return found[0]

    async def _report(self, draft: Draft, history: History) -> Report:
        checked = await self._checked_once(*await self._over_live(draft, history))
        return Report(draft, checked, history.live, is_kept=not checked.wrong and checked.pack is not None)

    async def _over_live(self, draft: Draft, history: History) -> tuple[Texts, Texts | None]:
        live = history.live
        if draft.kind == "national":
            return draft.files, await self._local_texts(live)
        if live is None:
            raise Refused("A local pack lies over a national one, and none is live yet.")
        return await self._texts(live.national), draft.files

    async def _checked(self, national: str, local: str) -> Checked:
        over = await self._texts(local) if local else None
        return await self._checked_once(await self._texts(national), over)

    async def _checked_once(self, national: Texts, local: Texts | None) -> Checked:
        """What was looked at last is not checked again when it is published: it takes seconds."""
        name = version_of(national), version_of(national, local)
        if self._last is None or self._last[0] != name:
            self._last = name, await self.work(checked_pair, national, local, self._installed)
        return self._last[1]

    async def _local_texts(self, live: LivePacks | None) -> Texts | None:
        return await self._texts(live.local) if live is not None and live.local else None

    async def _texts(self, hash: str) -> Texts:
        version = await self._versions.version(hash)
        if version is None:
            raise Refused(f"The version {hash[:SHOWN]} is not kept: put back a backup of the database.")
        return version.files

    def _packs(self, national: str, local: str, checked: Checked) -> LivePacks:
        assert checked.pack is not None, "it was found to stand"
        return LivePacks(national, local, checked.pack.version, self._installed.ground)

    async def _draft(self, hash: str) -> Draft:
        found = [draft for draft in await self._versions.drafts() if hash and draft.hash.startswith(hash)]
        if len(found) != 1:
            raise Refused(f'There is no draft "{hash}": it was published or discarded, or never kept.')
        return found[0]


def must_be_live(live: LivePacks | None) -> LivePacks:
    """What is live. Raises Refused where nothing is."""
    if live is None:
        raise Refused("Nothing is live yet: the first safe-to-share run publishes what is installed.")
    return live
