"""The console around a desk: reads lines, shows lines, until the person leaves or the input ends."""

from __future__ import annotations

import contextlib
import importlib
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TextIO

from bot.terminal import words
from bot.terminal.desk import Desk
from bot.terminal.presenter import Lines
from bot.terminal.text import Line, Look, columns_of, look_of, printable, rendered
from flows.engine import Engine
from flows.session import Session
from flows.standing import SignOff

COMMENT = "#"


def converse(
    engine: Engine,
    flow_id: str | None,
    lines_in: TextIO,
    out: TextIO,
    signed_off: SignOff | None = None,
    operator: tuple[str, str] = ("", ""),
) -> Session | None:
    """Holds a conversation and returns it as it last reached an ending; None where it never did.

    Where nobody sits at the keyboard, each line of the input is an answer and is shown after its prompt;
    empty lines and comments are passed over, and where the input ends early the waiting question is shown.
    """
    desk = Desk(engine, lambda: secrets.token_urlsafe(6), lambda: datetime.now(UTC), signed_off, operator)
    console = _Console(lines_in, out)
    console.show(desk.begin(flow_id) if flow_id else desk.menu())
    try:
        for typed in console.typed():
            console.echo(words.NOT_REPEATED if desk.tells_names_or_danger(typed) else typed)
            console.show(desk.take(typed))
            if desk.left:
                return desk.finished
    except KeyboardInterrupt:
        console.show((Line(), Line(words.LEFT)))
        return desk.finished
    waiting = desk.stands_at()
    if console.watched or not waiting:
        console.show((Line(), Line(words.LEFT)) if console.watched else ())
    else:
        console.show((Line(words.ENDED_EARLY), *waiting))
    return desk.finished


class _Console:
    """Where lines come from and go to. ``watched``: a person sits at it."""

    def __init__(self, lines_in: TextIO, out: TextIO) -> None:
        self._in = lines_in
        self._out = out
        self.watched = lines_in.isatty()
        self._look: Look = look_of(out, os.environ, columns_of())

    def show(self, lines: Lines) -> None:
        """The lines, set apart by an empty one."""
        if lines:
            self._out.write("\n" + rendered(lines, self._look) + "\n")
            self._out.flush()

    def echo(self, typed: str) -> None:
        """The line after its prompt, where it does not stand there already."""
        if not self.watched:
            self._out.write(f"{words.PROMPT}{printable(typed)}\n")

    def typed(self) -> Iterator[str]:
        """Each line typed, until the input ends."""
        return self._asked() if self.watched else self._read()

    def _asked(self) -> Iterator[str]:
        with contextlib.suppress(ImportError):
            importlib.import_module("readline")  # gives the prompt its line editing
        while True:
            try:
                yield input(words.PROMPT)
            except EOFError:
                return

    def _read(self) -> Iterator[str]:
        for line in self._in:
            answer = line.strip()
            if answer and not answer.startswith(COMMENT):
                yield answer
