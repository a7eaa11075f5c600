"""The calls to Telegram that this bot makes, through python-telegram-bot, and what their refusals mean.

They go by ``do_api_request``, which hands back the plain answer: building objects of answers that nobody
reads would cost more than the rest of an update. Telegram takes method names in any case of letters; in small
letters the library does not advise using its own method instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from telegram import Bot, InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.telegram.inbound import Place
from bot.telegram.request import KeptRequest
from bot.telegram.screen import File

NO_KEYBOARD = '{"inline_keyboard":[]}'
ADMINISTRATORS = frozenset({"creator", "administrator"})
NO_PREVIEW = '{"is_disabled":true}'


NO_WRITING = (
    "chat not found",
    "not enough rights to send",
    "have no rights to send",
    "chat_write_forbidden",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
)
"""Words in a refusal that mean: the bot may not write there, or there is no such place any more."""


class Gone(Exception):
    """The message cannot be edited any more."""


class Unreachable(Exception):
    """The person has blocked the bot, or the chat is no more."""


class MovedTo(Exception):
    """The group has become the supergroup with the id ``chat_id``."""

    def __init__(self, chat_id: int) -> None:
        super().__init__()
        self.chat_id = chat_id


class Later(Exception):
    """The call may succeed later; ``after_s`` where Telegram says when."""

    def __init__(self, after_s: float | None = None) -> None:
        super().__init__()
        self.after_s = after_s


class Api:
    """Each call raises Later, Unreachable, Gone or MovedTo, or what the library raises for anything else."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def updates(self, offset: int | None, timeout_s: int, kinds: str) -> list[dict[str, Any]]:
        """Updates that are not confirmed yet, those below ``offset`` being confirmed by this call."""
        params: dict[str, Any] = {"timeout": timeout_s, "allowed_updates": kinds}
        if offset is not None:
            params["offset"] = offset
        found = await self._bot.do_api_request("getupdates", params, read_timeout=timeout_s + 10)
        return list(found)

    async def answer(self, query_id: str, words: str, url: str = "") -> None:
        """The press is answered, with words over the button where there are any; or it opens ``url``.

        Telegram opens only links to the bot itself.
        """
        params = {"callback_query_id": query_id}
        if words:
            params["text"] = words
        if url:
            params["url"] = url
        await self._call("answercallbackquery", params)

    async def offer(self, query_id: str, results: str, cached_s: int) -> None:
        """What somebody typed in whatever chat is answered; the answer is the same for everybody."""
        params = {"inline_query_id": query_id, "results": results, "cache_time": cached_s}
        await self._call("answerinlinequery", params)

    async def send(self, place: Place, text: str, keyboard: str = "") -> int:
        """A new message; its id."""
        params: dict[str, Any] = {"chat_id": place.chat_id, **_content(text, keyboard)}
        if place.thread_id is not None:
            params["message_thread_id"] = place.thread_id
        told = await self._call("sendmessage", params)
        return int(told["message_id"])

    async def send_file(self, place: Place, file: File) -> int:
        """A new message that is a file; its id."""
        document = InputFile(file.data, filename=file.name, attach=False)
        params: dict[str, Any] = {"chat_id": place.chat_id, "document": document}
        if place.thread_id is not None:
            params["message_thread_id"] = place.thread_id
        told = await self._call("senddocument", params)
        return int(told["message_id"])

    async def download(self, file_id: str, most_bytes: int) -> bytes | None:
        """The file that somebody sent; None where it is larger, however large it was said to be."""
        told = await self._call("getfile", {"file_id": file_id})
        if int(told.get("file_size") or 0) > most_bytes:
            return None
        request = self._bot.request
        assert isinstance(request, KeptRequest), "as it was built"
        try:
            return await request.fetch(f"{self._bot.base_file_url}/{told['file_path']}", most_bytes)
        except (TimedOut, NetworkError):
            raise Later from None

    async def edit(self, place: Place, message_id: int, text: str, keyboard: str) -> None:
        """The message reads so now."""
        params = {"chat_id": place.chat_id, "message_id": message_id, **_content(text, keyboard)}
        await self._call("editmessagetext", params)

    async def strip(self, place: Place, message_id: int) -> None:
        """The message has no buttons."""
        params = {"chat_id": place.chat_id, "message_id": message_id, "reply_markup": NO_KEYBOARD}
        await self._call("editmessagereplymarkup", params)

    async def delete(self, place: Place, message_ids: Sequence[int]) -> bool:
        """The messages are not in the chat any more; False, and none deleted, where one may not be.

        At most 100 at once. Telegram lets nobody's bot delete what was sent more than 48 hours ago.
        """
        params = {"chat_id": place.chat_id, "message_ids": list(message_ids)}
        try:
            await self._call("deletemessages", params)
        except (BadRequest, Gone):
            return False
        return True

    async def is_administrator(self, chat_id: int, person: int) -> bool:
        """Whether that person administers the chat now."""
        told = await self._call("getchatmember", {"chat_id": chat_id, "user_id": person})
        return told["status"] in ADMINISTRATORS

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        try:
            return await self._bot.do_api_request(method, params)
        except RetryAfter as error:
            raise Later(seconds_of(error)) from None
        except Forbidden:
            raise Unreachable from None
        except ChatMigrated as error:
            raise MovedTo(error.new_chat_id) from None
        except BadRequest as error:
            if any(words in error.message.lower() for words in NO_WRITING):
                raise Unreachable from None
            if "message is not modified" in error.message.lower():
                return None
            if "message to edit not found" in error.message.lower() or "can't be edited" in error.message:
                raise Gone from None
            raise
        except (TimedOut, NetworkError):
            raise Later from None


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _content(text: str, keyboard: str) -> dict[str, Any]:
    content = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
    if keyboard:
        content["reply_markup"] = keyboard
    return content
