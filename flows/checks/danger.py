"""Danger is asked first in every flow about a case, and a yes leads straight to 999 (DQ1, ES1)."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import ALWAYS, Flow, Outcome, Pack, Question

DANGER = "danger"
"""The shared question that every flow about a case begins with."""

EMERGENCY_NUMBER = "999"


def danger_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``danger_first`` and ``danger_yes`` (DQ1, ES1)."""
    for flow in pack.flows.values():
        if flow.about != "case":
            continue
        danger = flow.states[flow.start]
        if danger.id != DANGER or not isinstance(danger, Question) or not danger.shared:
            message = (
                f'flow "{flow.id}" is about a case and does not begin with the shared question "{DANGER}".'
            )
            hint = f"Write start: {DANGER}, and the question with shared: true."
            yield must_fix("danger_first", flow.at, message, hint)
        else:
            yield from _yes_findings(pack, flow, danger)


def _yes_findings(pack: Pack, flow: Flow, danger: Question) -> Iterator[Issue]:
    if danger.kind != "yes_no_unsure":
        message = f'the question "{DANGER}" must be of the kind yes_no_unsure.'
        yield must_fix(
            "danger_yes", danger.options[0].at, message, "Write kind: yes_no_unsure in shared.yaml."
        )
        return
    for route in danger.routes["yes"]:
        state = flow.states[route.to]
        if not isinstance(state, Outcome):
            message = f'"yes" to "{DANGER}" leads to "{route.to}", which is not an outcome.'
            yield must_fix(
                "danger_yes", route.at, message, "Lead it straight to the outcome that says to ring 999."
            )
            continue
        if state.within != "now":
            message = f'"yes" to "{DANGER}" leads to "{state.id}", whose time frame is "{state.within}".'
            yield must_fix("danger_yes", state.at, message, "Write within: now.")
        links = (*state.escalate, *flow.escalate)
        if not any(
            pack.contacts[link.contact].number == EMERGENCY_NUMBER and link.condition == ALWAYS
            for link in links
        ):
            message = f'"yes" to "{DANGER}" leads to "{state.id}", which does not always name 999.'
            yield must_fix(
                "danger_yes",
                state.at,
                message,
                f"Escalate to the contact with the number {EMERGENCY_NUMBER}.",
            )
