"""Workers killed without warning at random moments, while people answer."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from random import Random

from .installation import Installation, installed
from .modes import Mode
from .outcome import Outcome, finish
from .servers import PostgresqlServer

PEOPLE = 6
MOST_EVENTS = 40
"""A kill comes after so many calls and deliveries at most, so that everybody gets somewhere in between."""

LONGEST_DELAY_S = 0.02
"""About as long as one update takes: the kill falls anywhere within it."""


async def killed(mode: Mode, kills: int, seed: int, folder: Path, server: PostgresqlServer | None) -> Outcome:
    """Workers of that mode were killed so often while people answered; then everybody came to an ending."""
    outcome, began_at = Outcome(mode, seed), time.monotonic()
    async with installed(mode, folder, server) as bot:
        answering = await bot.people(PEOPLE, seed)
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
