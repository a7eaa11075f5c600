"""A lean stand-in for Telegram, so that the bots under load are compared and not the server they talk to.

It speaks the same calls over HTTP as the stand-in of the tests, and checks nothing. What a bot shows is kept
as its last keyboard in each chat. A press is given to a bot that polls, or sent to the webhook it has set.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from httptools import HttpRequestParser, HttpResponseParser

TOKEN = "123456789:STAND-IN-token-for-tests-only-000000000"
BOT = {"id": 123456789, "is_bot": True, "first_name": "Safe to Share", "username": "safe_to_share_bot"}
MOST_UPDATES = 100
WEBHOOK_CONNECTIONS = 40
CONNECT_AGAIN_S = 0.01
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Params = dict[str, Any]


class Chat:
    """One private chat, and the person in it."""

    def __init__(self, number: int) -> None:
        self.id = number
        self.user = {"id": number, "is_bot": False, "first_name": "Pat", "language_code": "en"}
        self.buttons: dict[str, str] = {}
        """Label, without a number before it -> data, of the message that was shown last."""
        self.message_id = 0
        self.text, self.markup = "", {}
        self.shown: asyncio.Future[None] | None = None
        """Done when the bot next sends or edits a message here."""

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": "Pat"}


class Server:
    """``async with Server() as telegram``: it listens on 127.0.0.1.

    ``ports`` are those of several workers: updates are sent to them in turn, as a balancer would, or
    ``by_person``, everybody's to one of them; whatever webhook they set.
    """

    def __init__(self, ports: Sequence[int] = (), by_person: bool = False) -> None:
        self.token = TOKEN
        self.chats: dict[int, Chat] = {}
        self.port = 0
        self.calls = 0
        self._numbers = iter(range(1, 1 << 60))
        self._pending: dict[int, bytes] = {}
        self._poll: tuple[asyncio.Future[bytes], asyncio.TimerHandle] | None = None
        self._given = 0
        self._ports, self._by_person = ports, by_person
        self._webhooks: list[_Webhook] = []
        self._in_turn: Iterator[_Webhook] = iter(())

    async def __aenter__(self) -> Server:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self._answer), "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for webhook in self._webhooks:
            webhook.close()

    @property
    def base_url(self) -> str:
        """As the stand-in of the tests has it."""
        return f"http://127.0.0.1:{self.port}/bot"

    def chat(self, number: int | None = None) -> Chat:
        """Somebody new, or whoever has that number and was here before this server."""
        chat = Chat(next(self._numbers) + 5_000_000 if number is None else number)
        self.chats[chat.id] = chat
        return chat

    def type(self, chat: Chat, text: str) -> asyncio.Future[None]:
        """Words are sent; done when the bot shows something."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text[0] == "/" else []
        message = {**_message(chat, next(self._numbers), chat.user), "text": text, "entities": entities}
        return self._deliver(chat, {"message": message})

    def press(self, chat: Chat, label: str) -> asyncio.Future[None]:
        """A button is pressed; done when the bot shows something."""
        number = next(self._numbers)
        query = {
            "id": str(number),
            "from": chat.user,
            "message": _shown(chat),
            "chat_instance": "1",
            "data": chat.buttons[label],
        }
        return self._deliver(chat, {"callback_query": query})

    def _deliver(self, chat: Chat, what: Params) -> asyncio.Future[None]:
        chat.shown = shown = asyncio.get_running_loop().create_future()
        number = next(self._numbers)
        update = json.dumps({"update_id": number, **what}).encode()
        if self._webhooks:
            self._webhook_for(chat).send(update)
            return shown
        self._pending[number] = update
        if self._poll is not None:
            (waiting, timer), self._poll = self._poll, None
            timer.cancel()
            asyncio.get_running_loop().call_soon(self._give, waiting)
        return shown

    def _give(self, waiting: asyncio.Future[bytes]) -> None:
        if not waiting.done():
            waiting.set_result(_ok(self._some()))

    def _some(self) -> bytes:
        some = [update for number, update in self._pending.items() if number > self._given][:MOST_UPDATES]
        if some:
            self._given = json.loads(some[-1])["update_id"]
        return b"[" + b",".join(some) + b"]"

    def _answer(self, url: bytes, kind: str, body: bytes) -> bytes | asyncio.Future[bytes]:
        self.calls += 1
        method, params = url.rpartition(b"/")[2].lower(), _params(kind, body)
        if method == b"getupdates":
            return self._updates(params)
        if method in (b"sendmessage", b"editmessagetext"):
            return _ok(self._show(params))
        if method == b"getme":
            return _ok(json.dumps({**BOT, "can_join_groups": True}).encode())
        if method == b"setwebhook" and not self._webhooks:
            self._set_webhook(params["url"], params.get("secret_token", ""))
        if method == b"getwebhookinfo":
            return _ok(b'{"url":"","has_custom_certificate":false,"pending_update_count":0}')
        if method == b"getmycommands":
            return _ok(b"[]")
        if method in (b"getmydescription", b"getmyshortdescription"):
            return _ok(json.dumps({method[5:].decode().replace("short", "short_"): ""}).encode())
        return _ok(b"true")

    def _set_webhook(self, url: str, secret: str) -> None:
        ports = self._ports or (urlsplit(url).port or 80,)
        self._webhooks = [_Webhook(url, port, secret, self._carry) for port in ports]
        self._in_turn = itertools.cycle(self._webhooks)
        for update in self._pending.values():
            next(self._in_turn).send(update)

    def _webhook_for(self, chat: Chat) -> _Webhook:
        return self._webhooks[chat.id % len(self._webhooks)] if self._by_person else next(self._in_turn)

    def _updates(self, params: Params) -> bytes | asyncio.Future[bytes]:
        """Those that were given out are given again only where they are asked for again."""
        if params.get("offset"):
            offset = int(params["offset"])
            for number in [number for number in self._pending if number < offset]:
                del self._pending[number]
            self._given = min(self._given, offset - 1)
        if any(number > self._given for number in self._pending) or not float(params.get("timeout") or 0):
            return _ok(self._some())
        loop = asyncio.get_running_loop()
        waiting: asyncio.Future[bytes] = loop.create_future()
        timer = loop.call_later(float(params["timeout"]), lambda: waiting.set_result(_ok(b"[]")))
        self._poll = (waiting, timer)
        return waiting

    def _show(self, params: Params) -> bytes:
        chat = self.chats[int(params["chat_id"])]
        markup = params.get("reply_markup") or "{}"
        chat.markup = json.loads(markup) if isinstance(markup, str) else markup
        buttons = [button for row in chat.markup.get("inline_keyboard", []) for button in row]
        chat.buttons = {_label(each["text"]): each.get("callback_data", "") for each in buttons}
        chat.text = params["text"]
        chat.message_id = int(params.get("message_id") or 0) or next(self._numbers)
        if chat.shown is not None and not chat.shown.done():
            chat.shown.set_result(None)
        return json.dumps(_shown(chat)).encode()

    def _carry(self, body: bytes) -> None:
        self.calls += bool(body)


