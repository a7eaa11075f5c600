"""What a file says, held against the shape of such a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..issues import Issue, must_fix
from ..schema.words import Part
from ..suggest import nearest
from .part_names import inside, name_of
from .plain_text import shown
from .pruning import without
from .shape_errors import known_keys, sentence
from .yaml_text import MAX_FINDINGS, Path, Written

MOST_ROUNDS = 12
"""Of leaving out what does not fit; each takes away a level of the file at most."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A file in its shape: what remains of it without the parts that do not fit.

    ``spec`` is None where nothing remains.
    """

    written: Written
    spec: Part | None
    issues: tuple[Issue, ...]


def shaped(written: Written, shape: type[Part]) -> Shaped:
    """The file in that shape, with every finding about its YAML, keys, types, lengths and quotes."""
    if written.data is None:
        return Shaped(written, None, written.issues)
    rest = without(written, written.faulty)
    found: dict[Path, Issue] = {}
    spec: Part | None = None
    for turn in range(MOST_ROUNDS):
        try:
            spec = shape.model_validate(rest.data)
            break
        except ValidationError as error:
            details = error.errors(include_url=False)
        paths = [_path(detail, rest.data) for detail in details]
        if turn == 0:
            found = _sentences(rest, shape, details[:MAX_FINDINGS], paths)
        drop = {_to_drop(detail, path) for detail, path in zip(details, paths, strict=True)}
        if () in drop:
            break
        rest = without(rest, drop)
    quotes = [_quotes(written, path, text) for path, text in written.loose.items() if path not in found]
    issues = sorted([*written.issues, *quotes, *found.values()], key=lambda issue: issue.place)
    return Shaped(rest, spec, tuple(issues))


def _path(detail: ErrorDetails, data: Any) -> Path:
    """The path in the file that pydantic speaks of: without the forms of a union, and "[key]" for a key."""
    path: list[str | int] = []
    steps = [step for step in detail["loc"] if step != "[key]"]
    for position, step in enumerate(steps):
        known = inside(data, step)
        is_missing = detail["type"] == "missing" and position == len(steps) - 1
        if known is not None or is_missing:
            path.append(step)
            data = known
    return tuple(path)


def _to_drop(detail: ErrorDetails, path: Path) -> Path:
    """What to leave out so that the rest may fit: the part itself, or what lacks the missing part."""
    return path[:-1] if detail["type"] == "missing" else path


def _sentences(
    written: Written, shape: type[Part], details: list[ErrorDetails], paths: list[Path]
) -> dict[Path, Issue]:
    """One finding for each path, the first that pydantic names; a misspelt key is not also called missing."""
    found: dict[Path, Issue] = {}
    misspelt = {
        (*path[:-1], nearest(str(path[-1]), known_keys(shape, path[:-1], written.data)))
        for detail, path in zip(details, paths, strict=False)
        if detail["type"] == "extra_forbidden"
    }
    for detail, path in zip(details, paths, strict=False):
        known_why = detail["type"] == "missing" and (path in misspelt or path in written.faulty)
        if path not in found and not known_why:
            found[path] = sentence(written, shape, detail, path)
    return found


def _quotes(written: Written, path: Path, text: str) -> Issue:
    message = f"{name_of(path, written.data)} has no quotes round {shown(text)}."
    return must_fix(
        "quotes",
        written.value_at(path),
        message,
        f'Write "{shown(text)}", or YAML may read it as something else.',
    )
