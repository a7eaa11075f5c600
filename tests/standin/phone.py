"""Somebody with a phone: types, taps, and sees what Telegram shows them."""

from __future__ import annotations

import re
from typing import Any

from .world import ANONYMOUS_ADMINISTRATOR, BOT, Chat, Message, World


class Phone:
    """One person in one chat.

    ``send`` and ``tap`` return once the bot has done with them; ``type`` and ``press`` at once,
    with the update's id.
    """

    def __init__(
        self,
        world: World,
        user_id: int,
        name: str = "Pat",
        chat: Chat | None = None,
        thread_id: int | None = None,
    ) -> None:
        self.world = world
        self.thread_id = thread_id
        self.user = {"id": user_id, "is_bot": False, "first_name": name, "language_code": "en"}
        self.chat = chat or world.chat(user_id)

    @property
    def messages(self) -> list[Message]:
        """The bot's messages that still stand in the chat, or in the topic, oldest first."""
        there = self.chat.messages.values()
        return [each for each in there if each.by_bot and self.thread_id in (None, each.thread_id)]

    @property
    def without_a_name(self) -> Phone:
        """The same administrator, writing in the group's name; their presses are under their own id."""
        return _Anonymous(self.world, self.user["id"], self.user["first_name"], self.chat, self.thread_id)

    @property
    def in_private(self) -> Phone:
        """The same person in their own chat with the bot."""
        return Phone(self.world, self.user["id"], self.user["first_name"])

    @property
    def own(self) -> list[Message]:
        """What this person sent and still stands in the chat, oldest first."""
        return [message for message in self.chat.messages.values() if message.sender == self.user["id"]]

    @property
    def screen(self) -> Message:
        """The lowest message with buttons; without one, the bot's last."""
        assert self.messages, "the bot has said nothing in this chat"
        return next((m for m in reversed(self.messages) if m.keyboard), self.messages[-1])

    @property
    def last(self) -> Message:
        """The bot's last message."""
        return self.messages[-1]

    @property
    def with_buttons(self) -> list[Message]:
        """The bot's messages that have buttons."""
        return [message for message in self.messages if message.keyboard]

    def update_for_text(self, text: str, **extra: Any) -> dict[str, Any]:
        """The update for typed words; ``extra`` are further fields of the message."""
        topic = {"message_thread_id": self.thread_id, "is_topic_message": True} if self.thread_id else {}
        return self.world.by_user(self.chat, self.user, text, {**topic, **extra})

    def update_for_document(self, name: str, data: bytes, caption: str = "", **told: Any) -> dict[str, Any]:
        """The update for a file that is sent as such; ``told`` is what Telegram says of it otherwise."""
        file_id = f"D{len(self.world.files) + 1}"
        self.world.files[file_id] = data
        document = {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_name": name}
        extra: dict[str, Any] = {"document": {**document, "file_size": len(data), **told}}
        return self.update_for_text("", **extra, **({"caption": caption} if caption else {}))

    async def send_document(self, name: str, data: bytes, caption: str = "", **told: Any) -> None:
        """Send a file; the bot has done with the update when this returns."""
        await self.settled(self._deliver(self.update_for_document(name, data, caption, **told)))

    def update_for_press(self, label: str, message: Message | None = None) -> dict[str, Any]:
        """The update for a press of the button with those words; its tick and its number may be left out."""
        message = message or self.screen
        for row in message.keyboard:
            for button in row:
                if label in (button["text"], re.sub(r"^(✓ )?(\d+\. )?", "", button["text"])):
                    return self.world.new_query(self.user, message, button["callback_data"])
        raise AssertionError(f"no button {label!r}; there are {message.buttons}")

    def update_for_data(self, data: str, message: Message | None = None) -> dict[str, Any]:
        """The update for a press that carries this data, whatever the buttons are."""
        return self.world.new_query(self.user, message or self.screen, data)

    def update_for_reply(self, text: str, to: Message) -> dict[str, Any]:
        """The update for typed words in reply to a message of the bot."""
        return self.update_for_text(text, reply_to_message=self.world.as_json(to, BOT))

    async def reply(self, text: str, to: Message | None = None) -> None:
        """Reply to a message of the bot, or to its last; the bot has done with it when this returns."""
        await self.settled(self._deliver(self.update_for_reply(text, to or self.last)))

    def type(self, text: str, **extra: Any) -> int:
        """Send words and go on at once; the update's id."""
        return self._deliver(self.update_for_text(text, **extra))

    def press(self, label: str, message: Message | None = None) -> int:
        """Press a button and go on at once; the update's id."""
        return self._deliver(self.update_for_press(label, message))

    async def send(self, text: str, **extra: Any) -> None:
        """Send words; the bot has done with them when this returns."""
        await self.settled(self.type(text, **extra))

    async def tap(self, label: str, message: Message | None = None) -> str:
        """Press a button; the bot has done with it when this returns, with the words of the toast."""
        update = self.update_for_press(label, message)
        await self.settled(self._deliver(update))
        return self.world.toasts.get(update["callback_query"]["id"], "(the press was not answered)")

    async def follow(self, label: str, message: Message | None = None) -> str:
        """Press a button that opens a link: what the link carries, or "" where none was opened."""
        update = self.update_for_press(label, message)
        await self.settled(self._deliver(update))
        return self.world.opened.get(update["callback_query"]["id"], "").partition("?start=")[2]

    async def look_for(self, text: str) -> tuple[list[dict[str, Any]], int]:
        """Type the bot's name and these words in some chat: what is offered, and how long it may be kept."""
        update = self.world.new_inline_query(self.user, text)
        await self.settled(self._deliver(update))
        return self.world.offered[update["inline_query"]["id"]]

    async def settled(self, update_id: int) -> None:
        """The bot has confirmed that update."""
        await self.world.until(lambda: update_id in self.world.confirmed)

    def _deliver(self, update: dict[str, Any]) -> int:
        self.world.deliver(update)
        return int(update["update_id"])


class _Anonymous(Phone):
    """An administrator whose messages Telegram gives out as the group's own."""

    def update_for_text(self, text: str, **extra: Any) -> dict[str, Any]:
        group = {"id": self.chat.id, "type": self.chat.type, "title": self.chat.title}
        topic = {"message_thread_id": self.thread_id, "is_topic_message": True} if self.thread_id else {}
        nobody = {"sender_chat": group, **topic, **extra}
        return self.world.by_user(self.chat, ANONYMOUS_ADMINISTRATOR, text, nobody)
