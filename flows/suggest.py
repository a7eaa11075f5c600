"""Did you mean: the known word nearest to one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

FEW = 6
"""So many known words are listed where none is near."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like ``word``, or None where none is near."""
    by_small = {each.lower(): each for each in known}
    matches = get_close_matches(word.lower(), by_small, n=1, cutoff=0.6)
    return by_small[matches[0]] if matches else None


def hint(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A sentence that helps: the nearest known word, or all of them where they are few, or ``otherwise``."""
    words = sorted(set(known))
    near = nearest(word, words)
    if near is not None:
        return f'Did you mean "{near}"?'
    if 0 < len(words) <= FEW:
        return f"Known here: {', '.join(words)}."
    return otherwise
