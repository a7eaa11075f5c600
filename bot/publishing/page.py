"""The report of a draft as one page for a phone: findings, proof, walkthroughs and what it changes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from bot.publishing.archive import Report
from bot.publishing.comparing import Changes
from bot.publishing.words import day, found_lines, waiting
from bot.versions import SHOWN

if TYPE_CHECKING:
    from flows.difference.rows import Row, Span
from flows.issues import Issue, Severity

HEADINGS: tuple[tuple[Severity, str], ...] = (("must_fix", "Must be fixed"), ("advice", "Worth a look"))

STYLE = """
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.5rem 0}
pre{padding-left:.7rem;border-left:3px solid}
p{margin:.4rem 0}li{margin:.3rem 0}.d2,.d3{margin-left:1.2rem}
"""


def report_page(report: Report, changes: Changes | None) -> bytes:
    """The page, which fetches nothing; ``changes`` where the draft could be compared with what is live."""
    return "".join(_html(report, changes)).encode()


def _html(report: Report, changes: Changes | None) -> Iterator[str]:
    draft = report.draft
    name = f"{draft.hash[:SHOWN]}: {draft.label} ({draft.kind} pack)"
    yield '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(name)}</title><style>{STYLE}</style></head><body>"
    yield f"<h1>{escape(name)}</h1>"
    yield from _paragraphs([f"Sent in by {draft.by} on {day(draft.at)}; {waiting(draft)}."])
    if report.live is not None:
        yield from _paragraphs([f"Looked at over what is live: {report.live.effective[:SHOWN]}."])
    yield "<h2>The check</h2>"
    yield from _paragraphs(found_lines(report))
    for severity, heading in HEADINGS:
        found = sorted(
            (issue for issue in report.checked.issues if issue.severity == severity),
            key=lambda issue: issue.place,
        )
        if found:
            yield f"<h2>{heading} ({len(found)})</h2>"
            yield from _issues(found)
    if changes is not None:
        yield from _rows(changes.rows)
    yield "</body></html>\n"


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"<p>{escape(line)}</p>"


def _issues(issues: Sequence[Issue]) -> Iterator[str]:
    for issue in issues:
        yield f"<pre>{escape(str(issue))}</pre>"


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        words = "".join(map(_span, row.spans))
        match row.kind:
            case "title" | "heading":
                yield f"<h2>{words}</h2>"
            case "item":
                yield f'<p class="d{row.depth + 1}">• {words}</p>'
            case "detail":
                yield f'<p class="d{row.depth + 1}">{words}</p>'


def _span(span: Span) -> str:
    words = escape(span.words)
    return {"": words, "gone": f"<del>{words}</del>", "come": f"<ins>{words}</ins>"}[span.mark]
