"""Contacts of a person or a group: what may be kept of one, and how it replaces "not set for your area"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .advice import Card
from .messages import fill
from .model import Contact, Pack
from .record.london import day_in_words
from .replies import CardReply, Reply, UrgentReply, WhyCardReply

CHECK_AGAIN_AFTER = timedelta(days=365)
LONGEST_HOURS = 60

_NUMBER = re.compile(r"(?:\+44 ?|0)[1-9](?:[ -]?\d){8,9}|1\d{2}(?:\d{3})?|0800 ?1111")
_EXTENSION = re.compile(r"(?:ext(?:ension)?|x)\.? ?(\d{1,6})", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_HOURS = re.compile(r"[\w :.,;&+/–-]*")

HOURS_WORDS = frozenset(
    word
    for line in (
        "mon monday mondays tue tues tuesday tuesdays wed weds wednesday wednesdays thu thur thurs thursday",
        "thursdays fri friday fridays sat saturday saturdays sun sunday sundays day days daily week weeks",
        "weekday weekdays weekend weekends every each all always open closed shut only except not and or to",
        "till until from at on in between before after am pm noon midnight midday morning mornings afternoon",
        "afternoons evening evenings night nights nightly daytime office school working term time times",
        "holiday holidays bank public half hour hours hr hrs out of lunch the a h",
    )
    for word in line.split()
)
"""All the words that hours may be told in: nothing else is kept, so no name is, whatever the guard misses."""


@dataclass(frozen=True, slots=True)
class OwnContact:
    """How to reach the contact with that id of the content; ``checked_on`` is an ISO day."""

    contact: str
    number: str
    hours: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A number and hours as they are kept."""

    number: str
    hours: str = ""


def may_be_own(pack: Pack) -> tuple[Contact, ...]:
    """The contacts that a person may fill in: the local ones that nobody has filled in for their area."""
    return tuple(
        contact
        for contact in pack.contacts.values()
        if contact.local and not contact.fixed and not contact.number
    )


def typed_contact(text: str) -> Typed | None:
    """The telephone number and the hours that were typed; None where there is anything else in it.

    A number of the United Kingdom, perhaps with an extension, and after it hours in HOURS_WORDS and digits.
    """
    words = " ".join(text.split())
    found = _NUMBER.match(words)
    if found is None or words[found.end() : found.end() + 1].isalnum():
        return None
    number, rest = found[0].replace("-", " "), words[found.end() :].lstrip(" ,;:.-–")
    extension = _EXTENSION.match(rest)
    if extension is not None:
        number, rest = f"{number} ext {extension[1]}", rest[extension.end() :].lstrip(" ,;:.-–")
    return Typed(number, rest) if are_hours(rest) else None


def are_hours(text: str) -> bool:
    """Whether it tells hours and nothing else, in HOURS_WORDS and short numbers, and not at length."""
    known = all(word.casefold() in HOURS_WORDS for word in _WORD.findall(text))
    return (
        len(text) <= LONGEST_HOURS
        and known
        and bool(_HOURS.fullmatch(text))
        and not re.search(r"\d{5}", text)
    )


def is_due(own: OwnContact, today: date) -> bool:
    """Whether it was last checked more than a year ago."""
    return today - date.fromisoformat(own.checked_on) > CHECK_AGAIN_AFTER


def checked_words(own: OwnContact, messages: Mapping[str, str], today: date, of_team: bool = False) -> str:
    """When it was checked; after a year, that it should be checked again. ``of_team``: it is a group's."""
    checked = "team_checked" if of_team else "own_checked"
    day = day_in_words(date.fromisoformat(own.checked_on))
    return fill(messages, f"{checked}_long_ago" if is_due(own, today) else checked, day=day)


def with_own(
    contact: Contact, own: OwnContact, messages: Mapping[str, str], today: date, of_team: bool = False
) -> Contact:
    """The contact with the number and hours of a person's or a group's own, and when they checked them."""
    return replace(
        contact,
        number=own.number,
        hours=own.hours,
        checked_on=own.checked_on,
        find=checked_words(own, messages, today, of_team),
    )


def pack_with_own(pack: Pack, own: Iterable[OwnContact], today: date) -> Pack:
    """The pack, for reading its reference, with a person's own contacts where nobody has filled one in."""
    kept = _kept(pack, own)
    if not kept:
        return pack
    filled_in = {
        each.contact: with_own(pack.contacts[each.contact], each, pack.messages, today)
        for each in kept.values()
    }
    return replace(pack, contacts={**pack.contacts, **filled_in})


def overlaid_for_team(reply: Reply, pack: Pack, own: Iterable[OwnContact], today: date) -> Reply:
    """As ``overlaid`` with a group's contacts; an ending shows those too to whom it sends nobody.

    It also says whether one of them was last checked more than a year ago.
    """
    kept = _kept(pack, own)
    reply = overlaid(reply, pack, kept.values(), today, of_team=True)
    if not isinstance(reply, CardReply | WhyCardReply):
        return reply
    told = {each.contact.id for each in reply.card.escalations}
    team = tuple(
        with_own(contact, kept[contact.id], pack.messages, today, of_team=True)
        for contact in may_be_own(pack)
        if contact.id in kept and contact.id not in told
    )
    due = any(is_due(each, today) for each in kept.values())
    return replace(reply, card=replace(reply.card, team=team, team_due=due))


def overlaid(
    reply: Reply, pack: Pack, own: Iterable[OwnContact], today: date, of_team: bool = False
) -> Reply:
    """The reply with the person's own contacts wherever it shows one that nobody has filled in."""
    kept = _kept(pack, own)

    def shown(contact: Contact) -> Contact:
        mine = kept.get(contact.id)
        return contact if mine is None else with_own(contact, mine, pack.messages, today, of_team)

    def carded(card: Card) -> Card:
        escalations = tuple(replace(each, contact=shown(each.contact)) for each in card.escalations)
        return replace(card, escalations=escalations)

    match reply:
        case CardReply() | WhyCardReply():
            return replace(reply, card=carded(reply.card))
        case UrgentReply():
            return replace(reply, contacts=tuple(shown(contact) for contact in reply.contacts))
    return reply


def shows_contacts(reply: Reply) -> bool:
    """Whether ``overlaid`` may change the reply."""
    return isinstance(reply, CardReply | WhyCardReply | UrgentReply)


def _kept(pack: Pack, own: Iterable[OwnContact]) -> dict[str, OwnContact]:
    """Those that the content leaves open, by id."""
    open_ones = {contact.id for contact in may_be_own(pack)}
    return {each.contact: each for each in own if each.contact in open_ones}
