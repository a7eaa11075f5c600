"""Groups whose members tap at random on what they see, some of it a moment too late."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Any

from bot.keys import conversation_key, store_key
from bot.ports import Committed, Kept
from bot.telegram.pace import Pace
from flows.session import from_text
from tests.standin import Phone, StandIn, TooManyRequests
from tests.standin.world import Call
from tests.stress.journal import Journal, comparable, replayed
from tests.telegram.harness import RunningBot

AT_ONCE = 40
"""Taps on their way at the same moment."""

LATE = 0.15
"""The share of taps on buttons that the message had before its last edit."""

ANSWERING = "otucb"
"""What stands in a button that answers, ticks, continues or goes back."""

ANSWERING_SHARE = 0.7
COMMAND_SHARE = 0.08
RARE = ("Leave", "Start again", "Urgent help")
RARE_SHARE = 0.3
SURE = ("Delete for all", "Again for all")
SURE_SHARE = 0.6
"""The share of taps, where somebody is asked whether they are sure, that say so."""

REFUSED_SHARE = 0.5
"""The share of rounds in which Telegram tells one group, or everybody, to wait."""

SILENT_SHARE = 0.05
"""The share of rounds after which ten minutes go by, so that a lead can be taken over from."""


@dataclass
class Result:
    """What the taps came to."""

    taps: int = 0
    unanswered: int = 0
    answered_twice: int = 0
    calls: int = 0
    refused_calls: int = 0
    told_to_wait: int = 0
    """Calls that were answered with 429, which must cost no answer."""
    sessions: int = 0
    unlike_their_replay: list[int] = field(default_factory=list)
    results: dict[str, int] = field(default_factory=dict)

    @property
    def calls_a_tap(self) -> float:
        return self.calls / max(1, self.taps)

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost, taken twice or left without an answer."""
        return not (self.unlike_their_replay or self.unanswered or self.answered_twice or self.refused_calls)


class QuickPace(Pace):
    """The pace of groups by a clock that a wait moves on at once."""

    def __init__(self) -> None:
        self.now_s = 0.0
        super().__init__(lambda: self.now_s, self._wait)

    async def _wait(self, wait_s: float) -> None:
        self.now_s += wait_s
        await asyncio.sleep(0)


class Group:
    """One group, and the buttons its members may still have before their eyes."""

    def __init__(self, telegram: StandIn, number: int, members: int) -> None:
        self.chat_id = -1000 - number
        chat = telegram.world.chat(self.chat_id, "supergroup", f"Team {number}")
        self.members = [telegram.member(chat, f"M{each}") for each in range(members)]
        chat.administrators.add(self.members[-1].user["id"])
        self.before: list[tuple[str, str]] = []
        self.seen: list[tuple[str, str]] = []

    def update(self, random: Random) -> dict[str, Any]:
        """Somebody taps a button, or begins where there is none to tap."""
        member = random.choice(self.members)
        buttons = self._buttons(member)
        if buttons != self.seen:
            self.before, self.seen = self.seen, buttons
        choice = self.before if self.before and random.random() < LATE else buttons
        choice = [each for each in choice if each[0] not in RARE or random.random() < RARE_SHARE]
        sure = [each for each in choice if each[0] in SURE]
        if sure and random.random() < SURE_SHARE:
            choice = sure
        answering = [each for each in choice if each[1].split("|")[3][:1] in ANSWERING]
        if answering and random.random() < ANSWERING_SHARE:
            choice = answering
        if not choice or random.random() < COMMAND_SHARE:
            return member.update_for_text(random.choice(["/share", "/staff"]))
        return member.update_for_data(random.choice(choice)[1])

    def _buttons(self, member: Phone) -> list[tuple[str, str]]:
        if not member.with_buttons:
            return []
        rows = member.screen.keyboard
        return [
            (button["text"], button["callback_data"])
            for row in rows
            for button in row
            if "callback_data" in button
        ]


async def stress(bot: RunningBot, groups: int, members: int, taps: int, seed: int) -> Result:
    """So many taps by the members of so many groups, and what every group's session is in the end.

    The bot is started here, and runs still when this returns.
    """
    random, result = Random(seed), Result(taps=taps)
    bot.kind_of_service, bot.deployment = Journal, replace(bot.deployment, pace=QuickPace())
    bot.clock.now = bot.clock()
    await bot.start()
    telegram = bot.telegram
    teams = [Group(telegram, number, members) for number in range(groups)]
    for team in teams:
        await team.members[0].send("/share")
    begun_with = len(telegram.calls)
    queries: list[str] = []
    left = taps
    while left > 0:
        updates = [random.choice(teams).update(random) for _ in range(min(AT_ONCE, left))]
        left -= len(updates)
        if random.random() < REFUSED_SHARE:
            telegram.inject(_told_to_wait(random, teams))
        queries += [each["callback_query"]["id"] for each in updates if "callback_query" in each]
        telegram.world.deliver(*updates)
        for update in updates:
            await teams[0].members[0].settled(update["update_id"])
        assert bot.clock.now is not None
        bot.clock.now += timedelta(minutes=10 if random.random() < SILENT_SHARE else 0, seconds=1)
    calls = telegram.calls[begun_with:]
    result.calls = len(calls)
    result.unanswered = sum(query not in telegram.world.toasts for query in queries)
    answers = [call for call in calls if call.method == "answercallbackquery"]
    result.answered_twice = len(answers) - len({call.params["callback_query_id"] for call in answers})
    result.told_to_wait = sum(call.status == 429 for call in calls)
    result.refused_calls = sum(_is_refused(call) for call in calls)
    await _compare(bot, teams, result)
    return result


def _told_to_wait(random: Random, teams: list[Group]) -> TooManyRequests:
    """429 for the next messages of one group, or of all; never for the answer to a press."""
    method = random.choice(["editMessageText", "editMessageText", "sendMessage", "deleteMessages"])
    chat = random.choice([None, random.choice(teams).chat_id])
    return TooManyRequests(method, chat, times=random.randint(1, 3), retry_after_s=random.randint(1, 40))


def _is_refused(call: Call) -> bool:
    """A message may have been taken away a moment before it is to be edited; another is then sent."""
    return call.status not in (200, 429) and not call.method.startswith("editmessage")


async def _compare(bot: RunningBot, teams: list[Group], result: Result) -> None:
    service = bot.service
    assert isinstance(service, Journal)
    key = store_key(None, bot.settings.folder)
    result.results = dict(service.results)
    for team in teams:
        of_team = conversation_key(key, channel="telegram", chat=team.chat_id)
        done = await bot.store.transact(of_team, None, lambda held: Kept(held))
        held = done.result if isinstance(done, Committed) else None
        session = from_text(held.session.text) if held else None
        result.sessions += session is not None
        if comparable(session) != replayed(bot.engine, service.accepted[of_team]):
            result.unlike_their_replay.append(team.chat_id)
