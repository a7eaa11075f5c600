"""``new``: the beginning of a local pack or of a flow, with comments that say what to write where."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from bot.content_files import read_content
from bot.problem import Problem
from flows.reader import kind_of
from flows.schema.words import ID, id_like
from flows.skeletons import flow_skeleton, local_skeleton

REVIEW_AFTER = timedelta(days=90)

KINDS: Mapping[str, Callable[[str, str, str], Mapping[str, str]]] = {
    "local": local_skeleton,
    "flow": flow_skeleton,
}


def run(kind: str, name: str, folder: str | None, today: date) -> int:
    """The files are written to a new folder, or a flow's into the folder of its pack. Raises Problem."""
    part = id_like(name)
    if not re.match(ID, part):
        raise Problem(f'"{name}" is not a name: begin with a letter, then use letters, digits and spaces.')
    files = KINDS[kind](part, today.isoformat(), (today + REVIEW_AFTER).isoformat())
    place = Path(folder) if folder else Path(part.replace("_", "-") if kind == "local" else "content")
    if kind == "flow" and not (place / "pack.yaml").is_file():
        raise Problem(f'"{place}" has no pack.yaml: name the folder of the content with --to.')
    taken = [each for each in files if (place / each).exists()]
    if taken or (kind == "local" and place.exists()):
        there = place / taken[0] if taken else place
        raise Problem(f'There is already "{there}", and it is left as it is; choose another name.')
    for file, text in files.items():
        path = place / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    is_local = kind_of(read_content(place)) == "local"
    print(f"Next: safe-to-share check {'--local ' if is_local else ''}{place}")
    return 0
