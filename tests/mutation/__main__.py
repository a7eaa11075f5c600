"""Makes every harmful edit, says what caught it, and writes docs/mutation.md; fails where too few were.

``python -m tests.mutation`` makes them all; with words after it, only those edits whose names hold one of
them, and nothing is written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from bot.content_files import content_place, read_content
from tests.mutation.cases import Case, cases
from tests.mutation.content import Content, NothingToEdit
from tests.mutation.page import LEAST_CAUGHT, Result, page, share_caught
from tests.mutation.verdict import Known, catches, known_findings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "mutation.md"


def shipped_content() -> Content:
    """The content as it is shipped."""
    files = read_content(content_place())
    return Content({name: data.decode("utf-8") for name, data in files.items()})


def main(wanted: list[str]) -> int:
    """1 where fewer than LEAST_CAUGHT of the edits were caught."""
    content = shipped_content()
    chosen = [case for case in cases() if not wanted or any(word in case.name for word in wanted)]
    stale = [case.name for case in chosen if _is_stale(case, content)]
    if stale:
        print(f"The content has moved on from these edits; rewrite them: {', '.join(stale)}.")
        return 1
    names = [case.name for case in chosen]
    known = known_findings(content.texts())
    results = list(_shown(_results(content, known, names)))
    print(f"{share_caught(results):.1%} of {len(results)} harmful edits were caught.")
    if not wanted:
        PAGE.write_text(page(results), encoding="utf-8")
    return 0 if share_caught(results) >= LEAST_CAUGHT else 1


def _is_stale(case: Case, content: Content) -> bool:
    try:
        case.spoilt(content)
    except NothingToEdit:
        return True
    return False


def _results(content: Content, known: Known, names: list[str]) -> Iterable[Result]:
    with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as workers:
        yield from workers.map(partial(_result, content, known), names)


def _result(content: Content, known: Known, name: str) -> Result:
    (case,) = (case for case in cases() if case.name == name)
    spoilt = case.spoilt(content)
    found = list(catches(spoilt.texts(), known))
    rules = dict.fromkeys(f"{catch.guard} ({catch.rule})" for catch in found)
    return Result(name, case.harm, spoilt.changed(), tuple(rules))


def _shown(results: Iterable[Result]) -> Iterable[Result]:
    for result in results:
        print(f"{'caught' if result.caught_by else 'MISSED'}  {result.name}", flush=True)
        yield result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
