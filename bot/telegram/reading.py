"""Raw updates -> what they ask for, made of what is read and of nothing else.

Names, titles, files in groups, where a message was forwarded from, rights that nobody asks about and whatever
Telegram thinks of next are left out: what is not read takes no time, stays in no memory and does no harm. For
the same reason they are not made into the library's objects first. Pure.
"""

from __future__ import annotations

import re
from typing import Any

from telegram.constants import MessageAttachmentType

from bot.telegram.inbound import (
    ANONYMOUS,
    GENERAL,
    Attached,
    Command,
    Edited,
    Inbound,
    Inline,
    Joined,
    Moved,
    NotWords,
    Place,
    Pressed,
    Rights,
    Words,
)

MESSAGES = ("message", "edited_message")
MEMBERS = ("my_chat_member", "chat_member")
ATTACHMENTS = frozenset(map(str, MessageAttachmentType)) | {"checklist", "rich_message"}
"""All that a message may be in place of words; the last two are text that the library does not speak of."""

MOST_ID = 1 << 63

NOWHERE = Place(0)
"""Where an update belongs that belongs to no chat."""

Json = dict[str, Any]


class UnreadableUpdate(ValueError):
    """It is not what Telegram sends; nothing of it is in the words."""


def read(raw: Json, own_name: str) -> Inbound:
    """What the update asks for: nothing where it is a service message or another bot's command.

    So it is in channels, from whoever writes in a group in the name of a channel or of another group, and
    with the bot's own cards that somebody sends: nobody typed those words.
    ``own_name`` is the bot's user name, without "@".
    Raises UnreadableUpdate where a part that is read is not what Telegram sends.
    """
    try:
        return _read(raw, own_name)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise UnreadableUpdate("an update is not as Telegram sends it") from None


def place_of(raw: Json) -> Place:
    """Where a raw update belongs; the chat 0 for one that belongs to none.

    Words typed in whatever chat belong to the person, so that they wait for nobody else's.
    """
    if "inline_query" in raw:
        return Place(raw["inline_query"]["from"]["id"])
    message = _message_in(raw)
    return Place(message.get("chat", {}).get("id", 0), _topic_of(message))


def may_have_moved(raw: Json) -> bool:
    """Whether a raw update comes from a group that may be a supergroup by now, and does not say so itself."""
    message = _message_in(raw)
    is_told = "migrate_to_chat_id" in message or "migrate_from_chat_id" in message
    return bool(message.get("chat", {}).get("type") == "group") and not is_told


def _message_in(raw: Json) -> Json:
    """What a raw update is about, with its chat; nothing where it belongs to none."""
    asked = raw.get("callback_query", raw)
    message: Json = next((asked[kind] for kind in (*MESSAGES, *MEMBERS) if asked.get(kind)), {})
    return message


def _topic_of(message: Json) -> int | None:
    """The topic; a message that is too old to be told of has none."""
    thread: int | None = message.get("message_thread_id") if message.get("is_topic_message") else None
    return None if thread == GENERAL else thread


def _read(raw: Json, own_name: str) -> Inbound:
    number: int = raw["update_id"]
    if "callback_query" in raw:
        return _of_press(number, raw["callback_query"])
    if "inline_query" in raw:
        typed = raw["inline_query"]
        place = Place(_whole(typed["from"]["id"]))
        return Inbound(number, place, False, Inline(_text(typed["query"]), _text(typed["id"])))
    for kind in MESSAGES:
        if kind in raw:
            return _of_message(number, raw[kind], own_name, was_edited=kind != "message")
    for kind in MEMBERS:
        if kind in raw:
            return _of_members(number, raw[kind], of_the_bot=kind == "my_chat_member")
    return Inbound(number, NOWHERE, False)


def _of_press(number: int, query: Json) -> Inbound:
    message = query.get("message")
    if message is None:
        return Inbound(number, NOWHERE, False)
    place, is_private = _where(message)
    data = _text(query["data"]) if "data" in query else ""
    pressed = Pressed(data, _text(query["id"]), _whole(message["message_id"]))
    return Inbound(number, place, is_private, pressed, person=_whole(query["from"]["id"]))


