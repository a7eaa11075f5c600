"""Where routes lead, conditions aside: every state can be come to, and every route ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..issues import Issue, must_fix
from ..model import Flow, HandOver, Outcome, Pack, Question, State


def reach_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``start`` and ``unreachable``: every state can be come to from the flow's first question."""
    for flow in pack.flows.values():
        kind, start = ("an outcome", Outcome) if flow.about == "own_help" else ("a question", Question)
        if not isinstance(flow.states[flow.start], start):
            message = f'flow "{flow.id}" starts at "{flow.start}", which is not {kind}.'
            yield must_fix("start", flow.at, message, f"Start it at {kind}.")
            continue
        met = _met(flow)
        for state in flow.states.values():
            if state.id not in met:
                message = f'no route leads to {kind_of(state)} "{state.id}".'
                yield must_fix("unreachable", state.at, message, "Lead one there, or delete it.")


def loop_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``loop``: nothing leads back to where it came from, within a flow or over hand-overs."""
    for flow in pack.flows.values():
        loop = _loop({state.id: ways_on(state) for state in flow.states.values()})
        if loop:
            message = f"this goes round for ever: {' → '.join((*loop, loop[0]))}."
            yield must_fix("loop", flow.states[loop[0]].at, message, "Lead one of them elsewhere.")
    loop = _loop({flow.id: tuple(state.flow for state in hand_overs(flow)) for flow in pack.flows.values()})
    if loop:
        following = loop[1] if len(loop) > 1 else loop[0]
        hand_over = next(state for state in hand_overs(pack.flows[loop[0]]) if state.flow == following)
        message = f"flows hand over in a circle: {' → '.join((*loop, loop[0]))}."
        yield must_fix("loop", hand_over.at, message, "End one of them in an outcome instead.")


def ways_on(state: State) -> tuple[str, ...]:
    """The states of the same flow that come straight after this one."""
    if isinstance(state, Question):
        return tuple(dict.fromkeys(route.to for routes in state.routes.values() for route in routes))
    if isinstance(state, HandOver) and state.back_to is not None:
        return (state.back_to,)
    return ()


def hand_overs(flow: Flow) -> tuple[HandOver, ...]:
    """The hand-overs of a flow."""
    return tuple(state for state in flow.states.values() if isinstance(state, HandOver))


def kind_of(state: State) -> str:
    """What a state is called."""
    if isinstance(state, Question):
        return "question"
    return "outcome" if isinstance(state, Outcome) else "hand-over"


def _met(flow: Flow) -> set[str]:
    met: set[str] = set()
    to_visit = [flow.start]
    while to_visit:
        state_id = to_visit.pop()
        if state_id not in met:
            met.add(state_id)
            to_visit += ways_on(flow.states[state_id])
    return met


def _loop(ways: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """One loop, as the places in it in order; empty where there is none."""
    done: set[str] = set()
    for start in ways:
        path: list[str] = []
        stack: list[tuple[str, bool]] = [(start, False)]
        while stack:
            place, is_left = stack.pop()
            if is_left:
                done.add(path.pop())
            elif place in path:
                return tuple(path[path.index(place) :])
            elif place not in done:
                path.append(place)
                stack.append((place, True))
                stack += [(following, False) for following in ways[place]]
    return ()
