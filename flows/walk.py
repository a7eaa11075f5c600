"""Replaying answers: from the start of a flow to the first question without an answer, or to an ending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .advice import Passed
from .machine import FlowMachine
from .model import Facts, HandOver, Outcome, Pack, Question
from .session import Answer

WALKS_REMEMBERED = 4096
LONGEST_WALK = 2000
"""States; content without loops stays far below it."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a flow, and the places that wait for a returning outcome, the next one first."""

    flow: str
    state: str
    waiting: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the answers lead: the position, the answers on the route in order, and their facts."""

    position: Position
    route: tuple[Answer, ...]
    facts: Facts
    passed: Passed = ()
    passed_since: int = 0
    """How many of ``passed`` came after the last answer on the route."""
    visited: tuple[tuple[str, str], ...] = ()
    """Every state on the way, as (flow id, state id), hand-overs among them; the position's own is last."""

    def answer(self, question: str) -> Answer | None:
        """The answer on the route to that question, or None."""
        return next((answer for answer in self.route if answer.question == question), None)


class EndlessRoute(ValueError):
    """The content goes round in a loop; a check finds this before it is published."""


class Replay:
    """Replays answers through the flows of one pack: one machine for each flow, built once and shared.

    Walks are remembered: the same answers always lead to the same place, many people answer alike, and one
    step of the engine asks for the same walk several times.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._remembered = lru_cache(maxsize=WALKS_REMEMBERED)(self._walk)
        self._machines: Mapping[str, FlowMachine] = {
            flow.id: FlowMachine(flow, pack.derived) for flow in pack.flows.values()
        }

    def walk(self, flow_id: str, answers: tuple[Answer, ...]) -> Walk:
        """Where these answers lead in that flow.

        An answer counts when the route comes to its question and its options still exist; a question met a
        second time is answered as before, unasked. Answers the route does not come to change nothing.
        """
        return self._remembered(flow_id, answers)

    def state_at(self, position: Position) -> Question | Outcome:
        """The question or the outcome at the end of a walk."""
        state = self.pack.flows[position.flow].states[position.state]
        assert not isinstance(state, HandOver), "a walk never ends at a hand-over"
        return state

    def questions_ahead(self, position: Position) -> frozenset[str]:
        """Every question that some route from here may come to, whatever the answers; this one among them."""
        return _questions_ahead(self.pack, position)

    def _walk(self, flow_id: str, answers: tuple[Answer, ...]) -> Walk:
        pack = self.pack
        known = {answer.question: answer for answer in answers}
        facts: dict[str, frozenset[str]] = {}
        route: list[Answer] = []
        passed: list[tuple[str, str]] = []
        passed_before = 0
        visited: list[tuple[str, str]] = []
        position = Position(flow_id, pack.flows[flow_id].start)
        for _ in range(LONGEST_WALK):
            visited.append((position.flow, position.state))
            state = pack.flows[position.flow].states[position.state]
            if isinstance(state, Question):
                answer = known.get(state.id)
                if answer is None or not _fits(state, answer.chosen):
                    break
                if state.id not in facts:
                    facts[state.id] = frozenset(answer.chosen)
                    route.append(answer)
                    passed_before = len(passed)
                to = self._machines[position.flow].step(state.id, facts[state.id], facts)
                position = Position(position.flow, to, position.waiting)
            elif isinstance(state, HandOver):
                position = _handed_over(pack, position, state)
            elif state.returns and position.waiting:
                passed.append((position.flow, state.id))
                facts[f"{position.flow}.ended"] = frozenset({state.id})
                (flow_back, state_back), *waiting = position.waiting
                position = Position(flow_back, state_back, tuple(waiting))
            else:
                break
        else:
            raise EndlessRoute(f"{flow_id} goes round in a loop")
        return Walk(position, tuple(route), facts, tuple(passed), len(passed) - passed_before, tuple(visited))


def _fits(question: Question, chosen: tuple[str, ...]) -> bool:
    offered = {option.id: option for option in question.options}
    if not chosen or any(option not in offered for option in chosen):
        return False
    if question.kind == "several":
        return len(chosen) == 1 or not any(offered[option].alone for option in chosen)
    return len(chosen) == 1


def _handed_over(pack: Pack, position: Position, state: HandOver) -> Position:
    waiting = position.waiting
    if state.back_to is not None:
        waiting = ((position.flow, state.back_to), *waiting)
    return Position(state.flow, pack.flows[state.flow].start, waiting)


def _questions_ahead(pack: Pack, position: Position) -> frozenset[str]:
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    to_visit = [(position.flow, position.state), *position.waiting]
    while to_visit:
        flow_id, state_id = to_visit.pop()
        if (flow_id, state_id) in seen:
            continue
        seen.add((flow_id, state_id))
        state = pack.flows[flow_id].states[state_id]
        if isinstance(state, Question):
            found.add(state.id)
            to_visit += [(flow_id, route.to) for routes in state.routes.values() for route in routes]
        elif isinstance(state, HandOver):
            to_visit.append((state.flow, pack.flows[state.flow].start))
            if state.back_to is not None:
                to_visit.append((flow_id, state.back_to))
    return frozenset(found)
