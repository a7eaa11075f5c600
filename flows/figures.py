"""Counts over all routes: how many there are, how long they are, and how many questions are still ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .graph import build_graph
from .model import Facts, Outcome, Pack, Question
from .proving.configurations import Configuration, Graph, bits_of_facts, live_bits
from .proving.reach import Example
from .proving.routing import Routing
from .replies import Remaining
from .walk import Position, Walk


@dataclass(frozen=True, slots=True)
class Length:
    """How many answers are still to come before an ending, this question's included."""

    fewest: int
    most: int
    mean: float
    """Over the routes with one option at each question: people seldom leave by the short ways out."""
    ways: int
    """How many such routes there are."""


@dataclass(frozen=True, slots=True)
class FlowFigures:
    """One flow in numbers. Routes, lengths and configurations are those of sessions that start in it."""

    questions: int
    outcomes: int
    routes: int
    """Different sequences of answers that come to an ending."""
    fewest: int
    most: int
    configurations: int


def flow_figures(graph: Graph, lengths: tuple[Length, ...] | None = None) -> dict[str, FlowFigures]:
    """The figures of every flow, exact."""
    lengths = lengths or lengths_ahead(graph)
    routes = routes_ahead(graph)
    figures: dict[str, FlowFigures] = {}
    for flow_id, root in graph.roots.items():
        states = graph.pack.flows[flow_id].states.values()
        figures[flow_id] = FlowFigures(
            questions=sum(isinstance(state, Question) for state in states),
            outcomes=sum(isinstance(state, Outcome) for state in states),
            routes=routes[root],
            fewest=lengths[root].fewest,
            most=lengths[root].most,
            configurations=_size(graph, root),
        )
    return figures


def routes_ahead(graph: Graph) -> tuple[int, ...]:
    """For every configuration, how many different sequences of answers lead from it to an ending."""
    routes: list[int] = []
    for configuration in graph.configurations:
        if configuration.split is None:
            routes.append(1 if configuration.ends else 0)
            continue
        ways = zip(configuration.split.classes, configuration.next, strict=True)
        routes.append(sum(each.count * routes[follower] for each, follower in ways))
    return tuple(routes)


def lengths_ahead(graph: Graph) -> tuple[Length, ...]:
    """For every configuration, how many answers are still to come."""
    lengths: list[Length] = []
    for configuration in graph.configurations:
        lengths.append(_length(configuration, lengths))
    return tuple(lengths)


def longest_example(graph: Graph, flow_id: str, lengths: tuple[Length, ...]) -> Example:
    """A session that starts in the flow and takes the most answers."""
    number = graph.roots[flow_id]
    answers: list[tuple[Question, tuple[str, ...]]] = []
    while (split := graph.configurations[number].split) is not None:
        followers = graph.configurations[number].next
        place = max(range(len(followers)), key=lambda each: lengths[followers[each]].most)
        answers.append((split.question, split.classes[place].example))
        number = followers[place]
    return Example(flow_id, tuple(answers), graph.configurations[number].at)


class RemainingTable:
    """How many questions are ahead after the present one, for every place a walk can stand at."""

    def __init__(self, graph: Graph) -> None:
        """Works the table out; the graph is not kept."""
        self._routing: Routing = graph.routing
        self._table: dict[Position, dict[int, Remaining]] = {}
        same: dict[Remaining, Remaining] = {}
        lengths = lengths_ahead(graph)
        for position, numbers in graph.numbers.items():
            for bits, number in numbers.items():
                length = lengths[number]
                left = Remaining(length.fewest - 1, length.most - 1, round(length.mean - 1))
                if length.most:
                    self._table.setdefault(position, {})[bits] = same.setdefault(left, left)

    def __call__(self, walk: Walk) -> Remaining | None:
        """What is ahead of a walk that stands at a question; None at an ending."""
        return self.at(walk.position, walk.facts)

    def at(self, position: Position, facts: Facts) -> Remaining | None:
        """The same for a position and the facts of the walk that came to it."""
        by_bits: Mapping[int, Remaining] = self._table.get(position, {})
        if not by_bits:
            return None
        return by_bits.get(bits_of_facts(self._routing, facts) & live_bits(self._routing, position))


def remaining(pack: Pack, graph: Graph | None = None) -> RemainingTable:
    """The table of a pack; give its graph where there already is one."""
    return RemainingTable(graph or build_graph(pack))


def _length(configuration: Configuration, lengths: list[Length]) -> Length:
    if configuration.split is None:
        return Length(0, 0, 0.0, 1)
    classes = configuration.split.classes
    ahead = [lengths[follower] for follower in configuration.next]
    ways = [each.single * length.ways for each, length in zip(classes, ahead, strict=True)]
    mean = sum(each * length.mean for each, length in zip(ways, ahead, strict=True)) / sum(ways)
    fewest, most = min(each.fewest for each in ahead), max(each.most for each in ahead)
    return Length(1 + fewest, 1 + most, 1 + mean, sum(ways))


def _size(graph: Graph, root: int) -> int:
    seen = {root}
    to_visit = [root]
    while to_visit:
        for follower in graph.configurations[to_visit.pop()].next:
            if follower not in seen:
                seen.add(follower)
                to_visit.append(follower)
    return len(seen)
