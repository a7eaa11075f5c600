"""The line that says how far something long has come."""

from __future__ import annotations

import io

import pytest

from bot.commands import progress
from bot.commands.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_of_what_is_done_at_once() -> None:
    out = Terminal()
    with ProgressLine(out) as line:
        line(1, 10, "share")
    assert out.getvalue() == ""


def test_what_takes_long_says_how_far_it_has_come_and_leaves_no_line_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "QUIET_FOR_S", 0.0)
    out = Terminal()
    with ProgressLine(out) as line:
        line(1, 1000, "share")
    assert "share: 1 of 1,000" in out.getvalue()
    assert "\n" not in out.getvalue()
    assert out.getvalue().rsplit("\r", 2)[1].strip() == ""


def test_a_file_gets_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "QUIET_FOR_S", 0.0)
    out = io.StringIO()
    with ProgressLine(out) as line:
        line(1, 10, "share")
    assert out.getvalue() == ""
