"""The words a person steers with at the keyboard, and the words only this channel says."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from bot.terminal.text import kept_together


class Command(Enum):
    """What can be typed at any prompt instead of an answer: its name, or the first letter of it."""

    BACK = "back"
    WHY = "why"
    CHANGE = "change"
    URGENT = "urgent"
    TOPICS = "topics"
    RESTART = "restart"
    LEAVE = "leave"
    HELP = "help"
    SHOW = "show"
    MORE = "more"

    @property
    def listed(self) -> str:
        """As it stands under a question: "Back b"."""
        return kept_together(f"{self.value.capitalize()} {self.value[0]}")


_ALSO: Mapping[str, Command] = {
    "undo": Command.BACK,
    "answers": Command.CHANGE,
    "my answers": Command.CHANGE,
    "review": Command.CHANGE,
    "urgent help": Command.URGENT,
    "emergency": Command.URGENT,
    "999": Command.URGENT,
    "menu": Command.TOPICS,
    "start": Command.TOPICS,
    "start again": Command.RESTART,
    "start over": Command.RESTART,
    "quit": Command.LEAVE,
    "q": Command.LEAVE,
    "exit": Command.LEAVE,
    "stop": Command.LEAVE,
    "bye": Command.LEAVE,
    "?": Command.HELP,
    "again": Command.SHOW,
    "advice": Command.SHOW,
    "details": Command.MORE,
    "": Command.SHOW,
}
_LISTED: Mapping[str, Command] = {name: each for each in Command for name in (each.value, each.value[0])}

PROMPT = "> "
TYPE_ONE = "Type a number, or the words."
TYPE_SEVERAL = "Type every number that applies, such as 1 3, or the words with commas between."
PICK_TO_CHANGE = "Type the number of the answer to change, or press Enter to go on."
PICK_FLOW = "Type a number, or the words."
NOT_A_NUMBER = "Please type one of the numbers above, or press Enter to go on."
NOT_A_TOPIC = "I could not match that to a topic. Please type its number."
NOT_ONE_OR_TWO = "Please type 1 or 2."
WAITING = "Still to answer: "
WHAT_NOW = "What now?"
LEFT = "You have left. Nothing of this conversation was kept."
ENDED_EARLY = "The input ended before the advice. The conversation stands at this question:"
HELP = (
    "Answer with a number or with the words of an answer. At any time, type one of these words, or its "
    "first letter:",
    "Back: the question before.",
    "Why: why a question is asked, or what led to the advice.",
    "Change: look over your answers, and change one.",
    "Urgent: whom to ring now.",
    "Topics: the list of topics, to begin another.",
    "Restart: begin this topic again, with no answers.",
    "Show: the question or the advice once more.",
    "More: the advice in detail, and all that it rests on.",
    "Leave: stop. Nothing is kept.",
)


def listed_command(typed: str) -> Command | None:
    """The command whose name or letter was typed, with or without a slash before it."""
    return _LISTED.get(_plain(typed))


def other_command(typed: str) -> Command | None:
    """The command that people also call so; a question whose answer is called so comes first."""
    return _ALSO.get(_plain(typed))


def commands_line(*commands: Command) -> str:
    """The commands that make sense now, in one quiet line."""
    return "Or: " + ", ".join(command.listed for command in commands) + "."


def _plain(typed: str) -> str:
    return " ".join(typed.strip().casefold().removeprefix("/").rstrip(".!").split())
