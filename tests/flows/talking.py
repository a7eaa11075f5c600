"""Holding a conversation with the engine in tests: every step goes through the stored text of the session."""

from __future__ import annotations

from datetime import UTC, datetime

from flows.advice import Card
from flows.engine import Engine
from flows.inputs import Choose, Continue, Input, Start, Tick
from flows.replies import AskReply, CardReply, Turn
from flows.session import Session, from_text, to_text

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)


class Talk:
    """One conversation; the session is written and read back between steps, as a store would."""

    def __init__(self, engine: Engine, flow: str = "share") -> None:
        self.engine = engine
        self.text: str | None = None
        self.last = self.give(Start(flow, "session1"))

    @property
    def session(self) -> Session:
        assert self.text is not None, "no session is held"
        return from_text(self.text)

    def give(self, input: Input) -> Turn:
        held = from_text(self.text) if self.text is not None else None
        self.last = self.engine.advance(held, input, NOW)
        self.text = to_text(self.last.session) if self.last.session is not None else None
        return self.last

    def choose(self, *options: str) -> Talk:
        for option in options:
            self.give(Choose(option, self.session.turn))
        return self

    def tick(self, *options: str) -> Talk:
        """Each is ticked, and it goes on from there."""
        for option in options:
            self.give(Tick(option, True, self.session.turn))
        self.give(Continue(self.session.turn))
        return self

    @property
    def question(self) -> str:
        screen = self.engine.screens.now(self.session)
        assert isinstance(screen, AskReply), f"not a question: {screen}"
        return screen.question.id

    @property
    def outcome(self) -> str:
        return self.card.outcome.id

    @property
    def card(self) -> Card:
        screen = self.engine.screens.now(self.session)
        assert isinstance(screen, CardReply), f"not an ending: {screen}"
        return screen.card

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.last.events]

    @property
    def notices(self) -> list[str]:
        return [reply.message for reply in self.last.replies if hasattr(reply, "message")]


def to_the_ending(talk: Talk) -> Talk:
    """An ending of the tiny pack, with something answered at every kind of question."""
    return talk.choose("no", "serious").tick("online").choose("no")
