"""A group's settings: who may answer, changed by its administrators alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.standin import Held, Phone, ServerError, StandIn
from tests.standin.world import ANONYMOUS_ADMINISTRATOR, Chat
from tests.telegram.harness import RunningBot
from tests.telegram.test_presence import stands

NUMBER = "01632 960001"
LEAD = "Your safeguarding lead"
REFUSED = "Only administrators can."
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def test_an_administrator_chooses_that_only_the_lead_answers(admin: Phone, member: Phone) -> None:
    await admin.send("/settings")
    assert "Anyone answers here." in admin.last.text
    await admin.tap("Let the lead answer")
    assert "Only the lead answers here." in admin.last.text
    assert "✓ Let the lead answer" in admin.last.buttons
    await member.send("/share")
    assert "The lead answers." in member.last.text
    assert await admin.tap("No", member.last) == "Only the lead answers."


async def test_every_screen_of_the_settings_has_leave_and_urgent_help_last(admin: Phone) -> None:
    await admin.send("/settings")
    for step in ["The team contacts", LEAD, "The team contacts", "Settings", "Let the lead answer"]:
        assert admin.last.buttons[-2:] == ["Leave", "Urgent help"], f"before {step}"
        await admin.tap(step)
    assert admin.last.buttons[-2:] == ["Leave", "Urgent help"]


async def test_leaving_from_the_settings_asks_the_lead_and_ends_nothing_for_others(
    admin: Phone, member: Phone, chat: Chat, telegram: StandIn, bot: RunningBot
) -> None:
    await member.send("/share")
    await admin.send("/settings")
    settings = admin.last
    other = telegram.member(chat, "Cem")
    assert await other.tap("Leave", settings) == "Only the lead or an administrator."
    await member.tap("Leave", settings)
    assert member.last.buttons[0] == "Delete for all"
    await member.tap("Delete for all", member.last)
    assert (await bot.store.counts()).sessions == 0


async def test_where_nothing_is_held_leaving_takes_the_settings_away(admin: Phone) -> None:
    await admin.send("/settings")
    await admin.tap("Leave")
    assert [message.text for message in admin.messages] == ["Deleted."]


async def test_calling_the_bot_opens_the_settings_too(admin: Phone, member: Phone) -> None:
    await admin.send("@safe_to_share_bot settings")
    assert "Group settings" in admin.last.text
    await member.send("@safe_to_share_bot settings")
    assert member.last.text == REFUSED


async def test_the_way_of_a_conversation_under_way_stays(admin: Phone, member: Phone) -> None:
    await member.send("/share")
    asked = member.last
    await admin.send("/settings")
    await admin.tap("Let the lead answer")
    await admin.tap("No", asked)
    assert asked.text.startswith("Anyone answers.")


async def test_settings_hold_for_every_topic(admin: Phone, chat: Chat, telegram: StandIn) -> None:
    await admin.send("/settings")
    await admin.tap("Let the lead answer")
    in_topic = telegram.member(chat, thread_id=44)
    await in_topic.send("/share")
    assert "The lead answers." in in_topic.last.text
    assert in_topic.last.thread_id == 44


async def test_others_are_refused_kindly_whatever_they_try(
    admin: Phone, member: Phone, bot: RunningBot
) -> None:
    await member.send("/settings")
    assert member.last.text == REFUSED
    await admin.send("/settings")
    await admin.tap("The team contacts")
    await admin.tap(LEAD)
    settings = admin.last
    assert await member.tap("Enter the number", settings) == REFUSED
    await member.reply(NUMBER, admin.last)
    assert member.last.text == REFUSED
    held = await bot.store.counts()
    assert (held.contacts, held.settings) == (0, 0)


async def test_whoever_is_no_administrator_any_more_is_refused_at_once(admin: Phone, chat: Chat) -> None:
    await admin.send("/settings")
    chat.administrators.clear()
    gone = {"user": admin.user, "status": "member"}
    told = {"chat": {"id": chat.id, "type": chat.type}, "from": admin.user, "date": 1_790_000_000}
    changed = {**told, "old_chat_member": gone, "new_chat_member": gone}
    admin.world.deliver(admin.world.new_update("chat_member", changed))
    assert await admin.tap("Let the lead answer") == REFUSED


async def test_without_being_told_it_asks_again_after_a_minute(
    admin: Phone, chat: Chat, bot: RunningBot, telegram: StandIn
) -> None:
    bot.clock.now = NOW
    await admin.send("/settings")
    await admin.tap("Let the lead answer")
    assert len(telegram.calls_of("getChatMember")) == 1
    chat.administrators.clear()
    bot.clock.now = NOW + timedelta(minutes=1)
    assert await admin.tap("Let anyone answer") == REFUSED


async def test_where_telegram_does_not_say_who_administers_nothing_is_changed(
    admin: Phone, bot: RunningBot, telegram: StandIn, chat: Chat
) -> None:
    telegram.inject(ServerError("getChatMember", chat.id))
    await admin.send("/settings")
    assert admin.last.text == REFUSED
    await admin.send("/settings")
    assert "Anyone answers here." in admin.last.text


async def test_an_anonymous_administrator_goes_on_by_a_press_under_their_own_id(
    admin: Phone, bot: RunningBot
) -> None:
    nameless = admin.without_a_name
    await nameless.send("/settings")
    assert nameless.last.text == "Tap to go on."
    await nameless.tap("Settings")
    await nameless.tap("The team contacts")
    await nameless.tap(LEAD)
    await nameless.tap("Enter the number")
    await nameless.reply(NUMBER)
    assert nameless.last.text.startswith("Kept.")
    assert (await bot.store.counts()).contacts == 1


async def test_the_anonymous_id_itself_is_never_an_administrator(
    admin: Phone, member: Phone, chat: Chat
) -> None:
    await admin.send("/settings")
    settings = admin.last
    chat.administrators.add(ANONYMOUS_ADMINISTRATOR["id"])
    nobody = Phone(member.world, ANONYMOUS_ADMINISTRATOR["id"], chat=chat)
    assert await nobody.tap("Let the lead answer", settings) == REFUSED
    assert "Anyone answers here." in settings.text


async def test_a_member_who_taps_for_a_nameless_command_is_refused(admin: Phone, member: Phone) -> None:
    await admin.without_a_name.send("/settings")
    assert await member.tap("Settings") == REFUSED


async def test_urgent_help_under_the_settings_comes_below_them_and_they_stay(
    admin: Phone, telegram: StandIn
) -> None:
    await admin.send("/share")
    await admin.send("/settings")
    settings = admin.last
    for _ in range(2):
        await admin.tap("Urgent help", settings)
        assert admin.last.text.startswith("Ring 999")
        assert admin.last.id > settings.id
    assert "Settings" not in admin.last.text
    assert "The team contacts" in settings.buttons
    assert len(admin.messages) == 2


async def test_nobody_waits_while_telegram_is_asked_who_administers(
    admin: Phone, member: Phone, telegram: StandIn
) -> None:
    await member.send("/share")
    held = telegram.inject(Held("getChatMember"))
    assert isinstance(held, Held)
    admin.type("/settings")
    member.press("No")
    await telegram.world.until(lambda: "How worried are you about the child?" in member.screen.text)
    held.let_go.set()
    await telegram.world.until(lambda: "Anyone answers here." in admin.last.text)


async def test_settings_that_cannot_be_saved_are_told_of(admin: Phone, bot: RunningBot) -> None:
    await admin.send("/settings")
    await bot.store.close()
    assert await admin.tap("Let the lead answer") == "Please try again."


async def test_the_database_holds_no_id_of_the_group(admin: Phone, bot: RunningBot, tmp_path: Path) -> None:
    await admin.send("/settings")
    await admin.tap("Let the lead answer")
    await bot.stop()
    (file,) = tmp_path.rglob("*.sqlite3")
    with closing(sqlite3.connect(file)) as database:
        ((key, way),) = database.execute("select key, way from team_settings").fetchall()
    assert way == "lead"
    assert len(key) == 64
    assert b"-100" not in file.read_bytes()


async def test_where_the_bot_may_not_write_a_tap_on_the_settings_says_that_it_is_done(
    admin: Phone, bot: RunningBot
) -> None:
    await admin.send("/settings")
    await stands(admin, "member", "restricted")
    assert await admin.tap("The team contacts") == "I may not write here."
    assert await admin.tap("Let the lead answer") == "Done, and I may not write here."
    assert (await bot.store.counts()).settings == 1
