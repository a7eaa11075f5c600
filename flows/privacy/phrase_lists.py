"""Lists of phrases that are looked for in one go: each by the word of it that stands in the fewest texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..phrases import Phrase, phrase_of
from .lists import lines_of, words_of
from .lists.danger_words import COMMON, IRREGULAR, WORD_LISTS

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
    any_form: bool
    """Whether every form of a verb counts as it does in the list."""

    def found_in(self, words: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
        """For each group that stands in the words, the first places where its words are near each other."""
        stems = tuple(stem(word) for word in words) if self.any_form else words
        there = frozenset(stems)
        candidates = (group for word in self.by_word.keys() & there for group in self.by_word[word])
        for group in dict.fromkeys(candidates):
            if any(there.isdisjoint(each) for each in group):
                continue
            found = (_company(stems, at, group) for at, word in enumerate(stems) if word in group[0])
            places = next((each for each in found if each), ())
            if places:
                yield places


@cache
def company_of(written: str, *, any_form: bool) -> CompanyList:
    """The groups of a list that is written one a line, as ``first/of/these + one/of/these``."""
    by_word: dict[str, tuple[Group, ...]] = {}
    for line in lines_of(written):
        sides = [side.split("/") for side in _put_in(line).split(" + ")]
        group = tuple(frozenset(map(stem, side) if any_form else side) for side in sides)
        for word in min(group, key=_frequency):
            by_word[word] = (*by_word.get(word, ()), group)
    return CompanyList(by_word, any_form)


@cache
def _irregular() -> Mapping[str, str]:
    return {form: line.split()[0] for line in lines_of(IRREGULAR) for form in line.split()}


def stem(word: str) -> str:
    """One form for all forms of a word, near enough: throw, throws, throwing, threw and thrown are one."""
    known = _irregular().get(word)
    if known is not None:
        return known
    for ending in ("ing", "ed", "es", "s"):
        base = word[: -len(ending)]
        if len(base) >= 3 and word.endswith(ending) and not word.endswith("ss"):
            word = base[:-1] if base[-1] == base[-2] and base[-1] not in "ls" else base
            break
    return word.removesuffix("e") if len(word) > 3 else word


def _company(words: tuple[str, ...], at: int, group: Group) -> tuple[int, ...]:
    """The place, then those near it of a word of each other list; empty where one is missing."""
    near = range(max(0, at - MOST_APART), min(len(words), at + MOST_APART + 1))
    places = [
        next((other for other in near if other != at and words[other] in side), None) for side in group[1:]
    ]
    return (at, *(place for place in places if place is not None)) if None not in places else ()


def _put_in(line: str) -> str:
    for name, words in WORD_LISTS.items():
        line = line.replace("{" + name + "}", words)
    return line


def _frequency(words: frozenset[str]) -> int:
    """About how often one of the words stands in a text."""
    return sum(_OFTEN if word in words_of(COMMON) else 1 for word in words)
