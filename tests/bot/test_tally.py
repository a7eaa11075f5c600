"""Counting on a real store: once for each chat and day, never twice for an update, nor where it is off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation import ConversationService
from bot.live import always
from bot.stores.grouped import GroupedStore
from bot.tally import Tally
from flows.counting import Name
from flows.engine import Engine
from flows.hiding import words_for
from flows.inputs import Choose, Leave, Restart, Start
from flows.numbers import numbers_of
from tests.flows.packs import tiny_pack

DAY = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = DAY

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Bot:
    """A bot that counts, or does not, and what stands in its database."""

    store: GroupedStore
    engine: Engine
    counts: bool = True
    clock: Clock = field(default_factory=Clock)
    updates: int = 0

    def __post_init__(self) -> None:
        self.tally = Tally(self.store, self.clock, left_out=lambda mark: False)
        tally = self.tally if self.counts else None
        self.service = ConversationService(self.store, always(self.engine), self.clock, tally)

    async def begin(self, key: str) -> None:
        self.updates += 1
        await self.service.handle(key, self.updates, Start("share", self.service.new_id(), anew=True))

    async def choose(self, key: str, option: str, update_id: int | None = None) -> None:
        self.updates += 1
        await self.service.handle(key, update_id or self.updates, Choose(option))

    async def numbers(self) -> Mapping[tuple[str, str, str], int]:
        await self.tally.write()
        rows = await self.store.numbers_since("")
        return {(row.name.kind, row.name.about, row.name.option): row.number for row in rows}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(tiny_pack())


@pytest.fixture
def bot(store: GroupedStore, engine: Engine) -> Bot:
    return Bot(store, engine)


async def test_what_happens_in_many_chats_adds_up(bot: Bot) -> None:
    for key in ("one", "two", "three"):
        await bot.begin(key)
        await bot.choose(key, "no")
    numbers = await bot.numbers()
    assert numbers["started", "", ""] == numbers["chose", "danger", "no"] == numbers["came", "harm", ""] == 3


async def test_a_repeated_update_is_not_counted_again(bot: Bot) -> None:
    await bot.begin("one")
    await bot.choose("one", "no", update_id=77)
    await bot.choose("one", "no", update_id=77)
    assert (await bot.numbers())["chose", "danger", "no"] == 1


async def test_what_was_written_is_not_written_again(bot: Bot) -> None:
    await bot.begin("one")
    first = await bot.numbers()
    assert await bot.numbers() == first


async def test_one_person_alone_stays_hidden_however_often_they_begin(bot: Bot) -> None:
    for _ in range(12):
        await bot.begin("one")
        await bot.choose("one", "no")
        await bot.service.handle("one", None, Restart(bot.service.new_id()))
        await bot.service.handle("one", None, Leave())
    assert set((await bot.numbers()).values()) == {1}
    (share, *_) = numbers_of(await bot.store.numbers_since(""), bot.engine.pack).flows
    shown = [share.started, share.left, *(question.came for question in share.questions)]
    assert {words_for(number) for number in shown} == {"fewer than 5"}


async def test_on_the_next_day_they_count_again(bot: Bot) -> None:
    await bot.begin("one")
    bot.clock.now = DAY + timedelta(days=1)
    await bot.begin("one")
    await bot.tally.write()
    rows = [row for row in await bot.store.numbers_since("") if row.name.kind == "started"]
    assert [(row.day, row.number) for row in rows] == [("2026-11-22", 1), ("2026-11-23", 1)]


async def test_a_search_in_vain_is_counted_without_its_words(bot: Bot) -> None:
    bot.service.count("one", None, "vain_search")
    await bot.tally.write()
    assert [row.name for row in await bot.store.numbers_since("")] == [Name("", "vain_search")]


async def test_an_addition_that_is_left_out_stays_left_out(store: GroupedStore) -> None:
    marks: list[int] = []

    def every_second(mark: int) -> bool:
        marks.append(mark)
        return len(marks) % 2 == 0

    tally = Tally(store, Clock(), left_out=every_second)
    for key in ("one", "two", "two", "three", "four", "four"):
        tally.add(key, [Name("share", "started")])
    await tally.write()
    assert [row.number for row in await store.numbers_since("")] == [2]
    assert len(set(marks)) == len(marks) == 4


async def test_where_counting_is_off_nothing_is_counted(store: GroupedStore, engine: Engine) -> None:
    bot = Bot(store, engine, counts=False)
    await bot.begin("one")
    await bot.choose("one", "no")
    bot.service.count("one", None, "record")
    assert await bot.numbers() == {}


async def test_what_the_database_does_not_take_is_lost_and_stops_nobody(bot: Bot) -> None:
    await bot.begin("one")
    await bot.store.close()
    await bot.tally.write()
    await bot.tally.write()


@pytest.mark.parametrize("path", [["yes"], ["no"], ["no", "unsure"], []])
async def test_what_is_shown_might_have_been_shown_of_one_chat_more(
    store: GroupedStore, engine: Engine, path: list[str]
) -> None:
    """Whatever that chat did: so no hidden number can be had for certain from those that are shown."""
    bot = Bot(store, engine)
    for key in range(9):
        await bot.begin(str(key))
        await bot.choose(str(key), "yes" if key < 4 else "no")
    await bot.tally.write()
    before = numbers_of(await store.numbers_since(""), engine.pack)
    bot.tally = Tally(store, bot.clock, left_out=lambda mark: True)
    bot.service = ConversationService(store, always(engine), bot.clock, bot.tally)
    await bot.begin("one more")
    for option in path:
        await bot.choose("one more", option)
    await bot.tally.write()
    assert numbers_of(await store.numbers_since(""), engine.pack) == before
