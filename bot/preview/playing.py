"""Playing a walkthrough step by step, and making one of a conversation. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flows.engine import Engine
from flows.model import Walkthrough
from flows.session import Answer, Session
from flows.walk import Walk
from flows.walkthroughs import file_of, replay, walkthrough_of

LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Playing:
    """A walkthrough that is being played: so many of its answers are given."""

    id: str
    step: int
    steps: int
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    """Those given, by question."""
    differences: tuple[str, ...]
    """What comes out otherwise than it expects; nothing where it passes."""

    def is_at(self, walk: Walk | None) -> bool:
        """Whether a conversation has given just these answers."""
        given = tuple((answer.question, answer.chosen) for answer in walk.route) if walk else ()
        return given == self.answers


def with_step(engine: Engine, walkthrough: Walkthrough, step: int, begun: Session) -> tuple[Playing, Session]:
    """The walkthrough with its first ``step`` answers given, and ``begun`` with them, as they are asked."""
    prints = engine.pack.fingerprints
    known = tuple(
        Answer(question, chosen, asked=prints[question])
        for question, chosen in walkthrough.answers
        if question in prints
    )
    route = engine.walk(replace(begun, answers=known)).route
    step = max(0, min(step, len(route)))
    differences = tuple(issue.message for issue in replay(engine, walkthrough))
    given = tuple((answer.question, answer.chosen) for answer in route[:step])
    playing = Playing(walkthrough.id, step, len(route), given, differences)
    return playing, replace(begun, answers=route[:step])


def new_walkthrough(engine: Engine, session: Session, name: str, title: str) -> tuple[str, str]:
    """The file name within the pack and the text of a walkthrough made of a finished conversation.

    Raises NotEnded.
    """
    walkthrough_id = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:LONGEST_ID].rstrip("-") or "saved"
    made = walkthrough_of(engine, session, walkthrough_id)
    if title.strip():
        made = replace(made, title=" ".join(title.split()))
    return f"walkthroughs/{walkthrough_id}.yaml", file_of(made)
