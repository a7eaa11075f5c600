"""A conversation that was left for days, and advice that a change of answers changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.standin import Phone
from tests.telegram.harness import RunningBot, files, pack
from tests.telegram.test_conversation import DANGER, HARM, question, to_the_advice

DAYS = timedelta(days=3)


def days_go_by(bot: RunningBot, by: timedelta = DAYS) -> None:
    now = datetime.now(UTC) + by
    bot.service.clock = lambda: now


async def half_way(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")


async def test_after_days_start_offers_the_conversation_with_where_it_stood(
    phone: Phone, bot: RunningBot
) -> None:
    await half_way(phone)
    days_go_by(bot)
    await phone.send("/start")
    assert phone.screen.text.startswith("You left Should I share? on ")
    assert "with 1 answered." in phone.screen.text
    assert HARM in phone.screen.text
    assert phone.screen.buttons == ["Go on", "Start again", "Topics", "Leave", "Urgent help"]
    assert max(len(row) for row in phone.screen.keyboard) == 2, "a phone cuts three words in a row short"


async def test_looking_at_the_offer_changes_nothing(phone: Phone, bot: RunningBot) -> None:
    await half_way(phone)
    days_go_by(bot)
    for _ in range(2):
        await phone.send("/start")
    assert "with 1 answered." in phone.screen.text


async def test_going_on_goes_on_where_it_stood(phone: Phone, bot: RunningBot) -> None:
    await half_way(phone)
    await phone.tap("Seriously worried")
    days_go_by(bot)
    await phone.send("/start")
    await phone.tap("Go on")
    assert question(phone) == "Which of these apply?"


async def test_starting_again_asks_everything_anew(phone: Phone, bot: RunningBot) -> None:
    await half_way(phone)
    days_go_by(bot)
    await phone.send("/start")
    await phone.tap("Start again")
    assert question(phone) == DANGER
    await phone.tap("No")
    assert question(phone) == HARM


async def test_within_the_hour_start_shows_the_question_itself(phone: Phone, bot: RunningBot) -> None:
    await half_way(phone)
    days_go_by(bot, timedelta(minutes=59))
    await phone.send("/start")
    assert question(phone) == HARM


async def test_after_days_the_menu_leads_back_to_advice(phone: Phone, bot: RunningBot) -> None:
    await to_the_advice(phone)
    days_go_by(bot)
    await phone.send("/start")
    assert "Should I share?" in phone.screen.buttons
    await phone.tap("Show the advice")
    assert "Share. Today" in phone.screen.text


async def change_the_last_answer(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.tap("My answers")
    await phone.tap("4. No")
    await phone.tap("Yes")
    await phone.tap("Make the change")


async def test_what_is_new_after_a_change_is_marked_in_words(phone: Phone) -> None:
    await change_the_last_answer(phone)
    assert phone.screen.text.startswith("New: Share today, and tell the family.")
    assert "No longer said\n• Do not tell the family yet." in phone.screen.text
    assert "• Write down what you decided and why." in phone.screen.text


async def test_the_marks_stay_until_the_next_change(phone: Phone) -> None:
    await change_the_last_answer(phone)
    await phone.tap("My answers")
    await phone.tap("Show the advice")
    assert "New: Share today" in phone.screen.text


async def test_going_back_and_answering_otherwise_is_a_change_too(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send("/back")
    await phone.tap("Yes")
    assert phone.screen.text.startswith("New: Share today, and tell the family.")


async def test_advice_that_comes_first_is_not_marked(phone: Phone) -> None:
    await to_the_advice(phone)
    assert "New:" not in phone.screen.text
    await phone.tap("Start again")
    await phone.tap("Yes")
    assert "New:" not in phone.screen.text


@pytest.mark.parametrize("again", ["4. No"])
async def test_a_change_back_marks_what_came_back(again: str, phone: Phone) -> None:
    await change_the_last_answer(phone)
    await phone.tap("My answers")
    await phone.tap("4. Yes")
    await phone.tap("No")
    await phone.tap("Make the change")
    assert "• New: Do not tell the family yet." in phone.screen.text


BASICS = "advice/basics.yaml"
REWORDED = {BASICS: files()[BASICS].replace("Tell the family who", "Say to the family who")}


@pytest.mark.parametrize(
    "pressed", ["Keep a record", "This looks wrong", "/record", "being open with parents"]
)
async def test_advice_of_another_version_is_shown_before_anything_is_made_of_it(
    pressed: str, phone: Phone, bot: RunningBot
) -> None:
    await to_the_advice(phone)
    bot.publish(pack(REWORDED))
    await (phone.tap if pressed in phone.screen.buttons else phone.send)(pressed)
    assert phone.last.text.startswith("The message content_updated.")
    assert "Share. Today" in phone.last.text
    await phone.tap("Keep a record")
    assert "In which form?" in phone.last.text


async def test_the_advice_in_full_of_another_version_says_so(phone: Phone, bot: RunningBot) -> None:
    await to_the_advice(phone)
    bot.publish(pack(REWORDED))
    await phone.tap("The advice in full")
    assert phone.last.text.startswith("The message content_updated.")
