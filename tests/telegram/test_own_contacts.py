"""A person's own contacts, and having everything deleted that is held."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.ports import Counts
from bot.telegram.callback import Codes
from bot.telegram.own import OwnScreens
from flows.contacts import may_be_own
from tests.flows.packs import tiny_pack
from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import to_the_advice

NUMBER = "01632 960001"
LEAD = "Your safeguarding lead"
SOCIAL_CARE = "Children's social care"


async def enter(phone: Phone, text: str, contact: str = LEAD) -> None:
    await phone.send("/mycontacts")
    await phone.tap(contact)
    await phone.tap("Enter the number")
    assert phone.last.text == f"{contact}\nReply with the number."
    await phone.reply(text)


async def test_an_own_contact_is_shown_at_the_ending_with_the_day_it_was_checked(phone: Phone) -> None:
    await enter(phone, f"{NUMBER}, Mon to Fri 9am to 5pm")
    assert phone.last.text.startswith("Kept.")
    await phone.send("/share")
    await phone.tap("Yes")
    assert f"• {LEAD}: {NUMBER}" in phone.last.text
    assert "Mon to Fri 9am to 5pm" in phone.last.text
    assert "Checked on " in phone.last.text
    assert "not set here" not in phone.last.text


async def test_urgent_help_shows_it_too(phone: Phone) -> None:
    await enter(phone, NUMBER)
    await phone.send("/urgent")
    assert f"• {LEAD}: {NUMBER}" in phone.last.text


async def test_it_is_reached_from_the_contacts(phone: Phone) -> None:
    await phone.send("/contacts")
    await phone.tap("My contacts")
    assert LEAD in phone.screen.buttons


@pytest.mark.parametrize(
    ("command", "pressed"),
    [
        ("/contacts", ""),
        ("/contacts", SOCIAL_CARE),
        ("/rule 1", ""),
        ("/rules", "Safety comes first"),
        ("/rule 1", SOCIAL_CARE),
        ("/start contact_social_care", ""),
        ("/reference", "Contacts"),
    ],
)
async def test_whatever_is_looked_up_shows_it_too(command: str, pressed: str, phone: Phone) -> None:
    await enter(phone, NUMBER, SOCIAL_CARE)
    await phone.send(command)
    if pressed:
        await phone.tap(pressed)
    assert NUMBER in phone.last.text
    assert f"{SOCIAL_CARE}: not set" not in phone.last.text
    assert f"{SOCIAL_CARE}: tap it" not in phone.last.text


async def test_the_record_of_an_ending_shows_it_too(phone: Phone) -> None:
    await enter(phone, f"{NUMBER}, Mon to Fri", SOCIAL_CARE)
    await to_the_advice(phone)
    await phone.tap("Keep a record")
    await phone.tap("As a message")
    record = next(message.text for message in reversed(phone.messages) if NUMBER in message.text)
    assert f"{SOCIAL_CARE}: {NUMBER}" in record
    assert "Look on your council's website." not in record


@pytest.mark.parametrize("command", ["/mycontacts", "/forget"])
async def test_there_is_a_way_on_from_what_is_held(command: str, phone: Phone) -> None:
    for begin in ("/start", "/share"):
        await phone.send(begin)
        await phone.send(command)
        await phone.tap("Look things up")
        await phone.send(command)
        await phone.tap("Topics")
        assert "Should I share?" in phone.screen.buttons


async def test_its_own_page_says_when_it_was_checked_and_not_where_to_look(phone: Phone) -> None:
    await enter(phone, f"{NUMBER}, Mon to Fri", SOCIAL_CARE)
    await phone.send("/contacts")
    await phone.tap(SOCIAL_CARE)
    assert "Mon to Fri" in phone.last.text
    assert "Checked on " in phone.last.text
    assert "Not set." not in phone.last.text


async def test_what_somebody_else_looks_up_does_not_show_it(phone: Phone, telegram: StandIn) -> None:
    await enter(phone, NUMBER, SOCIAL_CARE)
    other = telegram.phone()
    await other.send("/contacts")
    assert NUMBER not in other.last.text


@pytest.mark.parametrize("typed", ["hello", "01632 960001 after lunch maybe", "12"])
async def test_what_is_no_number_is_not_kept(typed: str, phone: Phone, bot: RunningBot) -> None:
    await enter(phone, typed)
    assert "That is no number." in phone.last.text
    assert (await bot.store.counts()).contacts == 0


async def test_a_name_is_refused_and_deleted(
    phone: Phone, bot: RunningBot, telegram: StandIn, tmp_path: Path
) -> None:
    await enter(phone, f"Mrs Kayleigh Quillfeather {NUMBER}")
    assert phone.last.text.startswith(f"You typed a name. A number, please. I deleted it.\n\n{LEAD}\n")
    assert "Enter the number" in phone.screen.buttons
    assert not [message for message in phone.own if "Quillfeather" in message.text]
    assert (await bot.store.counts()).contacts == 0
    assert "Quillfeather" not in "".join(str(call.params) for call in telegram.calls)


async def test_danger_comes_before_a_number(phone: Phone) -> None:
    await enter(phone, "he's outside with a bat")
    assert phone.last.text.startswith("Ring 999")


async def test_it_can_be_checked_changed_and_removed(phone: Phone, bot: RunningBot) -> None:
    await enter(phone, NUMBER)
    await phone.tap(LEAD)
    assert NUMBER in phone.screen.text
    await phone.tap("Still right")
    await phone.tap("Change it")
    await phone.reply("01632 960009")
    await phone.tap(LEAD)
    assert "01632 960009" in phone.screen.text
    await phone.tap("Remove it")
    assert "Enter the number" in phone.screen.buttons
    assert (await bot.store.counts()).contacts == 0


async def test_contacts_of_one_chat_are_not_those_of_another(phone: Phone, telegram: StandIn) -> None:
    await enter(phone, NUMBER)
    other = telegram.phone()
    await other.send("/urgent")
    assert NUMBER not in other.last.text


async def test_the_database_holds_no_id_of_the_chat_with_them(
    phone: Phone, bot: RunningBot, tmp_path: Path
) -> None:
    await enter(phone, NUMBER)
    await bot.stop()
    (file,) = tmp_path.rglob("*.sqlite3")
    with closing(sqlite3.connect(file)) as database:
        ((key, contact),) = database.execute("select key, contact from own_contacts").fetchall()
    assert contact == "safeguarding_lead"
    assert str(phone.chat.id) not in key


async def test_leaving_keeps_them_and_takes_the_screens_away(phone: Phone, bot: RunningBot) -> None:
    await phone.send("/share")
    await enter(phone, NUMBER)
    await phone.send("/leave")
    assert [message.text for message in phone.messages] == ["Deleted."]
    assert await bot.store.counts() == Counts(0, (await bot.store.counts()).updates, 1)


async def test_forget_says_what_is_held_and_deletes_it_all_after_a_yes(phone: Phone, bot: RunningBot) -> None:
    await enter(phone, NUMBER)
    await phone.send("/share")
    await phone.send("/forget")
    assert "• One conversation, begun on " in phone.screen.text
    assert "• Own contacts: 1." in phone.screen.text
    counts = await bot.store.counts()
    assert (counts.sessions, counts.contacts) == (1, 1)
    await phone.tap("Delete it all")
    counts = await bot.store.counts()
    assert (counts.sessions, counts.contacts) == (0, 0)
    (left,) = phone.messages
    assert "• One conversation, begun on " in left.text
    assert "• Own contacts: 1." in left.text


async def test_forget_can_be_thought_better_of(phone: Phone, bot: RunningBot) -> None:
    await enter(phone, NUMBER)
    await phone.send("/forget")
    await phone.tap("Keep it all")
    assert (await bot.store.counts()).contacts == 1


async def test_where_nothing_is_held_forget_says_so(phone: Phone) -> None:
    await phone.send("/forget")
    assert phone.last.text == "Nothing is held."
    assert "Delete it all" not in phone.screen.buttons


async def test_forgetting_twice_forgets_once(phone: Phone, telegram: StandIn) -> None:
    await phone.send("/share")
    await phone.send("/forget")
    first, second = phone.update_for_press("Delete it all"), phone.update_for_press("Delete it all")
    telegram.world.deliver(first, second)
    await phone.settled(second["update_id"])
    assert "Nothing is held." in phone.last.text


def test_a_long_name_is_cut_between_words() -> None:
    pack = tiny_pack()
    contact = replace(may_be_own(pack)[0], name="The council's out-of-hours duty team for children")
    long = replace(pack, contacts={**pack.contacts, contact.id: contact})
    screens = OwnScreens(long, Codes(long), None, ended=False, today=date(2026, 11, 22))
    labels = [button.label for row in screens.contacts({}).rows for button in row]
    assert "The council's out-of-hours duty…" in labels
