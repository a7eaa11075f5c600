"""Links by which somebody takes a copy of a group's conversation into their own chat. Pure.

A link carries a token and nothing else: whoever reads it learns nothing of the case.
"""

from __future__ import annotations

import re

from bot.telegram.buttons import Buttons
from bot.telegram.callback import Action, Codes, Press
from bot.telegram.inbound import Command
from bot.telegram.markup import Block, Line, pages
from bot.telegram.screen import Button, Screen
from flows.model import Pack

WANTED = {
    "record": Action.RECORD,
    "full": Action.FULL,
    "wrong": Action.WRONG,
    "answers": Action.REVIEW,
    "why": Action.WHY,
}
"""What is shown first, as if its button had been pressed; else where the conversation stands."""

_PAYLOAD = re.compile(r"p-([A-Za-z0-9_-]{16})", re.ASCII)


def payload(token: str) -> str:
    """What the link carries."""
    return f"p-{token}"


def token_of(command: Command) -> str | None:
    """The token of a link that was followed; None for any other command."""
    found = _PAYLOAD.fullmatch(command.rest) if command.name == "start" else None
    return found[1] if found else None


def replace_screen(pack: Pack, codes: Codes, token: str) -> Screen:
    """Whether the copy is to take the place of the conversation that is held."""
    take = Button(pack.messages["button_take_copy"], Press(Action.TAKE_COPY, token), "primary")
    keep = Button(pack.messages["button_keep_own"], Press(Action.SHOW))
    rows = ((take,), (keep,), Buttons(pack, codes, None).ways_out)
    return Screen(pages([Block((Line(pack.messages["copy_ask"]),))]), rows)
