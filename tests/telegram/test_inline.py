"""Inline mode: the national cards, in any chat, and nothing of anybody's conversation."""

from __future__ import annotations

import logging

import pytest

from bot.telegram.finding import Finding
from bot.telegram.inline import offer, results_json
from flows.library import listed
from flows.privacy import vocabulary_of
from tests.content.shipped import shipped_pack
from tests.standin import Phone, StandIn
from tests.standin.refusals import inline_results
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import HARM, question


def titles(results: list[dict[str, object]]) -> list[object]:
    return [result["title"] for result in results]


def sent(result: dict[str, object]) -> str:
    content = result["input_message_content"]
    assert isinstance(content, dict)
    return str(content["message_text"])


async def test_words_are_answered_by_entries_to_send(phone: Phone) -> None:
    results, cached_s = await phone.look_for("saftey before privacy")
    assert titles(results)[0] == "1. Safety comes first"
    assert sent(results[0]) == (
        "Golden rules, 1. Safety comes first\n\nA child's safety comes before privacy.\n\n"
        "Rests on: Golden rule 1 · Advice 2024, pp. 4-5\nA tiny pack for tests · Advice 2024"
    )
    assert cached_s > 0


async def test_without_words_the_numbered_shelf_is_offered(phone: Phone) -> None:
    results, _ = await phone.look_for("")
    assert titles(results) == ["1. Safety comes first", "2. Be open"]


async def test_national_contacts_are_offered_and_local_ones_are_not(phone: Phone) -> None:
    results, _ = await phone.look_for("emergency services")
    assert "999" in sent(results[0])
    results, _ = await phone.look_for("children's social care")
    assert "Children's social care" not in titles(results)


async def test_nothing_found_is_an_empty_answer_and_not_counted(phone: Phone, bot: RunningBot) -> None:
    results, _ = await phone.look_for("zebra crossing")
    assert results == []


async def test_nothing_of_a_query_is_logged_kept_or_shown(
    phone: Phone, bot: RunningBot, caplog: pytest.LogCaptureFixture, telegram: StandIn
) -> None:
    caplog.set_level(logging.DEBUG)
    await phone.send("/share")
    await phone.tap("No")
    before = len(phone.messages)
    await phone.look_for("zebra crossing")
    ours = [each.getMessage() for each in caplog.records if each.name.startswith(("bot", "flows"))]
    assert not [line for line in ours if "zebra" in line or "search" in line]
    assert bot.settings.sqlite_file is not None
    assert b"zebra" not in bot.settings.sqlite_file.read_bytes()
    assert len(phone.messages) == before
    assert question(phone) == HARM


@pytest.mark.parametrize("words", ["consent for Jo Bloggs", "consent jo.bloggs@example.org", "07700 900123"])
async def test_words_with_personal_data_get_one_card_that_asks_for_none(words: str, phone: Phone) -> None:
    results, cached_s = await phone.look_for(words)
    assert titles(results) == ["No names, please."]
    assert not [part for part in ("Bloggs", "bloggs", "900123") if part in str(results)]
    assert cached_s == 0


def test_every_card_of_the_shipped_content_is_one_that_telegram_takes() -> None:
    content = shipped_pack()
    finding, vocabulary = Finding(content), vocabulary_of(content)
    named = {listed(entry): entry.title for entry in content.entries.values()}
    named |= {each.name: each.name for each in content.contacts.values() if not each.local}
    for title, words in named.items():
        offered = offer(content, finding, words, vocabulary)
        assert title in titles(inline_results({"results": results_json(offered.cards)}))
