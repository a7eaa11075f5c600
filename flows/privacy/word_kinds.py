"""What kind of word a word is, by the lists: a name, a word that is a name too, a place, an ordinary word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from .lists import (
    first_names_asian,
    first_names_british,
    first_names_world,
    name_words,
    ordinary_a_to_l,
    ordinary_m_to_z,
    places,
    surnames,
)

WordKind = Literal["name", "like_name", "like_word", "like_place", "place", "ordinary", "unknown"]
"""like_...: a name that is a word or a place too, and which of them it mostly is."""

_ENDINGS = (
    "s",
    "es",
    "d",
    "ed",
    "r",
    "er",
    "ers",
    "est",
    "rs",
    "ing",
    "ings",
    "ly",
    "ness",
    "ment",
    "able",
    "less",
    "ful",
)
_BEGINNINGS = ("un", "re", "non", "mis", "over", "pre", "dis")
_SHORTEST_BASE = 3
_MOST_ENDINGS = 2
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word_kind(plain: str) -> WordKind:
    """The kind of a word in its plain form (``typed``); of one with dashes, that of its parts together."""
    kind = _lists().get(plain)
    if kind is not None:
        return kind
    if "-" in plain:
        return _of_parts([word_kind(part) for part in plain.split("-") if part])
    return "ordinary" if not plain.isalpha() or _is_built_of_ordinary(plain, _MOST_ENDINGS) else "unknown"


def one_letter_from_a_name(plain: str) -> bool:
    """Whether an unknown word is a clear name but for one letter, such as "jaydn"."""
    return len(plain) >= 5 and any(_lists().get(near) == "name" for near in _one_letter_off(plain))


def looks_misspelt(plain: str) -> bool:
    """Whether an unknown word is an ordinary word but for one letter, ending or not."""
    lists = _lists()
    if len(plain) < 4:
        return True
    return any(
        lists.get(near) in _ORDINARY_BASES
        for base in (plain, *_bases(plain))
        if len(base) >= 3
        for near in _one_letter_off(base)
    )


@cache
def _lists() -> Mapping[str, WordKind]:
    """Every listed word and its kind; where a word stands in several lists, the first of these holds."""
    in_order: tuple[tuple[WordKind, str], ...] = (
        ("like_name", name_words.LIKE_A_NAME),
        ("like_word", name_words.LIKE_A_WORD),
        ("like_place", name_words.LIKE_A_PLACE),
        ("place", places.PLACES),
        ("name", first_names_british.GIRLS),
        ("name", first_names_british.BOYS),
        ("name", first_names_british.WELSH_SCOTTISH_IRISH),
        ("name", first_names_asian.SOUTH_ASIAN),
        ("name", first_names_asian.EAST_ASIAN),
        ("name", first_names_world.ARABIC_TO_SOMALI),
        ("name", first_names_world.AFRICAN_AND_CARIBBEAN),
        ("name", first_names_world.EASTERN_EUROPEAN),
        ("name", first_names_world.OTHER_EUROPEAN_AND_MORE),
        ("name", surnames.SURNAMES),
        ("ordinary", ordinary_a_to_l.ORDINARY),
        ("ordinary", ordinary_m_to_z.ORDINARY),
    )
    kinds: dict[str, WordKind] = {}
    for kind, words in in_order:
        for word in words.split():
            kinds.setdefault(word, kind)
    return kinds


_ORDINARY_BASES = frozenset({"ordinary", "like_word"})


def _of_parts(kinds: list[WordKind]) -> WordKind:
    if "name" in kinds or (len(kinds) > 1 and set(kinds) == {"like_name"}):
        return "name"
    if "unknown" in kinds:
        return "unknown"
    return kinds[0] if kinds and len(set(kinds)) == 1 and kinds[0] != "like_word" else "ordinary"


def _is_built_of_ordinary(plain: str, endings: int) -> bool:
    """Whether an ordinary word remains when so many endings or beginnings are taken off: "agree|ment|s"."""
    return any(
        _lists().get(base) in _ORDINARY_BASES or (endings > 1 and _is_built_of_ordinary(base, endings - 1))
        for base in _bases(plain)
    )


def _bases(plain: str) -> Iterator[str]:
    """What the word may be made of, by its ending or beginning: "stopped" -> "stopp", "stop"."""
    if plain.endswith(("ies", "ied", "ily")) and len(plain) > 5:
        yield plain[:-3] + "y"
    for ending in _ENDINGS:
        base = plain[: -len(ending)]
        if len(base) >= _SHORTEST_BASE and plain.endswith(ending):
            yield base
            if ending in ("ing", "able"):
                yield base + "e"
            if len(base) > _SHORTEST_BASE and base[-1] == base[-2]:
                yield base[:-1]
    for beginning in _BEGINNINGS:
        if plain.startswith(beginning) and len(plain) - len(beginning) > _SHORTEST_BASE:
            yield plain[len(beginning) :]


def _one_letter_off(plain: str) -> Iterator[str]:
    """Every word that differs by a letter more, less or other, or by two that changed places."""
    for at in range(len(plain) + 1):
        head, tail = plain[:at], plain[at:]
        if tail:
            yield head + tail[1:]
            if len(tail) > 1:
                yield head + tail[1] + tail[0] + tail[2:]
            for letter in _LETTERS:
                yield head + letter + tail[1:]
        for letter in _LETTERS:
            yield head + letter + tail
