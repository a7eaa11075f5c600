"""Conditions in words: the questions and answers that they speak of."""

from __future__ import annotations

from ..model import Condition, FactTest, Pack

SHORTENED = 60
"""Characters of a question or an answer that tell it from every other."""


def condition_words(condition: Condition, pack: Pack) -> str:
    """The condition as somebody reads it: each question with the answers that count."""
    when = [_test_words(test, pack, "is") for test in condition.when]
    unless = [_test_words(test, pack, "is not") for test in condition.unless]
    return " and ".join((*when, *unless)) or "always"


def shortened(words: str, most: int = SHORTENED) -> str:
    """The words, cut at a space where they are too long."""
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def _test_words(test: FactTest, pack: Pack, verb: str) -> str:
    question = pack.questions.get(test.fact)
    if question is None:
        return f"{_fact_words(test.fact, pack)} {verb} {' or '.join(sorted(test.values))}"
    answers = [shortened(option.say) for option in question.options if option.id in test.values]
    listed = " or ".join(f'"{answer}"' for answer in answers)
    return f'the answer to "{shortened(question.ask)}" {verb} {listed}'


def _fact_words(fact: str, pack: Pack) -> str:
    flow, ended, _ = fact.partition(".ended")
    if ended and flow in pack.flows:
        return f'the ending of "{pack.flows[flow].title}"'
    return f'"{fact.replace("_", " ")}"'
