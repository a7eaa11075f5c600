"""``versions``, ``audit`` and ``download``: what was published, who did what, and a version as a zip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.commands.kept import with_versions
from bot.publishing import Publishing
from bot.publishing.history import History
from bot.publishing.words import day, entry_line, standing_lines, state, waiting
from bot.records import write_new
from bot.versions import SHOWN, Draft, Entry, VersionLine, VersionStore


def versions(*, as_json: bool) -> int:
    """Every version and draft is printed. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> None:
        history, drafts = await publishing.history(), await publishing.drafts()
        if as_json:
            plain = [_plain_line(line, history) for line in history.lines]
            print(json.dumps(plain + [_plain_draft(draft) for draft in drafts], ensure_ascii=False, indent=2))
        else:
            print("\n".join([*_version_lines(history), *_draft_lines(drafts)]))

    with_versions(do)
    return 0


def audit(*, as_json: bool) -> int:
    """Every entry of the audit log is printed. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> None:
        entries = (await publishing.history()).audit
        if as_json:
            print(json.dumps([_plain_entry(entry) for entry in entries], ensure_ascii=False, indent=2))
        else:
            print("\n".join(map(entry_line, entries)))

    with_versions(do)
    return 0


def download(file: str, version: str) -> int:
    """The version is in that new file. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> bytes:
        return await publishing.download(version)

    write_new(Path(file), with_versions(do))
    print(f"Written to {file}.")
    return 0


def _version_lines(history: History) -> Iterator[str]:
    for line in history.lines:
        about = f"{line.kind:<8}  {state(line, history):<9}  {line.label}"
        yield f"{line.hash[:SHOWN]}  {day(line.at)}  {about}"
        yield f"{'':<{SHOWN}}  by {line.by}: {line.why}"
    yield from standing_lines(history)


def _draft_lines(drafts: tuple[Draft, ...]) -> Iterator[str]:
    for draft in drafts:
        about = f"{draft.kind}  {draft.label}, from {draft.by}; {waiting(draft)}"
        yield f"draft {draft.hash[:SHOWN]}  {day(draft.at)}  {about}"


def _plain_line(line: VersionLine, history: History) -> dict[str, Any]:
    return {
        "hash": line.hash,
        "kind": line.kind,
        "label": line.label,
        "state": state(line, history) or "kept",
        "by": line.by,
        "at": line.at.isoformat(),
        "why": line.why,
        "release": line.release,
        "check": dict(line.summary),
    }


def _plain_draft(draft: Draft) -> dict[str, Any]:
    return {
        "hash": draft.hash,
        "kind": draft.kind,
        "label": draft.label,
        "state": "waits" if draft.asked_by else "draft",
        "by": draft.by,
        "at": draft.at.isoformat(),
        "asked_by": draft.asked_by,
        "why": draft.why,
    }


def _plain_entry(entry: Entry) -> dict[str, Any]:
    live = entry.live
    return {
        "number": entry.number,
        "what": entry.what,
        "hash": entry.hash,
        "by": entry.by,
        "at": entry.at.isoformat(),
        "why": entry.why,
        "role": entry.role,
        "live": {"national": live.national, "local": live.local, "effective": live.effective}
        if live
        else None,
    }
