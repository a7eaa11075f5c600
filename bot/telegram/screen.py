"""What one reply looks like in a chat, and what must be remembered of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from bot.telegram.callback import Press, to_text


class Button(NamedTuple):
    """A button. ``style`` colours it on newer phones and means nothing on its own."""

    label: str
    press: Press
    style: str = ""


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that puts a text of 1 to 256 characters on the phone's clipboard, unseen by the bot."""

    label: str
    copies: str


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A button that opens an address, unseen by the bot."""

    label: str
    url: str


MOST_SENT = 100
"""How many messages Telegram deletes at once."""


@dataclass(frozen=True, slots=True)
class DataButton:
    """A button of whoever reads its data, 1 to 64 bytes."""

    label: str
    data: str
    style: str = ""


AnyButton = Button | CopyButton | LinkButton | DataButton
Rows = tuple[tuple[AnyButton, ...], ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file to send. Its name is seen by everybody who has it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Screen:
    """One or more messages in HTML; the buttons stand under the last. ``stays``: it is never edited away.

    ``sent_anew``: it takes the place of no message, and of none that waits; ``file`` goes before its texts.
    ``urgent``: whom to ring, which waits for nothing that it need not wait for.
    """

    texts: tuple[str, ...]
    rows: Rows
    stays: bool = False
    sent_anew: bool = False
    file: File | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Live:
    """The message of a chat that has buttons, and every message of this conversation that the bot sent.

    ``sent`` holds their ids, oldest first, at most ``MOST_SENT``: what leaving takes away.
    """

    message_id: int
    stays: bool = False
    sent: tuple[int, ...] = ()


def counted(sent: Iterable[int]) -> tuple[int, ...]:
    """The ids as ``Live.sent`` holds them: each once, in order, the newest of too many."""
    return tuple(sorted(set(sent)))[-MOST_SENT:]


def keyboard_json(rows: Rows) -> str:
    """The buttons as the Bot API takes them."""
    return orjson.dumps({"inline_keyboard": [[_button(button) for button in row] for row in rows]}).decode()


def force_reply(placeholder: str, selective: bool = False) -> str:
    """What opens the reply to a message at once, as the Bot API takes it; at most 64 characters greyed in.

    ``selective``: only for those who are mentioned in the message.
    """
    forced = {"force_reply": True, "input_field_placeholder": placeholder[:64]}
    return orjson.dumps({**forced, "selective": True} if selective else forced).decode()


def live_text(live: Live) -> str:
    """As it is remembered with the session."""
    sent = ",".join(map(str, live.sent))
    return f"{live.message_id}{'+' if live.stays else ''}{f':{sent}' if sent else ''}"


def live_from(text: str) -> Live | None:
    """What ``live_text`` wrote; None for anything else."""
    found = _LIVE.fullmatch(text)
    if found is None:
        return None
    number, stays, sent = found.groups()
    return Live(int(number), bool(stays), tuple(map(int, sent.split(","))) if sent else ())


def in_rows(buttons: Iterable[AnyButton], per_row: int) -> Rows:
    """The buttons in order, so many to a row."""
    row = tuple(buttons)
    return tuple(row[start : start + per_row] for start in range(0, len(row), per_row))


_LIVE = re.compile(r"(\d+)(\+?)(?::(\d+(?:,\d+)*))?", re.ASCII)


def _button(button: AnyButton) -> dict[str, Any]:
    if isinstance(button, CopyButton):
        return {"text": button.label, "copy_text": {"text": button.copies}}
    if isinstance(button, LinkButton):
        return {"text": button.label, "url": button.url}
    data = button.data if isinstance(button, DataButton) else to_text(button.press)
    told = {"text": button.label, "callback_data": data}
    if button.style:
        told["style"] = button.style
    return told
