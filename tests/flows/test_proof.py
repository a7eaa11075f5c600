"""What the proof finds, and how it says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.issues import Issue, Place
from flows.model import Condition, Demand, DerivedFact, Escalation, FactTest, HandOver, Outcome, Pack, Route
from flows.proof import prove
from tests.generated import ask, ask_several, block, end, flow_of, pack_of, rule, when

TELL_POLICE = (Escalation("lead"), Escalation("police"))


def danger_flow(*, emergency: Outcome, **more: object) -> Pack:
    """Danger, or signs of it, should lead to the emergency; else the worry decides."""
    return pack_of(
        flow_of(
            "f",
            ask("danger", {"yes": "emergency", "no": "harm", "unsure": "signs"}),
            ask("signs", {"yes": "emergency", "no": "harm"}),
            ask("harm", {"likely": "today", "none": "rest"}),
            emergency,
            end("today", within="today", advise="listen"),
            end("rest"),
        ),
        blocks=[block("listen"), block("wait", when(harm="likely"))],
        **more,  # type: ignore[arg-type]
    )


EMERGENCY = end("emergency", within="now", escalate=TELL_POLICE)
DANGER_MEANS_NOW = rule(
    "danger-means-now", when(danger="yes"), always=Demand(within="now", escalate=("police",))
)


def found(pack: Pack, rule_name: str) -> list[Issue]:
    return [issue for issue in prove(pack).issues if issue.rule == rule_name]


def test_a_rule_that_holds_gives_no_finding() -> None:
    proof = prove(danger_flow(emergency=EMERGENCY, rules=[DANGER_MEANS_NOW]))
    assert not [issue for issue in proof.issues if issue.rule == "safety"]
    assert proof.rules["danger-means-now"].holds
    assert proof.rules["danger-means-now"].endings == 1


def test_a_broken_rule_is_told_by_the_shortest_session_that_breaks_it() -> None:
    late = end("emergency", within="today", escalate=TELL_POLICE)
    (issue,) = found(danger_flow(emergency=late, rules=[DANGER_MEANS_NOW]), "safety")
    assert issue.route == ("danger? -> Yes", "End: emergency")
    assert 'a session in "f" can end at outcome "emergency" of "f"' in issue.message
    assert issue.message.endswith('which gives more time than "now".')


def test_a_broken_rule_stands_at_the_rule_and_names_the_line_of_the_outcome() -> None:
    late = replace(end("emergency", within="today", escalate=TELL_POLICE), at=Place("flows/f.yaml", 41))
    told = replace(DANGER_MEANS_NOW, at=Place("safety.yaml", 3))
    (issue,) = found(danger_flow(emergency=late, rules=[told]), "safety")
    assert issue.place == Place("safety.yaml", 3)
    assert "(flows/f.yaml:41)" in issue.message


def test_a_broken_rule_names_every_other_outcome_that_breaks_it() -> None:
    always_police = rule("always-police", always=Demand(escalate=("police",)))
    (issue,) = found(danger_flow(emergency=EMERGENCY, rules=[always_police]), "safety")
    assert issue.route[-1] == "End: today"
    assert issue.hint == 'So it is at "rest" of "f".'


@pytest.mark.parametrize(
    ("demands", "breach"),
    [
        ({"always": Demand(decide=frozenset({"wait"}))}, 'does not decide "wait"'),
        ({"always": Demand(within="now")}, 'gives more time than "now"'),
        ({"always": Demand(advise=("wait",))}, 'does not advise "wait"'),
        ({"always": Demand(escalate=("police",))}, 'does not escalate to "police"'),
        ({"never": Demand(decide=frozenset({"share"}))}, 'decides "share"'),
        ({"never": Demand(within="today")}, 'has the time frame "today"'),
        ({"never": Demand(advise=("listen",))}, 'advises "listen"'),
        ({"never": Demand(escalate=("lead",))}, 'escalates to "lead"'),
        ({"one_of": Demand(advise=("wait",), escalate=("police",))}, 'has none of "wait", "police"'),
    ],
)
def test_each_part_of_a_rule_says_how_it_is_broken(demands: dict[str, Demand], breach: str) -> None:
    likely = rule("likely", when(harm="likely"), **demands)
    (issue,) = found(danger_flow(emergency=EMERGENCY, rules=[likely]), "safety")
    assert issue.message.endswith(f"which {breach}.")


def test_several_ticks_of_one_answer_stand_on_one_line() -> None:
    both = Condition(tuple(FactTest("kind", frozenset({value})) for value in ("one", "three")))
    several = ask_several("kind", "one two three", "x")
    pack = pack_of(flow_of("f", several, end("x")), rules=[rule("r", both, always=Demand(within="now"))])
    (issue,) = found(pack, "safety")
    assert issue.route == ("kind? -> One; Three", "End: x")


def test_advice_shown_by_a_derived_fact_counts() -> None:
    risk = DerivedFact("risk", (when(harm="likely"), when(signs="yes")))
    pack = pack_of(
        flow_of("f", ask("harm", {"likely": "x", "none": "x"}), end("x", advise="act")),
        blocks=[block("act", when(risk="yes"), escalate=[Escalation("police")])],
        derived=[risk],
        rules=[rule("police-if-likely", when(harm="likely"), always=Demand(escalate=("police",)))],
    )
    assert prove(pack).rules["police-if-likely"].holds


def test_what_an_outcome_passed_on_the_way_brings_counts() -> None:
    pack = pack_of(
        flow_of("f", HandOver("to_g", "g", "x"), end("x")),
        flow_of(
            "g",
            ask("harm", {"likely": "told", "none": "fine"}),
            end("told", within="now", escalate=TELL_POLICE, returns=True),
            end("fine", returns=True),
        ),
        rules=[DANGER_MEANS_NOW, rule("likely", when(harm="likely"), always=DANGER_MEANS_NOW.always)],
    )
    assert prove(pack).rules["likely"].holds


def test_a_rule_whose_condition_never_comes_true_is_a_finding() -> None:
    (issue,) = found(danger_flow(emergency=EMERGENCY, rules=[rule("r", when(danger="maybe"))]), "safety")
    assert 'safety rule "r" speaks of no case' in issue.message


def test_a_rule_that_names_what_no_pack_has_is_a_finding() -> None:
    unknown = rule("r", never=Demand(advise=("nonsense",)))
    (issue,) = found(danger_flow(emergency=EMERGENCY, rules=[unknown]), "safety")
    assert 'names the advice "nonsense", which the pack does not have' in issue.message


def test_a_rule_speaks_of_flows_about_a_case_unless_it_names_others() -> None:
    lesson = flow_of("lesson", ask("myth", {"yes": "x", "no": "x"}), end("x"), about="learning")
    case = flow_of("case", ask("harm", {"yes": "x", "no": "x"}), end("x", within="now"))
    now = Demand(within="now")
    pack = pack_of(lesson, case, rules=[rule("all", always=now), rule("named", flows=["lesson"], always=now)])
    rules = prove(pack).rules
    assert rules["all"].holds
    assert not rules["named"].holds


def test_a_state_that_conditions_keep_out_of_reach_is_a_finding() -> None:
    never = [Route("y", when(harm="other")), Route("x")]
    pack = pack_of(flow_of("f", ask("harm", {"yes": never, "no": "x"}), end("x"), end("y")))
    assert 'no session comes to "y" of "f"' in found(pack, "unreachable")[0].message
    assert 'takes this route from "harm" of "f" to "y"' in found(pack, "never_taken")[0].message


def test_an_option_that_no_session_can_bring_along_is_a_finding() -> None:
    """g comes back only after a yes, so that f can never follow the no."""
    harm = {"yes": "x", "no": "y"}
    pack = pack_of(
        flow_of("f", HandOver("to_g", "g", "harm"), ask("harm", harm), end("x"), end("y")),
        flow_of("g", ask("harm", harm), end("x", returns=True), end("y")),
    )
    (issue,) = found(pack, "never_taken")
    assert issue.message == 'no session answers "no" where it comes to "harm" of "f".'


def test_advice_that_is_never_shown_is_a_finding() -> None:
    pack = pack_of(
        flow_of("f", ask("harm", {"yes": "x", "no": "y"}), end("x", advise="calm"), end("y")),
        blocks=[block("calm", when(harm="no"))],
    )
    (issue,) = found(pack, "never_shown")
    assert issue.message.startswith('advice block "calm" is never shown')
    proof = prove(pack)
    assert (proof.blocks_shown, proof.blocks) == (0, 1)


def test_an_escalation_that_is_never_shown_is_a_finding() -> None:
    links = (Escalation("lead"), Escalation("police", when(harm="no")))
    pack = pack_of(flow_of("f", ask("harm", {"yes": "x", "no": "y"}), end("x", escalate=links), end("y")))
    (issue,) = found(pack, "never_shown")
    assert issue.message == 'the escalation to "police" of outcome "x" of "f" is never shown.'


def test_an_outcome_that_may_name_nobody_is_a_finding_with_the_way_there() -> None:
    only_if = (Escalation("lead", when(harm="yes")),)
    pack = pack_of(flow_of("f", ask("harm", {"yes": "x", "no": "x"}), end("x", escalate=only_if)))
    (issue,) = found(pack, "no_escalation")
    assert issue.route == ("harm? -> No", "End: x")


@pytest.mark.parametrize(("questions", "findings"), [(12, 0), (13, 1)])
def test_more_than_twelve_answers_are_a_finding(questions: int, findings: int) -> None:
    asked = [ask(f"q{n}", {"yes": f"q{n + 1}", "no": f"q{n + 1}"}) for n in range(questions)]
    issues = found(pack_of(flow_of("f", *asked, end(f"q{questions}"))), "too_long")
    assert len(issues) == findings
    assert all(len(issue.route) == questions + 1 for issue in issues)


def test_going_round_for_ever_is_a_finding() -> None:
    pack = pack_of(
        flow_of("f", ask("harm", {"yes": "to_g", "no": "x"}), HandOver("to_g", "g"), end("x")),
        flow_of("g", HandOver("to_f", "f")),
    )
    assert "can go round for ever" in found(pack, "loop")[0].message


def test_a_pack_too_large_to_prove_is_said_to_be_so() -> None:
    (issue,) = prove(danger_flow(emergency=EMERGENCY), most=3).issues
    assert (issue.rule, issue.severity) == ("too_large", "must_fix")


def test_progress_is_told_for_every_flow_and_every_rule() -> None:
    told: list[tuple[int, int, str]] = []
    prove(
        danger_flow(emergency=EMERGENCY, rules=[DANGER_MEANS_NOW]),
        lambda done, total, what: told.append((done, total, what)),
    )
    assert told == [(0, 1, "f"), (0, 1, "danger-means-now")]
