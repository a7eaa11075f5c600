"""The forms of a report: text for a terminal, Markdown, and a few lines that fit one message."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from .item_words import HEADINGS, item_words, share
from .part_rows import HEADINGS as PART_HEADINGS
from .part_rows import part_count
from .report import NOTHING, carried_line, changed_flows, flow_line, report, verdict
from .rows import Row, Span
from .values import KINDS, Difference, Finding

WIDTH = 80
MOST_SHORT = 3_000
"""Characters of the short form, below the 4,096 that one message of Telegram takes."""
MOST_FLOWS = 6
MOST_OF_A_KIND = 4
MOST_WORDS = 90
"""Characters of one item in the short form."""

_SPECIAL = re.compile(r"([\\`*_\[\]<>~|])")


def text(found: Difference, width: int = WIDTH) -> str:
    """The report for a terminal; words that only one version has stand in square brackets."""
    lines: list[str] = []
    for row in report(found):
        lines += _text_lines(row, width, first=not lines)
    return "\n".join(lines) + "\n"


def full(found: Difference) -> str:
    """The report in Markdown; words that are gone are struck out, words that came are bold."""
    lines: list[str] = []
    for row in report(found):
        lines += _markdown_lines(row, before=lines[-1] if lines else "")
    return "\n".join(lines) + "\n"


def short(found: Difference) -> str:
    """The report in under 3,000 characters: counts, what is loudest, and how much else there is."""
    if found.is_none:
        return NOTHING
    lines: list[str] = []
    left = MOST_SHORT - 120
    for line in _short_lines(found):
        left -= len(line) + 1
        if left < 0:
            lines.append("More than fits here differs: see the full report.")
            break
        lines.append(line)
    return "\n".join(lines)


def _short_lines(found: Difference) -> Iterator[str]:
    yield from verdict(found)
    flows = sorted(changed_flows(found), key=lambda flow: (-bool(flow.other_advice), -flow.differ))
    for flow in flows[:MOST_FLOWS]:
        yield f"• {flow_line(flow, found)}"
    if len(flows) > MOST_FLOWS:
        yield f"• and {len(flows) - MOST_FLOWS} more flows"
    for kind in KINDS:
        findings = found.of_kind(kind)
        if findings:
            yield ""
            yield f"{HEADINGS[kind]} ({len(findings)})"
            for finding in findings[:MOST_OF_A_KIND]:
                yield f"• {_short_finding(finding, found)}"
            if len(findings) > MOST_OF_A_KIND:
                yield f"• and {len(findings) - MOST_OF_A_KIND} more"
    yield ""
    for part_kind, words in PART_HEADINGS:
        parts = [part for part in found.parts if part.kind == part_kind]
        if parts:
            yield f"{words}: {part_count(parts)}"
    yield carried_line(found)


def _short_finding(finding: Finding, found: Difference) -> str:
    words = item_words(finding.item, found)
    if len(words) > MOST_WORDS:
        words = f"{words[: MOST_WORDS - 1].rstrip()}…"
    combinations = {flow.id: flow.combinations for flow in found.flows}
    flow, count = max(finding.counts.items(), key=lambda each: each[1])
    more = f" and {len(finding.counts) - 1} more flows" if len(finding.counts) > 1 else ""
    title = found.new.flows[flow].title
    return f"{words}: {share(count, combinations[flow])} in “{title}”{more}"


def _text_lines(row: Row, width: int, first: bool) -> list[str]:
    words = "".join(f"[{span.words}]" if span.mark else span.words for span in row.spans)
    if row.kind == "title":
        return textwrap.wrap(words, width)
    if row.kind == "heading":
        return ["", words, "-" * min(len(words), width)]
    lead = "  " * row.depth + ("- " if row.kind == "item" else "")
    hang = " " * len(lead) if row.kind == "item" else f"{lead}  "
    lines = textwrap.wrap(
        words,
        width,
        initial_indent=lead,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines if row.depth or row.kind == "item" or first else ["", *lines]


def _markdown_lines(row: Row, before: str) -> list[str]:
    words = "".join(map(_markdown_span, row.spans))
    if row.kind == "title":
        return [f"# {words}"]
    if row.kind == "heading":
        return ["", f"## {words}", ""]
    if row.kind == "detail" and row.depth == 0:
        return ["", words] if before else [words]
    return [f"{'  ' * row.depth}- {words}"]


def _markdown_span(span: Span) -> str:
    words = _SPECIAL.sub(r"\\\1", span.words)
    return {"": words, "gone": f"~~{words}~~", "come": f"**{words}**"}[span.mark]
