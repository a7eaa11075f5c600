"""An installation: workers of one mode on one database, and Telegram's stand-in before them."""

from __future__ import annotations

import asyncio
import secrets
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from random import Random

from bot.keys import conversation_key, store_key
from bot.ports import Committed, Kept
from bot.settings import load_settings
from bot.stores import LOCK_WAIT_S, open_store
from bot.telegram.callback import Codes
from flows.engine import Engine
from flows.session import Session, from_text
from tests.standin import StandIn
from tests.telegram.harness import OPERATOR, files, free_port, pack
from tools.balancer import Balancer

from .modes import Mode
from .people import Manner, Person
from .replay import Replay
from .servers import PostgresqlServer
from .workers import Worker

DATABASE = "safe-to-share.sqlite3"


class Untried(Exception):
    """This machine does not let us make that trouble."""


class Installation:
    """Use ``installed``."""

    def __init__(
        self, mode: Mode, telegram: StandIn, folder: Path, settings: dict[str, str], lock_wait_s: float
    ) -> None:
        self.mode = mode
        self.telegram = telegram
        self.folder = folder
        self.settings = settings
        self._lock_wait_s = lock_wait_s
        self.workers: list[Worker] = []
        self._engine = Engine(pack())
        self._codes = Codes(self._engine.pack)

    @property
    def said(self) -> str:
        """All that the workers told the operator."""
        return "".join(worker.said for worker in self.workers)

    @property
    def sorry(self) -> str:
        """What people are told where something did not work."""
        return self._engine.pack.messages["try_again"]

    def add_workers(self) -> list[str]:
        """As many as the mode has, not started; the addresses at which they will listen."""
        listens = [f"127.0.0.1:{free_port()}" for _ in range(self.mode.workers)]
        for listen in listens:
            own = {"WEBHOOK_LISTEN": listen} if self.mode.by_webhook else {}
            self.workers.append(Worker(self.folder, {**self.settings, **own}, self._lock_wait_s))
        return listens

    async def start(self, worker: Worker) -> None:
        """That worker takes updates, or has ended."""
        polls = self.telegram.world.polls
        worker.start()
        if self.mode.by_webhook:
            await worker.listening()
        else:
            ended = asyncio.create_task(worker.ended())
            polling = asyncio.create_task(
                self.telegram.world.until(lambda: self.telegram.world.polls > polls, 60)
            )
            await asyncio.wait({ended, polling}, return_when=asyncio.FIRST_COMPLETED)
            ended.cancel()
            polling.cancel()

    async def people(self, count: int, seed: int, manner: Manner | None = None) -> list[Person]:
        """So many people who see the first question."""
        found = []
        for number in range(count):
            replay = Replay(self._engine, self._codes)
            chance = Random(f"{seed} {number}")
            found.append(Person(self.telegram.phone(), replay, chance, manner or Manner()))
        await asyncio.gather(*(person.begin() for person in found))
        return found

    async def stored(self, people: list[Person]) -> list[Session | None]:
        """What the database holds of their conversations. The workers are stopped."""
        settings = load_settings(self.settings, self.folder / ".env")
        key = store_key(settings.store_key, settings.folder)
        store = await open_store(settings)
        try:
            found = []
            for person in people:
                of_person = conversation_key(key, channel="telegram", chat=person.phone.chat.id)
                done = await store.transact(of_person, None, lambda held: Kept(held))
                held = done.result if isinstance(done, Committed) else None
                found.append(from_text(held.session.text) if held else None)
            return found
        finally:
            await store.close()


@asynccontextmanager
async def installed(
    mode: Mode,
    folder: Path,
    server: PostgresqlServer | None,
    small_disk: bool = False,
    lock_wait_s: float = LOCK_WAIT_S,
) -> AsyncIterator[Installation]:
    """Within it, the workers run; at its end they are gone. ``server``: where the mode needs PostgreSQL.

    ``small_disk``: the data lie on a disk of a megabyte; raises Untried where none may be mounted.
    ``lock_wait_s``: how long workers wait for a database that another has locked.
    """
    async with AsyncExitStack() as stack:
        if small_disk:
            stack.enter_context(_small_disk(folder / "data"))
        telegram = await stack.enter_async_context(StandIn())
        _put_content(folder)
        settings = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.base_url.removesuffix("/bot"),
            "CONTENT_DIR": str(folder / "content"),
            "DATABASE_URL": f"sqlite:///{folder / 'data' / DATABASE}",
            "STORE_KEY": secrets.token_hex(32),
            "OPERATOR_NAME": OPERATOR.name,
            "OPERATOR_CONTACT": OPERATOR.contact,
            "LOG_LEVEL": "WARNING",
        }
        if mode.on_postgresql:
            assert server is not None
            settings["DATABASE_URL"] = server.new_database()
        made = Installation(mode, telegram, folder, settings, lock_wait_s)
        if mode.by_webhook:
            settings["WEBHOOK_SECRET"] = secrets.token_urlsafe(48)
            settings["WEBHOOK_URL"] = "http://127.0.0.1:1/telegram"  # known below
            balancer = Balancer(made.add_workers())
            await stack.enter_async_context(balancer)
            for worker in made.workers:
                worker._settings["WEBHOOK_URL"] = f"{balancer.url}/telegram"
        else:
            made.add_workers()
        try:
            for worker in made.workers:
                await made.start(worker)
            yield made
        finally:
            for worker in made.workers:
                if worker.status is None:
                    await worker.kill()


@contextmanager
def _small_disk(folder: Path) -> Iterator[None]:
    folder.mkdir(mode=0o700)
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", str(folder)]
    try:
        subprocess.run(mounting, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        raise Untried from None
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _put_content(folder: Path) -> None:
    for name, text in files().items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
