"""The only user of ``transitions``: one machine per flow, stepping a small object it keeps no hold of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from transitions import Machine

from .facts import holds
from .model import DerivedFact, Facts, Flow, Question, Route

TRIGGER = "answer"


class Walker:
    """What the machine steps: the state it is in, the options just chosen, and the facts including them."""

    __slots__ = ("chosen", "facts", "state")

    def __init__(self, state: str, chosen: frozenset[str], facts: Facts) -> None:
        self.state = state
        self.chosen = chosen
        self.facts = facts


class FlowMachine:
    """A flow as a finite-state machine. Safe to share: a step changes nothing but the walker it was given."""

    def __init__(self, flow: Flow, derived: Mapping[str, DerivedFact]) -> None:
        """Builds the machine: one state for each state of the flow, one transition for each route."""
        self._machine = Machine(
            model=None,
            states=list(flow.states),
            transitions=[
                {
                    "trigger": TRIGGER,
                    "source": question.id,
                    "dest": route.to,
                    "conditions": _condition(option_id, route, derived),
                }
                for question in flow.states.values()
                if isinstance(question, Question)
                for option_id, routes in question.routes.items()
                for route in routes
            ],
            initial=flow.start,
            auto_transitions=False,
            send_event=True,
        )
        self._answer = self._machine.events.get(TRIGGER)

    def step(self, state: str, chosen: frozenset[str], facts: Facts) -> str:
        """The state that answering ``chosen`` at ``state`` leads to; ``facts`` already hold the answer.

        Raises ValueError where no route of that state takes the answer, which checked content rules out.
        """
        walker = Walker(state, chosen, facts)
        if self._answer is None or not self._answer.trigger(walker):
            raise ValueError(f"no route from {state} for {sorted(chosen)}")
        return walker.state


def _condition(option_id: str, route: Route, derived: Mapping[str, DerivedFact]) -> Callable[[Any], bool]:
    """``option_id`` is "" for several-of, where every answer takes the same routes."""

    def taken(event: Any) -> bool:
        walker: Walker = event.model
        if option_id and option_id not in walker.chosen:
            return False
        return holds(route.condition, walker.facts, derived)

    return taken
