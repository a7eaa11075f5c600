"""What stands round a word: how surely a person's name comes before or after such words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from .lists import people, surnames, words_of
from .typed import Typed, Word
from .word_kinds import WordKind


class Evidence(IntEnum):
    """How much the words beside a word say for its being a name."""

    NONE = 0
    SOME = 1
    TELLING = 2
    """As SOME, and hardly said of things or places: "asked ..."."""
    SURE = 3


_HARD_GAP = re.compile(r"[.!?;\n]")
_AGE = re.compile(r"\d{1,2}(?:yo|yrs?|y|m|mths?)?")
_AGE_UNITS = "yrs yr years year yo months month weeks y and is m f"
_CLASS_WRITTEN = re.compile(r"(?:yr|year|y)\d{1,2}[a-z]?")
_CLASS = re.compile(r"(?:\d{1,2}[a-z]?)|[a-z]?\d{1,2}|reception|nursery|six|one|two|three|four|five")
_MOST_BEFORE_CALLED = 6
"""Words between a person and "called": "a girl in my class called ..."."""


@dataclass(frozen=True, slots=True)
class Around:
    """A text's words with their kinds, and where in it names stand that are public."""

    typed: Typed
    kinds: tuple[WordKind, ...]
    public: frozenset[int]


def before(around: Around, at: int, names: set[int]) -> Evidence:
    """What the words before that place say. ``names``: the places of names found so far."""
    words = around.typed.words
    if at == 0 or _HARD_GAP.search(words[at].gap):
        return Evidence.NONE
    last, earlier = words[at - 1].plain, words[at - 2].plain if at > 1 else ""
    is_close = words[at].gap in ("", '"', "'", "“", "‘", "*")
    if last in words_of(people.NAMING):
        return Evidence.SURE if _is_naming(words, at - 1) else Evidence.NONE
    if last == "of" and earlier == "name":
        return Evidence.SURE
    if last in ("is", "was") and earlier in words_of(people.NAMING) | words_of(people.PEOPLE):
        return Evidence.SURE
    if last in words_of(people.PEOPLE):
        return Evidence.SURE
    if last in ("and", "n", "or") or words[at].gap in ("&", "+", "/", ","):
        joined = at - 2 if last in ("and", "n", "or") else at - 1
        return Evidence.SURE if joined in names else Evidence.NONE
    if not is_close:
        return Evidence.NONE
    if _introduces_itself(words, at):
        return Evidence.SURE
    if last == "im" or (last == "am" and earlier == "i") or last in words_of(people.TELLING):
        return Evidence.TELLING
    if last in ("to", "with") and earlier in words_of(people.SPEAKING):
        return Evidence.TELLING
    is_shown = last == "its" or (last == "is" and earlier in ("this", "it", "that"))
    return Evidence.SOME if is_shown or last in words_of(people.ABOUT) else Evidence.NONE


def after(around: Around, at: int) -> Evidence:
    """What the words after that place say."""
    words = around.typed.words
    if at + 1 >= len(words):
        return Evidence.NONE
    word, following = words[at], words[at + 1]
    third = words[at + 2].plain if at + 2 < len(words) else ""
    aged = _age(word, following, third)
    if aged or _HARD_GAP.search(following.gap):
        return aged
    plain = following.plain
    if word.owns and following.gap == "":
        return (
            Evidence.SURE if plain in words_of(people.FAMILY) | words_of(people.BELONGINGS) else Evidence.SOME
        )
    if following.gap not in ("", '"', ")", "),", ","):
        return Evidence.NONE
    if plain in words_of(people.CLOSE_FAMILY) and around.kinds[at] in ("unknown", "like_name"):
        return Evidence.SURE
    if plain in words_of(people.HOUSEHOLDS) and not following.owns:
        return Evidence.SURE if at and words[at - 1].plain == "the" else Evidence.SOME
    if plain in words_of(people.SAYS):
        return Evidence.SURE
    if plain in ("has", "had", "hasnt", "never") and third in words_of(people.SAYS):
        return Evidence.SURE
    if plain in words_of(people.DID):
        return Evidence.SURE
    if (
        plain in words_of(people.ACTIONS)
        and word.plain not in ("will", "may")
        and third in words_of(people.SOMEBODY)
    ):
        return Evidence.SURE
    if plain in ("is", "was", "isnt", "wasnt", "looks", "seems", "feels"):
        fourth = words[at + 3].plain if at + 3 < len(words) else ""
        is_kin = third in ("my", "his", "her", "their", "the") and fourth in words_of(people.PEOPLE)
        is_here = third == "in" and fourth in ("my", "our", "year", "yr", "class")
        return (
            Evidence.SURE if is_kin or is_here or third in words_of(people.PERSON_STATES) else Evidence.SOME
        )
    return Evidence.SOME if plain in words_of(people.DOES) else Evidence.NONE


