"""From the flow files and shared.yaml to linked flows."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import DerivedFact, Flow, HandOver, Outcome, Question, State
from ..schema.flow_files import FlowFile, HandOverSpec, OutcomeSpec, SharedFile
from .linking_questions import linked_question, shared_question
from .references import References, Spot


def shared_questions(spec: SharedFile, spot: Spot, references: References) -> dict[str, Question]:
    """The questions of shared.yaml by id; each flow that asks one adds where its answers lead."""
    return {
        question_id: shared_question(question_id, question, spot.of("questions", question_id), references)
        for question_id, question in spec.questions.items()
    }


def derived_facts(spec: SharedFile, spot: Spot, references: References) -> dict[str, DerivedFact]:
    """The derived facts of shared.yaml by id; none is derived from another."""
    derived: dict[str, DerivedFact] = {}
    for fact, conditions in spec.derived.items():
        here = spot.of("derived", fact)
        if fact in references.names.questions:
            references.find(
                "twice", here.at, f'"{fact}" is a question and a derived fact.', "Rename one of them."
            )
        for position, condition in enumerate(conditions):
            _refuse_derived((*condition.when, *condition.unless), here, here.of(position), references)
        any_of = tuple(
            references.condition(each, here.of(position)) for position, each in enumerate(conditions)
        )
        derived[fact] = DerivedFact(fact, any_of, here.at)
    return derived


def linked_flow(spec: FlowFile, spot: Spot, shared: Mapping[str, Question], references: References) -> Flow:
    """The flow, with a finding for every id in it that refers to nothing."""
    states: dict[str, State] = {}
    for state_id, question in spec.questions.items():
        here = spot.of("questions", state_id)
        states[state_id] = linked_question(spec.flow, state_id, question, here, shared, references)
    for state_id, outcome in spec.outcomes.items():
        here = spot.of("outcomes", state_id)
        _refuse_second(states, state_id, here, references)
        states[state_id] = _outcome(state_id, outcome, here, references)
    for state_id, hand_over in spec.hand_overs.items():
        here = spot.of("hand_overs", state_id)
        _refuse_second(states, state_id, here, references)
        states[state_id] = _hand_over(spec.flow, state_id, hand_over, here, references)
    start = f'flow "{spec.flow}" starts at "{spec.start}", which it does not have.'
    return Flow(
        id=spec.flow,
        title=spec.title,
        line=spec.line,
        about=spec.about,
        command=spec.command,
        start=references.state(spec.flow, spec.start, spot.of("start"), start),
        states=states,
        advise=references.blocks(spec.advise, spot.of("advise")),
        escalate=references.escalations(spec.escalate, spot.of("escalate")),
        also=tuple(spec.also),
        owner=spec.owner,
        reviewed_on=spec.reviewed_on,
        review_by=spec.review_by,
        at=spot.of("flow").at,
    )


def _refuse_derived(facts: tuple[str, ...], fact_spot: Spot, spot: Spot, references: References) -> None:
    for fact in facts:
        if fact in references.names.derived:
            message = f'{fact_spot.name} reads "{fact}", which is derived too.'
            references.find("derived", spot.at, message, "Write out the answers that it is derived from.")


def _refuse_second(states: Mapping[str, State], state_id: str, spot: Spot, references: References) -> None:
    if state_id in states:
        message = (
            f'"{state_id}" names two states of this flow; the first is in line {states[state_id].at.line}.'
        )
        references.find("twice", spot.at, message, "Rename one of them.")


def _outcome(state_id: str, spec: OutcomeSpec, spot: Spot, references: References) -> Outcome:
    return Outcome(
        id=state_id,
        decision=references.decision(spec.decision, spot.of("decision")),
        within=spec.within,
        headline=spec.headline,
        say=spec.say,
        advise=references.blocks(spec.advise, spot.of("advise")),
        escalate=references.escalations(spec.escalate, spot.of("escalate")),
        cite=references.points(spec.cite, spot.of("cite")),
        returns=spec.returns,
        at=spot.at,
    )


def _hand_over(flow: str, state_id: str, spec: HandOverSpec, spot: Spot, references: References) -> HandOver:
    references.flow(spec.flow, spot.of("flow"))
    if spec.back_to is not None:
        sentence = f'{spot.name} comes back to "{spec.back_to}", which this flow does not have.'
        references.state(flow, spec.back_to, spot.of("back_to"), sentence)
    return HandOver(state_id, spec.flow, spec.back_to, spot.at)
