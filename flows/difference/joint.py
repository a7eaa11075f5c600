"""Two configuration graphs walked side by side, with the same answers: every combination of answers at once.

A place of the joint graph is a configuration of the old pack, one of the new, and the answers that one of
them has been given and the other may yet ask for. Each combination of answers is one way from a root to an
end: the answers to every question that either pack asks on the way, each counted once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..graph import TooManyConfigurations
from ..model import Question
from ..proving.answers import AnswerClass, Test, answer_classes
from ..proving.configurations import Configuration, Graph, Passed, Split
from ..proving.routing import StateKey

Side = Literal["old", "new"]
SIDES: tuple[Side, Side] = ("old", "new")

MOST_PLACES = 1_000_000
"""About 1 GB. Packs that need more are too different to be counted, and it is said so."""

Effect = tuple[str, frozenset[str], bool]
"""A fact that is set, to what, and whether for good."""

YES = frozenset({"yes"})


def asked_fact(side: Side, question: str) -> str:
    """The name of the fact that this side asked the question, or was told its answer."""
    return f"{side} asks {question}"


def on_side(side: Side, fact: str) -> str:
    """The name of a fact that may differ between the sides: which outcome a flow ended at, or was passed."""
    return f"{side} {fact}"


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """A question with its answers in the classes that either side tells apart."""

    question: Question
    tests: tuple[Test, ...]
    keep: int
    classes: tuple[AnswerClass, ...]
    places: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a class of answers leads, and what comes to be known on the way besides the answer."""

    to: int
    effects: tuple[Effect, ...]
    one_sided: frozenset[str]
    """Facts that from here on are known to one side only, or may differ."""
    agreed: frozenset[str]
    """Questions that the second side has now been asked too."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where both walks stand: ``fork`` with an edge for each of its classes, or the end of both."""

    fork: Fork | None
    edges: tuple[Edge, ...]
    ends: tuple[StateKey, StateKey]
    """The outcomes of the old and of the new walk; of use at an end only."""


@dataclass(frozen=True, slots=True)
class JointGraph:
    """All places; what an answer leads to stands before what is answered."""

    old: Graph
    new: Graph
    places: tuple[Place, ...]
    roots: Mapping[str, Edge]
    """For each flow that both packs have, where a session in it begins."""


def joint_graph(old: Graph, new: Graph, most: int = MOST_PLACES) -> JointGraph:
    """The joint graph of the flows that both have, exact. Raises TooManyConfigurations above ``most``.

    Every question that both packs have must take the same answers in both (``in_common``).
    """
    return _Builder(old, new, most).build()


