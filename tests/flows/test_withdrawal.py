"""A conversation whose version was withdrawn: it stops, says so, and can start again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.engine import Engine
from flows.inputs import (
    Back,
    Choose,
    Input,
    Leave,
    LookUp,
    Overheard,
    Restart,
    Review,
    Say,
    Show,
    Start,
    TakeUp,
    TeamInput,
    UrgentHelp,
    Why,
)
from flows.replies import AskReply, CardReply, NoticeReply, Turn, UrgentReply, WithdrawnReply
from flows.session import Session, from_text, to_text
from flows.withdrawal import advance
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change
from tests.flows.talking import NOW

OLD = Engine(tiny_pack())
NEW = Engine(pack_of(with_change(tiny_files(), "advice/basics.yaml", "Tell the family who", "Say who")))
REWORDED = Engine(
    pack_of(with_change(tiny_files(), "flows/share.yaml", "How worried are you about", "How sure are you of"))
)
WARNED = NoticeReply("withdrawn_earlier")


def step(
    session: Session | None, input: Input, engine: Engine = OLD, withdrawn: frozenset[str] = frozenset()
) -> Turn:
    held = from_text(to_text(session)) if session is not None else None

    def plain(session: Session | None, input: Input | TeamInput) -> Turn:
        assert not isinstance(input, TeamInput)
        return engine.advance(session, input, NOW)

    return advance(engine, withdrawn, held, input, plain)


def begun(*answers: str) -> Session:
    turn = step(None, Start("share", "s1"))
    for answer in answers:
        turn = step(turn.session, Choose(answer))
    assert turn.session is not None
    return turn.session


def after(session: Session | None, input: Input, engine: Engine = NEW) -> Turn:
    return step(session, input, engine, frozenset({OLD.pack.version}))


@pytest.mark.parametrize(
    "input", [Choose("serious"), Back(), Show(), Review(), Why(), LookUp(), Choose("x", 99)]
)
def test_it_stops_at_the_next_tap_whatever_that_is(input: Input) -> None:
    session = begun("no")
    turn = after(session, input)
    assert turn.replies == (WithdrawnReply(False, kept=1, asked_again=0, can_take_up=True),)
    assert turn.session == session


def test_it_says_how_many_answers_will_be_asked_again() -> None:
    (reply,) = after(begun("no", "serious"), Show(), REWORDED).replies
    assert reply == WithdrawnReply(False, kept=1, asked_again=1, can_take_up=True)


def test_whoever_was_shown_its_advice_is_told_that_it_was_advice() -> None:
    (reply,) = after(begun("yes"), Show()).replies
    assert isinstance(reply, WithdrawnReply)
    assert reply.was_advised


def test_it_starts_again_with_the_answers_that_still_stand() -> None:
    session = begun("no", "serious")
    turn = after(session, TakeUp(session.turn), REWORDED)
    asked = turn.replies[-1]
    assert isinstance(asked, AskReply)
    assert asked.question.id == "harm"
    assert turn.session is not None
    assert (turn.session.version, turn.session.turn) == (REWORDED.pack.version, session.turn + 1)
    assert not isinstance(after(turn.session, Choose("early"), REWORDED).replies[-1], WithdrawnReply)


def test_taken_up_after_a_rest_it_asks_about_danger_as_ever() -> None:
    kind = "kind: yes_no_unsure\n"
    stale = pack_of(with_change(tiny_files(), "shared.yaml", kind, f"{kind}    goes_stale: true\n"))
    session = replace(begun("no"), touched_at=NOW - timedelta(hours=2))
    asked = after(session, TakeUp(), Engine(stale)).replies[-1]
    assert isinstance(asked, AskReply)
    assert asked.question.id == "danger"


def test_it_can_be_begun_again_with_none_of_them() -> None:
    session = begun("no", "serious")
    turn = after(session, Restart("s2", session.turn))
    assert turn.session is not None
    assert (turn.session.id, turn.session.answers, turn.session.version) == ("s2", (), NEW.pack.version)


@pytest.mark.parametrize("input", [TakeUp(7), Restart("s2", 7)])
def test_an_old_button_does_not_start_it_again(input: Input) -> None:
    session = begun("no")
    assert after(session, input).session == session


def test_urgent_help_comes_first_and_the_conversation_stays_stopped() -> None:
    turn = after(begun("no"), UrgentHelp())
    assert isinstance(turn.replies[0], UrgentReply)
    assert isinstance(after(turn.session, Show()).replies[0], WithdrawnReply)


@pytest.mark.parametrize("input", [Say("he is not breathing"), Overheard("he is not breathing")])
def test_danger_in_typed_words_is_answered_before_anything_else(input: Input) -> None:
    assert isinstance(after(begun("no"), input).replies[0], UrgentReply)


def test_another_topic_begins_at_once() -> None:
    turn = after(begun("no"), Start("staff", "s2"))
    assert turn.session is not None
    assert (turn.session.flow, turn.session.version) == ("staff", NEW.pack.version)


def test_where_the_topic_is_gone_it_can_only_be_left() -> None:
    session = replace(begun("no"), flow="gone")
    (reply,) = after(session, TakeUp()).replies
    assert isinstance(reply, WithdrawnReply)
    assert not reply.can_take_up


def test_whoever_leaves_is_told_if_they_were_advised() -> None:
    assert after(begun("yes"), Leave()).replies[0] == WARNED
    assert WARNED not in after(begun("no"), Leave()).replies
    assert after(begun("no"), Leave()).session is None


@pytest.mark.parametrize("on", [Restart("s2"), Start("staff", "s2", anew=True)])
def test_who_began_anew_since_is_told_at_their_next_tap_and_once(on: Input) -> None:
    since = step(begun("yes"), on, NEW)
    told = after(since.session, LookUp())
    assert told.replies[0] == WARNED
    assert WARNED not in after(told.session, Show()).replies


@pytest.mark.parametrize("on", [Restart("s2"), Start("staff", "s2")])
def test_who_begins_anew_from_withdrawn_advice_is_told_with_that_tap(on: Input) -> None:
    turn = after(begun("yes"), on)
    assert turn.replies[0] == WARNED
    assert isinstance(turn.replies[-1], AskReply)


def test_who_saw_newer_advice_since_is_told_too() -> None:
    carried = step(begun("yes"), Show(), NEW)
    assert isinstance(carried.replies[-1], CardReply)
    assert after(carried.session, Show()).replies[0] == WARNED


def test_who_was_not_shown_advice_of_it_is_told_nothing() -> None:
    since = step(begun("no"), Restart("s2"), NEW)
    assert WARNED not in after(since.session, Show()).replies
