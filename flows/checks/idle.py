"""Questions whose answers change nothing: ask only what can change the advice."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, advice
from ..model import Condition, Pack, Question
from .unused import conditions_in


def idle_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``idle``: every question has answers that lead different ways, or that some condition reads.

    A condition that reads the answer may still change nothing: that is for whoever compares endings.
    """
    read = {test.fact for condition in _all_conditions(pack) for test in condition.tests}
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Question) and state.id not in read and not _makes_way(state):
                message = f'no answer to question "{state.id}" changes what "{flow.id}" asks or advises.'
                yield advice(
                    "idle", state.at, message, "Delete it, or give an answer a way or advice of its own."
                )


def _all_conditions(pack: Pack) -> Iterator[Condition]:
    yield from conditions_in(pack)
    for fact in pack.derived.values():
        yield from fact.any_of


def _makes_way(question: Question) -> bool:
    """Whether its answers lead different ways; too few options are another rule's to find."""
    ways = {tuple((route.to, route.condition) for route in routes) for routes in question.routes.values()}
    return len(ways) > 1 or len(question.options) < 2
