"""Small random edits of a pack, of every part that a comparison looks at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import Any

from flows.model import (
    ALWAYS,
    TIME_FRAMES,
    AdviceBlock,
    Condition,
    DerivedFact,
    Escalation,
    FactTest,
    Flow,
    Option,
    Outcome,
    Pack,
    Question,
    Route,
)


class NothingToEdit(Exception):
    """The pack has no part for this edit."""


def edited(pack: Pack, random: Random, flows: list[str] | None = None) -> Pack:
    """The pack with one small edit; only states and blocks of the given flows are touched."""
    for _ in range(50):
        try:
            return replace(random.choice(EDITS)(pack, random, flows or list(pack.flows)), version="edited")
        except NothingToEdit:
            continue
    raise NothingToEdit


def _an_ending_loses_a_contact(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows, lambda each: bool(each.escalate))
    gone = random.choice(outcome.escalate)
    return _with_state(
        pack, flow, replace(outcome, escalate=tuple(each for each in outcome.escalate if each != gone))
    )


def _an_ending_gains_a_contact(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows)
    link = Escalation(random.choice(list(pack.contacts)), _condition(pack, random))
    return _with_state(pack, flow, replace(outcome, escalate=(*outcome.escalate, link)))


def _an_ending_has_another_time_frame(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows)
    return _with_state(pack, flow, replace(outcome, within=random.choice(TIME_FRAMES)))


def _an_ending_decides_otherwise(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows)
    return _with_state(pack, flow, replace(outcome, decision=random.choice(list(pack.info.decisions))))


def _an_ending_is_reworded(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows)
    return _with_state(pack, flow, replace(outcome, headline=f"{outcome.headline} Now."))


def _an_ending_has_other_advice(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, outcome = _outcome(pack, random, flows)
    some = _some(random, list(pack.blocks))
    advise = tuple(dict.fromkeys([*outcome.advise[1:], *some]))
    return _with_state(pack, flow, replace(outcome, advise=advise))


def _a_flow_loses_advice(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow = _need(random, [pack.flows[each] for each in flows if pack.flows[each].advise])
    gone = random.choice(flow.advise)
    return _with_flow(pack, replace(flow, advise=tuple(each for each in flow.advise if each != gone)))


def _a_block_has_another_condition(pack: Pack, random: Random, flows: list[str]) -> Pack:
    return _with_block(pack, replace(_block(pack, random, flows), condition=_condition(pack, random)))


def _a_block_is_turned_round(pack: Pack, random: Random, flows: list[str]) -> Pack:
    block = _block(pack, random, flows)
    turned = Condition(block.condition.unless, block.condition.when)
    return _with_block(pack, replace(block, condition=turned))


def _a_block_is_reworded(pack: Pack, random: Random, flows: list[str]) -> Pack:
    block = _block(pack, random, flows)
    return _with_block(pack, replace(block, say=f"{block.say} Again."))


def _a_block_hastens(pack: Pack, random: Random, flows: list[str]) -> Pack:
    return _with_block(pack, replace(_block(pack, random, flows), within=random.choice(TIME_FRAMES)))


def _a_block_names_somebody(pack: Pack, random: Random, flows: list[str]) -> Pack:
    block = _block(pack, random, flows)
    link = Escalation(random.choice(list(pack.contacts)), _condition(pack, random))
    return _with_block(pack, replace(block, escalate=(*block.escalate, link)))


def _a_derived_fact_changes(pack: Pack, random: Random, flows: list[str]) -> Pack:
    fact = _need(random, list(pack.derived.values()))
    cases = (*fact.any_of[1:], _plain_condition(pack, random))
    return replace(pack, derived={**pack.derived, fact.id: DerivedFact(fact.id, cases)})


def _a_route_leads_elsewhere(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, question = _question(pack, random, flows)
    option = random.choice(list(question.routes))
    to = random.choice(_later(flow, question.id))
    routes = {**question.routes, option: (*question.routes[option][:-1], Route(to))}
    return _with_state(pack, flow, replace(question, routes=routes))


def _a_route_gains_a_special_case(pack: Pack, random: Random, flows: list[str]) -> Pack:
    flow, question = _question(pack, random, flows)
    option = random.choice(list(question.routes))
    route = Route(random.choice(_later(flow, question.id)), _condition(pack, random))
    return _with_state(
        pack, flow, replace(question, routes={**question.routes, option: (route, *question.routes[option])})
    )


def _an_option_goes(pack: Pack, random: Random, flows: list[str]) -> Pack:
    _, question = _question(pack, random, flows)
    gone = random.choice(question.options).id

    def without(each: Question) -> Question:
        routes = {option: ways for option, ways in each.routes.items() if option != gone}
        return replace(each, options=tuple(o for o in each.options if o.id != gone), routes=routes)

    if len(question.options) < 2:
        raise NothingToEdit
    return _with_question(pack, question.id, without)


def _an_option_is_added(pack: Pack, random: Random, flows: list[str]) -> Pack:
    _, question = _question(pack, random, flows)

    def grown(each: Question) -> Question:
        routes = dict(each.routes)
        if each.kind != "several":
            routes["another"] = routes[each.options[0].id]
        return replace(each, options=(*each.options, Option("another", "Another")), routes=routes)

    return _with_question(pack, question.id, grown)


def _an_option_stands_alone(pack: Pack, random: Random, flows: list[str]) -> Pack:
    several = [q.id for each in flows for q in _questions(pack.flows[each]) if q.kind == "several"]
    question = _need(random, several)

    def other(each: Question) -> Question:
        first, *rest = each.options
        return replace(each, options=(replace(first, alone=not first.alone), *rest))

    return _with_question(pack, question, other)


def _one_choice_becomes_several(pack: Pack, random: Random, flows: list[str]) -> Pack:
    _, question = _question(pack, random, flows)

    def other(each: Question) -> Question:
        if each.kind == "several":
            routes = {option.id: each.routes[""] for option in each.options}
            return replace(each, kind="choice", routes=routes)
        return replace(each, kind="several", routes={"": each.routes[each.options[0].id]})

    return _with_question(pack, question.id, other)


def _a_question_is_put_in(pack: Pack, random: Random, flows: list[str]) -> Pack:
    """Before some state, with an answer that may lead elsewhere; an ending may read what was answered."""
    flow, question = _question(pack, random, flows)
    option = random.choice(list(question.routes))
    ways = question.routes[option]
    yes, no = Option("yes", "Yes"), Option("no", "No")
    routes = {"yes": ways, "no": (Route(random.choice(_later(flow, question.id))),)}
    put_in = Question("put_in", "Put in?", "", "choice", (yes, no), routes)
    changed = replace(question, routes={**question.routes, option: (Route("put_in"),)})
    states: dict[str, Any] = {}
    for state in flow.states.values():
        states[state.id] = changed if state.id == question.id else state
        if state.id == question.id:
            states["put_in"] = put_in
    grown = _with_flow(pack, replace(flow, states=states))
    if not pack.blocks:
        return grown
    block = _block(pack, random, flows)
    reads = Condition((*block.condition.when, FactTest("put_in", frozenset({"yes"}))), block.condition.unless)
    return _with_block(grown, replace(block, condition=reads))


def _a_question_is_asked_later(pack: Pack, random: Random, flows: list[str]) -> Pack:
    """The first question of a flow and the one that follows it in the file change places, where they can."""
    flow = _need(random, [pack.flows[each] for each in flows if len(_questions(pack.flows[each])) > 1])
    first, second = _questions(flow)[:2]
    if flow.start != first.id:
        raise NothingToEdit
    after = random.choice(_later(flow, second.id))

    def led(question: Question, to: str) -> Question:
        return replace(question, routes={option: (Route(to),) for option in question.routes})

    kept = {key: state for key, state in flow.states.items() if key not in (first.id, second.id)}
    states = {second.id: led(second, first.id), first.id: led(first, after), **kept}
    return _with_flow(pack, replace(flow, start=second.id, states=states))


def _a_contact_has_another_number(pack: Pack, random: Random, flows: list[str]) -> Pack:
    contact = pack.contacts[random.choice(list(pack.contacts))]
    return replace(pack, contacts={**pack.contacts, contact.id: replace(contact, hours="Other hours")})


def _a_hand_over_goes(pack: Pack, random: Random, flows: list[str]) -> Pack:
    """A flow that came back ends where it came back from."""
    flow, outcome = _outcome(pack, random, flows, lambda each: True)
    return _with_state(pack, flow, replace(outcome, returns=not outcome.returns))


EDITS: tuple[Callable[[Pack, Random, list[str]], Pack], ...] = (
    _an_ending_loses_a_contact,
    _an_ending_gains_a_contact,
    _an_ending_has_another_time_frame,
    _an_ending_decides_otherwise,
    _an_ending_is_reworded,
    _an_ending_has_other_advice,
    _a_flow_loses_advice,
    _a_block_has_another_condition,
    _a_block_is_turned_round,
    _a_block_is_reworded,
    _a_block_hastens,
    _a_block_names_somebody,
    _a_derived_fact_changes,
    _a_route_leads_elsewhere,
    _a_route_gains_a_special_case,
    _an_option_goes,
    _an_option_is_added,
    _an_option_stands_alone,
    _one_choice_becomes_several,
    _a_question_is_put_in,
    _a_question_is_asked_later,
    _a_contact_has_another_number,
    _a_hand_over_goes,
)


def _need(random: Random, found: list[Any]) -> Any:
    if not found:
        raise NothingToEdit
    return random.choice(found)


def _some(random: Random, of: list[str]) -> list[str]:
    return random.sample(of, random.randint(0, min(2, len(of))))


def _outcome(
    pack: Pack, random: Random, flows: list[str], fits: Callable[[Outcome], bool] = lambda each: True
) -> tuple[Flow, Outcome]:
    return _need(
        random,
        [
            (pack.flows[flow], state)
            for flow in flows
            for state in pack.flows[flow].states.values()
            if isinstance(state, Outcome) and fits(state)
        ],
    )


def _questions(flow: Flow) -> list[Question]:
    return [state for state in flow.states.values() if isinstance(state, Question)]


def _question(pack: Pack, random: Random, flows: list[str]) -> tuple[Flow, Question]:
    return _need(random, [(pack.flows[f], state) for f in flows for state in _questions(pack.flows[f])])


def _later(flow: Flow, state_id: str) -> list[str]:
    ids = list(flow.states)
    return ids[ids.index(state_id) + 1 :] or [state_id]


def _block(pack: Pack, random: Random, flows: list[str]) -> AdviceBlock:
    used = {block for flow in flows for block in pack.flows[flow].advise}
    for flow in flows:
        for state in pack.flows[flow].states.values():
            used |= set(state.advise) if isinstance(state, Outcome) else set()
    return pack.blocks[_need(random, sorted(used))]


def _condition(pack: Pack, random: Random) -> Condition:
    if random.random() < 0.2:
        return ALWAYS
    facts = [(question.id, [o.id for o in question.options]) for question in pack.questions.values()]
    facts += [(fact, ["yes", "no"]) for fact in pack.derived]
    return _tests_of(facts, random)


def _plain_condition(pack: Pack, random: Random) -> Condition:
    return _tests_of([(q.id, [o.id for o in q.options]) for q in pack.questions.values()], random)


def _tests_of(facts: list[tuple[str, list[str]]], random: Random) -> Condition:
    if not facts:
        raise NothingToEdit
    tests = []
    for _ in range(random.randint(1, 2)):
        fact, values = random.choice(facts)
        tests.append(FactTest(fact, frozenset(random.sample(values, random.randint(1, len(values))))))
    return Condition(tuple(tests[:1]), tuple(tests[1:]))


def _with_flow(pack: Pack, flow: Flow) -> Pack:
    return replace(pack, flows={**pack.flows, flow.id: flow})


def _with_state(pack: Pack, flow: Flow, state: Any) -> Pack:
    return _with_flow(pack, replace(flow, states={**flow.states, state.id: state}))


def _with_block(pack: Pack, block: AdviceBlock) -> Pack:
    return replace(pack, blocks={**pack.blocks, block.id: block})


def _with_question(pack: Pack, question_id: str, change: Callable[[Question], Question]) -> Pack:
    """A question that several flows share changes in all of them."""

    def changed(states: Mapping[str, Any]) -> dict[str, Any]:
        return {
            key: change(state) if isinstance(state, Question) and state.id == question_id else state
            for key, state in states.items()
        }

    flows = {key: replace(flow, states=changed(flow.states)) for key, flow in pack.flows.items()}
    return replace(pack, flows=flows)
