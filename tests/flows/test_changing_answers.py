"""Changing an answer: what is said before it is done, what is kept, and how it is left alone."""

from __future__ import annotations

import pytest

from flows.engine import Engine
from flows.inputs import Back, Change, Continue, Say, Tick
from flows.replies import AskReply, ConfirmReply
from tests.flows.packs import tiny_pack
from tests.flows.talking import Talk, to_the_ending


@pytest.fixture
def talk() -> Talk:
    return Talk(Engine(tiny_pack()))


def test_a_question_on_the_route_can_be_opened_again(talk: Talk) -> None:
    to_the_ending(talk).give(Change("harm", talk.session.turn))
    screen = talk.last.replies[-1]
    assert isinstance(screen, AskReply)
    assert (screen.question.id, screen.changing, screen.answered) == ("harm", True, ("serious",))


def test_a_question_not_on_the_route_cannot_be_changed(talk: Talk) -> None:
    talk.give(Change("safe_to_tell"))
    assert talk.kinds == ["stale"]


def test_what_is_typed_while_an_answer_is_changed_is_the_new_answer(talk: Talk) -> None:
    to_the_ending(talk).give(Change("duties", talk.session.turn))
    assert talk.session.ticks == ("online",)
    talk.give(Say("None of these"))
    assert talk.kinds == ["changed", "ended"]
    assert talk.session.chosen("duties") == ("none",)


def test_before_a_change_is_made_it_says_what_is_kept_dropped_and_asked(talk: Talk) -> None:
    to_the_ending(talk).give(Change("harm"))
    before = talk.session.answers
    talk.choose("unsure")
    (confirm,) = talk.last.replies
    assert isinstance(confirm, ConfirmReply)
    assert [line.question for line in confirm.kept] == ["danger"]
    assert [line.question for line in confirm.dropped] == ["duties", "safe_to_tell"]
    assert confirm.asked is None
    assert confirm.ends_differently
    assert talk.session.answers == before


def test_before_a_change_is_made_it_says_how_the_advice_would_differ(talk: Talk) -> None:
    before = to_the_ending(talk).card
    talk.give(Change("harm"))
    talk.choose("unsure")
    (confirm,) = talk.last.replies
    assert isinstance(confirm, ConfirmReply)
    talk.give(Continue(talk.session.turn))
    after = talk.card
    assert confirm.news[0] == after.outcome.headline
    old, new = {block.say for block in before.blocks}, {block.say for block in after.blocks}
    assert new - old <= set(confirm.news)
    assert old - new <= set(confirm.gone)
    assert not set(confirm.news) & old


def test_a_change_that_leads_to_a_question_promises_no_advice(talk: Talk) -> None:
    talk.choose("no").choose("unsure").give(Change("harm"))
    talk.choose("serious")
    (confirm,) = talk.last.replies
    assert isinstance(confirm, ConfirmReply)
    assert confirm.asked is not None
    assert (confirm.news, confirm.gone) == ((), ())


def test_a_change_that_leads_to_the_first_advice_names_it(talk: Talk) -> None:
    talk.choose("no", "serious").give(Change("danger"))
    talk.choose("yes")
    (confirm,) = talk.last.replies
    assert isinstance(confirm, ConfirmReply)
    talk.give(Continue(talk.session.turn))
    assert confirm.leads_to == talk.card.outcome.headline
    assert (confirm.news, confirm.gone) == ((), ())


def test_a_change_is_made_when_it_is_confirmed(talk: Talk) -> None:
    to_the_ending(talk).give(Change("harm"))
    talk.choose("unsure").give(Continue(talk.session.turn))
    assert talk.kinds == ["changed", "ended"]
    assert talk.outcome == "get_advice"
    assert [answer.question for answer in talk.session.answers] == ["danger", "harm"]


def test_words_while_a_change_waits_change_nothing_and_are_told_of_the_change(talk: Talk) -> None:
    talk.choose("no", "serious").give(Change("danger", talk.session.turn))
    before = talk.choose("yes").text
    talk.give(Say("yes please"))
    assert (talk.notices, talk.text) == (["confirm_by_button"], before)


def test_a_change_can_be_left_unmade(talk: Talk) -> None:
    before = to_the_ending(talk).session.answers
    talk.give(Change("harm"))
    talk.choose("unsure").give(Back())
    assert (talk.kinds, talk.session.answers, talk.outcome) == (["cancelled"], before, "share_quietly")


def test_a_change_to_the_same_answer_changes_nothing(talk: Talk) -> None:
    before = to_the_ending(talk).session.answers
    talk.give(Change("harm"))
    talk.choose("serious")
    assert (talk.kinds, talk.session.answers) == (["cancelled"], before)


def test_a_change_keeps_the_later_answers_that_still_apply(talk: Talk) -> None:
    to_the_ending(talk).give(Change("danger"))
    talk.choose("unsure")
    assert talk.outcome == "share_quietly"
    assert talk.session.chosen("safe_to_tell") == ("no",)


def test_answers_behind_a_new_question_come_back_when_it_is_answered(talk: Talk) -> None:
    to_the_ending(talk).give(Change("duties"))
    talk.give(Tick("work", True, talk.session.turn))
    talk.give(Continue(talk.session.turn))
    talk.give(Continue(talk.session.turn))
    assert talk.question == "employer_knows"
    assert talk.choose("yes").outcome == "share_quietly"
