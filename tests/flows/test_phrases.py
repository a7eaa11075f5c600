"""The language of phrases, and when one is denied."""

from __future__ import annotations

import pytest

from flows.phrases import MOST_BETWEEN, clauses_of, denials_of, phrase_of

DENIALS = denials_of(("do not", "never", "cannot", "nobody's"))


def found(phrase: str, text: str) -> str | None:
    return phrase_of(phrase).found_in(clauses_of(text), DENIALS)


def test_a_phrase_is_found_whatever_its_case_quotes_and_commas() -> None:
    assert found("wait for consent", "Please Wait, for “consent” first.") == "wait for consent"


def test_words_with_a_slash_between_them_may_stand_for_one_another() -> None:
    assert found("ask/seek permission", "Seek permission.") == "seek permission"
    assert found("ask/seek permission", "Give permission.") is None


def test_three_dots_stand_for_other_words_or_for_none() -> None:
    assert found("wait ... consent", "Wait for the mother's written consent.") == (
        "wait for the mother's written consent"
    )
    assert found("wait ... consent", "Wait consent") == "wait consent"


def test_three_dots_do_not_join_words_that_are_far_apart() -> None:
    assert found("wait ... consent", f"Wait {'and ' * MOST_BETWEEN}consent") is not None
    assert found("wait ... consent", f"Wait {'and ' * (MOST_BETWEEN + 1)}consent") is None


def test_a_word_is_not_found_inside_another() -> None:
    assert found("wait", "The waiter waits.") is None
    assert found("statutory", "It is non-statutory.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Do not wait for consent.",
        "Never wait for the family's consent.",
        "You need nobody's consent, so do not wait for consent.",
        "If a child may be at risk, do not wait for consent.",
        "Do not question the child, or wait for consent.",
    ],
)
def test_a_phrase_does_no_harm_where_it_is_denied(text: str) -> None:
    assert found("wait ... consent", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Do not worry. Wait for consent.",
        "If you do not know them, wait for consent.",
        "Do not ring yet: wait for consent.",
        "You need not be sure, but wait for consent.",
        "Do not tell them yet, and wait for consent.",
        "Wait for consent, and do not ring.",
    ],
)
def test_a_denial_carries_no_further_than_its_clause(text: str) -> None:
    assert found("wait for consent", text) == "wait for consent"


def test_a_denial_inside_the_gap_denies_too() -> None:
    assert found("law ... stop you", "The law does not stop you.") is not None
    assert found("law ... stop you", "The law cannot stop you.") is None


def test_the_words_of_a_phrase_do_not_deny_it() -> None:
    assert found("you cannot share", "You cannot share this.") == "you cannot share"
