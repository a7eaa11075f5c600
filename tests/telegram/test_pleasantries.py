"""A greeting or thanks where nothing is asked: answered kindly, and neither searched for nor counted."""

from __future__ import annotations

import pytest

from bot.tally import Tally
from tests.content.shipped import shipped_pack
from tests.standin import Phone
from tests.telegram.harness import RunningBot, pack
from tests.telegram.test_conversation import to_the_advice

WORDS = {"wording.yaml": 'greetings: [hello, "who are you"]\nthanks: [thank you, "that\'s helpful"]\n'}
HELLO = "The message said_hello."
WELCOME = "The message said_thanks."


@pytest.fixture(autouse=True)
def with_manners(bot: RunningBot) -> None:
    bot.publish(pack(WORDS))


@pytest.mark.parametrize("typed", ["hello", "Hello!", "  WHO are you? "])
async def test_a_greeting_is_answered_with_what_this_is_and_what_to_begin(typed: str, phone: Phone) -> None:
    await phone.send(typed)
    assert phone.screen.text.startswith(HELLO)
    assert {"Should I share?", "Urgent help", "Leave"} <= set(phone.screen.buttons)


@pytest.mark.parametrize("typed", ["thank you", "Thank you.", "That’s helpful"])
async def test_thanks_are_answered_and_say_what_to_do_next(typed: str, phone: Phone) -> None:
    await phone.send(typed)
    assert phone.screen.text == WELCOME
    assert {"Topics", "Urgent help", "Leave"} <= set(phone.screen.buttons)


@pytest.mark.parametrize(("typed", "answer"), [("hello", HELLO), ("thank you", WELCOME)])
async def test_under_the_advice_the_way_back_to_it_stays(typed: str, answer: str, phone: Phone) -> None:
    await to_the_advice(phone)
    await phone.send(typed)
    assert phone.screen.text == answer
    assert {"Show the advice", "Topics", "Urgent help"} <= set(phone.screen.buttons)


async def test_neither_is_counted_as_a_search_in_vain(phone: Phone, bot: RunningBot) -> None:
    tally = Tally(bot.store, left_out=lambda mark: False)
    bot.service._tally = tally
    for typed in ("hello", "thank you", "/find hello zebra"):
        assert await vain_searches(bot, tally) == 0
        await phone.send(typed)
    assert phone.screen.text.startswith("I found nothing.")
    assert await vain_searches(bot, tally) == 1


async def test_words_that_tell_of_danger_are_no_pleasantry(phone: Phone, bot: RunningBot) -> None:
    manners = {"wording.yaml": "greetings: [he has a knife]\nthanks: [thank you he has a knife]\n"}
    bot.publish(pack(manners))
    for typed in ("he has a knife", "thank you he has a knife"):
        await phone.send(typed)
        assert phone.screen.text.startswith("Ring 999")


@pytest.mark.parametrize(
    "typed", ["hello", "hi", "Hi!", "thanks", "thank you", "Who are you?", "ok thanks", "Ok, thanks"]
)
async def test_the_shipped_words_hold_what_people_type(typed: str, phone: Phone, bot: RunningBot) -> None:
    shipped = shipped_pack()
    bot.publish(shipped)
    await phone.send(typed)
    answers = (shipped.messages["said_hello"], shipped.messages["said_thanks"])
    assert phone.screen.text.startswith(answers)


async def vain_searches(bot: RunningBot, tally: Tally) -> int:
    await tally.write()
    return sum(row.number for row in await bot.store.numbers_since("") if row.name.kind == "vain_search")
