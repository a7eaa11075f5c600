"""The index of a pack, made once: which words and letters stand in which phrase of which thing."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Pack
from .everyday import EMPTY_WORDS, NEAR_WORDS
from .material import CLAUSE, Thing, Words, things_in
from .spelling import Spelling
from .words import letters_of, without_ending, words_of

WEIGHT_OF_EMPTY_WORDS = 0.2
"""What "not" and "my" tell, beside what "threshold" tells."""

Postings = Mapping[str, tuple[tuple[int, float], ...]]
"""A word -> where it stands and with what weight."""

LetterPostings = Mapping[str, tuple[Sequence[int], Sequence[float]]]
"""Three letters -> in which phrases they stand and with what weight. There are so many that it is arrays."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are matched as a whole: a title, or what people say."""

    thing: int
    weight: float
    tells: float
    """The sum of what its words tell."""


@dataclass(frozen=True)
class SearchIndex:
    """Everything that a search looks at. Immutable; belongs to one version of the content."""

    things: tuple[Thing, ...]
    phrases: tuple[Phrase, ...]
    tells: Mapping[str, float]
    """Word -> what it tells: the rarer, the more."""
    tells_most: float
    """What a word tells that stands nowhere."""
    things_with: Postings
    """Word -> things, weighted by the best place where it stands in them."""
    phrases_with: Mapping[str, tuple[int, ...]]
    """Word -> phrases."""
    letters_tell: Mapping[str, float]
    letters_tell_most: float
    phrases_with_letters: LetterPostings
    """Three letters -> phrases, so weighted that a phrase is like itself to exactly 1."""
    near: Mapping[str, tuple[str, ...]]
    """Word -> known words that mean nearly the same."""
    spelling: Spelling


def index_of(pack: Pack) -> SearchIndex:
    """The index of everything in a pack that can be found. Takes about a tenth of a second."""
    things = tuple(things_in(pack))
    known = [[(part, words_of(part.text)) for part in thing.words] for thing in things]
    things_with = _things_with(known)
    tells = _what_words_tell(known, len(things))
    phrase_words, phrase_texts, phrases = [], [], []
    for position, parts in enumerate(known):
        for part, words in _distinct_phrases(parts):
            phrases.append(Phrase(position, part.weight, sum(tells[word] for word in dict.fromkeys(words))))
            phrase_words.append(set(words))
            phrase_texts.append(part.text)
    letters_tell = _rarity(phrase_texts)
    return SearchIndex(
        things=tuple(replace(thing, words=()) for thing in things),  # they stand in what follows
        phrases=tuple(phrases),
        tells=tells,
        tells_most=math.log(1 + len(things)),
        things_with=things_with,
        phrases_with={word: tuple(where) for word, where in _where(phrase_words).items()},
        letters_tell=letters_tell,
        letters_tell_most=math.log(1 + len(phrase_texts)),
        phrases_with_letters=_letter_postings(phrase_texts, letters_tell),
        near=_near_words(tells),
        spelling=Spelling(things_with),
    )


def weighed(letters: Counter[str], letters_tell: Mapping[str, float], most: float) -> dict[str, float]:
    """Letters with what each tells, more where it stands several times, as a vector of length 1."""
    raw = {part: (1 + math.log(count)) * letters_tell.get(part, most) for part, count in letters.items()}
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {part: weight / length for part, weight in raw.items()}


Known = list[tuple[Words, tuple[str, ...]]]
"""The parts of one thing with their words."""


def _things_with(known: Iterable[Known]) -> Postings:
    """Content words alone: empty ones stand everywhere."""
    best: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for position, parts in enumerate(known):
        for part, words in parts:
            for word in words:
                if word not in EMPTY_WORDS and best[word].get(position, 0) < part.weight:
                    best[word][position] = part.weight
    return {word: tuple(where.items()) for word, where in best.items()}


def _what_words_tell(known: Iterable[Known], count: int) -> dict[str, float]:
    """By how many things have the word in a phrase, or anywhere where none has it in a phrase."""
    in_phrases: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for parts in known:
        in_phrases.update({word for part, words in parts if part.is_phrase for word in words})
        anywhere.update({word for _, words in parts for word in words})
    return {
        word: math.log(1 + count / (in_phrases[word] or anywhere[word]))
        * (WEIGHT_OF_EMPTY_WORDS if word in EMPTY_WORDS else 1)
        for word in anywhere
    }


def _distinct_phrases(parts: Known) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """Each phrase once, in its heaviest place; lines, and parts of titles, that tell nothing are none."""
    seen = set()
    for part, words in sorted(parts, key=lambda known: -known[0].weight):
        telling = part.weight > CLAUSE or not EMPTY_WORDS.issuperset(words)
        if part.is_phrase and words and words not in seen and telling:
            seen.add(words)
            yield part, words


def _rarity(texts: Sequence[str]) -> dict[str, float]:
    """By how many texts have the letters."""
    standing = Counter(part for text in texts for part in letters_of(text))
    return {part: math.log(1 + len(texts) / number) for part, number in standing.items()}


def _where(bags: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    where: defaultdict[str, list[int]] = defaultdict(list)
    for position, bag in enumerate(bags):
        for part in bag:
            where[part].append(position)
    return dict(where)


def _letter_postings(texts: Iterable[str], letters_tell: Mapping[str, float]) -> LetterPostings:
    postings: defaultdict[str, tuple[array[int], array[float]]] = defaultdict(_nowhere)
    for position, text in enumerate(texts):
        for part, weight in weighed(letters_of(text), letters_tell, 0).items():
            where, weights = postings[part]
            where.append(position)
            weights.append(weight)
    return dict(postings)


def _nowhere() -> tuple[array[int], array[float]]:
    return array("I"), array("d")


def _near_words(tells: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    near: defaultdict[str, set[str]] = defaultdict(set)
    for line in NEAR_WORDS:
        group = {word if word in EMPTY_WORDS else without_ending(word) for word in line.split()}
        for word in group:
            near[word] |= {other for other in group - {word} if other in tells}
    return {word: tuple(sorted(others)) for word, others in near.items()}
