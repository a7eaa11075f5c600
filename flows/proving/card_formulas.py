"""When each part of an ending's card is there, as formulas: ``advice.compose`` for all facts at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..model import TIME_FRAMES, Condition, Escalation, Flow, Outcome, Pack, TimeFrame
from .formulas import TRUE, Formula
from .routing import StateKey

WAS_PASSED = frozenset({"yes"})


def passed_fact(passed: StateKey) -> str:
    """The name of the fact that a returning outcome was passed on the way."""
    return f"{passed[0]}.{passed[1]}.passed"


def flow_and_outcome(pack: Pack, key: StateKey) -> tuple[Flow, Outcome]:
    """The flow and the outcome of that key."""
    flow = pack.flows[key[0]]
    outcome = flow.states[key[1]]
    assert isinstance(outcome, Outcome), f"{key[1]} of {key[0]} is not an outcome"
    return flow, outcome


class Conditions(Protocol):
    """What makes formulas of the conditions of one pack."""

    def condition(self, condition: Condition) -> Formula:
        """The condition, with derived facts written out."""

    def test(self, fact: str, values: frozenset[str]) -> Formula:
        """That an answered fact holds one of the values."""

    def all(self, parts: Iterable[Formula]) -> Formula:
        """That every part holds."""

    def any(self, parts: Iterable[Formula]) -> Formula:
        """That some part holds."""


@dataclass(slots=True)
class _Parts:
    """What is brought to a card, each with the ways in which it comes to be there."""

    blocks: dict[str, list[Formula]] = field(default_factory=dict)
    contacts: dict[str, list[Formula]] = field(default_factory=dict)
    frames: dict[TimeFrame, list[Formula]] = field(default_factory=dict)


class CardFormulas:
    """The cards of every ending of a pack: each part is there when one of its ways is true.

    ``passed_before``: for each ending the returning outcomes that a session may pass on its way there. What
    they bring comes last among the ways, and is left out where only the ending's ``own`` are asked for.
    """

    def __init__(
        self, pack: Pack, formulas: Conditions, passed_before: Mapping[StateKey, tuple[StateKey, ...]]
    ) -> None:
        self._pack = pack
        self._formulas = formulas
        self._passed_before = passed_before
        self._parts: dict[tuple[str, str, Formula], _Parts] = {}

    def block(self, ending: StateKey, block: str, own: bool = False) -> Iterator[Formula]:
        """The ways in which the card of this ending comes to show the advice block."""
        for parts in self._sources(ending, own):
            yield from parts.blocks.get(block, ())

    def contact(self, ending: StateKey, contact: str, own: bool = False) -> Iterator[Formula]:
        """The ways in which the card comes to name this contact."""
        for parts in self._sources(ending, own):
            yield from parts.contacts.get(contact, ())

    def anybody(self, ending: StateKey) -> Iterator[Formula]:
        """The ways in which the card comes to name somebody."""
        for parts in self._sources(ending):
            for ways in parts.contacts.values():
                yield from ways

    def within(self, ending: StateKey, frame: TimeFrame, own: bool = False) -> Iterator[Formula]:
        """The ways in which the card's time frame comes to be this one or more urgent."""
        for parts in self._sources(ending, own):
            for each in TIME_FRAMES[: TIME_FRAMES.index(frame) + 1]:
                yield from parts.frames.get(each, ())

    def blocks(self, ending: StateKey) -> tuple[str, ...]:
        """The blocks that the card may show."""
        return tuple(dict.fromkeys(block for parts in self._sources(ending) for block in parts.blocks))

    def contacts(self, ending: StateKey) -> tuple[str, ...]:
        """The contacts that the card may name."""
        return tuple(dict.fromkeys(contact for parts in self._sources(ending) for contact in parts.contacts))

    def _sources(self, ending: StateKey, own: bool = False) -> Iterator[_Parts]:
        """What the ending and its flow bring, then what each outcome passed before it brings where it was."""
        yield self._brought(ending, TRUE)
        yield self._brought_by_flow(ending[0], TRUE)
        if own:
            return
        of_flow: dict[str, list[Formula]] = {}
        for passed in self._passed_before[ending]:
            was_passed = self._formulas.test(passed_fact(passed), WAS_PASSED)
            of_flow.setdefault(passed[0], []).append(was_passed)
            yield self._brought(passed, was_passed)
        for flow_id, some in of_flow.items():
            yield self._brought_by_flow(flow_id, self._formulas.any(some))

    def _brought(self, key: StateKey, there: Formula) -> _Parts:
        """What the outcome itself brings to a card, where ``there`` holds."""
        if (*key, there) not in self._parts:
            outcome = flow_and_outcome(self._pack, key)[1]
            parts = self._gathered(outcome.advise, outcome.escalate, there)
            parts.frames.setdefault(outcome.within, []).append(there)
            self._parts[*key, there] = parts
        return self._parts[*key, there]

    def _brought_by_flow(self, flow_id: str, there: Formula) -> _Parts:
        """What every outcome of the flow brings to a card, where ``there`` holds."""
        if (flow_id, "", there) not in self._parts:
            flow = self._pack.flows[flow_id]
            self._parts[flow_id, "", there] = self._gathered(flow.advise, flow.escalate, there)
        return self._parts[flow_id, "", there]

    def _gathered(self, advise: tuple[str, ...], escalate: tuple[Escalation, ...], there: Formula) -> _Parts:
        parts = _Parts()
        self._link(parts, escalate, there)
        for block_id in advise:
            block = self._pack.blocks[block_id]
            shown = self._where(there, block.condition)
            parts.blocks.setdefault(block_id, []).append(shown)
            self._link(parts, block.escalate, shown)
            if block.within is not None:
                parts.frames.setdefault(block.within, []).append(shown)
        return parts

    def _link(self, parts: _Parts, links: tuple[Escalation, ...], there: Formula) -> None:
        for link in links:
            parts.contacts.setdefault(link.contact, []).append(self._where(there, link.condition))

    def _where(self, there: Formula, condition: Condition) -> Formula:
        return self._formulas.all((there, self._formulas.condition(condition)))
