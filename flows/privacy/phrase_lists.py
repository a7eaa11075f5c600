"""Lists of phrases that are looked for in one go: each by the word of it that stands in the fewest texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..phrases import Phrase, phrase_of
from .lists import lines_of, words_of
from .lists.danger_words import COMMON, WORD_LISTS

MOST_APART = 8
"""So far from a word of danger those may stand that make it one."""

_OFTEN = 50
"""How much more often a common word stands in a text than another, about."""


@dataclass(frozen=True, slots=True)
class PhraseList:
    """``by_word``: one word of each phrase -> the phrases that are looked for when it is there."""

    by_word: Mapping[str, tuple[Phrase, ...]]

    def found_in(self, words: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
        """For each phrase that stands in the words, where its words stand the first time."""
        there = frozenset(words)
        candidates = (phrase for word in self.by_word.keys() & there for phrase in self.by_word[word])
        for phrase in dict.fromkeys(candidates):
            if any(each is not None and there.isdisjoint(each) for each in phrase.pattern):
                continue
            places = phrase.places_in(words)
            if places:
                yield places


@cache
def phrases_of(written: str) -> PhraseList:
    """The phrases of a list that is written one a line, with {THEY} and the like put in."""
    by_word: dict[str, tuple[Phrase, ...]] = {}
    for line in lines_of(written):
        phrase = phrase_of(_put_in(line))
        rarest = min((each for each in phrase.pattern if each is not None), key=_frequency)
        for word in rarest:
            by_word[word] = (*by_word.get(word, ()), phrase)
    return PhraseList(by_word)


Group = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class CompanyList:
    """Groups of lists of words: danger where a word of each list of a group stands near one of the first.

    ``by_word``: a word of one list of each group -> the groups that are looked for when it is there.
    """

    by_word: Mapping[str, tuple[Group, ...]]

    def found_in(self, words: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
        """For each group that stands in the words, the first places where its words are near each other."""
        there = frozenset(words)
        candidates = (group for word in self.by_word.keys() & there for group in self.by_word[word])
        for group in dict.fromkeys(candidates):
            if any(there.isdisjoint(each) for each in group):
                continue
            found = (_company(words, at, group) for at, word in enumerate(words) if word in group[0])
            places = next((each for each in found if each), ())
            if places:
                yield places


@cache
def company_of(written: str) -> CompanyList:
    """The groups of a list that is written one a line, as ``first/of/these + one/of/these``."""
    by_word: dict[str, tuple[Group, ...]] = {}
    for line in lines_of(written):
        group = tuple(frozenset(side.split("/")) for side in _put_in(line).split(" + "))
        for word in min(group, key=_frequency):
            by_word[word] = (*by_word.get(word, ()), group)
    return CompanyList(by_word)


def _company(words: tuple[str, ...], at: int, group: Group) -> tuple[int, ...]:
    """The place and those near it of a word of each other list, in order; empty where one is missing."""
    near = range(max(0, at - MOST_APART), min(len(words), at + MOST_APART + 1))
    places = [
        next((other for other in near if other != at and words[other] in side), None) for side in group[1:]
    ]
    return (
        tuple(sorted({at, *(place for place in places if place is not None)})) if None not in places else ()
    )


def _put_in(line: str) -> str:
    for name, words in WORD_LISTS.items():
        line = line.replace("{" + name + "}", words)
    return line


def _frequency(words: frozenset[str]) -> int:
    """About how often one of the words stands in a text."""
    return sum(_OFTEN if word in words_of(COMMON) else 1 for word in words)
