"""Versions, drafts and the audit log as rows of a database; one thread talks to it, the store's own."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.stores import version_statements as sql
from bot.stores.database import Database
from bot.versions import Draft, Entry, LiveMoved, LivePacks, NewEntry, Version, VersionLine

KEY = "the audit log"
"""Whoever appends does so alone; no conversation key looks like this."""


def append(
    database: Database,
    entries: Sequence[NewEntry],
    after: int | None,
    saving: Sequence[Version],
    done_with: str,
) -> tuple[Entry, ...]:
    """As the port says; said again because the answer was lost, it appends nothing and is no clash."""
    with database.writing(KEY) as say:
        newest, moved = say(sql.STANDS_AT, ()).fetchone()
        if entries and (moved != after or not any(new.live for new in entries)):
            last = say(sql.AUDIT, (newest - len(entries),)).fetchall()
            if _is_said_again(entries, last):
                return tuple(map(_entry, last))
        if moved != after:
            raise LiveMoved("What is live was changed by somebody else just now: look again, then decide.")
        for version in saving:
            say(sql.SAVE_VERSION, _version_row(version))
        numbered = [_numbered(number, new) for number, new in enumerate(entries, start=newest + 1)]
        for entry in numbered:
            say(sql.APPEND, _entry_row(entry))
        say(sql.DROP_DRAFT, (done_with,))
    return tuple(numbered)


def audit(database: Database, after: int) -> tuple[Entry, ...]:
    """As the port says."""
    return tuple(map(_entry, database.rows(sql.AUDIT, (after,))))


def newest(database: Database) -> int:
    """As the port says."""
    return int(database.rows(sql.NEWEST)[0][0])


def versions(database: Database) -> tuple[VersionLine, ...]:
    """As the port says."""
    return tuple(map(_line, database.rows(sql.VERSIONS)))


def version(database: Database, hash: str) -> Version | None:
    """As the port says."""
    rows = database.rows(sql.VERSION, (hash,))
    return Version(_line(rows[0]), _unpacked(rows[0][8])) if rows else None


def keep_draft(database: Database, draft: Draft) -> None:
    """As the port says."""
    at = draft.at.isoformat(timespec="seconds")
    with database.writing(KEY) as say:
        row = (
            draft.hash,
            draft.kind,
            draft.label,
            draft.by,
            at,
            draft.asked_by,
            draft.why,
            _packed(draft.files),
        )
        say(sql.KEEP_DRAFT, row)


def drafts(database: Database) -> tuple[Draft, ...]:
    """As the port says."""
    return tuple(
        Draft(hash, kind, label, by, datetime.fromisoformat(at), _unpacked(files), asked_by, why)
        for hash, kind, label, by, at, asked_by, why, files in database.rows(sql.DRAFTS)
    )


def sweep_drafts(database: Database, before: str, limit: int) -> int:
    """At most so many drafts sent in before this ISO date are gone; how many."""
    with database.writing(KEY) as say:
        return max(int(say(sql.SWEEP_DRAFTS, (before, limit)).rowcount), 0)


def _is_said_again(entries: Sequence[NewEntry], last: Sequence[Sequence[Any]]) -> bool:
    """Whether the last rows of the audit log are these entries, to the second."""
    return [tuple(row[1:]) for row in last] == [_entry_row(_numbered(0, new))[1:] for new in entries]


def _numbered(number: int, new: NewEntry) -> Entry:
    return Entry(number, new.what, new.hash, new.by, new.at, new.why, new.role, new.live)


def _version_row(version: Version) -> tuple[object, ...]:
    line = version.line
    at, summary = line.at.isoformat(timespec="seconds"), json.dumps(dict(line.summary))
    packed = _packed(version.files)
    return line.hash, line.kind, line.label, line.by, at, line.why, line.release, summary, packed


def _line(row: Sequence[Any]) -> VersionLine:
    hash, kind, label, by, at, why, release, summary = row[:8]
    return VersionLine(hash, kind, label, by, datetime.fromisoformat(at), why, release, json.loads(summary))


def _entry_row(entry: Entry) -> tuple[object, ...]:
    live, at = entry.live, entry.at.isoformat(timespec="seconds")
    packs = (live.national, live.local, live.effective, live.ground) if live else (None, None, None, None)
    return entry.number, entry.what, entry.hash, entry.by, at, entry.why, entry.role, *packs


def _entry(row: Sequence[Any]) -> Entry:
    number, what, hash, by, at, why, role, *packs = row
    live = None if packs[0] is None else LivePacks(*packs)
    return Entry(number, what, hash, by, datetime.fromisoformat(at), why, role, live)


def _packed(files: Mapping[str, str]) -> bytes:
    return zlib.compress(json.dumps(dict(sorted(files.items())), ensure_ascii=False).encode())


def _unpacked(packed: bytes) -> dict[str, str]:
    files: dict[str, str] = json.loads(zlib.decompress(packed))
    return files
