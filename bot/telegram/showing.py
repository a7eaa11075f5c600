"""Shows one screen: edits or sends it, and keeps one message with buttons in a chat."""

from __future__ import annotations

import contextlib
import logging
from collections import OrderedDict
from dataclasses import replace
from functools import partial

from telegram.error import BadRequest, TelegramError

from bot.telegram.api import Api, Gone, Later, MovedTo, Unreachable
from bot.telegram.clearing import clear
from bot.telegram.delivery import Delivery
from bot.telegram.inbound import Place
from bot.telegram.pace import NotYet, Pace
from bot.telegram.screen import Live, counted, keyboard_json

REMEMBERED_SCREENS = 10_000
MOST_UNSHOWN = 50
"""Topics of one group in which something waits until the bot may write there."""

logger = logging.getLogger(__name__)


class Showing:
    """Attempts to show screens, and what is remembered of those that stand."""

    def __init__(self, api: Api, pace: Pace, is_shared: bool) -> None:
        """``is_shared``: other processes show screens in the same chats."""
        self._api = api
        self._pace = pace
        self._is_shared = is_shared
        self._unshown: OrderedDict[int, set[Place]] = OrderedDict()
        self._shown: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._live: OrderedDict[Place, Live] = OrderedDict()

    async def deliver(self, delivery: Delivery) -> None:
        """The screen is shown, from where the last attempt failed on.

        Raises NotYet where its time has not come, Later where Telegram asks to wait or is in trouble, MovedTo
        where the group has another id, Unreachable where the bot may not write, and TelegramError.
        """
        if delivery.if_left is not None and not delivery.is_cleared:
            await self._clear(delivery)
        if delivery.now is None:
            delivery.now = now = await self._put(delivery)
            before = delivery.live
            if now != before and not delivery.beside:
                self._note_live(delivery)
                await delivery.remember(now)
                with_buttons = {before.message_id if before else None, delivery.pressed}
                delivery.to_strip = [each for each in with_buttons if each not in (None, now.message_id)]
        while delivery.to_strip:
            await self._put_away(delivery, delivery.to_strip[-1])
            delivery.to_strip.pop()

    async def ask(self, delivery: Delivery, text: str, forced: str) -> None:
        """A message to be replied to is sent once its time has come, or it was tried."""
        place = delivery.place
        while (wait_s := self._pace.wait_s(place.chat_id)) > 0:
            await self._pace.sleep(wait_s)
        self._pace.note(place.chat_id)
        try:
            message_id = await self._api.send(place, text, forced)
        except (Later, Unreachable, Gone, MovedTo, TelegramError):
            logger.warning("a question could not be sent; the next tap shows it")
            return
        live = self._live.get(place) or (None if delivery.beside else delivery.reached)
        if live is not None:
            self._live[place] = now = replace(live, sent=counted((*live.sent, message_id)))
            await delivery.remember(now)

    def live_at(self, place: Place) -> Live | None:
        """The message there that has the buttons, as far as this process remembers."""
        return self._live.get(place)

    def note_cleared(self, delivery: Delivery, all_gone: bool) -> None:
        """What may go of the messages is gone; where that was not all, ``if_left`` is what is to be shown."""
        if not all_gone and delivery.if_left is not None:
            delivery.screen = delivery.if_left
        delivery.is_cleared, delivery.live, delivery.pressed, delivery.tries = True, None, None, 0
        self._live.pop(delivery.place, None)

    def note_unshown(self, place: Place) -> None:
        """Shown once the bot may write again; of too many, the next tap there shows it."""
        places = self._unshown.setdefault(place.chat_id, set())
        if len(places) < MOST_UNSHOWN:
            places.add(place)
        if len(self._unshown) > REMEMBERED_SCREENS:
            self._unshown.popitem(last=False)

    def take_unshown(self, chat_id: int) -> frozenset[Place]:
        """The places of that group where something could not be shown; from now on they are forgotten."""
        return frozenset(self._unshown.pop(chat_id, ()))

    async def _clear(self, delivery: Delivery) -> None:
        """The bot's messages are gone from the chat, as far as may be."""
        pressed = (delivery.pressed,) if delivery.pressed is not None else ()
        messages = counted((*delivery.counted, *pressed))
        all_gone = await clear(messages, partial(self._api.delete, delivery.place))
        self.note_cleared(delivery, all_gone)

    async def _put(self, delivery: Delivery) -> Live:
        """The screen stands in the chat, edited or sent; the message that has its buttons."""
        place, screen, edited = delivery.place, delivery.screen, delivery.to_edit
        if edited is not None:
            try:
                await self._edit(delivery, edited)
                return Live(edited, sent=counted((*delivery.counted, edited)))
            except Gone:
                delivery.without_edit = True
        if screen.file is not None and not delivery.sent:
            self._take_turn(delivery)
            delivery.sent.append(await self._api.send_file(place, screen.file))
        while True:
            at = len(delivery.sent) - (screen.file is not None)
            is_last = at == len(screen.texts) - 1
            text, keyboard = screen.texts[at], keyboard_json(screen.rows) if is_last else ""
            self._take_turn(delivery)
            message_id = await self._api.send(place, text, keyboard)
            delivery.sent.append(message_id)
            if is_last:
                self._note(place, message_id, (text, keyboard))
                return Live(message_id, screen.stays, delivery.counted)

    async def _edit(self, delivery: Delivery, message_id: int) -> None:
        place, screen = delivery.place, delivery.screen
        key, content = (place.chat_id, message_id), (screen.texts[0], keyboard_json(screen.rows))
        if self._shown.get(key) == hash(content):
            return
        self._take_turn(delivery)
        self._shown.pop(key, None)
        await self._api.edit(place, message_id, *content)
        self._note(place, message_id, content)

    def _note_live(self, delivery: Delivery) -> None:
        """Where no session remembers it; forgotten at a restart, at no more harm than some old buttons."""
        if delivery.screen.rows and delivery.now is not None:
            self._live[delivery.place] = delivery.now
            if len(self._live) > REMEMBERED_SCREENS:
                self._live.popitem(last=False)

    async def _put_away(self, delivery: Delivery, message_id: int) -> None:
        """The message that had the buttons has none, or is gone where its conversation was moved down."""
        is_moved = delivery.brought_down and not delivery.is_new
        if is_moved and await self._api.delete(delivery.place, [message_id]):
            return
        await self._strip(delivery, message_id)

    async def _strip(self, delivery: Delivery, message_id: int) -> None:
        place = delivery.place
        self._take_turn(delivery)
        self._shown.pop((place.chat_id, message_id), None)
        with contextlib.suppress(Gone, BadRequest):
            await self._api.strip(place, message_id)

    def _take_turn(self, delivery: Delivery) -> None:
        """A message is counted that is written now; raises NotYet where its time has not come.

        Raises Unreachable where the bot may not write any more.
        """
        chat_id = delivery.place.chat_id
        if self._pace.is_silent(chat_id):
            self.note_unshown(delivery.place)
            raise Unreachable
        wait_s = self._pace.wait_s(chat_id, delivery.screen.urgent)
        if wait_s > 0:
            raise NotYet(wait_s)
        self._pace.note(chat_id)

    def _note(self, place: Place, message_id: int, content: tuple[str, str]) -> None:
        """So that an edit that would change nothing is not sent; forgotten at a restart, at no harm."""
        if self._is_shared:
            return
        self._shown[place.chat_id, message_id] = hash(content)
        if len(self._shown) > REMEMBERED_SCREENS:
            self._shown.popitem(last=False)
