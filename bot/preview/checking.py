"""Checks content in a process of its own, so that the page answers at once while a proof is worked out."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date

from bot.assembly import checked_files
from flows.issues import Issue


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the whole check found, and how much it had to hold."""

    issues: tuple[Issue, ...]
    rules_proved: int = 0
    walkthroughs: int = 0
    walkthroughs_passed: int = 0


class Checking:
    """One check at a time; whoever asks while one is under way waits for it to end."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_leave_stopping_to_others)

    async def check(self, files: Mapping[str, bytes], local: Mapping[str, bytes] | None) -> Verdict:
        """Everything the check finds in these files and those that lie over them."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, _verdict, files, local, date.today())

    def close(self) -> None:
        """The process has ended, or ends with the check it is at."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _leave_stopping_to_others() -> None:
    """The key that stops the preview reaches this process too, which ends when the preview does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _verdict(files: Mapping[str, bytes], local: Mapping[str, bytes] | None, today: date) -> Verdict:
    checked = checked_files(files, local=local, today=today)
    pack = checked.pack
    if pack is None:
        return Verdict(checked.issues)
    proved = len(pack.safety_rules) if checked.proof else 0
    return Verdict(checked.issues, proved, len(pack.walkthroughs), checked.walkthroughs_passed)
