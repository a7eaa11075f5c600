"""One person who sends as much as they can; everybody else is answered as if they were alone."""

from __future__ import annotations

from tests.standin import Held, Phone, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, HARM, question

FLOOD = 80


async def test_whoever_floods_the_bot_waits_behind_themselves_and_others_do_not(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    """Nothing for the one who floods gets through at all; the others notice nothing."""
    flooding = telegram.phone("Flood")
    held = telegram.inject(Held("", flooding.chat.id, times=10**6))
    for _ in range(FLOOD):
        flooding.type("/share")
    phone.type("/share")
    await telegram.world.until(lambda: phone.messages and question(phone) == DANGER)
    phone.press("No")
    await telegram.world.until(lambda: question(phone) == HARM)
    assert not flooding.messages
    assert held.times > 10**6 - 10, "calls for the one who floods wait for each other"
    held.times = 0
    held.let_go.set()


async def test_a_flood_makes_no_more_calls_for_others_and_one_conversation(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    await phone.send("/share")
    alone = len(telegram.calls_of("sendMessage", phone.chat.id))
    flooding = telegram.phone("Flood")
    updates = [flooding.type("/share") for _ in range(FLOOD)]
    await flooding.settled(updates[-1])
    await phone.tap("No")
    assert len(telegram.calls_of("sendMessage", phone.chat.id)) == alone
    assert (await bot.store.counts()).sessions == 2


async def test_names_and_titles_full_of_html_reach_no_message(telegram: StandIn, bot: RunningBot) -> None:
    called = '<a href="tg://user?id=1">Marigold</a></b>&lt;'
    group = telegram.world.chat(-100_000_009, "supergroup", called)
    ann = telegram.member(group, called)
    ann.user |= {"last_name": called, "username": called}
    group.administrators = {ann.user["id"]}
    for each in (ann, ann.in_private):
        each.user |= {"last_name": called, "username": called}
        await each.send("/share")
        await each.tap("No")
        await each.send(f"/find {called}")
        await each.send(called)
    await ann.send("/settings")
    assert {call.status for call in telegram.calls} == {200}
    assert not [call for call in telegram.calls if "Marigold" in str(call.params)]
