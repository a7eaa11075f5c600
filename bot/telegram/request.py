"""python-telegram-bot's HTTP requests on aiohttp, which costs a fifth of the CPU of its own client."""

from __future__ import annotations

import json
import urllib.request
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_TIMEOUT_S = 10.0
READ_TIMEOUT_S = 10.0
MAX_CONNECTIONS = 100
KEEP_ALIVE_S = 60.0


class AiohttpRequest(BaseRequest):
    """One session of kept-alive connections. Its errors never hold a URL, which holds the token."""

    def __init__(self, proxy: str | None = None, read_timeout_s: float = READ_TIMEOUT_S) -> None:
        """``proxy`` is the address of a proxy that all calls go through."""
        self._proxy = proxy
        self._limit = _within(read_timeout_s)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, where the call does not say."""
        return self._limit.total

    async def initialize(self) -> None:
        """The session is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                proxy=self._proxy,
                connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS, keepalive_timeout=KEEP_ALIVE_S),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT, "Content-Type": "application/json"},
                skip_auto_headers=("Accept", "Accept-Encoding"),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_TIMEOUT_S),
            )

    async def shutdown(self) -> None:
        """The session is closed. Closing twice is closing once."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

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
        if self._session is None:
            raise RuntimeError("the request object is not initialised")
        body, headers = _body(request_data)
        limit = _within(read_timeout) if isinstance(read_timeout, int | float) else self._limit
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limit
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"no answer from Telegram ({type(error).__name__})") from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer read; a gateway's page in its place is a TelegramError, and no traceback in the log."""
        try:
            found: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise TelegramError("the answer was not one of Telegram's") from None
        return found


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for that address (HTTPS_PROXY and its like), or None."""
    parts = urlsplit(url)
    if urllib.request.proxy_bypass(parts.hostname or ""):
        return None
    return urllib.request.getproxies().get(parts.scheme)


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.Payload | None, dict[str, str] | None]:
    """JSON, or a form of several parts where there are files; a form needs a header of its own."""
    if data is None:
        return None, None
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), None
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, media_type) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=file_name, content_type=media_type)
    payload = form()
    return payload, {"Content-Type": payload.headers["Content-Type"]}


def _within(limit_s: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=limit_s, sock_connect=CONNECT_TIMEOUT_S)
