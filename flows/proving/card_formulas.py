"""When each part of an ending's card is there, as formulas: ``advice.compose`` for all facts at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from ..model import TIME_FRAMES, Condition, Escalation, Flow, Outcome, Pack, TimeFrame
from .formulas import FALSE, TRUE, Formula, Formulas
from .routing import StateKey

_Part = TypeVar("_Part", str, TimeFrame)

WAS_PASSED = frozenset({"yes"})


def passed_fact(passed: StateKey) -> str:
    """The name of the fact that a returning outcome was passed on the way."""
    return f"{passed[0]}.{passed[1]}.passed"


@dataclass(slots=True)
class _Parts:
    """What an outcome and its flow bring to a card, each with the formula for when it is there."""

    blocks: dict[str, Formula] = field(default_factory=dict)
    contacts: dict[str, Formula] = field(default_factory=dict)
    frames: dict[TimeFrame, Formula] = field(default_factory=dict)


class CardFormulas:
    """The cards of every ending of a pack. ``passed``: the returning outcomes that some session passes."""

    def __init__(self, pack: Pack, formulas: Formulas, passed: Collection[StateKey]) -> None:
        self._pack = pack
        self._formulas = formulas
        self._own: dict[StateKey, _Parts] = {}
        self._passed = _Parts()
        for key in sorted(passed):
            self._bring(self._passed, key, formulas.test(passed_fact(key), WAS_PASSED))

    def block(self, ending: StateKey, block: str) -> Formula:
        """That the card of this ending shows the advice block."""
        own, passed = self._parts(ending), self._passed
        return self._formulas.any((own.blocks.get(block, FALSE), passed.blocks.get(block, FALSE)))

    def contact(self, ending: StateKey, contact: str) -> Formula:
        """That the card names this contact."""
        own, passed = self._parts(ending), self._passed
        return self._formulas.any((own.contacts.get(contact, FALSE), passed.contacts.get(contact, FALSE)))

    def within(self, ending: StateKey, frame: TimeFrame) -> Formula:
        """That the card's time frame is this one or more urgent."""
        urgent = TIME_FRAMES[: TIME_FRAMES.index(frame) + 1]
        parts = (self._parts(ending), self._passed)
        return self._formulas.any(part.frames.get(each, FALSE) for part in parts for each in urgent)

    def any_contact(self, ending: StateKey) -> Formula:
        """That the card names somebody."""
        parts = (self._parts(ending), self._passed)
        return self._formulas.any(formula for part in parts for formula in part.contacts.values())

    def blocks(self, ending: StateKey) -> Iterator[str]:
        """The blocks that the card may show."""
        yield from dict.fromkeys((*self._parts(ending).blocks, *self._passed.blocks))

    def contacts(self, ending: StateKey) -> Iterator[str]:
        """The contacts that the card may name."""
        yield from dict.fromkeys((*self._parts(ending).contacts, *self._passed.contacts))

    def _parts(self, ending: StateKey) -> _Parts:
        known = self._own.get(ending)
        if known is None:
            known = self._own[ending] = _Parts()
            self._bring(known, ending, TRUE)
        return known

    def _bring(self, parts: _Parts, key: StateKey, there: Formula) -> None:
        """Adds what the outcome and its flow bring to a card where ``there`` holds."""
        flow, outcome = flow_and_outcome(self._pack, key)
        self._add(parts.frames, outcome.within, there)
        self._link(parts, (*outcome.escalate, *flow.escalate), there)
        for block_id in dict.fromkeys((*outcome.advise, *flow.advise)):
            block = self._pack.blocks[block_id]
            shown = self._where(there, block.condition)
            self._add(parts.blocks, block_id, shown)
            self._link(parts, block.escalate, shown)
            if block.within is not None:
                self._add(parts.frames, block.within, shown)

    def _link(self, parts: _Parts, links: tuple[Escalation, ...], there: Formula) -> None:
        for link in links:
            self._add(parts.contacts, link.contact, self._where(there, link.condition))

    def _where(self, there: Formula, condition: Condition) -> Formula:
        return self._formulas.all((there, self._formulas.condition(condition)))

    def _add(self, parts: dict[_Part, Formula], part: _Part, there: Formula) -> None:
        parts[part] = self._formulas.any((parts.get(part, FALSE), there))


def flow_and_outcome(pack: Pack, key: StateKey) -> tuple[Flow, Outcome]:
    """The flow and the outcome of that key."""
    flow = pack.flows[key[0]]
    outcome = flow.states[key[1]]
    assert isinstance(outcome, Outcome), f"{key[1]} of {key[0]} is not an outcome"
    return flow, outcome
