"""Whoever is no administrator, or is in a group, meets exactly what they would meet without any."""

from __future__ import annotations

import pytest

from bot.telegram.admin import ADMIN_COMMANDS
from tests.standin import Phone, StandIn
from tests.telegram.desk import REWORDED, AdminBot, hash_of, said, zipped


@pytest.mark.parametrize("command", ADMIN_COMMANDS)
async def test_a_command_of_administrators_is_an_unknown_command_to_others(
    command: str, desk: AdminBot, telegram: StandIn
) -> None:
    somebody, other = telegram.phone(), telegram.phone()
    await somebody.send(f"/{command}")
    await other.send("/xyzzyq")
    assert "I do not know that command." in somebody.last.text
    assert somebody.last.buttons == other.last.buttons


async def test_a_file_of_anybody_else_is_not_opened(desk: AdminBot, telegram: StandIn) -> None:
    somebody = telegram.phone()
    await somebody.send_document("autumn.zip", zipped(REWORDED))
    assert somebody.last.text.startswith("I have not opened that.")
    assert not telegram.calls_of("getFile")
    assert await desk.publishing.drafts() == ()


async def test_an_administrator_in_a_group_is_anybody(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    group = telegram.world.chat(-100, "supergroup", "Team")
    there = Phone(telegram.world, alice.user["id"], "alice", group)
    await there.send("/versions@safe_to_share_bot")
    await there.send_document("autumn.zip", zipped(REWORDED))
    assert not telegram.calls_of("getFile")
    assert not any("ersions" in message.text for message in group.messages.values() if message.by_bot)
    assert not alice.messages


async def test_a_button_of_an_administrator_is_unknown_to_others(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {hash_of(REWORDED)}")
    data = next(b["callback_data"] for row in alice.screen.keyboard for b in row if b["text"] == "Discard")
    somebody = telegram.phone()
    await somebody.send("/start")
    update = somebody.update_for_data(data)
    await somebody.settled(somebody._deliver(update))
    assert telegram.world.toasts[update["callback_query"]["id"]] == "I do not know that button."
    assert len(await desk.publishing.drafts()) == 1


async def test_only_administrators_have_their_commands_in_the_menu(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    world = telegram.world
    await world.until(lambda: world.commands_of(f"chat {alice.user['id']}"))
    theirs = {each["command"] for each in world.commands_of(f"chat {alice.user['id']}")}
    assert theirs >= ADMIN_COMMANDS.keys()
    assert theirs - ADMIN_COMMANDS.keys() == {each["command"] for each in world.commands}


async def test_an_administrator_has_conversations_as_anybody_does(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/share")
    await alice.tap("No")
    await alice.send("/versions")
    await said(alice, "Versions, the newest first")
    question = alice.with_buttons[0]
    await alice.tap("Seriously worried", question)
    assert "Which of these apply?" in question.text


async def test_danger_typed_in_reply_to_a_question_of_the_desk_is_heard(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/signoff")
    await said(alice, "In what role")
    await alice.reply("he has a knife and he is coming in")
    assert "999" in alice.screen.text
    assert all(entry.what != "signed_off" for entry in (await desk.publishing.history()).audit)
