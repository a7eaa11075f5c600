"""One conversation that a group has together, over HTTP, as its members have it."""

from __future__ import annotations

import pytest

from tests.standin import Phone, StandIn
from tests.standin.faults import TooManyRequests
from tests.telegram.asked import DANGER, HARM, question, question_of
from tests.telegram.harness import RunningBot

QUIETLY = "Share today, and do not tell the family yet."


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


async def test_an_answer_is_typed_by_replying_to_the_message(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bea.reply("no", ann.screen)
    assert question(ann) == HARM
    assert "Last: No (member B)" in ann.screen.text
    assert len(ann.messages) == 1


async def test_a_command_without_its_slash_is_understood_in_a_reply(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bea.reply("leave", ann.screen)
    assert "Did you mean /leave?" in ann.screen.text
    assert DANGER in ann.screen.text


@pytest.mark.parametrize("said", ["/start", "/urgent"])
async def test_where_no_conversation_is_open_whoever_leaves_takes_the_screen_away(
    said: str, team: list[Phone]
) -> None:
    ann, bea, _ = team
    await ann.send(said)
    before = ann.screen
    assert await bea.tap("Leave") == ""
    assert before not in ann.messages
    assert [message.text for message in ann.messages] == ["Deleted."]


async def test_a_reply_that_tells_of_danger_brings_urgent_help_to_the_bottom(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    first = ann.screen
    await bea.reply("he has a knife and is going to kill her now", first)
    assert "Emergency services: 999" in ann.screen.text
    assert [message.id for message in ann.messages] != [first.id]
    assert len(ann.messages) == 1


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
    (link,) = [button["url"] for row in team[0].last.keyboard for button in row if "url" in button]
    assert link == "https://t.me/safe_to_share_bot?start=entry_rule_1"
    assert question_of(team[0].messages[0]) == DANGER


async def test_a_page_asked_for_in_a_group_is_read_in_private(team: list[Phone]) -> None:
    await team[0].send("/privacy")
    (link,) = [button["url"] for row in team[0].last.keyboard for button in row if "url" in button]
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


async def test_the_next_conversation_is_another_message_and_the_advice_stays(team: list[Phone]) -> None:
    await to_the_advice(team)
    advice = team[0].last
    await team[1].send("/share")
    assert team[0].messages == [advice, team[0].last]
    assert question_of(advice) == QUIETLY
    assert advice.buttons == []
    assert question(team[0]) == DANGER


async def test_after_leaving_the_next_conversation_is_a_new_message_below(team: list[Phone]) -> None:
    ann = team[0]
    await ann.send("/share")
    await ann.tap("Leave")
    await ann.tap("Delete for all")
    said = ann.last
    await ann.send("/share")
    assert ann.messages == [said, ann.last]
    assert said.text == "Deleted."
    assert question(ann) == DANGER


async def test_urgent_help_is_always_at_the_bottom(team: list[Phone]) -> None:
    await team[0].send("/start")
    first = team[0].last
    await team[0].send("/urgent")
    assert "Emergency services: 999" in team[0].last.text
    assert team[0].last.id > first.id


async def test_after_a_restart_the_same_message_is_edited(team: list[Phone], bot: RunningBot) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    await bot.stop()
    await bot.start()
    await bea.tap("No")
    assert question(ann) == HARM
    assert len(ann.messages) == 1


async def test_a_press_that_is_delivered_twice_counts_once(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    update = bea.update_for_press("No")
    ann.world.deliver(update)
    await ann.settled(update["update_id"])
    ann.world.deliver(update, again=True)
    await ann.tap("Team")
    await ann.tap("Go on")
    assert question(ann) == HARM


async def test_advice_stays_though_the_next_conversation_has_to_wait(
    team: list[Phone], telegram: StandIn
) -> None:
    await to_the_advice(team)
    advice = team[0].last
    telegram.inject(TooManyRequests("sendMessage", retry_after_s=1))
    await team[1].send("/share")
    await team[2].send("/share")
    await telegram.world.until(lambda: team[0].last is not advice)
    await team[0].tap("Team")
    assert team[0].messages == [advice, team[0].last]
    assert question_of(advice) == QUIETLY
