"""Finding what somebody named on the command line."""

from __future__ import annotations

from bot.problem import Problem
from flows.model import Flow, Pack
from flows.suggest import hint


def flow_named(name: str, pack: Pack) -> Flow:
    """The flow with that id or command. Raises Problem with a suggestion."""
    for flow in pack.flows.values():
        if name in (flow.id, flow.command):
            return flow
    help = hint(name, pack.flows, "safe-to-share flows lists them.")
    raise Problem(f'There is no flow "{name}". {help}')
