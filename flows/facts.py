"""Conditions on the facts of a session: the one place that says when a condition holds."""

from __future__ import annotations

from collections.abc import Mapping

from .model import Condition, DerivedFact, Facts, FactTest

YES: frozenset[str] = frozenset({"yes"})
NO: frozenset[str] = frozenset({"no"})
NONE: frozenset[str] = frozenset()


def holds(condition: Condition, facts: Facts, derived: Mapping[str, DerivedFact]) -> bool:
    """Whether every ``when`` test holds and no ``unless`` test does."""
    return all(meets(test, facts, derived) for test in condition.when) and not any(
        meets(test, facts, derived) for test in condition.unless
    )


def meets(test: FactTest, facts: Facts, derived: Mapping[str, DerivedFact]) -> bool:
    """Whether the fact has one of the values; a derived fact is always "yes" or "no"."""
    return not test.values.isdisjoint(value_of(test.fact, facts, derived))


def value_of(fact: str, facts: Facts, derived: Mapping[str, DerivedFact]) -> frozenset[str]:
    """The values of an answered or derived fact; empty when it has no answer."""
    rule = derived.get(fact)
    if rule is None:
        return facts.get(fact, NONE)
    return YES if any(holds(condition, facts, {}) for condition in rule.any_of) else NO


def base_facts(fact: str, derived: Mapping[str, DerivedFact]) -> frozenset[str]:
    """The answered facts that a fact is read from: itself, or what it is derived from."""
    rule = derived.get(fact)
    if rule is None:
        return frozenset({fact})
    return frozenset(test.fact for condition in rule.any_of for test in condition.tests)
