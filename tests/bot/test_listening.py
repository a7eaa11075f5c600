"""A server of this process holds no more of a request than it may be, whoever sends it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import socket
import sys
import threading
from collections.abc import AsyncIterator

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from bot.listening import MOST_HEAD_BYTES, MOST_REQUEST_BYTES, Server
from bot.logs import start_logging
from bot.settings import Address

PIECE = 1 << 14
BEGUN = b"POST / HTTP/1.1\r\nHost: here\r\n"


async def answer(scope: Scope, receive: Receive, send: Send) -> None:
    body = await Request(scope, receive).body()
    await PlainTextResponse(str(len(body)))(scope, receive, send)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server(answer, Address("127.0.0.1", 0), "THE_SETTING")
    server.start()
    yield server
    await server.stop()


async def sent_until_hung_up(server: Server, begun: bytes, piece: bytes, most: int) -> int:
    """How many bytes were taken; no more than ``most`` are tried."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    hung_up = asyncio.create_task(reader.read())
    writer.write(begun)
    sent = 0
    try:
        while sent < most and not hung_up.done():
            writer.write(piece)
            await writer.drain()
            sent += len(piece)
    except ConnectionError:
        pass
    finally:
        hung_up.cancel()
        writer.transport.abort()
    return sent


@pytest.mark.parametrize(
    ("begun", "piece"),
    [
        (BEGUN, b"X-More: " + b"a" * PIECE + b"\r\n"),
        (BEGUN + b"X-Long: ", b"a" * PIECE),
        (b"GET /", b"a" * PIECE),
    ],
    ids=["ever more headers", "one endless header", "an endless address"],
)
async def test_whoever_never_ends_the_head_of_a_request_is_hung_up_on(
    server: Server, begun: bytes, piece: bytes
) -> None:
    most = 1000 * MOST_HEAD_BYTES
    assert await sent_until_hung_up(server, begun, piece, most) < most


@pytest.mark.parametrize(
    "begun",
    [
        BEGUN + b"Transfer-Encoding: chunked\r\n\r\n0\r\n",
        BEGUN + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n",
    ],
    ids=["after no body", "after a body"],
)
async def test_whoever_never_ends_what_follows_a_body_is_hung_up_on(server: Server, begun: bytes) -> None:
    most = 20 * MOST_REQUEST_BYTES
    piece = b"X-More: " + b"a" * PIECE + b"\r\n"
    assert await sent_until_hung_up(server, begun, piece, most) < most


async def test_requests_over_one_kept_connection_are_measured_each_for_itself(server: Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    head = BEGUN + b"X-Long: " + b"a" * (MOST_HEAD_BYTES - 1000) + b"\r\nContent-Length: 2\r\n\r\n"
    for _ in range(3):
        writer.write(head + b"{}")
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
        assert await reader.readexactly(1) == b"2"
    writer.close()


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        BEGUN,
        BEGUN + b"Content-Length: 100\r\n\r\nhalf",
        b"GET / HTTP/1.1\r\nHost: here\r\n\r\nGET / HT",
    ],
    ids=["nothing sent", "half a head", "half a body", "half of the next"],
)
async def test_whoever_holds_a_connection_without_a_whole_request_is_hung_up_on(
    server: Server, begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.listening.ARRIVE_S", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(begun)
    with contextlib.suppress(ConnectionError):
        async with asyncio.timeout(4):  # less than an idle connection may be kept
            await reader.read()
    writer.close()


async def test_whoever_sent_a_whole_request_in_time_may_send_another(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.listening.ARRIVE_S", 1.0)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
    assert b"200 OK" in await reader.readuntil(b"\r\n\r\n0")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1.2):
            await reader.read()
    writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
    assert b"200 OK" in await reader.readuntil(b"\r\n\r\n0")
    writer.close()


@pytest.mark.parametrize(("level", "lines"), [("INFO", 0), ("DEBUG", 1)])
async def test_what_is_no_request_is_refused_and_logged_for_whoever_looks_for_a_fault(
    level: str, lines: int, server: Server
) -> None:
    root, log = logging.getLogger(), io.StringIO()
    before = root.handlers[:], root.level, sys.excepthook, threading.excepthook
    root.handlers = []
    start_logging(level, log)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(b"nonsense\r\n\r\n")
    assert (await reader.read()).startswith(b"HTTP/1.1 400")
    writer.close()
    logging.captureWarnings(False)
    root.handlers, root.level, sys.excepthook, threading.excepthook = before
    assert log.getvalue().count("Invalid HTTP request") == lines


async def test_the_end_of_an_answer_does_not_wait_until_its_beginning_was_received(server: Server) -> None:
    """Else whoever confirms late, as most do, has each answer forty milliseconds later."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
    await reader.readuntil(b"\r\n\r\n")
    (connection,) = server._server.server_state.connections
    taken = connection.transport.get_extra_info("socket")
    assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    writer.close()
