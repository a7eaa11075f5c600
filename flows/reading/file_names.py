"""Which files a pack can have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..issues import Issue, Place, must_fix
from ..schema import FILE_SHAPES, shape_of
from ..suggest import nearest

_NOT_CONTENT = re.compile(r"([a-z]+/)?README\.md|schema/[a-z_]+\.schema\.json")
"""What may lie in a pack's folder for authors and their editors; it is not part of the pack."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.yaml")
_SHOWN = 80


def belongs(name: str) -> bool:
    """Whether a pack can have a file of that name."""
    return shape_of(name) is not None and bool(_NAME.fullmatch(name.rpartition("/")[2]))


def wrong_names(names: Iterable[str]) -> list[Issue]:
    """A finding for every file that a pack cannot have."""
    return [
        _wrong_name(name) for name in sorted(names) if not belongs(name) and not _NOT_CONTENT.fullmatch(name)
    ]


def _wrong_name(name: str) -> Issue:
    shown = "".join(character if character.isprintable() else "?" for character in name)[:_SHOWN]
    place = Place(shown)
    folder, slash, base = name.rpartition("/")
    if (
        name.startswith(("/", "\\"))
        or ".." in name.split("/")
        or "\\" in name
        or re.match(r"[A-Za-z]:", name)
    ):
        return must_fix(
            "file_name", place, "the name points outside the pack.", "Give only the name within the pack."
        )
    if folder + slash in FILE_SHAPES or (not slash and base.endswith(".yml")):
        better = re.sub(r"[^a-z0-9_-]+", "_", re.sub(r"\.ya?ml$", "", base.lower())).strip("_-")
        hint = f"Rename it to {folder}{slash}{better}.yaml." if better else ""
        return must_fix(
            "file_name", place, "a file of a pack is named in lower case and ends in .yaml.", hint
        )
    places = [*(key for key in FILE_SHAPES if key.endswith("/"))] if slash else [*FILE_SHAPES]
    near = nearest(folder + slash if slash else base, places)
    if near is not None and near.endswith("/"):
        near += base
    hint = f'Did you mean "{near}"?' if near else f"A pack has {', '.join(FILE_SHAPES)}."
    return must_fix("file_name", place, "a pack has no such file.", hint)
