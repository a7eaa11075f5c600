"""Danger in the shipped content: asked first, and asked again when a case has rested (DQ1)."""

from __future__ import annotations

import pytest

from flows.model import Question
from tests.content.shipped import shipped_pack

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
