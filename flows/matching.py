"""What a person typed -> the options it names, or Unclear. Words are matched whole; nothing is guessed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .model import Option, Question

CLOSE_ENOUGH_TO_ASK = 0.72
"""Likeness from which an option is offered as "did you mean"; likeness alone never chooses it."""

_NOT_WORDS = re.compile(r"[^\w']+")
_BARE_NUMBER = re.compile(r"[\s\d.,;&+]*|[\s\d]+and[\s\d]+")
_NUMBER = re.compile(r"(?:option |number )?(\d{1,2})")
_BETWEEN_CHOICES = re.compile(r"\s*(?:,|;|&|\+|\band\b)\s*|(?<=\d)\s+(?=\d)")


@dataclass(frozen=True, slots=True)
class Matched:
    """The options meant, in the order they are offered."""

    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that name no option, or more than one; ``could_be`` holds option ids to ask about."""

    could_be: tuple[str, ...] = ()


def match(question: Question, text: str, numbered: bool = True) -> Matched | Unclear:
    """The options that ``text`` names by number, by their words, or by the author's synonyms.

    A choice takes exactly one option; several-of takes a list ("1 3", "1 and 3", words with commas between).
    Where the options were not ``numbered`` and are told apart by numbers, such as ages, a bare number counts
    only as one of their words.
    """
    if not numbered and _BARE_NUMBER.fullmatch(text) and _told_apart_by_numbers(question):
        meant_as_words = _with_name(question, plain_words(text))
        return Matched(meant_as_words) if len(meant_as_words) == 1 else Unclear(_named(question, text))
    whole = _named(question, text)
    if len(whole) == 1:
        return Matched(whole)
    if len(whole) > 1:
        return Unclear(whole)
    if question.kind != "several":
        return Unclear(_close(question, text))
    parts = [part for part in _BETWEEN_CHOICES.split(text) if part.strip()]
    named = [_named(question, part) for part in parts]
    if not parts or any(len(found) != 1 for found in named):
        return Unclear(_close(question, text))
    meant = {found[0] for found in named}
    if len(meant) > 1 and any(option.alone for option in question.options if option.id in meant):
        return Unclear(tuple(option.id for option in question.options if option.id in meant))
    return Matched(tuple(option.id for option in question.options if option.id in meant))


def plain_words(text: str) -> str:
    """Lower-case words, one space between, no punctuation: "I'm not sure!" -> "im not sure"."""
    return " ".join(_NOT_WORDS.sub(" ", text.casefold().replace("’", "'")).replace("'", "").split())


def _named(question: Question, text: str) -> tuple[str, ...]:
    words = plain_words(text)
    number = _NUMBER.fullmatch(words)
    if number:
        index = int(number.group(1)) - 1
        return (question.options[index].id,) if 0 <= index < len(question.options) else ()
    exact = _with_name(question, words)
    if exact or not words:
        return exact
    return tuple(option.id for option in question.options if words == _first_clause(option))


def _with_name(question: Question, words: str) -> tuple[str, ...]:
    return tuple(option.id for option in question.options if words in set(_names(option)))


def _told_apart_by_numbers(question: Question) -> bool:
    with_digits = [option for option in question.options if re.search(r"\d", option.say)]
    return len(with_digits) > 1


def _names(option: Option) -> Iterator[str]:
    yield plain_words(option.say)
    for words in option.also:
        yield plain_words(words)


def _first_clause(option: Option) -> str:
    """ "Yes" of "Yes, and it is safe": what people type for it."""
    return plain_words(re.split(r"[,:;(–—]", option.say, maxsplit=1)[0])


def _close(question: Question, text: str) -> tuple[str, ...]:
    words = plain_words(text)
    if len(words) < 3:
        return ()
    return tuple(
        option.id for option in question.options if any(_alike(words, name) for name in _names(option))
    )


def _alike(words: str, name: str) -> bool:
    if name.startswith(words) or f" {words} " in f" {name} ":
        return True
    return difflib.SequenceMatcher(None, words, name).ratio() >= CLOSE_ENOUGH_TO_ASK
