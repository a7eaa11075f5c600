"""Checks content in a process of its own, so that the page answers at once while a proof is worked out."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from bot.assembly import checked_files
from flows.issues import Issue

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the whole check found, and how much it had to hold."""

    issues: tuple[Issue, ...]
    rules_proved: int = 0
    walkthroughs: int = 0
    walkthroughs_passed: int = 0


class Checking:
    """Checks one content after the other."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._worker: tuple[BaseProcess, Connection] | None = None
        self._is_busy = False

    async def check(self, files: Files, local: Files | None) -> Verdict | None:
        """Everything the check finds in these files and those that lie over them.

        None where the check was given up.
        """
        async with self._lock:
            _, connection = self._worker = self._worker or _started()
            self._is_busy = True
            try:
                connection.send((dict(files), local, date.today()))
                verdict: Verdict = await asyncio.to_thread(connection.recv)
                return verdict
            except (EOFError, OSError):
                self.close()
                return None
            finally:
                self._is_busy = False

    def give_up(self) -> None:
        """A check that is under way ends at once: nobody wants it any more."""
        if self._is_busy:
            self.close()

    def close(self) -> None:
        """No process is checking any more."""
        worker, self._worker = self._worker, None
        if worker is not None:
            process, _ = worker
            process.kill()


def _started() -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("spawn")
    own, other = context.Pipe()
    process = context.Process(target=_work, args=(other,), daemon=True, name="checking")
    process.start()
    other.close()
    return process, own


def _work(connection: Connection) -> None:
    """Until the other end is closed. The key that stops the preview reaches this process, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            files, local, today = connection.recv()
        except EOFError:
            return
        connection.send(_verdict(files, local, today))


def _verdict(files: Files, local: Files | None, today: date) -> Verdict:
    checked = checked_files(files, local=local, today=today)
    pack = checked.pack
    if pack is None:
        return Verdict(checked.issues)
    proved = len(pack.safety_rules) if checked.proof else 0
    return Verdict(checked.issues, proved, len(pack.walkthroughs), checked.walkthroughs_passed)
