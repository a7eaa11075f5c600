"""Postcodes, and street addresses: a number or a name of a house with a street, or a flat with its number."""

from __future__ import annotations

import re

from .lists import streets, words_of
from .lists.streets import POSTCODE_AREAS
from .typed import Typed, Word
from .word_kinds import word_kind

_POSTCODE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(POSTCODE_AREAS.split(), key=len, reverse=True))})\d[\dA-HJKMNPR-Y]?"
    r"\s{0,2}(?P<inward>\d[ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"1st|2nd|3rd|\dth|\dyr|\dhr")

_MOST_BETWEEN = 3
"""Words a street's name may have before Road, Close and so on."""


def has_postcode(text: str) -> bool:
    """Whether a whole postcode stands in the text, with or without its space."""
    return any(not _ORDINAL.fullmatch(match["inward"]) for match in _POSTCODE.finditer(text))


def has_address(typed: Typed) -> bool:
    """Whether a house in a street, a numbered flat, or a street that somebody lives in stands in the text."""
    words = typed.words
    lives = any(word.plain in words_of(streets.LIVES) for word in words)
    for at, word in enumerate(words):
        if word.plain in words_of(streets.UNITS) and _numbered(words, at + 1):
            return True
        if (
            word.plain in words_of(streets.WELSH_STREETS)
            and at
            and at + 1 < len(words)
            and _is_house_number(words[at - 1])
        ):
            return True
        if (
            word.plain in words_of(streets.CLEAR_STREETS + streets.OTHER_STREETS)
            and at
            and _is_street(typed, at, lives)
        ):
            return True
    return False


def _numbered(words: tuple[Word, ...], at: int) -> bool:
    """Whether the number of a flat stands there, and not a count of something."""
    if at < len(words) and words[at].plain in ("no", "number", "num"):
        at += 1
    if at >= len(words) or not re.fullmatch(r"\d{1,4}[a-z]?|[a-h]", words[at].plain):
        return False
    return (
        at + 1 >= len(words)
        or words[at + 1].plain not in words_of(streets.NOT_IN_STREETS)
        or words[at + 1].gap != ""
    )


def _is_street(typed: Typed, at: int, lives: bool) -> bool:
    """Whether the word there ends the name of a street that a house stands in."""
    words = typed.words
    between: list[Word] = []
    for back in range(at - 1, max(-1, at - 2 - _MOST_BETWEEN), -1):
        word, after = words[back], words[back + 1]
        if back + 1 != at and after.gap not in ("", ",", "-", "'", "’", "."):
            break
        if _is_house_number(word) and between:
            return _is_named(words, at, between, typed.tells_case) or _says_number(words, back) or lives
        if word.plain == "the" and not between and back and _is_house_number(words[back - 1]):
            return words[at].plain in words_of(streets.CLEAR_STREETS) or words[at].upper
        if word.plain in words_of(streets.NOT_IN_STREETS) or not word.plain.replace("-", "").isalpha():
            if word.plain in ("on", "in", "at") and between and _says_number(words, back):
                return True
            break
        between.append(word)
        if word.plain in words_of(streets.HOMES) and len(between) > 1 and word.upper and after.gap == ",":
            return True
    if not between or not between[0].upper or not words[at].upper or not typed.tells_case:
        return False
    return lives or _named_home_before(words, at - len(between))


def _is_house_number(word: Word) -> bool:
    return bool(re.fullmatch(r"\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?", word.plain)) and not word.plain.startswith(
        "0"
    )


def _is_named(words: tuple[Word, ...], at: int, between: list[Word], tells_case: bool) -> bool:
    """Whether number, words and this word are an address: "14 mill road"; not "2 family court hearings"."""
    ends = at + 1 == len(words) or words[at + 1].gap != ""
    if words[at].plain in words_of(streets.CLEAR_STREETS) or (
        ends and words[at].plain in words_of(streets.ABBREVIATED)
    ):
        return True
    is_all = ends and len(words) == len(between) + 2
    if between[0].upper and words[at].upper and (tells_case or is_all):
        return True
    if is_all and words[at].plain in words_of(streets.MOSTLY_STREETS):
        return True
    return any(word_kind(word.plain) != "ordinary" for word in between)


def _says_number(words: tuple[Word, ...], at: int) -> bool:
    """Whether "no", "number" or "at" stands before a house number, or a house number before "on" or "in"."""
    before = words[at - 1].plain if at else ""
    if words[at].plain in ("on", "in", "at"):
        return (
            _is_house_number(words[at - 1])
            if at and at > 1 and words[at - 2].plain in ("no", "number")
            else False
        )
    return before in ("no", "number", "at", "num")


def _named_home_before(words: tuple[Word, ...], at: int) -> bool:
    """Whether the name of a house ends just before the street: "Rose Cottage, Mill Lane"."""
    return (
        at > 0
        and words[at - 1].plain in words_of(streets.HOMES)
        and words[at - 1].upper
        and words[at].gap == ","
    )
