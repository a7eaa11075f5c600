"""Walking every route of a small pack one by one: slow and plain, and apart from the proof that it checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from flows.advice import Card, compose
from flows.facts import holds
from flows.model import TIME_FRAMES, HandOver, Outcome, Pack, Question, SafetyRule, State

FOR_EVER = 300
"""Steps without a question; the packs of the tests are far smaller."""

Facts = dict[str, frozenset[str]]
Answers = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Here:
    """A walk standing at a question or an ending, or going round for ever."""

    flow: str
    state: State
    waiting: tuple[tuple[str, str], ...]
    facts: Facts
    passed: tuple[tuple[str, str], ...]
    answers: Answers
    endless: bool = False

    def card(self, pack: Pack) -> Card:
        return compose(pack, self.flow, self.state.id, self.facts, self.passed)


@dataclass
class Seen:
    """What the walks came by."""

    states: set[tuple[str, str]] = field(default_factory=set)
    routes: set[tuple[str, str, frozenset[str], int]] = field(default_factory=set)


def every_route(pack: Pack, flow_id: str, seen: Seen | None = None) -> Iterator[Here]:
    """Every route of a session that starts in the flow, by where it ends."""
    to_walk = [begin(pack, flow_id, seen)]
    while to_walk:
        here = to_walk.pop()
        if here.endless or isinstance(here.state, Outcome):
            yield here
        else:
            to_walk += [answer(pack, here, chosen, seen) for chosen in every_answer(here.state)]


def begin(pack: Pack, flow_id: str, seen: Seen | None = None) -> Here:
    flow = pack.flows[flow_id]
    return _on(pack, Here(flow_id, flow.states[flow.start], (), {}, (), ()), seen or Seen())


def answer(pack: Pack, here: Here, chosen: tuple[str, ...], seen: Seen | None = None) -> Here:
    seen = seen or Seen()
    facts = {**here.facts, here.state.id: frozenset(chosen)}
    answers = (*here.answers, (here.state.id, chosen))
    to = _follow(pack, here.flow, here.state, facts, seen)
    return _on(pack, Here(here.flow, to, here.waiting, facts, here.passed, answers), seen)


def every_answer(question: State) -> Iterator[tuple[str, ...]]:
    assert isinstance(question, Question)
    ids = [option.id for option in question.options]
    if question.kind != "several":
        yield from ((option,) for option in ids)
        return
    alone = {option.id for option in question.options if option.alone}
    for size in range(1, len(ids) + 1):
        for chosen in combinations(ids, size):
            if size == 1 or not alone.intersection(chosen):
                yield chosen


def lines(pack: Pack, here: Here) -> tuple[str, ...]:
    """The route as the proof prints it."""
    said = []
    for question_id, chosen in here.answers:
        question = pack.questions[question_id]
        words = [option.say for option in question.options if option.id in chosen]
        said.append(f"{question.ask} -> {'; '.join(words)}")
    assert isinstance(here.state, Outcome)
    return (*said, here.state.headline)


def breaks(pack: Pack, rule: SafetyRule, here: Here) -> bool:
    """Whether an ending breaks the rule, taken word by word."""
    if not holds(rule.condition, here.facts, pack.derived):
        return False
    card = here.card(pack)
    blocks = {block.id for block in card.blocks}
    contacts = {shown.contact.id for shown in card.escalations}
    urgency = TIME_FRAMES.index(card.within)
    always, never, one_of = rule.always, rule.never, rule.one_of
    if always.decide and card.decision not in always.decide:
        return True
    if always.within and urgency > TIME_FRAMES.index(always.within):
        return True
    if not blocks.issuperset(always.advise) or not contacts.issuperset(always.escalate):
        return True
    if card.decision in never.decide or card.within == never.within:
        return True
    if blocks.intersection(never.advise) or contacts.intersection(never.escalate):
        return True
    if one_of.is_empty:
        return False
    return not (
        card.decision in one_of.decide
        or (one_of.within and urgency <= TIME_FRAMES.index(one_of.within))
        or blocks.intersection(one_of.advise)
        or contacts.intersection(one_of.escalate)
    )


def _on(pack: Pack, here: Here, seen: Seen) -> Here:
    """Goes on until something must be asked, or the session ends."""
    flow, state, waiting = here.flow, here.state, here.waiting
    facts, passed = dict(here.facts), here.passed
    for _ in range(FOR_EVER):
        seen.states.add((flow, state.id))
        if isinstance(state, HandOver):
            if state.back_to is not None:
                waiting = ((flow, state.back_to), *waiting)
            flow = state.flow
            state = pack.flows[flow].states[pack.flows[flow].start]
        elif isinstance(state, Outcome):
            if not (state.returns and waiting):
                return Here(flow, state, waiting, facts, passed, here.answers)
            passed = (*passed, (flow, state.id))
            facts[f"{flow}.ended"] = frozenset({state.id})
            (flow, back_to), *rest = waiting
            state, waiting = pack.flows[flow].states[back_to], tuple(rest)
        elif state.id in facts:
            state = _follow(pack, flow, state, facts, seen)
        else:
            return Here(flow, state, waiting, facts, passed, here.answers)
    return Here(flow, state, waiting, facts, passed, here.answers, endless=True)


def _follow(pack: Pack, flow: str, question: State, facts: Facts, seen: Seen) -> State:
    assert isinstance(question, Question)
    for place, route in enumerate(question.routes_for(facts[question.id])):
        if holds(route.condition, facts, pack.derived):
            seen.routes.add((flow, question.id, facts[question.id], place))
            return pack.flows[flow].states[route.to]
    raise AssertionError("the last route has no condition")
