"""The ending as blocks of text: what to do, by when and whom to ring; then, folded, what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.telegram.markup import Block, Line, fits, pages
from flows.advice import Card
from flows.changes import UNCHANGED, Changes, gone_lines, marked
from flows.grounds import because, points_by_source
from flows.messages import fill
from flows.model import AdviceBlock, BlockKind, Contact, Pack
from flows.session import Session
from flows.standing import SignOff, sign_off_line

KINDS: tuple[BlockKind, ...] = ("do", "avoid", "record", "law", "know")
"""The order of a card: first what to do."""

NEVER_LEFT_OUT = KINDS[:3]
"""Where there is no room for all."""


def card_pages(
    card: Card,
    pack: Pack,
    before: tuple[str, ...] = (),
    news: Changes = UNCHANGED,
    signed_off: SignOff | None = None,
) -> tuple[str, ...]:
    """The card as one message: what to do, in any case, and as much of the rest as there is room for.

    What has no room is in ``full_blocks``, and the card says so. Where even what to do has no room, it goes
    into messages before this one, so that the decision stands last, above the buttons. ``news`` is marked.
    """
    said = [Block((Line(notice, "i"),)) for notice in before]
    first = [*said, *_essentials(card, pack, news)]
    last = [*_gone(news, pack), *_on_the_way(card, pack), _grounds(card, pack, signed_off)]
    for advice in _shorter_and_shorter(card, pack, news):
        if fits((*first, *advice, *last)):
            return pages((*first, *advice, *last))
    moved: list[Block] = []
    while advice and not fits((*first, *advice, *last)):
        moved.insert(0, advice.pop())
    return (*pages(moved), *pages((*first, *advice, *last)))


def full_blocks(card: Card, pack: Pack, news: Changes = UNCHANGED) -> Iterator[Block]:
    """Everything that is said about each piece of the advice, with all its sources. ``news`` is marked.

    Each kind is folded, for all of it is many screens of a phone.
    """
    headline = marked(card.outcome.headline, news.decision, pack.messages)
    yield Block((Line(points_by_source(card.outcome.cite, pack), "i"),), heading=headline)

    def in_full(block: AdviceBlock) -> Iterator[Line]:
        yield _said(block, pack, news)
        if block.more:
            yield Line(block.more)
        yield Line(points_by_source(block.cite, pack), "i")

    yield from _kinds_folded(card, pack, in_full)


def contact_line(contact: Contact, pack: Pack) -> str:
    """Who it is and the number to ring, in plain digits that a phone makes tappable."""
    reach = contact.number or contact.email or contact.url
    return f"{contact.name}: {reach or pack.messages['label_not_set']}"


def contact_details(contact: Contact, pack: Pack) -> Iterator[Line]:
    """What they are for, and everything known about reaching them; for a local one, where to look."""
    yield Line(contact.name, "b")
    yield Line(contact.use)
    ways = [contact.number] if contact.number else []
    ways += (
        [fill(pack.messages, "label_text_number", number=contact.text_number)] if contact.text_number else []
    )
    ways += [fill(pack.messages, "label_hours", hours=contact.hours)] if contact.hours else []
    ways += [way for way in (contact.email, contact.url) if way]
    if contact.local and not (contact.number or contact.email or contact.url):
        ways.append(fill(pack.messages, "label_local", find=contact.find))
    elif contact.find:
        ways.append(contact.find)
    yield from (Line(way) for way in ways)


def why_blocks(card: Card, pack: Pack, session: Session, news: Changes = UNCHANGED) -> Iterator[Block]:
    """For each piece of the advice: what was answered that brought it up, and what it is taken from.

    Each kind is folded, as in the advice itself.
    """
    words = pack.messages
    yield Block((), heading=words["why_card_heading"])
    headline = marked(card.outcome.headline, news.decision, words)
    yield Block((Line(points_by_source(card.outcome.cite, pack), "i"),), heading=headline)

    def why(block: AdviceBlock) -> Iterator[Line]:
        yield _said(block, pack, news)
        yield Line(because(block.condition, pack, session))
        yield Line(points_by_source(block.cite, pack), "i")

    yield from _kinds_folded(card, pack, why)


def _kinds_folded(
    card: Card, pack: Pack, lines_of: Callable[[AdviceBlock], Iterator[Line]]
) -> Iterator[Block]:
    for kind in KINDS:
        lines = tuple(line for block in _of_kind(card, kind) for line in lines_of(block))
        if lines:
            yield Block(lines, heading=pack.messages[f"label_{kind}"], folded=True)


def _said(block: AdviceBlock, pack: Pack, news: Changes) -> Line:
    return Line(f"• {marked(block.say, block.id in news.blocks, pack.messages)}", "b")


def _essentials(card: Card, pack: Pack, news: Changes) -> Iterator[Block]:
    """What stands before the folded block is for the first screen of a phone."""
    words = pack.messages
    by_when = f"{pack.info.decisions[card.decision]}. {pack.info.time_frames[card.within]}."
    lines = (Line(marked(by_when, news.within and not news.decision, words), "b"), Line(card.outcome.say))
    yield Block(lines, heading=marked(card.outcome.headline, news.decision, words))
    if card.escalations:
        contacts = [shown.contact for shown in card.escalations]
        people = tuple(
            Line(f"• {marked(contact_line(contact, pack), contact.id in news.contacts, words)}")
            for contact in contacts
        )
        yield Block(people, heading=pack.messages["label_ring"])
    if card.team:
        team = tuple(Line(f"• {contact_line(contact, pack)}") for contact in card.team)
        yield Block(team, heading=words["label_team"])
    if card.team_due:
        yield Block((Line(words["team_contacts_due"]),))
    reached = [*(shown.contact for shown in card.escalations), *card.team]
    details = tuple(line for contact in reached for line in contact_details(contact, pack))
    if details:
        yield Block(details, heading=words["label_reach"], folded=True)


def _shorter_and_shorter(card: Card, pack: Pack, news: Changes) -> Iterator[list[Block]]:
    """All the advice in short with its first sources; without what can be left out; without the sources.

    What is new is left out last of all.
    """
    rest = Block((Line(fill(pack.messages, "label_rest", button=pack.messages["button_full"])),))
    yield _advice(card, pack, news, KINDS)
    yield [*_advice(card, pack, news, KINDS[:-1]), rest]
    yield [*_advice(card, pack, news, NEVER_LEFT_OUT), rest]
    yield [*_advice(card, pack, news, NEVER_LEFT_OUT, with_sources=False), rest]
    there = frozenset(block.id for block in card.blocks if block.kind in NEVER_LEFT_OUT)
    yield [*_advice(card, pack, replace(news, blocks=news.blocks & there), NEVER_LEFT_OUT, False), rest]


def _advice(
    card: Card, pack: Pack, news: Changes, kinds: tuple[BlockKind, ...], with_sources: bool = True
) -> list[Block]:
    """The advice of these kinds, and of the others what is new."""
    blocks = []
    for kind in KINDS:
        lines = [
            line
            for block in _of_kind(card, kind)
            if kind in kinds or block.id in news.blocks
            for line in _in_short(block, pack, with_sources, block.id in news.blocks)
        ]
        if lines:
            blocks.append(Block(tuple(lines), heading=pack.messages[f"label_{kind}"], folded=True))
    return blocks


def _gone(news: Changes, pack: Pack) -> Iterator[Block]:
    lines = tuple(Line(f"• {each}") for each in gone_lines(news))
    if lines:
        yield Block(lines, heading=pack.messages["label_gone"], folded=True)


def _on_the_way(card: Card, pack: Pack) -> Iterator[Block]:
    for outcome in card.on_the_way:
        headline = fill(pack.messages, "on_the_way", headline=outcome.headline)
        yield Block((Line(headline), Line(outcome.say)), folded=True)


def _of_kind(card: Card, kind: BlockKind) -> tuple[AdviceBlock, ...]:
    return tuple(block for block in card.blocks if block.kind == kind)


def _in_short(block: AdviceBlock, pack: Pack, with_source: bool, is_new: bool) -> Iterator[Line]:
    yield Line(f"• {marked(block.say, is_new, pack.messages)}")
    if with_source:
        yield Line(points_by_source(block.cite[:1], pack), "i")


def _grounds(card: Card, pack: Pack, signed_off: SignOff | None) -> Block:
    edition = Line(fill(pack.messages, "label_edition", edition=pack.info.edition))
    standing = Line(f"{pack.info.standing[0]} {sign_off_line(pack, signed_off)}")
    rests_on = Line(
        fill(pack.messages, "label_rests_on", points=points_by_source(card.outcome.cite, pack)), "i"
    )
    return Block((edition, standing, rests_on), folded=True)
