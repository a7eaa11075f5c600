"""What came of a run, held to a replay of what everybody sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import pairwise

from flows.session import Session
from tests.standin import Message

from .installation import Installation
from .modes import Mode
from .people import Person

UNFORESEEN = ("Traceback", "nothing was ready for", "not foreseen", "could not be handled")


@dataclass
class Outcome:
    """Counts over everybody. ``stopping_s``: what each orderly stop took. ``trouble``: of those stuck."""

    mode: Mode
    seed: int
    kills: int = 0
    accepted: int = 0
    shown: int = 0
    lost: int = 0
    twice: int = 0
    unlike: int = 0
    endings: int = 0
    asked_again: int = 0
    apologies: int = 0
    doubled: int = 0
    restarts: int = 0
    longest_s: float = 0.0
    seconds: float = 0.0
    stuck: list[str] = field(default_factory=list)
    unforeseen: list[str] = field(default_factory=list)
    stopping_s: list[float] = field(default_factory=list)
    statuses: set[int | None] = field(default_factory=set)

    @property
    def is_good(self) -> bool:
        """Nothing lost, nothing twice, everybody came to an ending, and every worker stopped in order."""
        wrong = self.lost or self.twice or self.unlike or self.stuck or self.unforeseen
        return not wrong and self.statuses == {0}


async def finish(
    bot: Installation, people: list[Person], going: list[asyncio.Task[None]], outcome: Outcome
) -> None:
    """Everybody came to an ending, the workers stopped, and what is stored was held to a replay."""
    ended = await asyncio.gather(*going, return_exceptions=True)
    ended += await asyncio.gather(*(person.finish() for person in people), return_exceptions=True)
    outcome.stuck = [f"{type(error).__name__}: {error}" for error in ended if error is not None]
    outcome.statuses |= {await worker.stop() for worker in bot.workers}
    for person, stored in zip(people, await bot.stored(people), strict=True):
        _compare(person, stored, outcome)
    outcome.unforeseen = [
        line for line in bot.said.splitlines() if any(words in line for words in UNFORESEEN)
    ]
    sorry = bot.sorry
    outcome.apologies = sum(sorry in words for words in bot.telegram.world.toasts.values())
    for chat in bot.telegram.world.chats.values():
        shown = list(chat.messages.values())
        outcome.apologies += sum(each.by_bot and sorry in each.text for each in shown)
        pairs = pairwise(shown)
        outcome.doubled += sum(_is_doubled(*pair) for pair in pairs)


def _is_doubled(one: Message, two: Message) -> bool:
    """Whether the bot sent the same twice, and nobody had asked for it in between."""
    is_same = (one.text, one.sent_keyboard) == (two.text, two.sent_keyboard)
    return one.by_bot and two.by_bot and is_same and not one.edits


def _compare(person: Person, stored: Session | None, outcome: Outcome) -> None:
    must_be = person.replay.session
    outcome.accepted += person.replay.accepted
    outcome.shown += person.shown_accepted
    outcome.endings += person.replay.endings
    outcome.asked_again += person.asked_again
    outcome.longest_s = max(outcome.longest_s, person.longest_s)
    if not person.replay.is_like(stored):
        outcome.unlike += 1
        turns = (stored.turn if stored else 0) - (must_be.turn if must_be else 0)
        outcome.lost += max(-turns, 0)
        outcome.twice += max(turns, 0)
