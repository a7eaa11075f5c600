"""Whole conversations with the bot over HTTP, as a person has them."""

from __future__ import annotations

import pytest

from tests.standin import Phone, StandIn
from tests.telegram.asked import DANGER, HARM, question
from tests.telegram.harness import RunningBot

DUTIES = "Which of these apply?"
QUIETLY = "Share today, and do not tell the family yet."


async def to_the_advice(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.tap("Seriously worried")
    await phone.tap("It happened online")
    await phone.tap("Continue")
    await phone.tap("No")


async def test_a_conversation_goes_from_the_menu_to_advice(phone: Phone) -> None:
    await phone.send("/start")
    await phone.tap("Should I share?")
    assert question(phone) == DANGER
    await phone.tap("No")
    await phone.tap("Seriously worried")
    await phone.tap("It happened online")
    assert "Chosen: It happened online" in phone.screen.text
    await phone.tap("Continue")
    await phone.tap("No")
    assert question(phone) == QUIETLY
    assert "Share. Today" in phone.screen.text


async def test_answers_can_be_typed(phone: Phone) -> None:
    await phone.send("/share")
    for answer in ("no", "abuse", "1", "no"):
        await phone.send(answer)
    assert question(phone) == QUIETLY


async def test_a_press_edits_the_message_and_words_bring_the_question_to_the_bottom(phone: Phone) -> None:
    await phone.send("/share")
    first = phone.screen
    await phone.tap("No")
    assert phone.screen is first
    await phone.send("seriously worried")
    assert phone.screen is phone.last
    assert phone.screen is not first
    assert phone.with_buttons == [phone.last]


async def test_advice_is_a_new_message_and_the_question_stays_without_buttons(phone: Phone) -> None:
    await to_the_advice(phone)
    asked, advised = phone.messages
    assert asked.buttons == []
    assert advised.edits == 0
    assert "Why this advice" in advised.buttons


async def test_words_that_fit_no_answer_are_said_and_the_question_asked_again(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("the moon is bright")
    assert phone.last.text.startswith("I could not match that.")
    assert DANGER in phone.last.text


async def test_words_at_the_advice_bring_no_second_copy_of_it(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send("thank you")
    assert phone.last.text == "I found nothing."
    await phone.tap("Show the advice")
    assert question(phone) == QUIETLY


async def test_continue_without_a_tick_says_so_over_the_button(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.tap("Seriously worried")
    assert await phone.tap("Continue") == "Choose at least one."


async def test_back_takes_the_last_answer_back(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.tap("Back")
    assert question(phone) == DANGER


async def test_an_answer_is_changed_from_the_list_of_answers(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.tap("My answers")
    await phone.tap("4. No")
    await phone.tap("Yes")
    await phone.tap("Make the change")
    assert question(phone) == "New: Share today, and tell the family."


async def test_why_lists_the_answers_that_led_to_the_advice(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.tap("Why this advice")
    assert "Do not tell the family yet.\nBecause: Is it safe to tell the family? No" in phone.screen.text
    assert "Write down what you decided and why.\nFor everybody." in phone.screen.text


async def test_a_link_begins_its_flow(phone: Phone) -> None:
    await phone.send("/start staff")
    assert question(phone) == DANGER
    await phone.tap("No")
    assert question(phone) == "Does the employer know?"


async def test_a_link_to_nothing_shows_the_topics(phone: Phone) -> None:
    await phone.send("/start nothing_like_it")
    assert "Should I share?" in phone.screen.buttons


async def test_start_shows_the_question_that_waits(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send("/start")
    assert question(phone) == HARM
    assert "Topics" in phone.screen.buttons


async def test_another_flow_is_offered_before_it_takes_the_place_of_this_one(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send("/staff")
    await phone.tap("Go on")
    assert question(phone) == HARM
    await phone.send("/staff")
    await phone.tap("Begin A worry about staff")
    assert question(phone) == DANGER


@pytest.mark.parametrize("leave", ["/leave", "/stop", "/LEAVE"])
async def test_leaving_forgets_the_conversation(leave: str, phone: Phone, bot: RunningBot) -> None:
    await phone.send("/share")
    await phone.send(leave)
    assert phone.last.text == "Deleted."
    assert (await bot.store.counts()).sessions == 0
    assert phone.with_buttons == [phone.last]


async def test_the_leave_button_forgets_the_conversation(phone: Phone, bot: RunningBot) -> None:
    await to_the_advice(phone)
    await phone.tap("Leave")
    assert (await bot.store.counts()).sessions == 0


async def test_words_without_a_conversation_show_the_topics(phone: Phone) -> None:
    await phone.send("hello")
    assert phone.last.text.startswith("I found nothing.")
    assert "Should I share?" in phone.last.buttons


@pytest.mark.parametrize("page", ["help", "privacy", "about"])
async def test_pages_stand_beside_the_conversation(page: str, phone: Phone) -> None:
    await phone.send("/share")
    await phone.send(f"/{page}")
    await phone.tap("Go on: Should I share?")
    assert question(phone) == DANGER


async def test_who_asks_for_the_settings_of_a_group_in_private_is_told_where_they_are(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("/settings")
    assert "Type that in a group." in phone.last.text
    assert question(phone) == DANGER


async def test_an_unknown_command_is_answered_with_the_one_that_was_meant(phone: Phone) -> None:
    await phone.send("/shar")
    assert "Did you mean /share?" in phone.last.text


async def test_a_command_may_carry_the_bots_name(phone: Phone) -> None:
    await phone.send("/share@Safe_To_Share_Bot")
    assert question(phone) == DANGER


PICTURE = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}
VOICE = {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}
LOCATION = {"location": {"latitude": 51.5, "longitude": -0.1}}
CONTACT = {"contact": {"phone_number": "01632 960001", "first_name": "Sam"}}
FILE = {"document": {"file_id": "a", "file_unique_id": "b"}}


@pytest.mark.parametrize("sent", [PICTURE, VOICE, LOCATION, CONTACT, FILE])
async def test_what_is_not_words_is_refused_unopened(sent: dict[str, object], phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("", **sent)
    assert phone.last.text.startswith("I have not opened that.")
    assert DANGER in phone.last.text
    assert not [call for call in phone.world.calls if call.method == "getfile"]


async def test_urgent_help_is_one_tap_away_on_every_screen(phone: Phone) -> None:
    commands = ["/start", "/share", "/help", "/about", "/privacy", "/answers", "/nonsense", "/start"]
    taps = ["No", "Seriously worried", "It happened online", "My answers", "Go on", "Continue", "No"]
    at_the_end = ["Why this advice", "My answers", "4. No", "Yes", "Keep my answer", "Topics"]
    for step in [*commands, *taps, *at_the_end, "/leave"]:
        await (phone.send(step) if step.startswith("/") else phone.tap(step))
        assert "Urgent help" in phone.screen.buttons, f"after {step}"


async def test_urgent_help_says_whom_to_ring_and_leads_back(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.tap("Urgent help")
    assert "Emergency services: 999" in phone.screen.text
    await phone.tap("Go on")
    assert question(phone) == HARM


async def test_urgent_help_needs_no_conversation(phone: Phone) -> None:
    await phone.send("/urgent")
    assert "Emergency services: 999" in phone.screen.text


async def test_telegram_shows_the_commands_and_says_no_names(phone: Phone, telegram: StandIn) -> None:
    world = telegram.world
    await world.until(lambda: world.profile["short_description"])
    commands = [command["command"] for command in world.commands]
    assert commands[:3] == ["urgent", "share", "staff"]
    assert {"start", "help", "privacy", "about", "leave"} < set(commands)


async def test_groups_are_offered_what_makes_sense_there_and_their_administrators_the_settings(
    phone: Phone, telegram: StandIn
) -> None:
    world = telegram.world
    await world.until(lambda: world.profile["short_description"])
    offered = {
        scope: [command["command"] for command in world.commands_of(scope)]
        for scope in ("all_group_chats", "all_chat_administrators")
    }
    assert offered["all_group_chats"][:2] == ["urgent", "share"]
    assert {"leave", "forget", "help"} < set(offered["all_group_chats"])
    assert not {"settings", "mycontacts", "find", "start"} & set(offered["all_group_chats"])
    assert offered["all_chat_administrators"] == [*offered["all_group_chats"], "settings"]


async def test_a_profile_that_is_right_is_not_set_again(telegram: StandIn, bot: RunningBot) -> None:
    await telegram.world.until(lambda: telegram.calls_of("setMyShortDescription"))
    await bot.stop()
    before = len([call for call in telegram.calls if call.method.startswith("setmy")])
    await bot.start()
    await telegram.world.until(lambda: len(telegram.calls_of("getMyShortDescription")) == 2)
    await bot.stop()
    assert len([call for call in telegram.calls if call.method.startswith("setmy")]) == before