class _Webhook:
    """Sends updates, each on a connection of its own while it lasts; a reply may hold a call."""

    def __init__(self, url: str, port: int, secret: str, carry: Callable[[bytes], None]) -> None:
        parts = urlsplit(url)
        to = f"POST {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        self._head = f"{to}{SECRET_HEADER}: {secret}\r\nContent-Type: application/json\r\n"
        self._carry = carry
        self._to = (parts.hostname or "", port)
        self._idle: list[_Sending] = []
        self._waiting: list[bytes] = []
        self._open = 0
        self._closed = False
        self._connecting: set[asyncio.Future[None]] = set()

    def send(self, update: bytes) -> None:
        """It is on its way."""
        if self._idle:
            self._idle.pop().ask(update)
        elif self._open < WEBHOOK_CONNECTIONS:
            self._open += 1
            self._connecting.add(asyncio.ensure_future(self._on_new(update)))
        else:
            self._waiting.append(update)

    def close(self) -> None:
        """No connection is kept."""
        self._closed = True
        for each in self._idle:
            each.close()

    def free(self, sending: _Sending, body: bytes) -> None:
        """That one has had its answer."""
        self._carry(body)
        if self._waiting:
            sending.ask(self._waiting.pop(0))
        else:
            self._idle.append(sending)

    def lost(self, sending: _Sending, unanswered: bytes) -> None:
        """The bot closed that one; an update that it did not answer is sent again, as Telegram does."""
        self._open -= 1
        if sending in self._idle:
            self._idle.remove(sending)
        if unanswered and not self._closed:
            self.send(unanswered)

    async def _on_new(self, update: bytes) -> None:
        """A bot may set its webhook before it listens."""
        loop = asyncio.get_running_loop()
        while not self._closed:
            try:
                _, sending = await loop.create_connection(lambda: _Sending(self, self._head), *self._to)
            except ConnectionRefusedError:
                await asyncio.sleep(CONNECT_AGAIN_S)
            else:
                return sending.ask(update)


