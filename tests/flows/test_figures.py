"""Counts over all routes, and how many questions are still ahead."""

from __future__ import annotations

from flows.figures import FlowFigures, flow_figures, lengths_ahead, longest_example, remaining
from flows.graph import build_graph
from flows.model import Pack, Route
from flows.replies import Remaining
from flows.session import Answer
from flows.walk import Replay
from tests.generated import ask, ask_several, end, flow_of, pack_of, when


def asks_more_of_some() -> Pack:
    """Danger ends at once; harm decides whether anything more is asked at the end."""
    return pack_of(
        flow_of(
            "f",
            ask("danger", {"yes": "now", "no": "harm"}),
            ask("harm", {"serious": "kind", "little": "kind"}),
            ask_several("kind", "one two", [Route("tell", when(harm="serious")), Route("later")]),
            ask("tell", {"yes": "today", "no": "today"}),
            end("now"),
            end("today"),
            end("later"),
        )
    )


def test_a_flow_in_numbers() -> None:
    assert flow_figures(build_graph(asks_more_of_some()))["f"] == FlowFigures(
        questions=4, outcomes=3, routes=1 + 3 * 2 + 3, fewest=1, most=4, configurations=8
    )


def test_the_longest_session_is_told_by_its_answers() -> None:
    graph = build_graph(asks_more_of_some())
    example = longest_example(graph, "f", lengths_ahead(graph))
    assert example.lines(graph.pack) == (
        "danger? -> No",
        "harm? -> Serious",
        "kind? -> One",
        "tell? -> Yes",
        "End: today",
    )


def left_after(pack: Pack, *answers: tuple[str, str]) -> Remaining | None:
    walk = Replay(pack).walk("f", tuple(Answer(question, (option,)) for question, option in answers))
    return remaining(pack)(walk)


def test_what_is_left_is_counted_without_the_present_question() -> None:
    assert left_after(asks_more_of_some()) == Remaining(fewest=0, most=3, typical=2)


def test_what_is_left_depends_on_the_answers_so_far() -> None:
    pack = asks_more_of_some()
    serious, little = [("danger", "no"), ("harm", "serious")], [("danger", "no"), ("harm", "little")]
    assert left_after(pack, *serious) == Remaining(1, 1, 1)
    assert left_after(pack, *little) == Remaining(0, 0, 0)


def test_nothing_is_left_at_an_ending() -> None:
    assert left_after(asks_more_of_some(), ("danger", "yes")) is None
