"""Who leads a shared conversation, what only they may do, and what an administrator may, over HTTP."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.keys import store_key, team_key
from bot.ports import TeamSettings
from tests.standin import Phone, StandIn
from tests.standin.world import BOT
from tests.telegram.asked import DANGER, HARM, question
from tests.telegram.harness import RunningBot


async def test_who_began_it_may_keep_the_answers_to_themselves_with_one_tap(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    assert await bea.tap("Only the lead") == "Only the lead can."
    await ann.tap("Only the lead")
    assert ann.screen.text.startswith("The lead answers. Lead: member A.")
    assert await bea.tap("No") == "Only the lead answers."
    await ann.tap("No")
    assert question(bea) == HARM


async def test_only_the_lead_or_an_administrator_leaves_and_is_asked_first(
    team: list[Phone], bot: RunningBot
) -> None:
    ann, bea, cem = team
    cem.chat.administrators.add(cem.user["id"])
    await ann.send("/share")
    assert await bea.tap("Leave") == "Only the lead or an administrator."
    assert question(ann) == DANGER
    await cem.tap("Leave")
    assert await bea.tap("Delete for all") == "Only the lead or an administrator."
    assert (await bot.store.counts()).sessions == 1
    await cem.tap("Delete for all")
    assert (await bot.store.counts()).sessions == 0
    assert [message.text for message in ann.messages] == ["Deleted."]


@pytest.mark.parametrize(
    ("command", "sure", "leaves"),
    [
        ("/leave", "Delete for all", []),
        ("/restart", "Again for all", ["Leave"]),
        ("/forget", "Delete it for all", ["Leave"]),
    ],
)
async def test_whoever_is_asked_whether_they_are_sure_has_one_way_on_one_back_and_the_ways_out(
    command: str, sure: str, leaves: list[str], team: list[Phone]
) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.send(command)
    assert ann.screen.buttons == [sure, "Keep it there", *leaves, "Urgent help"]
    await bea.tap("Keep it there")
    assert question(ann) == DANGER


async def test_leaving_from_another_are_you_sure_asks_about_leaving(
    team: list[Phone], bot: RunningBot
) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.send("/restart")
    await ann.tap("Leave")
    await ann.tap("Delete for all")
    assert (await bot.store.counts()).sessions == 0


@pytest.mark.parametrize("command", ["/share", "/leave", "/restart", "/forget", "/rules", "/settings"])
async def test_every_line_that_asks_for_a_tap_has_leave_and_urgent_help_beside_it(
    command: str, team: list[Phone]
) -> None:
    ann = team[0]
    await ann.send("/staff")
    await ann.without_a_name.send(command)
    assert ann.last.buttons[-1] == "Urgent help"
    assert ann.last.buttons.count("Leave") == 1
    assert await team[1].tap("Leave", ann.last) == "Only the lead or an administrator."


async def test_leave_on_a_line_beside_the_conversation_asks_before_it_ends_it(
    team: list[Phone], bot: RunningBot
) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.send("/rules")
    await ann.tap("Leave", ann.last)
    assert ann.last.buttons[0] == "Delete for all"
    assert (await bot.store.counts()).sessions == 1
    await ann.tap("Delete for all", ann.last)
    assert [message.text for message in ann.messages][-1] == "Deleted."
    assert (await bot.store.counts()).sessions == 0


async def test_a_group_has_all_deleted_that_is_held_after_a_yes(team: list[Phone], bot: RunningBot) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.send("/forget")
    sure = ann.update_for_press("Delete it for all")
    await bea.tap("Keep it there")
    assert question(bea) == DANGER
    ann.world.deliver(sure)
    await ann.settled(sure["update_id"])
    assert (await bot.store.counts()).sessions == 0


async def test_once_a_conversation_is_gone_its_buttons_delete_nothing_for_anybody(
    team: list[Phone], bot: RunningBot
) -> None:
    ann, bea, _ = team
    key = team_key(store_key(None, bot.settings.folder), channel="telegram", chat=-100)
    await bot.store.keep_team_settings(key, TeamSettings("lead"))
    await ann.send("/share")
    await ann.send("/forget")
    sure = bea.update_for_press("Delete it for all")
    await ann.tap("Keep it there")
    await ann.tap("Leave")
    await ann.tap("Delete for all")
    ann.world.deliver(sure)
    await ann.settled(sure["update_id"])
    assert (await bot.store.counts()).settings == 1


async def test_starting_again_asks_and_keeps_the_way(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.tap("Only the lead")
    await ann.tap("No")
    await ann.tap("My answers")
    await ann.tap("Start again")
    await ann.tap("Again for all")
    assert question(ann) == DANGER
    assert ann.screen.text.startswith("The lead answers.")
    assert await bea.tap("No") == "Only the lead answers."


async def test_the_lead_is_handed_over_to_another_letter(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bea.tap("No")
    await ann.tap("Team")
    await ann.tap("Hand over")
    assert await ann.tap("member B") == "member B leads."
    assert bea.screen.text.startswith("Anyone answers. Lead: member B.")


async def test_after_ten_silent_minutes_anybody_takes_over_and_not_before(
    team: list[Phone], bot: RunningBot
) -> None:
    ann, bea, _ = team
    bot.clock.now = bot.clock()
    await ann.send("/share")
    await ann.tap("Only the lead")
    bot.clock.now += timedelta(minutes=9, seconds=59)
    await bea.tap("Team")
    assert await bea.tap("Take over") == "The lead was here."
    bot.clock.now += timedelta(seconds=1)
    assert await bea.tap("Take over") == "member B leads."
    await bea.tap("No")
    assert question(ann) == HARM


async def test_another_flow_is_offered_and_begun_only_by_the_lead_or_an_administrator(
    team: list[Phone],
) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.tap("No")
    await bea.send("/staff")
    assert await bea.tap("Begin A worry about staff") == "Only the lead or an administrator."
    await ann.tap("Begin A worry about staff")
    assert question(ann) == DANGER


async def test_an_administrator_without_a_name_begins_by_a_press_and_answers_by_none(
    team: list[Phone], telegram: StandIn
) -> None:
    ann = team[0]
    nobody = {"sender_chat": {"id": -100, "type": "supergroup", "title": "The team"}}
    nobody["from"] = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    await ann.send("/share", **nobody)
    assert DANGER not in ann.last.text
    await ann.tap("Should I share?")
    assert question(ann) == DANGER
    await ann.send("no", reply_to_message=telegram.world.as_json(ann.screen, BOT), **nobody)
    assert "Press a button." in ann.screen.text
    assert question(ann) == DANGER


@pytest.mark.parametrize(
    ("command", "asks", "sure"),
    [
        ("/leave", "Leave", "Delete for all"),
        ("/restart", "Start again", "Again for all"),
        ("/forget", "Delete it for all", "Delete it for all"),
    ],
)
async def test_an_end_that_an_administrator_asks_for_without_a_name_is_completed_by_presses(
    command: str, asks: str, sure: str, team: list[Phone]
) -> None:
    ann, bea, _ = team
    ann.chat.administrators.add(bea.user["id"])
    await ann.send("/share")
    await ann.tap("No")
    await bea.without_a_name.send(command)
    assert "Tap to go on with that." in ann.last.text
    await bea.tap(asks, ann.last)
    await ann.world.until(lambda: sure in ann.last.buttons and len(ann.messages) == 1)
    await bea.tap(sure, ann.last)
    assert HARM not in "".join(message.text for message in ann.messages)


async def test_a_press_that_was_asked_for_brings_the_conversation_in_place_of_the_line(
    team: list[Phone],
) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.tap("No")
    await ann.without_a_name.send("/staff")
    await ann.tap("A worry about staff", ann.last)
    assert "Begin A worry about staff" in ann.last.buttons
    assert len(ann.messages) == 1


async def test_urgent_help_that_a_button_brings_is_followed_by_the_way_on_alone(team: list[Phone]) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.tap("Urgent help")
    assert ann.screen.text.startswith("Ring 999")
    assert ann.screen.buttons == ["Go on", "Leave"]


async def test_urgent_help_comes_to_whoever_asks_for_it_with_or_without_a_name(team: list[Phone]) -> None:
    ann = team[0]
    await ann.without_a_name.send("/urgent")
    assert "Ring 999" in ann.last.text
    await ann.send("/share")
    await ann.without_a_name.send("/urgent")
    assert "Ring 999" in ann.last.text


async def test_who_writes_without_a_name_reads_and_does_not_go_back(team: list[Phone]) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.tap("No")
    await ann.without_a_name.send("/back")
    assert "Press a button." in ann.last.text
    assert question(ann) == HARM
    await ann.without_a_name.send("/answers")
    assert "No" in "".join(ann.screen.buttons)
