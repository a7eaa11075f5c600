"""Brings screens to chats in their order, tries again what failed, and does what is asked beside them.

The first attempt is made at once. Where Telegram is in trouble or asks to wait, or a group has had its
messages of a minute, the rest goes on in the background, in order within the chat or topic and without
holding up any other; a later screen takes the place of one that still waits.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from telegram.error import TelegramError

from bot.telegram.api import Api, Gone, Later, MovedTo, Unreachable
from bot.telegram.delivery import Delivery, Lane, unremembered
from bot.telegram.inbound import Place
from bot.telegram.inline import Offer, results_json
from bot.telegram.pace import NotYet, Pace
from bot.telegram.screen import force_reply
from bot.telegram.showing import Showing
from bot.telegram.under_way import UnderWay

MOST_TRIES = 6
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 60.0

ANSWERED_WITHIN_S = 5.0
"""For so long somebody waits to see what their tap came to."""
TAKE_AWAY_S = 2.0
"""Nobody waits longer than that for help, though a message is slow to go."""

T = TypeVar("T")

logger = logging.getLogger(__name__)


Follow = Callable[[int, int], Coroutine[Any, Any, None]]
"""Told the ids of a group and of the supergroup that it has become, where Telegram says so of a reply."""


class Sender:
    """Shows screens in chats and answers presses."""

    def __init__(self, api: Api, pace: Pace, is_shared: bool = False) -> None:
        """``is_shared``: other processes show screens in the same chats."""
        self.follow: Follow = _nobody_follows
        self._api = api
        self._pace = pace
        self._is_shared = is_shared
        self._showing = Showing(api, pace, is_shared)
        self._lanes: dict[tuple[Place, bool], Lane] = {}
        self._under_way = UnderWay()

    async def answer(self, query_id: str, words: str = "", url: str = "") -> None:
        """The press is being answered, and nobody waits for it; ``tried`` says when that is done."""
        self._under_way.answer(query_id, self._answer(query_id, words, url))

    async def tried(self, place: Place, query_id: str, within_s: float) -> None:
        """What is on its way to that place stands there, or waits for its time; that press is answered.

        Or so many seconds have gone by.
        """
        lanes = [self._lanes.get((place, False)), self._lanes.get((place, True))]
        busy = [lane for lane in lanes if lane is not None and not lane.resting.is_set()]
        begun = self._under_way.begun(place, query_id)
        if begun or busy:  # mostly, all is done by now
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(within_s):
                    if begun:
                        await asyncio.wait(begun)
                    for lane in busy:
                        await lane.resting.wait()

    async def offer(self, query_id: str, offered: Offer) -> None:
        """The cards are offered, or that was tried: what was typed on meanwhile is nobody's trouble."""
        with contextlib.suppress(Later, Unreachable, Gone, MovedTo, TelegramError):
            await self._api.offer(query_id, results_json(offered.cards), offered.cached_s)

    async def take_away(self, place: Place, message_id: int) -> bool:
        """The message somebody sent is gone from the chat; False where Telegram would not, or not soon."""
        try:
            async with asyncio.timeout(TAKE_AWAY_S):
                return await self._api.delete(place, [message_id])
        except (TimeoutError, Later, Unreachable, MovedTo, TelegramError):
            return False

    async def ask(self, delivery: Delivery, text: str, placeholder: str) -> None:
        """A message to be replied to is sent, or it was tried; the buttons stay where they are.

        In a group it is on its way, and opens the reply for whoever is mentioned in it.
        """
        place = delivery.place
        if not _is_group(place):
            await self._showing.ask(delivery, text, force_reply(placeholder))
        elif self.may_write(place):
            asking = self._showing.ask(delivery, text, force_reply(placeholder, selective=True))
            if self._pace.wait_s(place.chat_id) > 0:
                self._under_way.start(asking)  # it may be a minute, and no update waits so long
            else:
                self.beside(place, asking)

    def beside(self, place: Place, coroutine: Coroutine[Any, Any, object]) -> None:
        """It is being done, and the next update of that place need not wait for it; ``tried`` does."""
        self._under_way.beside(place, coroutine)

    def later(self, after_s: float, doing: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """It is done after so many seconds, and no update waits for it."""

        async def done() -> None:
            await self._pace.sleep(after_s)
            await doing()

        self._under_way.start(done())

    async def is_administrator(self, chat_id: int, person: int) -> bool | None:
        """Whether that person administers the chat; None where Telegram does not say so now."""
        return await _asked(self._api.is_administrator(chat_id, person))

    async def moved_to(self, chat_id: int) -> int | None:
        """The id that the group has now; None where Telegram does not say so now."""
        return await _asked(self._api.moved_to(chat_id))

    def silence(self, chat_id: int) -> None:
        """Nothing is tried in that group any more; what waits for it is given up."""
        self._pace.silence(chat_id)

    def allow(self, chat_id: int) -> frozenset[Place]:
        """The bot may write in that group again; the places where it could not show something meanwhile."""
        self._pace.allow(chat_id)
        return self._showing.take_unshown(chat_id)

    def may_write(self, place: Place) -> bool:
        """Whether the bot may write there, as far as it was told."""
        return not self._pace.is_silent(place.chat_id)

    def is_behind(self, place: Place) -> bool:
        """Whether a screen waits there for its time, so that what stands is older."""
        lane = self._lanes.get((place, False))
        return lane is not None and lane.resting.is_set()

    def must_wait(self, place: Place) -> bool:
        """Whether the next screen there, unless it is urgent, has to wait for its time."""
        return self._pace.wait_s(place.chat_id) > 0

    async def show(self, delivery: Delivery) -> None:
        """The screen is shown, or it was tried and the rest goes on in the background.

        In a group it is on its way, so that the next press need not wait for it: ``tried`` says when it was
        tried. Where the bot may not write, it does not try.
        """
        place = delivery.place
        if not self.may_write(place):
            self._showing.note_unshown(place)
            return
        known = None if delivery.beside else self._showing.live_at(place)
        if delivery.live is None or (known is not None and known.message_id > delivery.live.message_id):
            delivery.live = known
        lane = self._lanes.get((place, delivery.beside))
        if lane is not None:
            lane.add(delivery)
            return
        lane = self._lanes[place, delivery.beside] = Lane(delivery)
        self._under_way.start(self._work_off(lane))
        if not _is_group(place):
            await lane.resting.wait()

    async def close(self, within_s: float) -> None:
        """What waits has had so many seconds to be shown, and is then given up."""
        await self._under_way.close(within_s)

    async def _answer(self, query_id: str, words: str, url: str) -> None:
        """Or that was tried: a press that is too old is nobody's trouble."""
        with contextlib.suppress(Later, Unreachable, Gone, MovedTo, TelegramError):
            try:
                await self._api.answer(query_id, words, url)
            except Later as later:
                if later.after_s is None or later.after_s > ANSWERED_WITHIN_S:
                    raise
                await self._pace.sleep(later.after_s)
                await self._api.answer(query_id, words, url)

    async def _work_off(self, lane: Lane) -> None:
        key = (lane.under_way.place, lane.under_way.beside)
        try:
            while True:
                delivery = lane.under_way
                wait_s = await self._attempt(delivery)
                while wait_s is not None:
                    await self._wait(lane, wait_s)
                    if lane.waiting and (delivery.is_overtaken or lane.waiting[0].if_left is not None):
                        break
                    if self._is_shared and delivery.is_undone and not await delivery.stands():
                        break
                    wait_s = await self._attempt(delivery)
                if not lane.waiting:
                    return
                lane.under_way = lane.waiting.popleft()
                lane.under_way.live = None if delivery.beside else delivery.reached
                lane.under_way.take_over(delivery)
        finally:
            del self._lanes[key]
            lane.resting.set()

    async def _wait(self, lane: Lane, wait_s: float) -> None:
        """So many seconds have gone by, or something urgent is not to wait for them."""
        lane.resting.set()
        waits = (asyncio.ensure_future(self._pace.sleep(wait_s)), asyncio.ensure_future(lane.poked.wait()))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        lane.poked.clear()
        lane.resting.clear()

    async def _attempt(self, delivery: Delivery) -> float | None:
        """Does what is left; the seconds to wait before the next attempt, or None when done."""
        chat_id = delivery.place.chat_id
        delivery.tries += 1
        try:
            await self._showing.deliver(delivery)
        except Unreachable:
            logger.debug("a chat cannot be written to any more")
        except MovedTo as moved:
            self._under_way.start(self._follow(delivery, moved.chat_id))
        except NotYet as not_yet:
            delivery.tries -= 1
            return not_yet.after_s
        except Later as later:
            if later.after_s is not None:
                self._pace.hold(chat_id, later.after_s)
            if delivery.tries < MOST_TRIES:
                wait_s = FIRST_WAIT_S * 2 ** (delivery.tries - 1) if later.after_s is None else later.after_s
                return min(wait_s, LONGEST_WAIT_S)
            if delivery.if_left is not None and not delivery.is_cleared:
                self._showing.note_cleared(delivery, all_gone=False)
                return FIRST_WAIT_S
            logger.warning("a reply could not be sent after %d tries; the next tap shows it", MOST_TRIES)
        except TelegramError as error:
            logger.error("Telegram refused a reply: %s", error.message)
        return None

    async def _follow(self, delivery: Delivery, chat_id: int) -> None:
        """The conversation stands where the group is now; whom to ring in danger is said there as well."""
        try:
            await self.follow(delivery.place.chat_id, chat_id)
        finally:
            if delivery.screen.urgent:
                await self.show(Delivery(Place(chat_id), delivery.screen, None, unremembered, beside=True))


def _is_group(place: Place) -> bool:
    return place.chat_id < 0


async def _nobody_follows(old: int, new: int) -> None:
    """Until somebody is told to."""


async def _asked(asking: Awaitable[T]) -> T | None:
    """What Telegram says; None where it says nothing now."""
    try:
        return await asking
    except (Later, Unreachable, Gone, MovedTo, TelegramError):
        return None
