"""A conversation at the keyboard, line by line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.terminal import words
from flows.engine import Engine
from flows.wording import Wording
from tests.terminal.keyboard import Keyboard


def test_a_question_shows_its_options_numbered() -> None:
    keyboard = Keyboard()
    assert "Is anyone in immediate danger right now?" in keyboard.seen
    assert "\n  1  Yes\n  2  No\n  3  I'm not sure\n" in keyboard.seen


def test_the_commands_stand_under_each_question_in_one_place() -> None:
    assert "Or: Why w, Urgent u, Help h, Leave l." in Keyboard().seen


@pytest.mark.parametrize("typed", ["2", "No", " no ", "NO."])
def test_an_answer_is_its_number_or_its_words(typed: str) -> None:
    keyboard = Keyboard()
    assert "How worried are you" in keyboard.type(typed)
    assert keyboard.answers == {"danger": ("no",)}


@pytest.mark.parametrize("typed", ["1 2", "1,2", "1 and 2", "it happened online, 2"])
def test_several_answers_stand_on_one_line(typed: str) -> None:
    keyboard = Keyboard()
    keyboard.type("no", "1", typed)
    assert keyboard.answers["duties"] == ("online", "work")


@pytest.mark.parametrize("typed", ["4 and something", "perhaps", "99", "1 4"])
def test_what_fits_no_option_is_said_and_asked_again(typed: str) -> None:
    keyboard = Keyboard()
    seen = keyboard.type("no", "1", typed)
    assert "The message unclear" in seen
    assert "Which of these apply?" in seen
    assert "duties" not in keyboard.answers


@pytest.mark.parametrize("typed", ["back", "b", "B", "/back", "undo"])
def test_back_takes_the_last_answer_away(typed: str) -> None:
    keyboard = Keyboard()
    assert "Is anyone in immediate danger" in keyboard.type("no", typed)
    assert keyboard.answers == {}


def test_back_at_the_first_question_says_that_it_is_the_first() -> None:
    assert "The message nothing_before" in Keyboard().type("back")


def test_why_says_why_this_question_is_asked_and_keeps_it_open() -> None:
    keyboard = Keyboard()
    seen = keyboard.type("why")
    assert "An emergency comes before every other question." in seen
    assert words.WAITING + "Is anyone in immediate danger right now?" in seen
    assert "How worried" in keyboard.type("no")


@pytest.mark.parametrize("typed", ["urgent", "u", "999", "Emergency!"])
def test_urgent_help_is_one_word_away_and_changes_nothing(typed: str) -> None:
    keyboard = Keyboard()
    seen = keyboard.type("no", typed)
    assert "Ring 999 if anyone is in danger." in seen
    assert "Emergency services: 999." in seen
    assert words.WAITING + "How worried are you about the child?" in seen


def test_urgent_help_is_there_before_any_topic_is_chosen() -> None:
    assert "Emergency services: 999." in Keyboard(flow=None).type("urgent")


def test_change_lists_the_answers_and_opens_the_one_picked() -> None:
    keyboard = Keyboard()
    seen = keyboard.type("no", "1", "change")
    assert "  1  Is anyone in immediate danger right now? No\n" in seen
    assert "  2  How worried are you about the child? Seriously worried\n" in seen
    assert "How worried are you about the child?" in keyboard.type("2")


def test_a_change_says_what_it_would_do_before_it_is_made() -> None:
    keyboard = Keyboard()
    seen = keyboard.type("no", "1", "4", "no", "change", "2", "3")
    assert "The message confirm_dropped" in seen
    assert "The message confirm_ends_differently" in seen
    assert keyboard.answers["harm"] == ("serious",)
    keyboard.type("1")
    assert keyboard.answers["harm"] == ("unsure",)


def test_a_change_that_is_not_confirmed_is_not_made() -> None:
    keyboard = Keyboard()
    keyboard.type("no", "1", "4", "no", "change", "2", "3", "2")
    assert keyboard.answers["harm"] == ("serious",)


def test_a_change_can_be_left_by_pressing_enter() -> None:
    keyboard = Keyboard()
    assert "Which of these apply?" in keyboard.type("no", "1", "change", "")


def test_picking_an_answer_that_is_not_there_is_said() -> None:
    assert words.NOT_A_NUMBER in Keyboard().type("no", "change", "7")


def test_an_ending_says_what_to_do_by_when_and_with_whom() -> None:
    seen = Keyboard().type("yes")
    assert seen.startswith("Ring 999 now.\n")
    assert "Get help now. Now." in seen
    assert "  - Emergency services: 999\n" in seen
    assert "The message label_rests_on. Emergencies · Advice 2024\n" in seen


def test_a_contact_that_no_area_has_filled_says_how_to_find_it() -> None:
    seen = Keyboard().type("no", "1", "4", "no")
    assert "Your safeguarding lead. The message label_local. Ask your manager who it is." in seen


def test_more_shows_the_advice_in_detail() -> None:
    keyboard = Keyboard()
    assert "Ask social care when it will be safe." not in keyboard.type("no", "1", "4", "no")
    seen = keyboard.type("more")
    assert "Ask social care when it will be safe." in seen
    assert "Children's social care. A child may be at risk of harm." in seen
    assert words.WHAT_NOW in seen


def test_more_at_a_question_shows_the_question() -> None:
    assert "Is anyone in immediate danger" in Keyboard().type("more")


def test_after_an_ending_it_says_what_can_be_done_now() -> None:
    assert words.WHAT_NOW in Keyboard().type("yes")


def test_words_after_an_ending_do_not_bring_the_whole_advice_again() -> None:
    keyboard = Keyboard()
    seen = keyboard.type("yes", "thanks")
    assert "The message words_not_expected" in seen
    assert "Ring 999 now." not in seen


def test_the_advice_can_be_shown_again() -> None:
    assert "Ring 999 now." in Keyboard().type("yes", "show")


def test_why_at_an_ending_says_which_answers_led_there_and_what_it_rests_on() -> None:
    seen = Keyboard().type("no", "1", "4", "no", "why")
    assert "Do not tell the family yet." in seen
    assert "The message label_because. Is it safe to tell the family? No" in seen
    assert "Golden rule 2 · Advice 2024" in seen


def test_an_ending_can_be_taken_back() -> None:
    assert "Is anyone in immediate danger" in Keyboard().type("yes", "back")


def test_restart_asks_from_the_beginning_with_no_answers() -> None:
    keyboard = Keyboard()
    assert "Is anyone in immediate danger" in keyboard.type("no", "1", "restart")
    assert keyboard.answers == {}


@pytest.mark.parametrize("typed", ["leave", "l", "quit", "q", "exit", "stop"])
def test_leave_forgets_the_conversation(typed: str) -> None:
    keyboard = Keyboard()
    assert words.LEFT in keyboard.type("no", typed)
    assert keyboard.desk.left
    assert keyboard.desk.session is None


def test_help_names_every_command() -> None:
    seen = Keyboard().type("help")
    for command in words.Command:
        assert f"{command.value.capitalize()}:" in seen or command is words.Command.HELP


@pytest.mark.parametrize("typed", ["1", "share", "Should I share?", "tell somebody", "/share"])
def test_a_topic_is_chosen_by_number_name_title_or_command(typed: str) -> None:
    assert "Is anyone in immediate danger" in Keyboard(flow=None).type(typed)


@pytest.mark.parametrize("typed", ["9", "0", "weather", "/weather"])
def test_a_topic_that_is_not_there_is_said(typed: str) -> None:
    assert words.NOT_A_TOPIC in Keyboard(flow=None).type(typed)


def test_the_menu_keeps_the_conversation_under_way() -> None:
    keyboard = Keyboard()
    assert "The message choose_topic" in keyboard.type("no", "topics")
    assert "How worried are you" in keyboard.type("")


def test_another_topic_is_begun_only_once_that_is_confirmed() -> None:
    keyboard = Keyboard()
    assert "The message resume_offer" in keyboard.type("no", "topics", "2")
    assert "How worried are you" in keyboard.type("1")
    assert "Is anyone in immediate danger" in keyboard.type("/staff", "2")


def test_a_very_long_line_is_no_answer_and_no_trouble() -> None:
    assert "The message unclear" in Keyboard().type("x" * 100_000)


@pytest.mark.parametrize(("typed", "answer"), [("Hello!", "said_hello"), ("thank you", "said_thanks")])
def test_a_greeting_or_thanks_are_answered_where_nothing_is_asked(typed: str, answer: str) -> None:
    keyboard = Keyboard(flow=None)
    manners = Wording(greetings=("hello",), thanks=("thank you",))
    keyboard.desk.engine = Engine(replace(keyboard.desk.engine.pack, wording=manners))
    assert f"The message {answer}" in keyboard.type(typed)
    assert "Is anyone in immediate danger" in keyboard.type("1")
    seen = keyboard.type("yes", typed)
    assert f"The message {answer}" in seen
    assert words.WHAT_NOW in seen
