"""Typed words where no question waits for an answer: a search."""

from __future__ import annotations

import logging

import pytest

from bot.telegram.finding import Finding
from tests.flows.packs import tiny_pack
from tests.standin import Phone
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, HARM, question, to_the_advice


async def test_words_outside_a_conversation_are_looked_for(phone: Phone) -> None:
    await phone.send("saftey before privcy")
    assert phone.screen.quoted("bold")[:2] == ["Is it this?", "Safety comes first"]
    await phone.tap("Safety comes first")
    assert question(phone) == "1. Safety comes first"


async def test_words_at_an_ending_are_looked_for_and_lead_back_to_the_advice(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send("being open with parents")
    assert "Be open" in phone.screen.buttons
    await phone.tap("Show the advice")
    assert "Why this advice" in phone.screen.buttons


async def test_a_flow_that_is_found_is_begun(phone: Phone) -> None:
    await phone.send("tell somebody")
    await phone.tap("Should I share?")
    assert question(phone) == DANGER


async def test_a_command_that_nobody_knows_can_be_looked_up_by_its_words(phone: Phone) -> None:
    await phone.send("/safety comes first")
    assert phone.last.text.startswith("I do not know that command.")
    await phone.tap("Look up: Safety comes first")
    assert phone.screen.text.startswith("1. Safety comes first")


async def test_a_command_that_nobody_knows_is_looked_at_for_names_before_it_is_looked_up(
    phone: Phone,
) -> None:
    await phone.send("/email kayleigh.smith@example.org")
    assert "You typed" in phone.last.text
    await phone.send("/kayleigh@example.org is safe")
    assert "Look up" not in phone.last.text


async def test_a_contact_that_is_found_is_shown(phone: Phone) -> None:
    await phone.send("children's social care")
    await phone.tap("Children's social care")
    assert "Not set. Look on your council's website." in phone.screen.text


@pytest.mark.parametrize("command", ["/find being open with parents", "/search being open with parents"])
async def test_a_command_looks_for_words_in_the_middle_of_a_conversation(command: str, phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send(command)
    assert "Be open" in phone.screen.buttons
    await phone.tap("Go on: Should I share?")
    assert question(phone) == HARM


async def test_find_without_words_says_how(phone: Phone) -> None:
    await phone.send("/find")
    assert phone.screen.text == "Type a few words."


async def test_at_a_question_words_stay_an_answer(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("no")
    assert question(phone) == HARM


async def test_at_a_question_words_that_fit_no_answer_can_be_looked_up(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("being open with parents")
    assert phone.screen.text.startswith("I could not match that.")
    assert DANGER in phone.screen.text
    await phone.tap("Look up: Be open")
    assert question(phone) == "2. Be open"
    await phone.tap("Go on: Should I share?")
    assert question(phone) == DANGER


async def test_at_a_question_what_is_not_surely_a_search_is_not_offered(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("the moon is bright")
    assert not [label for label in phone.screen.buttons if label.startswith("Look up")]


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("stop", "leave"),
        ("Leave", "leave"),
        ("back", "back"),
        ("my answers", "answers"),
        ("how do i leave?", "leave"),
    ],
)
async def test_a_command_without_its_slash_is_understood_at_a_question(
    said: str, command: str, phone: Phone
) -> None:
    await phone.send("/share")
    await phone.send(said)
    assert phone.screen.text.startswith(f"Did you mean /{command}?")
    assert DANGER in phone.screen.text


async def test_a_command_without_its_slash_is_understood_where_nothing_is_asked(phone: Phone) -> None:
    await phone.send("Stop!")
    assert phone.screen.text.startswith("Did you mean /leave?")
    await to_the_advice(phone)
    await phone.send("menu")
    assert phone.screen.text.startswith("Did you mean /start?")
    assert "Show the advice" in phone.screen.buttons


async def test_an_entry_that_is_nearly_named_is_found_on_its_shelf(phone: Phone) -> None:
    await phone.send("/rule opn with the parents")
    assert "Be open" in phone.screen.buttons
    assert "Term 1" not in phone.screen.buttons


async def test_words_that_find_nothing_get_kind_words_and_the_menu(phone: Phone) -> None:
    await phone.send("zebra crossing")
    assert phone.screen.text.startswith("I found nothing.")
    assert "Should I share?" in phone.screen.buttons


async def test_a_search_that_finds_nothing_is_counted_and_not_kept(
    phone: Phone, bot: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await phone.send("zebra crossing")
    await phone.send("zebra crossing")
    counted = [each.getMessage() for each in caplog.records if each.name == "bot.telegram.finding"]
    assert counted[-1] == "A search found nothing; 2 so far with this content."
    ours = [each.getMessage() for each in caplog.records if each.name.startswith(("bot", "flows"))]
    assert not [line for line in ours if "zebra" in line]
    assert bot.settings.sqlite_file is not None
    assert b"zebra" not in bot.settings.sqlite_file.read_bytes()


def test_a_search_that_was_made_ready_for_needs_no_index_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = Finding(tiny_pack())
    finding.make_ready()
    monkeypatch.delattr("bot.telegram.finding.index_of")
    assert finding.find("should I share")
