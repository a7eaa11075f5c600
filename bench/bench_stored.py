"""What stored conversations cost the running bot, and what new ones take in memory, beside aiogram.

``python -m bench.bench_stored [--save FILE] [ROWS...]`` copies one conversation, as the bot itself left it,
under the keys of so many other chats (1000, 100000, 1000000), starts a bot on each file, and has people of
all over the file press the same buttons in each bot, in turns. Then each bot is met by thousands of people
whom it does not know, who begin and give one answer: its memory grows by what it remembers of them.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, closing
from pathlib import Path

from bench._contenders import AIOGRAM, AIOGRAM_SQLITE, OURS, contenders, ours_on
from bench._load import BEGIN, ROOT, USERS, Contender, cpu_s, load, resident_mb, running, until_answered
from bench._runs import save
from bench._server import Chat, Server
from bot.keys import StoreKey, conversation_key
from bot.telegram.inbound import CHANNEL

ROWS = (1_000, 100_000, 1_000_000)
ROUNDS, PRESSES = 10, 400
"""Rounds, and the presses of each bot in a round."""

KNOWN, MET = 1_000, 10_000
"""People met before memory is looked at, and between the two looks."""

KEY = "5a" * 32
FIRST_CHAT = 7_000_000
STRIDE = 7919
FILE = "data/safe-to-share.sqlite3"
COPY = """
    insert into conversations
    select ?, session, format, content_version, screen, date(touched_on, '-1 day') from conversations
    where key = ?
"""
"""The copies are of the day before, so that everybody's first press is the first of a day."""

Figures = dict[str, dict[str, float]]


class Stored:
    """A bot on a file that holds so many conversations, and the people of them."""

    def __init__(self, rows: int, folder: Path) -> None:
        self.rows, self._folder = rows, folder
        folder.mkdir()
        self.contender = Contender(OURS, ours_on(ROOT / "content", STORE_KEY=KEY), contenders()[OURS].route)
        self._next = 0

    async def fill(self) -> None:
        """The file is there, by the bot itself, and every conversation in it as the first was left."""
        async with Server() as telegram:
            self._first = telegram.chat(FIRST_CHAT)
            begun = telegram.type(self._first, BEGIN)
            async with running(self.contender, telegram, str(self._folder)) as process:
                await until_answered(begun, process)
        with closing(sqlite3.connect(self._folder / FILE)) as connection:
            first = _key_of(FIRST_CHAT)
            keys = ((_key_of(FIRST_CHAT + number), first) for number in range(1, self.rows))
            connection.executemany(COPY, keys)
            connection.commit()

    async def start(self, stack: AsyncExitStack) -> None:
        """It runs until the stack is left."""
        self._telegram = await stack.enter_async_context(Server())
        begun = self._telegram.type(self._telegram.chat(), BEGIN)
        process = await stack.enter_async_context(running(self.contender, self._telegram, str(self._folder)))
        await until_answered(begun, process)
        self.pid = process.pid

    async def pressed(self) -> float:
        """People of all over the file have pressed; milliseconds of CPU for each press."""
        before_s, presses = cpu_s(self.pid), 0
        while presses < PRESSES:
            chats = [self._somebody() for _ in range(USERS)]
            presses += len(await load(self._telegram, chats, self.contender.route, 0))
        return (cpu_s(self.pid) - before_s) / presses * 1e3

    def _somebody(self) -> Chat:
        self._next += 1
        chat = self._telegram.chat(FIRST_CHAT + self._next * STRIDE % self.rows)
        chat.buttons, chat.message_id = self._first.buttons, self._first.message_id
        chat.text, chat.markup = self._first.text, self._first.markup
        return chat


async def stored(rows: Sequence[int], folder: Path) -> Figures:
    """By conversations stored: milliseconds of CPU a press, megabytes once warm and once used."""
    bots = [Stored(number, folder / str(number)) for number in rows]
    for bot in bots:
        await bot.fill()
    async with AsyncExitStack() as stack:
        for bot in bots:
            await bot.start(stack)
        for bot in bots:
            await bot.pressed()
        warm_mb = {bot.rows: resident_mb(bot.pid) for bot in bots}
        taken: dict[int, list[float]] = {bot.rows: [] for bot in bots}
        for _ in range(ROUNDS):
            for bot in bots:
                taken[bot.rows].append(await bot.pressed())
        fewest = taken[bots[0].rows]
        return {
            str(bot.rows): {
                "cpu_ms": statistics.median(taken[bot.rows]),
                "ratio": statistics.median(map(float.__truediv__, taken[bot.rows], fewest)),
                "warm_mb": warm_mb[bot.rows],
                "used_mb": resident_mb(bot.pid),
            }
            for bot in bots
        }


async def met() -> Figures:
    """By bot: megabytes before and after so many new people."""
    found = {}
    for name, contender in contenders().items():
        if name in (AIOGRAM, AIOGRAM_SQLITE, OURS):
            print(f"meeting {MET:,} people: {name}", file=sys.stderr, flush=True)
            found[name] = await _met(contender)
    return found


async def _met(contender: Contender) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with Server() as telegram:
            begun = telegram.type(telegram.chat(), BEGIN)
            async with running(contender, telegram, folder) as process:
                await until_answered(begun, process)
                await _meet(telegram, KNOWN, contender.route[0])
                before_mb = resident_mb(process.pid)
                await _meet(telegram, MET, contender.route[0])
                return {"people": MET, "before_mb": before_mb, "after_mb": resident_mb(process.pid)}


async def _meet(telegram: Server, people: int, label: str) -> None:
    """So many new people have begun and given an answer, some at a time."""

    async def some(numbers: Iterator[int]) -> None:
        for _ in numbers:
            chat = telegram.chat()
            await telegram.type(chat, BEGIN)
            await telegram.press(chat, label)

    numbers = iter(range(people))
    await asyncio.gather(*(some(numbers) for _ in range(USERS)))


def _key_of(chat: int) -> str:
    return conversation_key(StoreKey(bytes.fromhex(KEY)), channel=CHANNEL, chat=chat)


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep every figure as JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        by_rows = asyncio.run(stored(arguments.rows, Path(folder)))
    for number, each in by_rows.items():
        used = f"{each['cpu_ms']:.3f} ms of CPU a press, {each['ratio']:.2f} to the fewest"
        held = f"{each['warm_mb']:.1f} MB once warm, {each['used_mb']:.1f} MB once used"
        print(f"{int(number):>9,} conversations: {used}; {held}")
    by_bot = asyncio.run(met())
    for name, each in by_bot.items():
        grown_mb = (each["after_mb"] - each["before_mb"]) / each["people"] * 100_000
        print(f"{name}: {grown_mb:.1f} MB for 100,000 conversations")
    if arguments.save:
        save({"rows": by_rows, "met": by_bot}, arguments.save)
    return 0


if __name__ == "__main__":
    sys.exit(main())
