"""Work that holds a processor for seconds, in a process of its own: people's updates go first.

A check in a thread would share one interpreter with everybody's conversations, and one that never ended
could not be stopped. The process gets the work and gives the result back as pickles; it is this program's
own, and ends with the work.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot.publishing.packs import Refused

T = TypeVar("T")

LONGEST_S = 120.0
KINDER_BY = 5
"""How far the process steps back behind those that answer people."""

NOT_DONE = "The content could not be looked at: that took too long, or too much memory. Nothing was changed."

Work = Callable[..., Awaitable[Any]]
"""Runs a function with its arguments somewhere, and gives its result; what it raises is raised here."""


async def aside(function: Callable[..., T], *given: Any) -> T:
    """What the function makes of it, made in a process of its own.

    The function is a module's own, and everything can be pickled. Raises what it raises, and Refused where it
    did not end within two minutes.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(LONGEST_S):
            out, _ = await process.communicate(pickle.dumps((function, given)))
    except TimeoutError:
        raise Refused(NOT_DONE) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0 or not out:
        raise Refused(NOT_DONE)
    is_made, found = pickle.loads(out)
    if not is_made:
        raise found
    made: T = found
    return made


def main() -> None:
    """One piece of work: read from standard input, its result written to standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked for the work says when it stops
    with contextlib.suppress(AttributeError, OSError):
        os.nice(KINDER_BY)
    function, given = pickle.loads(sys.stdin.buffer.read())
    try:
        answer = pickle.dumps((True, function(*given)))
    except Exception as error:
        answer = pickle.dumps((False, error))
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
