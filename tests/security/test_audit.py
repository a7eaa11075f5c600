"""``make audit``: what is known against the packages, and whether that could be asked at all."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tools.audit import NOT_ASKED, NOT_REACHED, NOTHING_KNOWN, SOMETHING_KNOWN, verdict_of

SOUND = {"name": "aiohttp", "version": "3.14.5", "vulns": []}
UNSOUND = {
    "name": "idna",
    "version": "3.1",
    "vulns": [{"id": "PYSEC-2024-60", "fix_versions": ["3.7"], "aliases": [], "description": "..."}],
}
SKIPPED = {"name": "yarl", "skip_reason": "Dependency not found on PyPI and could not be audited: yarl"}


def told(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_where_all_were_asked_about_and_nothing_is_known_it_is_well() -> None:
    verdict = verdict_of(told(SOUND))
    assert verdict.status == NOTHING_KNOWN
    assert verdict.said == ("1 of 1 packages were asked about; 0 advisories are known.",)


def test_what_is_known_is_named_with_what_mends_it() -> None:
    verdict = verdict_of(told(SOUND, UNSOUND, SKIPPED))
    assert verdict.status == SOMETHING_KNOWN
    assert verdict.said[0] == "idna 3.1: PYSEC-2024-60, mended in 3.7."


@pytest.mark.parametrize("answer", ["", "no JSON", "[]", told(), told(SKIPPED, SKIPPED)])
def test_a_service_that_cannot_be_reached_is_no_good_news(answer: str) -> None:
    verdict = verdict_of(answer)
    assert verdict.status == NOT_ASKED
    assert verdict.said == (NOT_REACHED,)


def test_a_package_that_was_left_out_is_named_and_keeps_the_audit_from_being_good() -> None:
    verdict = verdict_of(told(SOUND, SKIPPED))
    assert verdict.status == NOT_ASKED
    assert verdict.said[-1] == "Nothing was learnt about: yarl."
