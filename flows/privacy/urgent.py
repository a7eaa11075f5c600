"""Whether a text says that somebody is in danger now.

Where a life may be at stake a false alarm is better than a miss: a phrase of danger counts unless its own
sentence makes it past, learnt about, supposed or denied, or it is part of what only sounds like danger.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ..phrases import Phrase
from .lists import calming, danger_life, danger_violence, lines_of, words_of
from .phrase_lists import phrases_of
from .spoken import sentences, spoken_out
from .typed import Typed

_NEAR = 2
"""So many words before a phrase may stand what denies it."""

_HIDDEN = "_"


def is_urgent(typed: Typed, names: Iterable[int], also: tuple[Phrase, ...] = ()) -> bool:
    """Whether somebody is in danger now. ``names``: where names begin; ``also``: phrases that authors add."""
    said = tuple(sentences(typed, frozenset(names)))
    if tuple(word for sentence in said for word in sentence) in _whole_texts():
        return True
    return any(_is_danger(sentence, also) for sentence in said)


def _is_danger(sentence: tuple[str, ...], also: tuple[Phrase, ...]) -> bool:
    if not (also or _says(danger_life.LIFE, sentence) or _says(danger_violence.VIOLENCE, sentence)):
        return False
    heard = _without_look_alikes(sentence)
    is_added = any(phrase.places_in(heard) for phrase in also)
    is_life = is_added or _says(danger_life.LIFE, heard)
    if not (is_life or _says(danger_violence.VIOLENCE, heard)):
        return False
    if _has(calming.RIGHT_NOW, sentence):
        return True
    if any(_has(calm, sentence) for calm in (calming.PAST, calming.LEARNING, calming.SUPPOSING)):
        return False
    return is_life or not (_has(calming.PERSONAL_IF, sentence) or _begins(calming.ASKED, sentence))


def _says(written: str, sentence: tuple[str, ...]) -> bool:
    """Whether a phrase of the list stands in the sentence with nothing before it that denies it."""
    return any(not _denied(sentence, places) for places in phrases_of(written).found_in(sentence))


def _denied(words: tuple[str, ...], places: tuple[int, ...]) -> bool:
    first = places[0]
    return not words_of(calming.DENYING).isdisjoint(words[max(0, first - _NEAR) : first])


def _without_look_alikes(sentence: tuple[str, ...]) -> tuple[str, ...]:
    words = list(sentence)
    for places in phrases_of(calming.ONLY_SOUNDS_LIKE_IT).found_in(sentence):
        for place in places:
            words[place] = _HIDDEN
    return tuple(words)


def _has(written: str, sentence: tuple[str, ...]) -> bool:
    return next(phrases_of(written).found_in(sentence), None) is not None


def _begins(written: str, sentence: tuple[str, ...]) -> bool:
    return any(places[0] == 0 for places in phrases_of(written).found_in(sentence))


@cache
def _whole_texts() -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(spoken for word in line.split() for spoken in spoken_out(word))
        for line in lines_of(danger_violence.WHOLE)
    )
