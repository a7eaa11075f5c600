"""Two administrators: one asks, the other approves the same report; both at once, doubled and too late."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standin import Phone, StandIn
from tests.standin.world import Message
from tests.telegram.desk import NATIONAL, REWORDED, AdminBot, button_of, hash_of, reply, said, zipped

NEW, OLD = hash_of(REWORDED), hash_of(NATIONAL)
OTHER = {name: text.replace("golden rule 1", "golden rule one") for name, text in NATIONAL.items()}


@pytest.fixture
def bob(telegram: StandIn) -> Phone:
    return telegram.phone("bob")


@pytest.fixture
async def desk(telegram: StandIn, tmp_path: Path, alice: Phone, bob: Phone) -> AsyncIterator[AdminBot]:
    running = AdminBot(telegram, tmp_path, alice, bob)
    await running.start()
    yield running
    await running.stop()


async def sent(alice: Phone) -> None:
    """Alice has sent the new content."""
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}: autumn")


async def ask(alice: Phone) -> None:
    """Alice asks to publish it, and says why."""
    await button_of(alice, "Publish")
    await reply(alice, f"Publish the draft {NEW}", "Clearer")


async def asked(alice: Phone) -> None:
    """Alice has sent the new content and asked to publish it."""
    await sent(alice)
    await ask(alice)
    await said(alice, "waits for a second administrator")


async def report_of_what_was_asked(alice: Phone, bob: Phone) -> Message:
    """Alice has asked, and bob sees the report."""
    await asked(alice)
    await said(bob, "A draft waits for you")
    await button_of(bob, "See its report")
    await said(bob, "What it changes")
    return bob.screen


async def test_the_second_is_told_sees_the_same_report_and_approves(
    desk: AdminBot, alice: Phone, bob: Phone
) -> None:
    await asked(alice)
    await said(alice, "I have told bob.")
    assert await desk.live() == OLD
    assert "alice asks to publish it: Clearer" in await said(bob, "A draft waits for you")
    await button_of(bob, "See its report")
    report = await said(bob, f"Draft {NEW}: autumn")
    assert (
        report.split("What it changes")[1]
        == (await said(alice, "What it changes")).split("What it changes")[1]
    )
    await button_of(bob, "Approve")
    await said(bob, f"Live now: {NEW}.")
    await said(alice, f"bob approved the draft {NEW}.")


async def test_whoever_asked_cannot_approve(desk: AdminBot, alice: Phone, bob: Phone) -> None:
    await asked(alice)
    await alice.send("/drafts")
    await button_of(alice, f"{NEW[:6]} autumn")
    await said(alice, "alice asks to publish it: Clearer.")
    assert "Approve" not in alice.screen.buttons
    await bob.send("/drafts")
    await button_of(bob, f"{NEW[:6]} autumn")
    await said(bob, "What it changes")
    approve = bob.screen.keyboard[0][1]["callback_data"]
    alice._deliver(alice.update_for_data(approve))
    await said(alice, "You asked to publish this yourself")
    assert await desk.live() == OLD


async def test_a_doubled_approval_is_one_publication_and_one_clear_sentence(
    desk: AdminBot, alice: Phone, bob: Phone
) -> None:
    report = await report_of_what_was_asked(alice, bob)
    bob.press("Approve", report)
    bob.press("Approve", report)
    await said(bob, f"Live now: {NEW}.")
    await said(bob, "There is no draft")
    whats = [entry.what for entry in (await desk.publishing.history()).audit]
    assert whats.count("published") == 2, "at the first start, and now"


async def test_what_went_live_meanwhile_brings_the_report_anew(
    desk: AdminBot, alice: Phone, bob: Phone
) -> None:
    stale = await report_of_what_was_asked(alice, bob)
    other = await desk.publishing.submit(OTHER, "national", "other", "alice")
    await desk.publishing.publish(other.draft.hash, "alice", "First")
    await desk.publishing.approve(other.draft.hash, "bob")
    bob.press("Approve", stale)
    await said(bob, "Something else went live meanwhile")
    anew = await said(bob, f"({hash_of(OTHER)})")
    assert f"Draft {NEW}" in anew
    assert await desk.live() == hash_of(OTHER)
    await button_of(bob, "Approve")
    await said(bob, f"Live now: {NEW}.")


async def test_one_who_has_no_chat_yet_is_told_when_they_write(
    desk: AdminBot, alice: Phone, bob: Phone, telegram: StandIn
) -> None:
    del telegram.world.chats[bob.chat.id]
    await asked(alice)
    await said(alice, "I could tell nobody")
    telegram.world.chats[bob.chat.id] = bob.chat
    await bob.send("/start")
    await said(bob, "A draft waits for you to approve it")


async def test_one_approval_is_enough_where_the_settings_say_so_and_the_log_tells_it(
    desk: AdminBot, alice: Phone
) -> None:
    await desk.stop()
    desk.approvals = 1
    await desk.start()
    await sent(alice)
    await ask(alice)
    await said(alice, f"Live now: {NEW}.")
    await alice.send("/audit")
    assert "published without a second administrator" in await said(alice, "The audit log")


async def test_a_draft_waits_through_a_restart(desk: AdminBot, alice: Phone, bob: Phone) -> None:
    await sent(alice)
    await desk.stop()
    await desk.start()
    await ask(alice)
    await said(bob, "A draft waits for you to approve it")
