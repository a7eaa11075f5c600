"""Having an update handled: in its conversation's turn, by the application, until its effect is saved."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.logs import during_update
from bot.problem import Problem
from bot.telegram.handler import Handler
from bot.telegram.inbound import Moved, Place
from bot.telegram.processor import SerialPerKey
from bot.telegram.reading import UnreadableUpdate, as_update, may_have_moved, moved_in, place_of
from bot.telegram.sender import Sender
from bot.watching.figures import Figures

ONE_UPDATE_S = 30.0
ONE_DELIVERY_S = 45.0
"""With the waiting for its turn, so that Telegram is answered before it gives up the connection."""

SAVE_AGAIN_S = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
REMEMBERED_APOLOGIES = 1000

logger = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]


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
        assert isinstance(application.update_processor, SerialPerKey), "as it was built"
        self._processor = application.update_processor

    async def until_saved(self, raw: dict[str, Any]) -> None:
        """The effect is committed and the reply attempted. Raises Problem where it cannot be saved."""
        async with self._in_turn(raw) as update:
            if update is None:
                return
            for wait_s in (*SAVE_AGAIN_S, None):
                unsaved = await self._attempt(update)
                if unsaved is None:
                    return
                logger.error(unsaved)
                if wait_s is None:
                    raise Problem(f"{unsaved} The bot stops; whatever was not saved is delivered again.")
                await self._apologise(update)
                await asyncio.sleep(wait_s)

    async def once(self, raw: dict[str, Any], before_apology: Callable[[], None]) -> bool:
        """The effect is committed and the reply attempted; False where the update must come again."""
        try:
            async with asyncio.timeout(ONE_DELIVERY_S), self._in_turn(raw) as update:
                if update is None:
                    return True
                unsaved = await self._attempt(update)
                if unsaved is None:
                    return True
                logger.error(unsaved)
                before_apology()
                await self._apologise(update)
        except TimeoutError:
            logger.warning("An update waited too long for its turn; Telegram sends it again.")
        return False

    @asynccontextmanager
    async def _in_turn(self, raw: dict[str, Any]) -> AsyncIterator[Update | None]:
        """Within it, it is the update's turn; None for one that nobody can read, which is passed over.

        The next update of the place has its turn before the reply to this one has been tried.
        """
        figures = self._figures
        figures.began(raw)
        try:
            with during_update(raw["update_id"]):
                try:
                    update, place, moved = as_update(raw), place_of(raw), moved_in(raw)
                except UnreadableUpdate:
                    logger.error("An update is not as Telegram sends it, and is passed over.")
                    yield None
                    return
                arrived_at = figures.clock()
                place = self._handler.moving.now_at(place)
                async with self._alone(place):
                    async with self._turns(moved, place):
                        figures.stages["turn"].add(figures.clock() - arrived_at)
                        if may_have_moved(raw):
                            await self._handler.moving.look(place)
                        yield update
                    await self._tried(self._handler.moving.now_at(place), update)
        finally:
            figures.ended()

    @asynccontextmanager
    async def _turns(self, moved: Moved | None, place: Place) -> AsyncIterator[None]:
        """The turn of that place; of a group that moves, the turns of the old and the new, in that order."""
        before = place if moved is None else Place(moved.old)
        async with self._processor.turn(before):
            if moved is None:
                yield
                return
            async with self._processor.turn(Place(moved.new)):
                yield

    async def _tried(self, place: Place, update: Update) -> None:
        """The reply has been tried, or takes very long."""
        query = update.callback_query
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(ONE_UPDATE_S):
                await self._sender.tried(place, query.id if query else "")

    async def _attempt(self, update: Update) -> str | None:
        """Why the update could not be saved; None where it was."""
        try:
            with self._figures.timing("handling"):
                async with asyncio.timeout(ONE_UPDATE_S):
                    await self._processor.process_update(update, self._application.process_update(update))
        except TimeoutError:
            unsaved: object = "An update took too long."
        else:
            unsaved = self._handler.take_unsaved(update.update_id)
        if unsaved is None:
            return None
        self._figures.unsaved += 1
        return str(unsaved)

    async def _apologise(self, update: Update) -> None:
        """Once for an update, however often it comes again."""
        if update.update_id in self._apologised:
            return
        self._apologised[update.update_id] = None
        if len(self._apologised) > REMEMBERED_APOLOGIES:
            self._apologised.popitem(last=False)
        await self._handler.apologise(update)
