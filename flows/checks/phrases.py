"""The phrase rules, held against everything that people read; and the numbers that they are told to ring."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..contacts import are_hours
from ..issues import Issue, Place, must_fix
from ..model import Contact, Pack
from ..phrases import Clauses, Phrase, PhraseRule, clauses_of, denials_of, phrase_of
from ..plain_english import sentences, texts

_LONG_NUMBER = re.compile(r"(?<![\d£.])0\d[\d ]{7,13}\d(?!\d)")
_SHORT_NUMBER = re.compile(r"(?<![\d£.,])\d{3}(?![\d,.]*\d)")
_NOT_TO_RING = re.compile(r"(?:section|paragraph|article|page|part|regulation|principle)s? $", re.IGNORECASE)
_RING = re.compile(r"\b(?:ring|call|dial|phone)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text ready to be searched."""

    name: str
    ids: frozenset[str]
    clauses: Clauses
    at: Place


def phrase_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``phrase`` and ``phrase_rule``: what may never be said is not, and what must be said is."""
    if not pack.phrase_rules:
        return
    every = [*_words(pack)]
    known, holders = _ids_of(every), _holders(every)
    for rule in pack.phrase_rules:
        yield from _rule_findings(rule, known)
        denials = denials_of(rule.denied_by)
        for phrase in rule.never:
            wanted = phrase_of(phrase)
            yield from _never(rule, wanted, denials, _that_may_hold(wanted, every, holders))
        for phrase in rule.always:
            for part in rule.in_parts:
                if part in known:
                    yield from _always(rule, phrase, part, denials, every)


def ids_read_by_people(pack: Pack) -> frozenset[str]:
    """The ids of all parts that have words for people, which a phrase rule can name."""
    return _ids_of([*_words(pack)])


def number_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``number``: a number that people are told to ring is the number of a contact (DP32)."""
    known = {
        number.replace(" ", "")
        for contact in pack.contacts.values()
        for number in (contact.number, contact.text_number)
    }
    for text in texts(pack):
        for number in _numbers(text.words):
            if number.replace(" ", "") not in known:
                message = f'"{text.key}" of {text.part} gives the number {number}, which no contact has.'
                yield must_fix("number", text.at, message, "Give a number that stands in contacts.yaml.")


def _ids_of(every: Sequence[_Words]) -> frozenset[str]:
    return frozenset().union(*(words.ids for words in every))


def _holders(every: Sequence[_Words]) -> dict[str, set[int]]:
    """For each word, the places of the texts in which it stands."""
    holders: dict[str, set[int]] = {}
    for place, words in enumerate(every):
        for word in words.clauses.words:
            holders.setdefault(word, set()).add(place)
    return holders


def _that_may_hold(phrase: Phrase, every: Sequence[_Words], holders: dict[str, set[int]]) -> list[_Words]:
    """The texts with all the words of the phrase, in their order: few of thousands."""
    places = set(range(len(every)))
    for any_of in phrase.pattern:
        if any_of is not None:
            places &= set().union(*(holders.get(word, set()) for word in any_of))
    return [every[place] for place in sorted(places)]


def _rule_findings(rule: PhraseRule, known: frozenset[str]) -> Iterator[Issue]:
    name = f'phrase rule "{rule.id}"'
    if not (rule.never or rule.always):
        message = f"{name} has no phrases."
        yield must_fix("phrase_rule", rule.at, message, "Write them under never or always.")
    if rule.always and not rule.in_parts:
        message = f"{name} does not say where its phrases must stand."
        yield must_fix("phrase_rule", rule.at, message, "Name the parts under in_parts.")
    for part in (*rule.in_parts, *rule.fine_in):
        if part not in known:
            message = f'{name} names "{part}", and nothing that people read has that id.'
            yield must_fix("phrase_rule", rule.at, message, "Name a question, outcome, block or other part.")


def _never(
    rule: PhraseRule, phrase: Phrase, denials: tuple[tuple[str, ...], ...], every: Sequence[_Words]
) -> Iterator[Issue]:
    fine_in, only_in = frozenset(rule.fine_in), frozenset(rule.in_parts)
    for words in every:
        if words.ids & fine_in or (only_in and not words.ids & only_in):
            continue
        found = phrase.found_in(words.clauses, denials)
        if found:
            message = f'{words.name} says "{found}", against the phrase rule "{rule.id}": {rule.say}'
            yield must_fix("phrase", words.at, message, f"Reword it ({', '.join(rule.because)}).")


def _always(
    rule: PhraseRule, phrase: str, part: str, denials: tuple[tuple[str, ...], ...], every: Sequence[_Words]
) -> Iterator[Issue]:
    """In every part with that id: endings of several flows can have the same."""
    wanted = phrase_of(phrase)
    parts: dict[frozenset[str], list[_Words]] = {}
    for words in every:
        if part in words.ids:
            parts.setdefault(words.ids, []).append(words)
    for among in parts.values():
        if not any(wanted.found_in(words.clauses, denials) for words in among):
            name, at = among[0].name.rpartition(" of ")[2], among[0].at
            message = f'{name} does not say "{phrase}", as the phrase rule "{rule.id}" asks: {rule.say}'
            yield must_fix("phrase", at, message, f"Say it ({', '.join(rule.because)}).")


def _words(pack: Pack) -> Iterator[_Words]:
    local_hours = {
        f'contact "{contact.id}"' for contact in pack.contacts.values() if _has_checked_hours(contact)
    }
    for text in texts(pack):
        if text.key == "hours" and text.part in local_hours:
            continue
        yield _Words(f'"{text.key}" of {text.part}', text.ids, clauses_of(text.words), text.at)
    for contact in pack.contacts.values():
        for key, number in (("number", contact.number), ("text_number", contact.text_number)):
            if number:
                name = f'"{key}" of contact "{contact.id}"'
                yield _Words(name, frozenset({contact.id}), clauses_of(number), contact.at)


def _has_checked_hours(contact: Contact) -> bool:
    """Whether a local pack tells hours, nothing but hours, and where they were seen (DP32)."""
    return (
        contact.at.is_local and bool(contact.checked_on and contact.checked_at) and are_hours(contact.hours)
    )


def _numbers(text: str) -> Iterator[str]:
    """Every long number that begins with 0; and a short one in a sentence that says to ring."""
    yield from (match.group() for match in _LONG_NUMBER.finditer(text))
    for sentence in sentences(text):
        if _RING.search(sentence):
            without_long = _LONG_NUMBER.sub("", sentence)
            for match in _SHORT_NUMBER.finditer(without_long):
                if not _NOT_TO_RING.search(without_long[: match.start()]):
                    yield match.group()
