"""Coming into a group, being muted or put out of it, and what happens in channels, over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.deployment import Deployment
from bot.telegram.pace import Pace
from tests.standin import Phone, StandIn
from tests.standin.world import Chat
from tests.telegram.asked import HARM
from tests.telegram.harness import RunningBot


async def at_once(seconds: float) -> None:
    """Seconds go by."""


@pytest.fixture
async def bot(telegram: StandIn, tmp_path: Path) -> AsyncIterator[RunningBot]:
    """It need not wait to know that a group is new."""
    running = RunningBot(telegram, tmp_path)
    running.deployment = Deployment(pace=Pace(sleep=at_once))
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
def chat(telegram: StandIn, bot: RunningBot) -> Chat:
    return telegram.world.chat(-100, "supergroup", "The Quillfeather family")


@pytest.fixture
def ann(telegram: StandIn, chat: Chat) -> Phone:
    return telegram.member(chat, "Ann")


async def stands(phone: Phone, before: str, now: str, **rights: bool) -> dict[str, Any]:
    update = phone.world.bot_member(phone.chat, phone.user, before, now, **rights)
    phone.world.deliver(update)
    await phone.settled(update["update_id"])
    return update


async def test_on_coming_into_a_group_it_says_one_thing(ann: Phone) -> None:
    await stands(ann, "left", "member")
    await ann.world.until(lambda: ann.messages)
    (hello,) = ann.messages
    for said in ("Hello here.", "No names, please.", "Administrators may set this."):
        assert said in hello.text
    assert "Quillfeather" not in hello.text + "".join(hello.buttons)
    assert "Ann" not in hello.text


async def test_the_same_arrival_told_again_is_greeted_once(ann: Phone, telegram: StandIn) -> None:
    update = await stands(ann, "left", "member")
    await ann.world.until(lambda: ann.messages)
    telegram.world.deliver(update, again=True)
    await ann.send("/share")
    assert len([message for message in ann.messages if "Hello here." in message.text]) == 1
    assert len(telegram.calls_of("sendMessage")) == 2


async def test_where_it_may_not_write_it_says_nothing_and_does_not_try(ann: Phone, telegram: StandIn) -> None:
    await stands(ann, "left", "restricted")
    await ann.send("/share")
    assert not telegram.calls_of("sendMessage")


async def test_becoming_a_member_again_is_no_arrival(ann: Phone) -> None:
    await stands(ann, "administrator", "member")
    await stands(ann, "restricted", "member")
    assert ann.messages == []


async def test_made_an_administrator_it_asks_to_be_a_member(ann: Phone) -> None:
    await stands(ann, "member", "administrator")
    assert [message.text for message in ann.messages] == ["Make me a member, please."]
    await stands(ann, "administrator", "administrator")
    assert len(ann.messages) == 1


async def test_brought_in_as_an_administrator_it_says_both_in_one_message(ann: Phone) -> None:
    await stands(ann, "left", "administrator")
    await ann.world.until(lambda: ann.messages)
    (hello,) = ann.messages
    assert "Hello here." in hello.text
    assert "Make me a member, please." in hello.text


async def test_a_mute_is_noticed_and_told_to_whoever_presses(ann: Phone, telegram: StandIn) -> None:
    await ann.send("/share")
    await stands(ann, "member", "restricted")
    calls = len(telegram.calls)
    assert await ann.tap("Team") == "I may not write here."
    assert await ann.tap("Urgent help") == "Ring 999 if anyone is in danger. I may not write here."
    assert await ann.tap("No") == "Done, and I may not write here."
    assert [call.method for call in telegram.calls[calls:]] == ["answercallbackquery"] * 3


async def test_once_it_may_write_again_the_present_question_is_shown(ann: Phone) -> None:
    await ann.send("/share")
    await stands(ann, "member", "restricted")
    await ann.tap("No")
    await stands(ann, "restricted", "member")
    await ann.world.until(lambda: HARM in ann.screen.text)
    assert len(ann.with_buttons) == 1


async def test_a_mute_that_nobody_told_of_ends_with_the_mute(ann: Phone, chat: Chat) -> None:
    chat.muted = True
    await ann.send("/share")
    assert ann.messages == []
    chat.muted = False
    await ann.send("/share")
    assert len(ann.with_buttons) == 1


async def test_put_out_of_a_group_it_stays_silent_and_goes_on_when_it_is_back(
    ann: Phone, telegram: StandIn
) -> None:
    await ann.send("/share")
    await ann.tap("No")
    await stands(ann, "member", "kicked")
    calls = len(telegram.calls)
    await ann.send("/share")
    assert len(telegram.calls) == calls
    await stands(ann, "left", "member")
    await ann.send("/answers")
    assert "No" in "".join(ann.screen.buttons)


async def test_a_topic_that_is_gone_is_no_trouble(ann: Phone, telegram: StandIn) -> None:
    await ann.send("/share")
    ann.chat.removed = True
    await ann.tap("No")
    ann.chat.removed = False
    await ann.send("/share")
    assert HARM in ann.screen.text


async def test_in_a_channel_it_says_nothing(telegram: StandIn, bot: RunningBot) -> None:
    channel = telegram.world.chat(-300, "channel", "News")
    reader = telegram.member(channel)
    post = telegram.world.by_user(channel, reader.user, "/share", {})
    telegram.world.deliver(post)
    await reader.settled(post["update_id"])
    await stands(reader, "left", "administrator")
    assert reader.messages == []


async def test_a_post_of_a_linked_channel_and_a_member_who_writes_as_one_are_passed_over(ann: Phone) -> None:
    news = {"id": -300, "type": "channel", "title": "News"}
    await ann.send("/share", sender_chat=news, is_automatic_forward=True)
    await ann.send("/share", sender_chat=news)
    assert ann.messages == []
