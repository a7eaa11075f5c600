"""A server of this process: bound before it is spoken of, and stopped in order."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.problem import Problem
from bot.settings import Address

FINISH_S = 5
"""How long the requests that are under way may take once the server is told to stop."""

MOST_AT_ONCE = 256
"""More requests at once are refused with 503."""

LISTEN_AT_ONCE = 128

MOST_HEAD_BYTES = 1 << 16
MOST_REQUEST_BYTES = 1 << 22
"""Whoever sends more before a request is at its end is hung up on; what its body may be is less."""

ARRIVE_S = 20.0
"""So is whoever takes longer over it, or sends nothing at all: each would hold one of the places for ever."""


class Server:
    """Serves an application on one address."""

    def __init__(self, app: ASGIApp, address: Address, setting: str) -> None:
        """The address is taken. Raises Problem, naming the setting, where it cannot be had."""
        self._socket = _bound(address, setting)
        config = uvicorn.Config(
            app,
            http=_Bounded,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            date_header=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_graceful_shutdown=FINISH_S,
        )
        self._server = _Quiet(config)
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """The port it listens at."""
        return int(self._socket.getsockname()[1])

    def start(self) -> None:
        """Requests are served from now on."""
        self._task = asyncio.create_task(self._server.serve([self._socket]))

    async def stop(self) -> None:
        """No request is taken any more, and those under way have had some seconds. Twice is once."""
        task, self._task = self._task, None
        self._server.should_exit = True
        if task is not None:
            with suppress(asyncio.CancelledError):
                await task
        self._socket.close()


class _Bounded(HttpToolsProtocol):
    """The parser holds everything up to the end of the head, and what follows a body, however long."""

    _received, _most = 0, MOST_HEAD_BYTES
    _is_arriving = True
    _too_late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._too_late = self.loop.call_later(ARRIVE_S, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        self._has_arrived()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._received, self._most = 0, MOST_HEAD_BYTES
        self._is_arriving = True

    def on_headers_complete(self) -> None:
        self._most = MOST_REQUEST_BYTES
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._has_arrived()
        super().on_message_complete()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._received += len(data)
        if self._received > self._most:
            self.transport.abort()
        elif self._is_arriving and self._too_late is None:  # the next request, and not all of it
            self._too_late = self.loop.call_later(ARRIVE_S, self.transport.abort)

    def _has_arrived(self) -> None:
        self._is_arriving = False
        if self._too_late is not None:
            self._too_late.cancel()
            self._too_late = None


class _Quiet(uvicorn.Server):
    """Signals are the program's to hear."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _bound(address: Address, setting: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # where it sees TCP by name, asyncio sends each part at once and does not wait until the last was received
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address.host, address.port))
        listening.listen(LISTEN_AT_ONCE)
        listening.setblocking(False)
    except OSError as error:
        listening.close()
        raise Problem(
            f"The bot cannot listen at {address.host}:{address.port} ({error.strerror}): give {setting} "
            "an address of this machine and a port that no other program has."
        ) from None
    return listening
