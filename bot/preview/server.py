"""The preview as a process: the desk, the watch on the files, and a web server for this machine alone."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import tempfile
from pathlib import Path

from starlette.types import ASGIApp

from bot.keys import store_key
from bot.listening import Server
from bot.preview.access import LOOPBACK, Access
from bot.preview.app import Preview
from bot.preview.desk import Desk
from bot.preview.draft import Draft
from bot.preview.watching import watch
from bot.problem import Problem
from bot.settings import Address, Settings
from bot.stopping import told_to_stop
from bot.stores import open_store

USUAL_PORT = 8420
TOKEN_BYTES = 16


def run_preview(draft: Draft, other: Draft | None, port: int | None, counted: Settings | None = None) -> None:
    """The preview ran until it was stopped. Raises Problem where the port is taken.

    ``counted``: the settings whose database has numbers without people to draw.

    Without a port it takes the usual one, or any that is free.
    """
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(draft, other, port, Path(folder), counted))


async def _run(
    draft: Draft, other: Draft | None, port: int | None, folder: Path, counted: Settings | None
) -> None:
    stopping, token = told_to_stop(), secrets.token_urlsafe(TOKEN_BYTES)
    async with contextlib.AsyncExitStack() as closing:
        key = store_key(None, folder)
        store = await open_store(Settings(folder, database_url="sqlite:///preview.sqlite3"))
        closing.push_async_callback(store.close)
        desk = Desk(draft, other, store, key)
        closing.push_async_callback(desk.close)
        server = _server(Access(Preview(desk, stopping, counted).app(token), token), port)
        closing.push_async_callback(server.stop)
        await desk.open()
        server.start()
        print(f"Preview of {draft.name}: http://{LOOPBACK}:{server.port}/{token}/", flush=True)
        print("It reloads whenever a file is saved. Ctrl+C stops it.", flush=True)
        watching = [asyncio.create_task(watch(draft.places, desk.saved))]
        if other is not None:
            watching.append(asyncio.create_task(watch(other.places, desk.other_saved)))
        await _until(stopping, watching)


async def _until(stopping: asyncio.Event, watching: list[asyncio.Task[None]]) -> None:
    """It was told to stop. What a watch on files raises is raised here, for nothing would reload any more."""
    told = asyncio.create_task(stopping.wait())
    done, _ = await asyncio.wait({told, *watching}, return_when=asyncio.FIRST_COMPLETED)
    stopping.set()
    for task in (told, *watching):
        task.cancel()
    await asyncio.gather(told, *watching, return_exceptions=True)
    for task in done - {told}:
        task.result()


def _server(app: ASGIApp, port: int | None) -> Server:
    """A server on the loopback of this machine. Raises Problem where the named port cannot be had."""
    for attempt in (port,) if port is not None else (USUAL_PORT, 0):
        with contextlib.suppress(Problem):
            return Server(app, Address(LOOPBACK, attempt), "--port")
    raise Problem(f"Port {port} is taken on this machine: leave --port out, or name another.")
