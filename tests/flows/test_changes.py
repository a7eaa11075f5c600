"""Two cards compared: what is new on the later one, and what it has no more."""

from __future__ import annotations

from datetime import UTC, datetime

from flows import inputs
from flows.advice import Card
from flows.changes import changes
from flows.engine import Engine
from flows.replies import CardReply
from flows.session import Session, from_text, to_text
from tests.flows.packs import tiny_pack

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def ended(*answers: str) -> tuple[Engine, Session]:
    engine = Engine(tiny_pack())
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    for answer in answers:
        session = engine.advance(session, inputs.Say(answer), NOW).session
    assert session is not None
    return engine, session


def card(*answers: str) -> Card:
    engine, session = ended(*answers)
    reply = engine.screens.now(session)
    assert isinstance(reply, CardReply)
    return reply.card


QUIETLY, OPENLY = ("no", "abuse", "1", "no"), ("no", "abuse", "1", "yes")


def test_the_same_advice_has_no_changes() -> None:
    assert changes(card(*QUIETLY), card(*QUIETLY)) is None


def test_pieces_that_came_and_went_are_named() -> None:
    before, after = card(*QUIETLY), card(*OPENLY)
    found = changes(before, after)
    assert found is not None
    ids = [{block.id for block in each.blocks} for each in (before, after)]
    assert found.blocks == ids[1] - ids[0]
    assert {block.id for block in found.blocks_gone} == ids[0] - ids[1]
    assert found.decision


def test_a_time_frame_that_changed_is_named() -> None:
    found = changes(card(*QUIETLY), card("yes"))
    assert found is not None
    assert found.within
    assert "emergency_999" in found.contacts


def test_the_advice_before_a_change_is_kept_with_the_session_and_forgotten_at_a_new_start() -> None:
    engine, session = ended(*QUIETLY)
    assert session.advised == ()
    back = engine.advance(session, inputs.Back(), NOW).session
    assert back is not None
    assert back.advised == session.answers
    assert from_text(to_text(back)) == back
    anew = engine.advance(back, inputs.Restart("ijklmnop"), NOW).session
    assert anew is not None
    assert anew.advised == ()
