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
    RECORD = "record"

    @property
    def letter(self) -> str:
        """What can be typed for short; "" for a command whose first letter is another's."""
        return "" if self is Command.RECORD else self.value[0]

    @property
    def listed(self) -> str:
        """As it stands under a question: "Back b"."""
        return kept_together(f"{self.value.capitalize()} {self.letter}".rstrip())


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
_LISTED: Mapping[str, Command] = {
    name: each for each in Command for name in (each.value, each.letter) if name
}

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
NOT_REPEATED = "(not repeated here)"
LEFT = "You have left. Nothing was kept, except what you saved in a file yourself."
NOTHING_TO_RECORD = "There is nothing to record yet: the advice comes first."
SAVE_RECORD = (
    "To save it, type record and the name of a new file, such as record note.html (or .pdf, or .txt)."
)
RECORD_SAVED = "Saved to {file}. It is yours to keep safe."
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
    "Record: a note of the advice for your own records (this one has no letter).",
    "Leave: stop. Nothing is kept.",
)


def listed_command(typed: str) -> Command | None:
    """The command whose name or letter was typed, with or without a slash before it."""
    return _LISTED.get(_plain(typed))


def other_command(typed: str) -> Command | None:
    """The command that people also call so; a question whose answer is called so comes first."""
    return _ALSO.get(_plain(typed))


def file_for_record(typed: str) -> str:
    """The file that was named after the word record; "" where none was."""
    first, _, file = typed.strip().removeprefix("/").partition(" ")
    return file.strip().strip("\"'") if first.casefold() == Command.RECORD.value else ""


def commands_line(*commands: Command) -> str:
    """The commands that make sense now, in one quiet line."""
    return "Or: " + ", ".join(command.listed for command in commands) + "."


def _plain(typed: str) -> str:
    return " ".join(typed.strip().casefold().removeprefix("/").rstrip(".!").split())
