"""Conditions as formulas that shrink as answers come in, until they are true or false.

Every formula is a number, and formulas made alike have the same number: two walks that still need the same
compare in one step, and what one answer makes of a formula is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from ..model import Condition, DerivedFact, FactTest

Formula = int
FALSE: Formula = 0
TRUE: Formula = 1


@dataclass(frozen=True, slots=True)
class _Test:
    """That a fact holds one of the values, or with ``none`` that it holds none of them.

    ``otherwise``: what it comes to if the fact is never set again.
    """

    fact: str
    values: frozenset[str]
    none: bool = False
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class _All:
    parts: frozenset[Formula]


@dataclass(frozen=True, slots=True)
class _Any:
    parts: frozenset[Formula]


_Shape = _Test | _All | _Any


class Formulas:
    """Makes formulas over the facts of one pack. Facts that ``fact_bits`` does not know are never set."""

    def __init__(self, fact_bits: Mapping[str, int], derived: Mapping[str, DerivedFact]) -> None:
        self._fact_bits = fact_bits
        self._derived = derived
        self._shapes: list[_Shape | None] = [None, None]
        self._facts: list[int] = [0, 0]
        self._numbers: dict[_Shape, Formula] = {}
        self._opposites: dict[Formula, Formula] = {FALSE: TRUE, TRUE: FALSE}
        self._answered: dict[tuple[Formula, str, frozenset[str], bool], Formula] = {}
        self._settled: dict[tuple[Formula, int], Formula] = {}
        self._conditions: dict[Condition, Formula] = {}

    def test(self, fact: str, values: frozenset[str]) -> Formula:
        """That an answered fact holds one of the values."""
        return self._made(_Test(fact, values)) if self._fact_bits.get(fact, 0) else FALSE

    def condition(self, condition: Condition) -> Formula:
        """The condition, with derived facts written out."""
        known = self._conditions.get(condition)
        if known is None:
            known = self._conditions[condition] = written_out(condition, self._derived, self)
        return known

    def none(self, formula: Formula) -> Formula:
        """That the formula does not hold."""
        known = self._opposites.get(formula)
        if known is None:
            shape = self._shapes[formula]
            assert shape is not None, "true and false are there from the start"
            if isinstance(shape, _Test):
                known = self._made(replace(shape, none=not shape.none, otherwise=not shape.otherwise))
            else:
                parts = [self.none(part) for part in shape.parts]
                known = self.any(parts) if isinstance(shape, _All) else self.all(parts)
            self._opposites[formula] = known
        return known

    def all(self, parts: Iterable[Formula]) -> Formula:
        """That every part holds; true where there is none."""
        flat: set[Formula] = set()
        for part in parts:
            if part == FALSE:
                return FALSE
            shape = self._shapes[part]
            flat |= shape.parts if isinstance(shape, _All) else {part}
        flat.discard(TRUE)
        if len(flat) < 2:
            return flat.pop() if flat else TRUE
        return self._made(_All(frozenset(flat)))

    def any(self, parts: Iterable[Formula]) -> Formula:
        """That some part holds; false where there is none."""
        flat: set[Formula] = set()
        for part in parts:
            if part == TRUE:
                return TRUE
            shape = self._shapes[part]
            flat |= shape.parts if isinstance(shape, _Any) else {part}
        flat.discard(FALSE)
        if len(flat) < 2:
            return flat.pop() if flat else FALSE
        return self._made(_Any(frozenset(flat)))

    def facts(self, formula: Formula) -> int:
        """The bits of the facts that decide it."""
        return self._facts[formula]

    def values_read(self, formula: Formula, fact: str) -> tuple[frozenset[str], ...]:
        """The sets of values that the formula tests that fact for, each once."""
        bit = self._fact_bits[fact]
        found: dict[frozenset[str], None] = {}
        to_visit = [formula]
        while to_visit:
            each = to_visit.pop()
            shape = self._shapes[each]
            if shape is None or not self._facts[each] & bit:
                continue
            if isinstance(shape, _Test):
                found[shape.values] = None
            else:
                to_visit += shape.parts
        return tuple(sorted(found, key=sorted))

    def answered(self, formula: Formula, fact: str, chosen: frozenset[str], for_good: bool = True) -> Formula:
        """What is left of the formula once the fact holds ``chosen``.

        Without ``for_good`` the fact may yet be set again, and the later value counts.
        """
        if not self._facts[formula] & self._fact_bits.get(fact, 0):
            return formula
        key = (formula, fact, chosen, for_good)
        known = self._answered.get(key)
        if known is None:
            known = self._answered[key] = self._with_answer(formula, fact, chosen, for_good)
        return known

    def settled(self, formula: Formula, ahead: int) -> Formula:
        """What is left of the formula where only the facts whose bits are in ``ahead`` may still be set."""
        facts = self._facts[formula]
        if not facts & ~ahead:
            return formula
        key = (formula, facts & ahead)
        known = self._settled.get(key)
        if known is None:
            known = self._settled[key] = self._without(formula, ahead)
        return known

    def _made(self, shape: _Shape) -> Formula:
        known = self._numbers.get(shape)
        if known is None:
            known = self._numbers[shape] = len(self._shapes)
            self._shapes.append(shape)
            facts = 0
            if isinstance(shape, _Test):
                facts = self._fact_bits[shape.fact]
            else:
                for part in shape.parts:
                    facts |= self._facts[part]
            self._facts.append(facts)
        return known

    def _with_answer(self, formula: Formula, fact: str, chosen: frozenset[str], for_good: bool) -> Formula:
        shape = self._shapes[formula]
        assert shape is not None, "true and false read no fact"
        if isinstance(shape, _Test):
            holds = shape.values.isdisjoint(chosen) is shape.none
            if for_good:
                return TRUE if holds else FALSE
            return self._made(replace(shape, otherwise=holds))
        parts = [self.answered(part, fact, chosen, for_good) for part in shape.parts]
        return self.all(parts) if isinstance(shape, _All) else self.any(parts)

    def _without(self, formula: Formula, ahead: int) -> Formula:
        shape = self._shapes[formula]
        assert shape is not None, "true and false read no fact"
        if isinstance(shape, _Test):
            return TRUE if shape.otherwise else FALSE
        parts = [self.settled(part, ahead) for part in shape.parts]
        return self.all(parts) if isinstance(shape, _All) else self.any(parts)


class Testing(Protocol):
    """Makes formulas of tests of facts."""

    def test(self, fact: str, values: frozenset[str]) -> Formula:
        """That the fact is known, and holds one of the values."""

    def none(self, formula: Formula) -> Formula:
        """That the formula does not hold."""

    def all(self, parts: Iterable[Formula]) -> Formula:
        """That every part holds."""

    def any(self, parts: Iterable[Formula]) -> Formula:
        """That some part holds."""


def written_out(condition: Condition, derived: Mapping[str, DerivedFact], testing: Testing) -> Formula:
    """The condition as ``flows.facts`` has it hold, with derived facts written out as what they rest on."""
    when = [_fact_test(test, derived, testing) for test in condition.when]
    unless = [testing.none(_fact_test(test, derived, testing)) for test in condition.unless]
    return testing.all((*when, *unless))


def _fact_test(test: FactTest, derived: Mapping[str, DerivedFact], testing: Testing) -> Formula:
    rule = derived.get(test.fact)
    if rule is None:
        return testing.test(test.fact, test.values)
    if {"yes", "no"} <= test.values:
        return TRUE
    yes = testing.any(written_out(case, {}, testing) for case in rule.any_of)
    if "yes" in test.values:
        return yes
    return testing.none(yes) if "no" in test.values else FALSE
