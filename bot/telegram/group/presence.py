"""Coming into a group, being muted or put out of it, and being let back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery, unremembered
from bot.telegram.group.moving import Moving, ShowAgain
from bot.telegram.inbound import CHANNEL, Inbound, Joined
from bot.telegram.sender import Sender
from flows import inputs

MOVE_IS_TOLD_S = 2.0
"""Within so many seconds it is known whether a group is new, or one that became a supergroup."""


class Presence:
    """What the bot does about its own standing in groups. Nothing that it reads there is shown."""

    def __init__(
        self,
        service: ConversationService,
        key: StoreKey,
        content: Content,
        sender: Sender,
        moving: Moving,
        show_again: ShowAgain,
    ) -> None:
        self._service = service
        self._key = key
        self._content = content
        self._sender = sender
        self._moving = moving
        self._show_again = show_again

    async def changed(self, inbound: Inbound, joined: Joined) -> None:
        """A new group is greeted: what this is for, what not to type, who may set it up.

        Whoever made the bot an administrator is asked to undo it. A group where it may not write is left
        alone until it may. Raises StoreError.
        """
        chat_id = inbound.place.chat_id
        if not joined.may_write:
            self._sender.silence(chat_id)
            return
        waiting = self._sender.allow(chat_id)
        also = ("group_no_administrator",) if joined.promoted else ()
        if joined.is_new:
            self._sender.later(MOVE_IS_TOLD_S, partial(self._greet, inbound, also))
        elif also:
            await self._say(inbound, also)
        for place in waiting:
            await self._show_again(place)

    async def _greet(self, inbound: Inbound, also: tuple[str, ...]) -> None:
        """Not where the group has a conversation: it knows the bot, from before or by another id."""
        key = conversation_key(self._key, channel=CHANNEL, chat=inbound.place.chat_id)
        session, _ = await self._service.look(key)
        if session is None and not await self._moving.was_another(inbound.place):
            also = ("group_hello", "no_names", "group_hello_settings", *also)
        if also:
            await self._say(inbound, also)

    async def _say(self, inbound: Inbound, messages: tuple[str, ...]) -> None:
        """One message, once, however often the update comes."""
        key = conversation_key(self._key, channel=CHANNEL, chat=inbound.place.chat_id)
        handled = await self._service.handle(key, inbound.update_id, inputs.LookUp())
        if handled.repeated:
            return
        presenter = self._content.presenter
        said = tuple(presenter.pack.messages[message] for message in messages)
        screen = replace(presenter.aside(said, None), rows=())  # it stays when a conversation begins
        await self._sender.show(Delivery(inbound.place, screen, None, unremembered, beside=True))
