"""The structural checks, beyond the one broken pack that each rule has in ``tests/broken``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from flows.checks import check
from flows.checks.reach import loop_findings, reach_findings
from flows.issues import Issue
from flows.model import Flow, Pack, Question, Route
from flows.reviews import due, review_findings
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change

Graph = dict[int, list[int]]

SHARE = "flows/share.yaml"
STAFF = "flows/staff.yaml"
TOPICS = """\
shelf: topics
title: Topics
line: One topic to a screen.
command: topics
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
entries:
  whom_to_ask:
    title: Whom to ask
    say: Ask somebody first.
    also: [who can i ask, who do i ring, get advice]
    cite: [GR4]
    contacts: [helpline]
"""


def rules_of(issues: tuple[Issue, ...]) -> list[str]:
    return [issue.rule for issue in issues]


def rules_broken(files: dict[str, str]) -> list[str]:
    return rules_of(check(pack_of(files)))


def test_a_flow_about_learning_need_not_ask_about_danger() -> None:
    files = with_change(tiny_files(), STAFF, "about: case", "about: learning")
    files = with_change(files, STAFF, "now\n    headline: Ring 999 now.", "soon\n    headline: Ring 999.")
    assert rules_broken(files) == []


def test_every_route_of_a_yes_to_danger_must_lead_to_999_now() -> None:
    routes = '{"yes": [{when: {harm: [serious]}, to: tell_employer}, {to: emergency}], else: employer_knows}'
    files = with_change(tiny_files(), STAFF, '{"yes": emergency, else: employer_knows}', routes)
    issues = check(pack_of(files))
    assert rules_of(issues) == ["danger_yes", "danger_yes"]
    assert all('"tell_employer"' in issue.message for issue in issues)


def test_an_escalation_of_the_flow_belongs_to_every_outcome() -> None:
    files = with_change(tiny_files(), STAFF, "    escalate: [emergency_999]\n", "")
    files = with_change(
        files, STAFF, "escalate: [safeguarding_lead]", "escalate: [safeguarding_lead, emergency_999]"
    )
    assert rules_broken(files) == []


def test_an_escalation_with_a_condition_does_not_count_as_somebody_to_tell() -> None:
    files = with_change(tiny_files(), STAFF, "escalate: [safeguarding_lead]\n", "")
    passage = "    say: Go on with what you must share yourself.\n"
    link = "    escalate: [{to: social_care, when: {harm: [serious]}}]\n"
    assert rules_broken(with_change(files, STAFF, passage, passage + link)) == ["escalation"]


def test_coming_back_to_a_state_that_leads_to_the_hand_over_is_a_loop() -> None:
    files = with_change(tiny_files(), SHARE, "back_to: safe_to_tell", "back_to: duties")
    (issue,) = check(pack_of(files))
    assert issue.rule == "loop"
    assert "duties → ask_staff → duties" in issue.message


def test_a_shared_question_is_found_wrong_once_however_many_flows_ask_it() -> None:
    passage = "    kind: yes_no_unsure\n"
    options = '    options: [{id: "yes", say: "Yes"}, {id: "no", say: "No"}, {id: unsure, say: "Yes!"}]\n'
    issues = check(pack_of(with_change(tiny_files(), "shared.yaml", passage, passage + options)))
    assert [(issue.rule, issue.place.file) for issue in issues] == [("same_words", "shared.yaml")]


def test_a_local_contact_may_have_a_number_and_must_then_say_where_it_was_seen() -> None:
    files = with_change(
        tiny_files(),
        "contacts.yaml",
        "    find: Ask your manager who it is.\n",
        "    find: Ask.\n    number: 01632 960000\n",
    )
    assert rules_broken(files) == ["contact_checked"]


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    files = with_change(tiny_files(), STAFF, "command: staff", "command: help")
    files = with_change(files, "contacts.yaml", "    fixed: true\n", "")
    files = with_change(files, SHARE, "also: [abuse, neglect]", "also: [i'm not sure]")
    assert rules_broken(files) == ["contact_fixed", "same_words", "command"]


def test_nothing_is_overdue_until_its_day_has_passed() -> None:
    assert [each for each in due(tiny_pack(), date(2027, 11, 1)) if each.is_overdue] == []


def test_what_should_have_been_reviewed_is_overdue_as_advice() -> None:
    files = with_change(tiny_files(), STAFF, 'review_by: "2027-11-01"', 'review_by: "2027-06"')
    (issue,) = review_findings(pack_of(files), date(2027, 6, 2))
    assert (issue.severity, issue.place.file) == ("advice", STAFF)
    assert issue.message == 'flow "staff" was to be reviewed by 2027-06.'


@given(st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=3), min_size=1))
def test_a_loop_is_found_exactly_where_the_states_cannot_be_put_in_order(ways: Graph) -> None:
    assert bool(list(loop_findings(pack_with(ways)))) == (not can_be_ordered(ways))


@given(st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=3), min_size=1))
def test_a_state_is_unreachable_exactly_where_no_chain_of_routes_leads_to_it(ways: Graph) -> None:
    met = {min(ways)}
    for _ in ways:
        met |= {to for place in met for to in known_ways(ways)[place]}
    assert len(list(reach_findings(pack_with(ways)))) == len(known_ways(ways).keys() - met)


def known_ways(ways: Graph) -> Graph:
    """Only ways between places that are there."""
    return {place: [to for to in following if to in ways] for place, following in ways.items()}


def can_be_ordered(ways: Graph) -> bool:
    """By taking away, again and again, what leads nowhere any more."""
    left = known_ways(ways)
    while ended := {place for place, following in left.items() if not set(following) & left.keys()}:
        left = {place: following for place, following in left.items() if place not in ended}
    return not left


def pack_with(ways: Graph) -> Pack:
    """A pack whose one flow has a question for each place, with a route for each way."""
    states = {
        f"q{place}": Question(
            id=f"q{place}",
            ask="Which way?",
            why="To go on.",
            kind="choice",
            options=(),
            routes={str(number): (Route(f"q{to}"),) for number, to in enumerate(following)},
        )
        for place, following in known_ways(ways).items()
    }
    flow: Flow = replace(tiny_pack().flows["share"], start=f"q{min(ways)}", states=states)
    return replace(tiny_pack(), flows={"share": flow})


def test_a_contact_that_only_an_entry_names_is_used() -> None:
    helpline = "  helpline: {name: Helpline, use: Any worry., local: true, find: Ask your manager.}\n"
    files = tiny_files()
    files["contacts.yaml"] += helpline
    assert rules_broken(files) == ["unused"]
    files["reference/topics.yaml"] = TOPICS
    assert rules_broken(files) == []
