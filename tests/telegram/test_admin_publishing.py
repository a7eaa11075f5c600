"""An administrator sends content from a phone, sees what it changes, publishes it and takes it back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
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


@pytest.fixture
def alice(telegram: StandIn) -> Phone:
    return telegram.phone("alice")


@pytest.fixture
async def desk(telegram: StandIn, tmp_path: Path, alice: Phone) -> AsyncIterator[AdminBot]:
    running = AdminBot(telegram, tmp_path, alice)
    await running.start()
    yield running
    await running.stop()


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
