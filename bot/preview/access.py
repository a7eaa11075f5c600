"""Who may ask the preview for anything: this machine's own page, opened by the address that was printed.

Another site that the browser has open can send requests to this machine, or give itself a name that leads
here. So every request must name this server as its host, must not come from another origin, and must know the
token of this run, which stands in the address and in no page of anybody else.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = "127.0.0.1"
LARGEST_BODY_BYTES = 64 * 1024

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}

WRONG_HOST = "This preview answers only under the address that was printed when it started."
WRONG_ORIGIN = "This preview takes nothing from other sites."
WRONG_TOKEN = (
    "Open the whole address that was printed when the preview started; it is another one every time."
)
TOO_LARGE = "That is more than this preview takes."


class Access:
    """Lets through what passes every check, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refusals are plain text with a status of 4xx."""
        if scope["type"] != "http":
            return
        refused = self._refused(scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if refused is not None:
            await refused(scope, receive, with_headers)
        else:
            await self._app(scope, receive, with_headers)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        port = scope["server"][1]
        if headers.get("host") not in (f"{LOOPBACK}:{port}", f"localhost:{port}"):
            return PlainTextResponse(WRONG_HOST, 421)
        origin = headers.get("origin")
        own = f"http://{headers['host']}"
        from_elsewhere = headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
        if origin not in (None, own) or from_elsewhere:
            return PlainTextResponse(WRONG_ORIGIN, 403)
        if scope["method"] not in ("GET", "HEAD") and origin is None:
            return PlainTextResponse(WRONG_ORIGIN, 403)
        token = scope["path"].split("/")[1] if scope["path"].startswith("/") else ""
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            return PlainTextResponse(WRONG_TOKEN, 404)
        length = headers.get("content-length", "0")
        if headers.get("transfer-encoding") or not length.isdigit() or int(length) > LARGEST_BODY_BYTES:
            return PlainTextResponse(TOO_LARGE, 413)
        return None
