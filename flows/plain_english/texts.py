"""Every text that people read, with what it is part of and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..issues import Place
from ..model import AdviceBlock, Contact, Entry, Flow, Outcome, Pack, Question, Shelf

TextKind = Literal["question", "button", "advice", "contact", "message", "title"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text. ``part`` says what it belongs to, such as ``outcome "hold"``; ``key`` is its key there.

    ``ids`` are those of the part and of what it stands in: an option, its question and its flow.
    """

    words: str
    kind: TextKind
    part: str
    key: str
    ids: frozenset[str]
    at: Place


def texts(pack: Pack) -> tuple[Text, ...]:
    """Every text of the pack that people read, each once, however many flows share a question."""
    found = [*_info(pack), *_messages(pack)]
    for flow in pack.flows.values():
        found += _flow(flow)
    found += [text for question, flows in _questions(pack) for text in question_texts(question, flows)]
    for block in pack.blocks.values():
        found += block_texts(block)
    for contact in pack.contacts.values():
        found += contact_texts(contact)
    for shelf in pack.shelves.values():
        found += _shelf(shelf)
    return tuple(text for text in found if text.words)


def question_texts(question: Question, flows: frozenset[str]) -> Iterator[Text]:
    """What is asked, why, and the buttons."""
    ids, part, at = flows | {question.id}, f'question "{question.id}"', written_at(question)
    yield Text(question.ask, "question", part, "ask", ids, at)
    yield Text(question.why, "question", part, "why", ids, at)
    for option in question.options:
        of_option = f'option "{option.id}" of {part}'
        yield Text(option.say, "button", of_option, "say", ids, option.at)


def outcome_texts(outcome: Outcome, flow: Flow) -> Iterator[Text]:
    """An ending's own words."""
    ids, part = frozenset({outcome.id, flow.id}), f'outcome "{outcome.id}"'
    yield Text(outcome.headline, "advice", part, "headline", ids, outcome.at)
    yield Text(outcome.say, "advice", part, "say", ids, outcome.at)


def block_texts(block: AdviceBlock) -> Iterator[Text]:
    """A piece of advice: what is shown, and what is folded under it."""
    ids, part = frozenset({block.id}), f'advice block "{block.id}"'
    yield Text(block.say, "advice", part, "say", ids, block.at)
    yield Text(block.more, "advice", part, "more", ids, block.at)


def contact_texts(contact: Contact) -> Iterator[Text]:
    """Whom to tell: who it is, when to turn to them and how."""
    ids, part = frozenset({contact.id}), f'contact "{contact.id}"'
    for key in ("name", "use", "hours", "find"):
        yield Text(getattr(contact, key), "contact", part, key, ids, contact.at)


def entry_texts(entry: Entry) -> Iterator[Text]:
    """One screen of the reference: what it is called, what it says, and what is folded under it."""
    ids, part = frozenset({entry.id, entry.shelf}), f'entry "{entry.id}"'
    yield Text(entry.title, "title", part, "title", ids, entry.at)
    yield Text(entry.say, "advice", part, "say", ids, entry.at)
    yield Text(entry.more, "advice", part, "more", ids, entry.at)


def urgent_texts(pack: Pack) -> Iterator[Text]:
    """What one tap on Urgent shows."""
    urgent = pack.info.urgent
    ids = frozenset({"urgent"})
    yield Text(urgent.headline, "advice", "urgent help", "headline", ids, urgent.at)
    yield Text(urgent.say, "advice", "urgent help", "say", ids, urgent.at)


def written_at(question: Question) -> Place:
    """Where its words stand: for a shared question in shared.yaml, at its first option."""
    return question.options[0].at if question.shared and question.options else question.at


def _questions(pack: Pack) -> Iterator[tuple[Question, frozenset[str]]]:
    """Every question once, with the flows that ask it."""
    for question in pack.questions.values():
        yield question, frozenset(flow.id for flow in pack.flows.values() if question.id in flow.states)


def _flow(flow: Flow) -> Iterator[Text]:
    ids, part = frozenset({flow.id}), f'flow "{flow.id}"'
    yield Text(flow.title, "title", part, "title", ids, flow.at)
    yield Text(flow.line, "title", part, "line", ids, flow.at)
    for state in flow.states.values():
        if isinstance(state, Outcome):
            yield from outcome_texts(state, flow)


def _shelf(shelf: Shelf) -> Iterator[Text]:
    ids, part = frozenset({shelf.id}), f'shelf "{shelf.id}"'
    yield Text(shelf.title, "title", part, "title", ids, shelf.at)
    yield Text(shelf.line, "title", part, "line", ids, shelf.at)
    for entry in shelf.entries.values():
        yield from entry_texts(entry)


def _info(pack: Pack) -> Iterator[Text]:
    info = pack.info
    for position, line in enumerate(info.standing, start=1):
        yield Text(line, "message", "the pack", f"standing {position}", frozenset({"pack"}), info.at)
    for name, words in info.decisions.items():
        yield Text(words, "title", "the pack", f"decision {name}", frozenset({"pack"}), info.at)
    for name, words in info.time_frames.items():
        yield Text(words, "title", "the pack", f"time frame {name}", frozenset({name}), info.at)
    yield from urgent_texts(pack)


def _messages(pack: Pack) -> Iterator[Text]:
    for message, words in pack.messages.items():
        kind: TextKind = "button" if message.startswith("button_") else "message"
        at = pack.messages_at.get(message, Place("messages.yaml"))
        yield Text(words, kind, f'message "{message}"', message, frozenset({message}), at)
