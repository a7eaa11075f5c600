"""A person's own contacts: what is kept of what they type, and where it is shown."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from flows import inputs
from flows.contacts import (
    OwnContact,
    Typed,
    may_be_own,
    overlaid,
    overlaid_for_team,
    pack_with_own,
    typed_contact,
)
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


def test_the_reference_is_read_with_own_contacts_and_is_the_same_where_there_are_none() -> None:
    pack = tiny_pack()
    assert pack_with_own(pack, (), TODAY) is pack
    mine = pack_with_own(pack, (LEAD, OwnContact("emergency_999", "01632 960009", "", "2026-11-01")), TODAY)
    assert mine.contacts["safeguarding_lead"].number == "01632 960001"
    assert list(mine.contacts) == list(pack.contacts)
    others = {contact for contact in pack.contacts if mine.contacts[contact] != pack.contacts[contact]}
    assert others == {"safeguarding_lead"}


def test_a_question_shows_no_contacts() -> None:
    pack = tiny_pack()
    ask: Reply = AskReply("Should I share?", pack.questions["harm"], 1, None)
    assert overlaid(ask, pack, (LEAD,), TODAY) is ask


def team_card(*kept: OwnContact, today: date = TODAY) -> CardReply:
    engine = Engine(tiny_pack())
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    (reply,) = engine.advance(session, inputs.Say("yes"), NOW).replies
    shown = overlaid_for_team(reply, engine.pack, kept, today)
    assert isinstance(shown, CardReply)
    return shown


def test_a_teams_number_stands_where_the_ending_sends_somebody_to_it_and_nowhere_else() -> None:
    shown = team_card(LEAD)
    lead = contact_of(shown, "safeguarding_lead")
    assert getattr(lead, "number", "") == "01632 960001"
    assert getattr(lead, "find", "") == "The message team_checked. 1 November 2026"
    assert shown.card.team == ()
    assert not shown.card.team_due


def test_what_the_ending_sends_nobody_to_stands_on_it_as_the_teams() -> None:
    told = {each.contact.id for each in team_card().card.escalations}
    other = next(contact.id for contact in may_be_own(tiny_pack()) if contact.id not in told)
    shown = team_card(OwnContact(other, "01632 960002", "", "2026-11-01"))
    assert [(contact.id, contact.number) for contact in shown.card.team] == [(other, "01632 960002")]


def test_a_contact_that_the_content_has_no_more_is_not_shown_and_never_due() -> None:
    shown = team_card(OwnContact("gone_since", "01632 960003", "", "2020-01-01"))
    assert (shown.card.team, shown.card.team_due) == ((), False)


def test_one_number_of_the_team_that_is_over_a_year_old_is_enough_to_be_due() -> None:
    assert team_card(LEAD, today=date(2027, 11, 2)).card.team_due
    assert not team_card(LEAD, today=date(2027, 11, 1)).card.team_due
