"""The fewest answers that lead to a state: how a preview begins at any question."""

from __future__ import annotations

from .model import Question
from .proving.configurations import Graph
from .proving.routing import StateKey
from .session import Answer
from .walk import Replay

Answers = tuple[Answer, ...]


def shortest_way(graph: Graph, replay: Replay, flow: str, state: StateKey) -> Answers | None:
    """The answers after which a session that starts in ``flow`` comes to that state; None where none does.

    A question is stood at, unanswered. A hand-over is come to on the way to what follows it.
    """
    way = _breadth_first(graph, replay, flow, state)
    if way is None:
        return None
    prints = graph.pack.fingerprints
    return tuple(Answer(question.id, chosen, asked=prints[question.id]) for question, chosen in way)


_Way = tuple[tuple[Question, tuple[str, ...]], ...]


def _breadth_first(graph: Graph, replay: Replay, flow: str, state: StateKey) -> _Way | None:
    frontier: list[tuple[int, _Way]] = [(graph.roots[flow], ())]
    seen = {graph.roots[flow]}
    while frontier:
        reached: list[tuple[int, _Way]] = []
        for number, way in frontier:
            answers = tuple(Answer(question.id, chosen) for question, chosen in way)
            if state in replay.walk(flow, answers).visited:
                return way
            configuration = graph.configurations[number]
            if configuration.split is None:
                continue
            ways = zip(configuration.split.classes, configuration.next, strict=True)
            for each, follower in ways:
                if follower not in seen:
                    seen.add(follower)
                    reached.append((follower, (*way, (configuration.split.question, each.example))))
        frontier = reached
    return None
