"""A text as words, each with its capitals, its possessive ending and what stands between it and the last."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from .lists import words_of

_WORD = re.compile(r"[^\W_]+(?:['’‘`´-][^\W_]+)*")
_APOSTROPHES = re.compile("['’‘`´]")
_OWNER = re.compile("['’‘`´][sS]$")
_SENTENCE_END = re.compile(r"[.!?;:\n…•]|\s[-–—]\s")
_LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_CONTRACTED = "he she it that what who here there where how let i one"
"""Before 's these are no owners: "he's" is "he is"."""

MOST_CHARACTERS = 4096
"""What one message can hold; more is not looked at."""


class Word(NamedTuple):
    """One word. ``plain``: in lower case without accents, apostrophes and possessive ending.

    ``gap``: what stands before it, without spaces. ``begins``: it begins a sentence. ``capital``: it has one
    that says something, because the text uses capitals as usual and no sentence begins here. ``owns``: it has
    a possessive ending.
    """

    plain: str
    start: int
    end: int
    gap: str
    begins: bool
    upper: bool
    capital: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """A text and its words. ``tells_case`` is false where all is capitals, or every word has one."""

    text: str
    words: tuple[Word, ...]
    tells_case: bool


def typed(text: str) -> Typed:
    """The words of the first MOST_CHARACTERS characters."""
    text = text[:MOST_CHARACTERS]
    found = list(_WORD.finditer(text))
    letters = [match.group()[0] for match in found if match.group()[0].isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    shouted = sum(match.group().isupper() and len(match.group()) > 1 for match in found)
    tells_case = shouted * 2 <= len(letters) and (capitals < len(letters) or len(letters) == 1)
    words: list[Word] = []
    end = 0
    for match in found:
        words.append(_word(match.group(), match.start(), text[end : match.start()], not words, tells_case))
        end = match.end()
    return Typed(text, tuple(words), tells_case)


def plain_form(raw: str) -> str:
    """Lower case, without accents and apostrophes."""
    if raw.isascii():
        low = raw.lower()
    else:
        low = raw.lower().translate(_LETTERS_WITHOUT_PARTS)
        low = "".join(part for part in unicodedata.normalize("NFKD", low) if not unicodedata.combining(part))
    return low if low.isalnum() else _APOSTROPHES.sub("", low)


def _word(raw: str, start: int, between: str, is_first: bool, tells_case: bool) -> Word:
    begins = is_first or (between != " " and bool(_SENTENCE_END.search(between)))
    owner = None if raw.isalnum() else _OWNER.search(raw)
    base = raw[: owner.start()] if owner else raw
    owns = owner is not None and base.lower() not in words_of(_CONTRACTED)
    upper = raw[0].isupper()
    return Word(
        plain=plain_form(base if owns else raw),
        start=start,
        end=start + len(raw),
        gap=between.strip(),
        begins=begins,
        upper=upper,
        capital=upper and tells_case and not begins,
        owns=owns,
    )
