"""How a process of the bot is deployed: alone, fetching updates, or one of many behind a webhook."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

from bot.ports import Store
from bot.publishing import Publishing
from bot.settings import Address, Administrator
from bot.telegram.pace import Pace
from bot.watching.alarms import Alarms
from bot.watching.figures import Figures

Alone = Callable[[str], AbstractAsyncContextManager[None]]
"""Within what it gives, no other worker works on the conversation with that key."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """How updates reach this process."""

    url: str
    secret: str = field(repr=False)
    listen: Address


@dataclass(frozen=True, slots=True)
class Deployment:
    """How this process runs. ``alone``: what keeps it apart from others that serve the same conversations."""

    webhook: Webhook | None = None
    alone: Alone | None = None
    figures: Figures = field(default_factory=Figures)
    pace: Pace = field(default_factory=Pace)
    alarms: Alarms | None = None
    admins: tuple[Administrator, ...] = field(default=(), repr=False)
    """Who is told of the alarms, and may publish."""
    publishing: Publishing | None = None
    """What administrators publish by; without it, there is nothing for them in Telegram."""
    store: Store | None = field(default=None, repr=False)
    """Where it is kept what an administrator looks at before it is published."""
