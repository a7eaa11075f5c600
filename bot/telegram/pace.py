"""When the bot may write in a group: not at all, later, or now."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable

GROUP_LIMIT = 20
"""The most messages in a group, new and edited, within ``WINDOW_S``: Telegram refuses more."""

WINDOW_S = 60.0

KEPT_FREE = 3
"""So many of them are kept for urgent help, which must not wait for a minute behind questions (ES1)."""

MOST_KEPT = 1_000
"""Of more groups that were written in, those that were quiet for a while are forgotten."""

MOST_SILENT = 10_000
"""Of more groups in which the bot may not write, the oldest are forgotten, and tried once more."""


class NotYet(Exception):
    """The group has had as many messages as it may have; another may be sent after so many seconds."""

    def __init__(self, after_s: float) -> None:
        super().__init__()
        self.after_s = after_s


class Pace:
    """Counts what is written in each group over a sliding window. Private chats have no limit of this kind.

    ``clock`` gives seconds that only grow; ``sleep`` waits for so many of them.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.sleep = sleep
        self._clock = clock
        self._written: dict[int, deque[float]] = {}
        self._held_until: dict[int, float] = {}
        self._silent: OrderedDict[int, None] = OrderedDict()
        self._look_at = MOST_KEPT

    def wait_s(self, chat_id: int, urgent: bool = False) -> float:
        """The seconds to wait before the next message in that chat; 0 where it may be written now."""
        if chat_id >= 0:
            return 0.0
        now = self._clock()
        held_until = self._held_until.get(chat_id, now)
        if held_until <= now:
            self._held_until.pop(chat_id, None)
        written = self._within_window(chat_id, now)
        room = GROUP_LIMIT if urgent else GROUP_LIMIT - KEPT_FREE
        full_until = written[-room] + WINDOW_S if len(written) >= room else now
        return max(held_until, full_until) - now

    def note(self, chat_id: int) -> None:
        """A message is written in that chat now."""
        if chat_id < 0:
            now = self._clock()
            self._written.setdefault(chat_id, deque()).append(now)
            self._forget_quiet(now)

    def hold(self, chat_id: int, for_s: float) -> None:
        """Telegram wants nothing more in that group for so many seconds, in whatever topic."""
        if chat_id < 0:
            now = self._clock()
            self._held_until[chat_id] = now + for_s
            self._forget_quiet(now)

    def silence(self, chat_id: int) -> None:
        """The bot may not write in that group, and does not try."""
        self._silent[chat_id] = None
        if len(self._silent) > MOST_SILENT:
            self._silent.popitem(last=False)

    def allow(self, chat_id: int) -> None:
        """The bot may write in that group again."""
        self._silent.pop(chat_id, None)

    def is_silent(self, chat_id: int) -> bool:
        """Whether the bot may not write in that group."""
        return chat_id in self._silent

    def _forget_quiet(self, now: float) -> None:
        """Looked for again only once as many more are kept, so that it costs next to nothing."""
        if len(self._written) + len(self._held_until) <= self._look_at:
            return
        for chat_id in [*self._written]:
            self._within_window(chat_id, now)
        self._held_until = {chat: until for chat, until in self._held_until.items() if until > now}
        self._look_at = len(self._written) + len(self._held_until) + MOST_KEPT

    def _within_window(self, chat_id: int, now: float) -> deque[float]:
        """What was written in that group within the window; of a group that was quiet, nothing is kept."""
        written = self._written.get(chat_id)
        if written is None:
            return deque()
        while written and written[0] + WINDOW_S <= now:
            written.popleft()
        if not written:
            del self._written[chat_id]
        return written
