"""Faults to inject: what goes wrong with the next calls of a method, in one chat or in all."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass
class Fault:
    """Strikes ``times`` calls of ``method`` (in any case of letters; "" is every method but getUpdates)."""

    method: str = ""
    chat: int | None = None
    times: int = 1

    def strikes(self, method: str, chat: int | None) -> bool:
        """Whether this call is struck; counts it if so."""
        named = self.method.lower()
        right_method = method == named if named else method != "getupdates"
        if self.times < 1 or not right_method or self.chat not in (None, chat):
            return False
        self.times -= 1
        return True


@dataclass
class TooManyRequests(Fault):
    """429, with the seconds to wait."""

    retry_after_s: int = 1


@dataclass
class ServerError(Fault):
    """A 5xx without a JSON body, as a gateway in trouble answers."""

    status: int = 502


@dataclass
class Dropped(Fault):
    """The connection is cut without an answer; ``after`` the call was carried out, or before."""

    after: bool = False


@dataclass
class Slow(Fault):
    """The answer comes after so many seconds."""

    seconds: float = 0.2


@dataclass
class Held(Fault):
    """The call waits until ``let_go`` is set, and is then carried out."""

    let_go: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Half(Fault):
    """The call is carried out, and the connection is cut in the middle of its answer."""


@dataclass
class NotEditable(Fault):
    """The message can no longer be edited, as Telegram says of old ones and of some clients'."""


@dataclass
class Nonsense(Fault):
    """The call is not carried out, and this stands in the place of its answer."""

    body: bytes = b"null"
