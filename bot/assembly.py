"""Puts the program together: content into a checked pack, a pack into an engine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.content_files import UnreadableContent, content_place, local_content, read_content
from bot.problem import Problem
from flows.checks import check
from flows.engine import Engine
from flows.figures import remaining
from flows.floor import Held, held_to, with_reason
from flows.graph import Graph, Progress, TooManyConfigurations
from flows.issues import Issue, Place
from flows.model import Pack
from flows.proof import Proof, prove
from flows.reader import Files, read
from flows.reviews import review_findings
from flows.walkthroughs import replay_all, replay_whatever_else

NEEDED_TO_WALK = frozenset({"last_route", "loop"})
"""The rules without which routes cannot be walked, so that nothing is proved of a pack that breaks them."""


class UnusableContent(Problem):
    """The content was read and must be mended before anybody is advised by it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that is known of a pack's files before anybody is advised by them.

    ``pack`` and ``proof`` are None where a finding stands in the way of linking, or of walking the routes.
    """

    issues: tuple[Issue, ...]
    pack: Pack | None = None
    proof: Proof | None = None
    graph: Graph | None = None
    walkthroughs_passed: int = 0

    @property
    def wrong(self) -> tuple[Issue, ...]:
        """The findings that must be mended."""
        return tuple(issue for issue in self.issues if issue.severity == "must_fix")


def checked_content(
    named: str | None,
    progress: Progress | None = None,
    *,
    local: str | None = None,
    floor: Files | None = None,
    today: date | None = None,
) -> Checked:
    """The content of that folder or zip, or the usual one: read, checked, proved and walked through.

    ``local`` names the folder or zip of a local pack that lies over it. Raises UnreadableContent.
    """
    files, over = read_content(content_place(named)), local_content(local)
    return checked_files(files, progress, local=over, floor=floor, today=today)


def checked_files(
    files: Files,
    progress: Progress | None = None,
    *,
    local: Files | None = None,
    floor: Files | None = None,
    today: date | None = None,
) -> Checked:
    """The same for files that have been read.

    ``local``: the files of a local pack, which lies over them. ``floor``: the files of the installed release,
    whose safety rules, phrase rules, fixed contacts and walkthroughs the pack must hold too. ``today``: the
    day on which to say what is overdue for review, or soon will be; without it, nothing is said of that.
    """
    checked = _checked(files, progress, local, floor, today)
    theirs = [issue for issue in checked.wrong if not issue.place.is_local]
    if local is None or not theirs:
        return checked
    alone = frozenset(_checked(files, None, None, floor, today).issues)
    broken = frozenset(theirs) - alone
    blamed = (_blamed(issue) if issue in broken else issue for issue in checked.issues)
    return replace(checked, issues=tuple(blamed))


def usable_pack(named: str | None, local: str | None = None) -> Pack:
    """The pack, read and checked, but not proved; ``local`` names a local pack that lies over it.

    Raises UnreadableContent or UnusableContent.
    """
    place = content_place(named)
    reading = read(read_content(place), local=local_content(local))
    issues = [*reading.issues, *(check(reading.pack) if reading.pack else ())]
    wrong = tuple(issue for issue in issues if issue.severity == "must_fix")
    if wrong or reading.pack is None:
        raise UnusableContent(_must_be_mended(wrong, place), exit_status=1)
    return reading.pack


def engine_of(pack: Pack) -> Engine:
    """An engine that knows how many questions are ahead, unless the pack is too large to tell."""
    try:
        return Engine(pack, remaining(pack))
    except TooManyConfigurations:
        return Engine(pack)


def _checked(
    files: Files, progress: Progress | None, local: Files | None, floor: Files | None, today: date | None
) -> Checked:
    reading = read(files, local=local)
    pack = reading.pack
    if pack is None:
        return Checked(reading.issues)
    issues = [*reading.issues, *check(pack), *(review_findings(pack, today) if today else ())]
    if any(issue.rule in NEEDED_TO_WALK for issue in issues):
        return Checked(tuple(issues), pack)
    held = held_to(pack, _release(floor)) if floor is not None else Held(pack)
    proof = prove(held.pack, progress)
    issues += (*held.issues, *map(with_reason, proof.issues))
    if proof.graph is None:
        return Checked(tuple(issues), pack)
    engine = Engine(pack)
    failed = replay_all(engine)
    passed = len(pack.walkthroughs) - len({issue.place for issue in failed})
    issues += failed
    issues += (
        with_reason(issue) for each in held.walkthroughs for issue in replay_whatever_else(engine, each)
    )
    own_rules = {rule.id: proof.rules[rule.id] for rule in pack.safety_rules}
    return Checked(tuple(issues), pack, replace(proof, rules=own_rules), proof.graph, passed)


def _blamed(issue: Issue) -> Issue:
    """Whoever keeps the local pack cannot mend the file that the finding names."""
    reason = "Without the local pack this holds: mend what that adds."
    return replace(issue, hint=f"{issue.hint} {reason}".strip())


def _release(files: Files) -> Pack:
    pack = read(files).pack
    if pack is None:
        raise UnreadableContent("The content of the installed release cannot be read; install it again.")
    return pack


def _must_be_mended(wrong: tuple[Issue, ...], place: Path) -> str:
    first = f"{shown_place(wrong[0].place, place)}: {wrong[0].message} " if wrong else ""
    others = f"And {len(wrong) - 1} more. " if len(wrong) > 1 else ""
    return f"The content cannot be used: {first}{others}safe-to-share check lists everything."


def shown_place(at: Place, content: Path | str) -> str:
    """Where a finding is, with the content's folder before it where it is in a file of that."""
    return f"{content}/{at}" if at.is_within else str(at)
