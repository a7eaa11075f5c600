"""A group that becomes a supergroup: all that is held of it follows, however the bot comes to know."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key, team_key
from bot.telegram.inbound import CHANNEL, Place

REMEMBERED_MOVES = 1000

ShowAgain = Callable[[Place], Awaitable[None]]


class Moving:
    """Telegram tells of it in the old group, in the new one and in its answer to a reply, in any order."""

    def __init__(self, service: ConversationService, key: StoreKey, show_again: ShowAgain) -> None:
        self._service = service
        self._key = key
        self._show_again = show_again
        self._now_at: OrderedDict[int, int] = OrderedDict()

    def now_at(self, place: Place) -> Place:
        """Where that place is now. A press on a message of the old group still comes from there."""
        return Place(self._now_at.get(place.chat_id, place.chat_id), place.thread_id)

    def is_known(self, chat_id: int) -> bool:
        """Whether that group is known to have been another one."""
        return chat_id in self._now_at.values()

    async def follow(self, old: int, new: int) -> None:
        """What was held of the old group is held of the new one, where its conversation stands now.

        Repeated, it changes nothing. The messages of the old group stay there, and their buttons still work.
        Raises StoreError.
        """
        moves = [
            (
                conversation_key(self._key, channel=CHANNEL, chat=old),
                conversation_key(self._key, channel=CHANNEL, chat=new),
            ),
            (team_key(self._key, channel=CHANNEL, chat=old), team_key(self._key, channel=CHANNEL, chat=new)),
        ]
        was_held = await self._service.move(moves)
        self._now_at[old] = new
        if len(self._now_at) > REMEMBERED_MOVES:
            self._now_at.popitem(last=False)
        if was_held:
            await self._show_again(Place(new))
