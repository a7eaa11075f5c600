"""Who administers a group: asked of Telegram, remembered for a minute, and forgotten when rights change."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.telegram.inbound import ANONYMOUS
from bot.telegram.sender import Sender

REMEMBERED_FOR = timedelta(minutes=1)
MOST_REMEMBERED = 1000
"""Groups, and people in one group; of more, those asked about first are forgotten."""

Asked = tuple[bool, datetime]


class Administrators:
    """For every group the bot is in. ``clock`` gives aware UTC times."""

    def __init__(self, sender: Sender, clock: Callable[[], datetime]) -> None:
        self._sender = sender
        self._clock = clock
        self._known: OrderedDict[int, OrderedDict[int, Asked]] = OrderedDict()

    async def includes(self, chat_id: int, person: int) -> bool:
        """Whether that person administers the group; False where Telegram does not say so now."""
        if person == ANONYMOUS:
            return False
        now = self._clock()
        people = self._known.get(chat_id) or OrderedDict()
        known = people.get(person)
        if known is not None and now - known[1] < REMEMBERED_FOR:
            return known[0]
        found = await self._sender.is_administrator(chat_id, person)
        if found is None:
            return False
        people = self._known.setdefault(chat_id, people)
        people[person] = (found, now)
        people.move_to_end(person)
        if len(people) > MOST_REMEMBERED:
            people.popitem(last=False)
        self._known.move_to_end(chat_id)
        if len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return found

    def forget(self, chat_id: int) -> None:
        """Rights have changed in that group: whoever acts next is asked about anew."""
        self._known.pop(chat_id, None)
