"""Versions, the audit log and drafts, said as types, and the port that keeps them.

The audit log only appends, and which versions are live is read off it: the last entry that moved them says
so. What is live can thus not change without an entry, nor half of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.problem import Problem

Kind = Literal["national", "local"]

Happening = Literal[
    "published",
    "approved",
    "live_moved",
    "rolled_back",
    "withdrawn",
    "signed_off",
    "discarded",
    "approvals_off",
]
"""What the audit log tells of. ``live_moved``: by the program itself, at its start."""

SHOWN = 12
"""So many characters of a version's hash tell it from any other."""


class LiveMoved(Problem):
    """Somebody else moved what is live meanwhile; nothing was changed."""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """What is known of a version besides its files. It never changes."""

    hash: str
    kind: Kind
    label: str
    by: str
    at: datetime
    why: str
    release: str
    """The release of the program that took it in."""
    summary: Mapping[str, int]
    """What its check found, in numbers."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version with its files: names and texts, exactly as they were hashed."""

    line: VersionLine
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack that somebody sent in, and is not published. ``asked_by`` asks for it to be, and ``why``."""

    hash: str
    kind: Kind
    label: str
    by: str
    at: datetime
    files: Mapping[str, str]
    asked_by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class LivePacks:
    """Which packs are live together: hashes. ``local`` is "" where there is none.

    ``effective`` is the hash of what both make together, to which sign-off and conversations belong.
    ``ground`` names the release and floor by which they were checked before they went live.
    """

    national: str
    local: str
    effective: str
    ground: str


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to append, about the version ``hash``; ``live`` is given where it moves what is live."""

    what: Happening
    hash: str
    by: str
    at: datetime
    why: str = ""
    role: str = ""
    live: LivePacks | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the audit log. Numbers count from 1 without a gap."""

    number: int
    what: Happening
    hash: str
    by: str
    at: datetime
    why: str
    role: str
    live: LivePacks | None


class VersionStore(Protocol):
    """Keeps versions, drafts and the audit log. Every method raises ``StoreError`` when it cannot."""

    async def append(
        self,
        entries: Sequence[NewEntry],
        *,
        after: int | None,
        saving: Sequence[Version] = (),
        done_with: str = "",
    ) -> tuple[Entry, ...]:
        """The entries are in the log, the versions saved and the draft of that hash gone: all, or nothing.

        ``after`` is the number of the entry that last moved what is live, as it was known when this was
        decided; None: nothing was live yet. Raises ``LiveMoved`` where that is so no more. A version that is
        kept already stays as it is. Other processes are told at once.
        """

    async def audit(self, after: int = 0) -> tuple[Entry, ...]:
        """The entries numbered above ``after``, oldest first."""

    async def newest(self) -> int:
        """The number of the newest entry; 0 where there is none. Cheap enough to ask often."""

    async def await_news(self) -> None:
        """Returns when there may be a new entry, whoever wrote it: within a second, sometimes in vain."""

    async def versions(self) -> tuple[VersionLine, ...]:
        """Every version, oldest first, without its files."""

    async def version(self, hash: str) -> Version | None:
        """The version of that hash, with its files."""

    async def keep_draft(self, draft: Draft) -> None:
        """The draft is kept, in place of one with the same hash."""

    async def drafts(self) -> tuple[Draft, ...]:
        """Every draft, oldest first."""


def live_entry(audit: Sequence[Entry]) -> Entry | None:
    """The entry that says what is live now."""
    return next((entry for entry in reversed(audit) if entry.live is not None), None)


def withdrawn_packs(audit: Sequence[Entry]) -> frozenset[str]:
    """The hashes of the packs that were withdrawn."""
    return frozenset(entry.hash for entry in audit if entry.what == "withdrawn")


def withdrawn_effective(audit: Sequence[Entry]) -> frozenset[str]:
    """The hashes of everything that was live with a withdrawn pack in it, as conversations name it."""
    packs = withdrawn_packs(audit)
    return frozenset(
        entry.live.effective
        for entry in audit
        if entry.live and {entry.live.national, entry.live.local} & packs
    )


def sign_off_of(audit: Sequence[Entry], effective: str) -> Entry | None:
    """The last sign-off of exactly these words; None where nobody signed them off, or they were withdrawn."""
    if effective in withdrawn_effective(audit):
        return None
    signed = (entry for entry in reversed(audit) if entry.what == "signed_off" and entry.hash == effective)
    return next(signed, None)
