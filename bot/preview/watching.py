"""Notices that content was saved: a look at the files' times, some times a second."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from bot.content_files import SUFFIXES

LOOK_EVERY_S = 0.05
"""A look at a hundred files costs about a millisecond."""

Stamp = tuple[tuple[str, int, int], ...]
"""Path, time of the last change in nanoseconds, and size of every file of content."""


async def watch(places: Iterable[Path], saved: Callable[[], Awaitable[None]]) -> None:
    """Calls ``saved`` after every change of these folders and zips, until it is cancelled."""
    places = tuple(places)
    known = stamp(*places)
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        now = stamp(*places)
        if now != known:
            known = now
            await saved()


def stamp(*places: Path) -> Stamp:
    """How the files stand now; empty where there is nothing."""
    found: list[tuple[str, int, int]] = []
    to_look_at = [str(place) for place in places]
    while to_look_at:
        path = to_look_at.pop()
        try:
            if not os.path.isdir(path):
                found.append(_of_file(path))
                continue
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.name.startswith((".", "_")):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        to_look_at.append(entry.path)
                    elif entry.name.endswith(SUFFIXES):
                        found.append(_of_file(entry.path))
        except OSError:
            continue  # it went while it was looked at; the next look tells
    return tuple(sorted(found))


def _of_file(path: str) -> tuple[str, int, int]:
    told = os.stat(path)
    return path, told.st_mtime_ns, told.st_size
