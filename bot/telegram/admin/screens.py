"""What administrators are shown: reports, versions, the audit log and how the content stands. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.publishing.archive import Report
from bot.publishing.comparing import Changes
from bot.publishing.history import History
from bot.publishing.page import report_page
from bot.publishing.service import NONE, Done
from bot.publishing.words import day, entry_line, found_lines, standing_lines, state, waiting
from bot.telegram.admin.presses import Deed, button
from bot.telegram.admin.uploads import Spot
from bot.telegram.markup import Block, Line, pages
from bot.telegram.screen import DataButton, File, Rows, Screen, in_rows
from bot.versions import SHOWN, Draft, VersionLine
from flows.issues import Issue
from flows.model import Pack
from flows.reviews import Due, due

MOST_FINDINGS = 8
MOST_VERSIONS = 8
MOST_ENTRIES = 12
MOST_DUE = 20
LONGEST_FINDING = 300
LABEL = 40

Blocks = Iterable[tuple[str, Sequence[str]]]


def screen(blocks: Blocks, rows: Rows = (), file: File | None = None) -> Screen:
    """Headings, each with its lines, as a message of its own."""
    made = [
        Block(tuple(Line(line) for line in lines), heading=heading)
        for heading, lines in blocks
        if lines or heading
    ]
    return Screen(pages(made), rows, sent_anew=True, file=file)


def said(*sentences: str, rows: Rows = (), file: File | None = None) -> Screen:
    """Some sentences."""
    return screen([("", list(sentences))], rows, file)


def report_screen(report: Report, changes: Changes | None, reader: str) -> Screen:
    """What was found in a draft, in short, the whole of it as a file, and what ``reader`` can do with it."""
    draft, found = report.draft, list(found_lines(report))
    name = f"Draft {draft.hash[:SHOWN]}: {draft.label}"
    if not report.is_kept:
        blocks = [(f"{draft.label} ({draft.kind} pack)", [*found, "Nothing of it was kept."])]
        blocks.append(("Must be fixed", _findings(report.checked.wrong)))
        rows: Rows = ()
    else:
        blocks = [(name, [f"A {draft.kind} pack, sent in by {draft.by}; {waiting(draft)}.", *found])]
        look = [issue for issue in report.checked.issues if issue.severity == "advice"]
        blocks.append(("Worth a look", _findings(look))) if look else None
        rows = _draft_rows(report, reader)
    if changes is not None:
        over = report.live.effective[:SHOWN] if report.live else ""
        blocks.append((f"What it changes in what is live ({over})", changes.short.split("\n")))
    file = File(f"report-{draft.hash[:SHOWN]}.html", report_page(report, changes))
    return screen(blocks, rows, file)


def drafts_screen(drafts: Sequence[Draft]) -> Screen:
    """Every draft that is kept, and a way to its report."""
    if not drafts:
        return said("There is no draft. Send a .zip of a pack, or one .yaml file, as a document.")
    lines = [f"{draft.hash[:SHOWN]}  {_about(draft)}; {waiting(draft)}." for draft in drafts]
    buttons = [button(f"{draft.hash[:6]} {draft.label}"[:LABEL], Deed.LOOK, draft.hash) for draft in drafts]
    return screen([("Drafts", lines)], in_rows(buttons, 1))


def waits_screen(draft: Draft) -> Screen:
    """That a draft waits for whoever reads this to approve it."""
    line = f"{draft.hash[:SHOWN]}: {_about(draft)}; {waiting(draft)}."
    look = button("See its report", Deed.LOOK, draft.hash)
    return screen([("A draft waits for you to approve it", [line])], ((look,),))


def versions_screen(history: History, heading: str = "Versions, the newest first") -> Screen:
    """The newest versions, which is live, and a way to each."""
    newest = list(reversed(history.lines))[:MOST_VERSIONS]
    lines = [f"{line.hash[:SHOWN]}  {_version(line, history)}" for line in newest]
    left = len(history.lines) - len(newest)
    if left:
        lines.append(f"And {left} older: /rollback and the first characters of a hash name one of them.")
    buttons = [button(f"{line.hash[:6]} {line.label}"[:LABEL], Deed.VERSION, line.hash) for line in newest]
    return screen([(heading, lines), ("Live", list(standing_lines(history)))], in_rows(buttons, 1))


def version_screen(line: VersionLine, history: History, changes: Changes | None) -> Screen:
    """One version, what going back to it would change, and what can be done with it."""
    live, standing = history.live, state(line, history)
    over = live.effective if live else ""
    first = []
    if not standing:
        first.append(button("Put it live again", Deed.ROLL_BACK, line.hash, over, "primary"))
    elif standing == "live" and line.kind == "local":
        first.append(button("Take the local pack away", Deed.ROLL_BACK, NONE, over))
    then = [button("Download", Deed.DOWNLOAD, line.hash)]
    if standing != "withdrawn":
        then.append(button("Withdraw", Deed.WITHDRAW, line.hash, over, "danger"))
    about = [f"{_version(line, history)}.", f"It came with release {line.release}: {line.why}"]
    blocks = [(f"Version {line.hash[:SHOWN]}", about)]
    if changes is not None:
        blocks.append(("What putting it live again would change", changes.short.split("\n")))
    return screen(blocks, (*((each,) for each in first), tuple(then)))


def audit_screen(history: History) -> Screen:
    """The last entries of the audit log, the newest last."""
    lines = [entry_line(entry).strip() for entry in history.audit[-MOST_ENTRIES:]]
    heading = f"The audit log: the last {len(lines)} of {len(history.audit)}"
    return screen([(heading, lines)])


def content_screen(pack: Pack, history: History, today: date) -> Screen:
    """How the content stands, what is live, and what is overdue for review or soon due."""
    found = due(pack, today)
    overdue = [_due(each) for each in found if each.is_overdue]
    soon = [_due(each) for each in found if not each.is_overdue]
    blocks = [
        (pack.info.title, [*pack.info.standing, *standing_lines(history)]),
        (f"Overdue for review ({len(overdue)})", _some(overdue)),
        (f"Due within 60 days ({len(soon)})", _some(soon)),
    ]
    return screen(blocks)


def spots_screen(name: str, spots: Sequence[Spot], token: str) -> Screen:
    """Where a file may go."""
    buttons = [
        button(spot.words[:64], Deed.PUT_FILE, str(number), token) for number, spot in enumerate(spots)
    ]
    ask = f"Where does “{name}” belong?"
    return said(ask, rows=in_rows(buttons, 1))


def live_line(done: Done) -> str:
    """What is live now."""
    if done.live is None:
        return "Nothing is live."
    local = f", with the local pack {done.live.local[:SHOWN]}" if done.live.local else ""
    return f"Live now: {done.live.national[:SHOWN]}{local}."


def undo_rows(back_to: str, over: str) -> Rows:
    """The way back to what was live before."""
    return ((button("Undo: put the one before live again", Deed.ROLL_BACK, back_to, over),),)


def _draft_rows(report: Report, reader: str) -> Rows:
    draft = report.draft
    over = report.live.effective if report.live else ""
    first: tuple[DataButton, ...] = (button("Preview", Deed.PREVIEW, draft.hash),)
    if not draft.asked_by:
        first += (button("Publish", Deed.PUBLISH, draft.hash, over, "primary"),)
    elif draft.asked_by != reader:
        first += (button("Approve", Deed.APPROVE, draft.hash, over, "primary"),)
    return (first, (button("Discard", Deed.DISCARD, draft.hash),))


def _findings(issues: Sequence[Issue]) -> list[str]:
    ordered = sorted(issues, key=lambda issue: issue.place)
    lines = [str(issue) for issue in ordered[:MOST_FINDINGS]]
    cut = [line if len(line) <= LONGEST_FINDING else f"{line[: LONGEST_FINDING - 1]}…" for line in lines]
    left = len(issues) - len(cut)
    return [*cut, f"And {left} more: see the report."] if left else cut


def _about(draft: Draft) -> str:
    return f"{draft.label} ({draft.kind}), from {draft.by} on {day(draft.at)}"


def _version(line: VersionLine, history: History) -> str:
    standing = state(line, history)
    shown = f"{standing.upper()}, " if standing else ""
    return f"{shown}{line.label} ({line.kind}), by {line.by} on {day(line.at)}"


def _due(item: Due) -> str:
    review = item.review
    return f"{review.name}: by {review.review_by}, last on {review.reviewed_on}. Owner: {review.owner}."


def _some(lines: list[str]) -> list[str]:
    left = len(lines) - MOST_DUE
    return [*lines[:MOST_DUE], f"And {left} more."] if left > 0 else lines or ["Nothing."]
