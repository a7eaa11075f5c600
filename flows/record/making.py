"""A finished conversation -> its decision record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from ..advice import Card
from ..engine import Engine
from ..grounds import because, points_by_source
from ..messages import fill
from ..model import AdviceBlock, BlockKind, Contact, Pack, Source
from ..replies import CardReply, ReviewedAnswer
from ..session import Session
from ..sharing import Sharing
from .london import date_in_words, in_london, in_short, time_in_words
from .parts import (
    Answers,
    Blank,
    Blanks,
    GivenAnswer,
    Group,
    Item,
    Paragraph,
    Part,
    Record,
    Section,
    Term,
    Terms,
    Words,
)
from .short import cut, short_text

VERSION_SHOWN = 12
"""So many characters of the content's version tell it from any other."""

KINDS: tuple[BlockKind, ...] = ("do", "avoid", "law", "record", "know")
"""The order of a card: first what to do."""

BLANKS: tuple[tuple[str, int], ...] = (
    ("record_reference", 1),
    ("record_decided", 3),
    ("record_shared", 3),
    ("record_with_whom", 2),
    ("record_how", 1),
    ("record_when", 1),
    ("record_basis", 1),
    ("record_told", 2),
    ("record_advised_by", 2),
    ("record_next", 2),
    ("record_review", 1),
    ("record_written_by", 1),
)
"""Messages that name what only an organisation can record (GR7, HS10, HS11), and the lines each needs."""

LONGEST_PARTICULAR = 300
"""Units of what is passed in, such as a name in the settings; the rest is cut off."""

_NUMBER_TO_RING = re.compile(r"\+?[0-9][0-9 ]*")
_LETTER = re.compile(r"[A-Z]{1,2}")


class NotAtAnEnding(ValueError):
    """The conversation has no advice yet, or is being changed: there is no decision to record."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a record holds besides the conversation. Texts may be empty; then nothing is said of them."""

    made_at: datetime
    """When the record is made; aware."""
    operator_name: str = ""
    operator_contact: str = ""
    signed_off: str = ""
    """Who signed off this version of the content and when, in words; empty: nobody did."""
    standing: tuple[str, ...] = ()
    """What the content says of its standing; empty: the sentences of the pack."""
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    """By id, what stands in place of the content's own: how a person reaches whom it leaves open."""


def make_record(engine: Engine, session: Session, particulars: Particulars) -> Record:
    """The record of a session that stands at an ending, by the content of ``engine``.

    A session of another version is brought over by a step of the engine first, so that what is recorded is
    what the person sees. Raises NotAtAnEnding.
    """
    if session.flow not in engine.pack.flows:
        raise NotAtAnEnding("the flow of this conversation is not in this content")
    screen = engine.screens.now(session)
    if not isinstance(screen, CardReply):
        raise NotAtAnEnding("the conversation stands at a question")
    pack, card = engine.pack, screen.card
    walked = replace(session, answers=engine.walk(session).route)
    answers = engine.screens.review(session).answers
    operator = _plain(particulars.operator_name)
    return Record(
        product=pack.info.title,
        title=pack.messages["record_title"],
        intro=(
            Paragraph(pack.messages["record_intro"], "lead"),
            Paragraph(pack.messages["record_no_names"]),
        ),
        sections=(
            _summary(card, pack, pack.flows[session.flow].title, particulars.made_at),
            *_people(card, pack, particulars.contacts),
            _answers(answers, pack, session.sharing),
            _to_complete(pack),
            _advice(card, pack, walked),
            _grounds(card, pack),
            _about(pack, particulars, operator),
            _documents(card, pack),
        ),
        closing=(Paragraph(pack.info.licence, "quiet"),),
        short=short_text(card, pack, in_short(particulars.made_at), pack.version[:VERSION_SHOWN]),
        part_line=pack.messages["record_part"],
        page_line=pack.messages["record_page"],
        author=operator or pack.info.title,
        made_at=in_london(particulars.made_at).replace(second=0, microsecond=0),
    )


def _summary(card: Card, pack: Pack, topic: str, made_at: datetime) -> Section:
    messages = pack.messages
    made = fill(messages, "record_made_at", date=date_in_words(made_at), time=time_in_words(made_at))
    terms = (
        _term(messages["record_made"], made),
        _term(messages["record_topic"], topic),
        _term(messages["record_decision"], pack.info.decisions[card.decision]),
        _term(messages["record_by_when"], pack.info.time_frames[card.within]),
    )
    advice = (Paragraph(card.outcome.headline, "lead"), Paragraph(card.outcome.say))
    return Section(messages["record_summary"], (Terms(terms), *advice))


def _people(card: Card, pack: Pack, known: Mapping[str, Contact]) -> Iterator[Section]:
    contacts = [known.get(shown.contact.id, shown.contact) for shown in card.escalations]
    if contacts:
        terms = tuple(
            Term(contact.name, tuple(_ways(contact, pack)), tuple(_to_find(contact, pack)))
            for contact in contacts
        )
        yield Section(pack.messages["label_ring"], (Terms(terms),))


