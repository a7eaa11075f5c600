"""Phrase rules: words that may never stand in what people read, and words that must stand in certain parts.

Safety in words cannot be proved; it can be watched. A phrase is plain words: ``/`` between words that may
stand for one another, and ``...`` for up to MOST_BETWEEN other words. Case, quotes and commas do not matter. A
phrase is denied, and does no harm, where words such as "do not" stand before it in its clause or in its gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .issues import NOWHERE, Place

MOST_BETWEEN = 5
"""Words that ``...`` may stand for at most: more would join words that have nothing to do with each other."""

_GAP = "..."
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+|\n+")
_CLAUSE_END = re.compile(r"\s*[;:]\s+|\s+[-–—]\s+|,?\s+(?:but|then)\s+|,\s+(?:and|so)\s+", re.IGNORECASE)
_OPENING = re.compile(r"^(?:if|when|where|unless|until|while|once|after|before|as)\b[^,]*,\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['./-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """What may never be said, or must be said, in the words that people read.

    ``never``: none of the phrases stands anywhere undenied, but for the parts of ``fine_in``; where there are
    ``in_parts``, in those parts. ``always``: each phrase stands undenied in every one of ``in_parts``.
    """

    id: str
    say: str
    because: tuple[str, ...]
    never: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    in_parts: tuple[str, ...] = ()
    fine_in: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


def found(phrase: str, text: str, denied_by: tuple[str, ...] = ()) -> str | None:
    """The first words of the text that are this phrase and are not denied; None where there are none."""
    pattern = _pattern(phrase)
    denials = [denial.lower().split() for denial in denied_by]
    for clause in _clauses(text):
        words = [match.group().lower() for match in _WORD.finditer(clause)]
        for start in range(len(words)):
            taken = _match(pattern, words, start)
            if taken and not _denied(words, taken, denials):
                return " ".join(words[taken[0] : taken[-1] + 1])
    return None


def _clauses(text: str) -> Iterator[str]:
    """The text in the stretches over which a denial carries."""
    for sentence in _SENTENCE_END.split(text.replace("’", "'")):
        opening = _OPENING.match(sentence)
        parts = (sentence[: opening.end()], sentence[opening.end() :]) if opening else (sentence,)
        for part in parts:
            yield from _CLAUSE_END.split(part)


def _pattern(phrase: str) -> tuple[frozenset[str] | None, ...]:
    """Each word as the set of those that may stand there; None for a gap."""
    return tuple(
        None if word == _GAP else frozenset(word.lower().replace("’", "'").split("/"))
        for word in phrase.split()
    )


def _match(pattern: tuple[frozenset[str] | None, ...], words: list[str], start: int) -> list[int]:
    """Where the phrase's own words stand, when it begins at ``start``; the shortest gaps are tried first."""
    if not pattern:
        return []
    head, rest = pattern[0], pattern[1:]
    if head is None:
        for skipped in range(MOST_BETWEEN + 1):
            taken = _match(rest, words, start + skipped)
            if taken:
                return taken
        return []
    if start >= len(words) or words[start] not in head:
        return []
    following = _match(rest, words, start + 1)
    return [start, *following] if following or not rest else []


def _denied(words: list[str], taken: list[int], denials: list[list[str]]) -> bool:
    """Whether a denial stands before the phrase or in its gaps; the phrase's own words do not deny it."""
    others = ["" if place in taken else word for place, word in enumerate(words[: taken[-1] + 1])]
    return any(
        others[start : start + len(denial)] == denial for denial in denials for start in range(len(others))
    )
