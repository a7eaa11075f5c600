"""The engine: what follows from each input, at each moment of a conversation."""

from __future__ import annotations

import pytest

from flows.engine import Engine
from flows.inputs import (
    Back,
    Change,
    Choose,
    Continue,
    Leave,
    Restart,
    Review,
    Say,
    Show,
    Start,
    Tick,
    UrgentHelp,
    Why,
)
from flows.replies import (
    AskReply,
    CardReply,
    ResumeReply,
    ReviewReply,
    UnclearReply,
    UrgentReply,
    WhyCardReply,
    WhyReply,
)
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change
from tests.flows.talking import NOW, Talk, to_the_ending


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(tiny_pack())


@pytest.fixture
def talk(engine: Engine) -> Talk:
    return Talk(engine)


def test_a_flow_begins_with_its_first_question(talk: Talk) -> None:
    assert talk.question == "danger"
    assert talk.kinds == ["started"]


def test_a_flow_that_is_not_there_is_refused_and_a_session_is_left_alone(talk: Talk) -> None:
    before = talk.text
    talk.give(Start("nothing", "session2"))
    assert (talk.kinds, talk.notices, talk.text) == (["refused"], ["no_such_flow"], before)


def test_an_answer_leads_to_the_next_question(talk: Talk) -> None:
    assert talk.choose("no").question == "harm"
    assert talk.kinds == ["answered"]


def test_danger_leads_to_the_emergency_in_one_answer(talk: Talk) -> None:
    assert talk.choose("yes").outcome == "emergency"
    assert talk.kinds == ["answered", "ended"]


def test_a_route_is_chosen_by_the_facts(talk: Talk) -> None:
    assert to_the_ending(talk).outcome == "share_quietly"


def test_several_answers_are_ticked_and_then_continued(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("online", True, 2))
    assert talk.session.ticks == ("online",)
    talk.give(Continue(2))
    assert talk.session.chosen("duties") == ("online",)


def test_a_tick_asked_for_twice_is_set_once(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("online", True, 2))
    talk.give(Tick("online", True, 2))
    assert talk.session.ticks == ("online",)


def test_a_tick_can_be_taken_away(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("online", True, 2))
    talk.give(Tick("online", False, 2))
    assert talk.session.ticks == ()


def test_an_option_that_stands_alone_takes_the_other_ticks_away(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("online", True, 2))
    talk.give(Tick("none", True, 2))
    assert talk.session.ticks == ("none",)
    talk.give(Tick("work", True, 2))
    assert talk.session.ticks == ("work",)


def test_ticks_stand_in_the_order_they_are_offered(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("work", True, 2))
    talk.give(Tick("online", True, 2))
    assert talk.session.ticks == ("online", "work")


def test_what_is_typed_beside_ticks_is_ticked_with_them_and_nothing_chosen_is_lost(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("work", True, 2))
    talk.give(Say("It happened online"))
    assert (talk.kinds, talk.session.ticks, talk.question) == (["ticked"], ("online", "work"), "duties")
    talk.give(Continue(2))
    assert talk.session.chosen("duties") == ("online", "work")


def test_what_stands_alone_takes_the_ticks_away_when_it_is_typed_too(talk: Talk) -> None:
    talk.choose("no", "serious").give(Tick("work", True, 2))
    talk.give(Say("None of these"))
    assert talk.session.ticks == ("none",)


def test_continuing_without_a_tick_asks_for_one(talk: Talk) -> None:
    talk.choose("no", "serious").give(Continue(2))
    assert (talk.kinds, talk.notices, talk.question) == (["refused"], ["tick_one_first"], "duties")


def test_an_old_button_changes_nothing_and_shows_where_things_stand(talk: Talk) -> None:
    talk.choose("no")
    before = talk.text
    talk.give(Choose("yes", 0))
    assert (talk.kinds, talk.notices, talk.text) == (["stale"], ["stale"], before)
    assert isinstance(talk.last.replies[-1], AskReply)


def test_an_option_of_another_question_is_stale(talk: Talk) -> None:
    assert talk.give(Choose("serious", 0)).events[0].kind == "stale"


@pytest.mark.parametrize("pressed", [Choose("yes"), Tick("online", True), Continue()])
def test_a_button_of_a_question_at_an_ending_is_stale(talk: Talk, pressed: Choose | Tick | Continue) -> None:
    talk.choose("yes").give(pressed)
    assert talk.kinds == ["stale"]


def test_typed_words_answer_the_question(talk: Talk) -> None:
    talk.give(Say("No"))
    assert talk.question == "harm"


def test_unclear_words_are_said_to_be_and_asked_about(talk: Talk) -> None:
    talk.choose("no").give(Say("seriously worrid"))
    assert talk.kinds == ["unclear"]
    unclear, again = talk.last.replies
    assert isinstance(unclear, UnclearReply)
    assert unclear.could_be == ("Seriously worried",)
    assert isinstance(again, AskReply)
    assert again.question.id == "harm"


def test_words_after_the_ending_change_nothing(talk: Talk) -> None:
    before = talk.choose("yes").text
    talk.give(Say("no"))
    assert (talk.notices, talk.text) == (["words_not_expected"], before)


def test_back_takes_back_the_last_answer(talk: Talk) -> None:
    answered = talk.choose("no").session.answers
    talk.choose("serious").give(Back(talk.session.turn))
    assert (talk.question, talk.session.answers) == ("harm", answered)


