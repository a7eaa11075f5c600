"""What the content says of itself: its own words, numbers and addresses, which are nobody's personal data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..model import Pack
from ..phrases import Phrase, phrase_of
from ..plain_english.texts import texts
from .typed import plain_form

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EMAIL = re.compile(r"[\w.+'-]+@[\w.-]+\w")
_NUMBER = re.compile(r"\d(?:[ ]?\d){2,}")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``words``: known to the content, in plain form; one that is in the lists of names stays a name.

    ``numbers``: digits. ``emails``: lower case. ``names``, ``not_names`` (first word -> whole phrases) and
    ``urgent`` are what authors add to the lists.
    """

    words: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    not_names: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    urgent: tuple[Phrase, ...] = ()


def vocabulary_of(pack: Pack) -> Vocabulary:
    """The vocabulary of a pack; made once for each version, in some milliseconds."""
    written = [text.words for text in texts(pack)]
    written += [f"{source.title} {source.publisher} {source.short}" for source in pack.sources.values()]
    contacts = pack.contacts.values()
    numbers = {
        re.sub(r"\D", "", each) for contact in contacts for each in (contact.number, contact.text_number)
    }
    return Vocabulary(
        words=frozenset(plain_form(word) for text in written for word in _WORD.findall(text)),
        numbers=frozenset(
            numbers | {re.sub(r"\D", "", each) for text in written for each in _NUMBER.findall(text)}
        )
        - {""},
        emails=frozenset(
            [contact.email.lower() for contact in contacts if contact.email]
            + [each.lower() for text in written for each in _EMAIL.findall(text)]
        ),
        names=frozenset(plain_form(name) for name in pack.guard.names),
        not_names=_by_first_word(pack.guard.not_names),
        urgent=tuple(phrase_of(plain_form(phrase)) for phrase in pack.guard.urgent),
    )


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        words = tuple(plain_form(word) for word in phrase.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
