"""People's names, by the lists and by what stands round a word.

How much must stand round a word hangs on its kind: nothing for a clear name, a little for one that is
mostly a name, much for one that is mostly a word, and for a word in no list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .lists import lines_of, people, surnames, words_of
from .lists.public_names import PUBLIC_NAMES
from .name_contexts import Around, Evidence, after, before, ends, titled
from .typed import Typed, Word, plain_form
from .vocabulary import Vocabulary
from .word_kinds import WordKind, looks_misspelt, one_letter_from_a_name, word_kind

_ROYAL = frozenset({"king", "queen", "prince", "princess", "royal", "saint", "duke", "lord"})

_AUXILIARIES = frozenset({"will", "may"})
_TWO_INITIALS = re.compile(r"(?<![A-Za-z.])([A-Z])\.\s?([A-Z])\.?(?![A-Za-z.])")
_INITIAL_AND_NAME = re.compile(
    r"(?<![A-Za-z.])[A-Z]\.?\s([A-Z][a-z]{2,})|(?<![A-Za-z.])[A-Z]\.([A-Z][a-z]{2,})"
)
_INITIALS_OF_SOMEBODY = re.compile(
    r"\b(?:pupil|student|child|boy|girl|patient|client|re|initials)[\s:]+([A-Z]{2})\b(?!\.)"
    r"|(?<![A-Za-z])([A-Z]{2}),?\s*(?:aged?\s\d|\(\d{1,2}\)|,\s\d{1,2}\b)"
)


def names_in(typed: Typed, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """The words that are people's names, in order; of a name of several words perhaps only one."""
    around = _around(typed, vocabulary)
    found: set[int] = set()
    for at in range(len(typed.words)):
        if at not in around.public and _is_name(around, at, found):
            found.add(at)
    return tuple(typed.words[at] for at in sorted(found))


def has_initials(text: str) -> bool:
    """Whether initials stand for a person: "J.S.", "J. Fairweather", "pupil JS"."""
    for match in _TWO_INITIALS.finditer(text):
        if "".join(match.groups()).lower() not in words_of(people.INITIALS_OF_THINGS):
            return True
    for match in _INITIALS_OF_SOMEBODY.finditer(text):
        if (match.group(1) or match.group(2)).lower() not in words_of(people.INITIALS_OF_THINGS):
            return True
    return any(
        "." in match.group()
        and word_kind(plain_form(match.group(1) or match.group(2))) in ("unknown", "name")
        for match in _INITIAL_AND_NAME.finditer(text)
    )


def _around(typed: Typed, vocabulary: Vocabulary) -> Around:
    plains = [word.plain for word in typed.words]
    kinds = tuple(_kind(typed, at, vocabulary) for at in range(len(plains)))
    return Around(typed, kinds, frozenset(_public(plains, vocabulary)))


def _kind(typed: Typed, at: int, vocabulary: Vocabulary) -> WordKind:
    word = typed.words[at]
    if word.plain in vocabulary.names:
        return "name"
    kind = word_kind(word.plain)
    if kind != "unknown":
        return kind
    if word.plain.endswith("s") and len(word.plain) > 3 and not word.owns:
        whose = word_kind(word.plain[:-1])
        following = typed.words[at + 1].plain if at + 1 < len(typed.words) else ""
        if whose == "name" or (whose == "like_name" and following in words_of(people.FAMILY)):
            return whose
    if word.plain in vocabulary.words or _is_abbreviation(typed, word):
        return "ordinary"
    return "unknown"


def _is_abbreviation(typed: Typed, word: Word) -> bool:
    """Whether it has no vowel, or capitals where no name has them: "LSCP", "MyConcern"; not "McBride"."""
    if not re.search("[aeiouy]", word.plain):
        return True
    if not typed.tells_case:
        return False
    raw = typed.text[word.start : word.end]
    return bool(re.search(r"[A-Z]{2}", raw) or re.search(r"(?<!Mc)(?<!Mac)(?<=[a-z])[A-Z]", raw))


def _public(plains: list[str], vocabulary: Vocabulary) -> set[int]:
    """The places of words in names that everybody may say."""
    places: set[int] = set()
    for phrases in (_public_names(), vocabulary.not_names):
        for at, plain in enumerate(plains):
            for phrase in phrases.get(plain, ()):
                if tuple(plains[at : at + len(phrase)]) == phrase:
                    places.update(range(at, at + len(phrase)))
    return places


@cache
def _public_names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in lines_of(PUBLIC_NAMES):
        words = tuple(plain_form(word) for word in line.split())
        phrases[words[0]] = (*phrases.get(words[0], ()), words)
    return phrases


