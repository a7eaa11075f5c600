"""Typing at the terminal channel in tests: lines in, the text that was shown out."""

from __future__ import annotations

import io

from bot.terminal.desk import Desk
from bot.terminal.loop import converse
from bot.terminal.text import Look, rendered
from flows.engine import Engine
from tests.flows.packs import tiny_pack
from tests.flows.talking import NOW


def shown(*typed: str, flow: str | None = "share") -> str:
    """All that a script sees which types these lines."""
    out = io.StringIO()
    converse(Engine(tiny_pack()), flow, io.StringIO("".join(line + "\n" for line in typed)), out)
    return out.getvalue()


class Keyboard:
    """One person at a desk, line by line; ``seen`` is what the last line brought up."""

    def __init__(self, flow: str | None = "share") -> None:
        self._ids = iter(f"session{number}" for number in range(100))
        self.desk = Desk(Engine(tiny_pack()), lambda: next(self._ids), lambda: NOW)
        self.seen = self._text(self.desk.begin(flow) if flow else self.desk.menu())

    def type(self, *typed: str) -> str:
        for line in typed:
            self.seen = self._text(self.desk.take(line))
        return self.seen

    @property
    def answers(self) -> dict[str, tuple[str, ...]]:
        assert self.desk.session is not None, "no conversation is open"
        return {answer.question: answer.chosen for answer in self.desk.session.answers}

    def _text(self, lines: tuple) -> str:  # type: ignore[type-arg]
        return rendered(lines, Look(width=200))
