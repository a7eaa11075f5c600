"""The program at a real terminal device, as a person has it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.terminal import words
from tests.flows.packs import tiny_files
from tests.preview.conftest import write

pty = pytest.importorskip("pty", reason="only Unix has terminal devices")

ROOT = Path(__file__).resolve().parent.parent.parent
CTRL_C, CTRL_D = b"\x03", b"\x04"
PATIENCE_S = 60.0
AGAIN_S = 5.0
"""Long enough for a busy machine: a second press while the program ends would be one too many."""


class Person:
    """Somebody at a terminal that has styles."""

    def __init__(self, *options: str) -> None:
        self._mine, theirs = pty.openpty()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "bot", "chat", "share", *options],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color"},
            start_new_session=True,
            preexec_fn=lambda: _take_terminal(theirs),
        )
        os.close(theirs)
        self.seen = ""

    def reads_until(self, text: str) -> str:
        deadline = time.monotonic() + PATIENCE_S
        while text not in self.seen:
            assert time.monotonic() < deadline, f"never saw {text!r} in:\n{self.seen}"
            if not self._read(deadline - time.monotonic()):
                break
        assert text in self.seen
        return self.seen

    def presses_until(self, key: bytes, text: str) -> str:
        """Presses again where nothing happens: a key pressed just as the prompt is drawn can be lost."""
        deadline = time.monotonic() + PATIENCE_S
        while text not in self.seen:
            assert time.monotonic() < deadline, f"never saw {text!r} in:\n{self.seen}"
            self.types(key)
            self._read(AGAIN_S)
        return self.seen

    def types(self, keys: bytes) -> None:
        os.write(self._mine, keys)

    def leaves(self) -> int:
        status = self.program.wait(PATIENCE_S)
        os.close(self._mine)
        return status

    def _read(self, patience_s: float) -> bool:
        ready, _, _ = select.select([self._mine], [], [], patience_s)
        if not ready:
            return False
        try:
            data = os.read(self._mine, 65536)
        except OSError:
            return False
        self.seen += data.decode(errors="replace")
        return bool(data)


def _take_terminal(device: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests may have it ignored
    import fcntl
    import termios

    fcntl.ioctl(device, termios.TIOCSCTTY, 0)


def test_a_person_is_prompted_and_sees_the_question_in_bold() -> None:
    person = Person()
    seen = person.reads_until(words.PROMPT)
    assert "\x1b[1mIs anyone in immediate danger right now?\x1b[0m" in seen
    person.types(b"1\n")
    person.reads_until(words.WHAT_NOW)
    person.types(b"leave\n")
    person.reads_until(words.LEFT)
    assert person.leaves() == 0


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["ctrl-c", "ctrl-d"])
def test_leaving_by_a_key_is_polite(key: bytes, tmp_path: Path) -> None:
    person = Person("--content", str(write(tmp_path, tiny_files())))
    person.reads_until(words.PROMPT)
    assert "Traceback" not in person.presses_until(key, words.LEFT)
    assert person.leaves() == 0
