"""Whether a text says that somebody is in danger now.

Where a life may be at stake a false alarm is better than a miss: words of danger count unless their own
sentence makes them past, learnt about, supposed or denied, or they are part of what only sounds like danger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ..phrases import Phrase
from .lists import calming, danger_company, danger_life, danger_violence, lines_of, words_of
from .phrase_lists import company_of, phrases_of
from .spoken import sentences, spoken_out
from .typed import Typed

_NEAR, _FURTHER = 2, 5
"""So many words before words of danger may stand what denies them: "not", and "never" or "denied"."""

_HIDDEN = "_"


def is_urgent(typed: Typed, names: Iterable[int], also: tuple[Phrase, ...] = ()) -> bool:
    """Whether somebody is in danger now. ``names``: where names begin; ``also``: phrases that authors add."""
    said = tuple(sentences(typed, frozenset(names)))
    if tuple(word for sentence in said for word in sentence) in _whole_texts():
        return True
    return any(_is_danger(sentence, also) for sentence in said)


def _is_danger(sentence: tuple[str, ...], also: tuple[Phrase, ...]) -> bool:
    if not (also or _tells_of_life(sentence) or _tells_of_violence(sentence)):
        return False
    heard = _without_look_alikes(sentence)
    is_life = any(phrase.places_in(heard) for phrase in also) or _tells_of_life(heard)
    if not (is_life or _tells_of_violence(heard)):
        return False
    if _has(calming.RIGHT_NOW, sentence):
        return True
    if any(_has(calm, sentence) for calm in (calming.PAST, calming.LEARNING, calming.SUPPOSING)):
        return False
    return is_life or not (
        _has(calming.PERSONAL_IF, sentence)
        or _begins(calming.ASKED, sentence)
        or (_has(calming.HABIT, sentence) and "now" not in sentence)
    )


def _tells_of_life(words: tuple[str, ...]) -> bool:
    found = (
        phrases_of(danger_life.LIFE).found_in(words),
        company_of(danger_company.LIFE_COMPANY, any_form=True).found_in(words),
    )
    return _is_undenied(words, found, in_gaps=False)


def _tells_of_violence(words: tuple[str, ...]) -> bool:
    found = (
        phrases_of(danger_violence.VIOLENCE).found_in(words),
        company_of(danger_company.VIOLENCE_COMPANY, any_form=False).found_in(words),
    )
    return _is_undenied(words, found, in_gaps=True)


def _is_undenied(
    words: tuple[str, ...], found: Iterable[Iterator[tuple[int, ...]]], *, in_gaps: bool
) -> bool:
    """Whether something was found that nothing denies before it, nor within it where ``in_gaps``."""
    return any(not _denied(words, places, in_gaps) for each in found for places in each)


def _denied(words: tuple[str, ...], places: tuple[int, ...], in_gaps: bool) -> bool:
    first, last = places[0], max(places)
    if not words_of(calming.DENYING_FURTHER).isdisjoint(words[max(0, first - _FURTHER) : last]):
        return True
    near = {*words[max(0, min(places) - _NEAR) : first]} - {words[place] for place in places}
    if in_gaps:
        near |= {words[at] for at in range(min(places), last) if at not in places}
    return not words_of(calming.DENYING).isdisjoint(near)


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
