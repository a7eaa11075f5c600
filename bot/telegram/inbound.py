"""What an update asks for. Nothing here knows a session, and nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

CHANNEL = "telegram"

ANONYMOUS = 1_087_968_824
"""Telegram's stand-in for every administrator of a group who writes without a name; it is nobody."""

GENERAL = 1
"""The topic of a forum that everything else is in; it cannot be sent to by its number."""


class Place(NamedTuple):
    """Where an update belongs: a chat, and in a group with topics the topic."""

    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Something typed that is no command. ``replies_to``: the words of the bot's message it is a reply to.

    ``reply_to_id`` is the id of that message.
    ``calls``: it names the bot, as "@name", and ``text`` is what else it says.
    """

    text: str
    replies_to: str = ""
    calls: bool = False
    reply_to_id: int | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """Something that was sent before and now reads so. It is no answer; ``typed``: nor a picture's words."""

    text: str
    typed: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """A command without its slash and its "@name", in small letters, and the words after it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of the message with that id; ``query_id`` is what the press is answered by."""

    data: str
    query_id: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that was sent as such, unopened. ``name`` is whatever its sender called it."""

    file_id: str
    name: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class NotWords:
    """A picture, a file, a voice message or the like, unopened; or what somebody else wrote. Its words.

    ``is_reply``: to a message of the bot.
    """

    text: str = ""
    is_reply: bool = False
    file: Attached | None = None


@dataclass(frozen=True, slots=True)
class Inline:
    """Words typed after the bot's name in whatever chat; ``query_id`` is what they are answered by."""

    text: str
    query_id: str


@dataclass(frozen=True, slots=True)
class Joined:
    """What the bot may do in the group now: whether it is in it, may write there, and was just brought in."""

    is_there: bool
    may_write: bool
    is_new: bool
    promoted: bool = False
    """Somebody has just made it an administrator."""


@dataclass(frozen=True, slots=True)
class Rights:
    """Who may do what in the chat has changed."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group with the first id has become the one with the second: Telegram made a supergroup of it."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Inbound:
    """One update. ``what`` is None where it asks for nothing, and is passed over.

    ``message_id`` is that of a message somebody sent.
    ``person`` is who sent it or pressed, and None where that is nobody to be told from others: an
    administrator of this very group who writes without a name (``anonymous``), or something said of the chat.
    """

    update_id: int
    place: Place
    private: bool
    what: Words | Command | Pressed | NotWords | Inline | Edited | Joined | Rights | Moved | None = None
    message_id: int | None = None
    person: int | None = None
    anonymous: bool = False
