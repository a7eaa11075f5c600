"""One conversation that a group has together, over HTTP, as its members have it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.keys import store_key, team_key
from bot.ports import TeamSettings
from tests.standin import Phone, StandIn
from tests.standin.faults import Held
from tests.standin.world import BOT, Message
from tests.telegram.harness import RunningBot

DANGER = "Is anyone in immediate danger right now?"
HARM = "How worried are you about the child?"
QUIETLY = "Share today, and do not tell the family yet."


@pytest.fixture
def team(telegram: StandIn, bot: RunningBot) -> list[Phone]:
    """Three members of one group."""
    chat = telegram.world.chat(-100, "supergroup", "The team")
    return [telegram.member(chat, name) for name in ("Ann", "Bea", "Cem")]


def question_of(message: Message) -> str:
    return message.quoted("bold")[0]


def question(phone: Phone) -> str:
    return question_of(phone.screen)


async def to_the_advice(team: list[Phone]) -> None:
    ann, bea, cem = team
    await ann.send("/share")
    await ann.tap("No")
    await bea.tap("Seriously worried")
    await cem.tap("It happened online")
    await ann.tap("Continue")
    await bea.tap("No")


async def test_one_message_is_edited_in_place_from_the_first_question_to_the_advice(
    team: list[Phone],
) -> None:
    await to_the_advice(team)
    assert question(team[0]) == QUIETLY
    assert len(team[0].messages) == 1


@pytest.mark.parametrize(
    "said", ["/share", "/share@safe_to_share_bot", "/start share", "@safe_to_share_bot share"]
)
async def test_a_conversation_is_begun_by_command_by_link_and_by_calling_the_bot(
    said: str, team: list[Phone]
) -> None:
    await team[0].send(said)
    assert question(team[0]) == DANGER


async def test_commands_to_other_bots_and_words_that_are_no_reply_are_passed_over(team: list[Phone]) -> None:
    for said in ("hello", "/share@another_bot", "/nonsense"):
        await team[0].send(said)
    assert team[0].messages == []


async def test_the_way_and_the_last_answer_stand_on_the_message_by_letter(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    assert ann.screen.text.startswith("Anyone answers. Lead: member A.")
    await bea.tap("No")
    assert "Last: No (member B)" in ann.screen.text


async def test_no_name_or_id_of_anybody_is_ever_shown(team: list[Phone], telegram: StandIn) -> None:
    await to_the_advice(team)
    for label in ("My answers", "Team", "Go on", "Why this advice"):
        await team[0].tap(label)
    sent = " ".join(str(call.params) for call in telegram.calls if call.method != "getchatmember")
    for member in team:
        assert member.user["first_name"] not in sent.replace("Seed", "")
        assert str(member.user["id"]) not in sent


async def test_who_began_it_may_keep_the_answers_to_themselves_with_one_tap(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    assert await bea.tap("Only the lead") == "Only the lead can."
    await ann.tap("Only the lead")
    assert ann.screen.text.startswith("The lead answers. Lead: member A.")
    assert await bea.tap("No") == "Only the lead answers."
    await ann.tap("No")
    assert question(bea) == HARM


async def test_a_role_is_picked_from_the_list_and_stands_by_the_answers(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bea.tap("Team")
    await bea.tap("My role")
    assert await bea.tap("safeguarding lead") == "You are member B, safeguarding lead."
    await bea.tap("No")
    assert "Last: No (member B, safeguarding lead)" in ann.screen.text
    await ann.tap("My answers")
    assert "(member B, safeguarding lead)" in ann.screen.text


async def test_two_who_tap_in_the_same_moment_have_one_answer_and_one_told_so(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    asked = ann.screen
    updates = [bea.update_for_press("No", asked), ann.update_for_press("Yes", asked)]
    ann.world.deliver(*updates)
    for update in updates:
        await ann.settled(update["update_id"])
    toasts = [ann.world.toasts[update["callback_query"]["id"]] for update in updates]
    assert toasts == ["", "Somebody was quicker."]
    assert question(ann) == HARM


async def test_back_while_another_answers_has_one_clear_result(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.tap("No")
    asked = ann.screen
    updates = [bea.update_for_press("Back", asked), ann.update_for_press("Seriously worried", asked)]
    ann.world.deliver(*updates)
    for update in updates:
        await ann.settled(update["update_id"])
    assert ann.world.toasts[updates[1]["callback_query"]["id"]] == "Somebody was quicker."
    assert question(ann) == DANGER


async def test_nobody_continues_with_ticks_they_have_not_seen(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.tap("No")
    await ann.tap("Seriously worried")
    await ann.tap("It happened online")
    updates = [bea.update_for_press("It is about someone at work"), ann.update_for_press("Continue")]
    ann.world.deliver(*updates)
    for update in updates:
        await ann.settled(update["update_id"])
    assert ann.world.toasts[updates[1]["callback_query"]["id"]] == "The ticks changed."
    assert "Chosen: It happened online; It is about someone at work" in ann.screen.text


async def test_an_answer_is_typed_by_replying_to_the_message(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bea.reply("no", ann.screen)
    assert question(ann) == HARM
    assert "Last: No (member B)" in ann.screen.text
    assert len(ann.messages) == 1


async def test_a_reply_that_tells_of_danger_brings_urgent_help_to_the_bottom(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    first = ann.screen
    await bea.reply("he has a knife and is going to kill her now", first)
    assert "Emergency services: 999" in ann.screen.text
    assert [message.id for message in ann.messages] != [first.id]
    assert len(ann.messages) == 1


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


async def test_a_group_has_all_deleted_that_is_held_after_a_yes(team: list[Phone], bot: RunningBot) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.send("/forget")
    sure = ann.update_for_press("Delete it for all")
    await bea.tap("Go on")
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
    await ann.tap("Leave")
    await ann.tap("Delete for all")
    ann.world.deliver(sure)
    await ann.settled(sure["update_id"])
    assert (await bot.store.counts()).settings == 1


async def test_a_press_of_leave_twice_does_not_leave(team: list[Phone], bot: RunningBot) -> None:
    ann = team[0]
    await ann.send("/share")
    asked = ann.screen
    updates = [ann.update_for_press("Leave", asked) for _ in range(2)]
    ann.world.deliver(*updates)
    for update in updates:
        await ann.settled(update["update_id"])
    assert (await bot.store.counts()).sessions == 1


async def test_an_answer_meanwhile_takes_the_confirmation_back(team: list[Phone], bot: RunningBot) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    asked = ann.screen
    answer = bea.update_for_press("No", asked)
    await ann.tap("Leave")
    sure = ann.update_for_press("Delete for all")
    ann.world.deliver(answer, sure)
    await ann.settled(sure["update_id"])
    assert ann.world.toasts[sure["callback_query"]["id"]] == "Somebody was quicker."
    assert (await bot.store.counts()).sessions == 1
    assert question(ann) == HARM


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


async def test_the_same_command_again_brings_the_one_message_to_the_bottom(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await ann.tap("No")
    first = ann.screen
    await bea.send("/share")
    assert question(bea) == HARM
    assert len(ann.messages) == 1
    assert ann.screen is not first


async def test_topics_are_kept_apart(telegram: StandIn, bot: RunningBot) -> None:
    forum = telegram.world.chat(-200, "supergroup", "The forum")
    ann, bea = telegram.member(forum, "Ann", 11), telegram.member(forum, "Bea", 12)
    await ann.send("/share")
    await bea.send("/staff")
    await ann.tap("No")
    assert question(ann) == HARM
    assert question(bea) == DANGER
    assert [message.thread_id for message in ann.messages + bea.messages] == [11, 12]


async def test_review_change_and_why_are_as_in_private(team: list[Phone]) -> None:
    await to_the_advice(team)
    ann, bea, _ = team
    await ann.tap("Why this advice")
    assert "Because: Is it safe to tell the family? No" in ann.screen.text
    await bea.tap("My answers")
    await bea.tap("4. No")
    await ann.tap("Yes")
    await bea.tap("Make the change")
    assert question(ann) == "New: Share today, and tell the family."
    await ann.tap("My answers")
    assert "Is it safe to tell the family? Yes (member B)" in ann.screen.text


async def test_long_reading_is_linked_to_and_a_link_says_nothing_of_the_case(team: list[Phone]) -> None:
    await team[0].send("/share")
    await team[0].send("/rule 1")
    (link,) = [button["url"] for row in team[0].last.keyboard for button in row]
    assert link == "https://t.me/safe_to_share_bot?start=entry_rule_1"
    assert question_of(team[0].messages[0]) == DANGER


async def test_a_page_asked_for_in_a_group_is_read_in_private(team: list[Phone]) -> None:
    await team[0].send("/privacy")
    (link,) = [button["url"] for row in team[0].last.keyboard for button in row]
    alone = team[0].in_private
    await alone.send(f"/start {link.partition('?start=')[2]}")
    assert "The message privacy." in alone.last.text


@pytest.mark.parametrize("said", ["/start", "@safe_to_share_bot", "@safe_to_share_bot good morning"])
async def test_whoever_calls_the_bot_is_shown_what_it_can_do(said: str, team: list[Phone]) -> None:
    await team[0].send(said)
    assert "Should I share?" in team[0].screen.buttons
    await team[1].tap("Should I share?")
    assert question(team[0]) == DANGER
    assert team[0].screen.text.startswith("Anyone answers. Lead: member A.")


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


async def test_when_thirty_of_two_hundred_tap_at_once_one_wins_and_the_rest_are_told(
    telegram: StandIn, bot: RunningBot
) -> None:
    chat = telegram.world.chat(-300, "supergroup", "Everybody")
    members = [telegram.member(chat) for _ in range(200)]
    await members[0].send("/share")
    asked, before = members[0].screen, len(telegram.calls)
    updates = [member.update_for_press("No", asked) for member in members[100:130]]
    telegram.world.deliver(*updates)
    for update in updates:
        await members[0].settled(update["update_id"])
    toasts = [telegram.world.toasts[update["callback_query"]["id"]] for update in updates]
    assert sorted(toasts) == ["", *["Somebody was quicker."] * 29]
    assert "Last: No (member B)" in members[0].screen.text
    assert len(telegram.calls) - before < 3 * len(updates)
    assert question(members[0]) == HARM


async def test_no_press_waits_for_the_message_of_another_to_be_edited(
    team: list[Phone], telegram: StandIn
) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    asked = ann.screen
    held = telegram.inject(Held("editMessageText"))
    assert isinstance(held, Held)
    updates = [ann.update_for_press("No", asked), bea.update_for_press("Yes", asked)]
    telegram.world.deliver(*updates)
    await telegram.world.until(lambda: len(telegram.world.toasts) == 2)
    assert asked.edits == 0
    held.let_go.set()
    for update in updates:
        await ann.settled(update["update_id"])
    assert question(ann) == HARM


async def test_no_press_waits_while_telegram_is_asked_who_administers(
    team: list[Phone], telegram: StandIn
) -> None:
    ann, bea, cem = team
    await ann.send("/share")
    held = telegram.inject(Held("getChatMember"))
    assert isinstance(held, Held)
    leave, answer = cem.update_for_press("Leave"), bea.update_for_press("No")
    telegram.world.deliver(leave, answer)
    await telegram.world.until(lambda: len(telegram.world.toasts) == 2)
    held.let_go.set()
    for update in (leave, answer):
        await ann.settled(update["update_id"])
    assert question(ann) == HARM
