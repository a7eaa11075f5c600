"""The bot in service, as real processes: stopped in order, watched, and telling its administrators."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.standin import Held, Phone, StandIn
from tests.telegram.harness import BotProcess, free_port
from tests.telegram.test_conversation import DANGER, HARM, question

SECRET = "a-secret-of-the-tests-that-is-long-enough"
WAYS = ("polling", "webhook")


class Service(BotProcess):
    """One process of the bot, running the one way or the other."""

    def __init__(self, telegram: StandIn, folder: Path, way: str) -> None:
        super().__init__(telegram, folder)
        self.telegram = telegram
        self.metrics = f"127.0.0.1:{free_port()}"
        self.way = {"METRICS_LISTEN": self.metrics}
        if way == "webhook":
            listen = f"127.0.0.1:{free_port()}"
            self.way |= {
                "WEBHOOK_URL": f"http://{listen}/telegram",
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": listen,
            }

    async def answering(self, **settings: str) -> Phone:
        """It runs, and has answered somebody, who is now at the first question."""
        await self.start(**self.way, **settings)
        if "WEBHOOK_URL" in self.way:
            await self.telegram.world.until(lambda: self.telegram.webhook.url)
        phone = self.telegram.phone()
        await phone.send("/share")
        await self.telegram.world.until(lambda: phone.messages)
        return phone

    async def page(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(f"http://{self.metrics}{path}") as told:
            return told.status, await told.text()

    async def stopped(self) -> tuple[int, str, float]:
        """Exit status, what was said, and the seconds it took."""
        assert self.process is not None
        asked_at = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        status, said = await self.ended()
        return status, said, time.monotonic() - asked_at


@pytest.fixture
async def service(
    telegram: StandIn, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Service]:
    made = Service(telegram, tmp_path, request.param)
    yield made
    if made.process is not None:
        await made.kill()


both_ways = pytest.mark.parametrize("service", WAYS, indirect=True)


@both_ways
async def test_told_to_stop_it_finishes_what_it_began_and_ends_well(
    service: Service, telegram: StandIn
) -> None:
    phone = await service.answering()
    held = telegram.inject(Held("editMessageText", phone.chat.id))
    press = phone.press("No")
    await telegram.world.until(lambda: held.times == 0)
    stopping = asyncio.create_task(service.stopped())
    await asyncio.sleep(0)
    held.let_go.set()
    status, said, took_s = await stopping
    assert (status, "Traceback" in said) == (0, False)
    assert took_s < 10
    assert question(phone) == HARM
    assert press in telegram.world.confirmed


@both_ways
async def test_told_to_stop_while_telegram_does_not_answer_it_ends_within_ten_seconds(
    service: Service, telegram: StandIn
) -> None:
    phone = await service.answering()
    held = telegram.inject(Held("sendMessage", phone.chat.id))
    phone.type("/start")
    await telegram.world.until(lambda: held.times == 0)
    status, said, took_s = await service.stopped()
    assert (status, "Traceback" in said) == (0, False)
    assert took_s < 10


@both_ways
async def test_what_arrives_while_it_stops_is_answered_after_the_next_start(
    service: Service, telegram: StandIn
) -> None:
    phone = await service.answering()
    await service.stopped()
    press = phone.press("No")
    await service.start(**service.way)
    await phone.settled(press)
    await telegram.world.until(lambda: question(phone) == HARM)


@both_ways
async def test_those_who_watch_see_health_readiness_and_figures_and_nothing_of_anybody(
    service: Service, telegram: StandIn
) -> None:
    phone = await service.answering()
    assert await service.page("/healthz") == (200, "ok\n")
    async with asyncio.timeout(60):
        while "not been deleted yet" in (await service.page("/readyz"))[1]:
            pass  # the first sweep is made beside the first answers
    status, said = await service.page("/readyz")
    assert status == 200
    assert json.loads(said) == {
        "ready": True,
        "database": "ok",
        "content": "ok",
        "telegram": "ok",
        "sweep": "ok",
    }
    status, figures = await service.page("/metrics")
    assert status == 200
    assert 'safe_to_share_updates_total{kind="message"} 1.0' in figures
    assert 'safe_to_share_stage_seconds_count{stage="store"}' in figures
    assert 'safe_to_share_held{kind="sessions"}' in figures
    assert str(phone.chat.id) not in figures
    assert telegram.token not in figures


@pytest.mark.parametrize("service", ["polling"], indirect=True)
async def test_a_bot_to_which_nobody_has_written_yet_is_ready(service: Service, telegram: StandIn) -> None:
    await service.start(**service.way)
    await telegram.world.until(lambda: telegram.world.allowed)
    status, said = await service.page("/readyz")
    assert (status, json.loads(said)["telegram"]) == (200, "ok")


@pytest.mark.parametrize("service", ["polling"], indirect=True)
async def test_a_damaged_database_is_told_by_the_readiness(
    service: Service, telegram: StandIn, tmp_path: Path
) -> None:
    await service.answering()
    with sqlite3.connect(tmp_path / "data/safe-to-share.sqlite3") as meddling:
        meddling.execute("update installation set value = '99' where name = 'schema'")
    status, said = await service.page("/readyz")
    assert status == 503
    assert "The database has schema 99, and this release" in json.loads(said)["database"]


@pytest.mark.parametrize("service", ["webhook"], indirect=True)
async def test_administrators_are_told_once_when_something_breaks(
    service: Service, telegram: StandIn, tmp_path: Path
) -> None:
    admin = telegram.phone("Alice")
    admin.type("/start")  # whoever is to be told has opened the chat
    phone = await service.answering(ADMINS=f"alice:{admin.user['id']},nobody:4")
    locking = sqlite3.connect(tmp_path / "data/safe-to-share.sqlite3", isolation_level=None)
    locking.execute(
        "CREATE TRIGGER no_room BEFORE UPDATE ON conversations BEGIN SELECT RAISE(FAIL, 'no room'); END"
    )
    press = phone.press("No")

    def told() -> list[str]:
        return [message.text for message in admin.messages if "something broke" in message.text]

    await telegram.world.until(told)
    tried = len(telegram.webhook.attempts)
    await telegram.world.until(lambda: len(telegram.webhook.attempts) > tried + 3)
    assert len(told()) == 1
    assert "nothing was saved" in told()[0]
    locking.execute("DROP TRIGGER no_room")
    locking.close()
    await phone.settled(press)
    assert question(phone) in (DANGER, HARM)


@both_ways
async def test_a_port_that_another_program_has_is_one_sentence(service: Service, telegram: StandIn) -> None:
    service.way["METRICS_LISTEN"] = f"127.0.0.1:{telegram.port}"
    await service.start(**service.way)
    status, said = await service.ended()
    assert status == 2
    taken = f"127.0.0.1:{telegram.port} (Address already in use)"
    assert f"The bot cannot listen at {taken}: give METRICS_LISTEN an address" in said
    assert "Traceback" not in said
