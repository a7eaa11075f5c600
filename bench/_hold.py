"""Lets processes run for a part of the time, until it is told to stop: ``_hold.py SHARE PID...``.

Each has its own slice of every period, so that no two of them run at once; at the end all run again.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence

PERIOD_S = 0.02


def hold(share: float, pids: Sequence[int]) -> None:
    """Does not return."""
    slice_s, apart_s = PERIOD_S * share, PERIOD_S / len(pids)
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    while True:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
            time.sleep(slice_s)
            os.kill(pid, signal.SIGSTOP)
            time.sleep(apart_s - slice_s)


def main() -> None:
    """Until SIGTERM."""
    pids = [int(pid) for pid in sys.argv[2:]]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        hold(float(sys.argv[1]), pids)
    finally:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


if __name__ == "__main__":
    main()
