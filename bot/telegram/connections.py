"""HTTP calls over kept-alive connections: as much of HTTP/1.1 as calls to one API need, parsed by httptools.

A call that fails in any way gives up its connection, so that no answer is taken for that of another call.
Nothing is asked twice here: whether a call may be made again is for whoever made it to say.
"""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from functools import lru_cache
from typing import NamedTuple, cast
from urllib.parse import SplitResult, unquote, urlsplit

from httptools import HttpParserError, HttpResponseParser

CONNECT_TIMEOUT_S = 10.0
MAX_CONNECTIONS = 100
KEEP_ALIVE_S = 60.0
LATER_ADDRESS_S = 0.25
"""How long one address of a host is tried before the next is tried beside it."""

MOST_BYTES = 64 << 20
"""No answer of Telegram's to this bot is nearly so long."""

LONGEST_GREETING = 16 << 10

PORTS = {"http": 80, "https": 443}


class NoAnswer(Exception):
    """The connection could not be made, was cut, or said what is not HTTP. Holds nothing of the call."""


class TooLong(NoAnswer):
    """The answer is longer than it may be; the rest of it was not read."""


class TooSlow(NoAnswer):
    """There was no answer in time."""


class Connections:
    """Calls, each on a connection of its own while it lasts; the connection is kept for the next."""

    def __init__(self, proxy: str | None = None, tls: ssl.SSLContext | None = None) -> None:
        """``proxy``: the address of the proxy that all calls go through. ``tls``: whom to trust, if not whom
        the machine trusts."""
        self._proxy = urlsplit(proxy) if proxy else None
        self._tls = tls
        self._idle: dict[_Server, list[_Connection]] = {}
        self._room = asyncio.Semaphore(MAX_CONNECTIONS)

    async def call(
        self,
        method: str,
        url: str,
        headers: str,
        body: bytes,
        within_s: float,
        most_bytes: int = MOST_BYTES,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. ``headers`` are whole lines. Raises NoAnswer.

        TooSlow where it is not there ``within_s`` seconds after it was asked for, or there is no connection
        to ask on after as many; TooLong where the body has more than ``most_bytes``.
        """
        target = _target(url)
        asked = _asked(method, target, self._through(target), headers, body)
        async with self._room:
            connection = self._kept(target) or await self._connected(target, within_s)
            try:
                answer = await connection.ask(asked, within_s, most_bytes)
            except BaseException:
                connection.close()
                raise
            if connection.is_open:
                self._idle.setdefault(target.server, []).append(connection)
            return answer

    def close(self) -> None:
        """No connection is kept any more."""
        for kept in self._idle.values():
            for connection in kept:
                connection.close()
        self._idle.clear()

    def _kept(self, target: _Target) -> _Connection | None:
        kept = self._idle.get(target.server, ())
        while kept:
            connection = kept.pop()
            if connection.is_open and not connection.is_older_than(KEEP_ALIVE_S):
                return connection
            connection.close()
        return None

    def _through(self, target: _Target) -> SplitResult | None:
        """The proxy that is asked for the whole address, since nothing is hidden from it."""
        return self._proxy if not target.server.is_secret else None

    async def _connected(self, target: _Target, within_s: float) -> _Connection:
        try:
            async with asyncio.timeout(min(within_s, CONNECT_TIMEOUT_S)):
                if self._proxy is None:
                    return await self._direct(*target.server)
                if not target.server.is_secret:
                    return await self._direct(*_place(self._proxy))
                return await self._tunnel(self._proxy, target)
        except TimeoutError:
            raise TooSlow("no connection") from None
        except (OSError, ValueError) as error:
            raise NoAnswer(type(error).__name__) from None

    async def _direct(self, host: str, port: int, is_secret: bool) -> _Connection:
        tls = self._trusted() if is_secret else None
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(
            _Connection, host, port, ssl=tls, happy_eyeballs_delay=LATER_ADDRESS_S
        )
        return connection

    async def _tunnel(self, proxy: SplitResult, target: _Target) -> _Connection:
        """Through a proxy that hears which server it is and nothing else."""
        host, port, is_secret = _place(proxy)
        to = f"{target.server.host}:{target.server.port}"
        tls, loop = self._trusted() if is_secret else None, asyncio.get_running_loop()
        plain, heard = await loop.create_connection(_Proxy, host, port, ssl=tls)
        try:
            plain.write(f"CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n{_known_to(proxy)}\r\n".encode())
            if (await heard.told).split(b" ", 2)[1:2] != [b"200"]:
                raise NoAnswer("the proxy refused")
            connection = _Connection()
            transport = await loop.start_tls(
                plain, connection, self._trusted(), server_hostname=target.server.host
            )
        except BaseException:
            plain.abort()
            raise
        assert transport is not None, "it is given where the connection still stands"
        connection.connection_made(transport)
        return connection

    def _trusted(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls


class _Server(NamedTuple):
    host: str
    port: int
    is_secret: bool


class _Target(NamedTuple):
    server: _Server
    path: str
    """As it stands in the request."""
    named: str
    """The host and the port as the server knows itself by."""


class _Proxy(asyncio.Protocol):
    """Hears what a proxy says of the way to a server: ``told``, whose error is NoAnswer."""

    def __init__(self) -> None:
        self.told: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._heard = b""

    def data_received(self, data: bytes) -> None:
        self._heard += data
        if self._heard.endswith(b"\r\n\r\n") and not self.told.done():
            self.told.set_result(self._heard)
        elif len(self._heard) > LONGEST_GREETING:
            self.connection_lost(None)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.told.done():
            self.told.set_exception(NoAnswer("the proxy cut"))


class _Connection(asyncio.Protocol):
    """One connection, one call at a time."""

    def __init__(self) -> None:
        self.is_open = False
        self._transport: asyncio.Transport | None = None
        self._loop = asyncio.get_running_loop()
        self._used_at = self._loop.time()
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._parser = HttpResponseParser(self)
        self._body: list[bytes] = []
        self._length = 0
        self._most_bytes = MOST_BYTES

    async def ask(self, asked: bytes, within_s: float, most_bytes: int = MOST_BYTES) -> tuple[int, bytes]:
        """The answer. Raises NoAnswer, TooSlow or TooLong."""
        assert self._answer is None, "one call at a time"
        if self._transport is None or not self.is_open:
            raise NoAnswer("closed")
        self._most_bytes = most_bytes
        answer: asyncio.Future[tuple[int, bytes]] = self._loop.create_future()
        self._answer = answer
        self._transport.write(asked)
        # a timer of its own costs a third of what asyncio.timeout does, and there is one for every call
        timer = self._loop.call_later(within_s, self._fail, TooSlow("late"))
        try:
            return await answer
        finally:
            timer.cancel()

    def is_older_than(self, seconds: float) -> bool:
        """Whether the last answer came so long ago."""
        return self._loop.time() - self._used_at > seconds

    def close(self) -> None:
        """Cut at once: what is still to come is nobody's."""
        self.is_open = False
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self.is_open = True

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nobody asked
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self._fail(NoAnswer(type(error).__name__))

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(NoAnswer("cut"))

    def on_body(self, part: bytes) -> None:
        """Called by the parser."""
        self._body.append(part)
        self._length += len(part)
        if self._length > self._most_bytes:
            self._fail(TooLong("too long"))

    def on_message_complete(self) -> None:
        """Called by the parser."""
        status = self._parser.get_status_code()
        body, self._body, self._length = b"".join(self._body), [], 0
        if status < 200:
            return
        answer, self._answer = self._answer, None
        self._used_at = self._loop.time()
        if not self._parser.should_keep_alive():
            self.close()
        if answer is not None and not answer.done():
            answer.set_result((status, body))

    def _fail(self, why: NoAnswer) -> None:
        self.close()
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            answer.set_exception(why)


@lru_cache(maxsize=64)
def _target(url: str) -> _Target:
    """Raises ValueError for what is no address."""
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or not path.isprintable() or " " in path:
        raise ValueError("an address has letters, digits and signs alone")
    return _Target(_place(parts), path, parts.netloc.rpartition("@")[2])


def _place(parts: SplitResult) -> _Server:
    if parts.hostname is None or parts.scheme not in PORTS:
        raise ValueError("an address begins with http:// or https:// and a host")
    return _Server(parts.hostname, parts.port or PORTS[parts.scheme], parts.scheme == "https")


def _asked(method: str, target: _Target, proxy: SplitResult | None, headers: str, body: bytes) -> bytes:
    path = target.path if proxy is None else f"http://{target.named}{target.path}"
    known = "" if proxy is None else _known_to(proxy)
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: {target.named}\r\n{known}{headers}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _known_to(proxy: SplitResult) -> str:
    """Who asks, where the address of the proxy says so."""
    if proxy.username is None:
        return ""
    who = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return f"Proxy-Authorization: Basic {b64encode(who.encode()).decode()}\r\n"
