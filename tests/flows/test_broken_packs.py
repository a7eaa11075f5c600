"""Every author's mistake gets one clear sentence: where it is, what is wrong, and what to do."""

from __future__ import annotations

import pytest

from flows.rule_names import RULES
from tests.flows.broken_cases import BrokenCase, cases, found_in

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_a_broken_pack_is_refused_in_exactly_these_words(case: BrokenCase) -> None:
    assert found_in(case.files, case.local) == case.expected, case.about


def test_every_rule_has_a_pack_that_breaks_it() -> None:
    broken = {line.split(" ", 1)[0] for case in CASES for line in case.expected}
    assert broken | {"size"} == set(RULES), (
        "size has its own test: a case that large would be no good to read"
    )


def test_every_broken_pack_says_what_the_author_did_and_what_is_found() -> None:
    assert all(case.about and case.expected for case in CASES)
