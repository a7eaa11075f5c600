"""Workers killed without warning at random moments, while people answer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from .installation import Installation, installed
from .modes import Mode
from .people import Person
from .servers import PostgresqlServer

PEOPLE = 6
MOST_EVENTS = 14
"""A kill comes after so many calls and deliveries at most, so that everybody gets somewhere in between."""

LONGEST_DELAY_S = 0.02
"""About as long as one update takes: the kill falls anywhere within it."""


@dataclass
class Outcome:
    """What came of it."""

    mode: Mode
    seed: int
    kills: int = 0
    accepted: int = 0
    shown: int = 0
    lost: int = 0
    twice: int = 0
    unlike: int = 0
    stuck: int = 0
    endings: int = 0
    asked_again: int = 0
    delivered_again: int = 0
    unforeseen: int = 0
    seconds: float = 0.0

    @property
    def is_good(self) -> bool:
        """Nothing lost, nothing twice, and everybody came to an ending."""
        return not (self.lost or self.twice or self.unlike or self.stuck or self.unforeseen)


async def killed(
    mode: Mode, kills: int, seed: int, folder: Path, server: PostgresqlServer | None, people: int = PEOPLE
) -> Outcome:
    """Workers of that mode were killed so often while people answered; then everybody came to an ending."""
    outcome, began_at = Outcome(mode, seed), time.monotonic()
    async with installed(mode, folder, server) as bot:
        answering = await bot.people(people, seed)
        enough = asyncio.Event()
        going = [asyncio.create_task(person.answer_on(enough)) for person in answering]
        chance = Random(seed)
        while outcome.kills < kills and not any(each.done() for each in going):
            await _kill_one(bot, chance)
            outcome.kills += 1
        enough.set()
        await finish(bot, answering, going, outcome)
    outcome.seconds = time.monotonic() - began_at
    return outcome


async def finish(
    bot: Installation, people: list[Person], going: list[asyncio.Task[None]], outcome: Outcome
) -> None:
    """Everybody came to an ending, the workers stopped, and what is stored was held to a replay."""
    ended = await asyncio.gather(*going, return_exceptions=True)
    ended += await asyncio.gather(*(person.finish() for person in people), return_exceptions=True)
    for error in ended:
        if isinstance(error, BaseException):
            outcome.stuck += 1
            print(f"{outcome.mode.name}, seed {outcome.seed}: {type(error).__name__}: {error}")
    for worker in bot.workers:
        await worker.stop()
    for person, stored in zip(people, await bot.stored(people), strict=True):
        _compare(person, stored, outcome)
    outcome.unforeseen = sum(
        bot.said.count(words) for words in ("Traceback", "nothing was ready for", "not foreseen")
    )


def _compare(person: Person, stored: object, outcome: Outcome) -> None:
    from flows.session import Session

    assert stored is None or isinstance(stored, Session)
    must_be = person.replay.session
    outcome.accepted += person.replay.accepted
    outcome.shown += person.shown_accepted
    outcome.endings += person.replay.endings
    outcome.asked_again += person.asked_again
    if not person.replay.is_like(stored):
        outcome.unlike += 1
        turns = (stored.turn if stored else 0) - (must_be.turn if must_be else 0)
        outcome.lost += max(-turns, 0)
        outcome.twice += max(turns, 0)


async def _kill_one(bot: Installation, chance: Random) -> None:
    """After some more calls and deliveries, and a moment that falls within the next, one is killed."""
    world = bot.telegram.world
    worker = chance.choice(bot.workers)
    done = len(world.calls) + len(world.given_out) + chance.randint(1, MOST_EVENTS)
    delay_s = chance.choice((0.0, chance.uniform(0.0, LONGEST_DELAY_S)))
    await world.until(lambda: len(world.calls) + len(world.given_out) >= done, 60)
    if delay_s:
        await asyncio.sleep(delay_s)  # not a wait for anything: the moment of the kill is drawn
    await worker.kill()
    await bot.start(worker)
