"""Lists of phrases that are looked for in one go: each by the word of it that stands in the fewest texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..phrases import Phrase, phrase_of
from .lists import lines_of, words_of
from .lists.danger_words import COMMON, WORD_LISTS

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
        for name, words in WORD_LISTS.items():
            line = line.replace("{" + name + "}", words)
        phrase = phrase_of(line)
        rarest = min((each for each in phrase.pattern if each is not None), key=_frequency)
        for word in rarest:
            by_word[word] = (*by_word.get(word, ()), phrase)
    return PhraseList(by_word)


def _frequency(words: frozenset[str]) -> int:
    """About how often one of the words stands in a text."""
    return sum(_OFTEN if word in words_of(COMMON) else 1 for word in words)
