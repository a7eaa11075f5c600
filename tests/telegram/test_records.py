"""The decision record of an ending: copied, as messages, as files; and whose bot it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.standin import Phone, ServerError, StandIn, TooManyRequests
from tests.standin.refusals import utf16_length
from tests.standin.world import Message
from tests.telegram.harness import OPERATOR, RunningBot
from tests.telegram.test_conversation import DANGER, QUIETLY, question, to_the_advice

WINTER = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)


def copied(message: Message) -> str:
    (text,) = (each["copy_text"]["text"] for row in message.keyboard for each in row if "copy_text" in each)
    return str(text)


async def to_the_record(phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.tap("Keep a record")


def files_of(phone: Phone) -> list[Message]:
    return [message for message in phone.messages if message.file_name]


async def test_an_ending_can_be_copied_in_a_line_or_two(phone: Phone, bot: RunningBot) -> None:
    bot.clock.now = WINTER
    await to_the_advice(phone)
    text = copied(phone.screen)
    assert 1 <= utf16_length(text) <= 256
    assert "1 December 2026 09:30" in text
    assert "Children's social care" in text


async def test_a_record_is_asked_for_in_one_of_three_forms(phone: Phone) -> None:
    await to_the_record(phone)
    assert "In which form?" in phone.screen.text
    assert phone.screen.buttons[:3] == ["As a PDF", "As a page", "As a message"]
    await phone.tap("Show the advice")
    assert question(phone) == QUIETLY


@pytest.mark.parametrize(
    ("label", "name", "begins"),
    [("As a PDF", "decision-note.pdf", b"%PDF-"), ("As a page", "decision-note.html", b"<!doctype html>")],
)
async def test_a_record_is_sent_as_a_file_whose_name_says_nothing(
    label: str, name: str, begins: bytes, phone: Phone
) -> None:
    await to_the_record(phone)
    await phone.tap(label)
    (sent,) = files_of(phone)
    assert sent.file_name == name
    assert sent.file.lower().startswith(begins.lower())
    assert phone.last.text == "Here it is."
    assert phone.with_buttons == [phone.last]


async def test_a_record_is_sent_as_messages(phone: Phone, bot: RunningBot) -> None:
    bot.clock.now = SUMMER
    await to_the_record(phone)
    before = len(phone.messages)
    await phone.tap("As a message")
    text = "\n".join(message.text for message in phone.messages[before:-1])
    for part in ("10:30 BST", DANGER, QUIETLY, OPERATOR.name, OPERATOR.contact):
        assert part in text
    assert phone.last.text == "Here it is."


async def test_the_page_holds_who_runs_the_bot_and_when_it_was_made(phone: Phone, bot: RunningBot) -> None:
    bot.clock.now = SUMMER
    await to_the_record(phone)
    await phone.tap("As a page")
    page = files_of(phone)[0].file.decode()
    assert OPERATOR.name in page
    assert "10:30 BST" in page


async def test_a_record_stays_when_the_conversation_goes_on(phone: Phone) -> None:
    await to_the_record(phone)
    await phone.tap("As a PDF")
    await phone.tap("My answers")
    await phone.tap("Show the advice")
    assert question(phone) == QUIETLY
    assert len(files_of(phone)) == 1


async def test_another_record_can_be_had(phone: Phone) -> None:
    await to_the_record(phone)
    await phone.tap("As a PDF")
    await phone.tap("Keep a record")
    await phone.tap("As a page")
    assert [message.file_name for message in files_of(phone)] == ["decision-note.pdf", "decision-note.html"]


async def test_nothing_of_a_record_is_kept(phone: Phone, bot: RunningBot) -> None:
    await to_the_record(phone)
    assert bot.settings.sqlite_file is not None
    with closing(sqlite3.connect(bot.settings.sqlite_file)) as database:
        before = database.execute("select session from conversations").fetchall()
        await phone.tap("As a page")
        assert database.execute("select session from conversations").fetchall() == before
    kept = [path for path in bot.settings.folder.rglob("*") if path.suffix in (".pdf", ".html", ".txt")]
    assert not kept


@pytest.mark.parametrize("fault", [ServerError("sendDocument"), TooManyRequests("sendDocument")])
async def test_a_record_that_could_not_be_sent_at_once_comes_later_and_once(
    fault: ServerError, phone: Phone, telegram: StandIn
) -> None:
    await to_the_record(phone)
    telegram.inject(fault)
    await phone.tap("As a PDF")
    await telegram.world.until(lambda: phone.last.text == "Here it is.")
    assert len(files_of(phone)) == 1


async def test_the_command_asks_for_the_form_at_an_ending_and_says_so_before_it(phone: Phone) -> None:
    await phone.send("/share")
    await phone.send("/record")
    assert phone.screen.text.startswith("There is no advice yet.")
    assert DANGER in phone.screen.text
    await phone.tap("Yes")
    await phone.send("/record")
    assert "As a PDF" in phone.screen.buttons


async def test_a_record_of_a_conversation_that_was_left_is_not_made(phone: Phone) -> None:
    await to_the_advice(phone)
    old = phone.update_for_press("Keep a record")
    await phone.send("/share")
    phone.world.deliver(old)
    await phone.settled(old["update_id"])
    assert "In which form?" not in phone.screen.text
    assert question(phone) == DANGER


async def test_advice_that_looks_wrong_names_the_operator_and_what_to_quote(
    phone: Phone, bot: RunningBot
) -> None:
    await to_the_advice(phone)
    await phone.tap("This looks wrong")
    version = bot.engine.pack.version[:12]
    assert f"Tell {OPERATOR.name}, {OPERATOR.contact}: share.share_quietly of {version}." in phone.screen.text
    for answer in ("Seriously worried", "It happened online"):
        assert answer not in phone.screen.text
    await phone.tap("Show the advice")
    assert question(phone) == QUIETLY


@pytest.mark.parametrize("page", ["/about", "/privacy"])
async def test_pages_say_who_runs_the_bot(page: str, phone: Phone) -> None:
    await phone.send(page)
    assert f"Run by {OPERATOR.name}: {OPERATOR.contact}." in phone.screen.text


async def test_an_ending_has_one_primary_action(phone: Phone) -> None:
    await to_the_advice(phone)
    for label in ("Keep a record", "Show the advice", "Why this advice", "My answers"):
        styles = [button.get("style") for row in phone.screen.keyboard for button in row]
        assert styles.count("primary") == 1
        await phone.tap(label)
