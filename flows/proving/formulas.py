"""Conditions as formulas that shrink as answers come in, until they are true or false.

Every formula is a number, and formulas made alike have the same number: two walks that still need the same
compare in one step, and what one answer makes of a formula is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Condition, DerivedFact, FactTest

Formula = int
FALSE: Formula = 0
TRUE: Formula = 1


@dataclass(frozen=True, slots=True)
class _Test:
    """That a fact holds one of the values; ``otherwise``: what it comes to if never set again."""

    fact: str
    values: frozenset[str]
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class _Not:
    part: Formula


@dataclass(frozen=True, slots=True)
class _All:
    parts: frozenset[Formula]


@dataclass(frozen=True, slots=True)
class _Any:
    parts: frozenset[Formula]


_Shape = _Test | _Not | _All | _Any | None


class Formulas:
    """Makes formulas over the facts of one pack. Facts that ``fact_bits`` does not know are never set."""

    def __init__(self, fact_bits: Mapping[str, int], derived: Mapping[str, DerivedFact]) -> None:
        self._fact_bits = fact_bits
        self._derived = derived
        self._shapes: list[_Shape] = [None, None]
        self._facts: list[int] = [0, 0]
        self._numbers: dict[_Shape, Formula] = {}
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
            known = self._conditions[condition] = self._condition(condition, self._derived)
        return known

    def none(self, part: Formula) -> Formula:
        """That the part does not hold."""
        if part in (FALSE, TRUE):
            return TRUE - part
        shape = self._shapes[part]
        return shape.part if isinstance(shape, _Not) else self._made(_Not(part))

    def all(self, parts: Iterable[Formula]) -> Formula:
        """That every part holds; true where there is none."""
        flat: set[Formula] = set()
        for part in parts:
            shape = self._shapes[part]
            flat |= shape.parts if isinstance(shape, _All) else {part}
        flat.discard(TRUE)
        if FALSE in flat or self._contradicts(flat):
            return FALSE
        if len(flat) < 2:
            return flat.pop() if flat else TRUE
        return self._made(_All(frozenset(flat)))

    def any(self, parts: Iterable[Formula]) -> Formula:
        """That some part holds; false where there is none."""
        flat: set[Formula] = set()
        for part in parts:
            shape = self._shapes[part]
            flat |= shape.parts if isinstance(shape, _Any) else {part}
        flat.discard(FALSE)
        if TRUE in flat or self._contradicts(flat):
            return TRUE
        if len(flat) < 2:
            return flat.pop() if flat else FALSE
        return self._made(_Any(frozenset(flat)))

    def facts(self, formula: Formula) -> int:
        """The bits of the facts that decide it."""
        return self._facts[formula]

    def values_read(self, formula: Formula, fact: str) -> tuple[frozenset[str], ...]:
        """The sets of values that the formula tests that fact for, each once."""
        found: dict[frozenset[str], None] = {}
        to_visit = [formula]
        while to_visit:
            shape = self._shapes[to_visit.pop()]
            if isinstance(shape, _Test):
                if shape.fact == fact:
                    found[shape.values] = None
            elif shape is not None:
                to_visit += (shape.part,) if isinstance(shape, _Not) else shape.parts
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

    def _made(self, shape: _Test | _Not | _All | _Any) -> Formula:
        known = self._numbers.get(shape)
        if known is None:
            known = self._numbers[shape] = len(self._shapes)
            self._shapes.append(shape)
            if isinstance(shape, _Test):
                facts = self._fact_bits[shape.fact]
            else:
                facts = 0
                for part in (shape.part,) if isinstance(shape, _Not) else shape.parts:
                    facts |= self._facts[part]
            self._facts.append(facts)
        return known

    def _contradicts(self, parts: set[Formula]) -> bool:
        """Whether a part and its opposite are both there."""
        return any(isinstance(shape := self._shapes[part], _Not) and shape.part in parts for part in parts)

    def _condition(self, condition: Condition, derived: Mapping[str, DerivedFact]) -> Formula:
        when = [self._fact_test(test, derived) for test in condition.when]
        unless = [self.none(self._fact_test(test, derived)) for test in condition.unless]
        return self.all((*when, *unless))

    def _fact_test(self, test: FactTest, derived: Mapping[str, DerivedFact]) -> Formula:
        rule = derived.get(test.fact)
        if rule is None:
            return self.test(test.fact, test.values)
        yes = self.any(self._condition(case, {}) for case in rule.any_of)
        wanted = [yes] if "yes" in test.values else []
        if "no" in test.values:
            wanted.append(self.none(yes))
        return self.any(wanted)

    def _with_answer(self, formula: Formula, fact: str, chosen: frozenset[str], for_good: bool) -> Formula:
        shape = self._shapes[formula]
        if isinstance(shape, _Test):
            holds = not shape.values.isdisjoint(chosen)
            if for_good:
                return TRUE if holds else FALSE
            return self._made(_Test(fact, shape.values, otherwise=holds))
        if isinstance(shape, _Not):
            return self.none(self.answered(shape.part, fact, chosen, for_good))
        assert shape is not None
        parts = [self.answered(part, fact, chosen, for_good) for part in shape.parts]
        return self.all(parts) if isinstance(shape, _All) else self.any(parts)

    def _without(self, formula: Formula, ahead: int) -> Formula:
        shape = self._shapes[formula]
        if isinstance(shape, _Test):
            return TRUE if shape.otherwise else FALSE
        if isinstance(shape, _Not):
            return self.none(self.settled(shape.part, ahead))
        assert shape is not None
        parts = [self.settled(part, ahead) for part in shape.parts]
        return self.all(parts) if isinstance(shape, _All) else self.any(parts)
