"""The bot killed, stopped, and in trouble with Telegram: nothing is lost and nothing taken twice."""

from __future__ import annotations

import asyncio
import logging
import signal
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.keys import StoreKey
from bot.problem import Problem
from bot.telegram.app import serve
from tests.standin import Dropped, Held, Nonsense, Phone, ServerError, StandIn
from tests.telegram.harness import OPERATOR, BotProcess, RunningBot, free_port
from tests.telegram.test_conversation import DANGER, HARM, question

DATABASE = "data/safe-to-share.sqlite3"


@pytest.fixture
async def process(telegram: StandIn, tmp_path: Path) -> AsyncIterator[BotProcess]:
    process = BotProcess(telegram, tmp_path)
    await process.start()
    yield process
    await process.kill()


async def answered_once_after_the_start(process: BotProcess, phone: Phone, press: int) -> None:
    """Telegram still has the press, which was under way when the bot was killed."""
    assert press not in phone.world.confirmed
    await process.start()
    await phone.settled(press)
    await answered_once(phone)


async def answered_once(phone: Phone) -> None:
    """The first question is answered, and one step back is the first question again."""
    assert question(phone) == HARM
    await phone.tap("Back")
    assert question(phone) == DANGER


async def test_killed_between_the_commit_and_the_reply_the_answer_counts_once(
    process: BotProcess, telegram: StandIn
) -> None:
    phone = telegram.phone()
    await phone.send("/share")
    held = telegram.inject(Held("editMessageText", phone.chat.id))
    press = phone.press("No")
    await telegram.world.until(lambda: held.times == 0)
    await process.kill()
    await answered_once_after_the_start(process, phone, press)


async def test_killed_before_the_commit_the_answer_counts_once(
    process: BotProcess, telegram: StandIn, tmp_path: Path
) -> None:
    phone = telegram.phone()
    await phone.send("/share")
    locking = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    locking.execute("BEGIN IMMEDIATE")
    press = phone.press("No")
    await telegram.world.until(lambda: press in telegram.world.given_out)
    await process.kill()
    locking.execute("ROLLBACK")
    locking.close()
    await answered_once_after_the_start(process, phone, press)


async def test_killed_after_the_reply_the_answer_counts_once(process: BotProcess, telegram: StandIn) -> None:
    phone = telegram.phone()
    await phone.send("/share")
    held = telegram.inject(Held("getUpdates"))
    press = phone.press("No")
    await telegram.world.until(lambda: held.times == 0)
    await process.kill()
    await answered_once_after_the_start(process, phone, press)


async def test_advice_that_was_shown_before_a_kill_is_not_shown_twice(
    process: BotProcess, telegram: StandIn
) -> None:
    phone = telegram.phone()
    await phone.send("/share")
    held = telegram.inject(Held("getUpdates"))
    press = phone.press("Yes")
    await telegram.world.until(lambda: held.times == 0)
    await process.kill()
    await process.start()
    await phone.settled(press)
    assert len([message for message in phone.messages if message.text.startswith("Ring 999 now.")]) == 1


async def test_told_to_stop_it_stops_at_once_and_well(process: BotProcess, telegram: StandIn) -> None:
    await telegram.phone().send("/share")
    asked_at = time.monotonic()
    assert process.process is not None
    process.process.send_signal(signal.SIGTERM)
    status, said = await process.ended()
    assert status == 0
    assert time.monotonic() - asked_at < 10
    assert "Traceback" not in said


async def test_a_wrong_token_is_said_in_one_sentence(telegram: StandIn, tmp_path: Path) -> None:
    process = BotProcess(telegram, tmp_path)
    wrong = "987654321:a-token-that-telegram-does-not-know"
    await process.start(token=wrong)
    status, said = await process.ended()
    assert status != 0
    assert said.count("TELEGRAM_BOT_TOKEN") == 1
    assert "Traceback" not in said
    assert wrong.partition(":")[2] not in said


async def test_a_token_that_is_taken_back_ends_the_bot_in_one_sentence(
    process: BotProcess, telegram: StandIn
) -> None:
    await telegram.phone().send("/share")
    telegram.token = "987654321:another-token-made-by-the-father-of-bots"
    await telegram.world.updates(None, 1, 0)  # ends the poll under way
    status, said = await process.ended()
    assert status != 0
    assert said.count("TELEGRAM_BOT_TOKEN") == 1
    assert "Traceback" not in said


async def test_without_a_network_it_says_so_and_answers_once_there_is_one(tmp_path: Path) -> None:
    telegram = StandIn(free_port())
    process = BotProcess(telegram, tmp_path)
    await process.start()
    assert process.process is not None
    assert process.process.stderr is not None
    said = ""
    while "Telegram cannot be reached" not in said:
        said = (await process.process.stderr.readline()).decode()
    async with telegram:
        phone = telegram.phone()
        await phone.send("/share")
        assert question(phone) == DANGER
        await process.kill()


