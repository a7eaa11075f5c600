"""The addresses of the preview: the page, its state as it changes, and what a click asks for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from importlib import resources
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from bot.preview.desk import Cannot, Chosen, Desk
from bot.preview.numbers import numbers
from bot.preview.phone import PEOPLE
from bot.preview.saving import saved_walkthrough, written
from bot.preview.snapshot import snapshot
from bot.settings import Settings

LONGEST_TEXT = 4096
"""As Telegram has it."""

KEEP_ALIVE_S = 15.0

TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class Preview:
    """Serves one desk. ``stopping`` ends the streams that would keep the server from stopping."""

    def __init__(self, desk: Desk, stopping: asyncio.Event, counted: Settings | None = None) -> None:
        """``counted``: the settings whose database has the numbers to draw; without them, none are drawn."""
        self._counted = counted
        self._desk = desk
        self._stopping = stopping
        self._page = _page_files()

    def app(self, token: str) -> Starlette:
        """The application; every address begins with the token."""
        routes = [
            Route("/state", self._state),
            Route("/events", self._events),
            Route("/numbers", self._numbers),
            Route("/file/{message:int}", self._file),
            Route("/do", self._do, methods=["POST"]),
            Route("/", self._page_file),
            Route("/{name}", self._page_file),
        ]
        return Starlette(routes=[Mount(f"/{token}", routes=routes)])

    async def _page_file(self, request: Request) -> Response:
        name = request.path_params.get("name") or "index.html"
        data = self._page.get(name)
        if data is None:
            return PlainTextResponse("There is no such page.", 404)
        return Response(data, media_type=TYPES[name[name.rindex(".") :]])

    async def _state(self, request: Request) -> Response:
        return JSONResponse(snapshot(self._desk))

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        """The state now, and again after every change."""
        known = -1
        stopped = asyncio.create_task(self._stopping.wait())
        try:
            while not self._stopping.is_set():
                if known != self._desk.revision:
                    known = self._desk.revision
                    yield f"event: state\ndata: {json.dumps(snapshot(self._desk), ensure_ascii=False)}\n\n"
                news = asyncio.create_task(self._desk.wait_for_news(known))
                await asyncio.wait({news, stopped}, timeout=KEEP_ALIVE_S, return_when=asyncio.FIRST_COMPLETED)
                if not news.done():
                    news.cancel()
                    yield ": still here\n\n"
        finally:
            stopped.cancel()

    async def _numbers(self, request: Request) -> Response:
        good = self._desk.draft.good
        pack = good.pack if good else None
        return JSONResponse(await numbers(self._counted, pack, request.query_params.get("days", "")))

    async def _file(self, request: Request) -> Response:
        phone = self._desk.phone
        message = phone.chat.message(request.path_params["message"]) if phone else None
        if message is None or message.document is None:
            return PlainTextResponse("There is no such file any more.", 404)
        name = message.document.name.replace('"', "").replace("\\", "")
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(message.document.data, media_type="application/octet-stream", headers=headers)

    async def _do(self, request: Request) -> Response:
        try:
            asked = await request.json()
            action = ACTIONS[asked["do"]]
            told = await action(self._desk, asked)
        except Cannot as cannot:
            return JSONResponse({"problem": str(cannot)}, 409)
        except (ValueError, KeyError, TypeError, AttributeError):
            return JSONResponse({"problem": "The preview does not know what was asked."}, 400)
        return JSONResponse(told or {})


Asked = Mapping[str, Any]
Told = dict[str, Any] | None


async def _press(desk: Desk, asked: Asked) -> Told:
    await desk.press(int(asked["message"]), int(asked["row"]), int(asked["column"]))
    return None


async def _say(desk: Desk, asked: Asked) -> Told:
    text = str(asked["text"]).strip()[:LONGEST_TEXT]
    if text:
        await desk.say(text)
    return None


async def _begin(desk: Desk, asked: Asked) -> Told:
    await desk.begin(str(asked["flow"]))
    return None


async def _go(desk: Desk, asked: Asked) -> Told:
    await desk.go_to(str(asked["flow"]), str(asked["state"]))
    return None


async def _chat(desk: Desk, asked: Asked) -> Told:
    await desk.turn_to("group" if asked["kind"] == "group" else "private")
    return None


async def _choose(desk: Desk, asked: Asked) -> Told:
    """Only what is given changes."""
    now = desk.chosen
    person = str(asked.get("person", now.person))
    await desk.choose(
        Chosen(
            flow=str(asked.get("flow", now.flow)),
            map_of=str(asked.get("map_of", now.map_of)),
            person=person if person in PEOPLE else now.person,
        )
    )
    return None


async def _play(desk: Desk, asked: Asked) -> Told:
    await desk.play(str(asked["walkthrough"]), int(asked["step"]))
    return None


async def _walkthrough(desk: Desk, asked: Asked) -> Told:
    name, text = saved_walkthrough(desk, str(asked["name"]), str(asked.get("title", "")))
    return {"file": name, "text": text}


async def _write(desk: Desk, asked: Asked) -> Told:
    return {"file": written(desk, str(asked["name"]), str(asked.get("title", "")))}


ACTIONS: Mapping[str, Callable[[Desk, Asked], Awaitable[Told]]] = {
    "press": _press,
    "say": _say,
    "begin": _begin,
    "go": _go,
    "chat": _chat,
    "choose": _choose,
    "play": _play,
    "walkthrough": _walkthrough,
    "write": _write,
}
"""What a page may ask for, by name."""


def _page_files() -> dict[str, bytes]:
    """The files of the page, read once: there is no way from an address to any other file."""
    folder = resources.files("bot.preview") / "page"
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name.endswith(tuple(TYPES))}
