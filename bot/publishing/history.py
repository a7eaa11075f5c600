"""What the audit log says of what is live, and of what was. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.live import Serving
from bot.versions import (
    Entry,
    Kind,
    LivePacks,
    VersionLine,
    live_entry,
    sign_off_of,
    withdrawn_effective,
    withdrawn_packs,
)
from flows.engine import Engine
from flows.standing import SignOff

PROGRAM = "(program)"
"""Who did what the program does by itself; no label of a person has brackets."""


@dataclass(frozen=True, slots=True)
class History:
    """The audit log and the versions it speaks of, as they were read at one moment."""

    audit: tuple[Entry, ...]
    lines: tuple[VersionLine, ...]

    @property
    def live(self) -> LivePacks | None:
        """What is live; None before the first start."""
        entry = live_entry(self.audit)
        return entry.live if entry else None

    @property
    def moved_by(self) -> int | None:
        """The number of the entry that last moved it."""
        entry = live_entry(self.audit)
        return entry.number if entry else None

    @property
    def withdrawn(self) -> frozenset[str]:
        """The hashes of the packs that were withdrawn."""
        return withdrawn_packs(self.audit)

    def line(self, hash: str) -> VersionLine | None:
        """What is known of that version."""
        return next((line for line in self.lines if line.hash == hash), None)

    def signed_off(self, effective: str) -> SignOff | None:
        """Who signed off exactly that, and when."""
        entry = sign_off_of(self.audit, effective)
        return SignOff(entry.role, entry.at.date()) if entry else None

    def chosen_by(self, kind: Kind) -> str:
        """Who put the pack of that kind that is live now there; the program, where nobody did."""
        by, before = PROGRAM, None
        for entry in self.audit:
            if entry.live is not None:
                now = entry.live.national if kind == "national" else entry.live.local
                by, before = (entry.by if now != before else by), now
        return by

    def earlier(self) -> Iterator[LivePacks]:
        """What was live together before, the latest first, each once and nothing that was withdrawn."""
        seen = {(live.national, live.local) for live in [self.live] if live}
        for entry in reversed(self.audit):
            live = entry.live
            if live is None or (live.national, live.local) in seen:
                continue
            seen.add((live.national, live.local))
            if not {live.national, live.local} & self.withdrawn:
                yield live

    def serving(self, engine: Engine) -> Serving:
        """The engine with what people are told of the version it has."""
        effective = engine.pack.version
        line = self.line(self.live.national) if self.live else None
        return Serving(
            engine, self.signed_off(effective), withdrawn_effective(self.audit), line.label if line else ""
        )
