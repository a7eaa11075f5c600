"""A group that becomes a supergroup: all that is held of it follows, however the bot comes to know."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key, team_key
from bot.ports import StoreError
from bot.telegram.inbound import CHANNEL, Place

REMEMBERED_MOVES = 1000

Ask = Callable[[int], Awaitable[int | None]]
"""Asks Telegram which id a group has now; None where it does not say."""

ShowAgain = Callable[[Place], Awaitable[None]]


class Moving:
    """Telegram tells of it in the old group, in the new one and in its answer to a reply, in any order.

    It tells one of several workers, and perhaps one that is started again before the next press on a message
    of the old group. So the store knows which groups moved, though not to where: that only Telegram knows.
    """

    def __init__(self, service: ConversationService, key: StoreKey, ask: Ask, show_again: ShowAgain) -> None:
        self._service = service
        self._key = key
        self._ask = ask
        self._show_again = show_again
        self._now_at: OrderedDict[int, int | None] = OrderedDict()

    async def look(self, place: Place) -> None:
        """Where that group is now is known, if any worker was told that it moved and Telegram says where to.

        A database that does not answer is left to what is done next.
        """
        old = place.chat_id
        if self._now_at.get(old) is not None:
            return
        with suppress(StoreError):
            if await self._service.has_moved(self._team_key(place)):
                self._note(old, await self._ask(old))

    def now_at(self, place: Place) -> Place:
        """Where that place is now. A press on a message of the old group still comes from there."""
        return Place(self._now_at.get(place.chat_id) or place.chat_id, place.thread_id)

    def is_lost(self, place: Place) -> bool:
        """Whether that group is known to have moved, and not where to."""
        return self._now_at.get(place.chat_id, place.chat_id) is None

    async def was_another(self, place: Place) -> bool:
        """Whether that group is known to have been another one. Raises StoreError."""
        is_known = place.chat_id in self._now_at.values()
        return is_known or await self._service.was_moved_to(self._team_key(place))

    async def follow(self, old: int, new: int) -> None:
        """What was held of the old group is held of the new one, where its conversation stands now.

        Repeated, it changes nothing. The messages of the old group stay there, and their buttons still work.
        Raises StoreError.
        """
        conversation = (
            conversation_key(self._key, channel=CHANNEL, chat=old),
            conversation_key(self._key, channel=CHANNEL, chat=new),
        )
        group = team_key(self._key, channel=CHANNEL, chat=old), team_key(self._key, channel=CHANNEL, chat=new)
        was_held = await self._service.move(group, [conversation])
        self._note(old, new)
        if was_held:
            await self._show_again(Place(new))

    def _team_key(self, place: Place) -> str:
        return team_key(self._key, channel=CHANNEL, chat=place.chat_id)

    def _note(self, old: int, new: int | None) -> None:
        self._now_at[old] = new
        if len(self._now_at) > REMEMBERED_MOVES:
            self._now_at.popitem(last=False)
