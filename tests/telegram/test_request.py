"""HTTP requests: what the library is told of trouble, and what it must never be told."""

from __future__ import annotations

import pytest
from telegram.error import NetworkError, TimedOut

from bot.problem import Problem
from bot.telegram.request import KeptRequest, proxy_for
from tests.standin import Dropped, Slow, StandIn
from tests.telegram.harness import free_port


async def post(request: KeptRequest, url: str, read_timeout: float = 5.0) -> object:
    async with request:
        return await request.post(url, read_timeout=read_timeout)


async def test_an_answer_is_handed_back(telegram: StandIn) -> None:
    told = await post(KeptRequest(), f"{telegram.base_url}{telegram.token}/getMe")
    assert isinstance(told, dict)
    assert told["username"] == "safe_to_share_bot"


async def test_no_answer_in_time_is_a_time_out(telegram: StandIn) -> None:
    telegram.inject(Slow("getMe", seconds=5))
    with pytest.raises(TimedOut):
        await post(KeptRequest(), f"{telegram.base_url}{telegram.token}/getMe", read_timeout=0.05)


async def test_no_error_holds_the_token(telegram: StandIn) -> None:
    telegram.inject(Dropped("getMe"))
    with pytest.raises(NetworkError) as cut:
        await post(KeptRequest(), f"{telegram.base_url}{telegram.token}/getMe")
    with pytest.raises(NetworkError) as refused:
        await post(KeptRequest(), f"http://127.0.0.1:{free_port()}/bot{telegram.token}/getMe")
    for error in (cut.value, refused.value):
        assert telegram.token not in repr(error)
        assert error.__cause__ is None


async def test_calls_go_through_a_proxy(telegram: StandIn) -> None:
    proxy = telegram.base_url.removesuffix("/bot")
    told = await post(KeptRequest(proxy), f"http://telegram.invalid/bot{telegram.token}/getMe")
    assert isinstance(told, dict)


def test_the_environment_names_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "intranet.example")
    assert proxy_for("https://api.telegram.org") == "http://proxy.example:3128"
    assert proxy_for("https://intranet.example") is None


@pytest.mark.parametrize(
    "proxy", ["proxy.example:3128", "socks5://proxy.example", "http://[::1", "http://u:hunter2@p:99999"]
)
def test_a_proxy_that_cannot_be_used_is_one_sentence_without_its_password(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy)
    with pytest.raises(
        Problem, match="HTTPS_PROXY is not the address of a proxy that the bot can use"
    ) as said:
        proxy_for("https://api.telegram.org")
    assert "hunter2" not in str(said.value)
