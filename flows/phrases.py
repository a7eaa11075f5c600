"""Phrase rules: words that may never stand in what people read, and words that must stand in certain parts.

Safety in words cannot be proved; it can be watched. A phrase is plain words: ``/`` between words that may
stand for one another, and ``...`` for up to MOST_BETWEEN other words. Case, quotes and commas do not matter.
A phrase is denied, and harmless, where words such as "do not" stand before it in its clause or in its gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .issues import NOWHERE, Place

MOST_BETWEEN = 8
"""Words that ``...`` may stand for at most: more would join words that have nothing to do with each other."""

_GAP = "..."
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+|\n+")
_CLAUSE_END = re.compile(r"\s*[;:]\s+|\s+[-–—]\s+|,?\s+(?:but|then)\s+|,\s+(?:and|so)\s+")
_OPENING = re.compile(r"^(?:if|when|where|unless|until|while|once|after|before|as)\b[^,]*,\s+")
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")


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


@dataclass(frozen=True, slots=True)
class Clauses:
    """A text as lists of lower-case words, one for each stretch over which a denial carries."""

    lists: tuple[tuple[str, ...], ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to look for: each word as the set of those that may stand there; None for a gap."""

    pattern: tuple[frozenset[str] | None, ...]

    def found_in(self, text: Clauses, denials: tuple[tuple[str, ...], ...] = ()) -> str | None:
        """The first words of the text that are this phrase and are not denied; None where there are none."""
        if any(each is not None and text.words.isdisjoint(each) for each in self.pattern):
            return None
        for words in text.lists:
            for start in range(len(words)):
                taken = _match(self.pattern, words, start)
                if taken and not _denied(words, taken, denials):
                    return " ".join(words[taken[0] : taken[-1] + 1])
        return None

    def places_in(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Where among the words those of the phrase stand, the first time; empty where they do not."""
        for start in range(len(words)):
            taken = _match(self.pattern, words, start)
            if taken:
                return taken
        return ()


def phrase_of(written: str) -> Phrase:
    """The phrase as it is written in content."""
    return Phrase(
        tuple(
            None if word == _GAP else frozenset(_plain(word).split("/")) for word in written.strip().split()
        )
    )


def denials_of(written: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Words that deny, ready to look for."""
    return tuple(tuple(_plain(words).split()) for words in written)


def clauses_of(text: str) -> Clauses:
    """The clauses of a text.

    One ends with the sentence, at a colon, semicolon or dash, at "but" or "then", at a comma with "and" or
    "so", and where an opening with "if" or "when" does.
    """
    lists = tuple(tuple(_WORD.findall(clause)) for clause in _clauses(_plain(text)))
    return Clauses(lists, frozenset(word for words in lists for word in words))


def _plain(text: str) -> str:
    return text.replace("’", "'").lower()


def _clauses(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text):
        opening = _OPENING.match(sentence)
        parts = (sentence[: opening.end()], sentence[opening.end() :]) if opening else (sentence,)
        for part in parts:
            yield from _CLAUSE_END.split(part)


def _match(pattern: tuple[frozenset[str] | None, ...], words: tuple[str, ...], start: int) -> tuple[int, ...]:
    """Where the phrase's own words stand, when it begins at ``start``; the shortest gaps are tried first."""
    head, rest = pattern[0], pattern[1:]
    if head is None:
        ways = (_match(rest, words, start + skipped) for skipped in range(MOST_BETWEEN + 1))
        return next((taken for taken in ways if taken), ())
    if start >= len(words) or words[start] not in head:
        return ()
    if not rest:
        return (start,)
    following = _match(rest, words, start + 1)
    return (start, *following) if following else ()


def _denied(words: tuple[str, ...], taken: tuple[int, ...], denials: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a denial stands before the phrase or in its gaps; the phrase's own words do not deny it."""
    others = tuple("" if place in taken else word for place, word in enumerate(words[: taken[-1] + 1]))
    return any(
        others[start : start + len(denial)] == denial for denial in denials for start in range(len(others))
    )
