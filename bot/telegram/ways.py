"""The two ways to run: fetching updates on one machine, or taking them with any number of workers."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.settings import Address, Administrator
from bot.telegram.pace import Pace
from bot.watching.alarms import Alarms
from bot.watching.figures import Figures


@dataclass(frozen=True, slots=True)
class Webhook:
    """How updates reach this process."""

    url: str
    secret: str = field(repr=False)
    listen: Address


@dataclass(frozen=True, slots=True)
class Way:
    """How this process runs. ``is_shared``: others may serve the same conversations at the same time."""

    webhook: Webhook | None = None
    is_shared: bool = False
    figures: Figures = field(default_factory=Figures)
    pace: Pace = field(default_factory=Pace)
    alarms: Alarms | None = None
    admins: tuple[Administrator, ...] = field(default=(), repr=False)
    """Who is told of the alarms."""
