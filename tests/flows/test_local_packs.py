"""A local pack over a national one: it adds and fills in blanks, and takes nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.advice import Card
from flows.checks import check
from flows.issues import Place
from flows.model import Pack
from flows.reader import kind_of, read
from tests.every_route import every_route
from tests.flows.packs import LOCAL_PACK, tiny_files, tiny_local_files, tiny_pack, with_change

FRONT_DOOR = """\
contacts:
  social_care:
    number: "01632 960 001"
    hours: At any time
    also: [front door]
    checked_on: "2026-11-02"
    checked_at: https://www.example.org/front-door
  harbour_master:
    name: The harbour master
    use: A child is in danger on the water.
    find: Ask at the harbour office.
"""

FORM = """\
blocks:
  our_form:
    say: Use the form on our website.
    when: {harm: [serious]}
    add_to: every_case
    within: today
    escalate: [harbour_master]
    cite: [GR1]
"""

HARBOUR = """\
flow: harbour
title: A child at the harbour
line: What to do about children who play at the harbour.
about: case
command: harbour
owner: The area's team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
start: danger
questions:
  danger:
    shared: true
    goto: {"yes": emergency, else: near_water}
  near_water:
    kind: yes_no_unsure
    ask: Does the child play near the water?
    why: Cold water kills quickly.
    cite: [GR1]
    goto: go_on
outcomes:
  emergency:
    decision: emergency
    within: now
    headline: Ring 999 now.
    say: Ask for the coastguard.
    escalate: [emergency_999]
    cite: [ES1]
hand_overs:
  go_on: {flow: share}
"""

SHELF = """\
shelf: our_area
title: Our area
line: What is different here.
command: area
entries:
  our_thresholds:
    title: Our thresholds
    say: The partnership's website has them.
    also: [thresholds, threshold document, how bad must it be]
    cite: [GR1]
    contacts: [harbour_master]
