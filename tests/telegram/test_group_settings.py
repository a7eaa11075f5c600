"""A group's settings: who may answer, and the team's contacts, changed by its administrators alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.standin import Held, Phone, ServerError, StandIn
from tests.standin.world import ANONYMOUS_ADMINISTRATOR, Chat
from tests.telegram.harness import RunningBot

NUMBER = "01632 960001"
LEAD = "Your safeguarding lead"
REFUSED = "Only administrators can."
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def chat(telegram: StandIn, bot: RunningBot) -> Chat:
    return telegram.world.chat(-100, "supergroup", "The team")


@pytest.fixture
def admin(telegram: StandIn, chat: Chat) -> Phone:
    phone = telegram.member(chat, "Ann")
    chat.administrators.add(phone.user["id"])
    return phone


@pytest.fixture
def member(telegram: StandIn, chat: Chat) -> Phone:
    return telegram.member(chat, "Bea")


async def enter(phone: Phone, text: str) -> None:
    """The number of the lead, given by whoever types."""
    await ask(phone)
    await phone.reply(text)


async def ask(phone: Phone) -> None:
    await to_the_lead(phone)
    await phone.tap("Enter the number")


async def to_the_lead(phone: Phone) -> None:
    await phone.send("/settings")
    await phone.tap("The team contacts")
    await phone.tap(LEAD)


async def to_the_advice(phone: Phone) -> None:
    await phone.send("/share")
    await phone.tap("Yes")


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
    await to_the_lead(admin)
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


async def test_the_prompt_calls_one_person_without_a_name(admin: Phone, telegram: StandIn) -> None:
    await ask(admin)
    assert admin.last.text == f"{LEAD}\nFor you: Reply with the number."
    (sent,) = [call for call in telegram.calls_of("sendMessage") if "force_reply" in str(call.params)]
    assert '"selective": true' in sent.params["reply_markup"]
    assert f"tg://user?id={admin.user['id']}" in sent.params["text"]
    assert "Ann" not in sent.params["text"]


async def test_the_teams_number_stands_in_every_ending_with_the_day_it_was_checked(
    admin: Phone, member: Phone
) -> None:
    await enter(admin, f"{NUMBER}, Mon to Fri 9am to 5pm")
    await to_the_advice(member)
    advice = member.last.text
    assert f"• {LEAD}: {NUMBER}" in advice
    assert "Mon to Fri 9am to 5pm" in advice
    assert "The team checked on " in advice
    assert "Check the numbers again." not in advice


async def test_advice_that_stands_already_shows_what_is_entered_or_taken_out(
    admin: Phone, member: Phone
) -> None:
    await to_the_advice(member)
    advice = member.last
    await enter(admin, NUMBER)
    assert NUMBER in advice.text
    await admin.tap(LEAD, admin.last)
    await admin.tap("Remove it", admin.last)
    assert NUMBER not in advice.text


async def test_a_question_that_stands_is_left_alone_when_numbers_change(admin: Phone, member: Phone) -> None:
    await member.send("/share")
    await member.tap("Team")
    asked = member.last
    await enter(admin, NUMBER)
    assert "The team" in asked.text


async def test_a_number_that_the_ending_sends_nobody_to_stands_there_too(admin: Phone, member: Phone) -> None:
    await admin.send("/settings")
    await admin.tap("The team contacts")
    others = [
        label for label in admin.last.buttons if label not in (LEAD, "Settings", "Leave", "Urgent help")
    ]
    assert others
    for label in others:
        await admin.tap(label)
        await admin.tap("Enter the number")
        await admin.reply(NUMBER)
        await admin.world.until(lambda: admin.last.text.startswith("Kept."))
    await to_the_advice(member)
    for label in others:
        assert f"{label}: {NUMBER}" in member.last.text


async def test_after_a_year_the_ending_asks_for_the_numbers_to_be_checked(
    admin: Phone, member: Phone, bot: RunningBot
) -> None:
    bot.clock.now = NOW
    await enter(admin, NUMBER)
    bot.clock.now = NOW + timedelta(days=366)
    await to_the_advice(member)
    assert "Check the numbers again." in member.last.text
    assert "The team checked long ago" in member.last.text
    await admin.send("/settings")
    await admin.tap("The team contacts")
    await admin.tap(LEAD)
    await admin.tap("Still right")
    await to_the_advice(member)
    assert "Check the numbers again." not in member.last.text


async def test_one_groups_contacts_are_no_other_groups_and_no_members_own(
    admin: Phone, member: Phone, telegram: StandIn
) -> None:
    await enter(admin, NUMBER)
    elsewhere = telegram.member(telegram.world.chat(-200, "supergroup", "Others"))
    for other in (elsewhere, member.in_private):
        await other.send("/share")
        await other.tap("Yes")
        assert NUMBER not in other.last.text


async def test_a_name_is_refused_and_its_sender_is_asked_to_delete_it(
    admin: Phone, bot: RunningBot, telegram: StandIn
) -> None:
    await enter(admin, f"Mrs Kayleigh Quillfeather {NUMBER}")
    assert admin.last.text.startswith("You typed a name. A number, please. Please delete it.")
    assert "Enter the number" in admin.last.buttons
    assert (await bot.store.counts()).contacts == 0
    assert "Quillfeather" not in "".join(str(call.params) for call in telegram.calls)
    assert [message for message in admin.own if "Quillfeather" in message.text]


async def test_a_name_of_somebody_who_may_not_set_it_is_to_be_deleted_too(
    admin: Phone, member: Phone, bot: RunningBot
) -> None:
    await ask(admin)
    await member.reply(f"Mrs Kayleigh Quillfeather {NUMBER}", admin.last)
    assert "Please delete it." in member.last.text
    assert member.last.text.endswith("Only administrators can.")
    assert (await bot.store.counts()).contacts == 0


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


async def test_of_settings_there_is_one_message_at_a_time(admin: Phone) -> None:
    await ask(admin)
    assert [message.text for message in admin.messages if "Reply with the number." in message.text]
    assert len(admin.messages) == 1
    await admin.reply(NUMBER)
    assert len(admin.messages) == 1
    assert "Kept." in admin.last.text


async def test_a_question_stays_until_its_reply_can_be_kept(admin: Phone, bot: RunningBot) -> None:
    await ask(admin)
    prompt = admin.last
    await admin.reply("sometime", prompt)
    assert prompt in admin.messages
    await admin.reply(NUMBER, prompt)
    assert (await bot.store.counts()).contacts == 1


async def test_danger_comes_before_a_number(admin: Phone) -> None:
    await enter(admin, "he's outside with a bat")
    assert admin.screen.text.startswith("Ring 999")


async def test_what_is_no_number_is_not_kept(admin: Phone, bot: RunningBot) -> None:
    await enter(admin, "12")
    assert "That is no number." in admin.last.text
    assert (await bot.store.counts()).contacts == 0


async def test_settings_leave_the_conversations_message_and_its_buttons_alone(
    admin: Phone, member: Phone
) -> None:
    await member.send("/share")
    asked = member.last
    await ask(admin)
    assert "No" in asked.buttons
    await member.tap("No", asked)
    assert "How worried are you about the child?" in asked.text


async def test_an_administrator_can_have_settings_and_contacts_deleted_and_the_lead_alone_cannot(
    admin: Phone, member: Phone, bot: RunningBot
) -> None:
    await enter(admin, NUMBER)
    await admin.send("/settings")
    await admin.tap("Let anyone answer")
    for phone, left in ((member, 1), (admin, 0)):
        await phone.send("/share")
        await phone.send("/forget")
        await phone.tap("Delete it for all")
        held = await bot.store.counts()
        assert (held.sessions, held.contacts, held.settings) == (0, left, left)


async def test_without_a_conversation_an_administrator_alone_has_the_rest_deleted(
    admin: Phone, member: Phone, bot: RunningBot
) -> None:
    await enter(admin, NUMBER)
    await member.send("/forget")
    assert await member.tap("Delete it for all") == "Administrators may have it deleted."
    assert (await bot.store.counts()).contacts == 1
    await admin.tap("Delete it for all")
    await admin.world.until(lambda: admin.last.text == "Deleted.")
    assert (await bot.store.counts()).contacts == 0


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
