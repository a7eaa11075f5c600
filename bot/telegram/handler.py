"""One update: read, handled by what serves its chat, and never lost in silence."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Protocol

from bot.conversation import ConversationService
from bot.keys import StoreKey
from bot.ports import StoreError
from bot.settings import Operator
from bot.telegram.callback import Action, from_text
from bot.telegram.content import Content
from bot.telegram.group import Group
from bot.telegram.group.administrators import Administrators
from bot.telegram.group.moving import Moving
from bot.telegram.group.presence import Presence
from bot.telegram.group.settings import GroupSettings
from bot.telegram.inbound import (
    Inbound,
    Inline,
    Joined,
    Moved,
    Pressed,
    Rights,
    Words,
)
from bot.telegram.inline import offer
from bot.telegram.private import Private
from bot.telegram.reading import read
from bot.telegram.sender import Sender

logger = logging.getLogger(__name__)


class Desk(Protocol):
    """What administrators do in their private chats."""

    async def takes(self, inbound: Inbound) -> bool:
        """It was an administrator's, and is done; False where it is to be handled as anybody's."""


class Handler:
    """Handles updates, one of a chat at a time. Nothing is raised."""

    def __init__(
        self,
        service: ConversationService,
        key: StoreKey,
        operator: Operator,
        sender: Sender,
        own_name: str,
        desk: Desk | None = None,
    ) -> None:
        """``desk`` is asked first, in private chats.

        Raises ValueError where the content cannot be put on buttons (``Codes``).
        """
        self._desk = desk
        self._content = Content(service.live, operator)
        self._service = service
        self._sender = sender
        self._own_name = own_name
        self._private = Private(service, key, self._content, sender, operator)
        self._administrators = Administrators(sender, service.clock)
        settings = GroupSettings(service, key, self._content, sender, self._administrators)
        self._group = Group(service, key, self._content, sender, own_name, self._administrators, settings)
        show_again = self._group.show_again
        self.moving = Moving(service, key, sender.moved_to, show_again)
        self._presence = Presence(service, key, self._content, sender, self.moving, show_again)
        self._unsaved: dict[int, StoreError] = {}

    def make_ready(self) -> None:
        """Searches wait for nothing. For another thread, once the bot answers."""
        self._content.make_ready()

    def read(self, raw: dict[str, Any]) -> Inbound:
        """What a raw update asks for. Raises UnreadableUpdate."""
        return read(raw, self._own_name)

    async def handle(self, arrived: Inbound) -> None:
        """The effect is committed and the reply attempted, unless ``take_unsaved`` says otherwise."""
        inbound = self._where_it_is(arrived)
        if inbound.what is None:
            return
        try:
            if isinstance(inbound.what, Inline):
                await self._inline(inbound.what)
            elif inbound.private:
                if self._desk is None or not await self._desk.takes(inbound):
                    await self._private.handle(inbound)
            else:
                await self._in_group(inbound)
        except StoreError as error:
            self._unsaved[inbound.update_id] = error
        except Exception as error:
            logger.error("an update could not be handled (%s)", type(error).__name__)
            logger.debug("where it failed", exc_info=True)
            await self.apologise(arrived)

    def take_unsaved(self, update_id: int) -> StoreError | None:
        """Why that update could not be saved and must be handled again; None where it was."""
        return self._unsaved.pop(update_id, None)

    async def apologise(self, arrived: Inbound) -> None:
        """The person knows that it did not work, that nothing was lost, and what to do in danger."""
        inbound = self._where_it_is(arrived)
        if inbound.what is None or not (inbound.private or isinstance(inbound.what, Pressed)):
            return
        if isinstance(inbound.what, Pressed):
            await self._sender.answer(
                inbound.what.query_id, self._content.presenter.pack.messages["try_again"]
            )
        else:
            await self._private.apologise(inbound.place)

    def _where_it_is(self, inbound: Inbound) -> Inbound:
        """What it asks for, where its group is now. A message of the old group is not one of the new.

        That the bot is no member of the old group any more tells nothing of the new.
        """
        place = self.moving.now_at(inbound.place)
        if place == inbound.place:
            return inbound
        what = None if isinstance(inbound.what, Joined | Rights) else inbound.what
        what = replace(what, message_id=None) if isinstance(what, Pressed) else what
        what = replace(what, reply_to_id=None) if isinstance(what, Words) else what
        return replace(inbound, place=place, what=what, message_id=None)

    async def _in_group(self, inbound: Inbound) -> None:
        match inbound.what:
            case Moved(old, new):
                await self.moving.follow(old, new)
            case Rights():
                self._administrators.forget(inbound.place.chat_id)
            case Joined() as joined:
                self._administrators.forget(inbound.place.chat_id)
                await self._presence.changed(inbound, joined)
            case Pressed() as pressed if self.moving.is_lost(inbound.place) and not _is_for_help(pressed):
                await self._sender.answer(
                    pressed.query_id, self._content.presenter.pack.messages["group_moved"]
                )
            case _:
                await self._group.handle(inbound)

    async def _inline(self, typed: Inline) -> None:
        """National cards are offered. What was typed is not logged, counted or kept."""
        made = self._content.now
        cards = offer(made.presenter.pack, made.finding, typed.text, self._service.engine.guard.vocabulary)
        await self._sender.offer(typed.query_id, cards)


def _is_for_help(pressed: Pressed) -> bool:
    """Whether the press asks whom to ring, which is never turned away."""
    press = from_text(pressed.data)
    return press is not None and press.action is Action.URGENT
