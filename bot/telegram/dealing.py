"""Having an update handled: in its conversation's turn, by the application, until its effect is saved."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Any

from telegram.ext import Application

from bot.logs import during_update
from bot.problem import Problem
from bot.telegram.handler import Handler
from bot.telegram.inbound import Inbound, Moved, Place, Pressed
from bot.telegram.processor import SerialPerKey
from bot.telegram.reading import UnreadableUpdate, may_have_moved
from bot.telegram.sender import Sender
from bot.watching.figures import Figures

ONE_UPDATE_S = 30.0
ONE_DELIVERY_S = 45.0
"""With the waiting for its turn, so that Telegram is answered before it gives up the connection."""

SAVE_AGAIN_S = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
REMEMBERED_APOLOGIES = 1000
TELL_AGAIN_S = 60.0
REMEMBERED_TROUBLES = 20

logger = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]
Json = dict[str, Any]
Deal = Callable[[Inbound], Awaitable[bool]]


class Dealing:
    """Has updates handled, those of one conversation one after the other."""

    def __init__(
        self,
        application: App,
        handler: Handler,
        sender: Sender,
        figures: Figures,
        alone: Callable[[Place], AbstractAsyncContextManager[None]] = lambda place: nullcontext(),
    ) -> None:
        """``alone``: within it, no other process works on what that place holds."""
        self._application = application
        self._handler = handler
        self._sender = sender
        self._figures = figures
        self._alone = alone
        self._apologised: OrderedDict[int, None] = OrderedDict()
        self._told_until: OrderedDict[str, float] = OrderedDict()
        assert isinstance(application.update_processor, SerialPerKey), "as it was built"
        self._processor = application.update_processor

    async def until_saved(self, raw: Json) -> None:
        """The effect is committed and the reply attempted. Raises Problem where it cannot be saved."""

        async def deal(inbound: Inbound) -> bool:
            for wait_s in (*SAVE_AGAIN_S, None):
                unsaved = await self._attempt(inbound)
                if unsaved is None:
                    break
                self._tell(unsaved)
                if wait_s is None:
                    raise Problem(f"{unsaved} The bot stops; whatever was not saved is delivered again.")
                await self._apologise(inbound)
                await asyncio.sleep(wait_s)
            return True

        await self._in_turn(raw, deal)

    async def once(self, raw: Json, before_apology: Callable[[], None]) -> bool:
        """The effect is committed and the reply attempted; False where the update must come again."""

        async def deal(inbound: Inbound) -> bool:
            unsaved = await self._attempt(inbound)
            if unsaved is None:
                return True
            self._tell(unsaved)
            before_apology()
            await self._apologise(inbound)
            return False

        try:
            async with asyncio.timeout(ONE_DELIVERY_S):
                return await self._in_turn(raw, deal)
        except TimeoutError:
            logger.warning("An update waited too long for its turn; Telegram sends it again.")
            return False

    async def _in_turn(self, raw: Json, deal: Deal) -> bool:
        """It is dealt with in its turn; one that nobody can read is passed over.

        The next update of the place has its turn before the reply to this one has been tried.
        """
        figures, moving = self._figures, self._handler.moving
        figures.began(raw)
        try:
            with during_update(raw["update_id"]):
                try:
                    inbound = self._handler.read(raw)
                except UnreadableUpdate:
                    logger.error("An update is not as Telegram sends it, and is passed over.")
                    return True
                arrived_at = figures.clock()
                place = moving.now_at(inbound.place)
                async with self._alone(place):
                    async with self._turns(inbound, place):
                        figures.stages["turn"].add(figures.clock() - arrived_at)
                        if may_have_moved(raw):
                            await moving.look(place)
                        done = await deal(inbound)
                    query_id = inbound.what.query_id if isinstance(inbound.what, Pressed) else ""
                    await self._sender.tried(moving.now_at(place), query_id, ONE_UPDATE_S)
                return done
        finally:
            figures.ended()

    def _turns(self, inbound: Inbound, place: Place) -> AbstractAsyncContextManager[None]:
        """The turn of that place; of a group that moves, the turns of the old and the new, in that order."""
        moved = inbound.what
        if isinstance(moved, Moved):
            return self._processor.turns(Place(moved.old), Place(moved.new))
        return self._processor.turns(place)

    async def _attempt(self, inbound: Inbound) -> str | None:
        """Why the update could not be saved; None where it was."""
        try:
            with self._figures.timing("handling"):
                async with asyncio.timeout(ONE_UPDATE_S):
                    await self._processor.process_update(inbound, self._application.process_update(inbound))
        except TimeoutError:
            unsaved: object = "An update took too long."
        else:
            unsaved = self._handler.take_unsaved(inbound.update_id)
        if unsaved is None:
            return None
        self._figures.unsaved += 1
        return str(unsaved)

    def _tell(self, unsaved: str) -> None:
        """The log has it at once, and again once a minute while it lasts, however often it comes."""
        now = self._figures.clock()
        if now < self._told_until.get(unsaved, now):
            logger.debug(unsaved)
            return
        self._told_until[unsaved] = now + TELL_AGAIN_S
        if len(self._told_until) > REMEMBERED_TROUBLES:
            self._told_until.popitem(last=False)
        logger.error(unsaved)

    async def _apologise(self, inbound: Inbound) -> None:
        """Once for an update, however often it comes again."""
        if inbound.update_id in self._apologised:
            return
        self._apologised[inbound.update_id] = None
        if len(self._apologised) > REMEMBERED_APOLOGIES:
            self._apologised.popitem(last=False)
        await self._handler.apologise(inbound)
