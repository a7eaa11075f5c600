"""What Telegram's answers and refusals mean to the bot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.telegram.api import Api, Gone, Later, MovedTo, Unreachable
from bot.telegram.inbound import Place
from bot.telegram.request import KeptRequest
from bot.telegram.screen import File
from bot.telegram.watched import _seconds_asked

HERE = Place(5)
PAGE = b"<html>Bad gateway</html>"


class Answering:
    """Answers every call with one thing, or with none."""

    def __init__(self, status: int, answer: bytes | None) -> None:
        self.status, self.answer = status, answer

    async def ask(
        self, url: str, params: Mapping[str, Any], document: File | None = None
    ) -> tuple[int, bytes]:
        if self.answer is None:
            raise NetworkError("no answer")
        return self.status, self.answer

    async def fetch(self, url: str, most_bytes: int) -> bytes | None:
        return None


class Refusing(KeptRequest):
    """Answers every call of the library's with the same 429."""

    def __init__(self, answer: bytes) -> None:
        super().__init__()
        self.answer = answer

    async def exchange(self, *_: object, **__: object) -> tuple[int, bytes]:
        return 429, self.answer


def refusal(words: str = "", **parameters: int) -> bytes:
    return json.dumps({"ok": False, "description": words, "parameters": parameters}).encode()


REFUSALS: tuple[tuple[int, bytes | None, type[Exception]], ...] = (
    (400, refusal("Bad Request: chat not found"), Unreachable),
    (400, refusal("Bad Request: message to edit not found"), Gone),
    (400, refusal("Bad Request: message can't be edited"), Gone),
    (400, refusal("Bad Request: can't parse entities"), BadRequest),
    (400, refusal("Bad Request: group chat was upgraded", migrate_to_chat_id=-100), MovedTo),
    (403, refusal("Forbidden: bot was blocked by the user"), Unreachable),
    (404, refusal("Not Found"), TelegramError),
    (429, refusal("Too Many Requests", retry_after=3), Later),
    (500, refusal("Internal Server Error"), Later),
    (502, PAGE, Later),
    (403, PAGE, Later),
    (400, b"[]", Later),
    (200, PAGE, TelegramError),
    (200, None, Later),
)


@pytest.mark.parametrize(("status", "answer", "meant"), REFUSALS)
async def test_a_refusal_means_one_thing_whatever_was_asked(
    status: int, answer: bytes | None, meant: type[Exception]
) -> None:
    api = Api(Answering(status, answer))
    with pytest.raises(meant) as sent:
        await api.send(HERE, "words")
    with pytest.raises(meant) as edited:
        await api.edit(HERE, 7, "words", "")
    assert {type(sent.value), type(edited.value)} == {meant}


async def test_how_long_to_wait_and_where_a_group_has_gone_are_handed_on() -> None:
    with pytest.raises(Later) as later:
        await Api(Answering(429, refusal("", retry_after=3))).edit(HERE, 7, "words", "")
    with pytest.raises(MovedTo) as moved:
        await Api(Answering(400, refusal("", migrate_to_chat_id=-100))).edit(HERE, 7, "words", "")
    assert (later.value.after_s, moved.value.chat_id) == (3, -100)


@pytest.mark.parametrize("after_s", ["soon", None, True, -3, [3], float("inf"), float("nan"), 1e300])
async def test_a_wait_that_is_no_number_of_seconds_is_no_hint(after_s: object) -> None:
    told = json.dumps({"ok": False, "parameters": {"retry_after": after_s, "migrate_to_chat_id": "x"}})
    with pytest.raises(Later) as later:
        await Api(Answering(429, told.encode())).send(HERE, "words")
    assert later.value.after_s is None
    with pytest.raises(NetworkError):
        await Refusing(told.encode()).post("http://127.0.0.1/botX/getMe")
    assert _seconds_asked(told.encode()) == 0


@pytest.mark.parametrize("parameters", [[], "x", 3, None])
async def test_hints_of_another_shape_are_none(parameters: object) -> None:
    told = json.dumps({"ok": False, "description": "x", "parameters": parameters}).encode()
    with pytest.raises(Later) as later:
        await Api(Answering(500, told)).send(HERE, "words")
    assert later.value.after_s is None
    with pytest.raises(NetworkError):
        await Refusing(told).post("http://127.0.0.1/botX/getMe")


async def test_a_message_that_reads_so_already_is_edited() -> None:
    await Api(Answering(400, refusal("Bad Request: message is not modified"))).edit(HERE, 7, "words", "")


@pytest.mark.parametrize("answer", [b'{"ok":true,"result":true}', b'{ "ok": true, "result": true }'])
async def test_an_answer_that_nobody_reads_is_taken_as_it_is_written(answer: bytes) -> None:
    await Api(Answering(200, answer)).edit(HERE, 7, "words", "")
