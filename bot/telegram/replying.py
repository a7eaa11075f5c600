"""Answering a webhook with a call: Telegram carries out one call that stands in the reply to an update.

Only the answer to a press goes that way, which spares a call of its own: it comes right after the press is
saved, and nobody reads what Telegram says to it. Whatever else is sent is a call, so that refusals are heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

METHOD = "answerCallbackQuery"


class WebhookReply:
    """What will stand in the reply to one update."""

    def __init__(self) -> None:
        self.made: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self.is_open = True

    def close(self) -> None:
        """The reply is given, or must not hold a call: an answer that comes now is a call of its own."""
        self.is_open = False


@contextmanager
def replying(reply: WebhookReply) -> Iterator[None]:
    """The tasks started within may put the answer to a press into this reply."""
    token = _reply.set(reply)
    try:
        yield
    finally:
        _reply.reset(token)


def put_into_reply(params: Mapping[str, str]) -> bool:
    """The answer to a press stands in the reply to its update; False where it must be a call."""
    reply = _reply.get()
    if reply is None or not reply.is_open:
        return False
    reply.close()
    reply.made.set_result({"method": METHOD, **params})
    return True


_reply: ContextVar[WebhookReply | None] = ContextVar("webhook_reply", default=None)
