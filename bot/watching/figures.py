"""What a process has done, in numbers. Counting costs a microsecond; only a reader makes text of it."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of the classes that durations are counted in; what took longer is in a class of its own."""

STAGES = ("turn", "handling", "store", "telegram")
"""Waiting for the conversation's earlier updates; then all of it; and within it the store and each call."""

KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


class Durations:
    """How many took how long."""

    __slots__ = ("counts", "total_s")

    def __init__(self) -> None:
        self.counts = [0] * (len(BUCKETS_S) + 1)
        self.total_s = 0.0

    def add(self, seconds: float) -> None:
        """One more."""
        self.counts[bisect_left(BUCKETS_S, seconds)] += 1
        self.total_s += seconds


class Timing:
    """How long something takes; a class, because a generator costs more than all other counting."""

    __slots__ = ("_began_at", "_clock", "_durations")

    def __init__(self, durations: Durations, clock: Callable[[], float]) -> None:
        self._durations = durations
        self._clock = clock

    def __enter__(self) -> None:
        self._began_at = self._clock()

    def __exit__(self, *_: object) -> None:
        self._durations.add(self._clock() - self._began_at)


class Figures:
    """The numbers of one process. Labels name kinds, methods and stages, never anything of a person."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """``clock`` gives seconds from whenever."""
        self.clock = clock
        self.updates: Counter[str] = Counter()
        self.unsaved = 0
        self.refused: Counter[str] = Counter()
        self.in_flight = 0
        self.stages = {stage: Durations() for stage in STAGES}
        self.api_errors: Counter[tuple[str, str]] = Counter()
        self.waits: Counter[str] = Counter()
        self.asked_to_wait_s = 0.0
        self.heard_at: float | None = None
        self.webhook_is_ours = True
        self.held: Mapping[str, int] = {}
        self.swept_at: datetime | None = None
        self.proof_s = 0.0
        self.content: Callable[[], str] = str
        self.trouble: Callable[[], str] = str
        """Why what is live is not served by this process; "" where it is."""

    def began(self, raw: Mapping[str, object]) -> None:
        """An update has arrived."""
        kind = next((kind for kind in KINDS if kind in raw), "other")
        self.updates[kind] += 1
        self.in_flight += 1

    def ended(self) -> None:
        """An update that arrived is done with, one way or another."""
        self.in_flight -= 1

    def heard(self) -> None:
        """Telegram has just answered a call for updates, or sent one."""
        self.heard_at = self.clock()

    def timing(self, stage: str) -> Timing:
        """``with`` it: what is done within counts as one of that stage."""
        return Timing(self.stages[stage], self.clock)
