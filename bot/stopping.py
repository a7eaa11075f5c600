"""Being told to stop: by a supervisor, or by somebody who presses Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import signal


def told_to_stop() -> asyncio.Event:
    """An event that is set once this process is sent SIGTERM or SIGINT, where the system can tell."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stopping.set)
    return stopping
