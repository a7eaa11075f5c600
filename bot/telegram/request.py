"""python-telegram-bot's HTTP requests on connections of our own: its own client costs ten times the CPU."""

from __future__ import annotations

import asyncio
import json
import secrets
import urllib.request
from typing import IO, Any
from urllib.parse import urlsplit

from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.problem import Problem
from bot.telegram.connections import Connections, NoAnswer, TooLong

READ_TIMEOUT_S = 10.0
FILE_TIMEOUT_S = 30.0


class KeptRequest(BaseRequest):
    """Calls on kept-alive connections. Its errors never hold a URL, which holds the token."""

    def __init__(self, proxy: str | None = None, read_timeout_s: float = READ_TIMEOUT_S) -> None:
        """``proxy`` is the address of a proxy that all calls go through."""
        self._proxy = proxy
        self._read_timeout_s = read_timeout_s
        self._connections: Connections | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, where the call does not say."""
        return self._read_timeout_s

    async def initialize(self) -> None:
        """Calls can be made."""
        if self._connections is None:
            self._connections = Connections(self._proxy)

    async def shutdown(self) -> None:
        """Every connection is closed. Closing twice is closing once."""
        connections, self._connections = self._connections, None
        if connections is not None:
            connections.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer.

        Raises TimedOut when there is no answer in time and NetworkError for any other trouble on the way.
        Only ``read_timeout`` is heeded: it bounds the whole call.
        """
        if self._connections is None:
            raise RuntimeError("the request object is not initialised")
        body, kind = _body(request_data)
        headers = f"User-Agent: {self.USER_AGENT}\r\nContent-Type: {kind}\r\n"
        limit_s = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout_s
        try:
            async with asyncio.timeout(limit_s):
                return await self._connections.call(method, url, headers, body)
        except TimeoutError:
            raise TimedOut from None
        except NoAnswer as error:
            raise NetworkError(f"no answer from Telegram ({error})") from None

    async def fetch(self, url: str, most_bytes: int) -> bytes | None:
        """The file at that address; None where it is larger, of which no more is read.

        Raises TimedOut and NetworkError as above.
        """
        if self._connections is None:
            raise RuntimeError("the request object is not initialised")
        headers = f"User-Agent: {self.USER_AGENT}\r\n"
        try:
            async with asyncio.timeout(FILE_TIMEOUT_S):
                status, found = await self._connections.call("GET", url, headers, b"", most_bytes)
        except TimeoutError:
            raise TimedOut from None
        except TooLong:
            return None
        except NoAnswer as error:
            raise NetworkError(f"no file from Telegram ({error})") from None
        if status != 200:
            raise NetworkError(f"a file was answered with status {status}")
        return found

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer read; a gateway's page in its place is a TelegramError, and no traceback in the log."""
        try:
            found: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise TelegramError("the answer was not one of Telegram's") from None
        return found


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for that address (HTTPS_PROXY and its like), or None.

    Raises Problem where it is not one that can be spoken to.
    """
    parts = urlsplit(url)
    if urllib.request.proxy_bypass(parts.hostname or ""):
        return None
    proxy = urllib.request.getproxies().get(parts.scheme)
    if proxy and not _is_http(proxy):
        raise Problem(
            f"{parts.scheme.upper()}_PROXY is not the address of a proxy that the bot can use: it must be "
            "like http://proxy.example.org:3128."
        )
    return proxy


def _is_http(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _body(data: RequestData | None) -> tuple[bytes, str]:
    """JSON, or a form of several parts where there are files; with its media type."""
    if data is None:
        return b"", "application/json"
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), "application/json"
    boundary = secrets.token_hex(16)
    parts = [_part(boundary, name, value.encode()) for name, value in data.json_parameters.items()]
    for name, (file_name, content, media_type) in (data.multipart_data or {}).items():
        parts.append(_part(boundary, name, _whole(content), file_name, media_type))
    return b"".join((*parts, f"--{boundary}--\r\n".encode())), f"multipart/form-data; boundary={boundary}"


def _whole(content: bytes | IO[bytes]) -> bytes:
    return content if isinstance(content, bytes) else content.read()


def _part(boundary: str, name: str, value: bytes, file_name: str = "", media_type: str = "") -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if file_name:
        head += f'; filename="{_quoted(file_name)}"\r\nContent-Type: {_quoted(media_type)}'
    return f"{head}\r\n\r\n".encode() + value + b"\r\n"


def _quoted(text: str) -> str:
    """As browsers write names in forms."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
