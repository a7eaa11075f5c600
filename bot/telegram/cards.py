"""The ending as blocks of text: what to do, by when and whom to ring; then, folded, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.telegram.markup import Block, Line
from flows.advice import Card
from flows.facts import holds
from flows.messages import fill
from flows.model import AdviceBlock, BlockKind, Condition, Contact, FactTest, Pack
from flows.session import Session

KINDS: tuple[BlockKind, ...] = ("do", "avoid", "law", "record", "know")
"""The order of a card: first what to do."""


def card_blocks(card: Card, pack: Pack) -> Iterator[Block]:
    """The whole card. What stands before the first folded block is meant for the first screen of a phone."""
    by_when = f"{pack.info.decisions[card.decision]}. {pack.info.time_frames[card.within]}."
    yield Block((Line(by_when, "b"), Line(card.outcome.say)), heading=card.outcome.headline)
    if card.escalations:
        people = tuple(Line(f"• {contact_line(shown.contact, pack)}") for shown in card.escalations)
        yield Block(people, heading=pack.messages["label_ring"])
        details = tuple(line for shown in card.escalations for line in contact_details(shown.contact, pack))
        yield Block(details, heading=pack.messages["label_reach"], folded=True)
    for kind in KINDS:
        lines = [line for block in card.blocks if block.kind == kind for line in _advice(block, pack)]
        if lines:
            yield Block(tuple(lines), heading=pack.messages[f"label_{kind}"], folded=True)
    for outcome in card.on_the_way:
        yield Block(
            (Line(fill(pack.messages, "on_the_way", headline=outcome.headline)), Line(outcome.say)),
            folded=True,
        )
    yield _grounds(card, pack)


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


def why_blocks(card: Card, pack: Pack, session: Session) -> Iterator[Block]:
    """For each piece of the advice: what was answered that brought it up, and what it is taken from."""
    yield Block((), heading=pack.messages["why_card_heading"])
    yield Block((Line(points(card.outcome.cite, pack), "i"),), heading=card.outcome.headline)
    for block in card.blocks:
        because = Line(_because(block.condition, pack, session))
        yield Block((because, Line(points(block.cite, pack), "i")), heading=block.say)


def points(ids: tuple[str, ...], pack: Pack) -> str:
    """The points as people see them: "Golden rule 3 · DfE 2024, pp. 4-5"."""
    return "; ".join(dict.fromkeys(_point(point_id, pack) for point_id in ids))


def _point(point_id: str, pack: Pack) -> str:
    point = pack.points[point_id]
    pages = f", {'pp.' if '-' in point.pages else 'p.'} {point.pages}" if point.pages else ""
    return f"{point.label} · {pack.sources[point.source].short}{pages}"


def _advice(block: AdviceBlock, pack: Pack) -> Iterator[Line]:
    yield Line(f"• {block.say}")
    if block.more:
        yield Line(block.more)
    yield Line(points(block.cite, pack), "i")


def _grounds(card: Card, pack: Pack) -> Block:
    edition = Line(fill(pack.messages, "label_edition", edition=pack.info.edition))
    standing = tuple(Line(sentence) for sentence in pack.info.standing)
    rests_on = Line(fill(pack.messages, "label_rests_on", points=points(card.outcome.cite, pack)), "i")
    return Block((edition, *standing, rests_on), folded=True)


def _because(condition: Condition, pack: Pack, session: Session) -> str:
    """The answers that made the condition hold; where it needs none, that this is for everybody."""
    said = list(dict.fromkeys(_said(condition, pack, session)))
    if not said:
        return pack.messages["label_always"]
    return fill(pack.messages, "label_because", answers="; ".join(said))


def _said(condition: Condition, pack: Pack, session: Session) -> Iterator[str]:
    facts = {answer.question: frozenset(answer.chosen) for answer in session.answers}
    for test in condition.when:
        derived = pack.derived.get(test.fact)
        if derived is None:
            yield from _chosen(test, pack, session)
            continue
        for way in derived.any_of:
            if holds(way, facts, {}):
                for inner in way.when:
                    yield from _chosen(inner, pack, session)


def _chosen(test: FactTest, pack: Pack, session: Session) -> Iterator[str]:
    question = pack.questions.get(test.fact)
    if question is not None:
        chosen = test.values & set(session.chosen(test.fact))
        yield from (option.say for option in question.options if option.id in chosen)
