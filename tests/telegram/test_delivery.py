"""What the bot does when Telegram refuses, is slow, or is in trouble."""

from __future__ import annotations

import asyncio

from tests.standin import Dropped, Held, Phone, ServerError, StandIn, TooManyRequests
from tests.telegram.test_conversation import DANGER, HARM, question, to_the_advice


async def until_asked(phone: Phone, words: str) -> None:
    await phone.world.until(lambda: phone.messages and words in phone.screen.text)


async def test_one_chat_told_to_wait_keeps_nobody_else_waiting(phone: Phone, telegram: StandIn) -> None:
    other = telegram.phone()
    await phone.send("/share")
    await other.send("/share")
    telegram.inject(TooManyRequests("editMessageText", phone.chat.id, retry_after_s=1))
    phone.press("No")
    await other.tap("No")
    assert question(other) == HARM
    assert question(phone) == DANGER
    await until_asked(phone, HARM)


async def test_one_chat_whose_call_hangs_keeps_nobody_else_waiting(phone: Phone, telegram: StandIn) -> None:
    other = telegram.phone()
    await phone.send("/share")
    await other.send("/share")
    held = telegram.inject(Held("editMessageText", phone.chat.id))
    assert isinstance(held, Held)
    phone.press("No")
    other.press("No")
    await until_asked(other, HARM)
    other.press("Seriously worried")
    await until_asked(other, "Which of these apply?")
    held.let_go.set()
    await until_asked(phone, HARM)


async def test_a_press_is_answered_while_its_edit_has_to_wait(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    telegram.inject(TooManyRequests("editMessageText", phone.chat.id, retry_after_s=1))
    update = phone.update_for_press("No")
    telegram.world.deliver(update)
    await phone.settled(update["update_id"])
    assert update["callback_query"]["id"] in telegram.world.toasts
    assert question(phone) == DANGER
    await until_asked(phone, HARM)


async def test_of_screens_that_wait_only_the_last_is_shown(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    telegram.inject(TooManyRequests("editMessageText", phone.chat.id, retry_after_s=1))
    await phone.tap("No")
    await phone.send("seriously worried")
    await phone.send("1")
    await until_asked(phone, "Is it safe to tell the family?")
    assert len(telegram.calls_of("sendMessage")) == 2
    await telegram.world.until(lambda: phone.with_buttons == [phone.last])


async def test_a_server_error_is_tried_again(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    telegram.inject(ServerError("editMessageText", phone.chat.id))
    await phone.tap("No")
    await until_asked(phone, HARM)


async def test_a_cut_connection_is_tried_again(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    telegram.inject(Dropped("editMessageText", phone.chat.id))
    await phone.tap("No")
    await until_asked(phone, HARM)


async def test_an_edit_whose_answer_was_lost_is_no_error_when_tried_again(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    telegram.inject(Dropped("editMessageText", phone.chat.id, after=True))
    await phone.tap("No")
    await telegram.world.until(lambda: len(telegram.calls_of("editMessageText")) == 2)
    assert telegram.calls_of("editMessageText")[-1].status == 400
    assert [message.text for message in phone.with_buttons] == [phone.screen.text]
    await phone.tap("Back")
    assert question(phone) == DANGER


async def test_buttons_that_could_not_be_taken_away_are_taken_away_later(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    telegram.inject(ServerError("editMessageReplyMarkup", phone.chat.id))
    await phone.send("no")
    await telegram.world.until(lambda: len(phone.with_buttons) == 1)
    assert len(telegram.calls_of("sendMessage")) == 2


async def test_a_message_that_is_gone_is_sent_anew(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    update = phone.update_for_press("No")
    phone.chat.messages.clear()
    telegram.world.deliver(update)
    await phone.settled(update["update_id"])
    assert question(phone) == HARM


async def test_a_person_who_blocked_the_bot_is_no_trouble(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    phone.chat.blocked = True
    await phone.send("no")
    phone.chat.blocked = False
    await phone.send("/start")
    assert question(phone) == HARM


async def test_a_press_too_old_to_be_answered_counts_all_the_same(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    update = phone.update_for_press("No")
    telegram.world.queries.clear()
    telegram.world.deliver(update)
    await phone.settled(update["update_id"])
    assert question(phone) == HARM


async def test_advice_is_sent_once_though_taking_the_old_buttons_away_had_to_wait(
    phone: Phone, telegram: StandIn
) -> None:
    telegram.inject(TooManyRequests("editMessageReplyMarkup", phone.chat.id, retry_after_s=1))
    await to_the_advice(phone)
    await telegram.world.until(lambda: len(phone.with_buttons) == 1)
    assert len([message for message in phone.messages if "Why this advice" in message.buttons]) == 1


async def test_every_chat_of_many_gets_its_own_screens(telegram: StandIn, phone: Phone) -> None:
    phones = [telegram.phone() for _ in range(20)]
    await asyncio.gather(*(each.send("/share") for each in phones))
    await asyncio.gather(*(each.tap("No") for each in phones))
    assert {question(each) for each in phones} == {HARM}