def titled(around: Around, at: int) -> bool:
    """Whether a title stands before that place, and what stands there is no ordinary word for it."""
    words = around.typed.words
    if at == 0 or words[at].gap not in ("", ".") or words[at - 1].plain not in words_of(people.TITLES):
        return False
    title, word, kind = words[at - 1].plain, words[at], around.kinds[at]
    is_sure = title in words_of(people.SURE_TITLES)
    if title == "miss" and at > 1 and words[at - 2].plain in words_of(people.BEFORE_MISSING):
        return False
    if len(word.plain) == 1:
        return (is_sure or title == "miss") and (word.upper or word.plain not in ("a", "i", "u", "n"))
    if kind == "ordinary":
        return (is_sure or title == "miss") and _is_ordinary_surname(around, at)
    if kind == "unknown":
        return is_sure or title == "miss" or word.upper
    if kind == "name":
        return True
    return (is_sure or word.capital) and (word.capital or word.plain not in ("will", "may"))


def ends(around: Around, at: int) -> bool:
    """Whether what is said of the word ends with it: the text or clause does, or another clause begins."""
    words = around.typed.words
    if at + 1 >= len(words) or words[at + 1].gap != "":
        return True
    return words[at + 1].plain in (
        "and",
        "n",
        "who",
        "but",
        "because",
        "cos",
        "so",
        "again",
        "has",
        "is",
        "was",
    )


def _is_naming(words: tuple[Word, ...], at: int) -> bool:
    """Whether "called" or "name" there gives a person's name, and calls nobody on the telephone."""
    if words[at].plain not in ("called", "named"):
        return True
    earlier = [word.plain for word in words[max(0, at - _MOST_BEFORE_CALLED) : at]]
    if {"this", "it", "its", "that"} & set(earlier[-2:]):
        return False
    if earlier and earlier[-1] in ("is", "was", "hes", "shes", "theyre", "are", "were"):
        return True
    return words[at].plain == "named" or any(plain in words_of(people.PEOPLE) for plain in earlier)


def _introduces_itself(words: tuple[Word, ...], at: int) -> bool:
    """Whether "I'm" stands before and an age soon after: "im ... and im 11"."""
    if not (
        words[at - 1].plain == "im" or (at > 1 and words[at - 2].plain == "i" and words[at - 1].plain == "am")
    ):
        return False
    return any(_AGE.fullmatch(word.plain) for word in words[at + 1 : at + 5])


def _age(word: Word, following: Word, third: str) -> Evidence:
    """What an age or a class after the word says."""
    plain = following.plain
    if plain in ("aged", "age") and _AGE.fullmatch(third):
        return Evidence.SURE
    if plain in ("is", "was", "turned", "turns") and _AGE.fullmatch(third) and following.gap == "":
        return Evidence.SURE
    if _CLASS_WRITTEN.fullmatch(plain):
        return Evidence.SURE
    if plain in ("in", "yr", "year", "class") and (
        third in ("year", "yr", "class") or _CLASS.fullmatch(third)
    ):
        return Evidence.SURE
    if _AGE.fullmatch(plain) and word.plain != "max" and following.gap in ("", ",", "(", "-"):
        is_sure = following.gap in (",", "(") or third in words_of(_AGE_UNITS) or not plain.isdecimal()
        return Evidence.SURE if is_sure and not word.owns else Evidence.SOME
    return Evidence.NONE


def _is_ordinary_surname(around: Around, at: int) -> bool:
    word = around.typed.words[at]
    if word.plain in words_of(surnames.WORDS_TOO):
        return around.typed.words[at - 1].plain not in ("pc", "miss") or word.upper
    return word.capital and word.plain not in ("who", "and", "or", "head", "said")
