"""The parts of the floor that need no proof: flows, contacts, urgent help, what is asked again, and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .checks.phrases import ids_read_by_people, phrase_findings
from .facts import base_facts
from .issues import Issue, Place, must_fix
from .model import Contact, Flow, Pack, Question
from .phrases import PhraseRule

RULE = "floor"
RELEASE = "release: "
"""Begins the file names of the installed release's content where a place is told."""

HINT = "The installed release asks for it, and loosening it takes a new release."

KEPT_OF_A_CONTACT = ("name", "number", "text_number", "url", "email")
"""What an upload cannot change in a fixed contact, where the release says it."""


def kept_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """What the pack no longer keeps of the release's flows, questions, contacts, urgent help and words."""
    yield from _contact_findings(pack, floor)
    yield from _urgent_findings(pack, floor)
    yield from _flow_findings(pack, floor)
    yield from _stale_findings(pack, floor)
    yield from _worded_findings(pack, floor)


def in_release(at: Place) -> Place:
    """The same place in the content of the installed release."""
    return replace(at, file=RELEASE + at.file)


def _flow_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """A flow that was about a case still is, and still asks what the release's rules read."""
    read = {
        fact: rule
        for rule in reversed(floor.safety_rules)
        for test in rule.condition.tests
        for fact in base_facts(test.fact, floor.derived)
    }
    for released in floor.flows.values():
        flow = pack.flows.get(released.id)
        if flow is None:
            continue
        if released.about == "case" and flow.about != "case":
            message = f'flow "{flow.id}" is about a case in the installed release, and here about learning.'
            yield must_fix(RULE, flow.at, message, f"Write about: case. {HINT}")
        for question in _asked(released) - _asked(flow):
            if question in read:
                message = (
                    f'flow "{flow.id}" no longer asks "{question}", which safety rule '
                    f'"{read[question].id}" reads.'
                )
                yield must_fix(RULE, flow.at, message, f"Ask it again. {HINT}")


def _asked(flow: Flow) -> frozenset[str]:
    return frozenset(state.id for state in flow.states.values() if isinstance(state, Question))


def _contact_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    for released in floor.contacts.values():
        if not released.fixed:
            continue
        contact = pack.contacts.get(released.id)
        if contact is None:
            message = f'contact "{released.id}" is fixed, and this pack does not have it.'
            yield must_fix(RULE, in_release(released.at), message, HINT)
        else:
            yield from _changed_in(contact, released)


def _changed_in(contact: Contact, released: Contact) -> Iterator[Issue]:
    name = f'contact "{contact.id}"'
    if not contact.fixed:
        yield must_fix(RULE, contact.at, f"{name} is no longer fixed.", f"Write fixed: true. {HINT}")
    for key in KEPT_OF_A_CONTACT:
        was, now = getattr(released, key), getattr(contact, key)
        if was and now != was:
            message = f'"{key}" of the fixed {name} was "{was}" and is now "{now}".'
            yield must_fix(RULE, contact.at, message, f"Put it back. {HINT}")
    for nation in released.nations:
        if nation not in contact.nations and "uk" not in contact.nations:
            message = f"the fixed {name} no longer helps in {nation}."
            yield must_fix(RULE, contact.at, message, f"Put it back. {HINT}")


def _urgent_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """Urgent help names everybody whom the release names there, and whom it names first still comes first."""
    urgent, released = pack.info.urgent, floor.info.urgent.escalate
    for contact in released:
        if contact not in urgent.escalate:
            message = f'urgent help no longer names the contact "{contact}".'
            yield must_fix(RULE, urgent.at, message, f"Add it to escalate. {HINT}")
    if urgent.escalate[0] != released[0]:
        message = f'urgent help names "{urgent.escalate[0]}" before "{released[0]}".'
        yield must_fix(RULE, urgent.at, message, f"Put it first. {HINT}")


def _stale_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """What is asked again after a rest still is, and what is heard as danger still is (DQ1)."""
    for released in floor.questions.values():
        question = pack.questions.get(released.id)
        if question is not None and released.goes_stale and not question.goes_stale:
            message = f'question "{question.id}" is no longer asked again after a rest.'
            yield must_fix(RULE, question.at, message, f"Write goes_stale: true. {HINT}")
    for phrase in floor.guard.urgent:
        if phrase not in pack.guard.urgent:
            message = f'the guard no longer hears "{phrase}" as danger.'
            yield must_fix(RULE, Place("guard.yaml"), message, f"Write it under urgent again. {HINT}")


def _worded_findings(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """What the release's phrase rules find that are not, just so, among the pack's own."""
    own = {rule.id: rule for rule in pack.phrase_rules}
    lacking = [rule for rule in floor.phrase_rules if own.get(rule.id) != rule]
    if not lacking:
        return
    known = ids_read_by_people(pack)
    held: list[PhraseRule] = []
    for rule in lacking:
        excepted = tuple(part for part in rule.fine_in if part in known)
        held.append(replace(rule, fine_in=excepted, at=in_release(rule.at)))
    for issue in phrase_findings(replace(pack, phrase_rules=tuple(held))):
        yield replace(issue, hint=f"{issue.hint} {HINT}".strip())
