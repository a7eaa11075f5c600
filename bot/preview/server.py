"""The preview as a process: the desk, the watch on the files, and a web server for this machine alone."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import socket
import tempfile
from pathlib import Path
from types import FrameType

import uvicorn

from bot.keys import store_key
from bot.preview.app import Preview
from bot.preview.desk import Desk
from bot.preview.draft import Draft
from bot.preview.guard import LOOPBACK, Guard
from bot.preview.watching import watch
from bot.problem import Problem
from bot.settings import Settings
from bot.stores import open_store

USUAL_PORT = 8420
TOKEN_BYTES = 16
STOPPING_S = 2


def run_preview(place: Path, against: Path | None, port: int | None) -> None:
    """The preview ran until it was stopped. Raises Problem where the port is taken.

    Without a port it takes the usual one, or any that is free.
    """
    with contextlib.closing(_listening(port)) as listener, tempfile.TemporaryDirectory() as folder:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_run(place, against, listener, Path(folder)))


async def _run(place: Path, against: Path | None, listener: socket.socket, folder: Path) -> None:
    settings = Settings(folder, database_url="sqlite:///preview.sqlite3")
    store = await open_store(settings)
    draft, other = Draft(place), Draft(against) if against else None
    desk = Desk(draft, other, store, store_key(None, folder))
    watching: list[asyncio.Task[None]] = []
    try:
        await desk.open()
        watching.append(asyncio.create_task(watch(place, desk.saved)))
        if against is not None:
            watching.append(asyncio.create_task(watch(against, desk.other_saved)))
        await _serve(desk, listener, place)
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
        await desk.close()
        await store.close()


async def _serve(desk: Desk, listener: socket.socket, place: Path) -> None:
    port, token, stopping = listener.getsockname()[1], secrets.token_urlsafe(TOKEN_BYTES), asyncio.Event()
    guarded = Guard(Preview(desk, stopping).app(token), port, token)
    config = uvicorn.Config(
        guarded,
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=STOPPING_S,
    )
    server = _Server(config, stopping)
    print(f"Preview of {place}: http://{LOOPBACK}:{port}/{token}/", flush=True)
    print("It reloads whenever a file is saved. Ctrl+C stops it.", flush=True)
    await server.serve(sockets=[listener])


class _Server(uvicorn.Server):
    """Tells the streams to end as soon as it is told to stop."""

    def __init__(self, config: uvicorn.Config, stopping: asyncio.Event) -> None:
        super().__init__(config)
        self._stopping = stopping

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The server stops when what it was doing is done."""
        asyncio.get_event_loop().call_soon_threadsafe(self._stopping.set)
        super().handle_exit(sig, frame)


def _listening(port: int | None) -> socket.socket:
    """A socket on the loopback of this machine. Raises Problem where the named port cannot be had."""
    for attempt in (port,) if port is not None else (USUAL_PORT, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, attempt))
            return listener
        except OSError:
            listener.close()
    raise Problem(f"Port {port} is taken on this machine: leave --port out, or name another.")
