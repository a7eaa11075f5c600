"""What each setting takes: from its text to its value, or what is wrong with the text."""

from __future__ import annotations

import os.path
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.settings.model import SQLITE, Address, Administrator

POSTGRES = ("postgresql://", "postgres://")
NEW_KEY = 'make one with python3 -c "import secrets; print(secrets.token_hex(32))"'
NEW_SECRET = 'make one with python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]{32,256}")
IN_ADDRESSES = re.compile(r"[A-Za-z0-9._~:/?#@%&=+\[\]-]+")
PLAIN_PATH = re.compile(r"[A-Za-z0-9._~/-]*")
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""The ports to which Telegram sends updates."""

ON_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
ADMINISTRATOR = re.compile(r"(?P<label>[A-Za-z][A-Za-z0-9_-]{0,31}):(?P<id>[1-9][0-9]{0,15})")
TOKEN = re.compile(r"[0-9]{6,12}:[A-Za-z0-9_-]{30,64}")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_SESSION_DAYS = 365
KEY_FORM = re.compile(r"[0-9a-fA-F]{64}")
CREDENTIALS = re.compile(r"^([a-z][a-z0-9+.-]*:(?://)?)?.*@")


class Wrong(Exception):
    """What follows the setting's name in the sentence about it."""


def nearest(found: str, allowed: Iterable[str]) -> str:
    """A question that names the one that was probably meant; "" where none is near."""
    near = get_close_matches(found.upper(), list(allowed), n=1, cutoff=0.75)
    return f" Did you mean {near[0]}?" if near else ""


def _token(text: str, folder: Path) -> str:
    if not TOKEN.fullmatch(text):
        raise Wrong(
            f"is not a bot token (it has {len(text)} characters): copy the whole token that BotFather gave "
            "you, digits, a colon and about 35 letters and digits."
        )
    return text


def _api_url(text: str, folder: Path) -> str:
    parts = _address(text)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise Wrong(f"is {_shown(text)}: it must be the address of a server, like https://api.telegram.org.")
    if parts.query or parts.fragment or TOKEN.search(parts.path):
        raise Wrong(f"is {_shown(text)}: it must end with the server or a folder, without a token, ? or #.")
    return text.rstrip("/")


def _database_url(text: str, folder: Path) -> str:
    parts = _split(text)
    if text.startswith(SQLITE) and len(text) > len(SQLITE):
        return text
    if text.startswith(POSTGRES) and parts is not None:
        return text
    raise Wrong(
        f"is {_shown(text)}: it must be sqlite:///FILE (like sqlite:///data/safe-to-share.sqlite3) or "
        "postgresql://USER:PASSWORD@HOST/DATABASE."
    )


def _store_key(text: str, folder: Path) -> str:
    keys = [key.strip() for key in text.split(",")]
    if len(keys) > 2:
        raise Wrong("has more than a new key and one old one: write NEW,OLD, or one key alone.")
    if len(keys) == 2 and keys[0].lower() == keys[1].lower():
        raise Wrong("is the same key twice: write NEW,OLD, or that key alone.")
    for key in keys:
        if not KEY_FORM.fullmatch(key):
            raise Wrong(f"is not a key (it has {len(key)} characters, not 64 hexadecimal digits): {NEW_KEY}.")
    return ",".join(keys)


def _content_dir(text: str, folder: Path) -> Path:
    path = folder / text
    if not os.path.isdir(path):  # unlike the method of a path, it raises nothing where it may not look
        raise Wrong(
            f'is "{text}", which is not a folder that can be read: give the folder of your '
            "content, or leave it out."
        )
    return path


def _local_content(text: str, folder: Path) -> Path:
    path = folder / text
    if not (os.path.isdir(path) or (os.path.isfile(path) and path.suffix.lower() == ".zip")):
        raise Wrong(
            f'is "{text}", which is no folder and no .zip file that can be read: give your '
            "local pack, or leave it out."
        )
    return path


def _log_level(text: str, folder: Path) -> str:
    if text.upper() not in LOG_LEVELS:
        raise Wrong(f'is "{text}": it must be one of {", ".join(LOG_LEVELS)}.{nearest(text, LOG_LEVELS)}')
    return text.upper()


def _session_days(text: str, folder: Path) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= MOST_SESSION_DAYS:
        raise Wrong(f'is "{text}": it must be a whole number of days from 1 to {MOST_SESSION_DAYS}.')
    return int(text)


