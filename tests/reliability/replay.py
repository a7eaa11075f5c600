"""What a conversation must be: everything its person sent, once and in order, given to the engine alone."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

from bot.telegram.asking import input_of_press
from bot.telegram.callback import MENU, Codes, from_text
from flows import inputs
from flows.engine import Engine
from flows.replies import CardReply
from flows.session import Session

WHEN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NOT_KNOWN = "?"
"""How the id of a session begins until a button tells it."""


class Replay:
    """One person's conversation, as it must be."""

    def __init__(self, engine: Engine, codes: Codes) -> None:
        self.session: Session | None = None
        self.accepted = 0
        self.endings = 0
        self.has_ended = False
        self._engine = engine
        self._codes = codes
        self._ids = map("?{}".format, itertools.count(1))
        self._seen: set[str] = set()

    def words(self, text: str) -> None:
        """The person typed that."""
        if text == "/start":
            self._advance(inputs.ComeBack())
        elif text == "/share":
            self._advance(inputs.Start("share", next(self._ids)))
        else:
            self._advance(inputs.Say(text))

    def press(self, data: str) -> None:
        """The person pressed a button that carries that."""
        press = from_text(data)
        assert press is not None
        if press.session != MENU:
            self.name(press.session)
        is_other = self.session is None or press.session not in (MENU, self.session.id)
        asked = input_of_press(press, self._codes, lambda: next(self._ids))
        self._advance(inputs.Back(turn=-1) if is_other else asked)

    def name(self, session_id: str) -> None:
        """That id was seen; where it is new, it is that of the session as it stands."""
        if self.session is not None and session_id not in self._seen and self.session.id.startswith("?"):
            self.session = replace(self.session, id=session_id)
        self._seen.add(session_id)

    def is_like(self, stored: Session | None) -> bool:
        """Whether what is stored is this conversation, but for times and what was only looked at."""
        return _comparable(stored) == _comparable(self.session)

    def _advance(self, asked: inputs.Input) -> None:
        turn = self._engine.advance(self.session, asked, WHEN)
        if turn.session is not self.session:
            self.accepted += 1
        self.session = turn.session
        now = None if turn.session is None else self._engine.screens.now(turn.session)
        is_ending = isinstance(now, CardReply)
        self.endings += is_ending and not self.has_ended
        self.has_ended = is_ending


def _comparable(session: Session | None) -> Session | None:
    if session is None:
        return None
    return replace(session, id="", started_at=WHEN, touched_at=WHEN, shown=())
