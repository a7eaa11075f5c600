"""Going through the parts that stand in the files of a pack, each linked once under its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..model import SafetyRule, Walkthrough
from ..schema.pack_files import SafetyFile, WalkthroughsFile
from ..schema.words import Part
from .linking_rules import linked_rule, linked_walkthrough
from .references import References, Spot
from .shaping import Shaped

FileSpec = TypeVar("FileSpec", bound=Part)
Spec = TypeVar("Spec")
Linked = TypeVar("Linked")


def of_shape(shape: type[FileSpec], files: Mapping[str, Shaped]) -> Iterator[tuple[FileSpec, Spot]]:
    """Every file of that shape."""
    for file in files.values():
        if isinstance(file.spec, shape):
            yield file.spec, Spot(file.written)


def parts_of(shape: type[Part], key: str, files: Mapping[str, Shaped]) -> Iterator[tuple[str, Any, Spot]]:
    """The parts of a mapping by id, over every file of that shape."""
    for file, spot in of_shape(shape, files):
        for part_id, spec in getattr(file, key).items():
            yield part_id, spec, spot.of(key, part_id)


def linked_by_id(
    link_one: Callable[[str, Spec, Spot, References], Linked],
    parts: Iterable[tuple[str, Spec, Spot]],
    references: References,
) -> dict[str, Linked]:
    """Every part linked, by id; the same id a second time is a finding."""
    linked: dict[str, Linked] = {}
    first: dict[str, Spot] = {}
    for part_id, spec, spot in parts:
        if part_id in first:
            references.find(
                "twice", spot.at, f"{spot.name} stands twice; first at {first[part_id].at}.", "Rename one."
            )
        first.setdefault(part_id, spot)
        linked[part_id] = link_one(part_id, spec, spot, references)
    return linked


def rules_in(files: Mapping[str, Shaped], references: References) -> dict[str, SafetyRule]:
    """The safety rules by name."""
    return linked_by_id(
        lambda _, rule, spot, references: linked_rule(rule, spot, references),
        (
            (rule.rule, rule, spot.of("rules", position))
            for file, spot in of_shape(SafetyFile, files)
            for position, rule in enumerate(file.rules)
        ),
        references,
    )


def walkthroughs_in(files: Mapping[str, Shaped], references: References) -> dict[str, Walkthrough]:
    """The walkthroughs by name."""
    return linked_by_id(
        lambda _, walkthrough, spot, references: linked_walkthrough(walkthrough, spot, references),
        (
            (walkthrough.walkthrough, walkthrough, spot.of("walkthroughs", position))
            for file, spot in of_shape(WalkthroughsFile, files)
            for position, walkthrough in enumerate(file.walkthroughs)
        ),
        references,
    )


def in_order(parts: Mapping[str, Linked], first: Sequence[str]) -> dict[str, Linked]:
    """The parts that are named come first, as they are named; the others as they stood."""
    return {name: parts[name] for name in dict.fromkeys((*first, *parts)) if name in parts}
