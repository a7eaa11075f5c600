"""Every ending names somebody to tell, whatever the answers, and every time frame has its words."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import ALWAYS, TIME_FRAMES, Outcome, Pack


def outcome_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``escalation`` and ``time_frames``."""
    for frame in TIME_FRAMES:
        if frame not in pack.info.time_frames:
            message = f'the time frame "{frame}" has no words.'
            yield must_fix("time_frames", pack.info.at, message, "Write them under time_frames.")
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Outcome) and not any(
                link.condition == ALWAYS for link in (*state.escalate, *flow.escalate)
            ):
                message = f'outcome "{state.id}" does not always name somebody to tell.'
                yield must_fix("escalation", state.at, message, "Add an escalation without a condition.")
