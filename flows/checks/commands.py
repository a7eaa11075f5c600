"""Commands that must not be taken twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import Flow, Pack

_BUILT_IN = """
about answers approve back change contacts content continue download find forget group help language lead
leave menu myths preview privacy publish record report restart resume review rollback rule rules search
settings signoff skip start stats stop terms topics undo urgent versions why withdraw
"""

BUILT_IN_COMMANDS = frozenset(_BUILT_IN.split())
"""Commands of the assistant itself, present or reserved."""


def command_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``command``: no two flows share one, and none takes one of the assistant's own."""
    first: dict[str, Flow] = {}
    for flow in pack.flows.values():
        other = first.setdefault(flow.command, flow)
        if flow.command in BUILT_IN_COMMANDS:
            message = f'flow "{flow.id}" takes /{flow.command}, a command of the assistant itself.'
            yield must_fix("command", flow.at, message, "Choose another.")
        elif other is not flow:
            message = f'flow "{flow.id}" takes /{flow.command}, which flow "{other.id}" has already.'
            yield must_fix("command", flow.at, message, "Choose another.")
