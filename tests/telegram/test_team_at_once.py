"""Several members who tap at the same moment: each has one clear result, over HTTP."""

from __future__ import annotations

from tests.standin import Phone, StandIn
from tests.standin.faults import Held
from tests.telegram.asked import DANGER, HARM, question
from tests.telegram.harness import RunningBot


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
