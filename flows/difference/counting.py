"""Counting the combinations of answers that end with a formula true, and finding the shortest: exact.

A formula is carried along the joint graph and made smaller by every answer, as in the proof. What is left of
it at a place is the same for many combinations, so each pair of a place and a formula is counted once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Question
from ..proving.answers import Test, answer_classes
from ..proving.formulas import FALSE, TRUE, Formula, Formulas
from ..proving.routing import union
from .joint import SIDES, Edge, Fork, JointGraph, Place, asked_fact

Answers = tuple[tuple[Question, tuple[str, ...]], ...]
"""The questions of one combination in the order in which they are asked, with the options chosen."""

Counts = dict[str, int]
"""Flow id to a number of combinations of answers, for sessions that start in the flow."""

TrueAt = Mapping[int, Formula]
"""For some ends, by number, when they are sought."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way on: the place of its class, how many answers, one of them, and what is left of a formula."""

    place: int
    count: int
    example: tuple[str, ...]
    left: Formula


_Node = tuple[int, Formula]


class Counter:
    """Counts over one joint graph."""

    def __init__(self, joint: JointGraph) -> None:
        self.joint = joint
        self.one_sided = _one_sided(joint)
        """For every place, the facts that may be known to one side only, or differ, once a walk is there."""
        self._bits: dict[str, int] = {}
        self._facts, self._ends = self._look_ahead()
        self.formulas = Formulas(self._bits, {})
        self._ways: dict[tuple[Fork, Formula], tuple[_Way, ...]] = {}

    def ends(self) -> tuple[int, ...]:
        """The numbers of the places where both walks have ended."""
        return tuple(number for number, place in enumerate(self.joint.places) if place.fork is None)

    def combinations(self) -> Counts:
        """How many combinations of answers there are in each flow."""
        counts: list[int] = []
        for place in self.joint.places:
            if place.fork is None:
                counts.append(1)
            else:
                ways = zip(place.fork.classes, place.edges, strict=True)
                counts.append(sum(each.count * counts[edge.to] for each, edge in ways))
        return {flow: counts[edge.to] for flow, edge in self.joint.roots.items()}

    def count(self, true_at: TrueAt) -> Counts:
        """How many combinations come to one of these ends with its formula true."""
        counts = dict.fromkeys(self.joint.roots, 0)
        for formula, among in self._alike(true_at).items():
            known: dict[_Node, int] = {}
            for flow, root in self.joint.roots.items():
                counts[flow] += self._counted(self._arrived(root, formula), among, known)
        return counts

    def shortest(self, true_at: TrueAt, flows: Iterable[str]) -> tuple[str, Answers] | None:
        """The flow and the fewest answers that come to one of these ends with its formula true, if any do."""
        best: tuple[str, Answers] | None = None
        flows = tuple(flows)
        for formula, among in self._alike(true_at).items():
            found = self._first(formula, among, flows, None if best is None else len(best[1]))
            if found is not None:
                best = found
        return best

    def _alike(self, true_at: TrueAt) -> dict[Formula, int]:
        """Each formula that is not false, and the ends where it is sought."""
        alike: dict[Formula, int] = {}
        for number, formula in true_at.items():
            if formula != FALSE:
                alike[formula] = alike.get(formula, 0) | self._ends[number]
        return alike

    def _counted(self, start: _Node, among: int, known: dict[_Node, int]) -> int:
        to_count = [start]
        while to_count:
            node = to_count[-1]
            if node in known:
                to_count.pop()
                continue
            place, formula = self.joint.places[node[0]], node[1]
            if formula == FALSE or not self._ends[node[0]] & among:
                known[node] = 0
            elif place.fork is None:
                known[node] = 1 if formula == TRUE else 0
            else:
                steps = [
                    (way.count, self._arrived(place.edges[way.place], way.left))
                    for way in self._ways_on(place.fork, formula)
                ]
                missing = [to for _, to in steps if to not in known]
                if missing:
                    to_count += missing
                    continue
                known[node] = sum(count * known[to] for count, to in steps)
        return known[start]

    def _first(
        self, formula: Formula, among: int, flows: tuple[str, ...], below: int | None
    ) -> tuple[str, Answers] | None:
        """Breadth first; nothing where it takes ``below`` answers or more."""
        came: dict[_Node, tuple[_Node, Question, tuple[str, ...]] | str] = {}
        frontier: list[_Node] = []
        for flow in flows:
            begun = self._arrived(self.joint.roots[flow], formula)
            if begun not in came:
                came[begun] = flow
                frontier.append(begun)
        depth = 0
        while frontier and (below is None or depth < below):
            reached: list[_Node] = []
            for node in frontier:
                place = self.joint.places[node[0]]
                if place.fork is None:
                    if node[1] == TRUE and self._ends[node[0]] & among:
                        return _retraced(node, came)
                    continue
                for way in self._ways_on(place.fork, node[1]):
                    to = self._arrived(place.edges[way.place], way.left)
                    if to not in came and to[1] != FALSE and self._ends[to[0]] & among:
                        came[to] = (node, place.fork.question, way.example)
                        reached.append(to)
            frontier = reached
            depth += 1
        return None

    def _look_ahead(self) -> tuple[list[int], list[int]]:
        """For every place the facts that may still be set from there on, and the ends still ahead of it."""
        facts: list[int] = []
        ends: list[int] = []
        same: dict[int, int] = {}
        end_count = 0
        for place in self.joint.places:
            mask = reached = 0
            if place.fork is None:
                reached = 1 << end_count
                end_count += 1
            else:
                question = place.fork.question.id
                mask = self._bit(question)
                for side in SIDES:
                    mask |= self._bit(asked_fact(side, question))
                reached = union(ends[edge.to] for edge in place.edges)
                mask |= union(facts[edge.to] | self._set_by(edge) for edge in place.edges)
            facts.append(same.setdefault(mask, mask))
            ends.append(same.setdefault(reached, reached))
        for edge in self.joint.roots.values():
            self._set_by(edge)
        return facts, ends

    def _set_by(self, edge: Edge) -> int:
        return union(self._bit(fact) for fact, _, _ in edge.effects)

    def _bit(self, fact: str) -> int:
        return self._bits.setdefault(fact, 1 << len(self._bits))

    def _arrived(self, edge: Edge, formula: Formula) -> _Node:
        """Where an edge leads, and what it leaves of the formula."""
        if formula in (TRUE, FALSE):
            return edge.to, formula
        for fact, values, for_good in edge.effects:
            formula = self.formulas.answered(formula, fact, values, for_good)
        return edge.to, self.formulas.settled(formula, self._facts[edge.to])

    def _ways_on(self, fork: Fork, formula: Formula) -> tuple[_Way, ...]:
        """Every answer; those that lead to the same and leave the same stand as one."""
        known = self._ways.get((fork, formula))
        if known is None:
            known = self._ways[fork, formula] = self._told_apart(fork, formula)
        return known

    def _told_apart(self, fork: Fork, formula: Formula) -> tuple[_Way, ...]:
        question = fork.question
        tests: list[Test] = list(fork.tests)
        for values in self.formulas.values_read(formula, question.id):
            tests.append((1 << len(tests), values))
        classes = fork.classes if len(tests) == len(fork.tests) else answer_classes(question, tests)
        found: dict[tuple[int, Formula], _Way] = {}
        for each in classes:
            place = fork.places[each.bits & fork.keep]
            left = self.formulas.answered(formula, question.id, frozenset(each.example))
            known = found.get((place, left))
            count = each.count + (known.count if known else 0)
            found[place, left] = _Way(place, count, known.example if known else each.example, left)
        return tuple(found.values())


def _retraced(
    node: _Node, came: Mapping[_Node, tuple[_Node, Question, tuple[str, ...]] | str]
) -> tuple[str, Answers]:
    answers: list[tuple[Question, tuple[str, ...]]] = []
    before = came[node]
    while not isinstance(before, str):
        node, question, chosen = before
        answers.append((question, chosen))
        before = came[node]
    return before, tuple(reversed(answers))


def _one_sided(joint: JointGraph) -> tuple[frozenset[str], ...]:
    """Places in the order in which walks come to them: what is known of one is known before what follows."""
    found: list[frozenset[str]] = [frozenset()] * len(joint.places)
    same: dict[frozenset[str], frozenset[str]] = {}

    def join(before: frozenset[str], edge: Edge) -> None:
        after = found[edge.to] | ((before - edge.agreed) | edge.one_sided)
        found[edge.to] = same.setdefault(after, after)

    for edge in joint.roots.values():
        join(frozenset(), edge)
    for number in range(len(joint.places) - 1, -1, -1):
        place: Place = joint.places[number]
        for edge in set(place.edges):
            join(found[number], edge)
    return tuple(found)
