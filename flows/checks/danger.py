"""Danger comes first: asked in every flow about a case, and 999 on every page of own help (DQ1, ES1)."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import ALWAYS, Flow, Outcome, Pack, Question

DANGER = "danger"
"""The shared question that every flow about a case begins with."""

EMERGENCY_NUMBER = "999"


def danger_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``danger_first``, ``danger_yes`` and ``own_help`` (DQ1, ES1, DP31)."""
    for flow in pack.flows.values():
        if flow.about == "own_help":
            yield from _own_help_findings(pack, flow)
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
        if not _always_names_999(pack, flow, state):
            message = f'"yes" to "{DANGER}" leads to "{state.id}", which does not always name 999.'
            yield must_fix(
                "danger_yes",
                state.at,
                message,
                f"Escalate to the contact with the number {EMERGENCY_NUMBER}.",
            )


def _own_help_findings(pack: Pack, flow: Flow) -> Iterator[Issue]:
    for state in flow.states.values():
        if not isinstance(state, Outcome):
            continue
        if not _always_names_999(pack, flow, state):
            message = f'"{state.id}" is for somebody who needs help themself and does not always name 999.'
            hint = f"Escalate to the contact with the number {EMERGENCY_NUMBER}."
            yield must_fix("own_help", state.at, message, hint)
        if EMERGENCY_NUMBER not in state.say:
            message = f'"{state.id}" is shown before danger is asked and does not say {EMERGENCY_NUMBER}.'
            hint = f"Say first that whoever is in danger rings {EMERGENCY_NUMBER}."
            yield must_fix("own_help", state.at, message, hint)


def _always_names_999(pack: Pack, flow: Flow, ending: Outcome) -> bool:
    return any(
        pack.contacts[link.contact].number == EMERGENCY_NUMBER and link.condition == ALWAYS
        for link in (*ending.escalate, *flow.escalate)
    )
