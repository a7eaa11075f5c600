"""Which files a pack can have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..issues import Issue, Place, must_fix
from ..schema import FILE_SHAPES
from ..schema.words import Part
from ..suggest import nearest
from ..version import belongs

Shapes = Mapping[str, type[Part]]

_NOT_CONTENT = re.compile(r"([a-z]+/)?README\.md|schema/[a-z_]+\.schema\.json")
"""What may lie in a pack's folder for authors and their editors; it is not part of the pack."""

_SHOWN = 80


def wrong_names(names: Iterable[str], shapes: Shapes = FILE_SHAPES, prefix: str = "") -> list[Issue]:
    """A finding for every file that a pack of these shapes cannot have."""
    return [
        _wrong_name(name, shapes, prefix)
        for name in sorted(names)
        if not belongs(name, shapes) and not _NOT_CONTENT.fullmatch(name)
    ]


def _wrong_name(name: str, shapes: Shapes, prefix: str) -> Issue:
    shown = "".join(character if character.isprintable() else "?" for character in name)[:_SHOWN]
    place = Place(prefix + shown)
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
    if shapes is not FILE_SHAPES and belongs(name):
        hint = f"Delete it; a local pack has {', '.join(shapes)}."
        return must_fix("local", place, "only the national pack has this file.", hint)
    if folder + slash in shapes or (not slash and base.endswith((".yml", ".txt"))):
        better = re.sub(r"[^a-z0-9_-]+", "_", re.sub(r"\.ya?ml(\.txt)?$", "", base.lower())).strip("_-")
        hint = f"Rename it to {folder}{slash}{better}.yaml." if better else ""
        return must_fix(
            "file_name", place, "a file of a pack is named in lower case and ends in .yaml.", hint
        )
    places = [*(key for key in shapes if key.endswith("/"))] if slash else [*shapes]
    near = nearest(folder + slash if slash else base, places)
    if near is not None and near.endswith("/"):
        near += base
    hint = f'Did you mean "{near}"?' if near else f"A pack has {', '.join(shapes)}."
    return must_fix("file_name", place, "a pack has no such file.", hint)
