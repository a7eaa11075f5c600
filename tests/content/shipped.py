"""The content as shipped, and the same content with one edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from flows.model import Pack
from flows.reader import FileMemory, read

CONTENT = Path(__file__).parents[2] / "content"


@cache
def shipped_files() -> dict[str, str]:
    """File name within the pack -> its text."""
    return {str(path.relative_to(CONTENT)): path.read_text("utf-8") for path in CONTENT.rglob("*.yaml")}


@cache
def shipped_pack() -> Pack:
    """The pack as shipped."""
    return pack_of(shipped_files())


def pack_of(files: dict[str, str]) -> Pack:
    """The pack made of these files, which must be well written."""
    reading = read(files, _memory())
    assert reading.pack is not None, "\n".join(map(str, reading.issues))
    return reading.pack


def edited(file: str, before: str, after: str) -> Pack:
    """The shipped pack with ``before`` replaced in that file, where it stands exactly once."""
    text = shipped_files()[file]
    assert text.count(before) == 1, f"{file} holds {before!r} {text.count(before)} times"
    return pack_of({**shipped_files(), file: text.replace(before, after)})


@cache
def _memory() -> FileMemory:
    """One for all, so that an edit costs only the reading of the file that it changes."""
    return FileMemory()
