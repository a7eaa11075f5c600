"""Sentences, words and the reading grade of a text, for British English. Nothing is looked up anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’./@:-][^\W_]+)*")
_NUMBER = re.compile(r"\d[\d ]*\d|\d")
_WEB_ADDRESS = re.compile(r"https?://\S+")
_END = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s)|\n+")
_NEXT = re.compile(r"\s*[\"'“‘(\[]?[A-Z0-9{]")
_ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "dr.", "mr.", "mrs.", "ms.", "no.", "p.", "pp.", "st.", "v.", "vs.")

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$|(?<=[^aeioutdy])ed$|(?<=[^aeiouycghlsxz])es$|(?<=[aeiou]l)es$"
)
_APART = re.compile(
    r"(?<![cstgx])i[ao](?!u)|(?<=[^gq])ua|(?<=[aeiouy])ing$|eate|ience|iet|[bhklnprtv]ier|sm$"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """Some texts in numbers.

    ``grade`` is the Flesch-Kincaid grade: the school year, in the United States, that reads them with ease.
    Grade 9 there is year 10 in England.
    """

    texts: int
    sentences: int
    words: int
    longest: int
    """Words in the longest sentence."""
    grade: float


def measure(texts: Iterable[str]) -> Measure:
    """The texts taken together, as on one page: a single short text has no grade worth the name."""
    every_text = tuple(texts)
    counted = [words(sentence) for text in every_text for sentence in sentences(text)]
    counted = [sentence for sentence in counted if sentence]
    return Measure(
        texts=len(every_text),
        sentences=len(counted),
        words=sum(map(len, counted)),
        longest=max(map(len, counted), default=0),
        grade=_grade(counted),
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences: each ends in a full stop, a question or exclamation mark, or with the line."""
    return tuple(sentence for sentence in _sentences(text) if sentence)


def words(text: str) -> tuple[str, ...]:
    """The words; a telephone number and a hyphenated word are one each, and a web address is "link"."""
    joined = _NUMBER.sub(lambda match: match.group().replace(" ", ""), _WEB_ADDRESS.sub("link", text))
    return tuple(match.group() for match in _WORD.finditer(joined))


@lru_cache(maxsize=1 << 14)  # a page has most of its words often, and the next page the same ones
def syllables(word: str) -> int:
    """About how many syllables the word has; at least one. Right for most words, close over a page."""
    return sum(_of_one(part) for part in re.split(r"[./@:-]", word.lower()) if part) or 1


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.end()].strip()
        ends_line = "\n" in match.group()
        if not ends_line and not _NEXT.match(text, match.end()):
            continue
        if not ends_line and before.lower().split()[-1].lstrip("(") in _ABBREVIATIONS:
            continue
        yield before
        start = match.end()
    yield text[start:].strip()


def _grade(counted: Sequence[Sequence[str]]) -> float:
    """To one decimal; 0 where there are no words."""
    total = sum(map(len, counted))
    if not total:
        return 0.0
    spoken = sum(syllables(word) for sentence in counted for word in sentence)
    return round(0.39 * total / len(counted) + 11.8 * spoken / total - 15.59, 1)


def _of_one(part: str) -> int:
    part = re.sub(r"['’](?:s|t|ve|re|ll|d|m)?$", "", part.replace("’", "'")).replace("'", "")
    if not part.isalpha():
        return 1
    count = len(_VOWELS.findall(part))
    if len(part) > 2 and _SILENT.search(part):
        count -= 1
    count += len(_APART.findall(part))
    return max(1, count)
