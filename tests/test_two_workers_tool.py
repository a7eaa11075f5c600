"""``make two-workers`` in a short form: the layout of compose.yaml as processes, with people who press."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_two_workers_show_everybody_the_screens_that_their_answers_lead_to() -> None:
    command = (sys.executable, "-m", "tools.two_workers", "--users", "4", "--updates", "80")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "80 presses by 4 people" in done.stdout
    assert "screens that were not what the answers lead to: 0" in done.stdout
    assert "told to stop: 0, 0" in done.stdout
    (answered,) = [line for line in done.stdout.splitlines() if line.startswith("updates answered by worker")]
    assert all(int(count) > 0 for count in answered.partition(": ")[2].split(", "))
