"""From safety.yaml and the walkthroughs to linked ones."""

from __future__ import annotations

from ..model import Condition, Demand, SafetyRule, Walkthrough
from ..schema.pack_files import DemandSpec, SafetyRuleSpec, WalkthroughSpec
from .references import References, Spot, is_missing


def linked_rule(spec: SafetyRuleSpec, spot: Spot, references: References) -> SafetyRule:
    """A safety rule, every id in it looked up."""
    for position, flow in enumerate(spec.flows):
        references.flow(flow, spot.of("flows", position))
    when = references.tests(spec.whenever, spot.of("whenever"))
    unless = references.tests(spec.unless, spot.of("unless"))
    return SafetyRule(
        id=spec.rule,
        say=spec.say,
        condition=Condition(when, unless),
        always=_demand(spec.always, spot.of("always"), references),
        never=_demand(spec.never, spot.of("never"), references),
        one_of=_demand(spec.one_of, spot.of("one_of"), references),
        because=references.points(spec.because, spot.of("because")),
        flows=tuple(spec.flows),
        at=spot.at,
    )


def linked_walkthrough(spec: WalkthroughSpec, spot: Spot, references: References) -> Walkthrough:
    """A walkthrough, every id in it looked up; whether it ends as expected is found by replaying it."""
    references.flow(spec.flow, spot.of("flow"))
    expect, here = spec.expect, spot.of("expect")
    _look_up_outcome(expect.outcome, here.of("outcome"), references)
    if expect.decision is not None:
        references.decision(expect.decision, here.of("decision"))
    return Walkthrough(
        id=spec.walkthrough,
        title=spec.title,
        flow=spec.flow,
        answers=tuple(
            (question, _answer(question, answer, spot.of("answers", question), references))
            for question, answer in spec.answers.items()
        ),
        outcome=expect.outcome,
        decision=expect.decision or "",
        within=expect.within,
        escalate=references.contacts(expect.escalate, here.of("escalate")),
        must_say=references.blocks(expect.must_say, here.of("must_say")),
        must_not_say=references.blocks(expect.must_not_say, here.of("must_not_say")),
        must_not_escalate=references.contacts(expect.must_not_escalate, here.of("must_not_escalate")),
        at=spot.at,
    )


def _demand(spec: DemandSpec, spot: Spot, references: References) -> Demand:
    return Demand(
        decide=frozenset(references.decisions(spec.decide, spot.of("decide"))),
        within=spec.within,
        advise=references.blocks(spec.advise, spot.of("advise")),
        escalate=references.contacts(spec.escalate, spot.of("escalate")),
    )


def _answer(question: str, answer: str | list[str], spot: Spot, references: References) -> tuple[str, ...]:
    names = references.names
    chosen = [answer] if isinstance(answer, str) else answer
    known = frozenset(names.questions) if names.all_flows_read else None
    if is_missing(question, known):
        sentence = f'{spot.owner} answers "{question}", which no flow asks.'
        references.look_up(question, known, spot, sentence, spot.at)
    options = names.questions.get(question)
    for position, option in enumerate(chosen):
        if is_missing(option, options):
            here = spot if isinstance(answer, str) else spot.of(position)
            sentence = f'{spot.owner} answers "{question}" with "{option}", which is not one of its options.'
            references.look_up(option, options, here, sentence)
    return tuple(chosen)


def _look_up_outcome(outcome: str, spot: Spot, references: References) -> None:
    """Any flow's: the one it begins in may hand over to another."""
    names = references.names
    known = {
        state for flow in names.flows.values() for state, kind in flow.states.items() if kind == "outcome"
    }
    sentence = f'{spot.owner} ends at "{outcome}", which is no outcome of any flow.'
    references.look_up(outcome, frozenset(known) if names.all_flows_read else None, spot, sentence)
