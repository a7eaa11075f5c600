"""The whole bot behind a webhook, beside the stand-in, and updates made to fit what that world holds."""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
import logging
import tempfile
import traceback
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from bot.settings import Address
from bot.telegram.callback import Codes
from bot.telegram.deployment import Deployment, Webhook
from bot.telegram.webhook import HEADER
from flows.engine import Engine
from flows.model import Pack
from tests.fuzz.updates import PEOPLE, Json
from tests.standin import StandIn
from tests.standin.refusals import Formatted
from tests.standin.world import BOT, Chat
from tests.stress.tapping import QuickPace
from tests.telegram.harness import RunningBot, free_port

SECRET = "a-secret-of-the-tests-that-is-long-enough"
STEP = 10
"""Every scene has people and groups of its own, so many ids after those of the scene before."""

OLD_BUTTONS = [[{"text": "Old", "callback_data": "1|||m"}]]
FIRST_ID = 5_000_000
LEFT_OUT = -(10**12)

T = TypeVar("T")


class Complaints(logging.Handler):
    """Whatever is logged as an error, or says that Telegram refused something."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = record.getMessage()
        if record.levelno >= logging.ERROR or "refused" in said or record.exc_info:
            self.said.append(f"{record.name}: {said} {_where(record)}")


class Bench:
    """``with Bench() as bench``: the bot runs on a loop of its own, and stays the same for many examples."""

    def __init__(self, pack: Pack | None = None) -> None:
        self._pack = pack
        self._numbers = itertools.count(1)
        self._update_ids = itertools.count(10**6)

    def __enter__(self) -> Bench:
        self._runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.complaints = Complaints()
        logging.getLogger().addHandler(self.complaints)
        logging.getLogger("bot").setLevel(logging.DEBUG)
        self.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.run(self._stop())
        logging.getLogger().removeHandler(self.complaints)
        logging.getLogger("bot").setLevel(logging.NOTSET)
        self._runner.close()
        self._folder.cleanup()

    def run(self, doing: Awaitable[T]) -> T:
        async def done() -> T:
            return await doing

        return self._runner.run(done())

    async def _start(self) -> None:
        self.telegram = StandIn()
        await self.telegram.__aenter__()
        self.bot = RunningBot(self.telegram, Path(self._folder.name))
        if self._pack is not None:
            self.bot.engine = Engine(self._pack)
        self.codes = Codes(self.bot.engine.pack)
        self.bot.clock.now = self.bot.clock()
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/telegram"
        self.pace = QuickPace()
        self.bot.deployment = Deployment(
            Webhook(self.url, SECRET, Address("127.0.0.1", port)), pace=self.pace
        )
        await self.bot.start()
        self.session = aiohttp.ClientSession()
        await self.telegram.world.until(lambda: self.telegram.webhook.url)

    async def _stop(self) -> None:
        await self.session.close()
        await self.bot.stop()
        await self.telegram.__aexit__()

    def scene(self) -> Scene:
        """People and groups that the bot has not met."""
        return Scene(self, next(self._numbers))

    def next_id(self) -> int:
        return next(self._update_ids)

    async def post(self, body: bytes, secret: str = SECRET, **headers: str) -> tuple[int, str]:
        """What the webhook says to these bytes."""
        told = {"Content-Type": "application/json", HEADER: secret, **headers}
        async with self.session.post(self.url, data=body, headers=told) as answer:
            return answer.status, await answer.text()

    def troubles(self) -> list[str]:
        """The calls that Telegram refused, which are then forgotten; and what was complained of."""
        calls, said = self.telegram.calls, self.complaints.said
        refused = [
            f"{call.method} {call.status} {dict(call.params)}"[:2000] for call in calls if call.status != 200
        ]
        found = [*refused, *said]
        calls.clear()
        said.clear()
        return found

    async def quiet(self) -> None:
        """Whatever the bot still does for anybody is done: no task but those that always run is left."""
        async with asyncio.timeout(60):
            await asyncio.sleep(0)
            while any(_is_under_way(task) for task in asyncio.all_tasks()):
                await asyncio.sleep(0.001)


class Scene:
    """A few people and groups of one example. Small numbers become their ids."""

    def __init__(self, bench: Bench, number: int) -> None:
        self.bench = bench
        self.world = bench.telegram.world
        self._base = FIRST_ID + number * STEP

    def id_of(self, number: int) -> int:
        """Whose id stands for that small number."""
        if 1 <= number <= PEOPLE:
            return self._base + number
        return number if number >= 0 else LEFT_OUT - (self._base - number)

    async def deliver(self, raw: Json) -> int:
        """The update fits the world and was sent once; the webhook's status."""
        return await self.send({**self.fitted(raw), "update_id": self.bench.next_id()})

    async def send(self, update: Json) -> int:
        """The update was sent once, as it is; the webhook's status."""
        body = json.dumps(update).encode()
        status, said = await self.bench.post(body)
        if status == 200 and said:
            call = json.loads(said)
            await self.bench.telegram._carry(call.pop("method"), call)
        return status

    def fitted(self, raw: Json) -> Json:
        """The update with this scene's ids, and with what it speaks of in the world."""
        update: Json = copy.deepcopy(raw)
        self._renumber(update)
        ((kind, content),) = update.items()
        if kind in ("message", "edited_message"):
            self._place(content)
        elif kind == "callback_query":
            self._press(content)
        elif kind == "inline_query":
            content["id"] = str(self.bench.next_id())
            self.world.inline_queries.add(content["id"])
        elif kind == "my_chat_member":
            now, chat = content["new_chat_member"], self._chat(content["chat"])
            chat.removed = now["status"] in ("left", "kicked")
            chat.muted = now["status"] == "restricted" and not now.get("can_send_messages")
        return update

    def _renumber(self, part: Any) -> None:
        if isinstance(part, list):
            for each in part:
                self._renumber(each)
        elif isinstance(part, dict):
            is_somebody = {"is_bot", "type"} & part.keys() and "id" in part
            if is_somebody and isinstance(part["id"], int):
                part["id"] = self.id_of(part["id"])
            for each in part.values():
                self._renumber(each)

    def _chat(self, told: Json) -> Chat:
        return self.world.chat(told["id"], told["type"], str(told.get("title", "")))

    def _place(self, message: Json) -> None:
        """The message stands in its chat."""
        chat = self._chat(message["chat"])
        sender = message.get("from", {}).get("id", 0)
        message["message_id"] = self.world.add(chat, sender, Formatted(str(message.get("text", ""))), []).id

    def _press(self, query: Json) -> None:
        """It is a press on a message of the bot that stands in the chat, with data that may be another's."""
        query["id"] = str(self.bench.next_id())
        under = query.get("message")
        if under is not None:
            chat = self._chat(under["chat"])
            own = [each for each in chat.messages.values() if each.keyboard]
            stands = own[-1 - under["message_id"] % len(own)] if own else None
            if stands is None:
                stands = self.world.add(chat, BOT["id"], Formatted("An old message."), OLD_BUTTONS)
            under["message_id"] = stands.id
            if stands.thread_id is not None:
                under |= {"message_thread_id": stands.thread_id, "is_topic_message": True}
            self.world.queries[query["id"]] = (chat.id, self.world.clock())
        if "data" in query:
            query["data"] = self._data(query["data"])

    def _data(self, data: object) -> str:
        shown = self.shown()
        if isinstance(data, int):
            return shown[data % len(shown)] if shown else "1|||m"
        text = str(data)
        sessions = list(dict.fromkeys(each.split("|")[1] for each in shown if each.split("|")[1]))
        for number in range(3):
            text = text.replace(f"@{number}", sessions[number] if number < len(sessions) else "BBBBBBBB")
        head, mark, number_and_page = text.partition("\ue000")
        if not mark:
            return text
        number, dot, page = number_and_page.partition(".")
        codes = sorted(self.bench.codes._meanings)
        return f"{head}{codes[int(number) * 7 % len(codes)]}{dot}{page}"[:64]

    def shown(self) -> list[str]:
        """What the buttons carry that anybody in this scene sees."""
        there = {self.id_of(number) for number in (*range(1, PEOPLE + 1), -1, -2, -3, -4)}
        return [
            button["callback_data"]
            for chat_id in sorted(there & self.world.chats.keys())
            for message in self.world.chats[chat_id].messages.values()
            for row in message.keyboard
            for button in row
            if "callback_data" in button
        ]


def _is_under_way(task: asyncio.Task[Any]) -> bool:
    coroutine: Any = task.get_coro()
    name = getattr(coroutine, "__qualname__", "")
    return name.startswith(("Sender.", "Receiver._dealt", "Handler.", "Group", "GroupSettings", "Dealing"))


def _where(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    if error is None or error.__traceback__ is None:
        return ""
    places = traceback.extract_tb(error.__traceback__)
    way = " > ".join(f"{Path(place.filename).name}:{place.lineno}" for place in places)
    return f"[{type(error).__name__}: {str(error)[:200]} at {way}]"