def test_back_works_from_an_ending(talk: Talk) -> None:
    talk.choose("yes").give(Back())
    assert talk.question == "danger"


def test_back_at_the_first_question_says_so(talk: Talk) -> None:
    talk.give(Back())
    assert (talk.kinds, talk.notices, talk.question) == (["refused"], ["nothing_before"], "danger")


def test_two_presses_of_back_take_back_one_answer(talk: Talk) -> None:
    turn = talk.choose("no", "serious").tick("online").session.turn
    talk.give(Back(turn))
    talk.give(Back(turn))
    assert (talk.kinds, talk.question) == (["stale"], "duties")


def test_the_answers_so_far_are_listed_in_the_order_of_the_route(talk: Talk) -> None:
    talk.choose("no", "early").give(Review())
    (review,) = talk.last.replies
    assert isinstance(review, ReviewReply)
    assert [(line.question, line.said) for line in review.answers] == [
        ("danger", ("No",)),
        ("harm", ("The family needs some help",)),
    ]
    assert review.ended is False


def test_a_question_can_say_why_it_is_asked(talk: Talk) -> None:
    (why,) = talk.give(Why()).replies
    assert isinstance(why, WhyReply)
    assert why.question.why == "An emergency comes before every other question."


def test_an_ending_can_say_what_led_to_it(talk: Talk) -> None:
    (why,) = to_the_ending(talk).give(Why()).replies
    assert isinstance(why, WhyCardReply)


def test_a_hand_over_asks_nothing_twice_and_comes_back(talk: Talk) -> None:
    talk.choose("no", "serious").tick("work")
    assert talk.question == "employer_knows"
    talk.choose("yes")
    screen = talk.last.replies[-1]
    assert isinstance(screen, AskReply)
    assert (screen.question.id, screen.on_the_way) == ("safe_to_tell", ("The employer knows.",))


def test_what_was_found_on_the_way_stands_on_the_card(talk: Talk) -> None:
    talk.choose("no", "serious").tick("work").choose("yes", "yes")
    screen = talk.last.replies[-1]
    assert isinstance(screen, CardReply)
    assert [outcome.id for outcome in screen.card.on_the_way] == ["go_on"]


def test_an_ending_that_does_not_return_ends_the_conversation_where_it_is(talk: Talk) -> None:
    assert talk.choose("no", "serious").tick("work").choose("no").outcome == "tell_employer"


def test_urgent_help_is_there_at_every_moment_and_changes_nothing(engine: Engine, talk: Talk) -> None:
    assert isinstance(engine.advance(None, UrgentHelp(), NOW).replies[0], UrgentReply)
    before = talk.choose("no").text
    (urgent,) = talk.give(UrgentHelp()).replies
    assert isinstance(urgent, UrgentReply)
    assert (urgent.contacts[0].number, talk.text) == ("999", before)


def test_leaving_forgets_the_session(talk: Talk) -> None:
    talk.choose("no").give(Leave())
    assert (talk.text, talk.notices) == (None, ["left"])


def test_without_a_session_every_input_says_that_none_is_open(engine: Engine) -> None:
    for given in (Show(), Choose("no"), Say("no"), Back(), Review(), Why(), Restart("s2"), Change("danger")):
        turn = engine.advance(None, given, NOW)
        assert (turn.session, [event.kind for event in turn.events]) == (None, ["refused"])


def test_starting_again_begins_the_same_flow_with_no_answers(talk: Talk) -> None:
    talk.choose("no").give(Restart("session2", 1))
    assert (talk.session.id, talk.session.answers, talk.question) == ("session2", (), "danger")


def test_a_session_under_way_is_offered_before_another_is_begun(talk: Talk) -> None:
    before = talk.choose("no").text
    (offer,) = talk.give(Start("staff", "session2")).replies
    assert isinstance(offer, ResumeReply)
    assert (offer.flow_title, offer.answered, offer.new_flow, talk.text) == (
        "Should I share?",
        1,
        "staff",
        before,
    )


def test_another_flow_is_begun_anew_when_that_is_asked_for(talk: Talk) -> None:
    talk.choose("no").give(Start("staff", "session2", anew=True))
    assert (talk.session.flow, talk.session.answers) == ("staff", ())


def test_a_finished_session_gives_way_to_a_new_one_unasked(talk: Talk) -> None:
    talk.choose("yes").give(Start("staff", "session2"))
    assert talk.session.flow == "staff"


def test_the_screen_is_the_replay_of_the_answers_and_nothing_else(talk: Talk) -> None:
    screen = to_the_ending(talk).last.replies[-1]
    assert talk.give(Show()).replies == (screen,)


def test_a_session_of_a_flow_that_is_gone_is_told_so(engine: Engine, talk: Talk) -> None:
    renamed = with_change(tiny_files(), "flows/staff.yaml", "flow: staff", "flow: workers")
    renamed = with_change(renamed, "flows/share.yaml", "{flow: staff,", "{flow: workers,")
    renamed["flows/workers.yaml"] = renamed.pop("flows/staff.yaml")
    other = Talk(engine, "staff")
    turn = Engine(pack_of(renamed)).advance(other.session, Show(), NOW)
    assert (turn.session, turn.events[0].kind) == (None, "refused")
