"""The service behind every channel of publishing: each call is checked, decided, and written in one go.

Whoever calls has made sure who somebody is; here a person is a label. Every refusal is a ``Refused``, or
``LiveMoved`` where two people decide at once; then nothing was changed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.publishing.archive import Archive, Report, must_be_live
from bot.publishing.aside import Work
from bot.publishing.history import PROGRAM, History
from bot.publishing.packs import (
    Installed,
    Refused,
    must_stand,
    numbers_of,
    texts_of,
)
from bot.versions import (
    SHOWN,
    Draft,
    Entry,
    Kind,
    LiveMoved,
    LivePacks,
    NewEntry,
    Version,
    VersionLine,
    VersionStore,
)
from flows.version import version_of

if TYPE_CHECKING:
    from bot.assembly import Checked

NONE = "none"
"""In place of a version: no local pack."""

LONGEST_LABEL = 80
LONGEST_WHY = 500
TRIED_AT_MOST = 12
"""Earlier states that a withdrawal tries, one after another: each takes seconds to check."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of publishing, rolling back or withdrawing. ``live`` is what is live now.

    ``waits``: a second administrator has to approve, and nothing is live yet.
    """

    hash: str
    live: LivePacks | None
    waits: bool = False


Clock = Callable[[], datetime]


class Publishing(Archive):
    """Publishes, approves, rolls back, withdraws, signs off, discards; all of it in the audit log."""

    def __init__(
        self,
        versions: VersionStore,
        installed: Installed,
        administrators: tuple[str, ...] = (),
        approvals: Literal[1, 2] = 2,
        clock: Clock = lambda: datetime.now(UTC),
        work: Work = asyncio.to_thread,
    ) -> None:
        """``administrators`` are the labels of the settings; where there are two or more and ``approvals``
        is 2, a second one must approve."""
        super().__init__(versions, installed, work)
        self._administrators = administrators
        self._approvals = approvals
        self._clock = clock

    async def submit(self, files: Mapping[str, bytes | str], kind: Kind, label: str, by: str) -> Report:
        """The draft is checked over what is live, and kept where nothing in it must be mended."""
        by, label, texts = self._person(by), _line(label, "The label", LONGEST_LABEL), texts_of(files)
        if not texts:
            raise Refused("There is no content in it: a pack has a pack.yaml. Nothing was kept.")
        draft = Draft(version_of(texts), kind, label, by, self._clock(), texts)
        history = await self.history()
        self._refuse_known(draft.hash, history)
        report = await self._report(draft, history)
        if report.is_kept:
            await self._versions.keep_draft(draft)
        return report

    async def publish(self, hash: str, by: str, why: str, over: str = "") -> Done:
        """The draft is live for everybody, or waits for a second administrator. Raises Refused, LiveMoved.

        ``over`` is what was live, both packs together, when the person saw its report, where that is known:
        over anything else it is not published.
        """
        by, why = self._person(by), _reason(why)
        draft = replace(await self._draft(hash), asked_by=by, why=why)
        history = await self.history()
        _must_be_over(over, history)
        report = await self._report(draft, history)
        must_stand(report.checked, "The draft")
        if self._needs_two:
            await self._versions.keep_draft(draft)
            return Done(hash, history.live, waits=True)
        entries = [self._entry("published", hash, by, why, live=self._pair(draft, history, report.checked))]
        if len(self._administrators) > 1:
            off = "PUBLISH_APPROVALS=1: published without a second administrator."
            entries.append(self._entry("approvals_off", hash, by, off))
        return await self._put(draft, entries, history, report.checked)

    async def approve(self, hash: str, by: str, over: str = "") -> Done:
        """What another administrator asked to publish is live. Raises Refused, LiveMoved.

        ``over``: as for ``publish``.
        """
        by, draft = self._person(by), await self._draft(hash)
        if not draft.asked_by:
            raise Refused("Nobody has asked to publish this draft yet, so there is nothing to approve.")
        if draft.asked_by == by:
            raise Refused("You asked to publish this yourself: a second administrator has to approve it.")
        history = await self.history()
        _must_be_over(over, history)
        report = await self._report(draft, history)
        must_stand(report.checked, "The draft")
        live = self._pair(draft, history, report.checked)
        entries = [
            self._entry("approved", hash, by),
            self._entry("published", hash, draft.asked_by, draft.why, live=live),
        ]
        return await self._put(draft, entries, history, report.checked)

    async def discard(self, hash: str, by: str, why: str = "") -> None:
        """The draft is gone. Raises Refused."""
        by, draft, history = self._person(by), await self._draft(hash), await self.history()
        entry = self._entry("discarded", draft.hash, by, why)
        await self._versions.append([entry], after=history.moved_by, done_with=draft.hash)

    async def roll_back(self, to: str, by: str, why: str) -> Done:
        """An earlier version, or the shipped one, is live again; for ``NONE``, no local pack lies over it.

        Raises Refused, LiveMoved.
        """
        by, why, history = self._person(by), _reason(why), await self.history()
        live = must_be_live(history.live)
        if to == NONE:
            hash, pair = live.local, (live.national, "")
        else:
            line = self.known(to, history)
            if line.hash in history.withdrawn:
                raise Refused(f"{line.hash[:SHOWN]} was withdrawn as unsafe, and cannot be live again.")
            hash = line.hash
            pair = (hash, live.local) if line.kind == "national" else (live.national, hash)
        if pair == (live.national, live.local):
            raise Refused(f"{hash[:SHOWN]} is live already." if hash else "No local pack is live.")
        checked = await self._checked(*pair)
        must_stand(checked, f"{hash[:SHOWN]}")
        back = self._packs(*pair, checked)
        entry = self._entry("rolled_back", hash, by, why, live=back)
        await self._versions.append([entry], after=history.moved_by)
        return Done(hash, back)

    async def withdraw(self, hash: str, by: str, why: str) -> Done:
        """The version can never be live again; where it was, what was live before it is. Raises Refused.

        Conversations that went by it stop at their next tap, and whoever was shown its advice is told.
        """
        by, why, history = self._person(by), _reason(why), await self.history()
        live, line = must_be_live(history.live), self.known(hash, history)
        if line.hash in history.withdrawn:
            raise Refused(f"{line.hash[:SHOWN]} was withdrawn before.")
        safe = None
        if line.hash in (live.national, live.local):
            safe = await self._safe_without(line.hash, history)
        entry = self._entry("withdrawn", line.hash, by, why, live=safe)
        await self._versions.append([entry], after=history.moved_by)
        return Done(line.hash, safe or live)

    async def sign_off(self, by: str, role: str, why: str = "", effective: str = "") -> Entry:
        """What is live is signed off, exactly as it is. Raises Refused, LiveMoved.

        ``effective`` is what the person has read, where that is known: anything else is refused.
        """
        by, role = self._person(by), _line(role, "The role", LONGEST_LABEL)
        history = await self.history()
        live = must_be_live(history.live)
        if effective and not live.effective.startswith(effective):
            now = live.effective[:SHOWN]
            what = f"Something else is live by now than what you have read: it is {now}."
            raise Refused(f"{what} Read it, then sign it off by that name.")
        entry = self._entry("signed_off", live.effective, by, why, role=role)
        (signed,) = await self._versions.append([entry], after=history.moved_by)
        return signed

    @property
    def _needs_two(self) -> bool:
        return len(self._administrators) > 1 and self._approvals > 1

    async def _put(self, draft: Draft, entries: list[NewEntry], history: History, checked: Checked) -> Done:
        line = VersionLine(
            draft.hash,
            draft.kind,
            draft.label,
            draft.asked_by,
            self._clock(),
            draft.why,
            self._installed.release,
            numbers_of(checked),
        )
        saving = [Version(line, draft.files)]
        await self._versions.append(entries, after=history.moved_by, saving=saving, done_with=draft.hash)
        return Done(draft.hash, next(entry.live for entry in entries if entry.live))

    async def _safe_without(self, hash: str, history: History) -> LivePacks:
        """What was live last without it, and stands on this release's floor."""
        live = must_be_live(history.live)
        pairs = [(each.national, each.local) for each in history.earlier()]
        if hash == live.local:
            pairs.append((live.national, ""))
        pairs += [(line.hash, "") for line in reversed(history.lines) if line.kind == "national"]
        gone = history.withdrawn | {hash}
        for pair in list(dict.fromkeys(pair for pair in pairs if not set(pair) & gone))[:TRIED_AT_MOST]:
            checked = await self._checked(*pair)
            if not checked.wrong and checked.pack is not None:
                return self._packs(*pair, checked)
        raise Refused(
            "There is no other version that could be live in its place, so it was not withdrawn. If its "
            "advice is unsafe, stop the bot now; publish a mended version, then withdraw this one."
        )

    def _pair(self, draft: Draft, history: History, checked: Checked) -> LivePacks:
        live = history.live
        if draft.kind == "local":
            return self._packs(must_be_live(live).national, draft.hash, checked)
        return self._packs(draft.hash, live.local if live else "", checked)

    def _entry(
        self,
        what: Literal[
            "published", "approved", "rolled_back", "withdrawn", "signed_off", "discarded", "approvals_off"
        ],
        hash: str,
        by: str,
        why: str = "",
        role: str = "",
        live: LivePacks | None = None,
    ) -> NewEntry:
        return NewEntry(what, hash, by, self._clock(), why, role, live)

    def _refuse_known(self, hash: str, history: History) -> None:
        if hash in history.withdrawn:
            raise Refused("This is word for word a version that was withdrawn as unsafe. Nothing was kept.")
        if history.live and hash in (history.live.national, history.live.local):
            raise Refused("This is word for word what is live already. Nothing was kept.")

    def _person(self, label: str) -> str:
        label = _line(label, "Who does it", LONGEST_LABEL)
        if label == PROGRAM:
            raise Refused(f"{PROGRAM} is nobody: give the label of a person.")
        if self._administrators and label not in self._administrators:
            known = ", ".join(self._administrators)
            raise Refused(f'"{label}" is not an administrator in the settings: those are {known}.')
        return label


def _must_be_over(over: str, history: History) -> None:
    if over and not (history.live and history.live.effective.startswith(over)):
        raise LiveMoved("Something else is live by now than what the report was made over.")


def _reason(why: str) -> str:
    return _line(why, "The reason", LONGEST_WHY)


def _line(text: str, what: str, most: int) -> str:
    text = " ".join(text.split())
    if not text:
        raise Refused(f"{what} is missing: it is kept in the audit log.")
    if len(text) > most or not text.isprintable():
        raise Refused(f"{what} must be one line of at most {most} characters.")
    return text
