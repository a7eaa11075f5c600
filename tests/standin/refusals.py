"""What Telegram refuses, in its own words: text, HTML, keyboards, commands and profile texts."""

from __future__ import annotations

import html
import json
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TEXT_LIMIT = 4096
TOAST_LIMIT = 200
BUTTONS_LIMIT = 100
ROW_LIMIT = 8
CALLBACK_DATA_BYTES = 64
ENTITIES_LIMIT = 100
CAPTION_LIMIT = 1024
COPY_TEXT_LIMIT = 256
INLINE_RESULTS_LIMIT = 50
FILE_BYTES = 50 * 1024 * 1024

_BAD_BUTTON = "Bad Request: can't parse inline keyboard button"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>|<")
_TAGS = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote"}
)
_ENTITY_NAMES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "a": "text_link"}


class Refused(Exception):
    """Telegram would answer with this status, these words and these parameters."""

    def __init__(self, words: str, status: int = 400, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(words)
        self.words = words
        self.status = status
        self.parameters = dict(parameters or {})


@dataclass(frozen=True)
class Formatted:
    """Text as a reader sees it, and its entities with offsets in UTF-16 units."""

    text: str
    entities: list[dict[str, Any]] = field(default_factory=list)


def utf16_length(text: str) -> int:
    """How long Telegram counts that text to be."""
    return len(text.encode("utf-16-le")) // 2


def formatted(params: Mapping[str, str]) -> Formatted:
    """The text of a request, parsed and within its limits."""
    text = params.get("text", "")
    mode = params.get("parse_mode", "")
    if mode not in ("", "HTML"):
        raise Refused("Bad Request: unsupported parse_mode")
    result = parse_html(text) if mode else Formatted(text)
    if not result.text.strip():
        raise Refused("Bad Request: message text is empty")
    if utf16_length(result.text) > TEXT_LIMIT:
        raise Refused("Bad Request: message is too long")
    return result


def caption(params: Mapping[str, str]) -> Formatted:
    """The words under a file; there may be none."""
    text = params.get("caption", "")
    result = parse_html(text) if params.get("parse_mode") else Formatted(text)
    if utf16_length(result.text) > CAPTION_LIMIT:
        raise Refused("Bad Request: message caption is too long")
    return result


def document(params: Mapping[str, str]) -> tuple[str, bytes]:
    """The name and the bytes of a file that is uploaded; other ways to name one are not known here."""
    try:
        told = json.loads(params["document"])
        name, data = str(told["file_name"]), b64decode(told["base64"])
    except (KeyError, ValueError, TypeError) as error:
        raise Refused("Bad Request: there is no document in the request") from error
    if not data:
        raise Refused("Bad Request: file must be non-empty")
    if len(data) > FILE_BYTES:
        raise Refused("Request Entity Too Large", 413)
    return name, data


def inline_results(params: Mapping[str, str]) -> list[dict[str, Any]]:
    """The articles that are offered in inline mode, each a text to send."""
    results: list[dict[str, Any]] = json.loads(params.get("results", "[]"))
    ids = [str(result.get("id", "")) for result in results]
    if len(results) > INLINE_RESULTS_LIMIT:
        raise Refused("Bad Request: RESULTS_TOO_MUCH")
    if len(set(ids)) < len(ids) or not all(1 <= len(each.encode()) <= 64 for each in ids):
        raise Refused("Bad Request: RESULT_ID_INVALID")
    for result in results:
        if result.get("type") != "article" or not str(result.get("title", "")).strip():
            raise Refused("Bad Request: can't parse inline query result")
        content = result.get("input_message_content", {})
        formatted({"text": content.get("message_text", ""), "parse_mode": content.get("parse_mode", "")})
    return results


def parse_html(source: str) -> Formatted:
    """The text without its tags; refused where a tag is unknown, unclosed or crossed."""
    text, entities, opened, last = "", [], [], 0
    for found in _TAG.finditer(source):
        text += html.unescape(source[last : found.start()])
        last = found.end()
        at = len(source[: found.start()].encode())
        closing, name, attributes = found.group(1), (found.group(2) or "").lower(), found.group(3) or ""
        if name not in _TAGS:
            raise _unreadable(f'Unsupported start tag "{name}" at byte offset {at}')
        if not closing:
            opened.append((name, attributes, utf16_length(text), at))
            continue
        if not opened:
            raise _unreadable(f"Unexpected end tag at byte offset {at}")
        open_name, open_attributes, start, _ = opened.pop()
        if open_name != name:
            raise _unreadable(
                f'Unmatched end tag at byte offset {at}, expected "</{open_name}>", found "</{name}>"'
            )
        kind = _ENTITY_NAMES.get(name, name)
        if name == "blockquote" and "expandable" in open_attributes:
            kind = "expandable_blockquote"
        entities.append({"type": kind, "offset": start, "length": utf16_length(text) - start})
    if opened:
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    text += html.unescape(source[last:])
    return Formatted(text.strip(), entities[:ENTITIES_LIMIT])


def _unreadable(why: str) -> Refused:
    return Refused(f"Bad Request: can't parse entities: {why}")


def keyboard(params: Mapping[str, str]) -> list[list[dict[str, Any]]]:
    """The inline keyboard of a request, or no rows."""
    if not params.get("reply_markup"):
        return []
    try:
        rows = json.loads(params["reply_markup"]).get("inline_keyboard", [])
    except (ValueError, AttributeError) as error:
        raise Refused("Bad Request: can't parse reply keyboard markup JSON object") from error
    if sum(len(row) for row in rows) > BUTTONS_LIMIT:
        raise Refused("Bad Request: REPLY_MARKUP_TOO_LONG")
    for row in rows:
        if len(row) > ROW_LIMIT:
            raise Refused("Bad Request: BUTTON_ROW_TOO_LONG")
        for button in row:
            _check_button(button)
    return [row for row in rows if row]


def _check_button(button: Mapping[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise Refused(f"{_BAD_BUTTON}: Text buttons are unallowed in the inline keyboard")
    kinds = [key for key in ("callback_data", "url", "copy_text", "web_app") if key in button]
    if len(kinds) != 1:
        raise Refused(f"{_BAD_BUTTON}: exactly one kind of button is allowed")
    if kinds == ["copy_text"] and not 1 <= len(button["copy_text"].get("text", "")) <= COPY_TEXT_LIMIT:
        raise Refused("Bad Request: BUTTON_COPY_TEXT_INVALID")
    if kinds == ["callback_data"] and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA_BYTES:
        raise Refused("Bad Request: BUTTON_DATA_INVALID")
    if button.get("style", "primary") not in ("primary", "success", "danger"):
        raise Refused("Bad Request: invalid button style specified")


def toast(params: Mapping[str, str]) -> str:
    """The words shown for a press, within their limit."""
    words = params.get("text", "")
    if utf16_length(words) > TOAST_LIMIT:
        raise Refused("Bad Request: MESSAGE_TOO_LONG")
    return words


def commands(params: Mapping[str, str]) -> list[dict[str, str]]:
    """The command menu of a request."""
    wanted: list[dict[str, str]] = json.loads(params.get("commands", "[]"))
    if len(wanted) > 100:
        raise Refused("Bad Request: BOT_COMMANDS_TOO_MUCH")
    for command in wanted:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")):
            raise Refused("Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise Refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return wanted


def scope(params: Mapping[str, str]) -> str:
    """For whom a menu is: the name of a kind of chat; a single chat by its id."""
    told = json.loads(params.get("scope") or '{"type": "default"}')
    if told.get("type") == "chat":
        return f"chat {told['chat_id']}"
    if told.get("type") not in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
        raise Refused("Bad Request: can't parse BotCommandScope")
    return str(told["type"])


def profile_text(params: Mapping[str, str], key: str) -> str:
    """A description of the bot, within its limit."""
    limit = {"description": 512, "short_description": 120}[key]
    if utf16_length(params.get(key, "")) > limit:
        raise Refused(f"Bad Request: BOT_{key.upper()}_TOO_LONG")
    return params.get(key, "")


def webhook(params: Mapping[str, str]) -> None:
    """A webhook's address, secret and number of connections; on this machine http will do."""
    url = params.get("url", "")
    if url and not re.match(r"https://|http://127\.0\.0\.1[:/]", url):
        raise Refused("Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", params.get("secret_token", "")):
        raise Refused("Bad Request: secret token contains unallowed characters")
    if not 1 <= int(params.get("max_connections") or 40) <= 100:
        raise Refused("Bad Request: max_connections must be between 1 and 100")
