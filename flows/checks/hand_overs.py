"""Going on in another flow and coming back."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, advice, must_fix
from ..model import Outcome, Pack
from .reach import hand_overs


def hand_over_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``hand_over``: a flow is waited for exactly where it has outcomes that return."""
    waited_for = {
        state.flow for flow in pack.flows.values() for state in hand_overs(flow) if state.back_to is not None
    }
    for flow in pack.flows.values():
        for state in hand_overs(flow):
            if state.back_to is not None and not _returning(pack, state.flow):
                message = (
                    f'hand-over "{state.id}" waits for flow "{state.flow}", none of whose outcomes returns.'
                )
                hint = "Delete back_to, or write returns: true on an outcome there."
                yield must_fix("hand_over", state.at, message, hint)
        if flow.id not in waited_for:
            for outcome in _returning(pack, flow.id):
                message = f'outcome "{outcome.id}" returns, and no hand-over waits for flow "{flow.id}".'
                yield advice(
                    "hand_over", outcome.at, message, "Delete returns, or write a hand-over with back_to."
                )


def _returning(pack: Pack, flow_id: str) -> tuple[Outcome, ...]:
    states = pack.flows[flow_id].states.values()
    return tuple(state for state in states if isinstance(state, Outcome) and state.returns)
