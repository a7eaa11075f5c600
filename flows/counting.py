"""What is counted of a turn: names of things that happened to content, with nothing of who it happened to.

What people typed is never part of a name, nor is an id of a session, a chat or an update.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .engine import Engine
from .model import Outcome, Pack
from .replies import AskReply, CardReply, Turn
from .session import Session

Kind = Literal[
    "started",
    "came",
    "answered",
    "chose",
    "went_back",
    "changed",
    "unclear",
    "left",
    "urgent",
    "ended",
    "vain_search",
    "record",
]

ONWARDS = frozenset({"started", "restarted", "answered", "changed"})
"""Events that may lead to an ending; a flow of own help may begin with its only page."""

MOVES = ONWARDS | {"went_back", "asked_again", "adopted", "carried_over"}
"""Events after which somebody may stand at a question that they did not stand at before."""


class Name(NamedTuple):
    """What one number counts.

    ``flow``: the flow that the conversation began with; empty where there was none. ``about``: the id of the
    question or outcome that it happened at, where it did. ``meaning``: the fingerprint of its words, so that
    a question asked in other words is counted apart. ``option``: the id of the option chosen.
    """

    flow: str
    kind: Kind
    about: str = ""
    meaning: str = ""
    option: str = ""


class Number(NamedTuple):
    """In how many chats that happened on a day (ISO, UTC)."""

    day: str
    name: Name
    number: int


def counted(engine: Engine, before: Session | None, turn: Turn) -> tuple[Name, ...]:
    """What a turn adds to the numbers, each name once. ``before``: the session as it was. Raises nothing."""
    return tuple(dict.fromkeys(_counted(engine, before, turn)))


def beside(session: Session | None, kind: Literal["vain_search", "record"]) -> Name:
    """What happened beside the engine's own steps: a search that found nothing, a record that was made."""
    return Name(session.flow if session else "", kind)


def meaning_of(outcome: Outcome) -> str:
    """Eight hexadecimal digits that change with what an outcome decides, by when, and its headline."""
    words = json.dumps([outcome.decision, outcome.within, outcome.headline])
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def _counted(engine: Engine, before: Session | None, turn: Turn) -> Iterator[Name]:
    pack, session = engine.pack, turn.session or before
    flow = session.flow if session else ""
    last = turn.replies[-1] if turn.replies else None
    for event in turn.events:
        match event.kind:
            case "started" | "restarted":
                yield Name(flow, "started")
            case "answered" | "changed":
                yield _at_question(pack, flow, event.kind, event.about)
                for option in turn.session.chosen(event.about) if turn.session else ():
                    yield _at_question(pack, flow, "chose", event.about, option)
            case "unclear" if isinstance(last, AskReply):
                yield Name(flow, "unclear", last.question.id, last.question.fingerprint)
            case "went_back" | "left":
                yield _where(engine, before, event.kind)
            case "broke_in":
                yield _where(engine, before, "urgent")
            case "shown" if event.about == "urgent":
                yield _where(engine, before, "urgent")
    kinds = {event.kind for event in turn.events}
    if isinstance(last, CardReply) and kinds & ONWARDS:
        yield Name(flow, "ended", last.card.outcome.id, meaning_of(last.card.outcome))
    if isinstance(last, AskReply) and not last.changing and kinds & MOVES:
        yield _at_question(pack, flow, "came", last.question.id)


def _at_question(pack: Pack, flow: str, kind: Kind, question: str, option: str = "") -> Name:
    return Name(flow, kind, question, pack.fingerprints.get(question, ""), option)


def _where(engine: Engine, before: Session | None, kind: Kind) -> Name:
    """With the question or ending that somebody stood at, where it is of the content as it is now."""
    if before is None or before.version != engine.pack.version or before.flow not in engine.pack.flows:
        return Name(before.flow if before else "", kind)
    screen = engine.screens.now(before)
    if isinstance(screen, CardReply):
        return Name(before.flow, kind, screen.card.outcome.id, meaning_of(screen.card.outcome))
    return _at_question(engine.pack, before.flow, kind, screen.question.id)
