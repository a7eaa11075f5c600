"""Questions that an administrator answers by a reply, and what a reply is the answer to. Pure.

The question itself says what it is about, so that nothing has to be remembered until it is answered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.publishing.service import NONE
from bot.versions import SHOWN

Asked = Literal["publish", "rollback", "withdraw", "role", "day"]

REASON = (
    "Why? Reply to this message in one line. It stands in the audit log for good, so write no names. "
    "To leave it, do nothing."
)
_HASH = r"([0-9a-f]{12}|none)"
_QUESTIONS: dict[Asked, re.Pattern[str]] = {
    "publish": re.compile(rf"Publish the draft {_HASH} over {_HASH}\."),
    "rollback": re.compile(rf"Put {_HASH} live again, in place of {_HASH}\."),
    "withdraw": re.compile(rf"Withdraw {_HASH} for good, while {_HASH} is live\."),
    "role": re.compile(rf"Sign off {_HASH}\."),
    "day": re.compile(rf"Sign off {_HASH} as: ([^\n]{{1,80}})\n"),
}
_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Prompt:
    """What was asked: about which version or draft, over what, and in which role."""

    asked: Asked
    hash: str
    over: str = ""
    role: str = ""


def words_of(prompt: Prompt) -> str:
    """The question, as text; ``prompt_from`` reads it."""
    hash, over = prompt.hash[:SHOWN], prompt.over[:SHOWN]
    match prompt.asked:
        case "publish":
            return f"Publish the draft {hash} over {over}.\n{REASON}"
        case "rollback":
            taken_away = "The local pack is taken away.\n" if hash == NONE else ""
            return f"Put {hash} live again, in place of {over}.\n{taken_away}{REASON}"
        case "withdraw":
            return (
                f"Withdraw {hash} for good, while {over} is live.\nIt can never be live again. Conversations "
                "that went by it stop at their next tap, and whoever was shown its advice is told when they "
                f"next come.\n{REASON}"
            )
        case "role":
            return (
                f"Sign off {hash}.\nIn what role do you answer for these words? Reply with the role, such as "
                "“Designated safeguarding lead”. People are told it, so write no name."
            )
        case "day":
            return (
                f"Sign off {hash} as: {prompt.role}\nOn which day did you finish reading it? Reply with the "
                "day, such as 22 November 2026, or “today”."
            )


def prompt_from(words: str) -> Prompt | None:
    """What was asked by those words of the bot's; None for any other message."""
    for asked, form in _QUESTIONS.items():
        found = form.match(words)
        if found is None:
            continue
        if asked == "day":
            return Prompt(asked, found[1], role=found[2])
        if asked == "role":
            return Prompt(asked, found[1])
        return Prompt(asked, found[1], found[2])
    return None


def day_from(text: str, today: date) -> date | None:
    """The day that somebody wrote, not after today; None where it is no day."""
    written = " ".join(text.casefold().split()).strip(".")
    if written == "today":
        return today
    found = _DAYS.fullmatch(written)
    try:
        if found is None:
            day = date.fromisoformat(written)
        else:
            day = date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None
    return day if day <= today else None
