"""Findings about content: what is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["must_fix", "advice"]


LOCAL = "local: "
"""Begins the file names of a local pack wherever a place is told."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a pack: file name within the pack, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    @property
    def is_within(self) -> bool:
        """Whether it is in a file of the pack itself: not of a local pack, nor of another release."""
        return ": " not in self.file and self != NOWHERE

    @property
    def is_local(self) -> bool:
        """Whether it is in the local pack rather than in the national one."""
        return self.file.startswith(LOCAL)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("(made by a program)")


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding. ``rule`` is the short name of the check that found it, as documented for authors."""

    severity: Severity
    rule: str
    place: Place
    message: str
    hint: str = ""
    route: tuple[str, ...] = field(default=())
    """Where the finding is a broken safety rule: the shortest route that breaks it, a line an answer."""

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.message}"]
        if self.hint:
            lines[0] += f" {self.hint}"
        lines += [f"    {step}" for step in self.route]
        return "\n".join(lines)


def must_fix(rule: str, place: Place, message: str, hint: str = "", route: tuple[str, ...] = ()) -> Issue:
    """A finding that stops a pack from being published."""
    return Issue("must_fix", rule, place, message, hint, route)


def advice(rule: str, place: Place, message: str, hint: str = "") -> Issue:
    """A finding an author should look at, and may leave."""
    return Issue("advice", rule, place, message, hint)
