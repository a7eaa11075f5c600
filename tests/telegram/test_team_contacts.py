"""The team's contacts: what its administrators enter, where it stands, and how it goes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot

NUMBER = "01632 960001"
LEAD = "Your safeguarding lead"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


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


async def test_the_prompt_calls_one_person_without_a_name(admin: Phone, telegram: StandIn) -> None:
    await ask(admin)
    assert admin.last.text == f"{LEAD}\nFor you: Reply with the number."
    (sent,) = [call for call in telegram.calls_of("sendMessage") if "force_reply" in str(call.params)]
    assert json.loads(sent.params["reply_markup"])["selective"] is True
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
