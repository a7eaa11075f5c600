"""A typed text as sentences of words spoken out in full: "hes not breathin" -> he is not breathing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from .lists import lines_of, words_of
from .lists.spoken_out import SPOKEN_OUT, WILL_FOLLOWED_BY
from .typed import Typed

_STOP = re.compile(r"[.!?;\n…]")
_BREAKS = frozenset({"but", "however", "although", "except"})
"""What comes after one of these is looked at on its own."""

_FEW = 8
"""From so many on, a number is many: tablets, for instance."""


def sentences(typed: Typed, names: frozenset[int]) -> Iterator[tuple[str, ...]]:
    """The words of each sentence, or of each part between "but" and the like.

    A name (``names``: where they begin) becomes "he", a number from _FEW on "#", a year "year".
    """
    sentence: list[str] = []
    for at, word in enumerate(typed.words):
        if sentence and (_STOP.search(word.gap) or word.plain in _BREAKS):
            yield tuple(sentence)
            sentence = []
        following = typed.words[at + 1].plain if at + 1 < len(typed.words) else ""
        sentence += ("he",) if word.start in names else spoken_out(word.plain, following)
        if word.owns and following.endswith("ing"):
            sentence.append("is")
    if sentence:
        yield tuple(sentence)


def spoken_out(plain: str, following: str = "") -> tuple[str, ...]:
    """The words that a typed word stands for, before the word that follows it."""
    if plain in ("hell", "shell", "hed") and following not in words_of(WILL_FOLLOWED_BY):
        return (plain,)
    if plain == "can" and following == "not":
        return ("cant",)
    if plain.isdecimal() and len(plain) < 4 and int(plain) >= _FEW:
        return ("#",)
    if plain.isdecimal() and len(plain) == 4 and plain[:2] in ("19", "20"):
        return ("year",)
    return _replacements().get(plain, (plain,))


@cache
def _replacements() -> Mapping[str, tuple[str, ...]]:
    return {line.split()[0]: tuple(line.split()[1:]) for line in lines_of(SPOKEN_OUT)}
