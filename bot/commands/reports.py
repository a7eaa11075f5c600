"""``coverage`` and ``review``: which points of the guidance nothing uses, and which a person has to check."""

from __future__ import annotations

from bot.assembly import usable_pack
from flows.coverage import coverage, coverage_lines, review_lines, to_review


def run_coverage(content: str | None) -> int:
    """The report is printed; 1 where a point is neither used nor left out for a reason."""
    report = coverage(usable_pack(content))
    print("\n".join(coverage_lines(report)))
    return 0 if report.is_complete else 1


def run_review(content: str | None) -> int:
    """The points to check are printed, with the address to check each at."""
    print("\n".join(review_lines(to_review(usable_pack(content)))))
    return 0