async def test_where_telegram_cannot_be_reached_at_the_start_the_bot_ends_with_one_sentence(
    bot: RunningBot,
) -> None:
    nowhere = "http://127.0.0.1:9"
    with pytest.raises(Problem, match=r"^Telegram cannot be reached\. Check"):
        await serve(
            bot.service,
            StoreKey(b"k" * 32),
            OPERATOR,
            bot.telegram.token,
            nowhere,
            asyncio.Event(),
            (0.0, 0.0),
        )


async def test_an_orderly_stop_finishes_and_confirms_what_it_began(
    bot: RunningBot, phone: Phone, telegram: StandIn
) -> None:
    await phone.send("/share")
    held = telegram.inject(Held("editMessageText"))
    assert isinstance(held, Held)
    press = phone.press("No")
    await telegram.world.until(lambda: held.times == 0)
    stopping = asyncio.create_task(bot.stop())
    await asyncio.sleep(0)
    held.let_go.set()
    await stopping
    assert question(phone) == HARM
    assert press in telegram.world.confirmed


async def test_a_second_program_with_the_token_is_told_of_and_outlasted(
    bot: RunningBot, phone: Phone, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    await phone.send("/share")
    await telegram.world.updates(None, 1, 0.01)
    await phone.tap("No")
    assert question(phone) == HARM
    (told,) = [each for each in caplog.records if "Another program fetches updates" in each.message]
    assert told.levelno == logging.ERROR  # so that the administrators hear of it
    assert "Telegram answers again" in caplog.text


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("can_read_all_group_messages", "Group privacy is off for this bot"),
        ("has_topics_enabled", "This bot has topics in private chats"),
    ],
)
async def test_what_is_set_wrongly_with_botfather_is_told_at_the_start(
    setting: str, sentence: str, telegram: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.account = {setting: True}
    running = RunningBot(telegram, tmp_path)
    await running.start()
    await telegram.world.until(lambda: telegram.world.polls)
    await running.stop()
    (told,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert told.message.startswith(sentence)


async def test_a_webhook_that_another_program_set_is_told_of_with_what_to_do(
    bot: RunningBot, phone: Phone, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    await phone.send("/share")
    telegram.webhook.url = "https://elsewhere.example/"
    phone.type("/start")
    await telegram.world.until(lambda: "A webhook was set for this bot" in caplog.text)
    assert "then start this bot again, which removes it" in caplog.text
    assert caplog.records[-1].levelno == logging.ERROR
    telegram.webhook.url = ""


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"ok": true}',
        b'{"ok": true, "result": {}}',
        b'{"ok": true, "result": [{"update_id": "1"}]}',
    ],
)
async def test_what_is_no_answer_of_telegrams_is_outlasted(
    body: bytes, bot: RunningBot, phone: Phone, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    await phone.send("/share")
    fault = telegram.inject(Nonsense("getUpdates", body=body))
    phone.press("No")  # takes the answer to the call under way; the next is struck
    await telegram.world.until(lambda: not fault.times)
    await phone.send("/about")
    assert "Telegram answers again" in caplog.text


@pytest.mark.parametrize("fault", [ServerError("getUpdates"), Dropped("getUpdates")])
async def test_trouble_with_fetching_is_told_once_and_outlasted(
    fault: ServerError | Dropped,
    bot: RunningBot,
    phone: Phone,
    telegram: StandIn,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram.inject(fault)
    await phone.send("/share")
    await phone.tap("No")
    assert caplog.text.count("Telegram cannot be reached") == 1


async def test_an_answer_that_could_not_be_saved_is_saved_later_and_once(
    bot: RunningBot, phone: Phone, telegram: StandIn, tmp_path: Path
) -> None:
    await phone.send("/share")
    meddling = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    meddling.execute(
        "CREATE TRIGGER no_room BEFORE UPDATE ON conversations BEGIN SELECT RAISE(FAIL, 'no room'); END"
    )
    update = phone.update_for_press("No")
    telegram.world.deliver(update)
    await telegram.world.until(lambda: telegram.world.toasts)
    assert telegram.world.toasts[update["callback_query"]["id"]] == "Please try again."
    assert question(phone) == DANGER
    meddling.execute("DROP TRIGGER no_room")
    meddling.close()
    await phone.settled(update["update_id"])
    await answered_once(phone)


async def test_nothing_of_a_person_is_logged_or_stored(
    bot: RunningBot, telegram: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "bot")
    phone = telegram.phone("Marigold")
    await phone.send("/share")
    await phone.send("Marigold said her brother Zebedee hits her")
    await phone.tap("No")
    await bot.stop()
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for secret in ("Marigold", "Zebedee", str(phone.chat.id), telegram.token):
        assert secret not in caplog.text
        assert secret.encode() not in written
