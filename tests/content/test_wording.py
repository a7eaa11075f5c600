"""The words that are shipped: plain, short, explained, and within the limits of a phone."""

from __future__ import annotations

from flows.checks import check
from flows.checks.wording import LONGEST_SENTENCE_WORDS, MOST_GRADE_ADVICE, MOST_GRADE_QUESTIONS
from flows.plain_english import figures
from flows.rule_names import WORDS
from tests.content.shipped import shipped_pack


def test_nothing_is_found_about_the_words_not_even_as_advice() -> None:
    assert [str(issue) for issue in check(shipped_pack()) if issue.rule in WORDS] == []


def test_questions_and_advice_can_be_read_with_ease_in_every_file() -> None:
    measured = figures(shipped_pack())
    assert measured["questions"].grade <= MOST_GRADE_QUESTIONS
    assert {file: each.grade for file, each in measured.items() if each.grade > MOST_GRADE_ADVICE} == {}
    assert max(each.longest for each in measured.values()) <= LONGEST_SENTENCE_WORDS