def _where(message: Json) -> tuple[Place, bool]:
    """The place, and whether it is a private chat."""
    thread = _topic_of(message)
    place = Place(_whole(message["chat"]["id"]), None if thread is None else _whole(thread))
    return place, _text(message["chat"]["type"]) == "private"


def _of_message(number: int, message: Json, own_name: str, was_edited: bool) -> Inbound:
    place, is_private = _where(message)
    message_id, chat_id = _whole(message["message_id"]), place.chat_id
    if not was_edited and "migrate_to_chat_id" in message:
        return Inbound(number, place, False, Moved(chat_id, _whole(message["migrate_to_chat_id"])))
    if not was_edited and "migrate_from_chat_id" in message:
        return Inbound(number, place, False, Moved(_whole(message["migrate_from_chat_id"]), chat_id))
    sender = message.get("from") or {}
    person = _whole(sender["id"]) if sender else None
    as_chat = _whole(message["sender_chat"]["id"]) if "sender_chat" in message else None
    anonymous = not is_private and as_chat == chat_id
    is_another = not anonymous and (bool(sender.get("is_bot")) or as_chat is not None)
    is_own_card = "via_bot" in message and message["via_bot"].get("username") == own_name
    if is_another or is_own_card or message["chat"]["type"] == "channel":
        return Inbound(number, place, is_private)
    what = _edited(message) if was_edited else _asked(message, is_private, own_name)
    person = None if anonymous or person == ANONYMOUS else person
    return Inbound(number, place, is_private, what, message_id, person, anonymous)


def _asked(message: Json, is_private: bool, own_name: str) -> Words | Command | NotWords | None:
    replied, reply_to_id = _replied_to(message, own_name)
    if message.get("text") is None:
        if not ATTACHMENTS & message.keys():
            return None
        words = _text(message.get("caption") or "")
        return NotWords(words, bool(replied), _attached(message) if is_private else None)
    text = _text(message["text"])
    if "forward_origin" in message:
        return NotWords(text, bool(replied))
    if not text.startswith("/"):
        said = re.sub(rf"@{re.escape(own_name)}\b", " ", text, flags=re.IGNORECASE)
        words = " ".join(said.split()) if said != text else text
        return Words(words, replied, said != text, reply_to_id)
    name, _, rest = text[1:].partition(" ")
    name, _, addressee = name.partition("@")
    if addressee and addressee.casefold() != own_name.casefold():
        return None
    return Command(name.casefold()[:32], " ".join(rest.split()))


def _replied_to(message: Json, own_name: str) -> tuple[str, int | None]:
    """The words of the bot's message that it replies to, "" for nobody's or another's; and that one's id."""
    replied = message.get("reply_to_message") or {}
    if "from" not in replied:
        return "", None
    is_own = replied["from"].get("username") == own_name
    return _text(replied.get("text") or "") if is_own else "", _whole(replied.get("message_id", 0))


def _attached(message: Json) -> Attached | None:
    """A file with what it is fetched by."""
    file = message.get("document")
    if not isinstance(file, dict) or not file.get("file_id"):
        return None
    name, size_bytes = _text(file.get("file_name") or ""), _whole(file.get("file_size") or 0)
    return Attached(_text(file["file_id"]), name, size_bytes)


def _edited(message: Json) -> Edited | None:
    typed = message.get("text")
    text = _text(typed or message.get("caption") or "")
    return Edited(text, typed=typed is not None) if text else None


def _of_members(number: int, changed: Json, of_the_bot: bool) -> Inbound:
    """What the bot, or somebody else, may do in a group now."""
    place = Place(_whole(changed["chat"]["id"]))
    if _text(changed["chat"]["type"]) not in ("group", "supergroup"):
        return Inbound(number, place, False)
    if not of_the_bot:
        return Inbound(number, place, False, Rights())
    before, now = changed["old_chat_member"], changed["new_chat_member"]
    is_there, was_there = _is_there(now), _is_there(before)
    may_write = is_there and (now["status"] != "restricted" or bool(now.get("can_send_messages")))
    promoted = now["status"] == "administrator" and before["status"] != "administrator"
    return Inbound(number, place, False, Joined(is_there, may_write, is_there and not was_there, promoted))


def _is_there(member: Json) -> bool:
    status = _text(member["status"])
    return bool(member.get("is_member")) if status == "restricted" else status not in ("left", "kicked")


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
