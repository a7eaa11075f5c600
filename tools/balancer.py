"""A small balancer for trying many workers on one machine: in turn, and the next where one is gone."""

from __future__ import annotations

from collections.abc import Sequence

import aiohttp
from aiohttp import web

ANSWER_S = 60.0
MOST_BYTES = 1 << 20


class Balancer:
    """``async with Balancer(workers)``: what is posted to ``url`` goes to the workers in turn."""

    def __init__(self, workers: Sequence[str]) -> None:
        """``workers`` are their addresses, HOST:PORT."""
        self.port = 0
        self.sent = dict.fromkeys(workers, 0)
        self._next = 0
        self._workers = list(workers)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Balancer:
        limit = aiohttp.ClientTimeout(total=ANSWER_S, sock_connect=2.0)
        self._session = aiohttp.ClientSession(timeout=limit, connector=aiohttp.TCPConnector(limit=0))
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post("/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        kept = ("X-Telegram-Bot-Api-Secret-Token", "Content-Type")
        headers = {name: request.headers[name] for name in kept if name in request.headers}
        first, self._next = self._next, (self._next + 1) % len(self._workers)
        for worker in (*self._workers[first:], *self._workers[:first]):
            try:
                async with self._session.post(
                    f"http://{worker}{request.path}", data=body, headers=headers
                ) as told:
                    self.sent[worker] += 1
                    return web.Response(
                        status=told.status, body=await told.read(), content_type=told.content_type
                    )
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, TimeoutError):
                break
        return web.Response(status=502)
