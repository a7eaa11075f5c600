"""The balancer that many workers are tried behind: it passes on what Telegram sends, to each in turn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from tests.telegram.harness import free_port
from tools.balancer import MOST_BYTES, Balancer

SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Worker:
    """Answers with its name, with a status, or not at all."""

    name: str
    status: int = 200
    hangs_up: bool = False
    address: str = ""
    taken: list[tuple[str, str, bytes]] = field(default_factory=list)

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_post("/{path:.*}", self._take)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.address = f"127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield
        finally:
            await runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        self.taken.append((request.path, request.headers.get(SECRET, ""), await request.read()))
        if self.hangs_up and request.transport is not None:
            request.transport.abort()
        return web.Response(text=self.name, status=self.status)


async def sent(balancer: Balancer, body: bytes = b"{}") -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{balancer.url}/telegram", data=body, headers={SECRET: "a secret"}) as told,
    ):
        return told.status, await told.text()


@pytest.fixture
async def workers() -> AsyncIterator[tuple[Worker, Worker]]:
    one, two = Worker("one"), Worker("two")
    async with AsyncExitStack() as stack:
        for worker in (one, two):
            await stack.enter_async_context(worker.listening())
        yield one, two


async def test_workers_take_updates_in_turn(workers: tuple[Worker, Worker]) -> None:
    async with Balancer([worker.address for worker in workers]) as balancer:
        assert [(await sent(balancer))[1] for _ in range(4)] == ["one", "two", "one", "two"]
        assert list(balancer.sent.values()) == [2, 2]


async def test_a_worker_gets_the_path_the_secret_and_the_update_as_they_came(
    workers: tuple[Worker, Worker],
) -> None:
    async with Balancer([worker.address for worker in workers]) as balancer:
        await sent(balancer, b'{"update_id": 7}')
    assert workers[0].taken == [("/telegram", "a secret", b'{"update_id": 7}')]


async def test_a_worker_that_refuses_is_believed_and_no_other_is_asked(
    workers: tuple[Worker, Worker],
) -> None:
    one, two = workers
    one.status = 503
    async with Balancer([one.address, two.address]) as balancer:
        assert await sent(balancer) == (503, "one")
    assert two.taken == []


async def test_where_a_worker_is_gone_the_next_takes_its_update(workers: tuple[Worker, Worker]) -> None:
    _, two = workers
    async with Balancer([f"127.0.0.1:{free_port()}", two.address]) as balancer:
        assert await sent(balancer) == (200, "two")


async def test_what_a_worker_may_have_taken_before_it_was_cut_off_is_given_to_no_other(
    workers: tuple[Worker, Worker],
) -> None:
    one, two = workers
    one.hangs_up = True
    async with Balancer([one.address, two.address]) as balancer:
        assert (await sent(balancer))[0] == 502
    assert (len(one.taken), two.taken) == (1, [])


async def test_with_no_worker_left_telegram_is_told_so_and_keeps_the_update() -> None:
    async with Balancer([f"127.0.0.1:{free_port()}"]) as balancer:
        assert (await sent(balancer))[0] == 502


async def test_what_is_too_large_for_an_update_reaches_nobody(workers: tuple[Worker, Worker]) -> None:
    async with Balancer([worker.address for worker in workers]) as balancer:
        assert (await sent(balancer, bytes(MOST_BYTES + 1)))[0] == 413
    assert workers[0].taken == []
