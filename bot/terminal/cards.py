"""The card of an ending as lines for a terminal: what to do, by when, with whom, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.terminal.text import BLANK, Line
from flows.advice import Card
from flows.grounds import because, points_in_words
from flows.messages import fill
from flows.model import AdviceBlock, BlockKind, Contact, Pack
from flows.session import Session

KINDS: tuple[BlockKind, ...] = ("do", "avoid", "law", "record", "know")
"""The order of a card: first what to do."""


def card_lines(card: Card, pack: Pack) -> tuple[Line, ...]:
    """The whole card; the decision and the time frame stand first."""
    lines = [
        Line(card.outcome.headline, "heading"),
        BLANK,
        Line(pack.info.decisions[card.decision] + "."),
        Line(fill(pack.messages, "label_when", when=pack.info.time_frames[card.within])),
        BLANK,
        Line(card.outcome.say),
        BLANK,
    ]
    for outcome in card.on_the_way:
        lines += [Line(fill(pack.messages, "on_the_way", headline=outcome.headline)), BLANK]
    lines += _escalations(card, pack)
    for kind in KINDS:
        lines += _blocks(card, pack, kind)
    return (*lines, *_grounds(card, pack))


def contact_lines(contact: Contact, pack: Pack) -> Iterator[Line]:
    """Who it is, what for, and how to reach them; a blank local contact says how to find it."""
    number = f": {contact.number}" if contact.number else ""
    yield Line(f"{contact.name}{number}. {contact.use}", lead="  - ")
    details = []
    if contact.text_number:
        details.append(fill(pack.messages, "label_text_number", number=contact.text_number))
    if contact.hours:
        details.append(fill(pack.messages, "label_hours", hours=contact.hours))
    if contact.email:
        details.append(contact.email)
    if contact.url:
        details.append(contact.url)
    if contact.local and not (contact.number or contact.email or contact.url):
        details.append(fill(pack.messages, "label_local", find=contact.find))
    elif contact.find:
        details.append(contact.find)
    for detail in details:
        yield Line(detail, "quiet", lead="    ")


def why_card_lines(card: Card, pack: Pack, session: Session) -> tuple[Line, ...]:
    """For each piece of the advice: what was answered that brought it up, and what it is taken from."""
    lines = [Line(pack.messages["why_card_heading"], "heading"), BLANK, Line(card.outcome.headline)]
    lines.append(Line(points_in_words(card.outcome.cite, pack), "quiet", lead="    "))
    for block in card.blocks:
        lines.append(Line(block.say))
        lines.append(Line(because(block.condition, pack, session), lead="    "))
        lines.append(Line(points_in_words(block.cite, pack), "quiet", lead="    "))
    return tuple(lines)


def _escalations(card: Card, pack: Pack) -> Iterator[Line]:
    if card.escalations:
        yield Line(pack.messages["label_ring"], "heading")
        for shown in card.escalations:
            yield from contact_lines(shown.contact, pack)
        yield BLANK


def _blocks(card: Card, pack: Pack, kind: BlockKind) -> Iterator[Line]:
    blocks = [block for block in card.blocks if block.kind == kind]
    if blocks:
        yield Line(pack.messages[f"label_{kind}"], "heading")
        for block in blocks:
            yield from _block(block)
        yield BLANK


def _block(block: AdviceBlock) -> Iterator[Line]:
    yield Line(block.say, lead="  - ")
    if block.more:
        yield Line(block.more, "quiet", lead="    ")


def _grounds(card: Card, pack: Pack) -> Iterator[Line]:
    yield Line(fill(pack.messages, "label_rests_on", points=points_in_words(card.cite, pack)), "quiet")
    yield Line(fill(pack.messages, "label_edition", edition=pack.info.edition), "quiet")
    for sentence in pack.info.standing:
        yield Line(sentence, "quiet")
