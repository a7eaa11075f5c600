"""A person's own contacts: what is kept of what they type, and where it is shown."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from flows import inputs
from flows.contacts import OwnContact, Typed, may_be_own, overlaid, typed_contact
from flows.engine import Engine
from flows.replies import AskReply, CardReply, Reply
from tests.flows.packs import tiny_pack

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
LEAD = OwnContact("safeguarding_lead", "01632 960001", "Mon to Fri 9am to 5pm", "2026-11-01")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("01632 960001", Typed("01632 960001")),
        ("01632960001", Typed("01632960001")),
        ("+44 1632 960001", Typed("+44 1632 960001")),
        ("020 7946 0001, Mon to Fri 9am to 5pm", Typed("020 7946 0001", "Mon to Fri 9am to 5pm")),
        ("07700 900123\nweekdays 8:30-17:00", Typed("07700 900123", "weekdays 8:30-17:00")),
        ("01632-960-001; 24 hours", Typed("01632 960 001", "24 hours")),
        ("01632 960001 ext 12, term time only", Typed("01632 960001 ext 12", "term time only")),
        ("101", Typed("101")),
    ],
)
def test_a_number_and_hours_are_kept(text: str, kept: Typed) -> None:
    assert typed_contact(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "01632 96",
        "01632 960001 Mrs Quillfeather",
        "01632 960001, ask for sam",
        "Sam 01632 960001",
        "01632 960001, 01632 960002",
        "01632 960001, sam@example.org",
        "01632 960001, 14 Larkspur Road",
        "01632 960001 9 to 5" + " and 9 to 5" * 10,
        "1" * 200,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    assert typed_contact(text) is None


def card(*own: OwnContact, today: date = TODAY) -> CardReply:
    engine = Engine(tiny_pack())
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    (reply,) = engine.advance(session, inputs.Say("yes"), NOW).replies
    shown = overlaid(reply, engine.pack, own, today)
    assert isinstance(shown, CardReply)
    return shown


def contact_of(reply: CardReply, contact: str) -> object:
    return next(each.contact for each in reply.card.escalations if each.contact.id == contact)


def test_an_ending_shows_the_own_number_with_the_day_it_was_checked() -> None:
    lead = contact_of(card(LEAD), "safeguarding_lead")
    assert getattr(lead, "number", "") == "01632 960001"
    assert getattr(lead, "hours", "") == "Mon to Fri 9am to 5pm"
    assert getattr(lead, "find", "") == "The message own_checked. 1 November 2026"


@pytest.mark.parametrize(
    ("today", "message"), [(date(2027, 11, 1), "own_checked."), (date(2027, 11, 2), "own_checked_long_ago.")]
)
def test_after_a_year_it_asks_to_be_checked_again(today: date, message: str) -> None:
    assert message in getattr(contact_of(card(LEAD, today=today), "safeguarding_lead"), "find", "")


def test_nothing_but_the_contact_is_changed() -> None:
    plain, mine = card().card, card(LEAD).card
    assert (mine.blocks, mine.cite, mine.within) == (plain.blocks, plain.cite, plain.within)
    assert [each.because for each in mine.escalations] == [each.because for each in plain.escalations]


def test_a_national_number_is_never_replaced() -> None:
    mine = OwnContact("emergency_999", "01632 960009", "", "2026-11-01")
    assert card(mine) == card()
    assert "emergency_999" not in {contact.id for contact in may_be_own(tiny_pack())}


def test_a_question_shows_no_contacts() -> None:
    pack = tiny_pack()
    ask: Reply = AskReply("Should I share?", pack.questions["harm"], 1, None)
    assert overlaid(ask, pack, (LEAD,), TODAY) is ask
