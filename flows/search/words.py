"""What somebody typed, as words to look for: lower-case, references in one piece, endings off."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from .everyday import BEFORE_A_NUMBER, EMPTY_WORDS, NUMBER_WORDS, ORDINAL_WORDS, REFERENCE_WORDS

MOST_CHARACTERS = 250
"""So much of a message is looked at; whoever writes more has said what it is about by then."""

SHORTEST_WITH_AN_ENDING = 4

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_JOINED = re.compile(r"([a-z]+)(\d+[a-z]{0,2})")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as the index knows them: "Sec. 47 enquiries" -> ("section47", "enquiry")."""
    return tuple(
        word if word in EMPTY_WORDS else without_ending(word) for word in _with_references(plain_words(text))
    )


def plain_words(text: str) -> list[str]:
    """The words as they are written, lower-case and without punctuation; nothing of emoji is left."""
    plain = unicodedata.normalize("NFKC", text[:MOST_CHARACTERS]).casefold()
    return _BETWEEN_WORDS.sub(" ", plain.replace("'", "").replace("’", "")).split()


def without_ending(word: str) -> str:
    """The word without what English puts at its end: "sharing", "shared" and "shares" are one word."""
    if len(word) < SHORTEST_WITH_AN_ENDING or word[0].isdigit():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = f"{word[:-3]}y"
    elif word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ing") and len(word) > 5:
        word = _single_at_the_end(word[:-3])
    elif word.endswith("ed") and len(word) > 4:
        word = _single_at_the_end(word[:-2])
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def letters_of(text: str) -> Counter[str]:
    """Every three letters in a row, with a space around each word: what a typo leaves mostly unharmed."""
    found: Counter[str] = Counter()
    for word in _with_references(plain_words(text)):
        spaced = f" {word} "
        found.update(spaced[at : at + 3] for at in range(len(spaced) - 2))
    return found


def _with_references(words: list[str]) -> Iterator[str]:
    """The same words with each reference in one: rule3, section47, paragraph18."""
    words = _numbers_last(list(_apart(words)))
    at = 0
    while at < len(words):
        kind = REFERENCE_WORDS.get(words[at]) or REFERENCE_WORDS.get(words[at].removesuffix("s"))
        after = at + 1
        if kind and after + 1 < len(words) and words[after] in BEFORE_A_NUMBER:
            after += 1
        number = NUMBER_WORDS.get(words[after], words[after]) if after < len(words) else ""
        if kind and number[:1].isdecimal():
            yield kind + number
            at = after + 1
        else:
            yield words[at]
            at += 1


def _numbers_last(words: list[str]) -> list[str]:
    """ "third golden rule" as "golden rule 3"."""
    for at, word in enumerate(words):
        if word in ORDINAL_WORDS and "rule" in words[at + 1 : at + 3]:
            rule = words.index("rule", at)
            return [*words[:at], *words[at + 1 : rule + 1], ORDINAL_WORDS[word], *words[rule + 1 :]]
    return words


def _apart(words: list[str]) -> Iterator[str]:
    """ "s47" and "para18" as two words."""
    for word in words:
        joined = _JOINED.fullmatch(word)
        if joined and joined.group(1) in REFERENCE_WORDS:
            yield from joined.groups()
        else:
            yield word


def _single_at_the_end(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if doubled else word
