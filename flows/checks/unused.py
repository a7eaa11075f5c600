"""Parts that nothing refers to: an author's oversight, or work not finished."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, advice, must_fix
from ..model import Condition, Escalation, Flow, Outcome, Pack, Question


def unused_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``unused``: every advice block is used; contacts, sources, decisions, derived facts should be."""
    outcomes = [
        state for flow in pack.flows.values() for state in flow.states.values() if isinstance(state, Outcome)
    ]
    carriers: list[Flow | Outcome] = [*pack.flows.values(), *outcomes]
    advised = {block for part in carriers for block in part.advise}
    for block in pack.blocks.values():
        if block.id not in advised:
            message = f'advice block "{block.id}" is used by no outcome and no flow.'
            hint = "Say with add_to where it belongs" if block.at.is_local else "Name it under advise"
            yield must_fix("unused", block.at, message, f"{hint}, or delete it.")
    told = {link.contact for link in _escalations(pack)} | set(pack.info.urgent.escalate)
    told |= {contact for entry in pack.entries.values() for contact in entry.contacts}
    for contact in pack.contacts.values():
        if contact.id not in told:
            message = f'nothing sends anybody to contact "{contact.id}".'
            yield advice("unused", contact.at, message, "Name it under escalate, or delete it.")
    cited = {point.source for point in pack.points.values()}
    for source in pack.sources.values():
        if source.id not in cited:
            yield advice("unused", source.at, f'no point is taken from source "{source.id}".', "Delete it.")
    decided = {outcome.decision for outcome in outcomes}
    for decision in sorted(pack.info.decisions.keys() - decided):
        yield advice("unused", pack.info.at, f'no outcome has the decision "{decision}".', "Delete it.")
    read = {test.fact for condition in conditions_in(pack) for test in condition.tests}
    for fact in pack.derived.values():
        if fact.id not in read:
            yield advice("unused", fact.at, f'no condition reads the derived fact "{fact.id}".', "Delete it.")


def conditions_in(pack: Pack) -> Iterator[Condition]:
    """Every condition but those that derived facts are worked out by."""
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Question):
                yield from (route.condition for routes in state.routes.values() for route in routes)
    yield from (block.condition for block in pack.blocks.values())
    yield from (link.condition for link in _escalations(pack))
    yield from (rule.condition for rule in pack.safety_rules)


def _escalations(pack: Pack) -> Iterator[Escalation]:
    for flow in pack.flows.values():
        yield from flow.escalate
        for state in flow.states.values():
            if isinstance(state, Outcome):
                yield from state.escalate
    for block in pack.blocks.values():
        yield from block.escalate
