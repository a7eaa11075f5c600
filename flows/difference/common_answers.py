"""The answers that two packs have in common: what one set of answers can be given to both."""

from __future__ import annotations

from dataclasses import replace

from ..model import Flow, Option, Pack, Question, State


def in_common(old: Pack, new: Pack) -> tuple[Pack, Pack]:
    """Both packs, with only the answers that both take wherever both have the question.

    An answer is the same where the question and the chosen options have the same ids, however they are
    worded. A question that only one pack has keeps all its answers. Packs that take the same come back as
    they are.
    """
    limits: dict[str, tuple[Option, ...]] = {}
    several: dict[str, bool] = {}
    for question_id in old.questions.keys() & new.questions.keys():
        before, after = old.questions[question_id], new.questions[question_id]
        if not _take_the_same(before, after):
            limits[question_id] = _options(before, after)
            several[question_id] = before.kind == after.kind == "several"
    if not limits:
        return old, new
    return _limited(old, limits, several), _limited(new, limits, several)


def _take_the_same(before: Question, after: Question) -> bool:
    is_several = before.kind == "several"
    return is_several == (after.kind == "several") and _taken(before, is_several) == _taken(after, is_several)


def _taken(question: Question, is_several: bool) -> set[tuple[str, bool]]:
    return {(option.id, is_several and option.alone) for option in question.options}


def _options(before: Question, after: Question) -> tuple[Option, ...]:
    """The options that both offer; one that stands alone in either stands alone."""
    offered = {option.id: option for option in before.options}
    return tuple(
        replace(option, alone=option.alone or offered[option.id].alone)
        for option in after.options
        if option.id in offered
    )


def _limited(pack: Pack, limits: dict[str, tuple[Option, ...]], several: dict[str, bool]) -> Pack:
    def limited(state: State) -> State:
        if not isinstance(state, Question) or state.id not in limits:
            return state
        options = limits[state.id]
        if several[state.id]:
            return replace(state, options=options)
        routes = {option.id: state.routes_for(frozenset({option.id})) for option in options}
        return replace(state, kind="choice", options=options, routes=routes)

    def flow_limited(flow: Flow) -> Flow:
        return replace(flow, states={key: limited(state) for key, state in flow.states.items()})

    return replace(pack, flows={key: flow_limited(flow) for key, flow in pack.flows.items()})
