"""Names stay out and danger comes first, at every moment and in every kind of message."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.standin import Phone, ServerError, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import CONTACT, DANGER, HARM, PICTURE, question

MARKED = "Kayleigh Marchbanks-Quillfeather"
NAMED = f"My pupil {MARKED} lives at 14 Larkspur Road, ring 01632 960001"
DANGEROUS = "he's outside with a bat"
STICKER = {
    "sticker": {
        "file_id": "a",
        "file_unique_id": "b",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
}
POLL = {
    "poll": {
        "id": "1",
        "question": "Who?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "members_only": False,
        "allows_revoting": False,
    }
}
FORWARDED = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Sam", "date": 1_790_000_000}}

MOMENTS: dict[str, list[str]] = {
    "before anything": [],
    "at the menu": ["/start"],
    "at a question": ["/share"],
    "at several-of": ["/share", "No", "Seriously worried", "It happened online"],
    "while changing": ["/share", "No", "My answers", "1. Is anyone in immediate danger right now?"],
    "at the answers": ["/share", "No", "My answers"],
    "at an offer to go on": ["/share", "No", "/staff"],
    "at urgent help": ["/share", "/urgent"],
    "at the advice": ["/share", "Yes"],
    "at the reference": ["/contacts"],
    "after leaving": ["/share", "/leave"],
}


async def come_to(phone: Phone, steps: list[str]) -> None:
    for step in steps:
        if step.startswith("1. "):
            await phone.tap("No")
        else:
            await (phone.send(step) if step.startswith("/") else phone.tap(step))


def traces(phone: Phone, telegram: StandIn, folder: Path, logged: str) -> list[str]:
    """Where any part of the marked name is found."""
    places = {f"the call {call.method}": str(call.params) for call in telegram.calls}
    files = (file for file in folder.rglob("*") if file.is_file())
    places |= {file.name: file.read_bytes().decode("latin-1") for file in files}
    places |= {"the log": logged, "the chat": "".join(message.text for message in phone.messages)}
    marks = MARKED.casefold().replace("-", " ").split()
    return [place for place, text in places.items() if any(mark in text.casefold() for mark in marks)]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_name_leaves_no_trace_at_any_moment(
    moment: str,
    phone: Phone,
    telegram: StandIn,
    bot: RunningBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG", "bot")
    await come_to(phone, MOMENTS[moment])
    await phone.send(NAMED)
    assert "You typed a name" in phone.last.text
    assert "I deleted it." in phone.last.text
    assert NAMED not in [message.text for message in phone.own]
    assert "Urgent help" in phone.screen.buttons
    await bot.stop()
    assert traces(phone, telegram, tmp_path, caplog.text) == []


@pytest.mark.parametrize("moment", MOMENTS)
async def test_danger_breaks_into_any_moment_and_the_conversation_waits(moment: str, phone: Phone) -> None:
    await come_to(phone, MOMENTS[moment])
    await phone.send(DANGEROUS)
    assert phone.last.text.startswith("Ring 999 if anyone is in danger.")
    assert "Emergency services: 999" in phone.last.text
    assert "Leave" in phone.screen.buttons


async def test_danger_leads_back_to_the_question_that_waits(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send(DANGEROUS)
    await phone.tap("Go on")
    assert question(phone) == HARM


async def test_danger_comes_before_the_names_that_came_with_it(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send(f"I am with {MARKED} and she is on the roof")
    lines = phone.last.text.splitlines()
    assert lines[0] == "Ring 999 if anyone is in danger."
    assert "You typed a name." in lines
    assert "I deleted it." in lines
    assert MARKED not in "".join(message.text for message in phone.own)


async def test_the_question_stays_where_it_was_after_a_name(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("No")
    await phone.send(NAMED)
    assert HARM in phone.last.text
    await phone.tap("Seriously worried")
    assert question(phone) == "Which of these apply?"


async def test_what_kind_it_was_is_said(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("ring me on 07700 900123")
    assert "You typed a telephone number." in phone.last.text


async def test_a_message_that_telegram_will_not_delete_is_the_persons_to_delete(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    telegram.inject(ServerError("deleteMessages"))
    await phone.send(NAMED)
    assert "Please delete it." in phone.last.text
    assert NAMED in [message.text for message in phone.own]


async def test_words_after_a_command_are_looked_at_too(phone: Phone) -> None:
    await phone.send(f"/find {NAMED}")
    assert "You typed a name" in phone.last.text
    await phone.send(f"/share {DANGEROUS}")
    assert phone.last.text.startswith("Ring 999")


async def test_an_answer_in_the_words_of_an_option_is_an_answer(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("no")
    await phone.send("Seriously worried")
    assert question(phone) == "Which of these apply?"


async def test_a_name_far_down_a_long_message_is_found(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send(f"{'I am writing a lot here. ' * 30} {NAMED}")
    assert "I deleted it." in phone.last.text


async def test_a_repeated_message_is_looked_at_again(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    typed = phone.update_for_text(NAMED)
    telegram.world.deliver(typed)
    await phone.settled(typed["update_id"])
    before = len(telegram.calls_of("deleteMessages"))
    telegram.world.deliver(typed, again=True)
    await telegram.world.until(lambda: len(telegram.calls_of("deleteMessages")) > before)


async def test_a_name_that_an_edit_brings_in_is_found_and_any_other_edit_is_no_answer(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    await phone.send("hello there")

    async def edited(text: str) -> None:
        update = phone.update_for_text(text)
        update["edited_message"] = update.pop("message")
        telegram.world.deliver(update)
        await phone.settled(update["update_id"])

    said = len(phone.messages)
    await edited("no")
    assert DANGER in phone.screen.text
    assert len(phone.messages) == said
    await edited(NAMED)
    assert "I deleted it." in phone.last.text


@pytest.mark.parametrize("sent", [PICTURE, STICKER, POLL, CONTACT])
async def test_what_is_not_words_is_left_in_the_chat(
    sent: dict[str, Any], phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    await phone.send("", **sent)
    assert phone.last.text.startswith("I have not opened that.")
    assert len(phone.own) == 2
    assert not telegram.calls_of("deleteMessages")


async def test_words_under_a_picture_are_looked_at_and_the_picture_is_left(
    phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    await phone.send("", caption=NAMED, **PICTURE)
    assert "I have not opened that." in phone.last.text
    assert "You typed a name" in phone.last.text
    await phone.send("", caption=DANGEROUS, **PICTURE)
    assert phone.last.text.startswith("Ring 999")
    assert "I have not opened that." in phone.last.text
    assert not telegram.calls_of("deleteMessages")


async def test_what_somebody_else_wrote_is_no_answer_and_is_left(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    await phone.send("no", **FORWARDED)
    assert phone.last.text.startswith("I have not opened that.")
    assert DANGER in phone.last.text
    await phone.send(NAMED, **FORWARDED)
    assert "You typed a name" in phone.last.text
    assert not telegram.calls_of("deleteMessages")


async def test_two_chats_are_guarded_apart(phone: Phone, telegram: StandIn) -> None:
    other = telegram.phone()
    await asyncio.gather(phone.send("/share"), other.send("/share"))
    await asyncio.gather(phone.send(NAMED), other.send("no"))
    assert "You typed a name" in phone.last.text
    assert question(other) == HARM
