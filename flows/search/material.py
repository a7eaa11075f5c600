"""What can be found in a pack: flows, contacts, shelves and entries, with the words each is known by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Contact, Entry, Flow, Pack, Question, Shelf

MOST_LINE_CHARACTERS = 100
"""Of the line that says what a thing is, under its title on a phone."""
FEWEST_LINE_CHARACTERS = 30
"""A sentence as short as "No." says nothing alone."""

TITLE = 1.0
CLAUSE = 0.88
"""A part of a title, such as an abbreviation in brackets."""
PHRASE = 1.0
PHRASE_OF_A_FLOW = 0.97
"""Where a flow and an entry answer to the same words alone, the entry is shown first: it is read at once."""
LINE = 0.55
SAY = 0.4
ASK = 0.35
MORE = 0.25
EXAMPLE = 0.7
"""What an agreed example tells of its flow: cases in everyday words."""

_END_OF_A_CLAUSE = re.compile(r"[():;,/]|\bor\b|\band\b")
_END_OF_A_SENTENCE = re.compile(r"(?<=[.?!])\s")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words that a thing is known by. A phrase is matched as a whole too; running text is not."""

    text: str
    weight: float
    is_phrase: bool = True


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can be found. ``kind`` is flow, contact, shelf, or the id of the shelf it stands on."""

    id: str
    kind: str
    title: str
    line: str
    words: tuple[Words, ...]


def things_in(pack: Pack) -> Iterator[Thing]:
    """Everything that can be found, in the authors' order."""
    asked_in = Counter(state for flow in pack.flows.values() for state in flow.states)
    for flow in pack.flows.values():
        words = (*_words_of_flow(flow, asked_in), *_examples_of(flow, pack))
        yield Thing(flow.id, "flow", flow.title, _short(flow.line), words)
    for shelf in pack.shelves.values():
        yield Thing(shelf.id, "shelf", shelf.title, _short(shelf.line), tuple(_words_of_shelf(shelf)))
        for entry in shelf.entries.values():
            words = tuple(_words_of_entry(entry, shelf))
            yield Thing(entry.id, shelf.id, entry.title, _short(entry.say), words)
    for contact in pack.contacts.values():
        words = tuple(_words_of_contact(contact))
        yield Thing(contact.id, "contact", contact.name, _short(contact.use), words)


def _words_of_flow(flow: Flow, asked_in: Counter[str]) -> Iterator[Words]:
    yield from _title(flow.title)
    yield Words(flow.command.replace("_", " "), PHRASE_OF_A_FLOW)
    for phrase in flow.also:
        yield Words(phrase, PHRASE_OF_A_FLOW)
    yield Words(flow.line, LINE)
    for state in flow.states.values():
        if isinstance(state, Question) and asked_in[state.id] == 1:
            offered = (words for option in state.options for words in (option.say, *option.also))
            yield Words(" ".join((state.ask, *offered)), ASK, is_phrase=False)


def _examples_of(flow: Flow, pack: Pack) -> Iterator[Words]:
    """The agreed example conversations: cases of the flow, told in everyday words."""
    for walkthrough in pack.walkthroughs:
        if walkthrough.flow == flow.id:
            yield Words(walkthrough.title, EXAMPLE, is_phrase=False)


def _words_of_shelf(shelf: Shelf) -> Iterator[Words]:
    yield Words(shelf.title, TITLE)
    yield Words(shelf.command.replace("_", " "), PHRASE)
    yield Words(shelf.line, LINE)


def _words_of_entry(entry: Entry, shelf: Shelf) -> Iterator[Words]:
    yield from _title(entry.title)
    if entry.number and shelf.one_command:
        yield Words(f"{shelf.one_command} {entry.number}", PHRASE)
    for phrase in entry.also:
        yield Words(phrase, PHRASE)
    yield Words(entry.say, SAY, is_phrase=False)
    yield Words(entry.more, MORE, is_phrase=False)


def _words_of_contact(contact: Contact) -> Iterator[Words]:
    yield from _title(contact.name)
    yield Words(contact.id.replace("_", " "), PHRASE)
    for phrase in (*contact.also, contact.number):
        yield Words(phrase, PHRASE)
    yield Words(contact.use, LINE)
    yield Words(contact.find, SAY, is_phrase=False)


def _title(title: str) -> Iterator[Words]:
    yield Words(title, TITLE)
    clauses = _END_OF_A_CLAUSE.split(title)
    if len(clauses) > 1:
        yield from (Words(clause, CLAUSE) for clause in clauses)


def _short(text: str) -> str:
    """The first sentences that fit one line, or as much of them as does."""
    shown, *rest = _END_OF_A_SENTENCE.split(text)
    for sentence in rest:
        if len(shown) >= FEWEST_LINE_CHARACTERS:
            break
        shown = f"{shown} {sentence}"
    if len(shown) <= MOST_LINE_CHARACTERS:
        return shown
    return f"{shown[: MOST_LINE_CHARACTERS - 1].rsplit(' ', 1)[0].rstrip(',;:.')}…"
