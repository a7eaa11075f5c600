"""An administrator looks at a draft as people will: alone, plainly marked, and apart from what is real."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tests.standin import Phone, StandIn
from tests.telegram.desk import ASKED, HARM, REWORDED, AdminBot, button_of, hash_of, said, zipped

NEW = hash_of(REWORDED)
BANNER = f"PREVIEW of draft {NEW}."


def held(desk: AdminBot) -> int:
    """How many conversations stand in the database."""
    file = desk.settings.sqlite_file
    assert file is not None
    with closing(sqlite3.connect(file)) as database:
        return int(database.execute("select count(*) from conversations").fetchone()[0])


async def begun(alice: Phone) -> None:
    """Alice looks at the draft."""
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, f"Draft {NEW}")
    await button_of(alice, "Preview")
    await said(alice, "From now on this chat shows the draft")


async def test_every_screen_is_marked_and_has_the_way_out(desk: AdminBot, alice: Phone) -> None:
    await begun(alice)
    for step in ("/start", "/share", "No", "Seriously worried", "/urgent", "/about", "/help", "/xyzzyq"):
        await (alice.send(step) if step.startswith("/") else alice.tap(step, alice.with_buttons[-1]))
        assert BANNER in alice.last.text, step
        assert "End the preview" in alice.last.buttons, step


async def test_it_is_the_draft_for_this_administrator_alone(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    await begun(alice)
    await alice.send("/share")
    await alice.tap("No", alice.last)
    assert ASKED in alice.last.text
    somebody = telegram.phone()
    await somebody.send("/share")
    await somebody.tap("No")
    assert HARM in somebody.screen.text
    assert "PREVIEW" not in somebody.screen.text


async def test_their_own_conversation_waits_and_goes_on_untouched(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/share")
    await alice.tap("No")
    await begun(alice)
    await alice.send("/share")
    await alice.tap("Yes", alice.last)
    await alice.send("/preview")
    await button_of(alice, "End the preview")
    await said(alice, "The preview is over.")
    await alice.send("/start")
    assert HARM in alice.screen.text, "one question was answered, and it was not with Yes"
    await alice.send("/preview")
    await said(alice, "You look at no draft.")


async def test_nothing_of_it_is_left_when_it_is_over(desk: AdminBot, alice: Phone) -> None:
    before = held(desk)
    await begun(alice)
    await alice.send("/share")
    assert held(desk) == before + 2, "that there is a preview, and its conversation"
    await button_of(alice, "End the preview")
    await said(alice, "The preview is over.")
    assert held(desk) == before


async def test_it_outlives_a_restart(desk: AdminBot, alice: Phone) -> None:
    await begun(alice)
    await alice.send("/share")
    await desk.stop()
    await desk.start()
    await alice.tap("No", alice.last)
    assert ASKED in alice.last.text
    assert BANNER in alice.last.text


async def test_it_ends_when_the_draft_does(desk: AdminBot, alice: Phone) -> None:
    await begun(alice)
    await desk.publishing.discard(NEW, "alice")
    await alice.send("/share")
    await said(alice, "is no draft any more")
    await alice.send("/share")
    assert "PREVIEW" not in alice.last.text


async def test_what_administrators_do_goes_on_in_it(desk: AdminBot, alice: Phone) -> None:
    await begun(alice)
    await alice.send("/versions")
    assert "PREVIEW" not in await said(alice, "Versions, the newest first")
