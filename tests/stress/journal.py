"""What every group's conversation accepted, in order, and what a replay of just that comes to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from bot.conversation import ConversationService, Handled
from flows import inputs
from flows.engine import Engine
from flows.session import Session, to_text
from flows.sharing import Acting
from flows.team import advance

AnyInput = inputs.Input | inputs.TeamInput


@dataclass(frozen=True)
class Accepted:
    """Something that changed a session."""

    input: AnyInput
    acting: Acting
    at: datetime


class Journal(ConversationService):
    """The service as it is, which also writes down what it accepted under each key."""

    accepted: dict[str, list[Accepted]]
    results: dict[str, int]

    async def handle(
        self,
        key: str,
        update_id: int | None,
        input: AnyInput,
        seen: str | None = None,
        acting: Acting | None = None,
    ) -> Handled:
        """As the service does."""
        if not hasattr(self, "accepted"):
            self.accepted, self.results = defaultdict(list), defaultdict(int)
        at = self.clock()
        handled = await super().handle(key, update_id, input, seen, acting)
        kinds = [event.kind for event in handled.turn.events]
        for kind in kinds:
            self.results[kind] += 1
        if acting is not None and not handled.repeated and not {"stale", "refused"} & set(kinds):
            self.accepted[key].append(Accepted(input, acting, at))
        return handled


def replayed(engine: Engine, accepted: list[Accepted]) -> str:
    """The session, as text, that just these inputs come to, one after the other."""
    session: Session | None = None
    for each in accepted:
        session = advance(engine, session, each.input, each.acting, each.at).session
    return comparable(session)


def comparable(session: Session | None) -> str:
    """The session as text, without what grows with mere looking: when its lead was seen, what was shown."""
    if session is None or session.sharing is None:
        return ""
    sharing = replace(session.sharing, lead_seen_at=session.started_at)
    return to_text(replace(session, sharing=sharing, shown=()))