_Known = tuple[tuple[str, int], ...]
"""Questions that this side will find answered, with the bits its own routing reads of the answer."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """One side: its configuration, and the answers that it has not asked for yet."""

    number: int
    known: _Known


_Key = tuple[_Stand, _Stand]


@dataclass(frozen=True, slots=True)
class _Move:
    """Where one side comes to, the outcomes it passes, and the questions it finds answered."""

    stand: _Stand
    passed: Passed
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """An edge whose place has no number yet."""

    to: _Key
    effects: tuple[Effect, ...]
    one_sided: frozenset[str]
    agreed: frozenset[str]


@dataclass(slots=True)
class _Visit:
    key: _Key
    fork: Fork | None
    steps: list[_Step]
    numbered: int = 0


class _Builder:
    def __init__(self, old: Graph, new: Graph, most: int) -> None:
        self._graphs = (old, new)
        self._ahead = (_questions_ahead(old), _questions_ahead(new))
        self._most = most
        self._numbers: dict[_Key, int] = {}
        self._places: list[Place] = []
        self._forks: dict[tuple[object, ...], Fork] = {}

    def build(self) -> JointGraph:
        old, new = self._graphs
        roots: dict[str, Edge] = {}
        for flow in old.roots:
            if flow in new.roots:
                moves = (self._arrived(0, old.roots[flow], {}), self._arrived(1, new.roots[flow], {}))
                step = self._step(moves, None, (False, False))
                self._number(step.to)
                roots[flow] = self._edge(step)
        return JointGraph(old, new, tuple(self._places), roots)

    def _number(self, start: _Key) -> None:
        """Depth first without recursion, so that the length of a flow does not matter."""
        if start in self._numbers:
            return
        visits = [self._visit(start)]
        while visits:
            visit = visits[-1]
            while visit.numbered < len(visit.steps) and visit.steps[visit.numbered].to in self._numbers:
                visit.numbered += 1
            if len(self._numbers) + len(visits) > self._most:
                raise TooManyConfigurations(f"more than {self._most:,} places")
            if visit.numbered < len(visit.steps):
                visits.append(self._visit(visit.steps[visit.numbered].to))
                continue
            visits.pop()
            edges = tuple(self._edge(step) for step in visit.steps)
            self._numbers[visit.key] = len(self._places)
            ends = (self._at(0, visit.key).at, self._at(1, visit.key).at)
            self._places.append(Place(visit.fork, edges, ends))

    def _edge(self, step: _Step) -> Edge:
        return Edge(self._numbers[step.to], step.effects, step.one_sided, step.agreed)

    def _at(self, side: int, key: _Key) -> Configuration:
        return self._graphs[side].configurations[key[side].number]

    def _visit(self, key: _Key) -> _Visit:
        asking = self._who_asks(key)
        if asking == (False, False):
            return _Visit(key, None, [])
        splits = [self._at(side, key).split if asking[side] else None for side in (0, 1)]
        question = next(split.question for split in reversed(splits) if split is not None)
        waits = [not asking[side] and self._may_ask(side, key[side].number, question.id) for side in (0, 1)]
        fork, readings = self._fork(question, splits, waits)
        steps = []
        for each in fork.classes:
            moves = (
                self._moved(0, key[0], splits[0], waits[0], each.bits, readings[0], question.id),
                self._moved(1, key[1], splits[1], waits[1], each.bits, readings[1], question.id),
            )
            steps.append(self._step(moves, question.id, asking))
        return _Visit(key, fork, steps)

    def _who_asks(self, key: _Key) -> tuple[bool, bool]:
        """Both, where they ask the same; else first the side whose question the other will not come to."""
        old, new = self._at(0, key).split, self._at(1, key).split
        if old is None or new is None:
            return old is not None, new is not None
        if old.question.id == new.question.id:
            return True, True
        if self._may_ask(1, key[1].number, old.question.id) and not self._may_ask(
            0, key[0].number, new.question.id
        ):
            return False, True
        return True, False

    def _may_ask(self, side: int, number: int, question: str) -> bool:
        return question in self._ahead[side][number]

    def _fork(
        self, question: Question, splits: list[Split | None], waits: list[bool]
    ) -> tuple[Fork, tuple[tuple[tuple[int, int], ...], ...]]:
        """The classes that either side tells apart, and how each side's own bits are read from theirs."""
        tests: dict[frozenset[str], int] = {}
        readings: list[tuple[tuple[int, int], ...]] = []
        for side in (0, 1):
            split = splits[side]
            own: tuple[Test, ...] = split.tests if split is not None else ()
            if waits[side]:
                own = self._graphs[side].routing.bits.tests(question.id)
            readings.append(tuple((bit, tests.setdefault(values, 1 << len(tests))) for bit, values in own))
        key = (question.id, question.options, tuple(tests))
        if key not in self._forks:
            numbered = tuple((bit, values) for values, bit in tests.items())
            classes = answer_classes(question, numbered)
            places = {each.bits: place for place, each in enumerate(classes)}
            self._forks[key] = Fork(question, numbered, (1 << len(tests)) - 1, classes, places)
        return self._forks[key], tuple(readings)

    def _moved(
        self,
        side: int,
        stand: _Stand,
        split: Split | None,
        waits: bool,
        bits: int,
        reading: tuple[tuple[int, int], ...],
        question: str,
    ) -> _Move:
        """Where an answer takes one side: on, if it asked; else it may have to remember the answer."""
        own = sum(mine for mine, shared in reading if bits & shared)
        known = dict(stand.known)
        if split is None:
            if waits:
                known[question] = own
            return _Move(_Stand(stand.number, tuple(sorted(known.items()))), ())
        number = self._graphs[side].configurations[stand.number].next[split.places[own]]
        return self._arrived(side, number, known)

    def _arrived(self, side: int, number: int, known: dict[str, int]) -> _Move:
        """On past every question whose answer is known already."""
        configurations = self._graphs[side].configurations
        known, found = dict(known), []
        passed = configurations[number].passed
        while (split := configurations[number].split) is not None and split.question.id in known:
            found.append(split.question.id)
            number = configurations[number].next[split.places[known.pop(split.question.id) & split.keep]]
            passed += configurations[number].passed
        still = tuple(sorted(item for item in known.items() if item[0] in self._ahead[side][number]))
        return _Move(_Stand(number, still), passed, tuple(found))

    def _step(
        self,
        moves: tuple[_Move, _Move],
        answered: str | None,
        asking: tuple[bool, bool],
    ) -> _Step:
        effects: list[Effect] = []
        one_sided: set[str] = set()
        if answered is not None:
            effects += [(asked_fact(SIDES[side], answered), YES, True) for side in (0, 1) if asking[side]]
            if not all(asking):
                one_sided.add(answered)
        for side in (0, 1):
            effects += [(asked_fact(SIDES[side], question), YES, True) for question in moves[side].found]
        together = moves[0].passed == moves[1].passed
        for side in (0, 1):
            for fact, values, for_good in _passing(moves[side].passed):
                effects.append((on_side(SIDES[side], fact), values, for_good))
                if not together:
                    one_sided.add(fact)
        if together:
            effects += _passing(moves[0].passed)
        agreed = frozenset((*moves[0].found, *moves[1].found))
        to = (moves[0].stand, moves[1].stand)
        return _Step(to, tuple(effects), frozenset(one_sided) - agreed, agreed)


def _passing(passed: Passed) -> list[Effect]:
    """The facts that passing these outcomes sets."""
    effects: list[Effect] = []
    for flow, outcome in passed:
        effects.append((f"{flow}.{outcome}.passed", YES, True))
        effects.append((f"{flow}.ended", frozenset({outcome}), False))
    return effects


def _questions_ahead(graph: Graph) -> tuple[frozenset[str], ...]:
    """For every configuration the questions that it or something after it asks."""
    ahead: list[frozenset[str]] = []
    same: dict[frozenset[str], frozenset[str]] = {}
    for configuration in graph.configurations:
        found: frozenset[str] = frozenset()
        if configuration.split is not None:
            found = frozenset({configuration.split.question.id}).union(
                *(ahead[follower] for follower in set(configuration.next))
            )
        ahead.append(same.setdefault(found, found))
    return tuple(ahead)
