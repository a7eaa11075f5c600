"""Every way on from a question is taken by an agreed example, for each answer that it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from flows.engine import Engine
from flows.facts import holds
from flows.model import Question, Route
from flows.session import Answer, Session
from tests.content.shipped import shipped_pack

PACK = shipped_pack()
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PROVED_ANYWHERE = frozenset({"danger", "danger_signs", "who", "nation"})
"""Questions that every flow asks alike; safety rules hold their answers to one kind of ending everywhere."""

Way = tuple[str, str, str, int, str, str]
"""Flow, question, option ("" at several-of), number of the route, and a fact that it names with one value."""


def named(flow: str, question: Question, option: str, number: int, route: Route) -> Iterator[Way]:
    """The route itself, and once for each answer that its condition asks for."""
    yield (flow, question.id, option, number, "", "")
    for test in route.condition.when:
        for value in test.values:
            if test.fact in PACK.questions and (test.fact != question.id or option in ("", value)):
                yield (flow, question.id, option, number, test.fact, value)


def ways() -> set[Way]:
    """All that should be taken."""
    found: set[Way] = set()
    for flow in PACK.flows.values():
        if flow.about != "case":
            continue
        for question in flow.states.values():
            if not isinstance(question, Question) or question.id in PROVED_ANYWHERE:
                continue
            for option, routes in question.routes.items():
                for number, route in enumerate(routes):
                    if can_be_taken(question, option, route, routes[:number]):
                        found |= set(named(flow.id, question, option, number, route))
    return found


def can_be_taken(question: Question, option: str, route: Route, before: tuple[Route, ...]) -> bool:
    """Whether its condition leaves room for the option, and no route before it asks for less."""
    return option == "" or (
        all(option in test.values for test in route.condition.when if test.fact == question.id)
        and not any(asks_no_more(each, route, question, option) for each in before)
    )


def asks_no_more(one: Route, other: Route, question: Question, option: str) -> bool:
    """Whether ``one`` is taken with that option wherever the condition of ``other`` holds."""
    own = [test for test in one.condition.when if test.fact == question.id]
    rest = [test for test in one.condition.when if test.fact != question.id]
    return (
        not one.condition.unless
        and all(option in test.values for test in own)
        and all(test in other.condition.when for test in rest)
    )


def taken() -> set[Way]:
    """All that the examples take; an answer counts where it alone makes the condition hold."""
    engine = Engine(PACK)
    found: set[Way] = set()
    for example in PACK.walkthroughs:
        answers = tuple(Answer(question, chosen) for question, chosen in example.answers)
        whole = Session("abcdefgh", example.flow, PACK.version, NOW, NOW, answers)
        route = engine.walk(whole).route
        for length, answer in enumerate(route):
            session = Session("abcdefgh", example.flow, PACK.version, NOW, NOW, route[:length])
            walk = engine.walk(session)
            question = PACK.flows[walk.position.flow].states[walk.position.state]
            assert isinstance(question, Question)
            option = "" if "" in question.routes else answer.chosen[0]
            facts = {**walk.facts, question.id: frozenset(answer.chosen)}
            number, way = next(
                (number, way)
                for number, way in enumerate(question.routes[option])
                if holds(way.condition, facts, PACK.derived)
            )
            found |= {
                named_way
                for named_way in named(walk.position.flow, question, option, number, way)
                if not named_way[4] or facts.get(named_way[4], frozenset()) == {named_way[5]}
            }
    return found


def test_every_way_on_is_taken_by_an_agreed_example() -> None:
    assert sorted(ways() - taken()) == []
