"""The answers a question takes, put together in classes that the tests at hand cannot tell apart.

A several-of question with nine options has hundreds of answers; what is read of it later tells only a few of
them apart. Everything that goes over all answers goes over these classes, and keeps their exact number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Option, Question

Test = tuple[int, frozenset[str]]
"""A bit, and the values of which an answer must hold at least one for the bit to be set."""


@dataclass(frozen=True, slots=True)
class AnswerClass:
    """Answers with the same ``bits``: how many there are, and the first of the shortest as their example."""

    bits: int
    count: int
    example: tuple[str, ...]
    single: int
    """How many of them are one option alone; for a choice, all of them."""


def answer_classes(question: Question, tests: Sequence[Test]) -> tuple[AnswerClass, ...]:
    """Every answer the question takes, in classes, in the order of their examples.

    A choice takes one option. Several-of takes every set of one or more options, where an option that stands
    ``alone`` stands in no set with others. The counts add up to the number of all answers.
    """
    together = [option for option in question.options if question.kind == "several" and not option.alone]
    apart = [option for option in question.options if option not in together]
    found: dict[int, AnswerClass] = {}
    for option in together:
        bits = bits_of(frozenset({option.id}), tests)
        for other in list(found.values()):
            grown = AnswerClass(other.bits | bits, other.count, (*other.example, option.id), 0)
            _add(found, grown)
        _add(found, AnswerClass(bits, 1, (option.id,), 1))
    for option in apart:
        _add(found, AnswerClass(bits_of(frozenset({option.id}), tests), 1, (option.id,), 1))
    return tuple(sorted(found.values(), key=lambda each: _rank(question.options, each.example)))


def bits_of(chosen: frozenset[str], tests: Sequence[Test]) -> int:
    """The bits of the tests that the answer meets."""
    bits = 0
    for bit, values in tests:
        if not values.isdisjoint(chosen):
            bits |= bit
    return bits


def _add(found: dict[int, AnswerClass], new: AnswerClass) -> None:
    known = found.get(new.bits)
    if known is None:
        found[new.bits] = new
        return
    example = min(known.example, new.example, key=len)
    found[new.bits] = AnswerClass(new.bits, known.count + new.count, example, known.single + new.single)


def _rank(options: tuple[Option, ...], example: tuple[str, ...]) -> tuple[int, list[int]]:
    places = {option.id: place for place, option in enumerate(options)}
    return len(example), [places[option] for option in example]
