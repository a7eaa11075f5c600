"""Facts of a session, and conditions on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..issues import NOWHERE, Place

Facts = Mapping[str, frozenset[str]]
"""Question id -> the option ids chosen: one for a choice, one or more for several-of."""


@dataclass(frozen=True, slots=True)
class FactTest:
    """Holds when the fact has at least one of the values; a fact without an answer has none."""

    fact: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when every test of ``when`` holds and no test of ``unless`` does; empty, it always holds."""

    when: tuple[FactTest, ...] = ()
    unless: tuple[FactTest, ...] = ()

    @property
    def tests(self) -> tuple[FactTest, ...]:
        """Every test of the condition."""
        return self.when + self.unless


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class DerivedFact:
    """A fact worked out from answers: "yes" when any of the conditions holds, else "no"."""

    id: str
    any_of: tuple[Condition, ...]
    at: Place = field(default=NOWHERE, compare=False)
