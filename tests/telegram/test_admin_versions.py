"""Versions, withdrawal, sign-off, downloads and how the content stands, from a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.content_files import read_zip
from bot.telegram.admin.presses import Deed, button
from tests.standin import Phone, StandIn
from tests.telegram.desk import NATIONAL, REWORDED, AdminBot, button_of, hash_of, reply, said

NEW, OLD = hash_of(REWORDED), hash_of(NATIONAL)


@pytest.fixture
async def desk(telegram: StandIn, tmp_path: Path, alice: Phone) -> AsyncIterator[AdminBot]:
    running = AdminBot(telegram, tmp_path, alice)
    running.clock.now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    await running.start()
    draft = await running.publishing.submit(REWORDED, "national", "autumn", "alice")
    await running.publishing.publish(draft.draft.hash, "alice", "Clearer")
    yield running
    await running.stop()


async def test_the_versions_are_listed_with_what_is_live(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/versions")
    told = await said(alice, "Versions, the newest first")
    assert f"{NEW}  LIVE, autumn (national), by alice on 2026-11-22" in told
    assert OLD in told
    await button_of(alice, f"{OLD[:6]} release 1.0.0")
    told = await said(alice, f"Version {OLD}")
    assert "What putting it live again would change" in told
    assert alice.screen.buttons == ["Put it live again", "Download", "Withdraw"]


async def test_an_earlier_version_is_put_live_again(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/rollback")
    await said(alice, "Which of them is to be live again?")
    await button_of(alice, f"{OLD[:6]} release 1.0.0")
    await said(alice, f"Version {OLD}")
    await button_of(alice, "Put it live again")
    await reply(alice, f"Put {OLD} live again", "It confused people")
    await said(alice, f"Live now: {OLD}.")


async def test_an_unsafe_version_is_withdrawn_with_a_reason_and_cannot_come_back(
    desk: AdminBot, alice: Phone
) -> None:
    await alice.send("/withdraw live")
    assert "It can never be live again." in await said(alice, f"Withdraw {NEW} for good")
    await reply(alice, f"Withdraw {NEW} for good", "It named the wrong team")
    await said(alice, f"{NEW} is withdrawn.")
    assert await desk.live() == OLD
    before = alice.screen
    await alice.send(f"/rollback {NEW}")
    assert "WITHDRAWN, autumn" in await said(alice, f"Version {NEW}")
    assert alice.last.buttons == ["Download"]
    forged = button("Put it live again", Deed.ROLL_BACK, NEW, "").data
    await alice.settled(alice._deliver(alice.update_for_data(forged, before)))
    await reply(alice, f"Put {NEW} live again", "Anyway")
    await said(alice, "was withdrawn as unsafe, and cannot be live again")


async def test_a_reason_given_too_late_changes_nothing(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/withdraw live")
    await said(alice, f"Withdraw {NEW} for good")
    ask = alice.last
    await desk.publishing.roll_back(OLD, "alice", "Meanwhile")
    await alice.reply("It named the wrong team", ask)
    await said(alice, "Something else is live by now, so nothing was changed")
    assert not (await desk.publishing.history()).withdrawn


async def test_a_sign_off_asks_for_role_and_day_and_says_what_it_covers(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/signoff")
    assert f"autumn ({NEW})" in await said(alice, "A sign-off covers exactly the words that are live")
    await reply(alice, "In what role", "Designated safeguarding lead")
    await reply(alice, "On which day did you finish", "tomorrow or so")
    await said(alice, "That is no day up to today.")
    await reply(alice, "On which day did you finish", "21 November 2026")
    await said(alice, "is signed off by: Designated safeguarding lead.")
    entry = (await desk.publishing.history()).audit[-1]
    assert (entry.what, entry.by, entry.role) == ("signed_off", "alice", "Designated safeguarding lead")
    assert entry.why == "Read on 2026-11-21."
    await reply(alice, "On which day did you finish", "21 November 2026")
    await said(alice, "You have signed this off already.")


async def test_a_sign_off_of_words_that_changed_meanwhile_is_refused(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/signoff")
    await reply(alice, "In what role", "Head")
    await said(alice, "On which day did you finish")
    await desk.publishing.roll_back(OLD, "alice", "Meanwhile")
    await reply(alice, "On which day did you finish", "today")
    await said(alice, "Something else is live by now than what you have read")


async def test_what_is_live_is_downloaded_and_can_be_sent_back(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/download")
    await said(alice, "It can be changed and sent back.")
    file = next(message for message in alice.messages if message.file_name)
    assert file.file_name == f"national-{NEW}.zip"
    assert {name: data.decode() for name, data in read_zip(file.file).items()} == REWORDED
    await alice.send_document(file.file_name, file.file)
    await said(alice, "This is word for word what is live already.")


async def test_what_is_due_for_review_is_listed_with_its_owner(desk: AdminBot, alice: Phone) -> None:
    desk.clock.now = datetime(2027, 10, 1, tzinfo=UTC)
    await alice.send("/content")
    told = await said(alice, "Due within 60 days")
    assert 'shelf "rules": by 2027-11-01' in told
    assert "Owner: The test team." in told
    assert f"live {NEW}: autumn" in told
    assert "not signed off" in told


async def test_an_unknown_version_is_one_clear_sentence(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/rollback fffff")
    await said(alice, 'No version begins with "fffff": /versions lists them all.')
    await alice.send("/download <b>")
    await said(alice, 'No version begins with "<b>"')


async def test_the_undo_of_an_earlier_publication_says_that_it_is_too_late(
    desk: AdminBot, alice: Phone
) -> None:
    await alice.send("/versions")
    await said(alice, "Versions, the newest first")
    await button_of(alice, f"{OLD[:6]} release 1.0.0")
    await said(alice, f"Version {OLD}")
    before = alice.screen
    await desk.publishing.roll_back(OLD, "alice", "Meanwhile")
    await alice.tap("Put it live again", before)
    await said(alice, "Something else is live by now")
