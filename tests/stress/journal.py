"""What every group's conversation accepted, in order, and what a replay of just that comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from bot.conversation import ConversationService, Handled
from flows import inputs
from flows.engine import Engine
from flows.session import Session, to_text
from flows.sharing import Acting
from flows.team import advance

AnyInput = inputs.Input | inputs.TeamInput


@dataclass(frozen=True)
class Accepted:
    """Something that changed a session; ``order`` grows with the steps as they were committed."""

    order: int
    input: AnyInput
    acting: Acting
    at: datetime


class Journal(ConversationService):
    """The service as it is, which also writes down what it accepted under each key."""

    accepted: dict[str, list[Accepted]]
    results: dict[str, int]
    steps: Iterator[int]

    async def handle(
        self,
        key: str,
        update_id: int | None,
        input: AnyInput,
        seen: str | None = None,
        acting: Acting | None = None,
        team: str | None = None,
    ) -> Handled:
        """As the service does."""
        if not hasattr(self, "accepted"):
            self.accepted, self.results = defaultdict(list), defaultdict(int)
            self.steps = count()
        at, order = self.clock(), [-1]
        if acting is not None:
            acting = _noting(acting, order, self.steps)
        handled = await super().handle(key, update_id, input, seen, acting, team)
        kinds = [event.kind for event in handled.turn.events]
        for kind in kinds:
            self.results[kind] += 1
        if acting is not None and not handled.repeated and not {"stale", "refused"} & set(kinds):
            self.accepted[key].append(Accepted(order[0], input, acting, at))
        return handled


def _noting(acting: Acting, order: list[int], steps: Iterator[int]) -> Acting:
    """The same person, of whom it is noted when the step took them up."""

    def key_in(session_id: str) -> str:
        order[0] = next(steps)
        return acting.key_in(session_id)

    return replace(acting, key_in=key_in)


def replayed(engine: Engine, accepted: list[Accepted]) -> str:
    """The session, as text, that just these inputs come to, one after the other."""
    session: Session | None = None
    for each in sorted(accepted, key=lambda accepted: accepted.order):
        session = advance(engine, session, each.input, each.acting, each.at).session
    return comparable(session)


def comparable(session: Session | None) -> str:
    """The session as text, without what grows with mere looking: when its lead was seen, what was shown."""
    if session is None or session.sharing is None:
        return ""
    sharing = replace(session.sharing, lead_seen_at=session.started_at)
    return to_text(replace(session, sharing=sharing, shown=()))
