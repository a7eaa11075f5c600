"""The running bot: python-telegram-bot's application, fed by our own polling or by a webhook."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, ApplicationBuilder, TypeHandler

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key
from bot.live import Serving
from bot.problem import Problem
from bot.settings import Operator
from bot.stopping import told_to_stop
from bot.telegram.api import Api
from bot.telegram.dealing import App, Dealing
from bot.telegram.deployment import Deployment, Webhook
from bot.telegram.handler import Handler
from bot.telegram.inbound import CHANNEL, Inbound, Place
from bot.telegram.polling import Poller, updates_of
from bot.telegram.processor import SerialPerKey
from bot.telegram.profile import set_profile
from bot.telegram.request import proxy_for
from bot.telegram.sender import Sender
from bot.telegram.starting import starting, watch_webhook, with_webhook, without_webhook
from bot.telegram.telling import Telling
from bot.telegram.under_way import GIVE_UP_S
from bot.telegram.watched import WatchedRequest

if TYPE_CHECKING:
    from bot.telegram.admin import Admin

AT_ONCE = 64
SENDING_S = 2.0
START_WAITS_S = (1.0, 2.0, 4.0, 8.0)
"""Between attempts to reach Telegram at the start. After the last the program ends, and its supervisor starts
it again; once Telegram has been reached, the polling never gives up."""

AFTER_START_S = 1.0

logger = logging.getLogger(__name__)


async def run(
    service: ConversationService,
    key: StoreKey,
    operator: Operator,
    token: str,
    api_url: str,
    deployment: Deployment | None = None,
) -> None:
    """As ``serve``, until the process is told to stop by SIGTERM or SIGINT; it stops within ten seconds."""
    await serve(service, key, operator, token, api_url, told_to_stop(), deployment=deployment)


async def serve(
    service: ConversationService,
    key: StoreKey,
    operator: Operator,
    token: str,
    api_url: str,
    stopping: asyncio.Event,
    start_waits_s: tuple[float, ...] = START_WAITS_S,
    deployment: Deployment | None = None,
) -> None:
    """The bot answers until ``stopping`` is set; then what was begun is finished, within seconds.

    ``api_url`` has no slash at its end. Raises Problem where Telegram refuses the token or cannot be reached
    at the start, and where fetched updates could not be saved for a minute: they are then not confirmed, and
    come again at the next start.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns of what it will become
    deployment = deployment or Deployment()
    request = WatchedRequest(deployment.figures, proxy_for(api_url))
    application = _application(token, api_url, request)
    try:
        begin = starting(application, start_waits_s)
        await _until_stopped(begin, stopping)
        if not stopping.is_set():
            bot = _Bot(application, request, service, key, operator, deployment)
            await bot.answer(stopping, start_waits_s)
    finally:
        await application.shutdown()
        await request.shutdown()  # the application lets go of it only where it came to its start


def _application(
    token: str, api_url: str, request: WatchedRequest
) -> Application[Any, Any, Any, Any, Any, Any]:
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(SerialPerKey(AT_ONCE))
        .build()
    )


