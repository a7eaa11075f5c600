"""``versions``, ``audit`` and ``download``: what was published, who did what, and a version as a zip."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.commands.kept import with_publishing
from bot.publishing import Publishing
from bot.publishing.history import History
from bot.records import write_new
from bot.versions import SHOWN, Draft, Entry, VersionLine, VersionStore

IN_WORDS = {
    "published": "published",
    "approved": "approved",
    "live_moved": "put live by the program",
    "rolled_back": "rolled back to",
    "withdrawn": "withdrew",
    "signed_off": "signed off",
    "discarded": "discarded",
    "approvals_off": "published alone",
}


def versions(*, as_json: bool) -> int:
    """Every version and draft is printed. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> None:
        history, drafts = await publishing.history(), await publishing.drafts()
        if as_json:
            plain = [_plain_line(line, history) for line in history.lines]
            print(json.dumps(plain + [_plain_draft(draft) for draft in drafts], ensure_ascii=False, indent=2))
        else:
            print("\n".join([*_version_lines(history), *_draft_lines(drafts)]))

    with_publishing(do)
    return 0


def audit(*, as_json: bool) -> int:
    """Every entry of the audit log is printed. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> None:
        entries = (await publishing.history()).audit
        if as_json:
            print(json.dumps([_plain_entry(entry) for entry in entries], ensure_ascii=False, indent=2))
        else:
            print("\n".join(map(_entry_line, entries)))

    with_publishing(do)
    return 0


def download(file: str, version: str) -> int:
    """The version is in that new file. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> bytes:
        return await publishing.download(version)

    write_new(Path(file), with_publishing(do))
    print(f"Written to {file}.")
    return 0


def standing_lines(history: History) -> Iterator[str]:
    """What is live, since when, and whether it was signed off."""
    live = history.live
    if live is None:
        yield "Nothing is live yet."
        return
    for hash in filter(None, (live.national, live.local)):
        line = history.line(hash)
        yield f"live {hash[:SHOWN]}: {line.label if line else 'not kept'}"
    signed = history.signed_off(live.effective)
    what = f"{live.effective[:SHOWN]} " if live.local else ""
    yield (
        f"{what}signed off by: {signed.role}, {signed.on.isoformat()}" if signed else f"{what}not signed off"
    )


def _version_lines(history: History) -> Iterator[str]:
    for line in history.lines:
        about = f"{line.kind:<8}  {_state(line, history):<9}  {line.label}"
        yield f"{line.hash[:SHOWN]}  {_day(line.at)}  {about}"
        yield f"{'':<{SHOWN}}  by {line.by}: {line.why}"
    yield from standing_lines(history)


def _draft_lines(drafts: tuple[Draft, ...]) -> Iterator[str]:
    for draft in drafts:
        waits = "nobody has asked to publish it"
        if draft.asked_by:
            waits = f"{draft.asked_by} asks to publish it: {draft.why}"
        about = f"{draft.kind}  {draft.label}, from {draft.by}; {waits}"
        yield f"draft {draft.hash[:SHOWN]}  {_day(draft.at)}  {about}"


def _state(line: VersionLine, history: History) -> str:
    if line.hash in history.withdrawn:
        return "withdrawn"
    live = history.live
    return "live" if live and line.hash in (live.national, live.local) else ""


def _entry_line(entry: Entry) -> str:
    role = f" as {entry.role}" if entry.role else ""
    why = f": {entry.why}" if entry.why else ""
    what = IN_WORDS[entry.what]
    if (
        entry.what == "rolled_back"
        and entry.live
        and entry.hash not in (entry.live.national, entry.live.local)
    ):
        what = "took away"
    at = entry.at.strftime("%Y-%m-%d %H:%M")
    return f"{entry.number:>4}  {at} UTC  {entry.by} {what} {entry.hash[:SHOWN]}{role}{why}"


def _plain_line(line: VersionLine, history: History) -> dict[str, Any]:
    return {
        "hash": line.hash,
        "kind": line.kind,
        "label": line.label,
        "state": _state(line, history) or "kept",
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


def _day(at: datetime) -> str:
    return at.date().isoformat()