"""

WHOLE = {
    "pack.yaml": LOCAL_PACK + "menu: [harbour]\nreference: [our_area]\n",
    "contacts.yaml": FRONT_DOOR,
    "advice/ours.yaml": FORM,
    "flows/harbour.yaml": HARBOUR,
    "reference/our_area.yaml": SHELF,
}


def laid_over(local: dict[str, str], national: dict[str, str] | None = None) -> Pack:
    reading = read(national or tiny_files(), local=local)
    assert reading.pack is not None, "\n".join(str(issue) for issue in reading.issues)
    return reading.pack


def test_a_local_pack_that_adds_nothing_changes_nothing_but_the_name_of_the_content() -> None:
    alone, together = tiny_pack(), laid_over(tiny_local_files())
    assert together.version != alone.version
    assert replace(together, version=alone.version, local=None) == alone


def test_what_the_local_pack_says_of_itself_is_kept_beside_the_national_pack() -> None:
    local = laid_over(tiny_local_files()).local
    assert local is not None
    assert (local.title, local.owner, local.review_by) == ("A tiny area", "The area's team", "2027-11-01")


def test_the_version_is_of_both_packs_and_changes_with_either() -> None:
    other_local = {"pack.yaml": LOCAL_PACK.replace("tiny", "small")}
    other_national = with_change(tiny_files(), "contacts.yaml", "Emergency services", "Emergency service")
    versions = {
        laid_over(tiny_local_files()).version,
        laid_over(other_local).version,
        laid_over(tiny_local_files(), other_national).version,
        tiny_pack().version,
    }
    assert len(versions) == 4


def test_a_blank_contact_is_filled_in_and_keeps_what_the_national_pack_says_of_it() -> None:
    contact = laid_over(WHOLE).contacts["social_care"]
    assert (contact.name, contact.number, contact.also) == (
        "Children's social care",
        "01632 960 001",
        ("front door",),
    )
    assert contact.local
    assert contact.at == Place("local: contacts.yaml", 2, 3)


def test_a_contact_that_was_filled_in_is_kept_by_those_who_keep_the_local_pack() -> None:
    contacts = laid_over(WHOLE).contacts
    assert contacts["social_care"].owner == contacts["harbour_master"].owner == "The area's team"
    assert contacts["safeguarding_lead"].owner == "The test team"


def test_local_advice_is_on_the_endings_where_its_condition_holds_after_the_national_advice() -> None:
    pack = laid_over(WHOLE)
    cards = [here.card(pack) for here in every_route(pack, "share") if "harm" in here.facts]
    serious = [here for here in every_route(pack, "share") if here.facts.get("harm") == {"serious"}]
    for here in serious:
        card = here.card(pack)
        assert card.blocks[-1].id == "our_form"
        assert "harbour_master" in told(card)
    assert sum("our_form" in {block.id for block in card.blocks} for card in cards) == len(serious) > 0


def test_local_flows_come_after_the_national_ones_and_go_on_in_them() -> None:
    pack = laid_over(WHOLE)
    assert list(pack.flows) == ["share", "staff", "harbour"]
    assert {here.flow for here in every_route(pack, "harbour")} == {"harbour", "share", "staff"}


def test_a_local_shelf_comes_after_the_national_ones() -> None:
    national = {
        **tiny_files(),
        "reference/rules.yaml": SHELF.replace("our_area", "rules")
        .replace("area", "rules")
        .replace("our_thresholds", "rule_1")
        .replace("Our thresholds", "Rule 1")
        .replace("harbour_master", "social_care")
        + 'owner: The test team\nreviewed_on: "2026-11-01"\nreview_by: "2027-11-01"\n',
    }
    pack = laid_over(WHOLE, national)
    assert list(pack.shelves) == ["rules", "our_area"]
    assert pack.entries["our_thresholds"].owner == "The area's team"


def test_a_local_entry_joins_a_national_shelf() -> None:
    shelf = SHELF.replace("our_area", "rules")
    national = {
        **tiny_files(),
        "reference/rules.yaml": shelf.replace("harbour_master", "social_care")
        + 'owner: The test team\nreviewed_on: "2026-11-01"\nreview_by: "2027-11-01"\n',
    }
    entry = SHELF[SHELF.index("entries:") :].replace("our_thresholds", "our_rule")
    pack = laid_over(
        {
            **WHOLE,
            "pack.yaml": LOCAL_PACK,
            "reference/our_area.yaml": SHELF.replace("our_thresholds", "ours"),
            "reference/rules.yaml": f"shelf: rules\n{entry}",
        },
        national,
    )
    assert list(pack.shelves["rules"].entries) == ["our_thresholds", "our_rule"]


def test_the_whole_of_a_good_local_pack_has_nothing_to_mend() -> None:
    assert [str(issue) for issue in check(laid_over(WHOLE)) if issue.severity == "must_fix"] == []


def test_a_national_pack_has_to_stand_on_its_own() -> None:
    national = with_change(
        tiny_files(), "flows/share.yaml", "escalate: [safeguarding_lead]", "escalate: [harbour_master]"
    )
    reading = read(national, local=WHOLE)
    assert reading.pack is None
    assert [str(issue.place) for issue in reading.issues] == ["flows/share.yaml:12:12"]


def test_what_changed_in_the_national_pack_is_a_conflict_in_the_file_of_the_local_one() -> None:
    national = with_change(tiny_files(), "contacts.yaml", "  social_care:\n", "  front_door:\n")
    national = {name: text.replace("social_care", "front_door") for name, text in national.items()}
    assert [str(issue) for issue in read(national, local=WHOLE).issues] == [
        'local: contacts.yaml:2:3: contact "social_care" is not in the national pack and has no "name". '
        "Write it, or mend the id.",
        'local: contacts.yaml:2:3: contact "social_care" is not in the national pack and has no "use". '
        "Write it, or mend the id.",
    ]


def test_no_local_part_slips_under_an_exception_that_a_national_phrase_rule_makes() -> None:
    safety = tiny_files()["safety.yaml"] + (
        "phrases:\n"
        "  - {rule: nobody-waits, say: Nobody waits., never: [wait], fine_in: [keep_quiet], because: [ES1]}\n"
    )
    flow = HARBOUR.replace("near_water", "keep_quiet")
    reading = read({**tiny_files(), "safety.yaml": safety}, local={**WHOLE, "flows/harbour.yaml": flow})
    assert [str(issue) for issue in reading.issues] == [
        'local: flows/harbour.yaml:14:3: question "keep_quiet" has an id for which a national phrase rule '
        "makes an exception. Give it another id."
    ]


HOURS_RULE = "phrases:\n  - {rule: hours, say: Hours were seen., never: [5pm, monday], because: [ES1]}\n"


@pytest.mark.parametrize(
    ("hours", "checked", "refused"),
    [
        ("Monday to Friday, 9am to 5pm", True, False),
        ("Monday to Friday, 9am to 5pm", False, True),
        ("Monday to Friday, leave it to the next day if nobody answers by 5pm", True, True),
    ],
    ids=["seen on a page", "seen nowhere", "more than hours"],
)
def test_hours_of_a_local_contact_are_right_where_they_are_only_hours_and_were_seen(
    hours: str, checked: bool, refused: bool
) -> None:
    national = {**tiny_files(), "safety.yaml": tiny_files()["safety.yaml"] + HOURS_RULE}
    contacts = FRONT_DOOR.replace("At any time", hours)
    if not checked:
        contacts = contacts.replace('    checked_on: "2026-11-02"\n', "")
    found = {issue.rule for issue in check(laid_over({**WHOLE, "contacts.yaml": contacts}, national))}
    assert ("phrase" in found) is refused


def test_a_pack_says_of_which_kind_it_is() -> None:
    assert [kind_of(files) for files in (tiny_files(), WHOLE, {}, {"pack.yaml": b"\xff\xfe"})] == [
        "national",
        "local",
        "",
        "",
    ]


def told(card: Card) -> frozenset[str]:
    return frozenset(shown.contact.id for shown in card.escalations)


CONDITIONS = ["", "when: {harm: [serious]}", 'unless: {danger: ["no"]}', 'when: {at_risk: ["yes"]}']


@st.composite
def local_packs(draw: st.DrawFn) -> dict[str, str]:
    """A local pack that adds, fills in, and at times tries to change what is national."""
    blocks = []
    ids = draw(st.lists(st.sampled_from(["ours", "other", "keep_quiet", "record_reasons"]), unique=True))
    for block in ids:
        lines = [f"  {block}:", "    say: Use our form.", "    cite: [GR1]"]
        lines.append("    add_to: " + draw(st.sampled_from(["every_case", "[share]", "[staff, share]"])))
        lines.append("    escalate: [" + draw(st.sampled_from(["", "social_care", "emergency_999"])) + "]")
        lines.append("    " + draw(st.sampled_from(CONDITIONS)))
        lines.append("    " + draw(st.sampled_from(["", "within: now", "within: routine"])))
        blocks.append("\n".join(lines))
    files = tiny_local_files()
    if blocks:
        files["advice/ours.yaml"] = "blocks:\n" + "\n".join(blocks) + "\n"
    if draw(st.booleans()):
        files["contacts.yaml"] = draw(
            st.sampled_from([FRONT_DOOR, FRONT_DOOR.replace("social_care", "emergency_999")])
        )
    if draw(st.booleans()):
        files["flows/harbour.yaml"] = draw(
            st.sampled_from([HARBOUR, HARBOUR.replace("flow: harbour", "flow: share")])
        )
    return files


@settings(max_examples=60, deadline=None)
@given(local_packs())
def test_no_local_pack_takes_an_escalation_or_a_piece_of_advice_from_any_ending(
    local: dict[str, str],
) -> None:
    national, together = tiny_pack(), read(tiny_files(), local=local).pack
    if together is None:
        return
    for flow_id, flow in national.flows.items():
        assert together.flows[flow_id].states == flow.states
        for here in every_route(national, flow_id):
            before, after = here.card(national), here.card(together)
            assert told(before) <= told(after)
            assert {block.id for block in before.blocks} <= {block.id for block in after.blocks}
            assert (before.outcome, before.decision) == (after.outcome, after.decision)


def test_random_local_packs_are_often_good_and_often_refused() -> None:
    outcomes: set[bool] = set()

    @settings(max_examples=60, deadline=None, database=None, derandomize=True)
    @given(local_packs())
    def look(local: dict[str, str]) -> None:
        outcomes.add(read(tiny_files(), local=local).pack is not None)

    look()
    assert outcomes == {True, False}
