"""Calls over kept-alive connections: to servers that behave, to servers that do not, and through proxies."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.telegram import connections as module
from bot.telegram.connections import Connections, NoAnswer, TooSlow

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""Of nobody: a key and a certificate for localhost that the tests alone trust."""

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

Reader, Writer = asyncio.StreamReader, asyncio.StreamWriter


class Server:
    """Answers each request with the next of ``answers``; None cuts the connection instead."""

    def __init__(self, *answers: bytes | None) -> None:
        self.answers = list(answers)
        self.connected = 0
        self.heads: list[bytes] = []
        self.port = 0

    async def serve(self, reader: Reader, writer: Writer) -> None:
        self.connected += 1
        with suppress(asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            while True:
                self.heads.append(await reader.readuntil(b"\r\n\r\n"))
                answer = self.answers.pop(0)
                if answer is None:
                    break
                writer.write(answer)
        writer.close()


@asynccontextmanager
async def serving(server: Server, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield f"{'https://localhost' if tls else 'http://127.0.0.1'}:{server.port}/bot/getMe"
    finally:
        listening.close()


@asynccontextmanager
async def calling(proxy: str | None = None, tls: ssl.SSLContext | None = None) -> AsyncIterator[Connections]:
    connections = Connections(proxy, tls)
    try:
        yield connections
    finally:
        connections.close()


async def called(
    connections: Connections, url: str, most_bytes: int = module.MOST_BYTES
) -> tuple[int, bytes]:
    async with asyncio.timeout(60):
        return await connections.call("POST", url, "User-Agent: test\r\n", b"", 60, most_bytes)


async def test_calls_one_after_another_share_a_connection() -> None:
    server = Server(OK, OK, OK)
    async with serving(server) as url, calling() as connections:
        for _ in range(3):
            assert await called(connections, url) == (200, b"ok")
    assert server.connected == 1


async def test_calls_at_once_have_a_connection_each() -> None:
    server = Server(*[OK] * 5)
    async with serving(server) as url, calling() as connections:
        answers = await asyncio.gather(*(called(connections, url) for _ in range(5)))
        assert answers == [(200, b"ok")] * 5
    assert server.connected == 5


async def test_an_answer_may_come_in_pieces_and_in_chunks() -> None:
    chunked = (
        b"HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )
    server = Server(chunked, OK)
    async with serving(server) as url, calling() as connections:
        assert await called(connections, url) == (502, b"abcde")
        assert await called(connections, url) == (200, b"ok")
    assert server.connected == 1


async def test_a_server_that_says_it_closes_is_not_asked_on_that_connection_again() -> None:
    closing = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"
    server = Server(closing, OK)
    async with serving(server) as url, calling() as connections:
        await called(connections, url)
        await called(connections, url)
    assert server.connected == 2


async def test_a_connection_that_rested_for_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEEP_ALIVE_S", -1.0)
    server = Server(OK, OK)
    async with serving(server) as url, calling() as connections:
        await called(connections, url)
        await called(connections, url)
    assert server.connected == 2


@pytest.mark.parametrize(
    "answer",
    [None, b"What is that?\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"],
)
async def test_a_call_that_is_cut_or_answered_with_nonsense_has_no_answer(answer: bytes | None) -> None:
    server = Server(answer, OK)
    async with serving(server) as url, calling() as connections:
        with pytest.raises(NoAnswer):
            await called(connections, url)
        assert await called(connections, url) == (200, b"ok")


async def test_an_answer_without_an_end_has_no_end_in_memory() -> None:
    server = Server(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + bytes(5000))
    async with serving(server) as url, calling() as connections:
        with pytest.raises(NoAnswer):
            await called(connections, url, most_bytes=1000)


@pytest.mark.parametrize("within_s", [0.5, 30])
async def test_the_answer_to_a_call_that_was_given_up_is_nobodys(within_s: float) -> None:
    server = Server(b"", OK)
    async with serving(server) as url, calling() as connections:
        with pytest.raises((TooSlow, TimeoutError)):
            async with asyncio.timeout(None if within_s < 1 else 0.5):
                await connections.call("POST", url, "", b"", within_s)
        server.answers[:] = [OK, OK]  # what was given up may yet be read, and is answered to nobody
        assert await called(connections, url) == (200, b"ok")
    assert server.connected == 2


def tls_of_a_server() -> ssl.SSLContext:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(CERTIFICATE)
    return tls


def trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATE))


async def test_a_server_is_asked_in_secret() -> None:
    server = Server(OK, OK)
    async with serving(server, tls_of_a_server()) as url, calling(tls=trusting()) as connections:
        assert await called(connections, url) == (200, b"ok")
        assert await called(connections, url) == (200, b"ok")
    assert server.connected == 1


async def test_a_server_that_cannot_say_who_it_is_is_told_nothing() -> None:
    server = Server(OK)
    async with serving(server, tls_of_a_server()) as url:
        for to, tls in ((url, None), (url.replace("localhost", "127.0.0.1"), trusting())):
            async with calling(tls=tls) as connections:
                with pytest.raises(NoAnswer):
                    await called(connections, to)
    assert server.heads == []


class Proxy(Server):
    """Lets through to a server whoever names it."""

    def __init__(self, said: bytes = b"200 Connection established") -> None:
        super().__init__()
        self.said = said

    async def serve(self, reader: Reader, writer: Writer) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head)
        writer.write(b"HTTP/1.1 " + self.said + b"\r\n\r\n")
        host, port = head.split()[1].decode().rsplit(":", 1)
        assert host == "localhost"
        there, back = await asyncio.open_connection("127.0.0.1", int(port))
        await asyncio.gather(_pumped(reader, back), _pumped(there, writer))


async def _pumped(reader: Reader, writer: Writer) -> None:
    with suppress(ConnectionError, asyncio.CancelledError):
        while data := await reader.read(4096):
            writer.write(data)
        writer.close()


async def test_through_a_proxy_a_secret_call_stays_secret() -> None:
    server, proxy = Server(OK, OK), Proxy()
    async with (
        serving(server, tls_of_a_server()) as url,
        serving(proxy) as its,
        calling(its.replace("127", "me:p%40ss@127"), trusting()) as connections,
    ):
        assert await called(connections, url) == (200, b"ok")
        assert await called(connections, url) == (200, b"ok")
    (head,) = proxy.heads
    assert head.startswith(b"CONNECT localhost:")
    assert b"Proxy-Authorization: Basic bWU6cEBzcw==" in head
    assert b"/bot" not in head
    assert server.connected == 1


async def test_a_proxy_that_refuses_gives_no_answer() -> None:
    server, proxy = Server(OK), Proxy(b"407 Who are you")
    async with (
        serving(server, tls_of_a_server()) as url,
        serving(proxy) as its,
        calling(its.replace("127", "me:p%40ss@127"), trusting()) as connections,
    ):
        with pytest.raises(NoAnswer):
            await called(connections, url)
    assert server.connected == 0


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "http:///bot", "http://example.org/a\r\nb", "http://h/a b"]
)
async def test_what_is_no_address_is_not_asked(url: str) -> None:
    async with calling() as connections:
        with pytest.raises((NoAnswer, ValueError)):
            await called(connections, url)
