"""Updates -> what a person asked for. Pure: nothing here knows a session, and nothing is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

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

    ``calls``: it names the bot, as "@name", and ``text`` is what else it says.
    """

    text: str
    replies_to: str = ""
    calls: bool = False


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
class NotWords:
    """A picture, a file, a voice message or the like, unopened; or what somebody else wrote. Its words.

    ``is_reply``: to a message of the bot.
    """

    text: str = ""
    is_reply: bool = False


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

    So are channels, and whoever writes in a group in the name of a channel or of another group.
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


def place_of(update: dict[str, Any]) -> Place:
    """Where a raw update belongs; the chat 0 for one that belongs to none.

    Words typed in whatever chat belong to the person, so that they wait for nobody else's.
    """
    if "inline_query" in update:
        return Place(update["inline_query"]["from"]["id"])
    asked = update.get("callback_query", update)
    told = ("message", "edited_message", "my_chat_member", "chat_member")
    message: dict[str, Any] = next((asked[kind] for kind in told if asked.get(kind)), {})
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Place(message.get("chat", {}).get("id", 0), None if thread == GENERAL else thread)


def moved_in(update: dict[str, Any]) -> Moved | None:
    """What a raw update says of a group that became a supergroup, from whichever side it says so."""
    message = update.get("message") or {}
    chat_id = message.get("chat", {}).get("id", 0)
    if "migrate_to_chat_id" in message:
        return Moved(chat_id, message["migrate_to_chat_id"])
    return Moved(message["migrate_from_chat_id"], chat_id) if "migrate_from_chat_id" in message else None


def as_update(raw: dict[str, Any]) -> Update:
    """The update as an object of the library.

    Of words typed in whatever chat, of a press in a private one and of who may do what in a group, only what
    is read is made into objects: the rest, which is most of it, would cost three times as much and keep
    people's names in memory.
    """
    typed: dict[str, Any] = raw.get("inline_query") or {}
    if typed:
        person = telegram.User(typed["from"]["id"], "", False)
        return Update(
            raw["update_id"], inline_query=telegram.InlineQuery(typed["id"], person, typed["query"], "")
        )
    if "my_chat_member" in raw:
        return Update(raw["update_id"], my_chat_member=_membership_update(raw["my_chat_member"]))
    if "chat_member" in raw:
        return Update(raw["update_id"], chat_member=_membership_update(raw["chat_member"]))
    query: dict[str, Any] = raw.get("callback_query") or {}
    message = query.get("message")
    if not message or message["chat"]["type"] != "private":
        return Update.de_json(raw, None)
    chat = telegram.Chat(message["chat"]["id"], "private")
    where = telegram.InaccessibleMessage(chat, message["message_id"])
    sender = telegram.User(query["from"]["id"], "", False)
    press = telegram.CallbackQuery(query["id"], sender, "", message=where, data=query.get("data"))
    return Update(raw["update_id"], callback_query=press)


def _membership_update(told: dict[str, Any]) -> telegram.ChatMemberUpdated:
    """Without rights that nobody reads: the library would refuse those who lack one that it knows."""
    chat = telegram.Chat(told["chat"]["id"], told["chat"]["type"])
    before, now = (_membership(told[member]) for member in ("old_chat_member", "new_chat_member"))
    by = telegram.User(told["from"]["id"], "", False)
    return telegram.ChatMemberUpdated(chat, by, datetime.fromtimestamp(told["date"], UTC), before, now)


def _membership(told: dict[str, Any]) -> telegram.ChatMember:
    rights = {right: bool(told.get(right)) for right in ("is_member", "can_send_messages")}
    return telegram.ChatMember(
        telegram.User(told["user"]["id"], "", False), told["status"], api_kwargs=rights
    )


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
        return NotWords(message.caption or "", bool(_replied_to(message, own_name)))
    if message.forward_origin is not None:
        return NotWords(text, bool(_replied_to(message, own_name)))
    if not text.startswith("/"):
        said = re.sub(rf"@{re.escape(own_name)}\b", " ", text, flags=re.IGNORECASE)
        return Words(
            " ".join(said.split()) if said != text else text, _replied_to(message, own_name), said != text
        )
    name, _, rest = text[1:].partition(" ")
    name, _, addressee = name.partition("@")
    if addressee and addressee.casefold() != own_name.casefold():
        return None
    return Command(name.casefold()[:32], " ".join(rest.split()))


def _replied_to(message: Message, own_name: str) -> str:
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.username != own_name:
        return ""
    return replied.text or ""


def _edited(message: Message) -> Edited | None:
    text = message.text or message.caption
    return Edited(text, typed=message.text is not None) if text else None
