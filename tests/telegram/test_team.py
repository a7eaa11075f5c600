"""One conversation that a group has together, over HTTP, as its members have it."""

from __future__ import annotations

import pytest

from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot

DANGER = "Is anyone in immediate danger right now?"
HARM = "How worried are you about the child?"
QUIETLY = "Share today, and do not tell the family yet."


@pytest.fixture
def team(telegram: StandIn, bot: RunningBot) -> list[Phone]:
    """Three members of one group."""
    chat = telegram.world.chat(-100, "supergroup", "The team")
    return [telegram.member(chat, name) for name in ("Ann", "Bea", "Cem")]


def question(phone: Phone) -> str:
    return phone.screen.quoted("bold")[0]


async def test_one_message_is_edited_in_place_from_the_first_question_to_the_advice(
    team: list[Phone],
) -> None:
    ann, bea, cem = team
    await ann.send("/share")
    await ann.tap("No")
    await bea.tap("Seriously worried")
    await cem.tap("It happened online")
    await ann.tap("Continue")
    await bea.tap("No")
    assert question(ann) == QUIETLY
    assert len(ann.messages) == 1


async def test_the_way_and_the_last_answer_stand_on_the_message_by_letter(team: list[Phone]) -> None:
    ann, bea, _ = team
    await ann.send("/share")
    assert ann.screen.text.startswith("Anyone answers. Lead: member A.")
    await bea.tap("No")
    assert "Last: No (member B)" in ann.screen.text


async def test_commands_to_other_bots_and_words_that_are_no_reply_are_passed_over(team: list[Phone]) -> None:
    for said in ("hello", "/share@another_bot", "/nonsense"):
        await team[0].send(said)
    assert team[0].messages == []
