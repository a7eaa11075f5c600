"""Shows screens: edits or sends, keeps one message with buttons in a chat, and tries again what failed.

The first attempt is made at once. Where Telegram is in trouble or asks to wait, the rest goes on in the
background, in order within the chat and without holding up any other; a later screen takes the place of one
that still waits.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial

from telegram.error import BadRequest, TelegramError

from bot.telegram.api import Api, Gone, Later, Unreachable
from bot.telegram.clearing import clear
from bot.telegram.inbound import Place
from bot.telegram.inline import Offer, results_json
from bot.telegram.screen import Live, Screen, counted, force_reply, keyboard_json

MOST_TRIES = 6
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 60.0
REMEMBERED_SCREENS = 10_000
TAKE_AWAY_S = 2.0
"""Nobody waits longer than that for help, though a message is slow to go."""


Remember = Callable[[Live], Awaitable[None]]

logger = logging.getLogger(__name__)


@dataclass
class Delivery:
    """A screen on its way to a chat.

    ``live`` is the message that has the buttons now, ``pressed`` the one whose button was pressed. That one
    is edited if it is live, or if it belongs to no session (``may_edit``), unless it or the screen is there
    to stay. ``remember`` is told the new live message where it is another one.

    ``in_place`` belongs to groups: the live message is edited, whatever was pressed or typed; with
    ``brought_down`` another is sent in its stead, and it is deleted.
    ``is_new``: a conversation takes the place of another, whose messages leaving it does not take away.
    ``if_left`` belongs to leaving: the bot's messages are deleted first, and it is the screen to show where
    Telegram would not have all of them deleted.
    """

    place: Place
    screen: Screen
    live: Live | None
    remember: Remember
    pressed: int | None = None
    may_edit: bool = False
    is_new: bool = False
    if_left: Screen | None = None
    in_place: bool = False
    brought_down: bool = False
    is_cleared: bool = False
    tries: int = 0
    sent: list[int] = field(default_factory=list)
    without_edit: bool = False
    now: Live | None = None
    to_strip: list[int] = field(default_factory=list)

    @property
    def to_edit(self) -> int | None:
        """The message to edit, or None where new ones are sent."""
        if self.in_place and self.live is not None and not self.is_new and not self.without_edit:
            return None if self.brought_down else self.live.message_id
        if self._is_new or self.pressed is None or len(self.screen.texts) > 1 or self.without_edit:
            return None
        if self.live is not None and self.live.message_id == self.pressed:
            return None if self.live.stays else self.pressed
        return self.pressed if self.may_edit else None

    @property
    def is_overtaken(self) -> bool:
        """Whether a later screen can take its place: nothing of it stands yet, and it is not to stay."""
        return not self._is_new and self.if_left is None and not self.sent and self.now is None

    @property
    def _is_new(self) -> bool:
        return self.screen.stays or self.screen.sent_anew

    @property
    def counted(self) -> tuple[int, ...]:
        """Every message of this conversation, as far as this delivery has come."""
        before = () if self.is_new or self.live is None else (*self.live.sent, self.live.message_id)
        return counted((*before, *self.sent))

    @property
    def reached(self) -> Live | None:
        """What the chat looks like once this delivery is given up where it is."""
        if self.now is not None or self.live is None:
            return self.now
        return replace(self.live, sent=self.counted)


@dataclass
class _Lane:
    """What waits for one chat after the delivery under way, the next to go first."""

    under_way: Delivery
    waiting: deque[Delivery] = field(default_factory=deque)


class Sender:
    """Shows screens in chats and answers presses."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._lanes: dict[Place, _Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._shown: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._live: OrderedDict[Place, Live] = OrderedDict()

    async def answer(self, query_id: str, words: str = "", url: str = "") -> None:
        """The press is answered, or that was tried: a press that is too old is nobody's trouble."""
        with contextlib.suppress(Later, Unreachable, Gone, TelegramError):
            await self._api.answer(query_id, words, url)

    async def offer(self, query_id: str, offered: Offer) -> None:
        """The cards are offered, or that was tried: what was typed on meanwhile is nobody's trouble."""
        with contextlib.suppress(Later, Unreachable, Gone, TelegramError):
            await self._api.offer(query_id, results_json(offered.cards), offered.cached_s)

    async def take_away(self, place: Place, message_id: int) -> bool:
        """The message somebody sent is gone from the chat; False where Telegram would not, or not soon."""
        try:
            async with asyncio.timeout(TAKE_AWAY_S):
                return await self._api.delete(place, [message_id])
        except (TimeoutError, Later, Unreachable, TelegramError):
            return False

    async def ask(self, delivery: Delivery, text: str, placeholder: str) -> None:
        """A message to be replied to is sent, or it was tried; the buttons stay where they are."""
        place = delivery.place
        try:
            message_id = await self._api.send(place, text, force_reply(placeholder))
        except (Later, Unreachable, Gone, TelegramError):
            logger.warning("a question could not be sent; the next tap shows it")
            return
        live = self._live.get(place) or delivery.reached
        if live is not None:
            self._live[place] = now = replace(live, sent=counted((*live.sent, message_id)))
            await delivery.remember(now)

    async def is_administrator(self, place: Place, person: int) -> bool:
        """Whether that person administers the chat; False where Telegram does not say so now."""
        try:
            return await self._api.is_administrator(place.chat_id, person)
        except (Later, Unreachable, Gone, TelegramError):
            return False

    async def show(self, delivery: Delivery) -> None:
        """The screen is shown, or it was tried and the rest goes on in the background."""
        known = self._live.get(delivery.place)
        if delivery.live is None or (known is not None and known.message_id > delivery.live.message_id):
            delivery.live = known
        lane = self._lanes.get(delivery.place)
        if lane is not None:
            leaves = delivery.if_left is not None
            lane.waiting = deque(each for each in lane.waiting if not leaves and not each.is_overtaken)
            lane.waiting.append(delivery)
            return
        wait_s = await self._attempt(delivery)
        if wait_s is not None:
            self._go_on(delivery, wait_s)

    async def close(self, within_s: float) -> None:
        """What waits has had so many seconds to be shown, and is then given up."""
        tasks = set(self._tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=within_s)
        for task in tasks:
            task.cancel()

    def _go_on(self, delivery: Delivery, wait_s: float) -> None:
        lane = self._lanes[delivery.place] = _Lane(delivery)
        task = asyncio.create_task(self._work_off(lane, wait_s))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work_off(self, lane: _Lane, wait_s: float | None) -> None:
        delivery = lane.under_way
        try:
            while True:
                while wait_s is not None:
                    await asyncio.sleep(wait_s)
                    if lane.waiting and (delivery.is_overtaken or lane.waiting[0].if_left is not None):
                        break
                    wait_s = await self._attempt(delivery)
                if not lane.waiting:
                    return
                following = lane.waiting.popleft()
                following.live = delivery.reached
                lane.under_way = delivery = following
                wait_s = await self._attempt(delivery)
        finally:
            del self._lanes[delivery.place]

    async def _attempt(self, delivery: Delivery) -> float | None:
        """Does what is left; the seconds to wait before the next attempt, or None when done."""
        delivery.tries += 1
        try:
            await self._deliver(delivery)
        except Unreachable:
            logger.debug("a chat cannot be written to any more")
        except Later as later:
            if delivery.tries < MOST_TRIES:
                wait_s = FIRST_WAIT_S * 2 ** (delivery.tries - 1) if later.after_s is None else later.after_s
                return min(wait_s, LONGEST_WAIT_S)
            if delivery.if_left is not None and not delivery.is_cleared:
                self._note_cleared(delivery, all_gone=False)
                return FIRST_WAIT_S
            logger.warning("a reply could not be sent after %d tries; the next tap shows it", MOST_TRIES)
        except TelegramError as error:
            logger.error("Telegram refused a reply: %s", error.message)
        return None

    async def _deliver(self, delivery: Delivery) -> None:
        """Goes on from where the last attempt failed."""
        if delivery.if_left is not None and not delivery.is_cleared:
            await self._clear(delivery)
        if delivery.now is None:
            delivery.now = now = await self._put(delivery)
            before = delivery.live
            if now != before:
                self._note_live(delivery)
                await delivery.remember(now)
                with_buttons = {before.message_id if before else None, delivery.pressed}
                delivery.to_strip = [each for each in with_buttons if each not in (None, now.message_id)]
        while delivery.to_strip:
            await self._put_away(delivery, delivery.to_strip[-1])
            delivery.to_strip.pop()

    async def _clear(self, delivery: Delivery) -> None:
        """The bot's messages are gone from the chat, as far as may be."""
        pressed = (delivery.pressed,) if delivery.pressed is not None else ()
        messages = counted((*delivery.counted, *pressed))
        all_gone = await clear(messages, partial(self._api.delete, delivery.place))
        self._note_cleared(delivery, all_gone)

    def _note_cleared(self, delivery: Delivery, all_gone: bool) -> None:
        if not all_gone and delivery.if_left is not None:
            delivery.screen = delivery.if_left
        delivery.is_cleared, delivery.live, delivery.pressed, delivery.tries = True, None, None, 0
        self._live.pop(delivery.place, None)

    async def _put(self, delivery: Delivery) -> Live:
        """The screen stands in the chat, edited or sent; the message that has its buttons."""
        place, screen, edited = delivery.place, delivery.screen, delivery.to_edit
        if edited is not None:
            try:
                await self._edit(place, edited, screen)
                return Live(edited, sent=counted((*delivery.counted, edited)))
            except Gone:
                delivery.without_edit = True
        if screen.file is not None and not delivery.sent:
            delivery.sent.append(await self._api.send_file(place, screen.file))
        while True:
            at = len(delivery.sent) - (screen.file is not None)
            is_last = at == len(screen.texts) - 1
            text, keyboard = screen.texts[at], keyboard_json(screen.rows) if is_last else ""
            message_id = await self._api.send(place, text, keyboard)
            delivery.sent.append(message_id)
            if is_last:
                self._note(place, message_id, (text, keyboard))
                return Live(message_id, screen.stays, delivery.counted)

    async def _edit(self, place: Place, message_id: int, screen: Screen) -> None:
        key, content = (place.chat_id, message_id), (screen.texts[0], keyboard_json(screen.rows))
        if self._shown.get(key) == hash(content):
            return
        self._shown.pop(key, None)
        await self._api.edit(place, message_id, *content)
        self._note(place, message_id, content)

    async def _put_away(self, delivery: Delivery, message_id: int) -> None:
        """The message that had the buttons has none, or is gone where another was sent in its stead."""
        if delivery.brought_down and await self._api.delete(delivery.place, [message_id]):
            return
        await self._strip(delivery.place, message_id)

    async def _strip(self, place: Place, message_id: int) -> None:
        self._shown.pop((place.chat_id, message_id), None)
        with contextlib.suppress(Gone, BadRequest):
            await self._api.strip(place, message_id)

    def _note_live(self, delivery: Delivery) -> None:
        """Where no session remembers it; forgotten at a restart, at no more harm than some old buttons."""
        if delivery.screen.rows and delivery.now is not None:
            self._live[delivery.place] = delivery.now
            if len(self._live) > REMEMBERED_SCREENS:
                self._live.popitem(last=False)

    def _note(self, place: Place, message_id: int, content: tuple[str, str]) -> None:
        """So that an edit that would change nothing is not sent; forgotten at a restart, at no harm."""
        self._shown[place.chat_id, message_id] = hash(content)
        if len(self._shown) > REMEMBERED_SCREENS:
            self._shown.popitem(last=False)
