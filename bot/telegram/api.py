"""The calls to Telegram that this bot makes while it answers people, and what their refusals mean.

They go straight to the request object: the library's own methods make objects of every parameter and every
answer, which costs more than the rest of an update. What is done at the start, and fetching updates, is left
to them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, NoReturn, Protocol

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.telegram.hints import hints_of
from bot.telegram.inbound import Place
from bot.telegram.replying import put_into_reply
from bot.telegram.request import parsed
from bot.telegram.screen import File

NO_KEYBOARD = '{"inline_keyboard":[]}'
ADMINISTRATORS = frozenset({"creator", "administrator"})
NO_PREVIEW = '{"is_disabled":true}'

OK, BAD_REQUEST, FORBIDDEN = 200, 400, 403
REFUSED = frozenset({401, 404, 409})
"""Refusals that asking again does not change; any other status above these is a server's trouble."""

DONE = b'{"ok":true'
"""How every answer begins that tells that it was done."""

NOT_MODIFIED = b"message is not modified"

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


class Calls(Protocol):
    """What the bot's request object does besides what the library asks of it."""

    async def ask(
        self, url: str, params: Mapping[str, Any], document: File | None = None
    ) -> tuple[int, bytes]:
        """The status and the body of the answer to a call. Raises NetworkError where there is none."""

    async def fetch(self, url: str, most_bytes: int) -> bytes | None:
        """The file at that address; None where it is larger. Raises NetworkError."""


class Api:
    """Each call raises Later, Unreachable, Gone or MovedTo, BadRequest or TelegramError for anything else."""

    def __init__(self, calls: Calls, url: str = "", file_url: str = "") -> None:
        """``url``: what stands before the name of a method; ``file_url``: before the path of a file."""
        self._calls = calls
        self._url = url
        self._file_url = file_url

    async def answer(self, query_id: str, words: str, url: str = "") -> None:
        """The press is answered, with words over the button where there are any; or it opens ``url``.

        Telegram opens only links to the bot itself.
        """
        params = {"callback_query_id": query_id}
        if words:
            params["text"] = words
        if url:
            params["url"] = url
        if not put_into_reply(params):
            await self._do("answerCallbackQuery", params)

    async def offer(self, query_id: str, results: str, cached_s: int) -> None:
        """What somebody typed in whatever chat is answered; the answer is the same for everybody."""
        params = {"inline_query_id": query_id, "results": results, "cache_time": cached_s}
        await self._do("answerInlineQuery", params)

    async def send(self, place: Place, text: str, keyboard: str = "") -> int:
        """A new message; its id."""
        params: dict[str, Any] = {"chat_id": place.chat_id, **_content(text, keyboard)}
        if place.thread_id is not None:
            params["message_thread_id"] = place.thread_id
        told = await self._call("sendMessage", params)
        return int(told["message_id"])

    async def send_file(self, place: Place, file: File) -> int:
        """A new message that is a file; its id."""
        params: dict[str, Any] = {"chat_id": place.chat_id}
        if place.thread_id is not None:
            params["message_thread_id"] = place.thread_id
        told = await self._call("sendDocument", params, file)
        return int(told["message_id"])

    async def download(self, file_id: str, most_bytes: int) -> bytes | None:
        """The file that somebody sent; None where it is larger, however large it was said to be."""
        told = await self._call("getFile", {"file_id": file_id})
        if int(told.get("file_size") or 0) > most_bytes:
            return None
        try:
            return await self._calls.fetch(self._file_url + told["file_path"], most_bytes)
        except NetworkError:
            raise Later from None

    async def edit(self, place: Place, message_id: int, text: str, keyboard: str) -> None:
        """The message reads so now."""
        params = {"chat_id": place.chat_id, "message_id": message_id, **_content(text, keyboard)}
        await self._do("editMessageText", params)

    async def strip(self, place: Place, message_id: int) -> None:
        """The message has no buttons."""
        params = {"chat_id": place.chat_id, "message_id": message_id, "reply_markup": NO_KEYBOARD}
        await self._do("editMessageReplyMarkup", params)

    async def delete(self, place: Place, message_ids: Sequence[int]) -> bool:
        """The messages are not in the chat any more; False, and none deleted, where one may not be.

        At most 100 at once. Telegram lets nobody's bot delete what was sent more than 48 hours ago.
        """
        params = {"chat_id": place.chat_id, "message_ids": list(message_ids)}
        try:
            await self._do("deleteMessages", params)
        except (BadRequest, Gone):
            return False
        return True

    async def moved_to(self, chat_id: int) -> int | None:
        """The id of the supergroup that the group has become; None where it has not.

        Nobody sees the question: what is done in a group that is no more is refused, with the new id.
        """
        try:
            await self._do("sendChatAction", {"chat_id": chat_id, "action": "typing"})
        except MovedTo as moved:
            return moved.chat_id
        return None

    async def is_administrator(self, chat_id: int, person: int) -> bool:
        """Whether that person administers the chat now."""
        told = await self._call("getChatMember", {"chat_id": chat_id, "user_id": person})
        return told["status"] in ADMINISTRATORS

    async def _call(self, method: str, params: Mapping[str, Any], document: File | None = None) -> Any:
        """What Telegram tells."""
        return _told(await self._answer(method, params, document))["result"]

    async def _do(self, method: str, params: Mapping[str, Any]) -> None:
        """The same where nobody reads what is told, which is then not parsed."""
        answer = await self._answer(method, params)
        if not answer.startswith(DONE):
            _told(answer)

    async def _answer(self, method: str, params: Mapping[str, Any], document: File | None = None) -> bytes:
        try:
            status, answer = await self._calls.ask(self._url + method, params, document)
        except NetworkError:
            raise Later from None
        if status == OK:
            return answer
        if status == BAD_REQUEST and NOT_MODIFIED in answer:
            return DONE  # it reads so already
        _raise_refusal(status, answer)


def _told(answer: bytes) -> dict[str, Any]:
    """A gateway's page in the place of an answer is a TelegramError."""
    told = parsed(answer)
    if not isinstance(told, dict):
        raise TelegramError("the answer was not one of Telegram's")
    return told


def _raise_refusal(status: int, answer: bytes) -> NoReturn:
    """What a refusal means for this bot. Whoever is not Telegram, or not well, is asked again later."""
    try:
        told = _told(answer)
    except TelegramError:
        raise Later from None
    about, words = hints_of(told), str(told.get("description") or status)
    if "retry_after" in about:
        raise Later(about["retry_after"])
    if "migrate_to_chat_id" in about:
        raise MovedTo(int(about["migrate_to_chat_id"]))
    if status == FORBIDDEN:
        raise Unreachable
    if status != BAD_REQUEST:
        raise TelegramError(words) if status in REFUSED else Later()
    said = words.lower()
    if any(each in said for each in NO_WRITING):
        raise Unreachable
    if "message to edit not found" in said or "can't be edited" in said:
        raise Gone
    raise BadRequest(words)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _content(text: str, keyboard: str) -> dict[str, Any]:
    content = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
    if keyboard:
        content["reply_markup"] = keyboard
    return content
