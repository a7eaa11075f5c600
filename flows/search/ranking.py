"""Finding: what somebody typed -> the things of the index that answer it best, or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .everyday import EMPTY_WORDS
from .index import SearchIndex, weighed
from .words import letters_of, without_ending, words_of

LIKE_IN_LETTERS = 0.3
"""Weight of how much the letters are like those of one phrase; typos do it little harm."""
LIKE_IN_WORDS = 0.3
"""Weight of how many words are shared with one phrase, on both sides."""
ANSWERED = 0.4
"""Weight of how much of what was typed the thing speaks of anywhere."""

NEARLY = 0.8
"""What a word counts that means nearly the same."""

FULL_PHRASE_BEFORE_FULL_QUESTION = 0.3
"""Below 1: all words of a phrase tell more than all words of the question, which rambles."""

GOOD_ENOUGH = 0.33
"""No answer is better than one below this."""
GOOD_ENOUGH_BY_ONE_WORD = 0.5
"""The same where one word alone of several leads to it: "my boiler is leaking"."""
GOOD_ENOUGH_BY_EMPTY_WORDS = 0.85
"""The same where no word tells anything: only what is nearly an author's phrase counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: what to open, and what to show of it.

    ``kind`` is flow, contact or shelf, or else the id of the shelf whose entry it is. ``score`` is at most 1.
    """

    id: str
    kind: str
    title: str
    line: str
    score: float


def find(index: SearchIndex, text: str, limit: int = 3) -> tuple[Found, ...]:
    """The things that answer ``text`` best, best first, at most ``limit``; none where nothing does so well.

    Never raises, whatever was typed, and keeps nothing of it. The same index and text find the same.
    """
    wanted = _wanted(index, text)
    if not wanted:
        return ()
    telling = [word for word in wanted if not word.is_empty]
    like = _like_a_phrase(index, wanted, text)
    answered = _answered(index, telling)
    scores = {
        thing: like.get(thing, 0.0) + ANSWERED * answered.get(thing, 0.0)
        if telling
        else like[thing] / (LIKE_IN_LETTERS + LIKE_IN_WORDS)
        for thing in like.keys() | answered.keys()
    }
    best = sorted(scores, key=lambda thing: (-scores[thing], thing))[:limit]
    if not best or scores[best[0]] < _least(index, telling, best[0]):
        return ()
    return tuple(
        Found(thing.id, thing.kind, thing.title, thing.line, round(scores[position], 4))
        for position in best
        for thing in [index.things[position]]
        if scores[position] >= GOOD_ENOUGH
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word of the question: what it tells, and the known words that it may stand for, with how well."""

    tells: float
    stands_for: Mapping[str, float]
    is_empty: bool


def _least(index: SearchIndex, telling: list[_Wanted], thing: int) -> float:
    """What the best thing must reach to be worth showing."""
    if not telling:
        return GOOD_ENOUGH_BY_EMPTY_WORDS
    leading = sum(
        any(thing == where for known in word.stands_for for where, _ in index.things_with.get(known, ()))
        for word in telling
    )
    return GOOD_ENOUGH_BY_ONE_WORD if leading <= 1 < len(telling) else GOOD_ENOUGH


def _wanted(index: SearchIndex, text: str) -> list[_Wanted]:
    """The words of the question; an empty list where none of them says anything here."""
    found = []
    for word in dict.fromkeys(_joined(index, words_of(text))):
        is_empty = word in EMPTY_WORDS
        stands_for = _stands_for(index, word)
        if stands_for or not is_empty:
            known = max((index.tells[other] * sure for other, sure in stands_for.items()), default=None)
            tells = index.tells.get(word, index.tells_most if known is None else known)
            found.append(_Wanted(tells, stands_for, is_empty))
    return found if any(word.stands_for for word in found) else []


def _joined(index: SearchIndex, words: tuple[str, ...]) -> list[str]:
    """Two words in one where only that is known: "whistle blowing"."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        both = without_ending("".join(words[at : at + 2]))
        apart_known = all(word in index.tells for word in words[at : at + 2])
        if at + 1 < len(words) and not apart_known and both in index.things_with:
            joined.append(both)
            at += 2
        else:
            joined.append(words[at])
            at += 1
    return joined


def _stands_for(index: SearchIndex, word: str) -> dict[str, float]:
    if word in index.tells:
        found = {word: 1.0}
    elif word in EMPTY_WORDS:
        found = {}
    else:
        found = dict(index.spelling.meant_by(word))
    for meant, sure in list(found.items()) or [(word, 1.0)]:
        for other in index.near.get(meant, ()):
            found[other] = max(found.get(other, 0.0), sure * NEARLY)
    return found


def _answered(index: SearchIndex, telling: list[_Wanted]) -> dict[int, float]:
    """Thing -> how much of what was asked it speaks of, from 0 to 1."""
    asked = sum(word.tells for word in telling)
    answered: defaultdict[int, float] = defaultdict(float)
    for word in telling:
        best: dict[int, float] = {}
        for known, sure in word.stands_for.items():
            for thing, weight in index.things_with.get(known, ()):
                best[thing] = max(best.get(thing, 0.0), sure * weight)
        for thing, weight in best.items():
            answered[thing] += word.tells * weight / asked
    return answered


def _like_a_phrase(index: SearchIndex, wanted: list[_Wanted], text: str) -> dict[int, float]:
    """Thing -> how much the question is like its likeliest phrase, by letters and by words."""
    letters: defaultdict[int, float] = defaultdict(float)
    vector = weighed(letters_of(text), index.letters_tell, index.letters_tell_most)
    for part, weight in vector.items():
        where = index.phrases_with_letters.get(part)
        if where is not None:
            for position, its_weight in zip(*where, strict=True):
                letters[position] += weight * its_weight
    words = _shared_words(index, wanted)
    asked = sum(word.tells for word in wanted)
    like: dict[int, float] = {}
    for position in letters.keys() | words.keys():
        phrase = index.phrases[position]
        score = LIKE_IN_LETTERS * letters.get(position, 0.0)
        if position in words:
            score += LIKE_IN_WORDS * _both_ways(words[position], phrase.tells, asked)
        if score * phrase.weight > like.get(phrase.thing, 0.0):
            like[phrase.thing] = score * phrase.weight
    return like


def _shared_words(index: SearchIndex, wanted: list[_Wanted]) -> dict[int, float]:
    """Phrase -> what the words tell that it shares with the question."""
    shared: defaultdict[int, float] = defaultdict(float)
    for word in wanted:
        best: dict[int, float] = {}
        for known, sure in word.stands_for.items():
            for position in index.phrases_with.get(known, ()):
                best[position] = max(best.get(position, 0.0), sure)
        for position, sure in best.items():
            shared[position] += sure * word.tells
    return shared


def _both_ways(shared: float, in_phrase: float, in_question: float) -> float:
    """1 where phrase and question share every word; a mean of the two shares, leaning to the phrase's."""
    of_phrase = min(1.0, shared / in_phrase)
    of_question = min(1.0, shared / in_question)
    lean = FULL_PHRASE_BEFORE_FULL_QUESTION
    return (1 + lean) * of_phrase * of_question / (lean * of_phrase + of_question)
