"""What Telegram remembers: chats, their messages, the updates nobody has confirmed, and every call made."""

from __future__ import annotations

import asyncio
import copy
import itertools
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .refusals import Formatted, Refused, utf16_length

TOKEN = "123456789:STAND-IN-token-for-tests-only-000000000"
BOT = {"id": 123456789, "is_bot": True, "first_name": "Safe to Share", "username": "safe_to_share_bot"}
ANONYMOUS_ADMINISTRATOR = {
    "id": 1_087_968_824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
LONGEST_S = 60.0
"""So long a test waits for what must happen: no measure of anything, and long enough for a busy machine."""

QUERY_LIFE_S = 60.0
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
DELETABLE_S = 48 * 3600.0
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass
class Message:
    """A message as it stands now. ``keyboard`` holds rows of buttons as the bot sent them."""

    id: int
    chat_id: int
    sender: int
    text: str
    entities: list[dict[str, Any]]
    keyboard: list[list[dict[str, Any]]]
    date: int
    thread_id: int | None = None
    edits: int = 0
    file_name: str = ""
    file: bytes = b""
    sent_keyboard: list[list[dict[str, Any]]] = field(default_factory=list)

    @property
    def by_bot(self) -> bool:
        return self.sender == BOT["id"]

    @property
    def buttons(self) -> list[str]:
        """What stands on the buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]

    def quoted(self, kind: str) -> list[str]:
        """The passages of the text with that kind of entity."""
        units = self.text.encode("utf-16-le")
        spans = [
            (e["offset"] * 2, (e["offset"] + e["length"]) * 2) for e in self.entities if e["type"] == kind
        ]
        return [units[start:end].decode("utf-16-le") for start, end in spans]


@dataclass
class Chat:
    """A chat, and whether the bot may still write there."""

    id: int
    type: str = "private"
    title: str = ""
    messages: dict[int, Message] = field(default_factory=dict)
    blocked: bool = False
    upgraded_to: int | None = None
    administrators: set[int] = field(default_factory=set)
    removed: bool = False
    muted: bool = False


@dataclass(frozen=True)
class Call:
    """One call the bot made, and the status it was answered with."""

    method: str
    params: Mapping[str, str]
    chat: int | None
    status: int
    number: int


class World:
    """Chats, messages and updates. ``clock`` gives Unix seconds."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.calls: list[Call] = []
        self.toasts: dict[str, str] = {}
        self.opened: dict[str, str] = {}
        self.menus: dict[str, list[dict[str, str]]] = {}
        self.profile: dict[str, str] = {"description": "", "short_description": ""}
        self.allowed: list[str] = []
        self.queries: dict[str, tuple[int, float]] = {}
        self.inline_queries: set[str] = set()
        self.files: dict[str, bytes] = {}
        self.of_unknown_size: set[str] = set()
        """Files whose size Telegram does not tell beforehand."""
        self.offered: dict[str, tuple[list[dict[str, Any]], int]] = {}
        self.given_out: set[int] = set()
        self.confirmed: set[int] = set()
        self._pending: list[dict[str, Any]] = []
        self._again: list[dict[str, Any]] = []
        self._ids = itertools.count(1)
        self._update_ids = itertools.count(700_000_001)
        self.polls = 0
        self._changed = asyncio.Event()

    @property
    def pending(self) -> int:
        """How many updates nobody has confirmed."""
        return len(self._pending)

    # What tests and phones do.

    def chat(self, chat_id: int, type: str = "private", title: str = "") -> Chat:
        """The chat with that id, made on first mention."""
        return self.chats.setdefault(chat_id, Chat(chat_id, type, title))

    def new_update(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """An update with the next id, not yet delivered."""
        return {"update_id": next(self._update_ids), kind: content}

    def deliver(self, *updates: dict[str, Any], again: bool = False) -> None:
        """Queue updates in this order. ``again`` hands them out once more, whatever was confirmed."""
        for update in updates:
            kind = next(key for key in update if key != "update_id")
            if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
                continue
            (self._again if again else self._pending).append(update)
        self.changed()

    def add(
        self, chat: Chat, sender: int, content: Formatted, keyboard: list[Any], thread: int | None = None
    ) -> Message:
        """A new message at the bottom of the chat."""
        now = int(self.clock())
        message = Message(
            next(self._ids), chat.id, sender, content.text, content.entities, keyboard, now, thread
        )
        message.sent_keyboard = keyboard
        chat.messages[message.id] = message
        self.changed()
        return message

    def by_user(
        self, chat: Chat, user: Mapping[str, Any], text: str, extra: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The update for a message that a person sent; commands are marked as Telegram marks them."""
        entities = [
            {
                "type": "bot_command",
                "offset": utf16_length(text[: m.start(1)]),
                "length": utf16_length(m.group(1)),
            }
            for m in re.finditer(r"(?:^|(?<=\s))(/[A-Za-z0-9_]{1,32}(?:@\w+)?)", text)
        ]
        message = self.add(chat, user["id"], Formatted(text, entities), [], extra.get("message_thread_id"))
        content = {**self.as_json(message, user), **extra}
        return self.new_update(
            "message", content if text else {k: v for k, v in content.items() if k != "text"}
        )

    def new_query(self, user: Mapping[str, Any], message: Message, data: str) -> dict[str, Any]:
        """The update for a press of a button of that message."""
        query_id = str(40_000_000_000 + next(self._ids))
        self.queries[query_id] = (message.chat_id, self.clock())
        query = {"id": query_id, "from": dict(user), "chat_instance": "7", "data": data}
        return self.new_update("callback_query", {**query, "message": self.as_json(message, BOT)})

    def bot_member(
        self, chat: Chat, user: Mapping[str, Any], before: str, now: str, **rights: bool
    ) -> dict[str, Any]:
        """The update for what somebody made of the bot in that chat: its status before, and now."""
        chat.removed = now in ("left", "kicked")
        chat.muted = now == "restricted" and not rights.get("can_send_messages", False)
        changed = {
            "chat": {"id": chat.id, "type": chat.type, "title": chat.title},
            "from": dict(user),
            "date": int(self.clock()),
            "old_chat_member": _membership(before, {}),
            "new_chat_member": _membership(now, rights),
        }
        return self.new_update("my_chat_member", changed)

    def upgraded(self, chat: Chat, new_id: int) -> tuple[dict[str, Any], dict[str, Any]]:
        """The group becomes a supergroup: what is told of it in the old chat, and what in the new."""
        after = self.chat(new_id, "supergroup", chat.title)
        after.administrators = set(chat.administrators)
        chat.upgraded_to = new_id
        told = []
        for where, said in (
            (chat, {"migrate_to_chat_id": new_id}),
            (after, {"migrate_from_chat_id": chat.id}),
        ):
            service = {"message_id": next(self._ids), "date": int(self.clock()), **said}
            service["chat"] = {"id": where.id, "type": where.type, "title": where.title}
            told.append(self.new_update("message", {**service, "from": ANONYMOUS_ADMINISTRATOR}))
        return told[0], told[1]

    def new_inline_query(self, user: Mapping[str, Any], text: str) -> dict[str, Any]:
        """The update for words typed after the bot's name, in whatever chat."""
        query_id = str(50_000_000_000 + next(self._ids))
        self.inline_queries.add(query_id)
        query = {"id": query_id, "from": dict(user), "query": text, "offset": "", "chat_type": "sender"}
        return self.new_update("inline_query", query)

    def as_json(self, message: Message, sender: Mapping[str, Any]) -> dict[str, Any]:
        """The message as the Bot API tells it."""
        chat = self.chats[message.chat_id]
        told: dict[str, Any] = {"message_id": message.id, "from": dict(sender), "date": message.date}
        told["chat"] = {"id": chat.id, "type": chat.type}
        told["chat"] |= {"first_name": "Pat"} if chat.type == "private" else {"title": chat.title}
        if message.thread_id is not None:
            told |= {"message_thread_id": message.thread_id, "is_topic_message": True}
        if message.edits:
            told["edit_date"] = message.date
        if message.file_name:
            told["document"] = {"file_id": "F", "file_unique_id": "U", "file_name": message.file_name}
            told["document"]["file_size"] = len(message.file)
        told["caption" if message.file_name else "text"] = message.text
        if message.entities:
            told["entities"] = copy.deepcopy(message.entities)
        if message.keyboard:
            told["reply_markup"] = {"inline_keyboard": copy.deepcopy(message.keyboard)}
        return told

    @property
    def commands(self) -> list[dict[str, str]]:
        """The menu of private chats."""
        return self.commands_of("default")

    def commands_of(self, scope: str) -> list[dict[str, str]]:
        """The menu of one kind of chat, as it was set."""
        return self.menus.get(scope, [])

    def changed(self) -> None:
        """Something happened: whoever waits looks again."""
        before, self._changed = self._changed, asyncio.Event()
        before.set()

    async def until(self, holds: Callable[[], object], within_s: float = LONGEST_S) -> None:
        """Return once ``holds()`` is true; it is looked at again whenever anything changes."""
        async with asyncio.timeout(within_s):
            while not holds():
                await self._changed.wait()

    # What the Bot API does.

    def live_chat(self, chat_id: int) -> Chat:
        """The chat, where the bot may write to it."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise Refused("Bad Request: chat not found")
        if chat.upgraded_to is not None:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(words, parameters={"migrate_to_chat_id": chat.upgraded_to})
        if chat.removed:
            raise Refused(f"Forbidden: bot was kicked from the {chat.type} chat", 403)
        if chat.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        return chat

    def own_message(self, chat_id: int, message_id: int, purpose: str) -> Message:
        """The bot's own message, to edit or delete."""
        message = self.live_chat(chat_id).messages.get(message_id)
        if message is None:
            raise Refused(f"Bad Request: message to {purpose} not found")
        if not message.by_bot:
            raise Refused(f"Bad Request: message can't be {purpose}ed".replace("deleteed", "deleted"))
        return message

    def delete(self, *messages: Message) -> None:
        """The messages are gone: all of them, or none where one may not be deleted."""
        for message in messages:
            is_old = self.clock() - message.date > DELETABLE_S
            if is_old or not (message.by_bot or self.chats[message.chat_id].type == "private"):
                raise Refused("Bad Request: message can't be deleted for everyone")
        for message in messages:
            del self.chats[message.chat_id].messages[message.id]

    def answer(self, query_id: str, words: str, url: str = "") -> None:
        """The press is answered: once, and in time; it may open a link to the bot, and no other."""
        asked = self.queries.pop(query_id, None)
        if asked is None or self.clock() - asked[1] > QUERY_LIFE_S:
            words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
            raise Refused(words)
        if url and not url.startswith(f"https://t.me/{BOT['username']}?start="):
            raise Refused("Bad Request: URL_INVALID")
        self.toasts[query_id] = words
        if url:
            self.opened[query_id] = url

    def offer(self, query_id: str, results: list[dict[str, Any]], cached_s: int) -> None:
        """The words typed after the bot's name are answered, once."""
        if query_id not in self.inline_queries:
            raise Refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.inline_queries.discard(query_id)
        self.offered[query_id] = (results, cached_s)

    async def updates(self, offset: int | None, limit: int, timeout_s: float) -> list[dict[str, Any]]:
        """The next unconfirmed updates; those below ``offset`` are confirmed. A newer poll ends this one."""
        self.polls += 1
        mine = self.polls
        self._confirm(offset)
        self.changed()
        ends_at = time.monotonic() + timeout_s
        while True:
            found = self._take(limit)
            if found:
                self.changed()
            left_s = ends_at - time.monotonic()
            if found or left_s <= 0:
                return found
            try:
                async with asyncio.timeout(left_s):
                    await self._changed.wait()
            except TimeoutError:
                return []
            if self.polls != mine:
                raise Refused(CONFLICT, 409)

    def to_send(self, under_way: set[int], most: int) -> list[dict[str, Any]]:
        """At most so many updates for a webhook that are not under way, oldest first."""
        found = [u for u in [*self._again, *self._pending] if u["update_id"] not in under_way][: max(most, 0)]
        self._again = [u for u in self._again if u not in found]
        self.given_out |= {update["update_id"] for update in found}
        return copy.deepcopy(found)

    def confirm_sent(self, update_id: int) -> None:
        """The webhook said 200 to it."""
        self.confirmed.add(update_id)
        self._pending = [u for u in self._pending if u["update_id"] != update_id]

    async def next_change(self) -> None:
        """Something has happened."""
        await self._changed.wait()

    def _confirm(self, offset: int | None) -> None:
        if offset is None:
            return
        if offset < 0:
            offset = min((u["update_id"] for u in self._pending[offset:]), default=0)
        self.confirmed |= {u["update_id"] for u in self._pending if u["update_id"] < offset}
        self._pending = [u for u in self._pending if u["update_id"] >= offset]

    def _take(self, limit: int) -> list[dict[str, Any]]:
        again, self._again = self._again[:limit], self._again[limit:]
        found = [*again, *self._pending][:limit]
        self.given_out |= {update["update_id"] for update in found}
        return copy.deepcopy(found)


def _membership(status: str, rights: Mapping[str, bool]) -> dict[str, Any]:
    """The bot's standing in a chat as the Bot API tells it."""
    told: dict[str, Any] = {"user": BOT, "status": status}
    if status == "restricted":
        told |= {"is_member": True, "until_date": 0, **dict.fromkeys(RIGHTS.split(), False), **rights}
    if status == "kicked":
        told["until_date"] = 0
    return told


RIGHTS = """
can_send_messages can_change_info can_invite_users can_pin_messages can_send_polls can_send_other_messages
can_add_web_page_previews can_manage_topics can_send_audios can_send_documents can_send_photos can_send_videos
can_send_video_notes can_send_voice_notes can_edit_tag can_react_to_messages
"""
