"""A group that becomes a supergroup, in the middle of a conversation, told of in whatever order."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.keys import store_key, team_key
from bot.ports import Counts, TeamSettings
from bot.telegram.deployment import Deployment
from bot.telegram.pace import Pace
from flows.contacts import OwnContact
from tests.standin import Phone, ServerError, StandIn
from tests.standin.world import Chat
from tests.telegram.asked import HARM
from tests.telegram.harness import RunningBot

OLD, NEW = -5, -100_000_005
KINDS = "Which of these apply?"
CONTACT = OwnContact("safeguarding_lead", "01632 960001", "", "2026-11-01")


@pytest.fixture
def old(telegram: StandIn, bot: RunningBot) -> Chat:
    return telegram.world.chat(OLD, "group", "The team")


@pytest.fixture
def ann(telegram: StandIn, old: Chat) -> Phone:
    return telegram.member(old, "Ann")


def after(phone: Phone) -> Phone:
    """The same person in the supergroup."""
    return Phone(phone.world, phone.user["id"], chat=phone.world.chats[NEW])


async def told(phone: Phone, *updates: dict[str, Any]) -> None:
    for update in updates:
        phone.world.deliver(update)
        await phone.settled(update["update_id"])


async def restarted_after_the_move(ann: Phone, old: Chat, bot: RunningBot) -> Phone:
    """The bot was told of the move and started again, and waits for nothing; the person in the supergroup."""
    await told(ann, *ann.world.upgraded(old, NEW))
    await bot.stop()
    bot.deployment = Deployment(pace=Pace(sleep=at_once))
    await bot.start()
    return after(ann)


def is_greeted(phone: Phone) -> bool:
    return any("Hello" in message.text for message in phone.messages)


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0, 1, 1), (1, 0, 1)])
async def test_a_conversation_goes_on_in_the_supergroup_whatever_is_told_first_and_however_often(
    order: tuple[int, ...], ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    await ann.tap("No")
    both = ann.world.upgraded(old, NEW)
    await told(ann, both[order[0]])
    for number in order[1:]:
        ann.world.deliver(both[number], again=True)
    there = after(ann)
    assert HARM in there.screen.text
    await there.tap("Seriously worried")
    assert KINDS in there.screen.text
    assert len(there.messages) == 1
    assert (await bot.store.counts()).sessions == 1


@pytest.mark.parametrize("first", [0, 1])
async def test_a_press_in_the_old_group_between_the_two_messages_counts(
    first: int, ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    await ann.tap("No")
    press = ann.update_for_press("Seriously worried")
    both = ann.world.upgraded(old, NEW)
    ann.world.deliver(both[first], press, both[1 - first])
    await ann.settled(both[1 - first]["update_id"])
    there = after(ann)
    assert KINDS in there.screen.text
    assert len(there.with_buttons) == 1
    assert (await bot.store.counts()).sessions == 1


async def test_whatever_is_said_in_the_supergroup_next_finds_the_conversation_there(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    await ann.tap("No")
    _, come = ann.world.upgraded(old, NEW)
    there = after(ann)
    asked = [there.update_for_text("/share") for _ in range(5)]
    ann.world.deliver(come, *asked)
    await there.settled(asked[-1]["update_id"])
    assert HARM in there.screen.text
    assert len(there.with_buttons) == 1


async def test_a_press_that_is_there_already_when_the_group_moves_counts(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    press = ann.update_for_press("No")
    left, come = ann.world.upgraded(old, NEW)
    ann.world.deliver(press, come, left)
    await ann.settled(left["update_id"])
    await ann.world.until(lambda: after(ann).messages and HARM in after(ann).screen.text)
    assert (await bot.store.counts()).sessions == 1


async def test_a_reply_that_telegram_refuses_because_of_the_move_makes_it_follow(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    left, come = ann.world.upgraded(old, NEW)
    await ann.tap("No")
    there = after(ann)
    await ann.world.until(lambda: there.messages and HARM in there.screen.text)
    await told(ann, left, come)
    await there.tap("Seriously worried")
    assert KINDS in there.screen.text
    assert len(there.with_buttons) == 1


async def test_the_groups_settings_and_contacts_follow_it(ann: Phone, old: Chat, bot: RunningBot) -> None:
    key = store_key(None, bot.settings.folder)
    before, now = (team_key(key, channel="telegram", chat=chat) for chat in (OLD, NEW))
    await bot.store.keep_team_settings(before, TeamSettings("lead"))
    await bot.store.keep_contact(before, CONTACT)
    await told(ann, *ann.world.upgraded(old, NEW))
    assert await bot.store.team_settings(now) == TeamSettings("lead")
    assert await bot.store.own_contacts(now) == (CONTACT,)
    assert await bot.store.counts() == Counts(0, 0, contacts=1, settings=1)
    assert after(ann).messages == []


async def test_after_a_restart_what_is_told_again_changes_nothing(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    both = ann.world.upgraded(old, NEW)
    await told(ann, *both)
    there = after(ann)
    await there.tap("No")
    await bot.stop()
    await bot.start()
    ann.world.deliver(*both, again=True)
    await there.send("/answers")
    assert "No" in "".join(there.screen.buttons)


async def moved_before_a_restart(ann: Phone, old: Chat, bot: RunningBot) -> Phone:
    """The group has moved, and nobody who answers now has seen it; the person in the supergroup."""
    await ann.send("/share")
    await ann.tap("No")
    await told(ann, *ann.world.upgraded(old, NEW))
    await bot.stop()
    await bot.start()
    return after(ann)


async def test_after_a_restart_a_press_in_the_old_group_counts_where_the_conversation_goes_on(
    ann: Phone, old: Chat, bot: RunningBot, telegram: StandIn
) -> None:
    there = await moved_before_a_restart(ann, old, bot)
    await ann.tap("Seriously worried")
    await ann.world.until(lambda: KINDS in there.screen.text)
    assert len(there.with_buttons) == 1
    assert (await bot.store.counts()).sessions == 1
    assert await ann.tap("Seriously worried") == "Somebody was quicker."
    assert len(telegram.calls_of("sendChatAction")) == 1, "it is asked once where the group is"


async def test_where_telegram_does_not_say_where_the_group_is_the_person_is_told_where_to_go_on(
    ann: Phone, old: Chat, bot: RunningBot, telegram: StandIn
) -> None:
    there = await moved_before_a_restart(ann, old, bot)
    telegram.inject(ServerError("sendChatAction", OLD))
    assert await ann.tap("Seriously worried") == "Go on in the newest message."
    assert HARM in there.screen.text
    assert (await bot.store.counts()).sessions == 1
    await ann.tap("Seriously worried")
    await ann.world.until(lambda: KINDS in there.screen.text)


async def test_in_a_group_that_has_not_moved_telegram_is_not_asked_where_it_is(
    ann: Phone, bot: RunningBot, telegram: StandIn
) -> None:
    await ann.send("/share")
    await ann.tap("No")
    assert telegram.calls_of("sendChatAction") == []


async def test_whom_to_ring_is_said_where_the_group_is_though_nobody_was_told_of_the_move(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    ann.world.upgraded(old, NEW)
    await ann.tap("Urgent help")
    there = after(ann)
    await ann.world.until(lambda: any("999" in message.text for message in there.messages))


async def test_whom_to_ring_is_said_where_telegram_does_not_say_where_the_group_is(
    ann: Phone, old: Chat, bot: RunningBot, telegram: StandIn
) -> None:
    there = await moved_before_a_restart(ann, old, bot)
    telegram.inject(ServerError("sendChatAction", OLD))
    await ann.tap("Urgent help")
    await ann.world.until(lambda: any("999" in message.text for message in there.messages))


async def test_a_group_that_moved_is_not_greeted_after_a_restart_though_it_has_no_conversation(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    there = await restarted_after_the_move(ann, old, bot)
    await told(there, ann.world.bot_member(there.chat, ann.user, "left", "member"))
    await there.send("/share")
    await bot.stop()
    assert not is_greeted(there)


class Waiting:
    """A wait that ends when the test says so."""

    def __init__(self) -> None:
        self.over = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        await self.over.wait()


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 3, 0, 1), (3, 0, 2, 1)])
async def test_the_move_is_neither_an_arrival_nor_an_end_whatever_is_told_first(
    order: tuple[int, ...], telegram: StandIn, tmp_path: Path
) -> None:
    bot, waiting = RunningBot(telegram, tmp_path), Waiting()
    bot.deployment = Deployment(pace=Pace(sleep=waiting))
    await bot.start()
    old = telegram.world.chat(OLD, "group", "The team")
    ann = telegram.member(old)
    await ann.send("/share")
    both = ann.world.upgraded(old, NEW)
    gone = ann.world.bot_member(old, ann.user, "member", "left")
    come = ann.world.bot_member(ann.world.chats[NEW], ann.user, "left", "member")
    updates = (*both, gone, come)
    await told(ann, *(updates[number] for number in order))
    there = after(ann)
    await there.send("/share")
    waiting.over.set()
    await there.tap("No")
    await bot.stop()
    assert HARM in there.screen.text
    assert not is_greeted(there)


async def test_a_group_that_has_a_conversation_is_not_greeted_after_a_restart(
    ann: Phone, old: Chat, bot: RunningBot
) -> None:
    await ann.send("/share")
    there = await restarted_after_the_move(ann, old, bot)
    await told(there, ann.world.bot_member(there.chat, ann.user, "left", "member"))
    await there.send("/share")
    await bot.stop()
    assert not is_greeted(there)


async def at_once(seconds: float) -> None:
    """Seconds go by."""
