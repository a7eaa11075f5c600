"""Each list of routes: the last has no condition, and no earlier one hides a later one."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import ALWAYS, Condition, Pack, Question, Route


def route_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``last_route`` and ``dead_route``."""
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Question):
                for routes in state.routes.values():
                    yield from _findings(state, routes)


def _findings(question: Question, routes: tuple[Route, ...]) -> Iterator[Issue]:
    seen: set[Condition] = set()
    for route in routes:
        if ALWAYS in seen:
            message = f'no answer takes this route to "{route.to}": one before it has no condition.'
            yield must_fix("dead_route", route.at, message, "Put the route without a condition last.")
        elif route.condition in seen:
            message = f'no answer takes this route to "{route.to}": one before it has the same condition.'
            yield must_fix("dead_route", route.at, message, "Delete it or change its condition.")
        seen.add(route.condition)
    if routes[-1].condition != ALWAYS:
        message = (
            f'the last route from question "{question.id}" has a condition: some answers may lead nowhere.'
        )
        yield must_fix("last_route", routes[-1].at, message, 'End the list with a route that has only "to".')
