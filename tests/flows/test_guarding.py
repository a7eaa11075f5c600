"""What the engine makes of danger and names in typed words: before any answer, and changing nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from flows import inputs
from flows.engine import Engine
from flows.replies import AskReply, NoticeReply, Turn, UrgentReply
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NAMED = "ring Kayleigh Marchbanks on 07700 900123"
DANGEROUS = "he's outside with a bat"


def after(text: str, *answers: str, engine: Engine | None = None) -> tuple[Turn, Turn]:
    """The turn before the text and the turn it makes."""
    engine = engine or Engine(tiny_pack())
    turn = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW)
    for answer in answers:
        turn = engine.advance(turn.session, inputs.Say(answer), NOW)
    return turn, engine.advance(turn.session, inputs.Say(text), NOW)


def kinds(turn: Turn) -> list[str]:
    return [event.kind for event in turn.events]


@pytest.mark.parametrize("text", [NAMED, DANGEROUS])
def test_nothing_is_changed(text: str) -> None:
    before, turn = after(text, "no")
    assert turn.session is before.session


def test_names_are_told_by_kind_before_the_question_that_waits() -> None:
    _, turn = after(NAMED, "no")
    notice, ask = turn.replies
    assert kinds(turn) == ["names"]
    assert isinstance(notice, NoticeReply)
    told = dict(notice.values)["kinds"]
    assert "kind_name" in told
    assert "kind_phone" in told
    assert isinstance(ask, AskReply)


def test_danger_comes_first_and_alone() -> None:
    _, turn = after(DANGEROUS, "no")
    assert kinds(turn) == ["broke_in"]
    assert [type(reply) for reply in turn.replies] == [UrgentReply]


def test_danger_with_names_says_both_danger_first() -> None:
    _, turn = after(f"{DANGEROUS}, {NAMED}")
    assert kinds(turn) == ["broke_in", "names"]
    assert [type(reply) for reply in turn.replies] == [UrgentReply, NoticeReply]


def test_no_conversation_is_needed() -> None:
    engine = Engine(tiny_pack())
    assert kinds(engine.advance(None, inputs.Say(DANGEROUS), NOW)) == ["broke_in"]
    assert kinds(engine.advance(None, inputs.Overheard(NAMED), NOW)) == ["names"]


@pytest.mark.parametrize("say", ["He is outside with a bat", "Kayleigh Marchbanks"])
def test_the_words_of_an_option_stay_an_answer(say: str) -> None:
    files = with_change(tiny_files(), "flows/share.yaml", "say: Seriously worried", f"say: {say}")
    _, turn = after(say, "no", engine=Engine(pack_of(files)))
    assert kinds(turn) == ["answered"]


def test_words_that_are_overheard_are_no_answer() -> None:
    engine = Engine(tiny_pack())
    begun = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW)
    turn = engine.advance(begun.session, inputs.Overheard("no"), NOW)
    assert turn.session is begun.session
    assert isinstance(turn.replies[-1], AskReply)


def test_danger_is_not_kept_waiting_by_a_conversation_that_has_rested() -> None:
    engine = Engine(tiny_pack())
    begun = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW)
    answered = engine.advance(begun.session, inputs.Say("no"), NOW)
    turn = engine.advance(answered.session, inputs.Say(DANGEROUS), NOW + timedelta(days=3))
    assert kinds(turn) == ["broke_in"]
    assert turn.session is answered.session
