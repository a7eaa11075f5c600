"""What a change of answers did to the advice: two cards compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .advice import Card
from .messages import fill
from .model import AdviceBlock, Contact, Pack


@dataclass(frozen=True, slots=True)
class Changes:
    """What the advice has that it had not before, by id, and what it has no more.

    ``decision`` and ``within``: what to do, or by when, is another.
    """

    decision: bool = False
    within: bool = False
    blocks: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    blocks_gone: tuple[AdviceBlock, ...] = ()
    contacts_gone: tuple[Contact, ...] = ()


UNCHANGED = Changes()


def changes(before: Card, after: Card) -> Changes | None:
    """What is new on the card that came after; None where both say the same."""
    old_blocks, new_blocks = _blocks(before), _blocks(after)
    old_contacts, new_contacts = _contacts(before), _contacts(after)
    found = Changes(
        decision=(before.decision, before.outcome.headline) != (after.decision, after.outcome.headline),
        within=before.within != after.within,
        blocks=frozenset(new_blocks.keys() - old_blocks.keys()),
        contacts=frozenset(new_contacts.keys() - old_contacts.keys()),
        blocks_gone=tuple(block for block in before.blocks if block.id not in new_blocks),
        contacts_gone=tuple(each for each in old_contacts.values() if each.id not in new_contacts),
    )
    return None if found == UNCHANGED else found


def marked(text: str, is_new: bool, messages: Mapping[str, str]) -> str:
    """The text, with a word before it where it is new; a colour or a sign would not be read out."""
    return fill(messages, "marked_new", text=text) if is_new else text


def news_lines(card: Card, found: Changes, pack: Pack) -> tuple[str, ...]:
    """What is new on the card, a line each: what to do and by when, whom to tell, and then the advice."""
    by_when = f"{pack.info.decisions[card.decision]}. {pack.info.time_frames[card.within]}."
    first = (card.outcome.headline,) if found.decision else ()
    return (
        *first,
        *((by_when,) if found.within or found.decision else ()),
        *(shown.contact.name for shown in card.escalations if shown.contact.id in found.contacts),
        *(block.say for block in card.blocks if block.id in found.blocks),
    )


def gone_lines(found: Changes) -> tuple[str, ...]:
    """What the advice has no more, a line each: whom to tell first."""
    return (*(each.name for each in found.contacts_gone), *(block.say for block in found.blocks_gone))


def _blocks(card: Card) -> dict[str, AdviceBlock]:
    return {block.id: block for block in card.blocks}


def _contacts(card: Card) -> dict[str, Contact]:
    return {shown.contact.id: shown.contact for shown in card.escalations}
