"""What the small pack of these tests asks, and what a phone has before it."""

from __future__ import annotations

from tests.standin import Phone
from tests.standin.world import Message

DANGER = "Is anyone in immediate danger right now?"
HARM = "How worried are you about the child?"


def question(phone: Phone) -> str:
    """What the phone's screen asks."""
    return question_of(phone.screen)


def question_of(message: Message) -> str:
    """What the message asks, in bold."""
    return message.quoted("bold")[0]