def _ways(contact: Contact, pack: Pack) -> Iterator[Words]:
    """Every way to reach them that is known."""
    if contact.number:
        yield Words(contact.number, _to_ring(contact.number))
    if contact.text_number:
        number = fill(pack.messages, "label_text_number", number=contact.text_number)
        yield Words(number, _to_ring(contact.text_number))
    if contact.email:
        yield Words(contact.email)
    if contact.url:
        yield Words(contact.url, contact.url)


def _to_find(contact: Contact, pack: Pack) -> Iterator[str]:
    """When to reach them; and for a local contact that no area has filled in, how to find it."""
    if contact.hours:
        yield fill(pack.messages, "label_hours", hours=contact.hours)
    if contact.local and not (contact.number or contact.email or contact.url):
        yield fill(pack.messages, "label_local", find=contact.find)
    elif contact.find:
        yield contact.find


def _to_ring(number: str) -> str:
    return f"tel:{number.replace(' ', '')}" if _NUMBER_TO_RING.fullmatch(number) else ""


def _answers(answers: Iterable[ReviewedAnswer], pack: Pack, sharing: Sharing | None) -> Section:
    given = tuple(
        GivenAnswer(answer.ask, "; ".join(answer.said), _member(answer.by, pack, sharing))
        for answer in answers
    )
    by_several = any(answer.by for answer in given)
    headings = (
        pack.messages["record_question"],
        pack.messages["record_answer"],
        pack.messages["record_answered_by"] if by_several else "",
    )
    return Section(pack.messages["record_answers"], (Answers(headings, given),))


def _member(by: str, pack: Pack, sharing: Sharing | None) -> str:
    """A letter, and a role of the pack's list; nothing else, so that no name can come into a record."""
    if not _LETTER.fullmatch(by):
        return ""
    role = pack.info.roles.get(sharing.role(by), "") if sharing is not None else ""
    if role:
        return fill(pack.messages, "record_member_role", letter=by, role=role)
    return fill(pack.messages, "record_member", letter=by)


def _advice(card: Card, pack: Pack, session: Session) -> Section:
    parts: list[Part] = []
    for outcome in card.on_the_way:
        parts.append(Paragraph(fill(pack.messages, "on_the_way", headline=outcome.headline), "lead"))
        parts.append(Paragraph(outcome.say))
    for kind in KINDS:
        blocks = [block for block in card.blocks if block.kind == kind]
        if blocks:
            items = tuple(_piece(block, pack, session) for block in blocks)
            parts.append(Group(pack.messages[f"label_{kind}"], items))
    return Section(pack.messages["record_advice"], tuple(parts), in_brief=pack.messages["record_in_brief"])


def _piece(block: AdviceBlock, pack: Pack, session: Session) -> Item:
    said = because(block.condition, pack, session)
    return Item(
        block.say,
        block.more,
        reason="" if said == pack.messages["label_always"] else said,
        cited=_cited(block.cite, pack),
        cited_first=points_by_source(block.cite[:1], pack),
    )


def _cited(cite: tuple[str, ...], pack: Pack) -> str:
    return fill(pack.messages, "label_rests_on", points=points_by_source(cite, pack))


def _to_complete(pack: Pack) -> Section:
    blanks = tuple(Blank(pack.messages[message], lines) for message, lines in BLANKS)
    where = Paragraph(pack.messages["record_where_to_complete"])
    return Section(pack.messages["record_to_complete"], (where, Blanks(blanks)))


def _grounds(card: Card, pack: Pack) -> Section:
    """The edition, and the points of the ending itself; each piece of advice names its own."""
    cite = tuple(dict.fromkeys(point for ending in (card.outcome, *card.on_the_way) for point in ending.cite))
    edition = Terms((_term(pack.messages["record_edition"], pack.info.edition),))
    return Section(pack.messages["record_grounds"], (edition, Paragraph(_cited(cite, pack))))


def _about(pack: Pack, particulars: Particulars, operator: str) -> Section:
    messages = pack.messages
    signed_off = _plain(particulars.signed_off) or messages["record_not_signed_off"]
    rows = (
        (messages["record_version"], pack.version[:VERSION_SHOWN]),
        (messages["record_signed_off"], signed_off),
        (messages["record_operator"], operator),
        (messages["record_contact"], _plain(particulars.operator_contact)),
    )
    terms = Terms(tuple(_term(name, said) for name, said in rows if said))
    said = particulars.standing or pack.info.standing
    if not particulars.signed_off:
        said = (*said, messages["standing_not_signed_off"])
    standing = tuple(Paragraph(_plain(each)) for each in said)
    return Section(messages["record_about"], (terms, *standing))


def _documents(card: Card, pack: Pack) -> Section:
    """Every document that anything in the record is taken from, with its edition and address."""
    ids = dict.fromkeys(pack.points[point].source for point in card.cite)
    terms = tuple(_document(pack.sources[source]) for source in ids)
    return Section(pack.messages["record_documents"], (Terms(terms),), only_in_full=True)


def _document(source: Source) -> Term:
    about = (source.publisher, source.edition, source.standing)
    more = " ".join(f"{each.rstrip('.')}." for each in about if each)
    return Term(source.short, (Words(source.title, source.url),), (more,))


def _term(name: str, said: str) -> Term:
    return Term(name, (Words(said),))


def _plain(text: str) -> str:
    """On one line of a sane length, without what shows nothing or turns the direction of what follows."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return cut(line, LONGEST_PARTICULAR)
