"""A copy of a group's conversation in the chat of one of its members, over HTTP."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.keys import conversation_key, store_key
from bot.ports import Committed, Kept
from flows.session import from_text
from tests.standin import Phone, StandIn
from tests.telegram.asked import HARM, question
from tests.telegram.harness import RunningBot

QUIETLY = "Share today, and do not tell the family yet."


@pytest.fixture
async def team(telegram: StandIn, bot: RunningBot) -> list[Phone]:
    """Two members of a group that has answered one question."""
    chat = telegram.world.chat(-100, "supergroup", "The team")
    ann, bea = [telegram.member(chat, name) for name in ("Ann", "Bea")]
    await ann.send("/share")
    await ann.tap("No")
    return [ann, bea]


async def link_for(phone: Phone, label: str = "In private") -> str:
    return f"/start {await phone.follow(label)}"


async def test_who_pressed_goes_on_in_private_and_the_group_is_where_it_was(team: list[Phone]) -> None:
    ann, bea = team
    alone = bea.in_private
    await alone.send(await link_for(bea))
    assert "This is your copy." in alone.screen.text
    assert question(alone) == HARM
    await alone.tap("Seriously worried")
    assert question(ann) == HARM


async def test_the_link_says_nothing_of_the_case_and_the_group_sees_nothing_of_it(team: list[Phone]) -> None:
    _, bea = team
    edits = bea.screen.edits
    carries = await bea.follow("In private")
    assert len(carries) == 18
    assert carries.startswith("p-")
    assert (bea.screen.edits, len(bea.messages)) == (edits, 1)


async def test_a_link_works_once(team: list[Phone]) -> None:
    _, bea = team
    alone, link = bea.in_private, await link_for(bea)
    await alone.send(link)
    await alone.send("/leave")
    await alone.send(link)
    assert alone.last.text.startswith("That link is used up.")


async def test_a_link_works_for_nobody_else(team: list[Phone], bot: RunningBot) -> None:
    ann, bea = team
    await ann.in_private.send(await link_for(bea))
    assert ann.in_private.last.text.startswith("That link is used up.")
    assert (await bot.store.counts()).sessions == 1


@pytest.mark.parametrize(
    ("waits", "works"), [(timedelta(minutes=9, seconds=59), True), (timedelta(minutes=10), False)]
)
async def test_a_link_works_for_ten_minutes(
    waits: timedelta, works: bool, team: list[Phone], bot: RunningBot
) -> None:
    _, bea = team
    bot.clock.now = bot.clock()
    link = await link_for(bea)
    bot.clock.now += waits
    await bea.in_private.send(link)
    assert ("This is your copy." in bea.in_private.screen.text) == works


async def test_once_the_group_has_left_there_is_nothing_to_copy(team: list[Phone], bot: RunningBot) -> None:
    ann, bea = team
    link = await link_for(bea)
    await ann.tap("Leave")
    await ann.tap("Delete for all")
    await bea.in_private.send(link)
    assert bea.in_private.last.text.startswith("That link is used up.")


async def test_a_conversation_of_their_own_is_replaced_only_after_a_yes(team: list[Phone]) -> None:
    _, bea = team
    alone = bea.in_private
    await alone.send("/staff")
    await alone.tap("No")
    link = await link_for(bea)
    await alone.send(link)
    assert alone.screen.buttons[-2:] == ["Leave", "Urgent help"]
    await alone.tap("Keep mine")
    assert question(alone) == "Does the employer know?"
    await alone.send(link)
    await alone.tap("Take it")
    assert question(alone) == HARM


async def test_the_record_is_had_in_private_and_names_the_members_by_letter_and_role(
    team: list[Phone],
) -> None:
    ann, bea = team
    await bea.tap("Team")
    await bea.tap("My role")
    await bea.tap("teacher")
    await bea.tap("Seriously worried")
    await ann.tap("It happened online")
    await ann.tap("Continue")
    await ann.tap("No")
    alone = ann.in_private
    await alone.send(await link_for(ann, "Keep a record"))
    await alone.tap("As a message")
    record = " ".join(message.text for message in alone.messages)
    assert "Member A" in record
    assert "Member B, teacher" in record
    await alone.send("/answers")
    assert "(member A)" in alone.screen.text
    assert "(member B, teacher)" in alone.screen.text


async def test_nothing_in_the_store_tells_the_token(team: list[Phone], bot: RunningBot) -> None:
    _, bea = team
    token = (await bea.follow("In private")).removeprefix("p-")
    data = b"".join(file.read_bytes() for file in bot.settings.folder.rglob("*") if file.is_file())
    assert b"passes" in data
    assert token.encode() not in data


async def to_the_advice(team: list[Phone]) -> None:
    ann, bea = team
    await bea.tap("Seriously worried")
    await ann.tap("It happened online")
    await ann.tap("Continue")
    await ann.tap("No")


@pytest.mark.parametrize(
    ("label", "first"), [("The advice in full", "Ask social care when"), ("This looks wrong", "Tell Anytown")]
)
async def test_what_is_long_is_had_in_private_and_the_group_keeps_its_advice(
    label: str, first: str, team: list[Phone]
) -> None:
    await to_the_advice(team)
    ann, bea = team
    alone = bea.in_private
    await alone.send(await link_for(bea, label))
    assert first in alone.screen.text
    assert question(ann) == QUIETLY


async def test_where_the_lead_answers_others_read_in_private_and_leave_the_message_alone(
    team: list[Phone],
) -> None:
    ann, bea = team
    await ann.tap("Team")
    await ann.tap("Only the lead")
    await bea.in_private.send(await link_for(bea, "My answers"))
    assert "Is anyone in immediate danger right now? No (member A)" in bea.in_private.screen.text
    assert question(ann) == HARM
    await ann.tap("My answers")
    assert "No (member A)" in ann.screen.text


async def test_a_button_of_a_conversation_that_is_over_gives_no_copy_of_the_next(team: list[Phone]) -> None:
    await to_the_advice(team)
    ann, bea = team
    old = bea.update_for_press("In private")
    await ann.send("/staff")
    bea.world.deliver(old)
    await bea.settled(old["update_id"])
    assert bea.world.toasts[old["callback_query"]["id"]] == "That button is out of date."
    assert bea.world.opened == {}


async def test_a_link_copies_the_conversation_it_was_given_for_and_no_later_one(team: list[Phone]) -> None:
    ann, bea = team
    link = await link_for(bea)
    await ann.tap("My answers")
    await ann.tap("Start again")
    await ann.tap("Again for all")
    await bea.in_private.send(link)
    assert bea.in_private.last.text.startswith("That link is used up.")


async def test_a_copy_holds_letters_and_nobodys_member_key(team: list[Phone], bot: RunningBot) -> None:
    _, bea = team
    await bea.in_private.send(await link_for(bea))
    key = store_key(None, bot.settings.folder)
    alone = conversation_key(key, channel="telegram", chat=bea.user["id"])
    done = await bot.store.transact(alone, None, lambda held: Kept(held))
    assert isinstance(done, Committed)
    assert done.held is not None
    sharing = from_text(done.held.session.text).sharing
    assert sharing is not None
    assert {sharing.lead, *(member.key for member in sharing.members)} == {""}
