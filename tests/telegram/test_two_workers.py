"""Two workers on one PostgreSQL: their answers are one conversation, and their screens never cross."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.settings import Address
from bot.stores import turns_of
from bot.telegram.deployment import Deployment, Webhook
from bot.telegram.webhook import HEADER
from tests.bot.conftest import Place, postgres, server
from tests.standin import Dropped, Held, Phone, ServerError, StandIn, TooManyRequests
from tests.telegram.harness import RunningBot, free_port
from tests.telegram.test_conversation import DANGER, HARM, question

__all__ = ["postgres", "server"]

KEY = "5a" * 32
KINDS = "Which of these apply?"
SECRET = "a-secret-of-the-tests-that-is-long-enough"


class Worker(RunningBot):
    """One of several workers; tests deliver updates to it themselves."""

    def __init__(self, telegram: StandIn, folder: Path, place: Place) -> None:
        super().__init__(telegram, folder)
        self.settings = dataclasses.replace(self.settings, database_url=place.url, store_key=KEY)
        self.port = free_port()

    async def start(self) -> None:
        """It takes updates, as soon as its turns can be had."""
        turns = turns_of(self.settings)
        assert turns is not None
        self.turns = turns
        turns.start()
        webhook = Webhook(f"http://127.0.0.1:{self.port}/", SECRET, Address("127.0.0.1", self.port))
        self.deployment = Deployment(webhook, turns.of)
        await super().start()
        await self.telegram.world.until(lambda: str(self.port) in self.telegram.webhook.url)
        async with asyncio.timeout(60):
            await turns.connected.wait()

    async def stop(self) -> None:
        await super().stop()
        await self.turns.close()

    async def take(self, update: dict[str, object]) -> int:
        """The update is delivered to this worker; the status it answers with."""
        headers = {HEADER: SECRET}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://127.0.0.1:{self.port}/", json=update, headers=headers) as told,
        ):
            body = await told.text()
        if body:
            await self.telegram.webhook._carry("answerCallbackQuery", (await told.json(content_type=None)))
        return told.status


@pytest.fixture
async def workers(telegram: StandIn, tmp_path: Path, postgres: Place) -> AsyncIterator[tuple[Worker, Worker]]:
    one, two = Worker(telegram, tmp_path, postgres), Worker(telegram, tmp_path, postgres)
    (tmp_path / "store.key").write_text(KEY)
    await one.start()
    await two.start()
    yield one, two
    await one.stop()
    await two.stop()


async def test_a_conversation_goes_from_worker_to_worker(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone = telegram.phone()
    assert await one.take(phone.update_for_text("/share")) == 200
    assert await two.take(phone.update_for_press("No")) == 200
    await telegram.world.until(lambda: question(phone) == HARM)
    assert await one.take(phone.update_for_press("Back")) == 200
    await telegram.world.until(lambda: question(phone) == DANGER)
    assert await two.take(phone.update_for_press("No")) == 200
    await telegram.world.until(lambda: question(phone) == HARM)


async def test_the_same_press_at_both_workers_counts_once(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone = telegram.phone()
    await one.take(phone.update_for_text("/share"))
    press = phone.update_for_press("No")
    assert await asyncio.gather(one.take(press), two.take(press)) == [200, 200]
    await telegram.world.until(lambda: question(phone) == HARM)
    await one.take(phone.update_for_press("Back"))
    await telegram.world.until(lambda: question(phone) == DANGER)


async def test_a_slow_screen_of_one_worker_never_comes_after_the_next_of_another(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone = telegram.phone()
    await one.take(phone.update_for_text("/share"))
    held = telegram.inject(Held("editMessageText", phone.chat.id))
    assert await one.take(phone.update_for_press("No")) == 200
    await telegram.world.until(lambda: held.times == 0)
    taking = asyncio.create_task(two.take(phone.update_for_text("/start")))
    assert await two.take(telegram.phone().update_for_text("/start")) == 200  # nobody else waits
    assert not taking.done()
    held.let_go.set()
    assert await taking == 200
    (edit,), menu = telegram.calls_of("editMessageText"), telegram.calls_of("sendMessage")[-1]
    assert edit.number < menu.number
    assert len(phone.with_buttons) == 1


async def test_a_screen_that_had_to_wait_is_given_up_once_another_worker_has_gone_on(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone: Phone = telegram.phone()
    await one.take(phone.update_for_text("/share"))
    telegram.inject(TooManyRequests("editMessageText", phone.chat.id, retry_after_s=1))
    await one.take(phone.update_for_press("No"))
    assert question(phone) == DANGER
    await two.take(phone.update_for_text("/start"))
    await two.take(phone.update_for_text("/share"))
    shown = len(telegram.calls_of("editMessageText"))
    await one.stop()  # which lets what waits be tried once more
    assert len(telegram.calls_of("editMessageText")) == shown
    assert len(phone.with_buttons) == 1


async def to_the_last_question(worker: Worker, phone: Phone) -> None:
    await worker.take(phone.update_for_text("/share"))
    for label in ("No", "Seriously worried", "It happened online", "Continue"):
        await worker.take(phone.update_for_press(label))


async def test_advice_whose_arrival_is_not_known_is_not_sent_below_the_next_question_of_another_worker(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone = telegram.phone()
    await to_the_last_question(one, phone)
    telegram.inject(Dropped("sendMessage", phone.chat.id, after=True))
    await one.take(phone.update_for_press("No"))
    assert await two.take(phone.update_for_text("/share")) == 200
    await telegram.world.until(lambda: question(phone) == DANGER)
    sent = len(telegram.calls_of("sendMessage"))
    await one.stop()  # which lets what waits be tried once more
    assert len(telegram.calls_of("sendMessage")) == sent
    assert question(phone) == DANGER


async def test_advice_that_did_not_arrive_is_sent_again_while_nobody_has_gone_on(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, _ = workers
    phone = telegram.phone()
    await to_the_last_question(one, phone)
    telegram.inject(ServerError("sendMessage", phone.chat.id))
    before = phone.last
    await one.take(phone.update_for_press("No"))
    assert phone.last == before
    await telegram.world.until(lambda: phone.last != before and phone.with_buttons == [phone.last])


async def test_a_screen_shown_by_one_worker_is_shown_again_after_another_has_shown_something_else(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    phone = telegram.phone()
    await one.take(phone.update_for_text("/share"))
    for _ in range(3):
        await two.take(phone.update_for_press("No"))
        await telegram.world.until(lambda: question(phone) == HARM)
        await one.take(phone.update_for_press("Back"))
        await telegram.world.until(lambda: question(phone) == DANGER)


async def test_a_press_in_the_old_group_reaches_a_worker_that_was_not_told_of_the_move(
    workers: tuple[Worker, Worker], telegram: StandIn
) -> None:
    one, two = workers
    old = telegram.world.chat(-5, "group", "The team")
    ann = telegram.member(old)
    await one.take(ann.update_for_text("/share"))
    await two.take(ann.update_for_press("No"))
    await telegram.world.until(lambda: question(ann) == HARM)
    press = ann.update_for_press("Seriously worried")
    for update in telegram.world.upgraded(old, -100_000_005):
        await one.take(update)
    assert await two.take(press) == 200
    there = Phone(telegram.world, ann.user["id"], chat=telegram.world.chats[-100_000_005])
    await telegram.world.until(lambda: KINDS in there.screen.text)
    assert (await one.store.counts()).sessions == 1
    assert len(there.with_buttons) == 1
