"""``diff``: what one version of the content changes to another, in words, Markdown or as data."""

from __future__ import annotations

import json
from pathlib import Path

from bot.content_files import content_place, read_content
from bot.problem import Problem
from bot.records import write_new
from flows.checks import check
from flows.difference import Difference, as_json, compare, full, text
from flows.graph import TooManyConfigurations
from flows.model import Pack
from flows.reader import read
from flows.walk import EndlessRoute

SHIPPED = "shipped"


def run(old: str, new: str, form: str, out: str | None, *, exit_code: bool) -> int:
    """The difference was printed, or written to a new file; 1 with ``exit_code`` where there is any.

    Raises Problem.
    """
    found = _compared(_pack(old), _pack(new))
    report = _in_form(found, form)
    if out is None:
        print(report, end="")
    else:
        write_new(Path(out), report.encode())
        print(f"Written to {out}.")
    return 1 if exit_code and not found.is_none else 0


def _in_form(found: Difference, form: str) -> str:
    if form == "json":
        return json.dumps(as_json(found), ensure_ascii=False, indent=2) + "\n"
    return full(found) if form == "markdown" else text(found)


def _compared(old: Pack, new: Pack) -> Difference:
    try:
        return compare(old, new)
    except TooManyConfigurations as error:
        raise Problem(f"The two are too different, or too large, to be counted: {error}.", 1) from error
    except EndlessRoute as error:
        raise Problem(f"The routes cannot be counted: {error}. safe-to-share check says where.", 1) from error


def _pack(named: str) -> Pack:
    """The content of that name, read. It may break rules: what it changes can be seen all the same."""
    place = content_place(None if named == SHIPPED else named)
    reading = read(read_content(place))
    if reading.pack is None:
        wrong = next(issue for issue in reading.issues if issue.severity == "must_fix")
        sentence = f"{place}/{wrong.place}: {wrong.message} safe-to-share check {named} lists everything."
        raise Problem(f"It cannot be compared: {sentence}", exit_status=1)
    for issue in check(reading.pack):
        if issue.rule in ("last_route", "loop"):
            raise Problem(f"It cannot be compared: {place}/{issue.place}: {issue.message}", exit_status=1)
    return reading.pack
