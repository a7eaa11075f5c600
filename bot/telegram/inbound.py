"""Updates -> what a person asked for. Pure: nothing here knows a session, and nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import telegram
from telegram import Message, Update

CHANNEL = "telegram"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an update belongs: a chat, and in a group with topics the topic."""

    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Something typed that is no command. ``replies_to``: the words of the bot's message it is a reply to."""

    text: str
    replies_to: str = ""


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
    """A picture, a file, a voice message or the like, unopened; or what somebody else wrote. Its words."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Inline:
    """Words typed after the bot's name in whatever chat; ``query_id`` is what they are answered by."""

    text: str
    query_id: str


@dataclass(frozen=True, slots=True)
class Inbound:
    """One update that asks for something. ``message_id`` is that of a message somebody sent."""

    update_id: int
    place: Place
    private: bool
    what: Words | Command | Pressed | NotWords | Inline | Edited
    message_id: int | None = None


def read(update: Update, own_name: str) -> Inbound | None:
    """What the update asks for; None for what is passed over: service messages, other bots' commands.

    ``own_name`` is the bot's user name, without "@".
    """
    query = update.callback_query
    if query is not None:
        if query.message is None:
            return None
        chat = query.message.chat
        thread = getattr(query.message, "message_thread_id", None) if _in_topic(query.message) else None
        pressed = Pressed(query.data or "", query.id, query.message.message_id)
        return Inbound(update.update_id, Place(chat.id, thread), chat.type == "private", pressed)
    typed = update.inline_query
    if typed is not None:
        return Inbound(update.update_id, Place(typed.from_user.id), False, Inline(typed.query, typed.id))
    message = update.message or update.edited_message
    if message is None or (message.from_user is not None and message.from_user.is_bot):
        return None
    what = _asked(message, own_name) if update.message else _edited(message)
    if what is None:
        return None
    thread = message.message_thread_id if message.is_topic_message else None
    private = message.chat.type == "private"
    return Inbound(update.update_id, Place(message.chat.id, thread), private, what, message.message_id)


def place_of(update: dict[str, Any]) -> Place:
    """Where a raw update belongs; the chat 0 for one that belongs to none.

    Words typed in whatever chat belong to the person, so that they wait for nobody else's.
    """
    if "inline_query" in update:
        return Place(update["inline_query"]["from"]["id"])
    asked = update.get("callback_query", update)
    message = asked.get("message") or asked.get("edited_message") or {}
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Place(message.get("chat", {}).get("id", 0), thread)


def as_update(raw: dict[str, Any]) -> Update:
    """The update as an object of the library.

    Of words typed in whatever chat, and of a press in a private one, only what is read is made into objects:
    the rest, which is most of it, would cost three times as much and keep people's names in memory.
    """
    typed: dict[str, Any] = raw.get("inline_query") or {}
    if typed:
        person = telegram.User(typed["from"]["id"], "", False)
        return Update(
            raw["update_id"], inline_query=telegram.InlineQuery(typed["id"], person, typed["query"], "")
        )
    query: dict[str, Any] = raw.get("callback_query") or {}
    message = query.get("message")
    if not message or message["chat"]["type"] != "private":
        return Update.de_json(raw, None)
    chat = telegram.Chat(message["chat"]["id"], "private")
    where = telegram.InaccessibleMessage(chat, message["message_id"])
    sender = telegram.User(query["from"]["id"], "", False)
    press = telegram.CallbackQuery(query["id"], sender, "", message=where, data=query.get("data"))
    return Update(raw["update_id"], callback_query=press)


def _in_topic(message: object) -> bool:
    """A message that is too old to be told of has no topic either."""
    return bool(getattr(message, "is_topic_message", False))


def _asked(message: Message, own_name: str) -> Words | Command | NotWords | None:
    text = message.text
    if text is None:
        return NotWords(message.caption or "") if message.effective_attachment is not None else None
    if message.forward_origin is not None:
        return NotWords(text)
    if not text.startswith("/"):
        return Words(text, _replied_to(message, own_name))
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
