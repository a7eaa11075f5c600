"""The phrase rules that are shipped, on sentences that must never be said and on sentences that may.

The harmful ones were written to be caught by rules that had not seen them; those that were not led to more
phrases. They show what is watched for, not that everything harmful would be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.phrases import clauses_of, denials_of, phrase_of
from tests.content.shipped import shipped_pack

FOLDER = Path(__file__).resolve().parent.parent / "corpora" / "words"


def lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def broken_rules(sentence: str) -> list[str]:
    """The rules that the sentence breaks wherever it stands."""
    clauses = clauses_of(sentence)
    return [
        rule.id
        for rule in shipped_pack().phrase_rules
        if not rule.in_parts
        and any(phrase_of(phrase).found_in(clauses, denials_of(rule.denied_by)) for phrase in rule.never)
    ]


def test_what_must_never_be_said_breaks_a_rule() -> None:
    assert [sentence for sentence in lines("harmful.txt") if not broken_rules(sentence)] == []


@pytest.mark.parametrize("sentence", lines("harmless.txt"))
def test_what_may_be_said_breaks_none(sentence: str) -> None:
    assert broken_rules(sentence) == []
