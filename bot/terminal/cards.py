"""The card of an ending as lines for a terminal: what to do, by when, with whom, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.terminal.text import BLANK, Line, kept_together
from flows.advice import Card
from flows.changes import UNCHANGED, Changes, gone_lines, marked
from flows.grounds import because, points_in_words
from flows.messages import fill
from flows.model import AdviceBlock, BlockKind, Contact, Pack
from flows.session import Session
from flows.standing import SignOff, standing_lines

KINDS: tuple[BlockKind, ...] = ("do", "avoid", "law", "record", "know")
"""The order of a card: first what to do."""
BULLET = "  - "
UNDER_BULLET = "    "


def card_lines(
    card: Card,
    pack: Pack,
    *,
    in_full: bool = False,
    news: Changes = UNCHANGED,
    signed_off: SignOff | None = None,
) -> tuple[Line, ...]:
    """The decision, the time frame, whom to tell, and each piece of advice in its one line.

    In full it adds what each contact is for, the advice in detail, and all points that it rests on. ``news``
    is marked.
    """
    lines = list(_decision(card, pack, news))
    if card.escalations:
        lines.append(Line(pack.messages["label_ring"], "heading"))
        for shown in card.escalations:
            lines += _reached(shown.contact, pack, in_full, news)
        lines.append(BLANK)
    for kind in KINDS:
        blocks = [block for block in card.blocks if block.kind == kind]
        if blocks:
            lines.append(Line(pack.messages[f"label_{kind}"], "heading"))
            lines += [line for block in blocks for line in _advice(block, pack, in_full, news)]
            lines.append(BLANK)
    if gone_lines(news):
        lines.append(Line(pack.messages["label_gone"], "heading"))
        lines += [*(Line(each, lead=BULLET) for each in gone_lines(news)), BLANK]
    return (*lines, *_grounds(card.cite if in_full else card.outcome.cite, pack, signed_off))


def contact_lines(contact: Contact, pack: Pack) -> Iterator[Line]:
    """Who it is, what for, and every way to reach them; a blank local contact says how to find it."""
    yield Line(f"{_name_and_number(contact)}. {contact.use}", lead=BULLET)
    if contact.text_number:
        yield _detail(fill(pack.messages, "label_text_number", number=kept_together(contact.text_number)))
    if contact.hours:
        yield _detail(fill(pack.messages, "label_hours", hours=contact.hours))
    for way in (contact.email, contact.url):
        if way:
            yield _detail(way)
    if _is_blank(contact):
        yield _detail(fill(pack.messages, "label_local", find=contact.find))
    elif contact.find:
        yield _detail(contact.find)


def why_card_lines(card: Card, pack: Pack, session: Session) -> tuple[Line, ...]:
    """For each piece of the advice: what was answered that brought it up, and what it is taken from."""
    lines = [Line(pack.messages["why_card_heading"], "heading"), BLANK, Line(card.outcome.headline)]
    lines.append(Line(points_in_words(card.outcome.cite, pack), "quiet", lead=UNDER_BULLET))
    for block in card.blocks:
        lines.append(Line(block.say))
        lines.append(Line(because(block.condition, pack, session), lead=UNDER_BULLET))
        lines.append(Line(points_in_words(block.cite, pack), "quiet", lead=UNDER_BULLET))
    return tuple(lines)


def _decision(card: Card, pack: Pack, news: Changes) -> Iterator[Line]:
    yield Line(marked(card.outcome.headline, news.decision, pack.messages), "heading")
    yield BLANK
    by_when = f"{pack.info.decisions[card.decision]}. {pack.info.time_frames[card.within]}."
    yield Line(marked(by_when, news.within and not news.decision, pack.messages))
    yield BLANK
    yield Line(card.outcome.say)
    yield BLANK
    for outcome in card.on_the_way:
        yield Line(fill(pack.messages, "on_the_way", headline=outcome.headline))
        yield Line(outcome.say)
        yield BLANK


def _reached(contact: Contact, pack: Pack, in_full: bool, news: Changes) -> Iterator[Line]:
    first, *rest = contact_lines(contact, pack) if in_full else [_how_to_reach(contact, pack)]
    yield replace(first, text=marked(first.text, contact.id in news.contacts, pack.messages))
    yield from rest


def _how_to_reach(contact: Contact, pack: Pack) -> Line:
    if _is_blank(contact):
        how = fill(pack.messages, "label_local", find=contact.find)
        return Line(f"{contact.name}. {how}", lead=BULLET)
    way = "" if contact.number else contact.email or contact.url
    return Line(f"{_name_and_number(contact)}{f': {way}' if way else ''}", lead=BULLET)


def _name_and_number(contact: Contact) -> str:
    return f"{contact.name}: {kept_together(contact.number)}" if contact.number else contact.name


def _is_blank(contact: Contact) -> bool:
    """A local contact that no area has filled in."""
    return contact.local and not (contact.number or contact.email or contact.url)


def _advice(block: AdviceBlock, pack: Pack, in_full: bool, news: Changes) -> Iterator[Line]:
    yield Line(marked(block.say, block.id in news.blocks, pack.messages), lead=BULLET)
    if in_full and block.more:
        yield _detail(block.more)


def _detail(text: str) -> Line:
    return Line(text, "quiet", lead=UNDER_BULLET)


def _grounds(cite: tuple[str, ...], pack: Pack, signed_off: SignOff | None) -> Iterator[Line]:
    yield Line(fill(pack.messages, "label_rests_on", points=points_in_words(cite, pack)), "quiet")
    yield Line(fill(pack.messages, "label_edition", edition=pack.info.edition), "quiet")
    yield Line(" ".join(standing_lines(pack, signed_off)), "quiet")
