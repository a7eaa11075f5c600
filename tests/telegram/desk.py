"""The bot with administrators: versions in its database, and every process following what is live."""

from __future__ import annotations

import asyncio
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from bot.conversation import ConversationService
from bot.keys import store_key
from bot.live import Live
from bot.publishing import Publishing, keep_up, settled
from bot.publishing.packs import Installed
from bot.settings import Administrator
from bot.stores import open_store
from bot.telegram.app import serve
from bot.telegram.deployment import Deployment
from flows.reader import version_of
from tests.standin import Phone, StandIn
from tests.telegram.asked import HARM
from tests.telegram.harness import OPERATOR, RunningBot, files

NATIONAL = files()
ASKED = "How worried does the child make you?"
REWORDED = {name: text.replace(HARM, ASKED) for name, text in NATIONAL.items()}
SOON_S = 30.0


def hash_of(texts: Mapping[str, str]) -> str:
    """As administrators see it."""
    return version_of(texts)[:12]


def zipped(texts: Mapping[str, str | bytes], folder: str = "") -> bytes:
    """The files as a phone would send them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(f"{folder}{name}", text)
    return out.getvalue()


class AdminBot(RunningBot):
    """As its base, with what is live read off its database and administrators who may change it."""

    def __init__(self, telegram: StandIn, folder: Path, *phones: Phone) -> None:
        super().__init__(telegram, folder)
        self.admins = tuple(Administrator(phone.user["first_name"], phone.user["id"]) for phone in phones)
        self.installed = Installed(NATIONAL, None, "1.0.0")
        self.approvals: int = 2
        self._keeping_up: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self.store = await open_store(self.settings)
        serving, seen = await settled(self.store.versions, self.installed, self.clock)
        live = Live(serving)
        self.service = ConversationService(self.store, live, self.clock)
        self._keeping_up = asyncio.create_task(keep_up(self.store.versions, live, self.installed, seen))
        labels = tuple(admin.label for admin in self.admins)
        self.publishing = Publishing(
            self.store.versions,
            self.installed,
            labels,
            self.approvals,  # type: ignore[arg-type]
            clock=self.clock,
        )
        self.deployment = Deployment(admins=self.admins, publishing=self.publishing, store=self.store)
        key = store_key(None, self.settings.folder)
        url = self.telegram.base_url.removesuffix("/bot")
        self._stopping = asyncio.Event()
        running = serve(
            self.service, key, OPERATOR, self.telegram.token, url, self._stopping, deployment=self.deployment
        )
        self._task = asyncio.create_task(running)

    async def stop(self) -> None:
        if self._keeping_up is not None:
            self._keeping_up.cancel()
            await asyncio.wait({self._keeping_up})
            self._keeping_up = None
        await super().stop()

    async def live(self) -> str:
        """The national pack that is live, by its hash."""
        history = await self.publishing.history()
        assert history.live is not None
        return history.live.national[:12]


async def said(phone: Phone, words: str) -> str:
    """What the bot says as soon as it holds these words, in one of its messages that still stand."""

    def found() -> str:
        return next((m.text for m in reversed(phone.messages) if words in m.text), "")

    try:
        await phone.world.until(found, SOON_S)
    except TimeoutError:
        raise AssertionError(f"{words!r} was not said; said was {[m.text for m in phone.messages]}") from None
    return found()


async def button_of(phone: Phone, label: str) -> None:
    """Press the lowest button of that name, and go on."""
    message = next(m for m in reversed(phone.messages) if label in m.buttons)
    await phone.tap(label, message)


async def reply(phone: Phone, to: str, text: str) -> None:
    """Reply to the bot's message that holds those words."""
    await said(phone, to)
    message = next(m for m in reversed(phone.messages) if to in m.text)
    await phone.reply(text, message)
