"""Taking in the files that administrators send: within their size, and into the place they belong to."""

from __future__ import annotations

import secrets
from collections import OrderedDict

from telegram.error import TelegramError

from bot.problem import Problem
from bot.publishing import Publishing
from bot.publishing.packs import Refused
from bot.telegram.admin import uploads
from bot.telegram.admin.chats import Chats
from bot.telegram.admin.screens import spots_screen
from bot.telegram.admin.uploads import Spot, Upload
from bot.telegram.api import Api, Gone, Later, MovedTo, Unreachable
from bot.telegram.inbound import Attached, Place

MOST_WAITING = 20
NOT_FETCHED = "Telegram did not hand the file out, so nothing was kept. Send it once more."
NOT_WAITING = (
    "I do not have that file any more. Send it once more, with its place as the caption, such as {name}."
)


class Files:
    """Fetches files, and remembers one for each chat while it is asked where it belongs."""

    def __init__(self, publishing: Publishing, chats: Chats, api: Api) -> None:
        self._publishing = publishing
        self._chats = chats
        self._api = api
        self._waiting: OrderedDict[Place, tuple[str, str, tuple[Spot, ...]]] = OrderedDict()

    async def take(self, place: Place, file: Attached, caption: str) -> Upload | None:
        """The pack that the file makes; None where it is asked first where it belongs. Raises Problem."""
        data = await self._fetched(file)
        if uploads.is_zip(file.name):
            found: Upload = await self._publishing.work(uploads.whole_pack, file.name, data)
            return found
        text = uploads.text_of(file.name, data)
        national, local = await self._publishing.files_of("live")
        spots = uploads.spots(file.name, text, caption, national, local)
        if len(spots) == 1:
            return uploads.replaced(spots[0], text, national, local)
        token = secrets.token_hex(4)
        self._waiting.pop(place, None)
        self._waiting[place] = (token, text, spots)
        if len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        await self._chats.show(place, spots_screen(uploads.shown_name(file.name), spots, token))
        return None

    async def put(self, place: Place, number: int, token: str) -> Upload:
        """The pack with the file that waits in the place that was chosen. Raises Problem."""
        waiting = self._waiting.get(place)
        if waiting is None or waiting[0] != token or number >= len(waiting[2]):
            raise Problem(NOT_WAITING.format(name="flows/share.yaml"))
        del self._waiting[place]
        national, local = await self._publishing.files_of("live")
        return uploads.replaced(waiting[2][number], waiting[1], national, local)

    async def _fetched(self, file: Attached) -> bytes:
        most = uploads.most_bytes(file.name)
        if file.size_bytes > most:
            raise uploads.too_large(file.name)
        try:
            data = await self._api.download(file.file_id, most)
        except (Later, Unreachable, Gone, MovedTo, TelegramError):
            raise Refused(NOT_FETCHED) from None
        if data is None:
            raise uploads.too_large(file.name)
        return data
