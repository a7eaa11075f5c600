"""One pack to take names from: an old part is told in the newer words, so that only its own changes show."""

from __future__ import annotations

from dataclasses import replace

from ..model import Flow, Pack, Question, State


def both(old: Pack, new: Pack) -> Pack:
    """Everything of the new pack, and what only the old one has. It names parts; it advises nobody."""
    flows = {**old.flows, **new.flows}
    for flow_id in old.flows.keys() & new.flows.keys():
        flows[flow_id] = _flow(old.flows[flow_id], new.flows[flow_id])
    info = replace(
        new.info,
        decisions={**old.info.decisions, **new.info.decisions},
        time_frames={**old.info.time_frames, **new.info.time_frames},
    )
    return replace(
        new,
        info=info,
        flows=flows,
        blocks={**old.blocks, **new.blocks},
        contacts={**old.contacts, **new.contacts},
        sources={**old.sources, **new.sources},
        points={**old.points, **new.points},
        shelves={**old.shelves, **new.shelves},
    )


def _flow(old: Flow, new: Flow) -> Flow:
    states: dict[str, State] = {**old.states, **new.states}
    for state_id, state in new.states.items():
        before = old.states.get(state_id)
        if isinstance(state, Question) and isinstance(before, Question):
            gone = tuple(option for option in before.options if state.option(option.id) is None)
            states[state_id] = replace(state, options=(*state.options, *gone))
    return replace(new, states=states)
