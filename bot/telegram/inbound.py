"""Updates -> what a person asked for. Pure: nothing here knows a session, and nothing is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass

import telegram
from telegram import Message, Update

CHANNEL = "telegram"

ANONYMOUS = 1_087_968_824
"""Telegram's stand-in for every administrator of a group who writes without a name; it is nobody."""

GENERAL = 1
"""The topic of a forum that everything else is in; it cannot be sent to by its number."""


@dataclass(frozen=True, slots=True)
class Place:
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
    """One update that asks for something. ``message_id`` is that of a message somebody sent.

    ``person`` is who sent it or pressed, and None where that is nobody to be told from others: an
    administrator of this very group who writes without a name (``anonymous``), or something said of the chat.
    """

    update_id: int
    place: Place
    private: bool
    what: Words | Command | Pressed | NotWords | Inline | Edited | Joined | Rights | Moved
    message_id: int | None = None
    person: int | None = None
    anonymous: bool = False


def read(update: Update, own_name: str) -> Inbound | None:
    """What the update asks for; None for what is passed over: service messages, other bots' commands.

    So are channels, whoever writes in a group in the name of a channel or of another group, and the bot's own
    cards that somebody sends: nobody typed those words.
    ``own_name`` is the bot's user name, without "@".
    """
    query = update.callback_query
    if query is not None:
        if query.message is None:
            return None
        chat = query.message.chat
        pressed = Pressed(query.data or "", query.id, query.message.message_id)
        place = Place(chat.id, _thread_of(query.message))
        private = chat.type == "private"
        return Inbound(update.update_id, place, private, pressed, person=query.from_user.id)
    typed = update.inline_query
    if typed is not None:
        return Inbound(update.update_id, Place(typed.from_user.id), False, Inline(typed.query, typed.id))
    if update.my_chat_member is not None or update.chat_member is not None:
        return _of_members(update)
    message = update.message or update.edited_message
    return _of_message(update, message, own_name) if message is not None else None


def _thread_of(message: object) -> int | None:
    """The topic; a message that is too old to be told of has none."""
    if not getattr(message, "is_topic_message", False):
        return None
    thread: int | None = getattr(message, "message_thread_id", None)
    return None if thread == GENERAL else thread


def _of_message(update: Update, message: Message, own_name: str) -> Inbound | None:
    chat, sender, as_chat = message.chat, message.from_user, message.sender_chat
    place = Place(chat.id, _thread_of(message))
    if update.message is not None and message.migrate_to_chat_id is not None:
        return Inbound(update.update_id, place, False, Moved(chat.id, message.migrate_to_chat_id))
    if update.message is not None and message.migrate_from_chat_id is not None:
        return Inbound(update.update_id, place, False, Moved(message.migrate_from_chat_id, chat.id))
    anonymous = chat.type != "private" and as_chat is not None and as_chat.id == chat.id
    is_bot = sender is not None and sender.is_bot
    if chat.type == "channel" or (not anonymous and (is_bot or as_chat is not None)):
        return None
    if message.via_bot is not None and message.via_bot.username == own_name:
        return None
    what = _asked(message, own_name) if update.message else _edited(message)
    if what is None:
        return None
    person = None if anonymous or sender is None or sender.id == ANONYMOUS else sender.id
    private = chat.type == "private"
    return Inbound(update.update_id, place, private, what, message.message_id, person, anonymous)


def _of_members(update: Update) -> Inbound | None:
    """What the bot, or somebody else, may do in a group now."""
    changed = update.my_chat_member or update.chat_member
    assert changed is not None, "only such updates come here"
    if changed.chat.type not in ("group", "supergroup"):
        return None
    place = Place(changed.chat.id)
    if update.my_chat_member is None:
        return Inbound(update.update_id, place, False, Rights())
    before, now = changed.old_chat_member, changed.new_chat_member
    is_there = _is_there(now)
    may_write = is_there and (now.status != "restricted" or now.api_kwargs["can_send_messages"])
    promoted = now.status == "administrator" and before.status != "administrator"
    joined = Joined(is_there, may_write, is_there and not _is_there(before), promoted)
    return Inbound(update.update_id, place, False, joined)


def _is_there(member: telegram.ChatMember) -> bool:
    if member.status == "restricted":
        return bool(member.api_kwargs["is_member"])
    return member.status not in ("left", "kicked")


def _asked(message: Message, own_name: str) -> Words | Command | NotWords | None:
    text = message.text
    if text is None:
        if message.effective_attachment is None:
            return None
        return NotWords(message.caption or "", bool(_replied_to(message, own_name)), _attached(message))
    if message.forward_origin is not None:
        return NotWords(text, bool(_replied_to(message, own_name)))
    if not text.startswith("/"):
        said = re.sub(rf"@{re.escape(own_name)}\b", " ", text, flags=re.IGNORECASE)
        words, replied = " ".join(said.split()) if said != text else text, message.reply_to_message
        to_id = replied.message_id if replied is not None else None
        return Words(words, _replied_to(message, own_name), said != text, to_id)
    name, _, rest = text[1:].partition(" ")
    name, _, addressee = name.partition("@")
    if addressee and addressee.casefold() != own_name.casefold():
        return None
    return Command(name.casefold()[:32], " ".join(rest.split()))


def _attached(message: Message) -> Attached | None:
    file = message.document
    return (
        Attached(file.file_id, file.file_name or "", file.file_size or 0) if file and file.file_id else None
    )


def _replied_to(message: Message, own_name: str) -> str:
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.username != own_name:
        return ""
    return replied.text or ""


def _edited(message: Message) -> Edited | None:
    text = message.text or message.caption
    return Edited(text, typed=message.text is not None) if text else None
