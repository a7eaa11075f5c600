"""Telegram sending updates to a webhook: many at once, and each again until it is told 200."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from .world import World

HEADER = "X-Telegram-Bot-Api-Secret-Token"
AGAIN_S = 0.05
ANSWER_S = 60.0

Carry = Callable[[str, Mapping[str, str]], Awaitable[object]]


@dataclass(frozen=True)
class Delivered:
    """One attempt to deliver an update: what came back, 0 where nothing did."""

    update_id: int
    status: int
    body: str = ""


class WebhookSender:
    """Sends what is pending to the address that ``setWebhook`` named. ``carry`` does the call in a reply."""

    def __init__(self, world: World, carry: Carry) -> None:
        self.url = ""
        self.failed: dict[str, Any] = {}
        """What getWebhookInfo says of deliveries that failed."""
        self.params: Mapping[str, str] = {}
        self.attempts: list[Delivered] = []
        self.carried = 0
        self._world = world
        self._carry = carry
        self._under_way: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._going: asyncio.Task[None] | None = None

    def set(self, params: Mapping[str, str]) -> None:
        """Updates go to that address from now on; to none where it is empty."""
        self.url, self.params = params.get("url", ""), params
        if self.url and self._going is None:
            self._going = asyncio.create_task(self._go())
        self._world.changed()

    async def close(self) -> None:
        """Nothing is sent any more."""
        for task in (*self._tasks, *((self._going,) if self._going else ())):
            task.cancel()
        if self._session is not None:
            await self._session.close()

    async def _go(self) -> None:
        while True:
            most = int(self.params.get("max_connections") or 40)
            if self.url:
                for update in self._world.to_send(self._under_way, most - len(self._under_way)):
                    self._under_way.add(update["update_id"])
                    task = asyncio.create_task(self._send(update))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)
            await self._world.next_change()

    async def _send(self, update: dict[str, Any]) -> None:
        number = update["update_id"]
        try:
            while self.url:
                status, body = await self._post(update)
                self.attempts.append(Delivered(number, status, body))
                if status == 200:
                    if body:
                        call = json.loads(body)
                        await self._carry(call.pop("method"), call)
                    self._world.confirm_sent(number)
                    return
                self._world.changed()
                await asyncio.sleep(AGAIN_S)
        finally:
            self._under_way.discard(number)
            self._world.changed()

    async def _post(self, update: dict[str, Any]) -> tuple[int, str]:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        headers = {HEADER: self.params["secret_token"]} if self.params.get("secret_token") else {}
        try:
            limit = aiohttp.ClientTimeout(total=ANSWER_S)
            async with self._session.post(self.url, json=update, headers=headers, timeout=limit) as told:
                return told.status, await told.text()
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 0, ""
