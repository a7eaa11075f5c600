"""Danger in the shipped content: asked first, and asked again when a case has rested (DQ1)."""

from __future__ import annotations

import pytest

from flows.checks import check
from flows.model import Question
from flows.proof import prove
from flows.skeletons import flow_skeleton
from tests.content.shipped import edited, pack_of, shipped_files, shipped_pack

CASES = [flow.id for flow in shipped_pack().flows.values() if flow.about == "case"]


@pytest.mark.parametrize("flow_id", CASES)
def test_a_case_begins_with_danger_and_asks_it_again_after_a_rest(flow_id: str) -> None:
    flow = shipped_pack().flows[flow_id]
    first = flow.states[flow.start]
    assert isinstance(first, Question)
    assert (first.id, first.goes_stale) == ("danger", True)


def test_every_question_on_danger_goes_stale() -> None:
    about_danger = [question for question in shipped_pack().questions if question.startswith("danger")]
    assert about_danger
    assert all(shipped_pack().questions[question].goes_stale for question in about_danger)


@pytest.mark.parametrize(
    ("asked", "turned"),
    [
        ("Is anyone in immediate danger right now?", "Is everyone safe right now?"),
        (
            "Is someone badly hurt, missing, or likely to be harmed today?",
            "Is everyone well, and likely to be so today?",
        ),
    ],
)
def test_danger_cannot_be_asked_so_that_yes_means_safe(asked: str, turned: str) -> None:
    found = [str(issue) for issue in check(edited("shared.yaml", asked, turned))]
    assert any("whose Yes means danger" in each for each in found)


def test_a_flow_of_ones_own_takes_not_sure_of_danger_for_danger() -> None:
    own = flow_skeleton("harbour", "2026-11-22", "2027-02-22")
    (file,) = own
    careless = own[file].replace(
        '{"no": harbour_worried, else: act_now}', '{"yes": act_now, else: harbour_worried}'
    )
    assert careless != own[file]
    assert prove(pack_of({**shipped_files(), **own})).issues == ()
    (issue,) = prove(pack_of({**shipped_files(), file: careless})).issues
    assert "not-sure-of-danger-is-danger" in str(issue)
