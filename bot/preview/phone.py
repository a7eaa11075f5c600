"""A phone with the bot on it: handler, presenter and sender of the running bot, on a chat in memory."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key, member_key
from bot.live import Serving, always
from bot.ports import Held, Kept, SessionText, Store
from bot.preview.chat import BOT, Chat, ChatCalls, ChatKind
from bot.preview.markup import text_of
from bot.settings import Operator
from bot.telegram.api import Api
from bot.telegram.callback import Action, Press, to_text
from bot.telegram.handler import Handler
from bot.telegram.inbound import CHANNEL
from bot.telegram.pace import WINDOW_S, Pace
from bot.telegram.screen import live_from
from bot.telegram.sender import Sender
from flows.engine import Engine
from flows.session import FORMAT, Session, from_text
from flows.session import to_text as session_text
from flows.sharing import begun

PEOPLE = ("Alex", "Sam")
"""Who may speak in a group; in a private chat it is always the first."""

OPERATOR = Operator("the operator named in your settings", "the contact named in your settings")

CLOSING_S = 0.5


class Phone:
    """One person's phone in a private chat, or the phones of two in a group. One action at a time."""

    def __init__(self, engine: Engine, store: Store, key: StoreKey, number: int = 0) -> None:
        """``number``, 0 or 1, tells phones apart that share a store, where no update comes twice."""
        self.chat = Chat()
        self._store = store
        self._key = key
        self._number = number
        self._service = ConversationService(store, always(engine))
        pace = Pace(clock=partial(next, itertools.count(0.0, WINDOW_S)))
        self._sender = Sender(Api(ChatCalls(self.chat)), pace)
        self._handler = self._made_handler()
        self._numbers = itertools.count(1 + number, 2)
        self._is_fresh = True

    @property
    def engine(self) -> Engine:
        """The engine of the content on this phone."""
        return self._service.engine

    async def close(self) -> None:
        """Nothing of the phone is running any more."""
        await self._sender.close(CLOSING_S)

    async def session(self) -> Session | None:
        """The conversation that is held, if any."""
        held = await self._held()
        return from_text(held.session.text) if held else None

    async def press(self, message_id: int, row: int, column: int, by: str = PEOPLE[0]) -> bool:
        """The button was pressed; False where there is none any more."""
        message = self.chat.message(message_id)
        try:
            button = message.keyboard[row][column] if message and min(row, column) >= 0 else None
        except IndexError:
            button = None
        if button is None or "callback_data" not in button:
            return False
        self._is_fresh = False
        await self._pressed(message_id, str(button["callback_data"]), by)
        return True

    async def say(self, text: str, by: str = PEOPLE[0]) -> None:
        """The words were typed and sent; in a group as a reply to the bot, which hears nothing else."""
        last = next((each for each in reversed(self.chat.messages) if not each.by), None)
        self._is_fresh = False
        own = self.chat.add(text, by)
        message = self._about(own.id, by) | {"text": text}
        if text.startswith("/"):
            name = text.split()[0]
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(name)}]
        elif last is not None and (self.chat.kind == "group" or last.asks is not None):
            told = {"message_id": last.id, "date": 0, "chat": message["chat"], "from": BOT}
            message["reply_to_message"] = told | {"text": text_of(last.html)}
        await self._handle({"message": message})

    async def show(self, session: Session | None) -> None:
        """The chat is cleared, and shows where that session stands; the topics where there is none."""
        self.chat.clear()
        self._is_fresh = True
        place = self._conversation_key()
        await self._store.forget(place)
        if session is None:
            await self._handle({"message": self._about(0, PEOPLE[0]) | {"text": "/start"}})
            return
        await self._keep(place, self._shared(session))
        press = Press(Action.SHOW, session.id, session.turn)
        await self._pressed(0, to_text(press), PEOPLE[0])
        self.chat.toast = ""

    async def take(self, engine: Engine) -> None:
        """The content of that engine is on the phone from now on, and the answers are kept where they fit."""
        session = await self.session()
        self._service.live.switch(Serving(engine))
        await self.show(on_content(session, engine) if session else None)

    async def refine(self, engine: Engine) -> None:
        """The same content by an engine that knows more of it, which the screen then says if it is new."""
        self._service.live.switch(Serving(engine))
        held = await self._held() if self._is_fresh else None
        live = live_from(held.screen) if held else None
        session = await self.session()
        if live is not None and session is not None and not live.stays:
            await self._pressed(
                live.message_id, to_text(Press(Action.SHOW, session.id, session.turn)), PEOPLE[0]
            )

    async def go_to(self, kind: ChatKind) -> None:
        """It is a chat of that kind, with the same conversation in it."""
        session = await self.session()
        await self._store.forget(self._conversation_key())
        self.chat.clear()
        self.chat.kind = kind
        await self.show(session)

    async def follow(self, other: Session | None) -> None:
        """The same answers are given here as in a conversation on another content."""
        known = other is not None and other.flow in self.engine.pack.flows
        await self.show(on_content(other, self.engine) if other and known else None)

    def _shared(self, session: Session) -> Session:
        """The session as the present chat has it: a group's is shared, and led by whoever speaks first."""
        if self.chat.kind == "private":
            return replace(session, sharing=None)
        if session.sharing is not None:
            return session
        lead = member_key(self._key, session.id, _person(PEOPLE[0])["id"])
        return replace(session, sharing=begun(lead, "team", datetime.now(UTC)))

    def _made_handler(self) -> Handler:
        return Handler(self._service, self._key, OPERATOR, self._sender, str(BOT["username"]))

    def _conversation_key(self) -> str:
        return conversation_key(self._key, channel=CHANNEL, chat=self.chat_id)

    @property
    def chat_id(self) -> int:
        """The chat's id, another one on every phone."""
        return self.chat.id * (self._number + 1)

    async def _held(self) -> Held | None:
        def look(held: Held | None) -> Kept[Held | None]:
            return Kept(held)

        done = await self._store.transact(self._conversation_key(), None, look)
        return done.held

    async def _keep(self, place: str, session: Session) -> None:
        text = SessionText(session_text(session), FORMAT, session.version)

        def keep(held: Held | None) -> Kept[None]:
            return Kept(None, text, "")

        await self._store.transact(place, None, keep)

    async def _pressed(self, message_id: int, data: str, by: str) -> None:
        about = self._about(message_id, "")
        query = {"id": str(next(self._numbers)), "from": _person(by), "message": about}
        self.chat.toast = ""
        await self._handle({"callback_query": query | {"data": data, "chat_instance": "preview"}})

    async def _handle(self, update: Mapping[str, Any]) -> None:
        await self._handler.handle(self._handler.read({"update_id": next(self._numbers), **update}))

    def _about(self, message_id: int, by: str) -> dict[str, Any]:
        """A message of this chat, by that person or by the bot."""
        chat = {"id": self.chat_id, "type": self.chat.kind, "title": "Preview"}
        return {"message_id": message_id, "date": 0, "chat": chat, "from": _person(by) if by else BOT}


def on_content(session: Session, engine: Engine) -> Session | None:
    """The session on the content of that engine: every answer is kept whose question and options are there.

    An author who rewords a question means the same by it until they say otherwise, so nothing is asked again.
    None where the flow is gone.
    """
    pack = engine.pack
    if session.flow not in pack.flows:
        return None
    answers = tuple(
        replace(answer, asked=pack.fingerprints[answer.question])
        for answer in session.answers
        if answer.question in pack.questions
    )
    change = session.change if session.change and session.change.question in pack.questions else None
    advised = tuple(answer for answer in session.advised if answer.question in pack.questions)
    return replace(session, version=pack.version, answers=answers, change=change, advised=advised)


def _person(name: str) -> dict[str, Any]:
    return {"id": 10 + PEOPLE.index(name) if name in PEOPLE else 10, "is_bot": False, "first_name": name}
