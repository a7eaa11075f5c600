"""The Bot API over HTTP, as much of it as a bot in private and group chats uses."""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from . import refusals
from .faults import Dropped, Fault, Half, Held, Nonsense, NotEditable, ServerError, Slow, TooManyRequests
from .phone import Phone
from .refusals import Refused
from .webhook import WebhookSender
from .world import BOT, TOKEN, Call, Chat, Message, World

Params = Mapping[str, str]
DELETED_AT_ONCE = 100
MOST_HANDED_OUT = 20 << 20
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


class StandIn:
    """``async with StandIn() as telegram``: a server on 127.0.0.1; ``base_url`` points a bot to it."""

    def __init__(self, port: int = 0, world: World | None = None) -> None:
        self.world = world or World()
        self.faults: list[Fault] = []
        self.token = TOKEN
        self.account: dict[str, Any] = {}
        """What getMe says of the bot beyond the usual."""
        self.port = port
        self.webhook = WebhookSender(self.world, self._carry)
        self._users = iter(range(5_000_001, 6_000_000))
        self._methods: dict[str, Callable[[Params], Awaitable[Any]]] = {
            name.removeprefix("_do_"): getattr(self, name) for name in dir(self) if name.startswith("_do_")
        }

    async def __aenter__(self) -> StandIn:
        app = web.Application(client_max_size=1 << 22)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_route("GET", "/file/bot{token}/{path:.+}", self._serve_file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.webhook.close()
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def calls(self) -> list[Call]:
        """Every call so far but getUpdates, in the order they were answered."""
        return self.world.calls

    def calls_of(self, method: str, chat: int | None = None) -> list[Call]:
        """The calls of one method, in one chat if given."""
        return [c for c in self.calls if c.method == method.lower() and chat in (None, c.chat)]

    def phone(self, name: str = "Pat") -> Phone:
        """Somebody new, in a private chat with the bot."""
        return Phone(self.world, next(self._users), name)

    def member(self, chat: Chat, name: str = "Pat", thread_id: int | None = None) -> Phone:
        """Somebody new in that group, or in that topic of it; in private they have not met the bot."""
        return Phone(self.world, next(self._users), name, chat, thread_id)

    def inject(self, fault: Fault) -> Fault:
        """Let it strike the calls to come."""
        self.faults.append(fault)
        return fault

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _failure(401, "Unauthorized")
        method = request.match_info["method"].lower()
        params = await _params(request)
        chat = self._chat_of(method, params)
        fault = next((fault for fault in self.faults if fault.strikes(method, chat)), None)
        if fault is not None:
            self.world.changed()
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        if isinstance(fault, Held):
            await fault.let_go.wait()
        if isinstance(fault, ServerError):
            self._note(method, params, chat, fault.status)
            return web.Response(status=fault.status, text="<html>Bad Gateway</html>")
        if isinstance(fault, Nonsense):
            self._note(method, params, chat, 200)
            return web.Response(body=fault.body, content_type="application/json")
        if isinstance(fault, Dropped) and not fault.after:
            return self._cut(request, method, params, chat)
        response = await self._answer(method, params, fault)
        if isinstance(fault, Dropped):
            return self._cut(request, method, params, chat)
        if isinstance(fault, Half):
            return self._cut(request, method, params, chat, response)
        self._note(method, params, chat, response.status)
        return response

    async def _answer(self, method: str, params: Params, fault: Fault | None) -> web.Response:
        try:
            if isinstance(fault, TooManyRequests):
                words = f"Too Many Requests: retry after {fault.retry_after_s}"
                raise Refused(words, 429, {"retry_after": fault.retry_after_s})
            if isinstance(fault, NotEditable):
                raise Refused("Bad Request: message can't be edited")
            if method not in self._methods:
                raise Refused("Not Found", 404)
            result = await self._methods[method](params)
        except Refused as refused:
            return _failure(refused.status, refused.words, refused.parameters)
        return web.json_response({"ok": True, "result": result})

    async def _carry(self, method: str, params: Mapping[str, Any]) -> None:
        """A call that stood in a webhook's reply is done, and nobody hears what came of it."""
        name, given = method.lower(), {key: str(value) for key, value in params.items()}
        chat = self._chat_of(name, given)
        response = await self._answer(name, given, None)
        self.webhook.carried += 1
        self._note(name, given, chat, response.status)

    def _cut(
        self,
        request: web.Request,
        method: str,
        params: Params,
        chat: int | None,
        answer: web.Response | None = None,
    ) -> web.Response:
        """The connection is cut, at once or in the middle of the answer."""
        self._note(method, params, chat, 0)
        assert request.transport is not None
        if answer is not None and isinstance(answer.body, bytes):
            head = f"HTTP/1.1 {answer.status} Cut\r\nContent-Type: application/json\r\n"
            head += f"Content-Length: {len(answer.body)}\r\n\r\n"
            request.transport.write(head.encode() + answer.body[: len(answer.body) // 2])
            request.transport.close()
        else:
            request.transport.abort()
        return web.Response()

    def _chat_of(self, method: str, params: Params) -> int | None:
        if method == "answercallbackquery":
            return self.world.queries.get(params.get("callback_query_id", ""), (None, 0.0))[0]
        return int(params["chat_id"]) if params.get("chat_id") else None

    def _note(self, method: str, params: Params, chat: int | None, status: int) -> None:
        if method != "getupdates":
            self.world.calls.append(Call(method, params, chat, status, len(self.world.calls)))
        self.world.changed()

    async def _do_getme(self, params: Params) -> Any:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, **self.account}

    async def _do_getupdates(self, params: Params) -> Any:
        if self.webhook.url:
            raise Refused(WEBHOOK_ACTIVE, 409)
        if "allowed_updates" in params:
            self.world.allowed = json.loads(params["allowed_updates"])
        offset = int(params["offset"]) if params.get("offset") else None
        limit = min(max(int(params.get("limit") or 100), 1), 100)
        return await self.world.updates(offset, limit, float(params.get("timeout") or 0))

    async def _do_sendmessage(self, params: Params) -> Any:
        chat = self.world.live_chat(int(params["chat_id"]))
        if chat.muted:
            raise Refused("Bad Request: not enough rights to send text messages to the chat")
        content, keyboard = refusals.formatted(params), refusals.keyboard(params)
        reply = json.loads(params.get("reply_parameters") or '{"allow_sending_without_reply": true}')
        if not reply.get("allow_sending_without_reply") and reply["message_id"] not in chat.messages:
            raise Refused("Bad Request: message to be replied not found")
        thread = int(params["message_thread_id"]) if params.get("message_thread_id") else None
        message = self.world.add(chat, BOT["id"], content, keyboard, thread)  # type: ignore[arg-type]
        return self.world.as_json(message, BOT)

    async def _do_senddocument(self, params: Params) -> Any:
        chat = self.world.live_chat(int(params["chat_id"]))
        name, data = refusals.document(params)
        caption = refusals.caption(params)
        message = self.world.add(chat, BOT["id"], caption, refusals.keyboard(params))  # type: ignore[arg-type]
        message.file_name, message.file = name, data
        return self.world.as_json(message, BOT)

    async def _do_editmessagetext(self, params: Params) -> Any:
        message = self._own(params, "edit")
        if message.file_name:
            raise Refused("Bad Request: there is no text in the message to edit")
        content, keyboard = refusals.formatted(params), refusals.keyboard(params)
        if (content.text, content.entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise Refused(NOT_MODIFIED)
        message.text, message.entities, message.keyboard = content.text, content.entities, keyboard
        message.edits += 1
        return self.world.as_json(message, BOT)

    async def _do_editmessagereplymarkup(self, params: Params) -> Any:
        message, keyboard = self._own(params, "edit"), refusals.keyboard(params)
        if keyboard == message.keyboard:
            raise Refused(NOT_MODIFIED)
        message.keyboard = keyboard
        message.edits += 1
        return self.world.as_json(message, BOT)

    async def _do_deletemessage(self, params: Params) -> Any:
        chat = self.world.live_chat(int(params["chat_id"]))
        message = chat.messages.get(int(params["message_id"]))
        if message is None:
            raise Refused("Bad Request: message to delete not found")
        self.world.delete(message)
        return True

    async def _do_deletemessages(self, params: Params) -> Any:
        """Those that are not found are skipped; one that may not be deleted keeps all of them."""
        chat = self.world.live_chat(int(params["chat_id"]))
        numbers = json.loads(params.get("message_ids", "[]"))
        if not numbers:
            raise Refused("Bad Request: message identifiers are not specified")
        if len(numbers) > DELETED_AT_ONCE:
            raise Refused("Bad Request: too many message identifiers specified")
        self.world.delete(*(chat.messages[number] for number in numbers if number in chat.messages))
        return True

    async def _do_answercallbackquery(self, params: Params) -> Any:
        self.world.answer(params.get("callback_query_id", ""), refusals.toast(params), params.get("url", ""))
        return True

    async def _do_getchatmember(self, params: Params) -> Any:
        chat, person = self.world.live_chat(int(params["chat_id"])), int(params["user_id"])
        status = "administrator" if person in chat.administrators else "member"
        return {"user": {"id": person, "is_bot": False, "first_name": "Pat"}, "status": status}

    async def _do_sendchataction(self, params: Params) -> Any:
        self.world.live_chat(int(params["chat_id"]))
        return True

    async def _do_answerinlinequery(self, params: Params) -> Any:
        cached_s = int(params.get("cache_time") or 300)
        self.world.offer(params.get("inline_query_id", ""), refusals.inline_results(params), cached_s)
        return True

    async def _do_getfile(self, params: Params) -> Any:
        file_id = params.get("file_id", "")
        data = self.world.files.get(file_id)
        if data is None:
            raise Refused("Bad Request: invalid file_id")
        if len(data) > MOST_HANDED_OUT:
            raise Refused("Bad Request: file is too big")
        told = {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_path": f"documents/{file_id}"}
        return told if file_id in self.world.of_unknown_size else {**told, "file_size": len(data)}

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        data = self.world.files.get(request.match_info["path"].rpartition("/")[2])
        if request.match_info["token"] != self.token or data is None:
            return _failure(404, "Not Found")
        return web.Response(body=data, content_type="application/octet-stream")

    async def _do_getmycommands(self, params: Params) -> Any:
        return self.world.commands_of(self._scope(params))

    async def _do_setmycommands(self, params: Params) -> Any:
        self.world.menus[self._scope(params)] = refusals.commands(params)
        return True

    def _scope(self, params: Params) -> str:
        """For whom a menu is; one chat's only where the bot has met it."""
        scope = refusals.scope(params)
        kind, _, chat = scope.partition(" ")
        if kind == "chat" and int(chat) not in self.world.chats:
            raise Refused("Bad Request: chat not found")
        return scope

    async def _do_getmydescription(self, params: Params) -> Any:
        return {"description": self.world.profile["description"]}

    async def _do_setmydescription(self, params: Params) -> Any:
        self.world.profile["description"] = refusals.profile_text(params, "description")
        return True

    async def _do_getmyshortdescription(self, params: Params) -> Any:
        return {"short_description": self.world.profile["short_description"]}

    async def _do_setmyshortdescription(self, params: Params) -> Any:
        self.world.profile["short_description"] = refusals.profile_text(params, "short_description")
        return True

    async def _do_setwebhook(self, params: Params) -> Any:
        refusals.webhook(params)
        if "allowed_updates" in params:
            self.world.allowed = json.loads(params["allowed_updates"])
        self.webhook.set(params)
        return True

    async def _do_getwebhookinfo(self, params: Params) -> Any:
        told = {"url": self.webhook.url, "has_custom_certificate": False}
        return {**told, "pending_update_count": self.world.pending, **self.webhook.failed}

    async def _do_deletewebhook(self, params: Params) -> Any:
        self.webhook.set({})
        return True

    def _own(self, params: Params, purpose: str) -> Message:
        return self.world.own_message(int(params["chat_id"]), int(params["message_id"]), purpose)


async def _params(request: web.Request) -> dict[str, str]:
    """The parameters, wherever Telegram would accept them; what is not text is as JSON."""
    given: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        pass
    elif request.content_type == "application/json":
        given |= await request.json()
    else:
        given |= {key: _part(value) for key, value in (await request.post()).items()}
    return {key: value if isinstance(value, str) else json.dumps(value) for key, value in given.items()}


def _part(value: str | web.FileField | bytes | bytearray) -> Any:
    """A part of a form; a file as JSON that holds its name and its bytes."""
    if isinstance(value, web.FileField):
        return {"file_name": value.filename, "base64": b64encode(value.file.read()).decode()}
    return value


def _failure(status: int, words: str, parameters: Mapping[str, int] | None = None) -> web.Response:
    told: dict[str, Any] = {"ok": False, "error_code": status, "description": words}
    if parameters:
        told["parameters"] = dict(parameters)
    return web.json_response(told, status=status)
