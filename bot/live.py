"""What is live in this process: one version, whole, until another takes its place in one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flows.engine import Engine
from flows.model import Pack
from flows.standing import SignOff


@dataclass(frozen=True, slots=True)
class Serving:
    """Everything that an update needs to know of what is live; an update keeps to the one it began with.

    ``withdrawn`` are the hashes, as conversations name them, of what may not be relied on any more.
    """

    engine: Engine
    signed_off: SignOff | None = None
    withdrawn: frozenset[str] = frozenset()
    label: str = ""

    @property
    def pack(self) -> Pack:
        """The content."""
        return self.engine.pack


Prepare = Callable[[Serving], None]


class Live:
    """Holds what is served. Read and switched on the event loop alone, so that nobody meets half of it."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.trouble = ""
        """Why the version that should be live is not served here; "" where it is."""
        self._preparing: list[Prepare] = []
        self._switched: list[Prepare] = []

    def before_switching(self, prepare: Prepare) -> None:
        """Called with what is to be served next, on another thread; what it raises keeps it from being."""
        self._preparing.append(prepare)

    def after_switching(self, told: Prepare) -> None:
        """Called on the event loop with what is served from then on."""
        self._switched.append(told)

    def prepare(self, serving: Serving) -> None:
        """Everybody has made ready for it. Takes some tenths of a second: never on an event loop."""
        for prepare in self._preparing:
            prepare(serving)

    def switch(self, serving: Serving) -> None:
        """This is served from now on. What is under way is finished with what it began with."""
        self.serving = serving
        self.trouble = ""
        for told in self._switched:
            told(serving)


def always(engine: Engine) -> Live:
    """An engine that nothing takes the place of."""
    return Live(Serving(engine))
