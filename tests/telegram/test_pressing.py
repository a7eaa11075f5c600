"""Buttons pressed twice, late, out of order, again, or by nobody's design."""

from __future__ import annotations

import pytest

from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, HARM, QUIETLY, question, to_the_advice

OUT_OF_DATE = "That button is out of date."


async def test_a_double_tap_changes_one_answer_and_sends_no_second_edit(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    first, second = phone.update_for_press("No"), phone.update_for_press("No")
    telegram.world.deliver(first, second)
    await phone.settled(second["update_id"])
    assert question(phone) == HARM
    assert telegram.world.toasts[second["callback_query"]["id"]] == OUT_OF_DATE
    assert len(telegram.calls_of("editMessageText")) == 1


async def test_a_double_tap_on_the_last_answer_brings_the_advice_once(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    first, second = phone.update_for_press("Yes"), phone.update_for_press("Yes")
    telegram.world.deliver(first, second)
    await phone.settled(second["update_id"])
    assert [message.text.splitlines()[0] for message in phone.messages[1:]] == ["Ring 999 now."]


async def test_a_double_tap_on_a_tick_leaves_it_ticked(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.tap("Seriously worried")
    first, second = phone.update_for_press("It happened online"), phone.update_for_press("It happened online")
    telegram.world.deliver(first, second)
    await phone.settled(second["update_id"])
    assert "✓ 1. It happened online" in phone.screen.buttons


async def test_every_press_is_answered_once_and_before_the_edit_is_through(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    await phone.tap("No")
    answered, edited = telegram.calls_of("answerCallbackQuery")[-1], telegram.calls_of("editMessageText")[-1]
    assert answered.number < edited.number
    assert len(telegram.calls_of("answerCallbackQuery")) == 1


async def test_a_press_of_an_earlier_turn_says_so_and_shows_the_question(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    stale = phone.update_for_press("Yes")
    await phone.tap("No")
    telegram.world.deliver(stale)
    await phone.settled(stale["update_id"])
    assert telegram.world.toasts[stale["callback_query"]["id"]] == OUT_OF_DATE
    assert question(phone) == HARM


async def test_a_press_of_an_earlier_conversation_answers_nothing(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    stale = phone.update_for_press("Yes")
    await phone.send("/leave")
    await phone.send("/share")
    telegram.world.deliver(stale)
    await phone.settled(stale["update_id"])
    assert telegram.world.toasts[stale["callback_query"]["id"]] == OUT_OF_DATE
    assert question(phone) == DANGER


async def test_a_press_on_old_advice_after_leaving_keeps_the_advice_in_the_chat(
    phone: Phone, telegram: StandIn
) -> None:
    await to_the_advice(phone)
    advice = phone.screen
    late = phone.update_for_press("My answers")
    await phone.send("/leave")
    telegram.world.deliver(late)
    await phone.settled(late["update_id"])
    assert QUIETLY in advice.text
    assert phone.last.text == "Nothing is open here."


async def test_beginning_anew_twice_begins_once(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send("/staff")
    first = phone.update_for_press("Begin A worry about staff")
    second = phone.update_for_press("Begin A worry about staff")
    telegram.world.deliver(first)
    await phone.settled(first["update_id"])
    await phone.tap("No")
    telegram.world.deliver(second)
    await phone.settled(second["update_id"])
    assert question(phone) == "Does the employer know?"


@pytest.mark.parametrize("data", ["x", "1|||", "2|abc|0|oaaaaaa", "1|AAAAAAAA|0|oaaaaaa", "1||0|_", "é" * 30])
async def test_data_that_no_button_carries_is_answered_kindly(
    data: str, phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    update = phone.update_for_data(data)
    telegram.world.deliver(update)
    await phone.settled(update["update_id"])
    assert telegram.world.toasts[update["callback_query"]["id"]] in (
        "I do not know that button.",
        OUT_OF_DATE,
    )
    assert question(phone) == DANGER


async def test_a_repeated_press_changes_nothing(phone: Phone, telegram: StandIn, bot: RunningBot) -> None:
    await phone.send("/share")
    press = phone.update_for_press("No")
    telegram.world.deliver(press)
    await phone.settled(press["update_id"])
    telegram.world.deliver(press, again=True)
    await phone.send("/answers")
    assert "1. Is anyone in immediate danger right now? No" in phone.screen.text
    await phone.tap("Go on")
    assert question(phone) == HARM


async def test_a_repeated_message_answers_once_and_shows_the_question_again(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    typed = phone.update_for_text("no")
    telegram.world.deliver(typed)
    await phone.settled(typed["update_id"])
    sent = len(telegram.calls_of("sendMessage"))
    telegram.world.deliver(typed, again=True)
    await telegram.world.until(lambda: len(telegram.calls_of("sendMessage")) > sent)
    await phone.tap("Back")
    assert question(phone) == DANGER


async def test_presses_out_of_order_answer_the_question_that_was_shown(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    earlier = phone.update_for_press("No")
    later = phone.update_for_press("Yes")
    telegram.world.deliver(later, earlier)
    await phone.settled(later["update_id"])
    await phone.settled(earlier["update_id"])
    assert phone.screen.text.startswith("Ring 999 now.")
    assert telegram.world.toasts[earlier["callback_query"]["id"]] == OUT_OF_DATE
