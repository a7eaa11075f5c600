"""Harmful edits are caught: a few of them here, every one of them by ``make mutate``."""

from __future__ import annotations

import re

import pytest

from flows.reader import FileMemory
from tests.mutation.__main__ import PAGE, shipped_content
from tests.mutation.cases import Case, cases
from tests.mutation.content import Content
from tests.mutation.page import LEAST_CAUGHT
from tests.mutation.verdict import Known, catches, known_findings

CASES = {case.name: case for case in cases()}

BY_THE_GUARD_THAT_MUST_CATCH_IT = {
    "danger_yes_goes_on_to_questions": "check",
    "danger_signs_yes_and_no_swapped": "proof",
    "act_now_loses_999": "proof",
    "family_is_told_when_unsafe": "proof",
    "wales_takes_englands_rules": "proof",
    "images_advice_is_dropped": "proof",
    "staff_worry_treated_as_no_concern": "walkthroughs",
    "harm_now_waits_for_today": "walkthroughs",
    "a_safety_rule_loses_its_trigger": "reader",
    "share_today_says_wait_for_consent": "phrases",
    "images_may_be_looked_at": "phrases",
    "childlines_number_is_wrong": "phrases",
}


@pytest.fixture(scope="module")
def content() -> Content:
    return shipped_content()


@pytest.fixture(scope="module")
def memory() -> FileMemory:
    return FileMemory()


@pytest.fixture(scope="module")
def known(content: Content, memory: FileMemory) -> Known:
    return known_findings(content.texts(), memory)


def test_content_that_nobody_edited_is_not_caught(content: Content, known: Known) -> None:
    assert list(catches(content.copy().texts(), known)) == []


def test_there_are_enough_edits_each_with_a_name_of_its_own() -> None:
    assert len(CASES) == len(cases()) > 60


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_an_edit_changes_something_and_the_same_thing_every_time(case: Case, content: Content) -> None:
    spoilt = case.spoilt(content)
    assert spoilt.changed()
    assert spoilt.files == case.spoilt(content).files


@pytest.mark.parametrize(("name", "guard"), BY_THE_GUARD_THAT_MUST_CATCH_IT.items())
def test_a_harmful_edit_is_caught(
    name: str, guard: str, content: Content, known: Known, memory: FileMemory
) -> None:
    found = catches(CASES[name].spoilt(content).texts(), known, memory)
    assert any(catch.guard == guard for catch in found)


def test_the_page_tells_of_every_edit_and_enough_are_caught() -> None:
    if not PAGE.exists():
        pytest.skip("docs/mutation.md has not been made yet: make mutate makes it, in some minutes")
    text = PAGE.read_text(encoding="utf-8")
    listed = text.partition("## Every edit")[2]
    assert set(re.findall(r"^\| `(\w+)`", listed, re.MULTILINE)) == set(CASES)
    caught, of_all = map(int, re.search(r"\*\*(\d+) of (\d+) were caught", text).groups())  # type: ignore[union-attr]
    assert of_all == len(CASES)
    assert caught / of_all >= LEAST_CAUGHT
