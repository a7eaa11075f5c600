"""Edits to the shipped content that would hurt a child: the proof finds each, and shows the way to it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from flows.proof import prove
from tests.content.shipped import edited, shipped_pack


class HarmfulEdit(NamedTuple):
    """One edit of one file, the safety rule it breaks, and an answer on the shortest way to the harm."""

    file: str
    before: str
    after: str
    broken: str
    answer: str


EDITS = {
    "an abused child's parent is told first": HarmfulEdit(
        "advice/when_at_risk.yaml",
        '    when: {safe_to_tell: ["yes"]}\n',
        "",
        "sexual-abuse",
        "Sexual abuse",
    ),
    "not being sure whether telling is safe counts as safe": HarmfulEdit(
        "shared.yaml",
        "    - when: {tell: [safe]}\n",
        "    - when: {tell: [safe, unsure]}\n",
        "unsafe-to-tell-means-do-not-tell",
        "Not sure",
    ),
    "not being sure of danger goes on as if there were none": HarmfulEdit(
        "flows/share.yaml",
        '    goto: {"yes": act_now, "no": who, unsure: act_now}',
        '    goto: {"yes": act_now, "no": who, unsure: who}',
        "danger-signs-mean-999-now",
        "I'm not sure",
    ),
    "a worry about staff stays inside the organisation": HarmfulEdit(
        "flows/share.yaml",
        "      - {to: tell_lado, when: {duties: [staff]}}\n",
        "      - {to: no_concern, when: {duties: [staff]}}\n",
        "special-cases-need-no-consent",
        "Staff or volunteer conduct",
    ),
    "possible harm waits some days": HarmfulEdit(
        "flows/share.yaml",
        "    decision: share\n    within: today\n    headline: Tell children's social care today.",
        "    decision: share\n    within: soon\n    headline: Tell children's social care today.",
        "possible-harm-means-today",
        "A child may be at risk",
    ),
    "nobody is told to report FGM in person": HarmfulEdit(
        "flows/share.yaml", "  - fgm_report\n", "", "fgm-told-or-seen", "FGM (genital cutting)"
    ),
    "images of abuse lose their warning": HarmfulEdit(
        "flows/share.yaml", "  - images_never_view\n", "", "images", "Sexual images of a child"
    ),
    "a family is asked to agree where a child may be at risk": HarmfulEdit(
        "advice/early_help.yaml",
        "    when: {harm: [early_need], purpose: [known], tell: [safe, objected]}\n",
        "    when: {tell: [safe, objected]}\n",
        "never-wait-for-consent",
        "Harm is happening or likely",
    ),
    "a child is taken through a worker's questions": HarmfulEdit(
        "flows/share.yaml",
        "    goto: {child: child_page, parent: parent_page, else: nation}\n",
        "    goto: {parent: parent_page, else: nation}\n",
        "child-gets-own-help",
        "A child, or under 18",
    ),
    "a nurse in Wales is sent to an English team": HarmfulEdit(
        "flows/share.yaml",
        "    escalate: [wales_social_services, safeguarding_lead, police_101, nspcc, childline]",
        "    escalate: [childrens_social_care, safeguarding_lead, police_101, nspcc, childline]",
        "england-only-rules-stay-in-england",
        "Wales",
    ),
    "a need that cannot be raised at home is left at that": HarmfulEdit(
        "shared.yaml",
        "    - when: {harm: [early_need], tell: [unsafe]}\n",
        "",
        "unsafe-to-tell-is-itself-a-sign-of-risk",
        "No, it could add risk",
    ),
    "school staff are told that sharing is up to them": HarmfulEdit(
        "advice/law.yaml",
        "sector: [school, independent_school, early_years, health, social_care, police]}",
        "sector: [independent_school, early_years, health, social_care, police]}",
        "never-merely-optional-for-listed-bodies",
        "State school or college",
    ),
}


def test_the_shipped_content_breaks_no_safety_rule() -> None:
    assert [str(issue) for issue in prove(shipped_pack()).issues] == []


@pytest.mark.parametrize("name", EDITS)
def test_a_harmful_edit_is_found_with_the_way_to_it(name: str) -> None:
    edit = EDITS[name]
    issues = prove(edited(edit.file, edit.before, edit.after)).issues
    found = next((issue for issue in issues if f'"{edit.broken}" is broken' in issue.message), None)
    assert found is not None, [issue.message for issue in issues]
    assert found.severity == "must_fix"
    assert any(edit.answer in step for step in found.route), found.route
