"""A process of the bot that can be killed and started again in a moment.

Each is forked from a process that has everything imported, and then runs the program's own command: what is
killed is what an operator runs, and two hundred starts do not take an hour.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Mapping
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.stores import LOCK_WAIT_S

PRELOADED = ["bot.cli", "bot.running", "bot.telegram.app", "bot.telegram.webhook", "bot.stores.postgres"]
PRELOADED += ["bot.stores.turns", "bot.watching.pages"]
STARTS_WITHIN_S = 60.0
LOOK_AGAIN_S = 0.02

_forking = multiprocessing.get_context("forkserver")


class Worker:
    """One process of the bot, in a folder and with settings of its own."""

    def __init__(self, folder: Path, settings: Mapping[str, str], lock_wait_s: float = LOCK_WAIT_S) -> None:
        """``lock_wait_s``: how long it waits for a database that another has locked."""
        self.said_in = folder / f"said-{settings.get('WEBHOOK_LISTEN', 'polling')}.txt"
        self._folder = folder
        self._settings = dict(settings)
        self._lock_wait_s = lock_wait_s
        self._process: ForkServerProcess | None = None
        self._gone = asyncio.Event()
        self.was_told_to_stop = False
        self.begun_again = asyncio.Event()

    @property
    def pid(self) -> int:
        """The id of the process, which runs."""
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The exit status; None while it runs."""
        return None if self._process is None else self._process.exitcode

    @property
    def said(self) -> str:
        """All that it told the operator so far, over all its lives."""
        return self.said_in.read_text() if self.said_in.exists() else ""

    def start(self) -> None:
        """It is started; it answers in a moment."""
        _forking.set_forkserver_preload(PRELOADED)
        self._process = _forking.Process(
            target=run_bot,
            args=(str(self._folder), self._settings, str(self.said_in), self._lock_wait_s),
            daemon=True,
        )
        self._process.start()
        self._gone = gone = asyncio.Event()
        loop, sentinel = asyncio.get_running_loop(), self._process.sentinel
        loop.add_reader(sentinel, lambda: (loop.remove_reader(sentinel), gone.set()))
        self.was_told_to_stop = False
        self.begun_again.set()

    async def kill(self) -> None:
        """It is gone, with no chance to finish anything."""
        assert self._process is not None
        self._process.kill()
        await self.ended()

    async def stop(self) -> int | None:
        """It was told to stop, and did; its exit status."""
        if self._process is None:
            return None
        self.was_told_to_stop = True
        self.begun_again.clear()
        if self._process.is_alive():
            os.kill(self.pid, signal.SIGTERM)
        return await self.ended()

    async def ended(self) -> int | None:
        """It has ended; its exit status."""
        process = self._process  # another may have been started by the time that this one is seen to be gone
        assert process is not None
        await self._gone.wait()
        process.join()
        return process.exitcode

    async def listening(self) -> None:
        """It can be connected to at the address of its webhook, or has ended."""
        host, _, port = self._settings["WEBHOOK_LISTEN"].rpartition(":")
        async with asyncio.timeout(STARTS_WITHIN_S):
            while self._process is not None and self._process.is_alive():
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection(host, int(port))
                    writer.close()
                    return
                await asyncio.sleep(LOOK_AGAIN_S)  # nothing tells when a port is listened at


def run_bot(folder: str, settings: Mapping[str, str], said_in: str, lock_wait_s: float) -> None:
    """What the process does: ``safe-to-share run``, until it is told to stop or whoever began it is gone."""
    import bot.stores
    from bot.cli import main

    bot.stores.LOCK_WAIT_S = lock_wait_s
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(settings)
    said = os.open(said_in, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(said, 1)
    os.dup2(said, 2)
    sys.exit(main(["run"]))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