class _Sending(asyncio.Protocol):
    def __init__(self, webhook: _Webhook, head: str) -> None:
        self._webhook, self._head = webhook, head
        self._update = self._body = b""

    def ask(self, update: bytes) -> None:
        self._parser = HttpResponseParser(self)
        self._update, self._body = update, b""
        self._transport.write(f"{self._head}Content-Length: {len(update)}\r\n\r\n".encode() + update)

    def close(self) -> None:
        self._transport.abort()

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, part: bytes) -> None:
        self._body += part

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() != 200:
            raise SystemExit(f"The webhook answered {self._parser.get_status_code()}.")
        self._update = b""
        self._webhook.free(self, self._body)

    def connection_lost(self, error: Exception | None) -> None:
        self._webhook.lost(self, self._update)


class _Connection(asyncio.Protocol):
    """A connection of the bot's."""

    def __init__(self, answer: Callable[[bytes, str, bytes], bytes | asyncio.Future[bytes]]) -> None:
        self._answer = answer
        self._parser = HttpRequestParser(self)
        self._url, self._kind, self._body = b"", "", [b""]

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._url, self._kind, self._body = url, "", []

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._kind = value.decode()

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        answer = self._answer(self._url, self._kind, b"".join(self._body))
        if isinstance(answer, bytes):
            self._transport.write(answer)
        else:
            answer.add_done_callback(lambda done: self._transport.write(done.result()))


def _params(kind: str, body: bytes) -> Params:
    if kind.startswith("application/json"):
        return dict(json.loads(body)) if body else {}
    if kind.startswith("multipart/"):
        boundary = kind.partition("boundary=")[2].strip('"').encode()
        found: Params = {}
        for part in body.split(b"--" + boundary)[1:-1]:
            head, _, value = part.partition(b"\r\n\r\n")
            found[head.partition(b'name="')[2].partition(b'"')[0].decode()] = value[:-2].decode()
        return found
    return dict(parse_qsl(body.decode()))


def _message(chat: Chat, number: int, sender: Params) -> Params:
    return {"message_id": number, "from": sender, "chat": chat.as_json(), "date": 1_700_000_000}


def _label(text: str) -> str:
    number, dot, words = text.partition(". ")
    return words if dot and number.isdigit() else text


def _shown(chat: Chat) -> Params:
    return {**_message(chat, chat.message_id, BOT), "text": chat.text, "reply_markup": chat.markup}


def _ok(result: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(result) + 21}\r\n\r\n"
    return head.encode() + b'{"ok":true,"result":' + result + b"}"
