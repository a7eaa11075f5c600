"""Two packs compared answer by answer: slow and plain, and apart from the counting that it checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows.advice import Card
from flows.model import TIME_FRAMES, Outcome, Pack, Question
from tests.every_route import Here, answer, begin, every_answer, every_route


class TooMany(Exception):
    """More routes or combinations than were asked for."""


@dataclass
class Compared:
    """One flow, counted by walking every combination of answers."""

    combinations: int = 0
    differ: int = 0
    other_advice: int = 0
    items: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    shortest: dict[tuple[str, str], int] = field(default_factory=dict)
    gone: int = 0
    added: int = 0


def compare_by_walking(old: Pack, new: Pack, flow: str, most: int = 20_000) -> Compared:
    """Every combination of answers that a session in the flow could be given, in both packs."""
    found = Compared()
    for before in _limited(every_route(old, flow), most):
        given = dict(before.answers)
        if not all(_taken(new, old, question, chosen) for question, chosen in given.items()):
            found.gone += 1
            continue
        for after, answers in _with(new, old, begin(new, flow), given):
            found.combinations += 1
            if found.combinations > most:
                raise TooMany
            _note(found, old, new, before, after, len(answers))
    for after in _limited(every_route(new, flow), most):
        if not all(_taken(old, new, question, chosen) for question, chosen in after.answers):
            found.added += 1
    return found


def items_of(old: Pack, new: Pack, before: Card, after: Card) -> set[tuple[str, str]]:
    """Everything that the two cards differ in, read off the cards."""
    found: set[tuple[str, str]] = set()
    if before.decision != after.decision:
        found.add(("decision", f"{before.decision}>{after.decision}"))
    elif old.info.decisions.get(before.decision) != new.info.decisions.get(after.decision):
        found.add(("reworded", f"decision {before.decision}"))
    was, becomes = TIME_FRAMES.index(before.within), TIME_FRAMES.index(after.within)
    if was != becomes:
        found.add(("later" if becomes > was else "sooner", f"{before.within}>{after.within}"))
    elif old.info.time_frames.get(before.within) != new.info.time_frames.get(after.within):
        found.add(("reworded", f"time {before.within}"))
    old_contacts = {shown.contact.id: shown.contact for shown in before.escalations}
    new_contacts = {shown.contact.id: shown.contact for shown in after.escalations}
    found |= {("escalation_lost", each) for each in old_contacts.keys() - new_contacts.keys()}
    found |= {("escalation_gained", each) for each in new_contacts.keys() - old_contacts.keys()}
    found |= {
        ("contact", each)
        for each in old_contacts.keys() & new_contacts.keys()
        if old_contacts[each] != new_contacts[each]
    }
    old_blocks = {block.id: (block.say, block.more, block.kind) for block in before.blocks}
    new_blocks = {block.id: (block.say, block.more, block.kind) for block in after.blocks}
    found |= {("advice_lost", each) for each in old_blocks.keys() - new_blocks.keys()}
    found |= {("advice_gained", each) for each in new_blocks.keys() - old_blocks.keys()}
    found |= {
        ("reworded", f"advice {each}")
        for each in old_blocks.keys() & new_blocks.keys()
        if old_blocks[each] != new_blocks[each]
    }
    found |= {("citation", f"-{each}") for each in set(before.cite) - set(after.cite)}
    found |= {("citation", f"+{each}") for each in set(after.cite) - set(before.cite)}
    found |= {
        ("citation", each)
        for each in set(before.cite) & set(after.cite)
        if old.points.get(each) != new.points.get(each)
    }
    if _words(before.outcome) != _words(after.outcome):
        ids = f"{before.flow}.{before.outcome.id}>{after.flow}.{after.outcome.id}"
        found.add(("reworded", f"ending {ids}"))
    return found


def _note(found: Compared, old: Pack, new: Pack, before: Here, after: Here, answers: int) -> None:
    items = items_of(old, new, before.card(old), after.card(new)) | _passed(old, new, before, after)
    found.differ += bool(items)
    kinds = {kind for kind, _ in items}
    found.other_advice += bool(kinds - {"contact", "citation", "reworded"})
    found.kinds.update(kinds)
    found.items.update(items)
    for item in items:
        found.shortest[item] = min(answers, found.shortest.get(item, answers))


def _passed(old: Pack, new: Pack, before: Here, after: Here) -> set[tuple[str, str]]:
    def words(pack: Pack, here: Here) -> dict[str, tuple[str, str]]:
        return {
            f"{flow}.{outcome}": _words(pack.flows[flow].states[outcome]) for flow, outcome in here.passed
        }

    was, becomes = words(old, before), words(new, after)
    was.pop(f"{before.flow}.{before.state.id}", None)
    becomes.pop(f"{after.flow}.{after.state.id}", None)
    both = was.keys() & becomes.keys()
    found = {f"-{each}" for each in was.keys() - becomes.keys()}
    found |= {f"+{each}" for each in becomes.keys() - was.keys()}
    found |= {each for each in both if was[each] != becomes[each]}
    return {("reworded", f"passed {each}") for each in found}


def _words(outcome: object) -> tuple[str, str]:
    assert isinstance(outcome, Outcome)
    return outcome.headline, outcome.say


def _taken(pack: Pack, other: Pack, question_id: str, chosen: tuple[str, ...]) -> bool:
    """Whether this pack takes an answer that the other one took; what it never asks is no matter."""
    question = pack.questions.get(question_id)
    return question is None or frozenset(chosen) in {frozenset(each) for each in every_answer(question)}


def _with(
    pack: Pack, other: Pack, here: Here, given: dict[str, tuple[str, ...]]
) -> Iterator[tuple[Here, dict[str, tuple[str, ...]]]]:
    """Every walk on from here with the given answers, and any other to what they leave open."""
    if isinstance(here.state, Outcome):
        yield here, given
        return
    assert isinstance(here.state, Question)
    if here.state.id in given:
        yield from _with(pack, other, answer(pack, here, given[here.state.id]), given)
        return
    for chosen in every_answer(here.state):
        if _taken(other, pack, here.state.id, chosen):
            answered = {**given, here.state.id: chosen}
            yield from _with(pack, other, answer(pack, here, chosen), answered)


def _limited(routes: Iterator[Here], most: int) -> Iterator[Here]:
    for number, here in enumerate(routes):
        if number >= most:
            raise TooMany
        yield here
