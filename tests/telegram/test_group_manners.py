"""What must not be typed in a group, what is no words, General, and who nobody is, over HTTP."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
from tests.standin.world import BOT, Chat
from tests.telegram.asked import DANGER, HARM
from tests.telegram.harness import RunningBot

PHOTO = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}


@pytest.fixture
def chat(telegram: StandIn, bot: RunningBot) -> Chat:
    return telegram.world.chat(-100, "supergroup", "The Quillfeather family")


@pytest.fixture
def ann(telegram: StandIn, chat: Chat) -> Phone:
    return telegram.member(chat, "Marigold")


async def test_a_name_in_a_reply_is_no_answer_and_its_sender_is_asked_to_delete_it(ann: Phone) -> None:
    await ann.send("/share")
    await ann.reply("Kayleigh Quillfeather was hit")
    assert "You typed a name." in ann.screen.text
    assert "Please delete it." in ann.screen.text
    assert DANGER in ann.screen.text
    assert [message for message in ann.own if "Kayleigh" in message.text]


async def test_a_name_after_a_command_is_told_before_the_command_is_done(ann: Phone) -> None:
    await ann.send("/share about Kayleigh Quillfeather, 07700 900123")
    assert "You typed a name and a telephone number." in ann.last.text
    assert DANGER not in ann.last.text


async def test_danger_comes_before_a_name(ann: Phone) -> None:
    await ann.send("/share")
    await ann.reply("Kayleigh Quillfeather is not breathing")
    assert ann.screen.text.startswith("Ring 999")
    assert "Please delete it." in ann.screen.text


async def test_nothing_that_was_typed_nor_any_name_or_title_is_said_or_kept(
    ann: Phone, telegram: StandIn, bot: RunningBot, tmp_path: Path
) -> None:
    await ann.send("/share")
    await ann.reply("Kayleigh Quillfeather was hit")
    await ann.send("/settings")
    await ann.tap("No", ann.messages[0])
    said = "".join(str(call.params) for call in telegram.calls)
    await bot.stop()
    (file,) = tmp_path.rglob("*.sqlite3")
    with closing(sqlite3.connect(file)) as database:
        kept = "\n".join(database.iterdump())
    for name in ("Kayleigh", "Quillfeather", "Marigold"):
        assert name not in said
        assert name not in kept


async def test_an_edit_that_brings_a_name_in_is_noticed(ann: Phone) -> None:
    await ann.send("/share")
    edited = ann.update_for_reply("Kayleigh Quillfeather was hit", ann.last)
    edited["edited_message"] = edited.pop("message")
    ann.world.deliver(edited)
    await ann.settled(edited["update_id"])
    assert "Please delete it." in ann.screen.text


async def test_a_picture_in_reply_is_refused_kindly_and_the_question_stays(ann: Phone) -> None:
    await ann.send("/share")
    asked = ann.last
    await ann.send("", reply_to_message=ann.world.as_json(asked, BOT), **PHOTO)
    assert ann.last.text == "I have not opened that."
    assert DANGER in asked.text
    assert "No" in asked.buttons


async def test_a_picture_with_a_name_under_it_is_left_in_case_it_is_evidence(ann: Phone) -> None:
    await ann.send("/share")
    await ann.send("", caption="Kayleigh Quillfeather was hit", **PHOTO)
    assert "You typed a name." in ann.screen.text
    assert "I left it there." in ann.screen.text
    assert "Please delete it." not in ann.screen.text


async def test_a_picture_that_is_nobodys_reply_is_passed_over(ann: Phone) -> None:
    await ann.send("/share")
    await ann.send("", **PHOTO)
    assert len(ann.messages) == 1


async def test_general_is_answered_without_a_topic_whatever_number_it_is_told_by(
    ann: Phone, telegram: StandIn
) -> None:
    await ann.send("/share", message_thread_id=1, is_topic_message=True)
    (sent,) = telegram.calls_of("sendMessage")
    assert "message_thread_id" not in sent.params
    await ann.send("/answers")
    assert len(ann.with_buttons) == 1


async def test_general_and_a_topic_are_two_conversations(ann: Phone, chat: Chat, telegram: StandIn) -> None:
    topic = telegram.member(chat, thread_id=44)
    await ann.send("/share")
    general = ann.last
    await topic.send("/share")
    await topic.tap("No")
    assert DANGER in general.text
    assert HARM in topic.screen.text


async def test_a_group_that_lives_on_without_a_session_keeps_quiet(ann: Phone) -> None:
    for said in ("hello", "good morning all", "/help@other_bot", "no"):
        await ann.send(said)
    assert ann.messages == []


async def test_the_bots_name_after_a_command_is_read_whatever_its_case(ann: Phone) -> None:
    await ann.send("/share@Safe_To_Share_Bot")
    assert DANGER in ann.last.text
