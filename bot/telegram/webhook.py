"""Taking updates that Telegram sends, so that none is lost: 200 is said only once its effect is saved.

Whatever was not answered so is sent again: Telegram is the durable queue, and no update is stored here. That
an update is Telegram's is shown by the secret in its header and by nothing else; the path need not be secret.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import orjson
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.listening import Server
from bot.telegram.deployment import Webhook
from bot.telegram.reading import place_of
from bot.telegram.replying import WebhookReply, replying
from bot.telegram.request import parsed
from bot.telegram.under_way import GIVE_UP_S
from bot.watching.figures import Figures

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1 << 20

MOST_OF_ONE_PLACE = 8
"""More updates of one chat are sent again later, so that whoever floods the bot holds no connections."""

MOST_UPDATE_ID = 1 << 63
STOP_S = 5.0

logger = logging.getLogger(__name__)

Deal = Callable[[dict[str, Any], Callable[[], None]], Awaitable[bool]]


class Receiver:
    """Has the updates handled that arrive."""

    def __init__(self, webhook: Webhook, deal: Deal, figures: Figures) -> None:
        """``deal`` tells whether the effect of an update is saved, and calls its second argument before it
        answers a press although it is not. Raises Problem where it cannot listen.
        """
        self._secret = webhook.secret.encode()
        self._deal = deal
        self._figures = figures
        self._waiting: Counter[object] = Counter()
        self._tasks: set[asyncio.Task[bool]] = set()
        path = urlsplit(webhook.url).path or "/"
        app = Starlette(routes=[Route(path, self._take, methods=["POST"])])
        self._server = Server(app, webhook.listen, "WEBHOOK_LISTEN")

    @property
    def port(self) -> int:
        """The port it listens at."""
        return self._server.port

    def start(self) -> None:
        """Updates are taken from now on."""
        self._server.start()

    async def stop(self) -> None:
        """No update is taken any more, and what was begun is finished, within seconds."""
        ends_at = time.monotonic() + STOP_S
        await self._server.stop()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=max(ends_at - time.monotonic(), 0.5))
        given_up = set(self._tasks)
        for task in given_up:
            task.cancel()
        if given_up:  # they end before what they work with is closed
            logger.warning("%d updates were still under way; Telegram sends them again.", len(given_up))
            await asyncio.wait(given_up, timeout=GIVE_UP_S)

    async def _take(self, request: Request) -> Response:
        try:
            raw = await _update_in(request, self._secret)
        except _Refusal as refusal:
            self._figures.refused[str(refusal.status)] += 1
            return PlainTextResponse(refusal.words, refusal.status)
        except ClientDisconnect:
            return Response(status_code=400)
        self._figures.heard()
        place = _place_in(raw)
        if self._waiting[place] >= MOST_OF_ONE_PLACE:
            self._figures.refused["503"] += 1
            return _later()
        self._waiting[place] += 1
        reply = WebhookReply()
        with replying(reply):
            task = asyncio.create_task(self._dealt(raw, place, reply))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        either: set[asyncio.Future[Any]] = {task, reply.made}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if reply.made.done():
            return Response(orjson.dumps(reply.made.result()), media_type="application/json")
        return Response() if not task.cancelled() and task.result() else _later()

    async def _dealt(self, raw: dict[str, Any], place: object, reply: WebhookReply) -> bool:
        try:
            return await self._deal(raw, reply.close)
        except Exception as error:
            logger.error("An update failed in a way nothing was ready for (%s).", type(error).__name__)
            return False
        finally:
            reply.close()
            self._waiting[place] -= 1
            if not self._waiting[place]:
                del self._waiting[place]


class _Refusal(Exception):
    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words + "\n"


async def _update_in(request: Request, secret: bytes) -> dict[str, Any]:
    """The update. Raises _Refusal, with nothing of the request in its words."""
    shown = request.headers.get(HEADER, "").encode()
    if not hmac.compare_digest(shown, secret):
        raise _Refusal(403, "This address is for Telegram alone.")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise _Refusal(415, "An update is application/json.")
    found = parsed(await _body(request))
    if found is None:
        raise _Refusal(400, "That is not JSON.")
    number = found.get("update_id") if isinstance(found, dict) else None
    is_number = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < MOST_UPDATE_ID
    if not isinstance(found, dict) or not is_number:
        raise _Refusal(400, "That is not an update.")
    return found


async def _body(request: Request) -> bytes:
    """Refused before it is read where it says that it is too long, and else as soon as it is.

    Whoever takes too long over it is hung up on by the server.
    """
    too_long = _Refusal(413, "An update is shorter than that.")
    said = request.headers.get("content-length", "0")
    if not said.isdecimal() or int(said[:20]) > MOST_BYTES:
        raise too_long
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise too_long
    return bytes(body)


def _place_in(raw: dict[str, Any]) -> object:
    """Whose update it is; one that nobody can read belongs to nobody."""
    try:
        place = place_of(raw)
        hash(place)
    except Exception:
        return None
    return place


def _later() -> Response:
    return PlainTextResponse("Send it again later.\n", 503, {"Retry-After": "1"})
