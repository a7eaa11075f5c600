"""One message looked at: danger first, then every kind of personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .addresses import has_address, has_postcode
from .dates import dates_in, has_date_of_birth
from .handles import has_email, has_handle, without_addresses
from .names import has_initials, names_in
from .numbers import numbers_in
from .seen import KINDS, Kind, Seen
from .typed import MOST_CHARACTERS, Typed, Word, typed
from .urgent import is_urgent
from .vocabulary import Vocabulary

_DIGIT = re.compile(r"\d")


def look(text: str, vocabulary: Vocabulary) -> Seen:
    """What stands in the text, by kind. Never raises; of long texts the first MOST_CHARACTERS are looked at.

    The vocabulary is that of the content in use (``vocabulary_of``), so that its own words, telephone numbers
    and e-mail addresses are not taken for anybody's.
    """
    text = text[:MOST_CHARACTERS]
    words = typed(without_addresses(text))
    names = names_in(words, vocabulary)
    found = frozenset(_kinds(text, words, names, vocabulary))
    urgent = is_urgent(words, (name.start for name in names), vocabulary.urgent)
    return Seen(urgent, tuple(kind for kind in KINDS if kind in found))


def _kinds(text: str, typed: Typed, names: tuple[Word, ...], vocabulary: Vocabulary) -> Iterator[Kind]:
    if names or has_initials(typed.text):
        yield "name"
    if _DIGIT.search(text):
        if has_date_of_birth(text, (name.end for name in names)):
            yield "date_of_birth"
        yield from (kind for kind, _, _ in numbers_in(_without_dates(text), vocabulary.numbers))
        if has_postcode(text):
            yield "postcode"
    if has_email(text, vocabulary.emails):
        yield "email"
    if has_address(typed):
        yield "address"
    if has_handle(text):
        yield "handle"


def _without_dates(text: str) -> str:
    for start, end in dates_in(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
