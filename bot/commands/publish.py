"""``publish`` and what follows: ``approve``, ``discard``, ``rollback``, ``withdraw``, ``signoff``."""

from __future__ import annotations

from pathlib import Path

from bot.commands.kept import with_publishing
from bot.content_files import read_content
from bot.publishing import Publishing, Report
from bot.publishing.service import Done
from bot.versions import SHOWN, Kind, VersionStore
from flows.difference import compare, short
from flows.graph import TooManyConfigurations
from flows.model import Pack
from flows.reader import read
from flows.walk import EndlessRoute


def publish(pack: str, by: str, why: str, label: str | None, *, is_local: bool) -> int:
    """The content is live, or waits for a second administrator; 1 where it must be mended. Raises Problem."""
    place = Path(pack)
    files = read_content(place)
    kind: Kind = "local" if is_local else "national"

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        report = await publishing.submit(files, kind, label or place.absolute().stem, by)
        _say_found(report, pack)
        if not report.is_kept:
            return 1
        if report.live is not None:
            national, local = await publishing.files_of("live")
            _say_changes(read(national, local=local).pack, report.checked.pack)
        done = await publishing.publish(report.draft.hash, by, why)
        _say_live(done)
        return 0

    return with_publishing(do)


def approve(draft: str, by: str) -> int:
    """The draft is live. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        _say_live(await publishing.approve(draft, by))
        return 0

    return with_publishing(do)


def discard(draft: str, by: str, why: str) -> int:
    """The draft is gone. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        await publishing.discard(draft, by, why)
        print(f"The draft {draft} is discarded.")
        return 0

    return with_publishing(do)


def roll_back(version: str, by: str, why: str) -> int:
    """The version is live again. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        _say_live(await publishing.roll_back(version, by, why))
        return 0

    return with_publishing(do)


def withdraw(version: str, by: str, why: str) -> int:
    """The version is withdrawn, and something else live where it was. Raises Problem."""

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        done = await publishing.withdraw(version, by, why)
        print(f"{done.hash[:SHOWN]} is withdrawn. Conversations that went by it stop at their next tap.")
        print("Whoever was shown its advice is told the next time they come, while their session is kept.")
        _say_live(done)
        return 0

    return with_publishing(do)


def sign_off(version: str, by: str, role: str, why: str) -> int:
    """What is live is signed off. Raises Problem where it is not what they have read."""

    async def do(publishing: Publishing, versions: VersionStore) -> int:
        entry = await publishing.sign_off(by, role, why, version)
        print(f"{entry.hash[:SHOWN]} is signed off by: {entry.role}. Any change to its words ends that.")
        return 0

    return with_publishing(do)


def _say_found(report: Report, pack: str) -> None:
    wrong = report.checked.wrong
    for issue in wrong:
        print(f"{pack}/{issue}")
    advice = len(report.checked.issues) - len(wrong)
    if wrong:
        print(f"{len(wrong)} must be fixed, {advice} worth a look. Nothing of it was kept.")
    else:
        print(f"Draft {report.draft.hash[:SHOWN]}: nothing must be fixed, {advice} worth a look.")


def _say_changes(old: Pack | None, new: Pack | None) -> None:
    """In short what it changes, where that can be counted; ``diff`` says it in full."""
    if old is None or new is None:
        return
    try:
        print(short(compare(old, new)))
    except (TooManyConfigurations, EndlessRoute):
        print("What it changes is too much to be counted.")


def _say_live(done: Done) -> None:
    if done.waits:
        short = done.hash[:SHOWN]
        print(f"It waits for a second administrator: safe-to-share approve {short} --by LABEL.")
        print(f"To throw it away: safe-to-share discard {short} --by LABEL.")
    elif done.live is not None:
        local = f", with the local pack {done.live.local[:SHOWN]}" if done.live.local else ""
        print(f"Live now: {done.live.national[:SHOWN]}{local}.")
