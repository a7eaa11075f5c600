"""How often the bot writes in a group, and that one group's trouble is nobody else's, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.deployment import Deployment
from bot.telegram.pace import GROUP_LIMIT, KEPT_FREE, WINDOW_S, Pace
from tests.standin import Phone, StandIn, TooManyRequests
from tests.standin.world import Chat
from tests.telegram.asked import DANGER, HARM
from tests.telegram.harness import RunningBot

ORDINARY = GROUP_LIMIT - KEPT_FREE


class StoppedTime:
    """Seconds that go by when the test says so, and whoever sleeps for some of them."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._moved = asyncio.Condition()
        self.sleeping = 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        until = self.now + seconds
        self.sleeping += 1
        try:
            async with self._moved:
                await self._moved.wait_for(lambda: self.now >= until)
        finally:
            self.sleeping -= 1

    async def go_on(self, seconds: float) -> None:
        async with self._moved:
            self.now += seconds
            self._moved.notify_all()


@pytest.fixture
def time() -> StoppedTime:
    return StoppedTime()


@pytest.fixture
async def team(telegram: StandIn, tmp_path: Path, time: StoppedTime) -> AsyncIterator[Phone]:
    bot = RunningBot(telegram, tmp_path)
    bot.deployment = Deployment(pace=Pace(time, time.sleep))
    await bot.start()
    yield telegram.member(telegram.world.chat(-100, "supergroup", "The team"))
    await time.go_on(10 * WINDOW_S)
    await bot.stop()


def written(telegram: StandIn, chat: Chat) -> int:
    """How many messages were written in that chat, new and edited."""
    methods = ("sendMessage", "editMessageText", "editMessageReplyMarkup", "sendDocument")
    return sum(len(telegram.calls_of(method, chat.id)) for method in methods)


async def fill_the_minute(team: Phone) -> None:
    """A conversation is begun, and everything written that is not kept for urgent help."""
    await team.send("/share")
    await there_and_back(team, (ORDINARY - 1) // 2)


async def there_and_back(phone: Phone, times: int) -> None:
    for _ in range(times):
        await phone.tap("No")
        await phone.tap("Back")


async def test_what_is_over_the_limit_waits_and_only_the_last_of_it_is_shown(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await fill_the_minute(team)
    assert written(telegram, team.chat) == ORDINARY
    shown = team.screen.text
    for _ in range(3):
        await team.send("/answers")
    assert team.screen.text == shown
    assert written(telegram, team.chat) == ORDINARY
    await time.go_on(WINDOW_S)
    await telegram.world.until(lambda: team.screen.text != shown and time.sleeping == 0)
    assert written(telegram, team.chat) <= ORDINARY + 2


async def test_a_press_is_committed_and_answered_though_its_screen_has_to_wait(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await fill_the_minute(team)
    assert await team.tap("No") == "Shown in a minute."
    assert DANGER in team.screen.text
    await time.go_on(WINDOW_S)
    await telegram.world.until(lambda: HARM in team.screen.text)
    assert await team.tap("Back") == ""


async def test_who_taps_what_is_answered_already_is_told_that_the_message_is_behind(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await fill_the_minute(team)
    await team.tap("No")
    assert await team.tap("No") == "Somebody was quicker, as will be seen."
    await time.go_on(WINDOW_S)
    await telegram.world.until(lambda: HARM in team.screen.text)


async def test_urgent_help_does_not_wait_behind_questions(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await fill_the_minute(team)
    await team.tap("No")
    assert DANGER in team.screen.text
    await team.tap("Urgent help")
    await telegram.world.until(lambda: "Ring 999" in team.screen.text)
    assert time.now == 1000.0


async def test_a_question_for_a_number_waits_too_and_comes_in_the_end(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    team.chat.administrators.add(team.user["id"])
    await team.send("/settings")
    await team.tap("The team contacts")
    await team.tap("Your safeguarding lead")
    contact = team.last
    await team.send("/share")
    await there_and_back(team, (ORDINARY - 3) // 2)
    before = written(telegram, team.chat)
    await team.tap("Enter the number", contact)
    assert written(telegram, team.chat) == before
    await time.go_on(WINDOW_S)
    await telegram.world.until(lambda: "Reply with the number." in team.last.text)


async def test_another_group_and_a_private_chat_have_their_own_minute(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await fill_the_minute(team)
    await team.tap("No")
    assert DANGER in team.screen.text
    others = [telegram.member(telegram.world.chat(-200, "supergroup", "Others")), telegram.phone()]
    for other in others:
        await other.send("/share")
        await other.tap("No")
        assert HARM in other.screen.text


async def test_topics_of_one_group_share_its_minute(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    topics = [telegram.member(team.chat, thread_id=number) for number in range(11, 11 + GROUP_LIMIT)]
    for topic in topics:
        await topic.send("/share")
    assert written(telegram, team.chat) == ORDINARY
    await time.go_on(WINDOW_S)
    await telegram.world.until(lambda: all(topic.messages for topic in topics))


async def test_one_group_told_to_wait_waits_in_every_topic_and_nobody_else_does(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    first, second = telegram.member(team.chat, thread_id=11), telegram.member(team.chat, thread_id=12)
    other = telegram.phone()
    for phone in (first, second, other):
        await phone.send("/share")
    telegram.inject(TooManyRequests("editMessageText", team.chat.id, retry_after_s=7))
    assert await first.tap("No") == ""
    calls = written(telegram, team.chat)
    assert await second.tap("No") == "Shown in a minute."
    assert written(telegram, team.chat) == calls
    await other.tap("No")
    assert HARM in other.screen.text
    await time.go_on(7)
    await telegram.world.until(lambda: HARM in first.screen.text and HARM in second.screen.text)


async def test_a_press_is_answered_before_and_beside_whatever_waits(
    team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await team.send("/share")
    telegram.inject(TooManyRequests("editMessageText", team.chat.id, retry_after_s=30))
    asked = team.screen
    updates = [team.update_for_press("No", asked), team.update_for_press("No", asked)]
    telegram.world.deliver(*updates)
    for update in updates:
        await team.settled(update["update_id"])
    assert len(telegram.calls_of("answerCallbackQuery")) == 2
    assert time.now == 1000.0


@pytest.mark.parametrize(("retry_after_s", "answered"), [(3, 1), (30, 0)])
async def test_the_answer_to_a_press_that_telegram_refuses_for_a_moment_is_given_after_it(
    retry_after_s: int, answered: int, team: Phone, telegram: StandIn, time: StoppedTime
) -> None:
    await team.send("/share")
    telegram.inject(TooManyRequests("answerCallbackQuery", team.chat.id, retry_after_s=retry_after_s))
    press = team.update_for_press("No")
    telegram.world.deliver(press)
    await telegram.world.until(lambda: HARM in team.screen.text and telegram.calls_of("answerCallbackQuery"))
    async with asyncio.timeout(60):
        while answered > time.sleeping:
            await asyncio.sleep(0)
    await time.go_on(retry_after_s)
    await team.settled(press["update_id"])
    given = [call for call in telegram.calls_of("answerCallbackQuery") if call.status == 200]
    assert len(given) == answered
