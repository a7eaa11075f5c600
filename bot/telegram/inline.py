"""Inline mode: national cards of the reference, to send in any chat. Pure; nothing is kept or counted.

Whoever types the bot's name and a few words is offered entries and national contacts. Nothing of any
conversation can come into them: no session is read. Words with personal data in them are not searched;
they are answered by one card that asks for none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from bot.telegram.finding import Finding
from bot.telegram.library import ON_A_PAGE
from flows.grounds import points_by_source
from flows.library import listed
from flows.messages import fill
from flows.model import Contact, Entry, Pack
from flows.privacy import Vocabulary, look

CACHED_S = 300
"""Telegram may give the same answer to the same words so long without asking again."""


@dataclass(frozen=True, slots=True)
class OfferedCard:
    """Something to send: a title and a line to choose it by, and the plain text that is then sent."""

    id: str
    title: str
    line: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """The answer to what somebody typed. ``cached_s`` is how long Telegram may keep it."""

    cards: tuple[OfferedCard, ...]
    cached_s: int = CACHED_S


def offer(pack: Pack, finding: Finding, text: str, vocabulary: Vocabulary) -> Offer:
    """What to offer for the words; for none of them, a shelf to begin with."""
    if look(text, vocabulary).kinds:
        return Offer((_no_names(pack),), cached_s=0)
    if not text.strip():
        entries = _first_entries(pack)
        return Offer(tuple(_entry(entry, pack) for entry in entries[:ON_A_PAGE]))
    return Offer(tuple(_found(pack, finding, text)))


def results_json(cards: tuple[OfferedCard, ...]) -> str:
    """The cards as the Bot API takes them."""
    return json.dumps(
        [
            {
                "type": "article",
                "id": card.id,
                "title": card.title,
                "description": card.line,
                "input_message_content": {
                    "message_text": card.text,
                    "link_preview_options": {"is_disabled": True},
                },
            }
            for card in cards
        ]
    )


def _found(pack: Pack, finding: Finding, text: str) -> Iterator[OfferedCard]:
    for found in finding.for_cards(text):
        if found.kind == "contact":
            contact = pack.contacts[found.id]
            if not contact.local:
                yield _contact(contact, pack)
        elif found.id in pack.entries and found.kind == pack.entries[found.id].shelf:
            yield _entry(pack.entries[found.id], pack)


def _no_names(pack: Pack) -> OfferedCard:
    words = pack.messages
    return _card("no names", words["inline_no_names_title"], words["no_names"], words["inline_no_names"])


def _first_entries(pack: Pack) -> tuple[Entry, ...]:
    """Those of the first shelf that is numbered, such as the golden rules; else of the first of all."""
    shelves = [tuple(shelf.entries.values()) for shelf in pack.shelves.values()]
    numbered = (entries for entries in shelves if any(entry.number for entry in entries))
    return next(numbered, shelves[0] if shelves else ())


def _entry(entry: Entry, pack: Pack) -> OfferedCard:
    title = f"{pack.shelves[entry.shelf].title}, {listed(entry)}" if entry.number else entry.title
    return _card(
        entry.id, listed(entry), entry.say, "\n\n".join((title, entry.say, _grounds(entry.cite, pack)))
    )


def _contact(contact: Contact, pack: Pack) -> OfferedCard:
    ways = [contact.number] if contact.number else []
    if contact.text_number:
        ways.append(fill(pack.messages, "label_text_number", number=contact.text_number))
    ways += [fill(pack.messages, "label_hours", hours=contact.hours)] if contact.hours else []
    ways += [way for way in (contact.email, contact.url) if way]
    text = "\n\n".join((contact.name, contact.use, "\n".join(ways), _grounds(contact.cite, pack)))
    return _card(f"contact {contact.id}", contact.name, contact.use, text)


def _grounds(cite: tuple[str, ...], pack: Pack) -> str:
    """What it rests on, and whose words these are."""
    cited = fill(pack.messages, "label_rests_on", points=points_by_source(cite, pack)) if cite else ""
    return "\n".join(line for line in (cited, f"{pack.info.title} · {pack.info.edition_short}") if line)


def _card(name: str, title: str, line: str, text: str) -> OfferedCard:
    return OfferedCard(hashlib.sha256(name.encode()).hexdigest()[:16], title, line, text)
