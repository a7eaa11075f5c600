"""People who answer, as people do: they wait for the next question, tap twice, tap late, and ask again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from random import Random
from typing import Any, NamedTuple

from bot.telegram.callback import Press, from_text
from tests.standin import Phone
from tests.standin.world import Message

from .replay import NOT_KNOWN, Replay

PATIENCE_S = 2.0
"""How long somebody looks at a screen that should have changed before asking again."""

LONGEST_S = 120.0
MOST_ASKED = 20
MOST_STEPS = 60
ANSWERING = "otucb"
"""What stands in a button that chooses, ticks, unticks, continues or goes back."""


@dataclass(frozen=True)
class Manner:
    """How often, of all times: words are typed, a button is tapped twice, an old one is pressed, and
    Telegram delivers something again or in the wrong order."""

    typed: float = 0.15
    twice: float = 0.12
    late: float = 0.08
    again: float = 0.12
    swapped: float = 0.0


class Button(NamedTuple):
    """A button as somebody saw it."""

    message: Message
    data: str
    press: Press
    label: str


class Stuck(AssertionError):
    """Somebody cannot go on."""


class Person:
    """Somebody who answers at random, and what their conversation must be by now."""

    def __init__(self, phone: Phone, replay: Replay, chance: Random, manner: Manner) -> None:
        self.phone = phone
        self.replay = replay
        self.asked_again = 0
        self.shown_accepted = 0
        self.longest_s = 0.0
        self._manner = manner
        self._chance = chance
        self._old: list[tuple[Message, str]] = []
        self._sent: list[dict[str, Any]] = []

    async def begin(self) -> None:
        """The first question stands there."""
        await self._type("/share")

    async def answer_on(self, enough: asyncio.Event) -> None:
        """They go from question to question, and begin anew after an ending, until that is enough."""
        while not enough.is_set():
            await self.step()

    async def finish(self) -> None:
        """They have come to an ending. Raises Stuck where they cannot."""
        before = self.replay.endings
        for _ in range(MOST_STEPS):
            if self.replay.has_ended and self.replay.endings > before:
                return
            await self.step(forward=True)
        raise Stuck(f"no ending after {MOST_STEPS} steps")

    async def step(self, forward: bool = False) -> None:
        """They do one thing, and what follows from it stands there."""
        if self.replay.has_ended:
            await self._type("/share")
            return
        choices = self._choices()
        if not choices:  # advice that was sent again stands below the question
            self.asked_again += 1
            await self._type("/start")
            choices = self._choices()
        if not choices:
            raise Stuck(f"nothing to press on {self.phone.screen.text!r}")
        message, data, press, label = self._chance.choice(_onward(choices) if forward else choices)
        if not forward:
            await self._disturb()
        if press.action == "o" and not forward and self._chance.random() < self._manner.typed:
            await self._type(label)
            return
        taps = 1 + (self._chance.random() < self._manner.twice)
        updates = [self._press(message, data) for _ in range(taps)]
        if self._old and not forward and self._chance.random() < self._manner.swapped:
            updates.insert(0, self._press(*self._chance.choice(self._old)))
            updates.reverse()
        self._old = [*self._old[-20:], (message, data)]
        await self._seen(self._send(*updates))

    def _choices(self) -> list[Button]:
        return [each for each in self._buttons() if each.press.action in ANSWERING]

    def _buttons(self) -> list[Button]:
        found = []
        for row in self.phone.screen.keyboard:
            for button in row:
                press = from_text(button.get("callback_data", ""))
                if press is not None:
                    found.append(Button(self.phone.screen, button["callback_data"], press, button["text"]))
        return found

    async def _disturb(self) -> None:
        """Telegram delivers something a second time, or an old button is pressed."""
        if self._sent and self._chance.random() < self._manner.again:
            self.phone.world.deliver(self._chance.choice(self._sent), again=True)
        if self._old and self._chance.random() < self._manner.late:
            await self._seen(self._send(self._press(*self._chance.choice(self._old))))

    def _press(self, message: Message, data: str) -> dict[str, Any]:
        self.replay.press(data)
        return self.phone.update_for_data(data, message)

    async def _type(self, text: str) -> None:
        self.replay.words(text)
        await self._seen(self._send(self.phone.update_for_text(text)))

    def _send(self, *updates: dict[str, Any]) -> list[int]:
        self._sent = [*self._sent[-20:], *updates]
        self.phone.world.deliver(*updates)
        return [update["update_id"] for update in updates]

    async def _seen(self, sent: list[int]) -> None:
        """Telegram has given them away, and the screen that follows stands there."""
        began_at = time.monotonic()
        await self._given_away(sent)
        for _ in range(MOST_ASKED):
            try:
                await self.phone.world.until(self._is_shown, PATIENCE_S)
            except TimeoutError:
                self.asked_again += 1
                self.replay.words("/start")
                await self._given_away(self._send(self.phone.update_for_text("/start")))
            else:
                self.shown_accepted = self.replay.accepted
                self.longest_s = max(self.longest_s, time.monotonic() - began_at)
                return
        session = self.replay.session
        raise Stuck(f"the screen is not at turn {session and session.turn}: {self.phone.screen.text!r}")

    async def _given_away(self, sent: list[int]) -> None:
        world = self.phone.world
        try:
            await world.until(lambda: world.confirmed.issuperset(sent), LONGEST_S)
        except TimeoutError:
            raise Stuck(f"nothing was heard of {sent} in {LONGEST_S:.0f} seconds") from None

    def _is_shown(self) -> bool:
        """The buttons on the screen are those of the conversation as it must be by now."""
        session = self.replay.session
        if not self.phone.messages or session is None:
            return False
        shown = {
            (each.press.session, each.press.turn) for each in self._buttons() if each.press.turn is not None
        }
        ids = {each for each, _ in shown}
        if session.id.startswith(NOT_KNOWN):
            for each in ids:
                self.replay.name(each)
            session = self.replay.session
        return session is not None and (session.id, session.turn) in shown


def _onward(choices: list[Button]) -> list[Button]:
    """Those that lead on: what continues where something is ticked, and else what chooses or ticks."""
    actions = "c" if any(each.press.action == "u" for each in choices) else "ot"
    return [each for each in choices if each.press.action in actions] or choices