def _is_name(around: Around, at: int, found: set[int]) -> bool:
    kind = around.kinds[at]
    if titled(around, at):
        return True
    if kind in ("ordinary", "place") or _is_of_something_public(around, at):
        return False
    if kind == "name":
        return True
    if _is_pair(around, at):
        return True
    word = around.typed.words[at]
    earlier = around.typed.words[at - 1] if at else None
    first, second = before(around, at, found), after(around, at)
    if earlier is not None and word.gap == "" and earlier.plain in words_of(people.DETERMINERS):
        is_ours = earlier.plain in ("our", "my") and kind != "unknown"
        of_household = earlier.plain == "the" and around.typed.words[at + 1 :][:1] and second == Evidence.SURE
        return bool(second == Evidence.SURE and (is_ours or (of_household and _names_household(around, at))))
    if kind == "like_name":
        is_alone = len(around.typed.words) == 1 and word.upper and not around.typed.text.strip().isupper()
        return word.capital or first > Evidence.NONE or second > Evidence.NONE or is_alone
    if kind == "like_word":
        return _is_name_though_a_word(around, at, first, second)
    if kind == "like_place":
        return _is_name_though_a_place(around, at, first, second)
    return _is_unknown_name(around, at, first, second)


def _is_of_something_public(around: Around, at: int) -> bool:
    """Whether the word belongs to the name of a saint, a law, a body or a street."""
    words = around.typed.words
    if at and words[at - 1].plain in ("st", "saint", "ste") and words[at].gap in ("", "."):
        return True
    if at and words[at - 1].plain in _ROYAL and words[at - 1].upper and words[at].upper:
        return True
    if at + 1 < len(words) and words[at + 1].gap == "":
        following = words[at + 1].plain
        if words[at].plain in words_of(people.NAMESAKES) and following in words_of(people.ORGANISATIONS):
            return True
        if following in words_of(people.LAWS) or (
            following in words_of(people.STREETS) and not words[at].owns
        ):
            return True
    for ahead in range(at + 1, min(at + 4, len(words))):
        if not words[ahead].upper or words[ahead].gap != "" or not around.typed.tells_case:
            return False
        if words[ahead].plain in words_of(people.ORGANISATIONS):
            return words[at].upper
    return False


def _is_pair(around: Around, at: int) -> bool:
    """Whether a first name and a surname stand there, in capitals, that no list knows as anything else."""
    words, kinds = around.typed.words, around.kinds
    if at + 1 >= len(words) or at + 1 in around.public:
        return False
    word, following = words[at], words[at + 1]
    alone = len(words) <= 3
    if not (word.upper and following.upper and following.gap == "" and (around.typed.tells_case or alone)):
        return False
    if (
        word.owns
        or word.plain in _ROYAL
        or (word.plain in _AUXILIARIES and word.begins and kinds[at + 1] != "name" and len(words) > 2)
    ):
        return False
    if kinds[at] == "like_place" and kinds[at + 1] != "name":
        return False
    if kinds[at] == "unknown" and following.plain in words_of(people.STREETS) | words_of(
        people.ORGANISATIONS
    ):
        return False
    is_surname = kinds[at + 1] in ("unknown", "name") or (
        following.plain in words_of(surnames.WORDS_TOO)
        and (word.capital or alone or kinds[at] == "like_name")
    )
    return is_surname and kinds[at] != "ordinary"


def _names_household(around: Around, at: int) -> bool:
    return (
        around.typed.words[at + 1].plain in words_of(people.HOUSEHOLDS) and around.kinds[at] != "like_place"
    )


def _is_name_though_a_word(around: Around, at: int, first: Evidence, second: Evidence) -> bool:
    word = around.typed.words[at]
    if word.plain in words_of(people.TIMES):
        following = around.typed.words[at + 1] if at + 1 < len(around.typed.words) else None
        is_date = following is not None and following.plain[:1].isdigit()
        return (second == Evidence.SURE and not is_date) or (first == Evidence.SURE and word.capital)
    if second == Evidence.SURE:
        return True
    if first == Evidence.SURE:
        return word.capital or ends(around, at) or (second > Evidence.NONE and word.plain not in _AUXILIARIES)
    return word.capital and (
        first > Evidence.NONE or (second > Evidence.NONE and word.plain not in _AUXILIARIES)
    )


def _is_name_though_a_place(around: Around, at: int, first: Evidence, second: Evidence) -> bool:
    words = around.typed.words
    if at and words[at - 1].plain in words_of(people.PLACE_BEFORE) and words[at].gap == "":
        return False
    following = words[at + 1].plain if at + 1 < len(words) else ""
    if following in words_of(people.PART_OF_THINGS) | words_of(people.ORGANISATIONS):
        return False
    if second == Evidence.SURE or first == Evidence.SURE:
        return True
    return first == Evidence.TELLING


def _is_unknown_name(around: Around, at: int, first: Evidence, second: Evidence) -> bool:
    words = around.typed.words
    word = words[at]
    following = words[at + 1].plain if at + 1 < len(words) else ""
    if (following in words_of(people.PART_OF_THINGS) and not word.owns) or (
        first == Evidence.NONE and second == Evidence.NONE
    ):
        return False
    is_sure = Evidence.SURE in (first, second)
    if word.capital or (word.upper and around.typed.tells_case and is_sure):
        if at and words[at - 1].plain in words_of(people.PLACE_BEFORE) - {"for", "to"} and not word.owns:
            return False
        return is_sure or len(word.plain) > 2
    if one_letter_from_a_name(word.plain) and not looks_misspelt(word.plain):
        return True
    is_told = second == Evidence.SURE or (
        first == Evidence.SURE and (ends(around, at) or second > Evidence.NONE)
    )
    return is_told and len(word.plain) > 2 and not looks_misspelt(word.plain)