class _Bot:
    """The application with its handler, receiving updates the one way or the other."""

    def __init__(
        self,
        application: App,
        request: WatchedRequest,
        service: ConversationService,
        key: StoreKey,
        operator: Operator,
        deployment: Deployment,
    ) -> None:
        """Raises Problem where the content cannot be put on buttons."""
        self._application = application
        self._deployment = deployment
        self._live = service.live
        self._setting_profile: asyncio.Task[None] | None = None
        bot = application.bot
        self._api = Api(request, f"{bot.base_url}/", f"{bot.base_file_url}/")
        self._sender = Sender(self._api, deployment.pace, is_shared=deployment.alone is not None)
        try:
            own_name = application.bot.username
            self._admin = self._made_admin(service, key, operator)
            handler = Handler(service, key, operator, self._sender, own_name, self._admin)
        except ValueError as error:
            raise Problem(f"The content cannot be put on buttons: {error}.") from None

        async def handle(inbound: Inbound, context: object) -> None:
            await handler.handle(inbound)

        application.add_handler(TypeHandler(Inbound, handle))
        self._handler = handler
        self._sender.follow = handler.moving.follow

        def alone(place: Place) -> contextlib.AbstractAsyncContextManager[None]:
            if deployment.alone is None:
                return contextlib.nullcontext()
            chat, topic = place.chat_id, place.thread_id
            return deployment.alone(conversation_key(key, channel=CHANNEL, chat=chat, topic=topic))

        self._dealing = Dealing(application, handler, self._sender, deployment.figures, alone)

    def _made_admin(self, service: ConversationService, key: StoreKey, operator: Operator) -> Admin | None:
        """What administrators publish by, where there are any."""
        deployment = self._deployment
        if deployment.publishing is None or deployment.store is None or not deployment.admins:
            return None
        from bot.telegram.admin import Admin, Surroundings  # only where there are administrators

        surroundings = Surroundings(service, key, operator, self._sender)
        return Admin(deployment.publishing, deployment.store, deployment.admins, self._api, surroundings)

    async def answer(self, stopping: asyncio.Event, start_waits_s: tuple[float, ...]) -> None:
        """Updates are answered until ``stopping`` is set."""
        beside = [asyncio.create_task(self._make_ready())]
        if self._deployment.alarms is not None:
            telling = Telling(self._api, self._deployment.admins)
            beside.append(asyncio.create_task(self._deployment.alarms.run(telling.tell)))
        self._set_profile(self._live.serving)
        self._live.after_switching(self._set_profile)
        try:
            if self._deployment.webhook is None:
                await self._fetch(stopping, start_waits_s)
            else:
                await self._take(self._deployment.webhook, stopping, start_waits_s)
        finally:
            for task in beside:
                task.cancel()
            self._stop_setting_profile()
            await asyncio.wait(beside, timeout=GIVE_UP_S)
            if self._admin is not None:
                await self._admin.close()
            await self._sender.close(SENDING_S)
            logger.info("The bot has stopped.")

    async def _make_ready(self) -> None:
        """What can wait until the bot has answered for the first time."""
        await asyncio.sleep(AFTER_START_S)
        await asyncio.to_thread(self._handler.make_ready)

    def _set_profile(self, serving: Serving) -> None:
        """Telegram is told the commands of what is live, beside everything else."""
        self._stop_setting_profile()
        self._setting_profile = asyncio.create_task(
            set_profile(self._application.bot, serving.pack, self._deployment.admins if self._admin else ())
        )

    def _stop_setting_profile(self) -> None:
        if self._setting_profile is not None:
            self._setting_profile.cancel()

    async def _fetch(self, stopping: asyncio.Event, start_waits_s: tuple[float, ...]) -> None:
        await _until_stopped(without_webhook(self._application.bot, start_waits_s), stopping)
        self._deployment.figures.heard()  # with nobody writing, the first call for updates is answered late
        poller = Poller(partial(updates_of, self._application.bot), self._dealing.until_saved)
        logger.info("The bot @%s answers.", self._application.bot.username)
        await poller.run(stopping)

    async def _take(
        self, webhook: Webhook, stopping: asyncio.Event, start_waits_s: tuple[float, ...]
    ) -> None:
        from bot.telegram.webhook import Receiver  # brings a web server along: only where it is needed

        receiver = Receiver(webhook, self._dealing.once, self._deployment.figures)
        receiver.start()
        watching: asyncio.Task[None] | None = None
        try:
            await _until_stopped(with_webhook(self._application.bot, webhook, start_waits_s), stopping)
            logger.info("The bot @%s answers by webhook.", self._application.bot.username)
            watching = asyncio.create_task(
                watch_webhook(self._application.bot, webhook, self._deployment.figures)
            )
            await stopping.wait()
        finally:
            if watching is not None:
                watching.cancel()
            await receiver.stop()


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
