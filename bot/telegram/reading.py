"""Raw updates -> objects of the library, made of what is read and of nothing else.

Names, titles, files in groups, where a message was forwarded from, rights that nobody asks about and whatever
Telegram thinks of next are left out: they cost time, would stay in memory, and what is not read does no harm.
Pure.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import telegram
from telegram import Update
from telegram.constants import MessageAttachmentType

from bot.telegram.inbound import GENERAL, Moved, Place

MESSAGES = ("message", "edited_message")
ATTACHMENTS = frozenset(map(str, MessageAttachmentType)) | {"checklist", "rich_message"}
"""All that a message may be in place of words; the last two are text that the library does not speak of."""

MOST_ID = 1 << 63

UNOPENED = {"file_id": "", "file_unique_id": ""}
FROM_ELSEWHERE = {"type": "hidden_user", "date": 0, "sender_user_name": ""}

NO_DATE = datetime.fromtimestamp(0, UTC)

Json = dict[str, Any]


class UnreadableUpdate(ValueError):
    """It is not what Telegram sends; nothing of it is in the words."""


def as_update(raw: Json) -> Update:
    """The update as an object of the library; without anything in it where it is of no kind that is read.

    Raises UnreadableUpdate where a part that is read is not what Telegram sends.
    """
    try:
        return _update(raw)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
        raise UnreadableUpdate("an update is not as Telegram sends it") from None


def place_of(raw: Json) -> Place:
    """Where a raw update belongs; the chat 0 for one that belongs to none.

    Words typed in whatever chat belong to the person, so that they wait for nobody else's.
    """
    if "inline_query" in raw:
        return Place(raw["inline_query"]["from"]["id"])
    message = _message_in(raw)
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Place(message.get("chat", {}).get("id", 0), None if thread == GENERAL else thread)


def may_have_moved(raw: Json) -> bool:
    """Whether a raw update comes from a group that may be a supergroup by now, and does not say so itself."""
    return bool(_message_in(raw).get("chat", {}).get("type") == "group") and moved_in(raw) is None


def moved_in(raw: Json) -> Moved | None:
    """What a raw update says of a group that became a supergroup, from whichever side it says so."""
    message = raw.get("message") or {}
    chat_id = message.get("chat", {}).get("id", 0)
    if "migrate_to_chat_id" in message:
        return Moved(chat_id, message["migrate_to_chat_id"])
    return Moved(message["migrate_from_chat_id"], chat_id) if "migrate_from_chat_id" in message else None


def _message_in(raw: Json) -> Json:
    """What a raw update is about, with its chat; nothing where it belongs to none."""
    asked = raw.get("callback_query", raw)
    told = ("message", "edited_message", "my_chat_member", "chat_member")
    message: Json = next((asked[kind] for kind in told if asked.get(kind)), {})
    return message


def _update(raw: Json) -> Update:
    number: int = raw["update_id"]
    if "inline_query" in raw:
        typed = raw["inline_query"]
        person = telegram.User(_whole(typed["from"]["id"]), "", False)
        query = telegram.InlineQuery(_text(typed["id"]), person, _text(typed["query"]), "")
        return Update(number, inline_query=query)
    if "callback_query" in raw:
        return Update(number, callback_query=_press(raw["callback_query"]))
    for kind in MESSAGES:
        if kind in raw:
            return Update.de_json({"update_id": number, kind: _message(raw[kind])}, None)
    if "my_chat_member" in raw:
        return Update(number, my_chat_member=_changed(raw["my_chat_member"]))
    if "chat_member" in raw:
        return Update(number, chat_member=_changed(raw["chat_member"]))
    return Update(number)


def _press(query: Json) -> telegram.CallbackQuery:
    message = _pressed(query["message"]) if query.get("message") is not None else None
    sender = telegram.User(_whole(query["from"]["id"]), "", False)
    data = _text(query["data"]) if "data" in query else None
    return telegram.CallbackQuery(_text(query["id"]), sender, "", message=message, data=data)


def _pressed(message: Json) -> telegram.MaybeInaccessibleMessage:
    """The library's message of which only its place is known: a whole one costs ten times that."""
    told = _place(message)
    if "message_thread_id" in told:
        return telegram.Message.de_json({"date": 0, **told}, None)
    return telegram.InaccessibleMessage(telegram.Chat(**told["chat"]), told["message_id"])


