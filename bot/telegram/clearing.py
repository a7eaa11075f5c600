"""Taking the bot's own messages out of a chat, as far as Telegram lets it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

Delete = Callable[[Sequence[int]], Awaitable[bool]]
"""Deletes all of these messages, or none and says False."""


async def clear(message_ids: Sequence[int], delete: Delete) -> bool:
    """Of these messages, oldest first, every one is gone that may be deleted; whether that was all of them.

    One message that is too old makes Telegram refuse all that were named with it. Age grows towards the
    beginning, so halving finds the first that may go in a few calls, and the rest go together.
    """
    oldest, end = 0, len(message_ids)
    middle = 0
    while middle < end:
        if await delete(message_ids[middle:end]):
            end = middle
        else:
            oldest = middle + 1
        middle = (oldest + end) // 2
    return oldest == 0
