"""Leaving: the conversation is forgotten, the bot's messages are gone, and one neutral line stays."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.clearing import clear
from tests.standin import Phone, ServerError, StandIn, TooManyRequests
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, question, to_the_advice

TWO_DAYS_S = 49 * 3600


def later(telegram: StandIn, seconds: float) -> None:
    now = telegram.world.clock()
    telegram.world.clock = lambda: now + seconds


def said(phone: Phone) -> list[str]:
    return [message.text for message in phone.messages]


async def test_leave_is_one_tap_away_on_every_screen(phone: Phone) -> None:
    commands = ["/start", "/share", "/help", "/about", "/privacy", "/answers", "/urgent", "/nonsense"]
    taps = ["/start", "No", "Seriously worried", "It happened online", "My answers", "Go on", "Continue"]
    end = ["No", "Why this advice", "My answers", "4. No", "Yes", "Keep my answer", "Topics", "/staff"]
    for step in [*commands, *taps, *end, "Urgent help"]:
        await (phone.send(step) if step.startswith("/") else phone.tap(step))
        assert "Leave" in phone.screen.buttons, f"after {step}"


async def test_leaving_takes_the_bots_messages_away_and_leaves_one_line(
    phone: Phone, bot: RunningBot
) -> None:
    await phone.send("/start")
    await phone.send("/help")
    await to_the_advice(phone)
    await phone.send("thank you")
    assert len(phone.messages) > 3
    await phone.tap("Leave")
    assert said(phone) == ["Deleted."]
    assert (await bot.store.counts()).sessions == 0


async def test_the_command_does_the_same(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send("/leave")
    assert said(phone) == ["Deleted."]


async def test_what_the_person_typed_is_left_alone(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("no")
    await phone.tap("Leave")
    assert [message.text for message in phone.own] == ["/share", "no"]


async def test_which_messages_there_were_is_known_after_a_new_start_of_the_bot(
    phone: Phone, bot: RunningBot
) -> None:
    await phone.send("/share")
    await phone.send("no")
    await bot.stop()
    await bot.start()
    await phone.send("seriously worried")
    await phone.tap("Leave")
    assert said(phone) == ["Deleted."]


async def test_messages_of_the_conversation_before_are_taken_away_with_the_others(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.tap("Start again")
    assert question(phone) == DANGER
    await phone.tap("Leave")
    assert said(phone) == ["Deleted."]


async def test_nothing_is_remembered_once_somebody_has_left(phone: Phone, telegram: StandIn) -> None:
    await to_the_advice(phone)
    await phone.tap("Leave")
    await phone.send("/leave")
    assert said(phone) == ["Deleted."]
    last = telegram.calls_of("deleteMessages")[-1].params["message_ids"]
    assert last.count(",") == 0


async def test_messages_too_old_for_telegram_are_owned_up_to(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    await phone.send("no")
    later(telegram, TWO_DAYS_S)
    await phone.send("/help")
    await phone.send("/share")
    await phone.tap("Leave")
    assert len(phone.messages) == 3
    assert phone.last.text == "Deleted.\n\nSome of it is too old."
    assert phone.with_buttons == [phone.last]


async def test_leaving_twice_at_once_leaves_once(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    first, second = phone.update_for_press("Leave"), phone.update_for_press("Leave")
    telegram.world.deliver(first, second)
    await phone.settled(second["update_id"])
    assert said(phone) == ["Deleted."]


async def test_leaving_overtakes_whatever_still_waits_to_be_sent(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    leave = phone.update_for_press("Leave")
    telegram.inject(TooManyRequests("editMessageText", phone.chat.id, retry_after_s=1))
    await phone.tap("No")
    await phone.send("seriously worried")
    telegram.world.deliver(leave)
    await phone.settled(leave["update_id"])
    await telegram.world.until(lambda: said(phone) == ["Deleted."])


@pytest.mark.parametrize("fault", [ServerError("deleteMessages"), TooManyRequests("deleteMessages")])
async def test_deleting_is_tried_again(
    fault: ServerError | TooManyRequests, phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    telegram.inject(fault)
    await phone.tap("Leave")
    await telegram.world.until(lambda: said(phone) == ["Deleted."])


class OldMessages:
    """So many messages, the first ones too old; counts the calls."""

    def __init__(self, count: int, old: int) -> None:
        self.left = list(range(count))
        self.old = set(range(old))
        self.calls = 0

    async def delete(self, numbers: object) -> bool:
        assert isinstance(numbers, list)
        self.calls += 1
        if self.old & set(numbers):
            return False
        self.left = [number for number in self.left if number not in numbers]
        return True


@pytest.mark.parametrize("old", [0, 1, 2, 49, 50, 51, 98, 99, 100])
def test_all_that_may_go_goes_in_a_few_calls(old: int) -> None:
    chat = OldMessages(100, old)
    all_gone = asyncio.run(clear(list(range(100)), chat.delete))
    assert chat.left == list(range(old))
    assert all_gone == (old == 0)
    assert chat.calls <= 8
