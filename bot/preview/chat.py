"""A chat as Telegram would hold it, in memory: what the bot sends, edits and deletes is looked at from here.

The bot under preview calls the Bot API as it always does; only the calls are answered here instead.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.telegram.screen import File

BOT = {"id": 1, "is_bot": True, "first_name": "Preview", "username": "preview_bot"}
MOST_MESSAGES = 200
"""Older ones leave the chat; nobody scrolls back so far in a preview."""

ChatKind = Literal["private", "group"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that the bot sent."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands in the chat. ``html`` is what the bot wrote, ``by`` who typed it, "" the bot."""

    id: int
    html: str
    by: str = ""
    keyboard: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    asks: str | None = None
    """What stands greyed in the reply that the message asks for; None where it asks for none."""
    document: Document | None = None


class Chat:
    """One chat. ``toast`` is what was said over the button that was pressed last."""

    def __init__(self, kind: ChatKind = "private") -> None:
        self.kind: ChatKind = kind
        self.toast = ""
        self._messages: dict[int, Message] = {}
        self._last_id = 0

    @property
    def id(self) -> int:
        """Telegram's groups have ids below zero."""
        return 10 if self.kind == "private" else -10

    @property
    def messages(self) -> tuple[Message, ...]:
        """Oldest first."""
        return tuple(self._messages.values())

    def message(self, message_id: int) -> Message | None:
        """The message, where it still stands in the chat."""
        return self._messages.get(message_id)

    def add(self, html: str, by: str = "", **more: Any) -> Message:
        """A new message at the bottom of the chat."""
        self._last_id += 1
        message = Message(self._last_id, html, by, **more)
        self._messages[message.id] = message
        for oldest in list(self._messages)[:-MOST_MESSAGES]:
            del self._messages[oldest]
        return message

    def change(self, message: Message) -> None:
        """The message with that id reads so now, where it still stands in the chat."""
        if message.id in self._messages:
            self._messages[message.id] = message

    def remove(self, *message_ids: int) -> None:
        """These messages are not in the chat any more."""
        for message_id in message_ids:
            self._messages.pop(message_id, None)

    def clear(self) -> None:
        """Nothing stands in the chat."""
        self._messages.clear()
        self.toast = ""


class ChatCalls:
    """Answers the bot's calls by what they do to one chat. A method that does nothing here succeeds."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def ask(
        self, url: str, params: Mapping[str, Any], document: File | None = None
    ) -> tuple[int, bytes]:
        """What Telegram would answer, and the chat is as the call makes it."""
        if document is not None:
            params = {**params, "document": document}
        does = _METHODS.get(url)
        try:
            result = does(self._chat, params) if does else True
        except KeyError:
            return 400, _plain({"ok": False, "error_code": 400, "description": MESSAGE_GONE})
        return 200, _plain({"ok": True, "result": result})

    async def fetch(self, url: str, most_bytes: int) -> bytes | None:
        """There is none: nobody sends a file here."""
        return None


MESSAGE_GONE = "Bad Request: message to edit not found"


def _plain(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer).encode()


def _sent(chat: Chat, message: Message) -> dict[str, Any]:
    about = {"id": chat.id, "type": chat.kind, "title": "Preview"}
    return {"message_id": message.id, "date": 0, "chat": about, "from": BOT}


def _keyboard(params: Mapping[str, Any]) -> tuple[tuple[Mapping[str, Any], ...], ...]:
    rows = _markup(params).get("inline_keyboard", ())
    return tuple(tuple(row) for row in rows)


def _markup(params: Mapping[str, Any]) -> Mapping[str, Any]:
    written = params.get("reply_markup") or {}
    found: Mapping[str, Any] = json.loads(written) if isinstance(written, str) else written
    return found


def _send_message(chat: Chat, params: Mapping[str, Any]) -> Any:
    markup = _markup(params)
    asks = markup.get("input_field_placeholder", "") if markup.get("force_reply") else None
    return _sent(chat, chat.add(str(params["text"]), keyboard=_keyboard(params), asks=asks))


def _send_document(chat: Chat, params: Mapping[str, Any]) -> Any:
    file: File = params["document"]
    document = Document(file.name, file.data)
    said = str(params.get("caption", ""))
    return _sent(chat, chat.add(said, keyboard=_keyboard(params), document=document))


def _edit_text(chat: Chat, params: Mapping[str, Any]) -> Any:
    message = chat._messages[int(params["message_id"])]
    changed = Message(message.id, str(params["text"]), keyboard=_keyboard(params))
    chat.change(changed)
    return _sent(chat, changed)


def _edit_keyboard(chat: Chat, params: Mapping[str, Any]) -> Any:
    message = chat._messages[int(params["message_id"])]
    changed = Message(message.id, message.html, keyboard=_keyboard(params), document=message.document)
    chat.change(changed)
    return _sent(chat, changed)


def _delete(chat: Chat, params: Mapping[str, Any]) -> Any:
    chat.remove(*params["message_ids"])
    return True


def _answer_press(chat: Chat, params: Mapping[str, Any]) -> Any:
    chat.toast = str(params.get("text", ""))
    return True


def _get_member(chat: Chat, params: Mapping[str, Any]) -> Any:
    return {"status": "member", "user": {"id": int(params["user_id"]), "is_bot": False, "first_name": ""}}


_METHODS: Mapping[str, Callable[[Chat, Mapping[str, Any]], Any]] = {
    "sendMessage": _send_message,
    "sendDocument": _send_document,
    "editMessageText": _edit_text,
    "editMessageReplyMarkup": _edit_keyboard,
    "deleteMessages": _delete,
    "answerCallbackQuery": _answer_press,
    "getChatMember": _get_member,
}
