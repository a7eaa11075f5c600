"""What a comparison says: of a small pack, with one edit at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.difference import Difference, as_json, compare, full, short, text
from flows.difference.joint import joint_graph
from flows.difference.rows import marked
from flows.graph import TooManyConfigurations, build_graph
from flows.model import Contact, Escalation, Option, Outcome, Pack, Question, Renamed, Route
from flows.walk import EndlessRoute
from tests.generated import ask, ask_several, block, end, flow_of, pack_of, when

HARM = ask("harm", {"serious": "now", "low": "later"})
DANGER = ask("danger", {"yes": "now", "no": "harm", "unsure": "harm"})


def small(danger: Question = DANGER, harm: Question = HARM, **edits: Outcome) -> Pack:
    now = end("now", within="now", escalate=(Escalation("police"), Escalation("lead")), advise="listen")
    later = end("later", within="soon", decision="wait")
    outcomes = {"now": now, "later": later, **edits}
    return pack_of(
        flow_of("share", danger, harm, *outcomes.values()),
        blocks=[block("listen", when(danger="no"))],
    )


def kinds(found: Difference) -> dict[str, dict[str, int]]:
    return {f"{each.item.kind} {each.item.what}": dict(each.counts) for each in found.findings}


def outcome(pack: Pack, name: str) -> Outcome:
    state = pack.flows["share"].states[name]
    assert isinstance(state, Outcome)
    return state


def test_the_same_pack_differs_in_nothing_and_says_so_in_one_line() -> None:
    found = compare(small(), small())
    assert found.is_none
    assert text(found).count("\n") == 1
    assert full(found).count("\n") == 1
    assert short(found).count("\n") == 0


def test_a_lost_escalation_is_counted_over_all_combinations_of_answers() -> None:
    old = small()
    found = compare(old, small(now=replace(outcome(old, "now"), escalate=(Escalation("lead"),))))
    assert kinds(found) == {"escalation_lost police": {"share": 3}}
    (flow,) = found.flows
    assert (flow.other_advice, flow.differ, flow.combinations) == (3, 3, 5)


def test_the_example_is_the_shortest_and_shows_both_endings() -> None:
    old = small()
    found = compare(old, small(now=replace(outcome(old, "now"), escalate=(Escalation("lead"),))))
    example = found.findings[0].example
    assert [(said.ask, said.answer) for said in example.answers] == [("danger?", "Yes")]
    assert [shown.contact.id for shown in example.before.escalations] == ["police", "lead"]
    assert [shown.contact.id for shown in example.after.escalations] == ["lead"]


def test_the_loudest_comes_first() -> None:
    old = small()
    edited = replace(outcome(old, "now"), within="today", decision="wait", escalate=(), headline="Other")
    found = compare(old, small(now=edited))
    assert [each.item.kind for each in found.findings] == [
        "escalation_lost",
        "escalation_lost",
        "later",
        "decision",
        "reworded",
    ]


def test_advice_that_depends_on_answers_counts_where_it_was_shown() -> None:
    old = small()
    found = compare(old, small(now=replace(outcome(old, "now"), advise=())))
    assert kinds(found) == {"advice_lost listen": {"share": 1}}


def test_a_reworded_ending_gives_no_other_advice() -> None:
    old = small()
    found = compare(old, small(later=replace(outcome(old, "later"), headline="Wait for a while")))
    (flow,) = found.flows
    assert (flow.other_advice, flow.differ) == (0, 2)


def test_an_ending_that_keeps_its_headline_is_not_told_as_the_same_twice() -> None:
    old = small()
    found = compare(old, small(later=replace(outcome(old, "later"), say="Wait, and look again.")))
    headline = outcome(old, "later").headline
    for told in (short(found), text(found)):
        assert f"“{headline}” → “{headline}”" not in " ".join(told.split())
        assert f"what stands below the headline “{headline}”" in " ".join(told.split())


def test_a_question_put_in_multiplies_the_combinations_that_come_to_it() -> None:
    told = ask("told", {"yes": "later", "no": "later"})
    harm = replace(HARM, routes={"serious": (Route("now"),), "low": (Route("told"),)})
    old = small()
    new = replace(
        old, flows={"share": flow_of("share", DANGER, harm, told, outcome(old, "now"), outcome(old, "later"))}
    )
    (flow,) = compare(old, new).flows
    assert (flow.combinations, flow.differ, flow.gone, flow.added) == (1 + 2 * 3, 0, 0, 0)


def test_an_answer_that_only_one_version_takes_is_counted_apart() -> None:
    danger = ask("danger", {"yes": "now", "no": "harm"})
    (lost,) = compare(small(), small(danger)).flows
    assert (lost.combinations, lost.differ, lost.gone, lost.added) == (3, 0, 2, 0)
    (gained,) = compare(small(danger), small()).flows
    assert (gained.combinations, gained.differ, gained.gone, gained.added) == (3, 0, 0, 2)


def test_questions_in_another_order_are_the_same_combinations() -> None:
    def both(first: str, second: str) -> Pack:
        ways = {"yes": second, "no": second}
        return pack_of(
            flow_of("f", ask(first, ways), ask(second, {"yes": "x", "no": "y"}), end("x"), end("y"))
        )

    found = compare(both("a", "b"), both("b", "a"))
    assert (found.flows[0].combinations, found.flows[0].differ) == (4, 2)


def test_boxes_to_tick_are_counted_as_every_set_of_them() -> None:
    def ticks(advise: str) -> Pack:
        several = ask_several("what", "one two three none", "x", alone=["none"])
        blocks = [block("first", when(what="one")), block("second", when(what="two"))]
        return pack_of(flow_of("f", several, end("x", advise=advise)), blocks=blocks)

    found = compare(ticks("first second"), ticks("first"))
    assert found.flows[0].combinations == 8
    assert kinds(found) == {"advice_lost second": {"f": 4}}


def test_what_was_renamed_is_the_same() -> None:
    danger = replace(
        ask("danger_now", {"yes": "now", "no": "harm", "not_sure": "harm"}),
        ask="danger?",
        options=(Option("yes", "Yes"), Option("no", "No"), Option("not_sure", "Unsure")),
    )
    new = small(danger)
    new = replace(
        new,
        blocks={"listen": block("listen", when(danger_now="no"))},
        renamed=Renamed(questions={"danger": "danger_now"}, options={"danger_now": {"unsure": "not_sure"}}),
    )
    found = compare(small(), new)
    (flow,) = found.flows
    assert (flow.combinations, flow.differ, flow.gone, flow.added) == (5, 0, 0, 0)
    assert set(found.carried.kept) == {"danger_now", "harm"}


def test_conversations_keep_the_answers_that_still_mean_the_same() -> None:
    reworded = replace(HARM, ask="How serious is it?")
    carried = compare(small(), small(harm=reworded)).carried
    assert (carried.kept, carried.asked_again) == (("danger",), ("harm",))


def test_a_contact_with_another_number_is_told_where_it_is_shown() -> None:
    old = small()
    new = replace(old, contacts={**old.contacts, "police": Contact("police", "police", "", number="101")})
    assert kinds(compare(old, new)) == {"contact police": {"share": 3}}


def test_only_the_other_words_are_marked() -> None:
    was, now = marked("Ring the police now", "Ring 999 now")
    assert [span.words for span in was if span.mark] == ["the police"]
    assert [span.words for span in now if span.mark] == ["999"]


def test_the_short_form_fits_one_message_however_much_differs() -> None:
    many = [block(f"advice_{number}_{'long ' * 30}") for number in range(60)]
    old = pack_of(flow_of("f", ask("a", {"yes": "x"}), end("x")), blocks=many)
    listed = replace(outcome_of(old), advise=tuple(each.id for each in many))
    new = replace(old, flows={"f": flow_of("f", ask("a", {"yes": "x"}), listed)})
    assert len(short(compare(old, new))) < 3_000


def outcome_of(pack: Pack) -> Outcome:
    state = pack.flows["f"].states["x"]
    assert isinstance(state, Outcome)
    return state


def test_markdown_keeps_what_authors_wrote_as_they_wrote_it() -> None:
    old = small()
    found = compare(old, small(later=replace(outcome(old, "later"), headline="End: *later* at_once")))
    assert r"\*later\* at\_once" in full(found)


def test_the_data_has_every_finding_with_its_counts_and_example() -> None:
    old = small()
    plain = as_json(compare(old, small(now=replace(outcome(old, "now"), escalate=()))))
    assert [each["what"] for each in plain["findings"]] == ["lead", "police"]
    assert plain["findings"][0]["example"]["before"]["tell"] == ["police", "lead"]


def test_a_pack_that_goes_round_is_refused() -> None:
    round_and_round = pack_of(flow_of("f", ask("a", {"yes": "a"})))
    with pytest.raises(EndlessRoute):
        compare(round_and_round, round_and_round)


def test_more_places_than_allowed_are_refused() -> None:
    graph = build_graph(small())
    with pytest.raises(TooManyConfigurations):
        joint_graph(graph, graph, most=2)