def _webhook_url(text: str, folder: Path) -> str:
    parts = _address(text)
    if (
        parts is None
        or not parts.hostname
        or parts.username
        or parts.query
        or parts.fragment
        or not PLAIN_PATH.fullmatch(parts.path)
    ):
        raise Wrong(f"is {_shown(text)}: it must be an address like https://bot.example.org/telegram.")
    if parts.hostname in ON_THIS_MACHINE and parts.scheme in ("http", "https"):
        return text
    if parts.scheme != "https" or (443 if parts.port is None else parts.port) not in WEBHOOK_PORTS:
        ports = ", ".join(map(str, WEBHOOK_PORTS))
        raise Wrong(f"is {_shown(text)}: Telegram sends updates to https alone, at one of the ports {ports}.")
    return text


def _webhook_secret(text: str, folder: Path) -> str:
    if not SECRET_FORM.fullmatch(text):
        raise Wrong(
            f"has {len(text)} characters: give it 32 to 256 letters, digits, _ and - alone; {NEW_SECRET}."
        )
    return text


def _listen(text: str, folder: Path) -> Address:
    parts = _address(f"//{text}")
    if parts is None or not parts.hostname or not parts.port or parts.netloc != text or parts.username:
        raise Wrong(f'is "{text}": it must be HOST:PORT, like 127.0.0.1:8080.')
    return Address(parts.hostname, parts.port)


def _admins(text: str, folder: Path) -> tuple[Administrator, ...]:
    found = [ADMINISTRATOR.fullmatch(one.strip()) for one in text.split(",")]
    if not all(found):
        raise Wrong(
            "is not a list of LABEL:ID, like alice:123456,bob:234567 (the ids that Telegram gives people)."
        )
    admins = tuple(Administrator(one["label"], int(one["id"])) for one in found if one)
    if len({one.label for one in admins}) < len(admins) or len({one.telegram_id for one in admins}) < len(
        admins
    ):
        raise Wrong("names somebody twice: give each administrator one label and one id.")
    return admins


def _approvals(text: str, folder: Path) -> int:
    if text not in ("1", "2"):
        raise Wrong(f'is "{text}": it must be 2, or 1 to let an administrator publish alone.')
    return int(text)


def _on_or_off(text: str, folder: Path) -> bool:
    if text.lower() not in ("on", "off"):
        raise Wrong(f'is "{text}": it must be on or off.')
    return text.lower() == "on"


def _line_of(most: int) -> Callable[[str, Path], str]:
    def line(text: str, folder: Path) -> str:
        if not text.isprintable():
            raise Wrong("holds a sign that nobody sees: type it anew, as one line of plain text.")
        if len(text) > most:
            raise Wrong(f"has {len(text)} characters: it must be one line of at most {most}.")
        return text

    return line


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _address(text: str) -> SplitResult | None:
    """As ``_split``, of what may stand in an address as it is sent: no spaces, braces, other letters."""
    return _split(text) if IN_ADDRESSES.fullmatch(text) else None


def _shown(url: str) -> str:
    """An address without what may be secret in it: user and password, a token, the values of a query."""
    address, mark, query = TOKEN.sub("***", CREDENTIALS.sub(r"\1***@", url)).partition("?")
    return f'"{address}{mark}{re.sub("=[^&]*", "=***", query)}"'


KNOWN: dict[str, Callable[[str, Path], Any]] = {
    "TELEGRAM_BOT_TOKEN": _token,
    "TELEGRAM_API_URL": _api_url,
    "DATABASE_URL": _database_url,
    "STORE_KEY": _store_key,
    "CONTENT_DIR": _content_dir,
    "LOCAL_CONTENT": _local_content,
    "LOG_LEVEL": _log_level,
    "SESSION_DAYS": _session_days,
    "OPERATOR_NAME": _line_of(80),
    "OPERATOR_CONTACT": _line_of(200),
    "WEBHOOK_URL": _webhook_url,
    "WEBHOOK_SECRET": _webhook_secret,
    "WEBHOOK_LISTEN": _listen,
    "METRICS_LISTEN": _listen,
    "ADMINS": _admins,
    "PUBLISH_APPROVALS": _approvals,
    "COUNT": _on_or_off,
}
"""Every setting, with what makes its value of the text; each is the field of ``Settings`` in lower case."""
