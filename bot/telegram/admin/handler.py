"""Updates of administrators in their private chats: each goes to what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from bot.ports import Store
from bot.publishing import Publishing
from bot.publishing.service import NONE
from bot.settings import Administrator
from bot.telegram.admin.chats import Chats
from bot.telegram.admin.desk import MOVED, Desk
from bot.telegram.admin.files import Files
from bot.telegram.admin.jobs import Jobs
from bot.telegram.admin.looking import Looking
from bot.telegram.admin.presses import AdminPress, Deed, press_from
from bot.telegram.admin.previews import Previews, Surroundings
from bot.telegram.admin.prompts import Prompt, prompt_from
from bot.telegram.admin.stats import Stats
from bot.telegram.admin.uploads import Upload
from bot.telegram.api import Api
from bot.telegram.inbound import Command, Inbound, NotWords, Place, Pressed, Words

CHECKING = "Checking … this takes some seconds."
WORKING = "Working on it …"

Shows = Callable[[Place, str], Coroutine[Any, Any, None]]
"""Answers a command in that chat; given what follows the command."""


class Admin:
    """What administrators do in their private chats; everybody else meets nothing of it."""

    def __init__(
        self,
        publishing: Publishing,
        store: Store,
        admins: Sequence[Administrator],
        api: Api,
        surroundings: Surroundings,
    ) -> None:
        self._labels = {admin.telegram_id: admin.label for admin in admins}
        self._service = surroundings.service
        self._chats = Chats(surroundings.sender)
        self._jobs = Jobs(self._chats)
        live, clock = surroundings.service.live, surroundings.service.clock
        self._desk = Desk(publishing, self._chats, admins, lambda: live.serving.pack, publishing.work, clock)
        self._files = Files(publishing, self._chats, api)
        self._looking = Looking(Previews(publishing, store, surroundings), self._chats)
        self._stats = Stats(store, self._chats, surroundings.service)
        desk = self._desk
        self._commands: Mapping[str, Shows] = {
            "content": lambda place, rest: desk.content(place),
            "drafts": lambda place, rest: desk.drafts(place),
            "versions": lambda place, rest: desk.versions(place),
            "rollback": self._roll_back,
            "withdraw": self._withdraw,
            "signoff": lambda place, rest: desk.ask_role(place),
            "download": lambda place, rest: desk.download(place, rest or "live"),
            "audit": lambda place, rest: desk.audit(place),
            "stats": lambda place, rest: self._stats.ask(place),
            "preview": lambda place, rest: self._looking.tell(place),
        }
        """The one list of what a command does; ``menu.ADMIN_COMMANDS`` says what each is for."""

    async def takes(self, inbound: Inbound) -> bool:
        """It was an administrator's, and is done or being done; False where it is anybody's.

        Raises StoreError.
        """
        label = self._labels.get(inbound.person or 0) if inbound.private else None
        if label is None:
            return False
        place = inbound.place
        match inbound.what:
            case Command(name, rest) if name in self._commands:
                await self._jobs.told(place, self._commands[name](place, rest))
                await self._jobs.told(place, self._desk.remind(place, label))
                return True
            case Pressed(data) as pressed if press := press_from(data):
                await self._chats.answer(pressed.query_id)
                await self._pressed(place, label, press)
                return True
            case Words(text, replies_to) if prompt := prompt_from(replies_to):
                if not self._service.engine.guard.look(text).urgent:
                    await self._replied(place, label, prompt, text)
                    return True
            case NotWords(text, file=file) if file is not None:
                taken = self._files.take(place, file, text)
                self._jobs.start(place, CHECKING, self._submit(place, label, taken))
                return True
        if inbound.what == Command("start"):
            await self._jobs.told(place, self._desk.remind(place, label))
        return await self._looking.takes(inbound)

    async def close(self) -> None:
        """Nothing is being done any more."""
        await self._jobs.close()

    async def _pressed(self, place: Place, label: str, press: AdminPress) -> None:
        desk, told = self._desk, self._jobs.told
        match press.deed:
            case Deed.LOOK:
                self._jobs.start(place, CHECKING, desk.look(place, label, press.hash))
            case Deed.PUBLISH:
                await told(place, self._ask_why_publish(place, label, press))
            case Deed.APPROVE:
                self._jobs.start(place, CHECKING, desk.approve(place, label, press.hash, press.over))
            case Deed.DISCARD:
                await told(place, desk.discard(place, label, press.hash))
            case Deed.VERSION:
                self._jobs.start(place, WORKING, desk.version(place, press.hash))
            case Deed.ROLL_BACK:
                await told(place, desk.ask_why(place, Prompt("rollback", press.hash, press.over)))
            case Deed.STATS if press.hash:
                await told(place, self._stats.show(place, press.hash, press.over))
            case Deed.STATS:
                await told(place, self._stats.ask(place))
            case Deed.WITHDRAW:
                await told(place, desk.ask_why(place, Prompt("withdraw", press.hash, press.over)))
            case Deed.DOWNLOAD:
                await told(place, desk.download(place, press.hash))
            case Deed.PUT_FILE:
                put = self._files.put(place, int(press.hash), press.over)
                self._jobs.start(place, CHECKING, self._submit(place, label, put))
            case Deed.PREVIEW:
                self._jobs.start(place, WORKING, self._looking.begin(place, press.hash))
            case Deed.END_PREVIEW:
                await told(place, self._looking.end(place))

    async def _replied(self, place: Place, label: str, prompt: Prompt, text: str) -> None:
        desk, hash, over = self._desk, prompt.hash, prompt.over
        match prompt.asked:
            case "publish":
                self._jobs.start(place, CHECKING, desk.publish(place, label, hash, over, text))
            case "rollback":
                self._jobs.start(place, CHECKING, desk.roll_back(place, label, hash, over, text))
            case "withdraw":
                self._jobs.start(place, CHECKING, desk.withdraw(place, label, hash, over, text))
            case "role":
                await self._jobs.told(place, desk.ask_day(place, hash, text))
            case "day":
                await self._jobs.told(place, desk.sign_off(place, label, hash, prompt.role, text))

    async def _submit(self, place: Place, label: str, taken: Coroutine[Any, Any, Upload | None]) -> None:
        upload = await taken
        if upload is not None:
            await self._desk.submit(place, label, upload)

    async def _ask_why_publish(self, place: Place, label: str, press: AdminPress) -> None:
        if not await self._desk.ask_why_publish(place, press.hash, press.over):
            self._jobs.start(place, CHECKING, self._desk.look(place, label, press.hash, MOVED))

    async def _roll_back(self, place: Place, rest: str) -> None:
        if rest.casefold() == NONE:
            await self._desk.ask_why(place, Prompt("rollback", NONE))
        elif rest:
            self._jobs.start(place, WORKING, self._desk.version(place, rest))
        else:
            await self._desk.versions(place, "Which of them is to be live again?")

    async def _withdraw(self, place: Place, rest: str) -> None:
        if rest:
            await self._desk.ask_why(place, Prompt("withdraw", rest))
        else:
            await self._desk.versions(place, "Which of them is unsafe?")
