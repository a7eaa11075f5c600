"""Running the steps of a group of requests over what was loaded for them. Pure: no database, no clock.

Requests that wait at the same moment share one transaction, so that they share its cost too. Each still sees
what the ones before it left, and one whose step raises leaves no trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.ports import Committed, Fate, Held, Kept, Repeated, Step


@dataclass(frozen=True, slots=True)
class Request:
    """One call of ``Store.transact``."""

    key: str
    update_id: int | None
    step: Step[Any]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the database holds for a group: which of its update ids are noted, and what is held by key."""

    noted: frozenset[int]
    held: dict[str, Held]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a group leaves to be written, each key and update id once."""

    noted: tuple[int, ...]
    saved: dict[str, Held]
    deleted: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.noted or self.saved or self.deleted)


@dataclass(frozen=True, slots=True)
class Raised:
    """A request that ended with this error; it changed nothing."""

    error: Exception


Outcome = Committed[Any] | Repeated | Raised


def run_steps(requests: Sequence[Request], loaded: Loaded) -> tuple[Changes, list[Outcome]]:
    """The changes of the whole group and the outcome of each request, in the order given."""
    now: dict[str, Held | None] = {}
    noted: dict[int, None] = {}
    outcomes: list[Outcome] = []
    for request in requests:
        held = now[request.key] if request.key in now else loaded.held.get(request.key)
        if request.update_id in noted or request.update_id in loaded.noted:
            outcomes.append(Repeated(held))
            continue
        try:
            kept = request.step(held)
            after = _after(held, kept)
        except Exception as error:
            outcomes.append(Raised(error))
            continue
        if after is not held:
            now[request.key] = after
        if request.update_id is not None:
            noted[request.update_id] = None
        outcomes.append(Committed(kept.result, after))
    saved = {key: held for key, held in now.items() if held is not None}
    deleted = tuple(key for key, held in now.items() if held is None and key in loaded.held)
    return Changes(tuple(noted), saved, deleted), outcomes


def _after(held: Held | None, kept: Kept[Any]) -> Held | None:
    """What is held after a step; the very same object where the step left everything as it was."""
    if kept.session is Fate.DELETED:
        return None
    session = (held.session if held else None) if isinstance(kept.session, Fate) else kept.session
    if session is None:
        return None
    screen = kept.screen if kept.screen is not None else (held.screen if held else "")
    if held is not None and session is held.session and screen == held.screen:
        return held
    return Held(session, screen)
