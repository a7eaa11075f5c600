"""The configuration graph: what it tells apart, what it puts together, and that it always comes to an end."""

from __future__ import annotations

import pytest

from flows.figures import flow_figures, routes_ahead
from flows.graph import TooManyConfigurations, build_graph
from flows.model import HandOver, Pack, Route
from flows.proving.reach import Reach
from tests.generated import ask, ask_several, end, flow_of, pack_of, unless, when

NINE = "one two three four five six seven eight nine"


def test_facts_that_nothing_reads_are_forgotten() -> None:
    questions = [ask(f"q{n}", {"yes": f"q{n + 1}", "no": f"q{n + 1}"}) for n in range(20)]
    graph = build_graph(pack_of(flow_of("f", *questions, end("q20"))))
    assert len(graph.configurations) == 21
    assert routes_ahead(graph)[graph.roots["f"]] == 2**20


def test_a_fact_is_remembered_until_it_is_read() -> None:
    pack = pack_of(
        flow_of(
            "f",
            ask("harm", {"yes": "other", "no": "other"}),
            ask("other", {"yes": "last", "no": "last"}),
            ask("last", {"yes": [Route("x", when(harm="yes")), Route("y")], "no": "y"}),
            end("x"),
            end("y"),
        )
    )
    # harm; other and last, each after a yes and after a no; x; y.
    assert len(build_graph(pack).configurations) == 7


def test_routes_that_meet_again_with_the_same_way_ahead_are_one_configuration() -> None:
    """What is remembered of harm makes no difference once a yes and a no lead to the same outcome."""
    pack = pack_of(
        flow_of(
            "f",
            ask("harm", {"yes": "last", "no": "last"}),
            ask("last", {"yes": [Route("x", when(harm="yes")), Route("x")], "no": "x"}),
            end("x"),
        )
    )
    assert len(build_graph(pack).configurations) == 3


def test_nine_options_to_tick_cost_no_more_than_what_is_read_of_them() -> None:
    several = ask_several("duties", NINE, [Route("x", when(duties="one two")), Route("y")])
    graph = build_graph(pack_of(flow_of("f", several, end("x"), end("y"))))
    root = graph.configurations[graph.roots["f"]]
    assert root.split is not None
    assert [each.count for each in root.split.classes] == [384, 127]


def test_an_option_that_stands_alone_stands_in_no_answer_with_others() -> None:
    several = ask_several("duties", "one two none", "x", alone=["none"])
    graph = build_graph(pack_of(flow_of("f", several, end("x"))))
    assert routes_ahead(graph)[graph.roots["f"]] == 4


def test_a_question_met_again_in_another_flow_is_not_asked_again() -> None:
    harm = {"yes": "next", "no": "next"}
    pack = pack_of(
        flow_of("f", ask("harm", harm), HandOver("next", "g")),
        flow_of("g", ask("harm", {"yes": "x", "no": "y"}), end("x"), end("y")),
    )
    assert flow_figures(build_graph(pack))["f"].most == 1


def test_hand_overs_come_back_to_where_a_flow_waits() -> None:
    pack = pack_of(
        flow_of("f", HandOver("to_g", "g", "last"), ask("last", {"yes": "x", "no": "x"}), end("x")),
        flow_of("g", ask("harm", {"yes": "done", "no": "stop"}), end("done", returns=True), end("stop")),
    )
    figures = flow_figures(build_graph(pack))["f"]
    assert (figures.routes, figures.fewest, figures.most) == (3, 1, 2)


def twice_through_g() -> Pack:
    """f goes through g, asks again, and on a yes goes through g once more, which then ends differently."""
    return pack_of(
        flow_of(
            "f",
            HandOver("to_g", "g", "again"),
            ask("again", {"yes": "to_g_again", "no": "last"}),
            HandOver("to_g_again", "g", "last"),
            ask("last", {"yes": [Route("first", when(**{"g.ended": "x"})), Route("second")], "no": "second"}),
            end("first"),
            end("second"),
        ),
        flow_of(
            "g",
            ask("harm", {"yes": [Route("y", when(again="yes")), Route("x")], "no": "y"}),
            end("x", returns=True),
            end("y", returns=True),
        ),
    )


def test_how_a_flow_ended_last_is_what_counts() -> None:
    pack = twice_through_g()
    reach = Reach(build_graph(pack))
    first = reach.ending_bits["f", "first"]
    assert reach.endings(reach.formulas.condition(when(again="no")), ("f",), first)
    assert not reach.endings(reach.formulas.condition(when(again="yes")), ("f",), first)


def test_a_condition_on_how_a_flow_ended_reads_the_last_time() -> None:
    reach = Reach(build_graph(twice_through_g()))
    every = reach.endings_of(["f"])
    formulas = reach.formulas
    ended_x, ended_y = (formulas.condition(when(**{"g.ended": end, "again": "yes"})) for end in "xy")
    assert not reach.endings(ended_x, ("f",), every)
    assert reach.endings(ended_y, ("f",), every)


def test_an_example_of_a_session_has_the_fewest_answers() -> None:
    pack = pack_of(
        flow_of(
            "f",
            ask("harm", {"yes": "other", "no": "x"}),
            ask("other", {"yes": "x", "no": "x"}),
            end("x"),
        )
    )
    reach = Reach(build_graph(pack))
    harmed = reach.formulas.condition(unless(harm="no"))
    example = reach.shortest(harmed, ("f",), reach.ending_bits["f", "x"])
    assert example is not None
    assert example.lines(pack) == ("harm? -> Yes", "other? -> Yes", "End: x")


def test_flows_that_hand_over_in_a_circle_come_to_an_end() -> None:
    pack = pack_of(
        flow_of("f", ask("harm", {"yes": "to_g", "no": "x"}), HandOver("to_g", "g"), end("x")),
        flow_of("g", HandOver("to_f", "f")),
    )
    reach = Reach(build_graph(pack))
    assert len(reach.keys(reach.endless)) == 1
    assert reach.keys(reach.endings_of(["f"])) == (("f", "x"),)


def test_flows_that_wait_for_one_another_without_end_come_to_an_end() -> None:
    pack = pack_of(flow_of("f", HandOver("to_f", "f", "x"), end("x")))
    assert Reach(build_graph(pack)).endless


def test_a_flow_may_be_thousands_of_questions_long() -> None:
    questions = [ask(f"q{n}", {"yes": f"q{n + 1}", "no": "q3000"}) for n in range(3000)]
    graph = build_graph(pack_of(flow_of("f", *questions, end("q3000"))))
    assert flow_figures(graph)["f"].most == 3000


def test_a_pack_that_needs_more_configurations_than_allowed_is_refused() -> None:
    questions = [ask(f"q{n}", {"yes": f"q{n + 1}", "no": f"q{n + 1}"}) for n in range(20)]
    with pytest.raises(TooManyConfigurations, match="more than 10 configurations"):
        build_graph(pack_of(flow_of("f", *questions, end("q20"))), most=10)
