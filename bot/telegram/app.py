"""The running bot: python-telegram-bot's application, fed by our own polling."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, TypeHandler

from bot.conversation import ConversationService
from bot.keys import StoreKey
from bot.logs import during_update
from bot.problem import Problem
from bot.settings import Operator
from bot.telegram.api import Api
from bot.telegram.handler import Handler
from bot.telegram.inbound import as_update, place_of
from bot.telegram.polling import NO_ANSWER, NOT_REACHED, TOKEN_REFUSED, Poller
from bot.telegram.processor import SerialPerKey
from bot.telegram.profile import set_profile
from bot.telegram.request import AiohttpRequest, proxy_for
from bot.telegram.sender import Sender

AT_ONCE = 64
ONE_UPDATE_S = 30.0
SAVE_AGAIN_S = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
SENDING_S = 2.0
START_WAITS_S = (1.0, 2.0, 4.0, 8.0)
"""Between attempts to reach Telegram at the start. After the last the program ends, and its supervisor starts
it again; once Telegram has been reached, the polling never gives up."""

logger = logging.getLogger(__name__)


async def run(
    service: ConversationService, key: StoreKey, operator: Operator, token: str, api_url: str
) -> None:
    """As ``serve``, until the process is told to stop by SIGTERM or SIGINT; it stops within ten seconds."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stopping.set)
    await serve(service, key, operator, token, api_url, stopping)


async def serve(
    service: ConversationService,
    key: StoreKey,
    operator: Operator,
    token: str,
    api_url: str,
    stopping: asyncio.Event,
    start_waits_s: tuple[float, ...] = START_WAITS_S,
) -> None:
    """The bot answers until ``stopping`` is set; then what was begun is finished, within seconds.

    ``api_url`` has no slash at its end. Raises Problem where Telegram refuses the token or cannot be reached
    at the start, and where the store could not save an update for a minute: it is then not confirmed, and
    comes again at the next start.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns of what it will become
    request = AiohttpRequest(proxy_for(api_url))
    application = _application(token, api_url, request)
    try:
        await _until_stopped(_start(application, start_waits_s), stopping)
        if not stopping.is_set():
            await _answer(application, service, key, operator, stopping)
    finally:
        await application.shutdown()
        await request.shutdown()  # the application lets go of it only where it came to its start


def _application(
    token: str, api_url: str, request: AiohttpRequest
) -> Application[Any, Any, Any, Any, Any, Any]:
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(SerialPerKey(AT_ONCE))
        .build()
    )


async def _start(
    application: Application[Any, Any, Any, Any, Any, Any], start_waits_s: tuple[float, ...]
) -> None:
    """Telegram knows the bot, and sends no updates elsewhere. Raises Problem where it cannot be reached."""
    waits_s = iter(start_waits_s)
    while True:
        try:
            await application.initialize()
            await application.bot.delete_webhook()
            return
        except InvalidToken:
            raise Problem(TOKEN_REFUSED) from None
        except NetworkError:
            wait_s = next(waits_s, None)
            if wait_s is None:
                raise Problem(NOT_REACHED) from None
            logger.warning(NO_ANSWER)
        except TelegramError as error:
            raise Problem(f"Telegram would not let the bot start: {error.message}") from None
        await asyncio.sleep(wait_s)


async def _answer(
    application: Application[Any, Any, Any, Any, Any, Any],
    service: ConversationService,
    key: StoreKey,
    operator: Operator,
    stopping: asyncio.Event,
) -> None:
    api = Api(application.bot)
    sender = Sender(api)
    try:
        handler = Handler(service, key, operator, sender, application.bot.username)
    except ValueError as error:
        raise Problem(f"The content cannot be put on buttons: {error}.") from None

    async def handle(update: Update, context: object) -> None:
        await handler.handle(update)

    application.add_handler(TypeHandler(Update, handle))
    poller = Poller(api.updates, _Dealing(application, handler).deal_with)
    setting_profile = asyncio.create_task(set_profile(application.bot, service.engine.pack))
    logger.info("The bot @%s answers.", application.bot.username)
    try:
        await poller.run(stopping)
    finally:
        setting_profile.cancel()
        await sender.close(SENDING_S)
        logger.info("The bot has stopped.")


class _Dealing:
    """Has an update handled until its effect is saved."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], handler: Handler) -> None:
        self._application = application
        self._handler = handler
        assert isinstance(application.update_processor, SerialPerKey), "as it was built"
        self._processor = application.update_processor

    async def deal_with(self, raw: dict[str, Any]) -> None:
        """The effect is committed and the reply attempted. Raises Problem where it cannot be saved."""
        with during_update(raw["update_id"]):
            try:
                update, place = as_update(raw), place_of(raw)
            except Exception as error:
                logger.error("An update could not be read and is passed over (%s).", type(error).__name__)
                return
            async with self._processor.turn(place):
                for wait_s in (*SAVE_AGAIN_S, None):
                    unsaved = await self._attempt(update)
                    if unsaved is None:
                        return
                    logger.error(unsaved)
                    if wait_s is None:
                        raise Problem(f"{unsaved} The bot stops; whatever was not saved is delivered again.")
                    if wait_s == SAVE_AGAIN_S[0]:
                        await self._handler.apologise(update)
                    await asyncio.sleep(wait_s)

    async def _attempt(self, update: Update) -> str | None:
        """Why the update could not be saved; None where it was."""
        try:
            async with asyncio.timeout(ONE_UPDATE_S):
                await self._processor.process_update(update, self._application.process_update(update))
        except TimeoutError:
            return "An update took too long."
        unsaved = self._handler.take_unsaved(update.update_id)
        return str(unsaved) if unsaved else None


async def _until_stopped(coroutine: Any, stopping: asyncio.Event) -> None:
    """The coroutine has ended, or the process was told to stop meanwhile."""
    doing, stop = asyncio.ensure_future(coroutine), asyncio.ensure_future(stopping.wait())
    await asyncio.wait({doing, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not doing.done():
        doing.cancel()
        await asyncio.wait({doing})
        return
    doing.result()
