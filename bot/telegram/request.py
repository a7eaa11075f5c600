"""python-telegram-bot's HTTP requests on connections of our own: its own client costs ten times the CPU."""

from __future__ import annotations

import json
import secrets
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from mimetypes import guess_type
from typing import Any
from urllib.parse import urlsplit

import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.problem import Problem
from bot.telegram.connections import Connections, NoAnswer, TooLong, TooSlow
from bot.telegram.hints import hints_of
from bot.telegram.screen import File

READ_TIMEOUT_S = 10.0
FILE_TIMEOUT_S = 30.0
JSON = "application/json"


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
        """The status and the body of the answer, to a call that the library makes. None of them has files.

        Raises TimedOut when there is no answer in time and NetworkError for any other trouble on the way.
        Only ``read_timeout`` is heeded: it bounds the whole call.
        """
        body = b"" if request_data is None else orjson.dumps(request_data.parameters)
        within_s = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout_s
        return await self.exchange(method, url, body, JSON, within_s)

    async def ask(
        self, url: str, params: Mapping[str, Any], document: File | None = None
    ) -> tuple[int, bytes]:
        """The same for a call of this bot's own, without the objects that the library makes of each."""
        if document is None:
            return await self.exchange("POST", url, orjson.dumps(params), JSON, self._read_timeout_s)
        body, kind = _form(params, document)
        return await self.exchange("POST", url, body, kind, self._read_timeout_s)

    async def exchange(
        self, method: str, url: str, body: bytes, kind: str, within_s: float
    ) -> tuple[int, bytes]:
        """What is asked, and what is answered. Raises TimedOut and NetworkError."""
        headers = f"User-Agent: {self.USER_AGENT}\r\nContent-Type: {kind}\r\n"
        try:
            return await self._open.call(method, url, headers, body, within_s)
        except TooSlow:
            raise TimedOut from None
        except NoAnswer as error:
            raise NetworkError(f"no answer from Telegram ({error})") from None

    async def fetch(self, url: str, most_bytes: int) -> bytes | None:
        """The file at that address; None where it is larger, of which no more is read.

        Raises TimedOut and NetworkError as above.
        """
        headers = f"User-Agent: {self.USER_AGENT}\r\n"
        try:
            status, found = await self._open.call("GET", url, headers, b"", FILE_TIMEOUT_S, most_bytes)
        except TooSlow:
            raise TimedOut from None
        except TooLong:
            return None
        except NoAnswer as error:
            raise NetworkError(f"no file from Telegram ({error})") from None
        if status != 200:
            raise NetworkError(f"a file was answered with status {status}")
        return found

    @property
    def _open(self) -> Connections:
        if self._connections is None:
            raise RuntimeError("the request object is not initialised")
        return self._connections

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer read; a gateway's page in its place is a TelegramError, and no traceback in the log."""
        found = parsed(payload)
        if not isinstance(found, dict) or not found.keys() & {"result", "description"}:
            raise TelegramError("the answer was not one of Telegram's")
        return {**found, "parameters": hints_of(found)} if "parameters" in found else found


def parsed(payload: bytes) -> object:
    """What stands in JSON; None for what is no JSON."""
    try:
        return orjson.loads(payload)
    except ValueError:
        with suppress(ValueError, RecursionError):
            return json.loads(payload)  # takes half a letter too, so that one message spoils none beside it
    return None


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


def _form(params: Mapping[str, Any], document: File) -> tuple[bytes, str]:
    """A form of several parts, with its media type."""
    boundary = secrets.token_hex(16)
    parts = [_part(boundary, name, str(value).encode()) for name, value in params.items()]
    parts.append(_part(boundary, "document", document.data, document.name))
    return b"".join((*parts, f"--{boundary}--\r\n".encode())), f"multipart/form-data; boundary={boundary}"


def _part(boundary: str, name: str, value: bytes, file_name: str = "") -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if file_name:
        media_type = guess_type(file_name)[0] or "application/octet-stream"
        head += f'; filename="{_quoted(file_name)}"\r\nContent-Type: {media_type}'
    return f"{head}\r\n\r\n".encode() + value + b"\r\n"


def _quoted(text: str) -> str:
    """As browsers write names in forms."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
