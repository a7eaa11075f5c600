"""What a part of a file is called in a sentence for its author: ``option "no" of question "danger"``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .plain_text import shown
from .yaml_text import Path

_BY_ID = {
    "questions": "question",
    "outcomes": "outcome",
    "hand_overs": "hand-over",
    "derived": "derived fact",
    "blocks": "advice block",
    "contacts": "contact",
    "sources": "source",
    "points": "point",
    "messages": "message",
    "jargon": "jargon",
    "entries": "entry",
    "decisions": "decision",
    "time_frames": "time frame",
    "roles": "role",
}
"""The key of a mapping by id, to what each of its parts is."""

_LISTED = {
    "options": ("option", "id"),
    "rules": ("safety rule", "rule"),
    "phrases": ("phrase rule", "rule"),
    "walkthroughs": ("walkthrough", "walkthrough"),
}
"""The key of a list, to what each of its items is and the key that holds its name."""


def name_of(path: Path, data: Any) -> str:
    """The part at that path in the author's words: ``"goto" of option "no" of question "danger"``."""
    names = [name for _, name in _names(path, data)]
    return " of ".join(reversed(names)) or _top(data)


def owner_of(path: Path, data: Any) -> str:
    """The innermost part round that path that has an id of its own, as ``name_of`` calls it."""
    ends = [
        end for end, name in _names(path, data) if not name.startswith(('"', "item", "route", "condition"))
    ]
    return name_of(path[: ends[-1]], data) if ends else _top(data)


def inside(data: Any, step: str | int) -> Any:
    """What stands at one key or list position; None where nothing does."""
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _top(data: Any) -> str:
    flow = inside(data, "flow")
    return f'flow "{shown(flow)}"' if isinstance(flow, str) else "the file"


def _names(path: Path, data: Any) -> Iterator[tuple[int, str]]:
    """Each part on the way to that path, from the outside in: how many steps lead to it, and its name."""
    start = 0
    while start < len(path):
        step, following = path[start], path[start + 1] if start + 1 < len(path) else None
        end = start + 1
        if isinstance(step, int):
            name = f"condition {step + 1}"
        elif step in _BY_ID and isinstance(following, str):
            name, end = f'{_BY_ID[step]} "{shown(following)}"', start + 2
        elif step in _LISTED and isinstance(following, int):
            name, end = _listed(step, following, inside(data, step)), start + 2
        elif isinstance(following, int):
            name, end = (
                f'{"route" if step == "goto" else "item"} {following + 1} of "{shown(step)}"',
                start + 2,
            )
        else:
            name = "urgent help" if path[: start + 1] == ("urgent",) else f'"{shown(step)}"'
        yield end, name
        for each in path[start:end]:
            data = inside(data, each)
        start = end


def _listed(key: str, position: int, items: Any) -> str:
    kind, name_key = _LISTED[key]
    name = inside(inside(items, position), name_key)
    return f'{kind} "{shown(name)}"' if isinstance(name, str) else f"{kind} {position + 1}"
