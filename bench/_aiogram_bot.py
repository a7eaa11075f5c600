"""The same conversation as an aiogram 3 bot: ``_aiogram_bot.py TOKEN SERVER SCREENS PORT SECRET [FILE]``.

SCREENS is a JSON file: the screens of a route, each with its HTML and its rows of button labels. An answer
goes one screen on, Back one back; the answers and where the conversation stands are the state of aiogram's
own state machine. It is kept in memory, or, where a FILE is named, in SQLite, committed at every press.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

Screen = tuple[str, InlineKeyboardMarkup]


class Talking(StatesGroup):
    """A conversation is under way."""

    on = State()


class SqliteStorage(BaseStorage):
    """State and data of a chat in one row; every write is on the disk before it returns."""

    def __init__(self, database: aiosqlite.Connection) -> None:
        self._database = database

    async def set_state(self, key: StorageKey, state: Any = None) -> None:
        """The state is kept."""
        name = state.state if isinstance(state, State) else state
        await self._database.execute(
            "INSERT INTO chats (id, state) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET state = excluded.state",
            (key.chat_id, name),
        )
        await self._database.commit()

    async def get_state(self, key: StorageKey) -> str | None:
        """The state kept."""
        row = await self._row(key)
        return row[0] if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """The data are kept."""
        await self._database.execute(
            "INSERT INTO chats (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data",
            (key.chat_id, json.dumps(data)),
        )
        await self._database.commit()

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data kept."""
        row = await self._row(key)
        return json.loads(row[1]) if row and row[1] else {}

    async def close(self) -> None:
        """The file is closed."""
        await self._database.close()

    async def _row(self, key: StorageKey) -> Any:
        async with self._database.execute(
            "SELECT state, data FROM chats WHERE id = ?", (key.chat_id,)
        ) as found:
            return await found.fetchone()


async def opened(file: str) -> SqliteStorage:
    """The storage in that file, as durable as the bot that it is measured against."""
    database = await aiosqlite.connect(file)
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute("CREATE TABLE IF NOT EXISTS chats (id INTEGER PRIMARY KEY, state TEXT, data TEXT)")
    await database.commit()
    return SqliteStorage(database)


def router_of(screens: list[Screen]) -> Router:
    """Begin, answer, back."""
    router = Router()

    @router.message(Command("share"))
    async def begin(message: Message, state: FSMContext) -> None:
        await state.set_state(Talking.on)
        await state.set_data({"at": 0, "answers": []})
        text, keyboard = screens[0]
        await message.answer(text, reply_markup=keyboard, parse_mode="HTML")

    @router.callback_query(Talking.on, F.data)
    async def pressed(query: CallbackQuery, state: FSMContext) -> None:
        held = await state.get_data()
        at, answers = held["at"], held["answers"]
        if query.data == "back":
            at, answers = at - 1, answers[:-1]
        else:
            at, answers = at + 1, [*answers, query.data]
        await state.set_data({"at": at, "answers": answers})
        text, keyboard = screens[at]
        await query.answer()
        await query.message.edit_text(text, reply_markup=keyboard, parse_mode="HTML")

    return router


def screens_in(file: str) -> list[Screen]:
    """The screens, with buttons that carry their place."""
    return [
        (
            each["text"],
            InlineKeyboardMarkup(inline_keyboard=[[_button(label) for label in row] for row in each["rows"]]),
        )
        for each in json.loads(Path(file).read_text(encoding="utf-8"))
    ]


def _button(label: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=label, callback_data="back" if label == "Back" else f"v1:{label[:40]}")


async def main() -> None:
    """Runs until it is stopped."""
    token, server, screens, port, secret, *file = sys.argv[1:]
    session = AiohttpSession(api=TelegramAPIServer.from_base(server))
    dispatcher = Dispatcher(storage=await opened(file[0]) if file else MemoryStorage())
    dispatcher.include_router(router_of(screens_in(screens)))
    async with Bot(token, session=session) as bot:
        kinds = ["message", "callback_query"]
        if port == "0":
            await dispatcher.start_polling(bot, allowed_updates=kinds)
            return
        app = web.Application()
        SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(app, path="/hook")
        setup_application(app, dispatcher, bot=bot)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", int(port)).start()
        await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=secret, allowed_updates=kinds)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
