"""``diff``: what one version of the content changes to another, in words, Markdown or as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from bot.assembly import NEEDED_TO_WALK
from bot.commands.kept import kept_files
from bot.content_files import content_place, read_content
from bot.problem import Problem
from bot.records import write_new
from flows.checks import check
from flows.difference import Difference, as_json, compare, full, text
from flows.graph import TooManyConfigurations
from flows.model import Pack
from flows.reader import read
from flows.walk import EndlessRoute

Files = Mapping[str, str | bytes]

LIVE = "live"
SHIPPED = "shipped"
"""Names that no folder is looked for under; ``./live`` is one."""


def run(old: str, new: str, form: str, out: str | None, *, exit_code: bool) -> int:
    """The difference was printed, or written to a new file; 1 with ``exit_code`` where there is any.

    Raises Problem.
    """
    (before, before_local), (after, after_local) = _files(old), _files(new)
    # one that comes without a local pack is looked at as it would be under the one that is live
    local = before_local or after_local
    found = _compared(_pack(old, before, local), _pack(new, after, local))
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


def _pack(named: str, files: Files, local: Files | None) -> Pack:
    """The content of that name, read. It may break rules: what it changes can be seen all the same."""
    reading = read(files, local=local)
    in_the_way = [issue for issue in reading.issues if issue.severity == "must_fix"]
    if reading.pack is not None:
        in_the_way = [issue for issue in check(reading.pack) if issue.rule in NEEDED_TO_WALK]
    if in_the_way or reading.pack is None:
        first = f"{in_the_way[0].place}: {in_the_way[0].message} " if in_the_way else ""
        raise Problem(f'"{named}" cannot be compared: {first}safe-to-share check lists everything.', 1)
    return reading.pack


def _files(named: str) -> tuple[Files, Files | None]:
    """The files of a folder, of a zip, of what is shipped, or of a version that is kept.

    Of what is live, also those of the local pack over it.
    """
    if named == SHIPPED:
        return read_content(content_place(None)), None
    is_place = named != LIVE and (Path(named).exists() or "/" in named or named.lower().endswith(".zip"))
    if is_place:
        return read_content(Path(named)), None
    try:
        return kept_files(named)
    except Problem as problem:
        if named == LIVE:
            raise
        sentence = f'There is no folder, zip or version "{named}". {problem}'
        raise Problem(sentence, problem.exit_status) from problem
