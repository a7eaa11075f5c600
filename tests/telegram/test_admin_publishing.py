"""An administrator sends content from a phone, sees what it changes, publishes it and takes it back."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.standin import Phone, StandIn
from tests.standin.faults import Fault, ServerError, TooManyRequests
from tests.telegram.desk import (
    ASKED,
    NATIONAL,
    REWORDED,
    AdminBot,
    button_of,
    hash_of,
    reply,
    said,
    zipped,
)
from tests.telegram.test_publishing import until_asked

NEW, OLD = hash_of(REWORDED), hash_of(NATIONAL)


async def test_a_zip_is_checked_reported_published_and_taken_back(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    await alice.send_document("autumn.zip", zipped(REWORDED, "autumn/"))
    told = await said(alice, f"Draft {NEW}: autumn")
    assert "Nothing must be fixed" in told
    assert "Proof: " in told
    assert "Walkthroughs: " in told
    report = next(m for m in alice.messages if m.file_name)
    assert report.file_name == f"report-{NEW}.html"
    assert ASKED in report.file.decode()
    await telegram.world.until(lambda: not any("Checking" in m.text for m in alice.messages))
    await button_of(alice, "Publish")
    await reply(alice, f"Publish the draft {NEW}", "It is easier to read")
    await said(alice, f"Live now: {NEW}.")
    somebody = telegram.phone()
    await somebody.send("/share")
    await somebody.tap("No")
    await until_asked(somebody, ASKED)
    await button_of(alice, "Undo: put the one before live again")
    await reply(alice, f"Put {OLD} live again", "It was clearer before")
    await said(alice, f"Live now: {OLD}.")
    await alice.send("/audit")
    audit = await said(alice, "The audit log")
    assert f"alice published {NEW}: It is easier to read" in audit
    assert f"alice rolled back to {OLD}: It was clearer before" in audit


@pytest.mark.parametrize(
    ("old", "new"),
    [("never: {advise: [tell_family]}", "never: {within: routine}"), ("GR2", "GR2")],
    ids=["a rule is written weaker", "no rule is another"],
)
async def test_an_upload_that_changes_safety_rules_is_told_that_the_releases_go_on_holding(
    old: str, new: str, desk: AdminBot, alice: Phone
) -> None:
    rules = REWORDED["safety.yaml"].replace(old, new)
    await alice.send_document("autumn.zip", zipped({**REWORDED, "safety.yaml": rules}))
    told = await said(alice, "What it changes in what is live")
    is_told = "the safety rules of the installed release go on holding" in told
    assert is_told is ("Safety rules: 1 changed" in told) is (old != new)


async def test_everybody_is_answered_while_a_draft_is_checked_and_so_is_whoever_sent_it(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    may_go_on = asyncio.Event()

    async def held_up(function: Any, *given: Any) -> Any:
        await may_go_on.wait()
        return await asyncio.to_thread(function, *given)

    desk.publishing.work = held_up
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, "Checking")
    somebody = telegram.phone()
    await somebody.send("/share")
    await alice.send("/urgent")
    assert "999" in alice.last.text
    may_go_on.set()
    await said(alice, f"Draft {NEW}: autumn")


async def test_a_check_that_a_restart_cuts_off_has_kept_nothing(desk: AdminBot, alice: Phone) -> None:
    async def never(function: Any, *given: Any) -> Any:
        await asyncio.Event().wait()

    desk.publishing.work = never
    await alice.send_document("autumn.zip", zipped(REWORDED))
    assert "do it again: nothing was changed" in await said(alice, "Checking")
    await desk.stop()
    await desk.start()
    assert await desk.publishing.drafts() == ()
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}: autumn")


@pytest.mark.parametrize("fault", [TooManyRequests, ServerError])
async def test_trouble_with_telegram_only_delays_a_report(
    fault: type[Fault], desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    telegram.inject(fault(method="sendDocument"))
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}: autumn")
    assert sum(message.file_name == f"report-{NEW}.html" for message in alice.messages) == 1


async def test_a_reason_must_be_given_and_can_be_given_again(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}: autumn")
    await button_of(alice, "Publish")
    await reply(alice, f"Publish the draft {NEW}", "x" * 501)
    await said(alice, "The reason must be one line of at most 500 characters.")
    assert await desk.live() == OLD
    await reply(alice, f"Publish the draft {NEW}", "Clearer")
    await said(alice, f"Live now: {NEW}.")


async def test_a_draft_is_discarded_once(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}: autumn")
    report = alice.screen
    await alice.tap("Discard", report)
    await said(alice, f"The draft {NEW} is discarded.")
    await alice.tap("Discard", report)
    await said(alice, f'There is no draft "{NEW}": it was published or discarded')
    await alice.tap("Publish", report)
    await alice.send("/drafts")
    await said(alice, "There is no draft. Send a .zip")
