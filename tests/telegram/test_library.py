"""Looking things up on a phone: beside the conversation, and never a part of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.telegram.buttons import contact_label
from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot, pack
from tests.telegram.test_conversation import DANGER, HARM, question, to_the_advice


def stored(bot: RunningBot) -> list[tuple[str, ...]]:
    """The sessions that the database holds."""
    assert bot.settings.sqlite_file is not None
    with closing(sqlite3.connect(bot.settings.sqlite_file)) as database:
        return database.execute("select session from conversations").fetchall()


async def test_a_list_leads_to_an_entry_and_back(phone: Phone) -> None:
    await phone.send("/rules")
    first = phone.screen
    assert phone.screen.quoted("bold") == ["Golden rules"]
    await phone.tap("Safety comes first")
    assert phone.screen is first
    assert question(phone) == "1. Safety comes first"
    await phone.tap("Back to the list")
    assert question(phone) == "Golden rules"


async def test_an_entry_says_what_it_rests_on_and_folds_the_rest(phone: Phone) -> None:
    await phone.send("/rule 1")
    assert phone.screen.quoted("expandable_blockquote")[0].endswith("So begin with how to share well.")
    assert phone.screen.quoted("italic") == ["Rests on: Golden rule 1 · Advice 2024, pp. 4-5"]
    assert "Children's social care: not set here" in phone.screen.text


async def test_an_entry_leads_to_entries_flows_and_contacts(phone: Phone) -> None:
    await phone.send("/rule 1")
    await phone.tap("Be open")
    assert question(phone) == "2. Be open"
    await phone.send("/rule 1")
    await phone.tap("Children's social care")
    assert "Not set. Look on your council's website." in phone.screen.text
    await phone.send("/rule 1")
    await phone.tap("A worry about staff")
    assert question(phone) == DANGER


@pytest.mark.parametrize(
    ("command", "heading"),
    [
        ("/rule 2", "2. Be open"),
        ("/rule being open with parents?", "2. Be open"),
        ("/term Term 7", "Term 7"),
        ("/rule", "Golden rules"),
        ("/terms", "Words explained"),
        ("/reference", "The message reference_heading."),
        ("/contacts", "The message contacts_heading."),
        ("/rule two", "2. Be open"),
        ("/contacts childrens social care", "Is it this?"),
        ("/start entry_rule_2", "2. Be open"),
        ("/start shelf_rules", "Golden rules"),
        ("/start contact_social_care", "Children's social care"),
        ("/start contacts", "The message contacts_heading."),
        ("/start flow_staff", DANGER),
        ("/start staff", DANGER),
    ],
)
async def test_commands_and_links_lead_there(command: str, heading: str, phone: Phone) -> None:
    await phone.send(command)
    assert question(phone) == heading


async def test_a_number_that_a_shelf_does_not_have_shows_its_list(phone: Phone) -> None:
    await phone.send("/rule 99")
    assert phone.screen.text.startswith("Nothing of that name.")
    assert "1. Safety comes first" in phone.screen.buttons


async def test_a_long_list_has_pages(phone: Phone) -> None:
    await phone.send("/terms")
    assert "Page 1 of 2" in phone.screen.text
    assert "Term 1" in phone.screen.buttons
    assert "Previous" not in phone.screen.buttons
    await phone.tap("More")
    assert "Page 2 of 2" in phone.screen.text
    assert "Term 10" in phone.screen.buttons
    assert "More" not in phone.screen.buttons
    await phone.tap("Previous")
    assert "Term 1" in phone.screen.buttons


async def test_contacts_have_tappable_numbers_and_say_what_is_not_set(phone: Phone) -> None:
    await phone.send("/contacts")
    assert "• Emergency services: 999" in phone.screen.text
    assert "• Children's social care: tap it to find it" in phone.screen.text
    await phone.tap("Your safeguarding lead")
    assert "Not set. Ask your manager who it is." in phone.screen.text


async def test_the_menu_leads_to_the_reference(phone: Phone) -> None:
    await phone.send("/start")
    await phone.tap("Look things up")
    await phone.tap("Golden rules")
    assert question(phone) == "Golden rules"
    await phone.tap("Look things up")
    await phone.tap("Contacts")
    assert "Emergency services: 999" in phone.screen.text
    await phone.tap("Topics")
    assert "Should I share?" in phone.screen.buttons


async def test_the_way_back_names_the_conversation_that_waits(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    for looked_up in ("/rules", "/rule 1", "/contacts", "/reference", "/start contact_social_care"):
        await phone.send(looked_up)
        await phone.tap("Go on: Should I share?")
        assert question(phone) == HARM


async def test_from_an_ending_the_way_back_is_the_advice(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send("/rule 1")
    await phone.tap("Show the advice")
    assert "Why this advice" in phone.screen.buttons


async def test_one_message_has_buttons_while_things_are_looked_up(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("/rules")
    await phone.tap("Be open")
    assert phone.with_buttons == [phone.last]
    await phone.tap("Go on: Should I share?")
    assert phone.with_buttons == [phone.last]
    assert question(phone) == DANGER


async def test_looking_things_up_changes_nothing_however_long_it_was_left(
    phone: Phone, bot: RunningBot
) -> None:
    await phone.send("/share")
    await phone.tap("No")
    before = stored(bot)
    bot.clock.now = datetime.now(UTC) + timedelta(hours=5)
    await phone.send("/rules")
    for label in ("Be open", "Back to the list", "Look things up", "Contacts", "Topics", "Look things up"):
        await phone.tap(label)
    for command in ("/rule 1", "/contacts", "/help", "/about"):
        await phone.send(command)
    assert stored(bot) == before


async def test_every_screen_of_the_reference_leads_to_urgent_help(phone: Phone) -> None:
    for command in ("/rules", "/rule 1", "/contacts", "/start contact_social_care", "/reference", "/term 3"):
        await phone.send(command)
        assert "Urgent help" in phone.screen.buttons, command


async def test_a_button_of_something_that_was_taken_out_says_so(phone: Phone, bot: RunningBot) -> None:
    await phone.send("/rules")
    bot.publish(pack(without=("reference/rules.yaml",)))
    await phone.tap("Be open")
    assert phone.screen.text.startswith("That is gone.")
    assert "Words explained" in phone.screen.buttons


async def test_old_buttons_of_the_reference_still_work(phone: Phone) -> None:
    await phone.send("/rules")
    old = phone.update_for_press("Be open")
    await phone.send("/share")
    phone.world.deliver(old)
    await phone.settled(old["update_id"])
    assert "2. Be open" in phone.screen.text
    await phone.tap("Go on: Should I share?")
    assert question(phone) == DANGER


async def test_a_mistyped_command_of_a_shelf_is_answered_with_the_one_that_was_meant(phone: Phone) -> None:
    await phone.send("/ruls")
    assert "Did you mean /rules?" in phone.last.text


async def test_telegram_shows_the_commands_of_the_shelves(phone: Phone, telegram: StandIn) -> None:
    world = telegram.world
    await world.until(lambda: world.profile["short_description"])
    assert {"rules", "terms", "contacts", "reference"} <= {command["command"] for command in world.commands}


def test_a_contact_of_a_long_name_has_a_button_that_a_phone_does_not_cut() -> None:
    office = pack().contacts["social_care"]
    long = "Children's social care (the council's front door, or MASH)"
    assert contact_label(replace(office, name=long)) == "Children's social care"
    assert contact_label(replace(office, name="Police (not an emergency)")) == "Police (not an emergency)"
