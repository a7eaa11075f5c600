"""What the desk says in an administrator's chat: beside their conversation, which it leaves alone."""

from __future__ import annotations

from bot.telegram.admin.screens import said
from bot.telegram.delivery import Delivery
from bot.telegram.inbound import Place
from bot.telegram.markup import escaped
from bot.telegram.screen import Live, Screen
from bot.telegram.sender import Sender


class Chats:
    """Says things in the private chats of administrators."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    async def show(self, place: Place, screen: Screen) -> int | None:
        """The screen was sent, or that was tried; the id of its message, where it stands."""
        delivery = Delivery(place, screen, None, _nothing, beside=True)
        await self._sender.show(delivery)
        return delivery.now.message_id if delivery.now else None

    async def say(self, place: Place, *sentences: str) -> int | None:
        """The sentences were sent, or that was tried; the id of the message, where it stands."""
        return await self.show(place, said(*sentences))

    async def ask(self, place: Place, words: str, placeholder: str) -> None:
        """A question to be replied to was sent, or that was tried."""
        delivery = Delivery(place, said(words), None, _nothing, beside=True)
        await self._sender.ask(delivery, escaped(words), placeholder)

    async def take_back(self, place: Place, message_id: int | None) -> None:
        """The message of the desk is gone from the chat, as far as Telegram lets it."""
        if message_id is not None:
            await self._sender.take_away(place, message_id)

    async def answer(self, query_id: str, words: str = "") -> None:
        """The press is being answered."""
        await self._sender.answer(query_id, words)


async def _nothing(live: Live) -> None:
    """No conversation remembers it."""
