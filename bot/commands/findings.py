"""What a check found, and the pack in numbers: as text for a terminal, and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from bot.assembly import Checked, shown_place
from flows.figures import FlowFigures
from flows.issues import Issue, Severity
from flows.model import Pack
from flows.plain_english import figures

HEADINGS: Mapping[Severity, str] = {"must_fix": "Must be fixed", "advice": "Worth a look"}


def as_text(checked: Checked, place: str, took_s: float) -> str:
    """The findings, must-fix first and file by file; then the summary. ``place`` stands before file names."""
    lines: list[str] = []
    for severity, heading in HEADINGS.items():
        found = sorted(_of(checked, severity), key=lambda issue: issue.place)
        if found:
            lines += [f"{heading} ({len(found)})", ""]
            for _, of_file in groupby(found, key=lambda issue: issue.place.file):
                lines += [_line(issue, place) for issue in of_file]
                lines.append("")
    return "\n".join([*lines, *_summary(checked, place, took_s)]) + "\n"


def plain_findings(checked: Checked) -> list[dict[str, Any]]:
    """Each finding as plain data, in the order of files and lines."""
    return [
        {
            "severity": issue.severity,
            "rule": issue.rule,
            "file": issue.place.file,
            "line": issue.place.line,
            "column": issue.place.column,
            "message": issue.message,
            "hint": issue.hint,
            "route": list(issue.route),
        }
        for issue in sorted(checked.issues, key=lambda issue: issue.place)
    ]


def plain_summary(checked: Checked, took_s: float) -> dict[str, Any]:
    """The numbers as plain data; the pack's own are missing where it could not be linked or proved."""
    summary: dict[str, Any] = {
        "must_fix": len(checked.wrong),
        "advice": len(_of(checked, "advice")),
        "took_s": round(took_s, 3),
    }
    pack, proof = checked.pack, checked.proof
    if pack is not None:
        summary |= {
            "version": pack.version,
            "flows": len(pack.flows),
            "questions": len(pack.questions),
            "shelves": len(pack.shelves),
            "entries": sum(len(shelf.entries) for shelf in pack.shelves.values()),
            "points": len(pack.points),
            "walkthroughs": len(pack.walkthroughs),
            "walkthroughs_passed": checked.walkthroughs_passed,
            **_reading_grades(pack),
        }
    if pack is not None and proof is not None:
        summary |= {
            "outcomes": sum(figures.outcomes for figures in proof.flows.values()),
            "routes": sum(figures.routes for figures in proof.flows.values()),
            "safety_rules": len(pack.safety_rules),
            "safety_rules_proved": sum(rule.holds for rule in proof.rules.values()),
            "blocks": proof.blocks,
            "blocks_shown": proof.blocks_shown,
            "configurations": proof.configurations,
        }
    return summary


def _of(checked: Checked, severity: Severity) -> list[Issue]:
    return [issue for issue in checked.issues if issue.severity == severity]


def _line(issue: Issue, place: str) -> str:
    return str(issue).replace(str(issue.place), shown_place(issue.place, place), 1)


def _summary(checked: Checked, place: str, took_s: float) -> Iterator[str]:
    yield f"Summary of {place}"
    if checked.pack is None:
        yield "  It could not be put together, so nothing more is known of it until the above is mended."
    elif checked.proof is None:
        yield "  Nothing was proved and no walkthrough was tried: the above stands in the way."
    else:
        numbers = plain_summary(checked, took_s)
        rows = (
            ("flows", f"{numbers['flows']:,}"),
            ("questions", f"{numbers['questions']:,}"),
            ("outcomes", f"{numbers['outcomes']:,}"),
            ("routes", f"{numbers['routes']:,}, counted exactly"),
            ("safety rules", _share(numbers, "safety_rules_proved", "safety_rules", "proved")),
            ("walkthroughs", _share(numbers, "walkthroughs_passed", "walkthroughs", "passed")),
            ("advice blocks", _share(numbers, "blocks_shown", "blocks", "shown by some ending")),
            ("reference", f"{numbers['entries']:,} entries on {numbers['shelves']:,} shelves"),
            ("points", f"{numbers['points']:,} of the guidance"),
            ("reading grade", f"questions {numbers['questions_grade']}, advice {numbers['advice_grade']}"),
        )
        yield from _table(rows)
        for flow_id, figures in checked.proof.flows.items():
            yield f"  {flow_id}: {_in_words(figures)}"
    yield f"  Took {took_s:.1f} s."
    yield _verdict(checked)


def _reading_grades(pack: Pack) -> dict[str, Any]:
    measured = figures(pack)
    return {
        "questions_grade": measured["questions"].grade,
        "advice_grade": measured["advice"].grade,
        "longest_sentence_words": max(measured["questions"].longest, measured["advice"].longest),
    }


def _share(numbers: Mapping[str, Any], part: str, whole: str, verb: str) -> str:
    return f"{numbers[part]:,} of {numbers[whole]:,} {verb}"


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in rows:
        yield f"  {name:<14} {value}"


def _in_words(figures: FlowFigures) -> str:
    if not figures.questions:
        return "a page that is shown at once, with no question"
    return (
        f"{figures.questions} questions, {figures.outcomes} outcomes, {figures.routes:,} routes "
        f"of {figures.fewest} to {figures.most} answers"
    )


def _verdict(checked: Checked) -> str:
    must, look = len(checked.wrong), len(_of(checked, "advice"))
    if must:
        return f"{must} must be fixed, {look} worth a look."
    return f"Nothing must be fixed, {look} worth a look." if look else "Nothing to fix."
