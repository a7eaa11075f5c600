"""What differs between the cards of an old and a new ending, and for which answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import TIME_FRAMES, Contact, Pack
from ..proving.card_formulas import flow_and_outcome
from ..proving.formulas import FALSE, TRUE, Formula, Formulas
from ..proving.routing import StateKey
from .sides import CardParts
from .values import Item, Kind


@dataclass(frozen=True, slots=True)
class EndingPair:
    """The ending of the old walk and of the new one, with what either card may hold."""

    old: StateKey
    new: StateKey
    before: CardParts
    after: CardParts


class Differences:
    """Compares the cards of two packs part by part."""

    def __init__(self, old: Pack, new: Pack, formulas: Formulas) -> None:
        self._old = old
        self._new = new
        self._formulas = formulas

    def of(self, pair: EndingPair) -> dict[Item, Formula]:
        """Every item that some answers make the two cards differ in, and when they do."""
        found: dict[Item, Formula] = {}
        for item, formula in self._items(pair):
            if formula != FALSE:
                found[item] = self._formulas.any((found.get(item, FALSE), formula))
        return found

    def _items(self, pair: EndingPair) -> Iterator[tuple[Item, Formula]]:
        yield from self._decision(pair)
        yield from self._time_frame(pair)
        before, after = pair.before, pair.after
        yield from self._gone("escalation_lost", before.contacts, after.contacts)
        yield from self._gone("escalation_gained", after.contacts, before.contacts)
        yield from self._gone("advice_lost", before.blocks, after.blocks)
        yield from self._gone("advice_gained", after.blocks, before.blocks)
        for contact, both in self._on_both(before.contacts, after.contacts, self._contact_words):
            yield Item("contact", contact), both
        for point, formula in before.points.items():
            yield Item("citation", f"-{point}"), self._and_not(formula, after.points.get(point, FALSE))
        for point, formula in after.points.items():
            yield Item("citation", f"+{point}"), self._and_not(formula, before.points.get(point, FALSE))
        for point, both in self._on_both(before.points, after.points, point_words):
            yield Item("citation", point), both
        for block, both in self._on_both(before.blocks, after.blocks, block_words):
            yield Item("reworded", f"advice {block}"), both
        yield from self._outcomes(pair)

    def _decision(self, pair: EndingPair) -> Iterator[tuple[Item, Formula]]:
        old = flow_and_outcome(self._old, pair.old)[1].decision
        new = flow_and_outcome(self._new, pair.new)[1].decision
        if old != new:
            yield Item("decision", f"{old}>{new}"), TRUE
        elif self._old.info.decisions.get(old) != self._new.info.decisions.get(new):
            yield Item("reworded", f"decision {old}"), TRUE

    def _time_frame(self, pair: EndingPair) -> Iterator[tuple[Item, Formula]]:
        for was, old in enumerate(TIME_FRAMES):
            for becomes, new in enumerate(TIME_FRAMES):
                both = self._formulas.all((pair.before.frames[old], pair.after.frames[new]))
                if was != becomes:
                    kind: Kind = "later" if becomes > was else "sooner"
                    if pair.before.frames != pair.after.frames:
                        yield Item(kind, f"{old}>{new}"), both
                elif self._old.info.time_frames.get(old) != self._new.info.time_frames.get(new):
                    yield Item("reworded", f"time {old}"), both

    def _outcomes(self, pair: EndingPair) -> Iterator[tuple[Item, Formula]]:
        if outcome_words(self._old, pair.old) != outcome_words(self._new, pair.new):
            yield Item("reworded", f"ending {_name(pair.old)}>{_name(pair.new)}"), TRUE
        before = {key: there for key, there in pair.before.outcomes.items() if key != pair.old}
        after = {key: there for key, there in pair.after.outcomes.items() if key != pair.new}
        for key in {**before, **after}:
            was, becomes = before.get(key, FALSE), after.get(key, FALSE)
            yield Item("reworded", f"passed -{_name(key)}"), self._and_not(was, becomes)
            yield Item("reworded", f"passed +{_name(key)}"), self._and_not(becomes, was)
            if was and becomes and outcome_words(self._old, key) != outcome_words(self._new, key):
                yield Item("reworded", f"passed {_name(key)}"), self._formulas.all((was, becomes))

    def _gone(
        self, kind: Kind, there: Mapping[str, Formula], there_too: Mapping[str, Formula]
    ) -> Iterator[tuple[Item, Formula]]:
        for part, formula in there.items():
            yield Item(kind, part), self._and_not(formula, there_too.get(part, FALSE))

    def _on_both(
        self,
        before: Mapping[str, Formula],
        after: Mapping[str, Formula],
        words: Callable[[Pack, str], Any],
    ) -> Iterator[tuple[str, Formula]]:
        """The parts that may be on both cards, in other words."""
        for part in before.keys() & after.keys():
            if words(self._old, part) != words(self._new, part):
                yield part, self._formulas.all((before[part], after[part]))

    def _contact_words(self, pack: Pack, contact: str) -> Any:
        return contact_words(pack.contacts[contact])

    def _and_not(self, there: Formula, not_there: Formula) -> Formula:
        if there == not_there:
            return FALSE
        return self._formulas.all((there, self._formulas.none(not_there)))


def outcome_words(pack: Pack, key: StateKey) -> tuple[str, str]:
    """What a card shows of an outcome in words."""
    outcome = flow_and_outcome(pack, key)[1]
    return outcome.headline, outcome.say


def block_words(pack: Pack, block_id: str) -> tuple[str, str, str]:
    """What a card shows of an advice block."""
    block = pack.blocks[block_id]
    return block.say, block.more, block.kind


def contact_words(contact: Contact) -> tuple[str, ...]:
    """What a card shows of a contact."""
    return (
        contact.name,
        contact.use,
        contact.number,
        contact.text_number,
        contact.url,
        contact.email,
        contact.hours,
        contact.find,
    )


def point_words(pack: Pack, point_id: str) -> tuple[str, ...]:
    """What a card shows of a point that it cites."""
    point = pack.points.get(point_id)
    if point is None:
        return ()
    source = pack.sources.get(point.source)
    return (point.label, point.pages, *((source.short, source.edition, source.url) if source else ()))


def _name(key: StateKey) -> str:
    return f"{key[0]}.{key[1]}"
