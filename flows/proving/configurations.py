"""What the configuration graph is made of, and which bits of the answers are live at a position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Facts, Outcome, Pack, Question, State
from ..walk import Position
from .answers import AnswerClass, Test
from .routing import Ask, BitRoute, Routing, StateKey

Passed = tuple[StateKey, ...]
"""Returning outcomes, in the order in which they were passed."""


@dataclass(slots=True, eq=False)
class Spot:
    """A position, the bits read from there on, and the spots it leads to as they become known."""

    position: Position
    state: State
    live: int
    ask: Ask | None
    following: dict[str, Spot] = field(default_factory=dict)
    split: Split | None = None

    @property
    def key(self) -> StateKey:
        """Flow id and state id."""
        return self.position.flow, self.position.state


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The answers of the question at a spot, in the classes that the rest of the way can tell apart."""

    question: Question
    keep: int
    tests: tuple[Test, ...]
    classes: tuple[AnswerClass, ...]
    places: Mapping[int, int]
    """The bits of a class, of those in ``keep``, to its place in ``classes``."""


@dataclass(frozen=True, slots=True, eq=False)
class Configuration:
    """A question about to be asked, or an ending.

    ``next`` has the number of the configuration that each class of ``split`` leads to; there is neither at an
    ending, nor where the content goes round for ever. ``passed``: returning outcomes since the last question.
    """

    at: StateKey
    """The state; where positions with the same way ahead were put together, that of one of them."""
    passed: Passed
    split: Split | None
    next: tuple[int, ...]
    ends: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """All configurations of a pack, whichever flow a session starts in."""

    pack: Pack
    routing: Routing
    configurations: tuple[Configuration, ...]
    """What an answer leads to stands before what is answered."""
    roots: Mapping[str, int]
    """Flow id to the number of the configuration that a session in it starts with."""
    numbers: Mapping[Position, Mapping[int, int]]
    """Position, and the live bits there, to the number of the configuration."""
    visited: frozenset[StateKey]
    """The states that some route comes to."""
    taken: frozenset[BitRoute]
    """The routes that some answer takes."""


def live_bits(routing: Routing, position: Position) -> int:
    """The bits of answers that something from this position on, or after coming back, still reads."""
    state = routing.pack.flows[position.flow].states[position.state]
    if isinstance(state, Outcome) and not comes_back(state, position):
        return 0
    live = routing.ahead[position.flow, position.state]
    for place in position.waiting:
        live |= routing.ahead[place]
    return live


def comes_back(outcome: Outcome, position: Position) -> bool:
    """Whether a session that comes to this outcome goes on where a flow waits, instead of ending."""
    return outcome.returns and bool(position.waiting)


def bits_of_facts(routing: Routing, facts: Facts) -> int:
    """The bits that these facts set."""
    bits = 0
    for fact, chosen in facts.items():
        bits |= routing.bits.answered(fact, chosen)
    return bits
