"""Leaving out the faulty parts of a file, so that the rest of it can be checked in the same run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from typing import Any, TypeVar

from .yaml_text import Path, Written

Kept = TypeVar("Kept")


def without(written: Written, dropped: Collection[Path]) -> Written:
    """The file without these parts, every other part keeping its place; they are faulty from now on.

    A list closes up where an item is dropped, so the paths of the items after it change.
    """
    if not dropped:
        return written
    gone = frozenset(dropped)
    by_list: dict[Path, list[int]] = {}
    for path in gone:
        if path and isinstance(path[-1], int):
            by_list.setdefault(path[:-1], []).append(path[-1])
    for positions in by_list.values():
        positions.sort()
    faulty = {path[:-1] if path and isinstance(path[-1], int) else path for path in gone | written.faulty}
    return replace(
        written,
        data=_rest(written.data, (), gone),
        values=_moved(written.values, gone, by_list),
        keys=_moved(written.keys, gone, by_list),
        loose=_moved(written.loose, gone, by_list),
        faulty=frozenset(
            moved for path in faulty if (moved := _new_path(path, frozenset(), by_list)) is not None
        ),
    )


def _rest(data: Any, path: Path, gone: frozenset[Path]) -> Any:
    if isinstance(data, dict):
        return {
            key: _rest(value, (*path, key), gone) for key, value in data.items() if (*path, key) not in gone
        }
    if isinstance(data, list):
        items = enumerate(data)
        return [
            _rest(item, (*path, position), gone) for position, item in items if (*path, position) not in gone
        ]
    return data


def _moved(
    table: dict[Path, Kept], gone: frozenset[Path], by_list: dict[Path, list[int]]
) -> dict[Path, Kept]:
    moved = ((_new_path(path, gone, by_list), value) for path, value in table.items())
    return {path: value for path, value in moved if path is not None}


def _new_path(path: Path, gone: frozenset[Path], by_list: dict[Path, list[int]]) -> Path | None:
    """Where that part stands once the lists have closed up; None where it, or a part around it, is gone."""
    if any(path[:length] in gone for length in range(1, len(path) + 1)):
        return None
    if not by_list:
        return path
    steps: list[str | int] = []
    for length, step in enumerate(path):
        positions = by_list.get(path[:length])
        if positions and isinstance(step, int):
            step -= bisect_left(positions, step)
        steps.append(step)
    return tuple(steps)
