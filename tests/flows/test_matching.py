"""Typed words are matched whole to options; what is not clear is never guessed."""

from __future__ import annotations

import pytest

from flows.matching import Matched, Unclear, match
from flows.model import Option, Question, QuestionKind


def question(*options: Option, kind: QuestionKind = "choice") -> Question:
    return Question("q", "Is it safe?", "", kind, options, {})


SAFE = question(
    Option("safe", "Yes, it is safe to tell them", also=("all fine",)),
    Option("unsafe", "No, not safe"),
    Option("unsure", "I'm not sure", also=("don't know", "maybe")),
)
DUTIES = question(
    Option("fgm", "FGM"),
    Option("forced", "Forced marriage and so-called honour"),
    Option("images", "Indecent images"),
    Option("none", "None of these", alone=True),
    kind="several",
)


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("1", "safe"),
        ("2.", "unsafe"),
        ("option 3", "unsure"),
        ("Yes, it is safe to tell them", "safe"),
        ("  YES it is safe to tell them!! ", "safe"),
        ("yes", "safe"),
        ("no", "unsafe"),
        ("I’m not sure", "unsure"),
        ("im not sure", "unsure"),
        ("dont know", "unsure"),
        ("All fine.", "safe"),
    ],
)
def test_an_option_is_named_by_number_words_first_clause_or_synonym(typed: str, option: str) -> None:
    assert match(SAFE, typed) == Matched((option,))


@pytest.mark.parametrize("typed", ["safe", "not", "it is", "4", "0", "", "?", "yes and no", "not safe to"])
def test_words_that_name_no_option_whole_are_unclear(typed: str) -> None:
    assert isinstance(match(SAFE, typed), Unclear)


def test_words_close_to_an_option_are_asked_about() -> None:
    assert match(SAFE, "not sur") == Unclear(("unsure",))


def test_words_that_name_two_options_are_asked_about() -> None:
    both = question(Option("child", "Yes, a child"), Option("adult", "Yes, an adult"))
    assert match(both, "yes") == Unclear(("child", "adult"))


@pytest.mark.parametrize("typed", ["1 3", "3,1", "1 and 3", "FGM, indecent images", "fgm & indecent images"])
def test_several_are_named_with_commas_spaces_or_and(typed: str) -> None:
    assert match(DUTIES, typed) == Matched(("fgm", "images"))


def test_an_option_that_holds_the_word_and_is_named_whole() -> None:
    assert match(DUTIES, "forced marriage and so-called honour") == Matched(("forced",))


def test_one_unclear_part_makes_the_whole_unclear() -> None:
    assert isinstance(match(DUTIES, "1 and something else"), Unclear)


def test_an_option_that_stands_alone_is_not_taken_with_others() -> None:
    assert match(DUTIES, "1 and 4") == Unclear(("fgm", "none"))


def test_a_choice_takes_one_number_only() -> None:
    assert isinstance(match(SAFE, "1 2"), Unclear)


AGES = question(Option("under_13", "Under 13"), Option("older", "13 or over", also=("14",)))


def test_a_bare_number_is_unclear_where_the_options_speak_of_numbers_and_have_none_beside_them() -> None:
    assert match(AGES, "2", numbered=False) == Unclear(("older",))
    assert match(AGES, "option 2", numbered=False) == Matched(("older",))
    assert match(AGES, "2", numbered=True) == Matched(("older",))
    assert match(AGES, "14", numbered=False) == Matched(("older",))


def test_a_bare_number_counts_down_the_options_where_they_speak_of_none() -> None:
    assert match(SAFE, "2", numbered=False) == Matched(("unsafe",))


def test_a_bare_number_counts_down_the_options_where_one_of_them_happens_to_hold_a_number() -> None:
    who = question(Option("worker", "A worker"), Option("child", "Under 18"), Option("other", "Someone else"))
    assert match(who, "3", numbered=False) == Matched(("other",))
    assert match(who, "1", numbered=False) == Matched(("worker",))
