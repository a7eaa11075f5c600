"""Updates that Telegram sends: taken only from Telegram, and answered with 200 only once they are saved."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.settings import Address
from bot.telegram.dealing import TELL_AGAIN_S
from bot.telegram.deployment import Deployment, Webhook
from bot.telegram.starting import look_at_webhook
from bot.telegram.webhook import HEADER, MOST_BYTES, MOST_OF_ONE_PLACE
from bot.watching.figures import Figures
from tests.standin import Held, Phone, StandIn, TooManyRequests
from tests.telegram.harness import RunningBot, free_port
from tests.telegram.test_conversation import DANGER, HARM, question

SECRET = "a-secret-of-the-tests-that-is-long-enough"
JSON = "application/json"


@pytest.fixture
async def bot(telegram: StandIn, tmp_path: Path) -> AsyncIterator[RunningBot]:
    running = RunningBot(telegram, tmp_path)
    port = free_port()
    webhook = Webhook(f"http://127.0.0.1:{port}/telegram", SECRET, Address("127.0.0.1", port))
    running.deployment = Deployment(webhook)
    await running.start()
    await telegram.world.until(lambda: telegram.webhook.url)
    yield running
    await running.stop()


async def post(
    telegram: StandIn, body: bytes | str, secret: str | None = SECRET, kind: str = JSON
) -> tuple[int, str]:
    headers = {"Content-Type": kind} | ({} if secret is None else {HEADER: secret})
    async with (
        aiohttp.ClientSession() as session,
        session.post(telegram.webhook.url, data=body, headers=headers) as told,
    ):
        return told.status, await told.text()


def statuses(telegram: StandIn, update_id: int) -> list[int]:
    return [one.status for one in telegram.webhook.attempts if one.update_id == update_id]


async def test_telegram_is_told_the_address_the_secret_and_the_kinds_of_update(
    telegram: StandIn, bot: RunningBot
) -> None:
    (call,) = telegram.calls_of("setWebhook")
    assert call.params["secret_token"] == SECRET
    assert "callback_query" in json.loads(call.params["allowed_updates"])
    assert call.params.get("drop_pending_updates", "false") in ("false", "False")


async def test_a_conversation_goes_on_as_by_polling(telegram: StandIn, bot: RunningBot, phone: Phone) -> None:
    await phone.send("/share")
    assert question(phone) == DANGER
    await phone.tap("No")
    await telegram.world.until(lambda: question(phone) == HARM)


async def test_a_press_is_answered_in_the_reply_to_its_update(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    await phone.send("/share")
    press = phone.press("No")
    await phone.settled(press)
    (delivered,) = [one for one in telegram.webhook.attempts if one.update_id == press]
    assert json.loads(delivered.body)["method"] == "answerCallbackQuery"
    assert telegram.webhook.carried == 1
    assert [call.status for call in telegram.calls_of("answerCallbackQuery")] == [200]


async def test_the_reply_to_a_press_waits_for_no_other_call(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    await phone.send("/share")
    held = telegram.inject(Held("editMessageText", phone.chat.id))
    await phone.settled(phone.press("No"))
    held.let_go.set()
    await telegram.world.until(lambda: question(phone) == HARM)


async def test_the_reply_to_words_does_not_wait_as_long_as_telegram_asks_to(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    telegram.inject(TooManyRequests("sendMessage", retry_after_s=3600))
    update = phone.type("/share")
    await phone.settled(update)
    assert statuses(telegram, update) == [200]
    assert not phone.messages


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "é"])
async def test_without_the_secret_nothing_is_taken(
    telegram: StandIn, bot: RunningBot, phone: Phone, secret: str | None
) -> None:
    status, said = await post(telegram, json.dumps(phone.update_for_text("/share")), secret)
    assert (status, said) == (403, "This address is for Telegram alone.\n")
    assert not phone.messages


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        ("{}", "text/plain", 415, "An update is application/json.\n"),
        ("{", JSON, 400, "That is not JSON.\n"),
        (b"\xff\xfe", JSON, 400, "That is not JSON.\n"),
        ("[" * 100_000, JSON, 400, "That is not JSON.\n"),
        ("", JSON, 400, "That is not JSON.\n"),
        ("[]", JSON, 400, "That is not an update.\n"),
        ('{"update_id": true}', JSON, 400, "That is not an update.\n"),
        ('{"update_id": -1}', JSON, 400, "That is not an update.\n"),
        ('{"update_id": 99999999999999999999}', JSON, 400, "That is not an update.\n"),
        (b" " * (MOST_BYTES + 1), JSON, 413, "An update is shorter than that.\n"),
    ],
)
async def test_what_is_no_update_is_refused_in_one_sentence(
    telegram: StandIn, bot: RunningBot, body: bytes | str, kind: str, status: int, words: str
) -> None:
    assert await post(telegram, body, kind=kind) == (status, words)


async def test_a_body_without_a_length_is_refused_as_soon_as_it_is_too_long(
    telegram: StandIn, bot: RunningBot
) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 1 << 16
            yield b" " * (1 << 16)

    headers = {"Content-Type": JSON, HEADER: SECRET}
    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(telegram.webhook.url, data=endless(), headers=headers) as told:
                assert told.status == 413
        except aiohttp.ClientError:
            pass  # it hung up on what was still being sent
    assert sent < 64 << 20


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 5, "message": []},
        {"update_id": 6, "message": {"chat": 7}},
        {"update_id": 7, "callback_query": {"message": None}},
        {"update_id": 8, "inline_query": {}},
        {"update_id": 9, "message": {"chat": {"id": []}}},
        {"update_id": 10},
        {"update_id": 11, "a_kind_to_come": {"x": 1}},
    ],
)
async def test_an_update_that_nobody_can_read_is_not_asked_for_again(
    telegram: StandIn, bot: RunningBot, update: dict[str, Any]
) -> None:
    assert await post(telegram, json.dumps(update)) == (200, "")


async def test_what_could_not_be_saved_is_sent_again_by_telegram_until_it_is(
    telegram: StandIn, bot: RunningBot, phone: Phone, tmp_path: Path
) -> None:
    await phone.send("/share")
    locking = sqlite3.connect(tmp_path / "data/safe-to-share.sqlite3", isolation_level=None)
    locking.execute("BEGIN IMMEDIATE")
    press = phone.press("No")
    await telegram.world.until(lambda: 503 in statuses(telegram, press))
    assert press not in telegram.world.confirmed
    locking.execute("ROLLBACK")
    locking.close()
    await phone.settled(press)
    assert statuses(telegram, press)[-1] == 200
    await telegram.world.until(lambda: question(phone) == HARM)


async def test_while_nothing_can_be_saved_the_log_says_so_once_a_minute_however_often_it_comes(
    telegram: StandIn, bot: RunningBot, phone: Phone, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def told() -> int:
        return sum(each.levelno == logging.ERROR and "no room" in each.message for each in caplog.records)

    await phone.send("/share")
    figures = bot.deployment.figures
    began_at = figures.clock()
    figures.clock = lambda: began_at
    meddling = sqlite3.connect(tmp_path / "data/safe-to-share.sqlite3", isolation_level=None)
    meddling.execute(
        "CREATE TRIGGER no_room BEFORE UPDATE ON conversations BEGIN SELECT RAISE(FAIL, 'no room'); END"
    )
    press = phone.press("No")
    await telegram.world.until(lambda: statuses(telegram, press).count(503) >= 3)
    assert told() == 1
    figures.clock = lambda: began_at + TELL_AGAIN_S
    await telegram.world.until(lambda: told() == 2)
    meddling.execute("DROP TRIGGER no_room")
    meddling.close()
    await phone.settled(press)
    assert told() == 2


async def test_an_update_sent_twice_counts_once(telegram: StandIn, bot: RunningBot, phone: Phone) -> None:
    await phone.send("/share")
    update = phone.update_for_press("No")
    body = json.dumps(update)
    told = await asyncio.gather(post(telegram, body), post(telegram, body), post(telegram, body))
    assert [status for status, _ in told] == [200] * 3
    await telegram.world.until(lambda: question(phone) == HARM)
    await phone.tap("Back")
    await telegram.world.until(lambda: question(phone) == DANGER)


async def test_one_chat_that_floods_the_bot_holds_few_connections_and_nobody_up(
    telegram: StandIn, bot: RunningBot, phone: Phone
) -> None:
    held = telegram.inject(Held("sendMessage", phone.chat.id))
    flood = [phone.type(f"/share {number}") for number in range(MOST_OF_ONE_PLACE + 5)]
    await telegram.world.until(lambda: any(one.status == 503 for one in telegram.webhook.attempts))
    other = telegram.phone()
    await other.send("/share")
    assert question(other) == DANGER
    held.let_go.set()
    for update in flood:
        await phone.settled(update)


async def test_polling_afterwards_takes_the_webhook_away(
    telegram: StandIn, bot: RunningBot, phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    await phone.send("/share")
    await bot.stop()
    bot.deployment = Deployment()
    await bot.start()
    await phone.tap("No")
    assert question(phone) == HARM
    assert "A webhook was set for this bot; it is removed" in caplog.text


async def test_asked_to_wait_before_it_sets_the_webhook_it_waits(telegram: StandIn, tmp_path: Path) -> None:
    telegram.inject(TooManyRequests("setWebhook", retry_after_s=0))
    running = RunningBot(telegram, tmp_path)
    port = free_port()
    running.deployment = Deployment(Webhook(f"http://127.0.0.1:{port}/", SECRET, Address("127.0.0.1", port)))
    await running.start()
    await telegram.world.until(lambda: telegram.webhook.url)
    assert [call.status for call in telegram.calls_of("setWebhook")] == [429, 200]
    await running.stop()


async def test_a_webhook_that_another_program_takes_is_noticed_and_told_once(
    telegram: StandIn, bot: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    ours, figures = bot.deployment.webhook, Figures()
    assert ours is not None
    async with Bot(telegram.token, base_url=telegram.base_url) as asking:
        await look_at_webhook(asking, ours, figures)
        assert figures.webhook_is_ours
        telegram.webhook.set({})
        await look_at_webhook(asking, ours, figures)
        await look_at_webhook(asking, ours, figures)
        assert not figures.webhook_is_ours
        telegram.webhook.set({"url": ours.url})
        await look_at_webhook(asking, ours, figures)
        assert figures.webhook_is_ours
    assert caplog.text.count("does not send this bot's updates here any more") == 1


@pytest.mark.parametrize(
    ("ago_s", "why", "waiting", "is_told"),
    [
        (10, "SSL error {certificate verify failed}", 3, True),
        (10, "Wrong response from the webhook: 502 Bad Gateway", 1, True),
        (10, "Wrong response from the webhook: 503 Service Unavailable", 3, False),
        (10, "Connection refused", 0, False),
        (3600, "Connection refused", 3, False),
    ],
)
async def test_updates_that_telegram_cannot_deliver_are_told_of(
    ago_s: int, why: str, waiting: int, is_told: bool, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    ours = Webhook("https://bot.example.org/telegram", SECRET, Address("127.0.0.1", 1))
    telegram.webhook.url = ours.url
    telegram.webhook.failed = {
        "last_error_date": int(time.time()) - ago_s,
        "last_error_message": why,
        "pending_update_count": waiting,
    }
    async with Bot(telegram.token, telegram.base_url) as asking:
        await look_at_webhook(asking, ours, Figures())
    assert (f"Telegram cannot send updates here: {why}" in caplog.text) is is_told
