"""A line on the terminal that says how far something long has come, and leaves nothing behind."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TextIO

QUIET_FOR_S = 1.0
"""Nothing is shown of what is done sooner."""
EVERY_S = 0.2
WIDTH = 78


class ProgressLine:
    """Called with what is done, out of how many, and what it is about. Silent where nobody is watching."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._watched = out.isatty()
        self._next_at_s = time.monotonic() + QUIET_FOR_S
        self._shown = False

    def __enter__(self) -> ProgressLine:
        return self

    def __call__(self, done: int, total: int, about: str) -> None:
        """The line says so, unless it did a moment ago."""
        now_s = time.monotonic()
        if not self._watched or now_s < self._next_at_s:
            return
        self._next_at_s = now_s + EVERY_S
        of = f" of {total:,}" if total else ""
        self._write(f"{about}: {done:,}{of}")
        self._shown = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._write("")
            self._out.write("\r")
            self._out.flush()

    def _write(self, text: str) -> None:
        self._out.write(f"\r{text[:WIDTH]:<{WIDTH}}")
        self._out.flush()
