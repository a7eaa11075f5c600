"""Versions, drafts and the audit log in words, the same in every channel. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.publishing.archive import Report
from bot.publishing.history import History
from bot.publishing.packs import numbers_of
from bot.versions import SHOWN, Draft, Entry, VersionLine

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


def state(line: VersionLine, history: History) -> str:
    """Whether the version is live or was withdrawn; "" for neither."""
    if line.hash in history.withdrawn:
        return "withdrawn"
    live = history.live
    return "live" if live and line.hash in (live.national, live.local) else ""


def entry_line(entry: Entry) -> str:
    """An entry of the audit log: its number, when, who, what and why."""
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


def waiting(draft: Draft) -> str:
    """Who asks to publish the draft, and why."""
    if not draft.asked_by:
        return "nobody has asked to publish it"
    return f"{draft.asked_by} asks to publish it: {draft.why}"


def day(at: datetime) -> str:
    """The day alone."""
    return at.date().isoformat()


def found_lines(report: Report) -> Iterator[str]:
    """What the check found, the proof and the walkthroughs, a sentence each."""
    checked, numbers = report.checked, numbers_of(report.checked)
    look = numbers["advice"]
    if checked.wrong:
        yield f"{len(checked.wrong)} must be fixed, {look} worth a look."
    else:
        yield f"Nothing must be fixed, {look} worth a look."
    if checked.proof is None:
        yield "Nothing was proved and no walkthrough was tried: what must be fixed stands in the way."
        return
    proved, rules = numbers["safety_rules_proved"], numbers["safety_rules"]
    yield f"Proof: {proved} of {rules} safety rules hold on every combination of answers."
    passed, all = numbers["walkthroughs_passed"], numbers["walkthroughs"]
    yield f"Walkthroughs: {passed} of {all} come out as agreed."