def _place(message: Json) -> Json:
    """Which message it is, and where it stands."""
    told = {"message_id": _whole(message["message_id"]), "chat": _chat(message["chat"])}
    if message.get("is_topic_message") and "message_thread_id" in message:
        told |= {"is_topic_message": True, "message_thread_id": _whole(message["message_thread_id"])}
    return told


def _message(message: Json) -> Json:
    told = {"date": 0, **_place(message)}
    for kind in ("text", "caption"):
        if message.get(kind) is not None:
            told[kind] = _text(message[kind])
    for kind in ("migrate_to_chat_id", "migrate_from_chat_id"):
        if kind in message:
            told[kind] = _whole(message[kind])
    if "from" in message:
        told["from"] = _person(message["from"])
    if "sender_chat" in message:
        told["sender_chat"] = _chat(message["sender_chat"])
    if ATTACHMENTS & message.keys():
        told["document"] = _document(message) if told["chat"]["type"] == "private" else UNOPENED
    if "via_bot" in message:
        told["via_bot"] = _named(message["via_bot"])
    if "forward_origin" in message:
        told["forward_origin"] = FROM_ELSEWHERE
    replied = message.get("reply_to_message") or {}
    if "from" in replied:
        sender = _named(replied["from"])
        words = {"text": _text(replied["text"])} if "text" in replied else {}
        which = {"message_id": _whole(replied.get("message_id", 0)), "date": 0, "chat": told["chat"]}
        told["reply_to_message"] = {**which, "from": sender, **words}
    return told


def _document(message: Json) -> Json:
    """A file with what it is fetched by, for whoever may send one; anything else that is attached without."""
    file = message.get("document")
    if not isinstance(file, dict) or "file_id" not in file:
        return UNOPENED
    told: Json = {"file_id": _text(file["file_id"]), "file_unique_id": ""}
    if "file_name" in file:
        told["file_name"] = _text(file["file_name"])
    if "file_size" in file:
        told["file_size"] = _whole(file["file_size"])
    return told


def _changed(told: Json) -> telegram.ChatMemberUpdated:
    """Without rights that nobody reads: the library would refuse those who lack one that it knows."""
    chat = telegram.Chat(**_chat(told["chat"]))
    by = telegram.User(_whole(told["from"]["id"]), "", False)
    before, now = (_member(told[which]) for which in ("old_chat_member", "new_chat_member"))
    return telegram.ChatMemberUpdated(chat, by, NO_DATE, before, now)


def _member(told: Json) -> telegram.ChatMember:
    rights = {right: bool(told.get(right)) for right in ("is_member", "can_send_messages")}
    somebody = telegram.User(_whole(told["user"]["id"]), "", False)
    return telegram.ChatMember(somebody, _text(told["status"]), api_kwargs=rights)


def _person(user: Json) -> Json:
    return {"id": _whole(user["id"]), "is_bot": bool(user.get("is_bot")), "first_name": ""}


def _named(user: Json) -> Json:
    """With the name by which a bot is known."""
    return {**_person(user), "username": _text(user.get("username", ""))}


def _chat(chat: Json) -> Json:
    return {"id": _whole(chat["id"]), "type": _text(chat["type"])}


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -MOST_ID < value < MOST_ID:
        raise UnreadableUpdate("an id is a whole number")
    return value


def _text(value: object) -> str:
    """The text; half a letter, which JSON can hold and nothing else can, becomes a mark in its place."""
    if not isinstance(value, str):
        raise UnreadableUpdate("a text is a text")
    if value.isascii():
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
