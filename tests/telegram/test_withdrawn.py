"""On a phone: a version that was withdrawn, its sign-off, and what is live."""

from __future__ import annotations

from datetime import date

from bot.live import Serving
from flows.engine import Engine
from flows.standing import SignOff
from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot, files, pack
from tests.telegram.test_conversation import HARM, question, to_the_advice

BASICS = "advice/basics.yaml"
NEW = {BASICS: files()[BASICS].replace("Tell the family who", "Say to the family who")}


def withdraw(bot: RunningBot, signed_off: SignOff | None = None) -> None:
    """What was live is withdrawn, and other content is live."""
    gone = bot.engine.pack.version
    bot.engine = Engine(pack(NEW))
    serving = Serving(bot.engine, signed_off, frozenset({gone}), "Winter")
    bot.service.live.prepare(serving)
    bot.service.live.switch(serving)


def words(bot: RunningBot, message: str) -> str:
    return bot.engine.pack.messages[message].split("{")[0].strip()


async def test_the_conversation_stops_at_the_next_tap_and_starts_again_with_its_answers(
    phone: Phone, bot: RunningBot
) -> None:
    await phone.send("/share")
    await phone.tap("No")
    withdraw(bot)
    await phone.tap("Seriously worried")
    assert words(bot, "withdrawn_stopped") in phone.screen.text
    assert HARM not in phone.screen.text
    take_up = bot.engine.pack.messages["button_take_up"]
    assert phone.screen.buttons[:2] == [take_up, "Start again"]
    await phone.send("/help")
    await phone.tap("Go on: Should I share?")
    assert words(bot, "withdrawn_stopped") in phone.screen.text, "it stays stopped"
    await phone.tap(take_up)
    assert question(phone) == HARM


async def test_a_stopped_conversation_that_is_begun_anew_offers_every_way_once(
    phone: Phone, bot: RunningBot
) -> None:
    await phone.send("/share")
    withdraw(bot)
    await phone.send("/start")
    assert words(bot, "withdrawn_stopped") in phone.screen.text
    assert sorted(set(phone.screen.buttons)) == sorted(phone.screen.buttons)


async def test_whoever_was_advised_is_told_even_if_they_only_look_something_up(
    phone: Phone, bot: RunningBot
) -> None:
    await to_the_advice(phone)
    await phone.tap("Start again")
    bot.publish(pack({**NEW, "flows/staff.yaml": files()["flows/staff.yaml"] + "\n"}))
    await phone.send("/start")
    gone = pack().version
    serving = Serving(bot.engine, None, frozenset({gone}))
    bot.service.live.prepare(serving)
    bot.service.live.switch(serving)
    await phone.send("/rules")
    told = [message.text for message in phone.messages if words(bot, "withdrawn_earlier") in message.text]
    assert len(told) == 1
    await phone.send("/rules")
    again = [message.text for message in phone.messages if words(bot, "withdrawn_earlier") in message.text]
    assert len(again) == 1


async def test_who_leaves_withdrawn_advice_is_told_as_they_go(phone: Phone, bot: RunningBot) -> None:
    await to_the_advice(phone)
    withdraw(bot)
    await phone.send("/leave")
    assert any(words(bot, "withdrawn_earlier") in message.text for message in phone.messages)


async def test_about_tells_what_is_live_and_that_nobody_signed_it_off(phone: Phone, bot: RunningBot) -> None:
    await phone.send("/about")
    assert words(bot, "standing_not_signed_off") in phone.screen.text


async def test_a_sign_off_is_told_in_about_and_under_the_advice(phone: Phone, bot: RunningBot) -> None:
    withdraw(bot, SignOff("Safeguarding lead", date(2026, 11, 22)))
    signed = bot.engine.pack.messages["standing_signed_off"]
    signed = signed.replace("{role}", "Safeguarding lead").replace("{day}", "22 November 2026")
    await phone.send("/about")
    assert signed in phone.screen.text
    assert words(bot, "standing_not_signed_off") not in phone.screen.text
    await to_the_advice(phone)
    assert signed in phone.screen.text


async def test_a_group_is_stopped_told_and_taken_up_by_whoever_taps(
    telegram: StandIn, bot: RunningBot
) -> None:
    chat = telegram.world.chat(-100, "supergroup", "The team")
    ann, bea = telegram.member(chat, "Ann"), telegram.member(chat, "Bea")
    await ann.send("/share")
    await ann.tap("No")
    withdraw(bot)
    await bea.tap("Seriously worried")
    assert words(bot, "withdrawn_stopped") in ann.screen.text
    await bea.tap(bot.engine.pack.messages["button_take_up"])
    assert HARM in ann.screen.text


async def test_a_group_that_was_advised_is_told_on_its_one_message(
    telegram: StandIn, bot: RunningBot
) -> None:
    chat = telegram.world.chat(-100, "supergroup", "The team")
    ann = telegram.member(chat, "Ann")
    await ann.send("/share")
    await ann.tap("Yes")
    withdraw(bot)
    await ann.send("/answers@safe_to_share_bot")
    assert words(bot, "withdrawn_advised") in ann.screen.text
