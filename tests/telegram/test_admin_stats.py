"""An administrator asks in Telegram where people stop; nobody else can, and drafts are not counted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.tally import Tally
from flows.counting import Kind, Name, Number
from tests.flows.packs import pack_of
from tests.standin import Phone, StandIn
from tests.telegram.desk import NATIONAL, REWORDED, AdminBot, button_of, hash_of, said, zipped


class CountingBot(AdminBot):
    """As its base, with everything counted."""

    async def start(self) -> None:
        await super().start()
        self.tally = Tally(self.store, self.clock, left_out=lambda mark: False)
        self.service._tally = self.tally

    async def numbers(self) -> dict[tuple[str, str], int]:
        await self.tally.write()
        return {(row.name.kind, row.name.about): row.number for row in await self.store.numbers_since("")}


@pytest.fixture
async def desk(telegram: StandIn, tmp_path: Path, alice: Phone) -> AsyncIterator[CountingBot]:
    running = CountingBot(telegram, tmp_path, alice)
    await running.start()
    yield running
    await running.stop()


async def fill(desk: AdminBot) -> None:
    pack = pack_of(dict(NATIONAL))
    today = desk.clock().date().isoformat()

    def at(kind: Kind, number: int) -> Number:
        return Number(today, Name("share", kind, "harm", pack.fingerprints["harm"]), number)

    begun = Number(today, Name("share", "started"), 61)
    await desk.store.add_numbers([begun, at("came", 61), at("answered", 40), at("went_back", 3)])


async def test_it_asks_which_flow_and_says_where_people_stop(desk: CountingBot, alice: Phone) -> None:
    await fill(desk)
    await alice.send("/stats")
    assert "Should I share?: begun by 60" in await said(alice, "Numbers without people")
    await button_of(alice, "Should I share?")
    told = await said(alice, "Where people stop")
    assert "15 of 60 (25%): How worried are you about the child?" in told
    assert "Fewer than 5 anywhere." in told
    await button_of(alice, "Another flow")


async def test_nobody_else_is_told(desk: CountingBot, telegram: StandIn) -> None:
    await fill(desk)
    somebody = telegram.phone()
    await somebody.send("/stats")
    await telegram.world.until(lambda: somebody.messages)
    assert not any("without people" in message.text for message in somebody.messages)


async def test_what_people_do_is_counted_and_a_repeated_search_once(
    desk: CountingBot, telegram: StandIn
) -> None:
    somebody = telegram.phone()
    await somebody.send("/find xylophone quartets")
    await somebody.send("/find xylophone quintets")
    await somebody.send("/share")
    await somebody.tap("No")
    await telegram.world.until(lambda: "worried" in somebody.messages[-1].text)
    numbers = await desk.numbers()
    assert numbers["vain_search", ""] == numbers["started", ""] == numbers["answered", "danger"] == 1


async def test_a_record_is_counted_when_it_is_made(desk: CountingBot, telegram: StandIn) -> None:
    somebody = telegram.phone()
    await somebody.send("/share")
    await somebody.tap("Yes")
    await button_of(somebody, "Keep a record")
    await said(somebody, "In which form?")
    assert ("record", "") not in await desk.numbers()
    await button_of(somebody, "As a message")
    await telegram.world.until(lambda: "In which form?" not in somebody.messages[-1].text)
    assert (await desk.numbers())["record", ""] == 1


async def test_a_draft_that_an_administrator_looks_at_is_not_counted(desk: CountingBot, alice: Phone) -> None:
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {hash_of(REWORDED)}")
    await button_of(alice, "Preview")
    await said(alice, "From now on this chat shows the draft")
    await alice.send("/share")
    await said(alice, "PREVIEW of draft")
    assert await desk.numbers() == {}
