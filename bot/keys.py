"""Keys of the installation: what stands in the database in place of every Telegram id.

An id is turned into an HMAC-SHA256 under the installation's own random key, so that the database alone tells
nobody who spoke to the bot. Whoever has the key as well can try every id there is: the data are pseudonymous,
not anonymous, and the key is kept apart from the database and its backups.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from bot.problem import Problem

KEY_FILE = "store.key"
"""Beside the settings file, unless the setting STORE_KEY holds the key itself."""

KEY_FORM = re.compile(r"[0-9a-fA-F]{64}")
"""A key as text: 32 bytes in hexadecimal digits."""


class KeyFileError(Problem):
    """The key cannot be read or made; the text is one sentence for an operator."""


MOST_REMEMBERED = 1000
"""Keys are asked for again with the next tap. Making one also lets another thread in, which costs more."""


@dataclass(frozen=True, slots=True)
class StoreKey:
    """The installation's key. It never shows itself."""

    secret: bytes = field(repr=False)
    former: StoreKey | None = field(default=None, repr=False)
    """The key that was used before, while what is kept moves to this one."""


class MovingKey(str):
    """A key of something that may still be kept under the key it had before the store key changed."""

    __slots__ = ("former",)

    def __new__(cls, key: str, former: str) -> MovingKey:
        """``former`` is the key of the same thing under the old store key."""
        made = super().__new__(cls, key)
        made.former = former
        return made

    former: str


def former_or_same(key: str) -> str:
    """The key that the same thing had before the store key changed; where it has not, this one."""
    return key.former if isinstance(key, MovingKey) else key


def store_key(setting: str | None, folder: Path) -> StoreKey:
    """The key of the setting; without one, the key in the file of that folder, which the first call makes.

    Both may hold a new key, a comma and the old one.

    The file is readable by its owner alone, and is on the disk before anything is stored under its key.
    Raises ``KeyFileError``.
    """
    if setting is not None:
        return _parsed(setting, "STORE_KEY")
    file = folder / KEY_FILE
    try:
        if not file.exists():
            _make(file)
        return _parsed(file.read_text(encoding="ascii").strip(), f"The key file {file}")
    except OSError as error:
        raise KeyFileError(
            f"The key file {file} cannot be made or read ({error.strerror}): check that the user who runs "
            "the bot may read and write in that folder, or set STORE_KEY."
        ) from error
    except UnicodeDecodeError as error:
        raise KeyFileError(_not_a_key(f"The key file {file}")) from error


def found_key(setting: str | None, folder: Path) -> StoreKey | None:
    """As ``store_key``; None where there is no key, for none is made."""
    return store_key(setting, folder) if setting is not None or (folder / KEY_FILE).exists() else None


def conversation_key(
    key: StoreKey, *, channel: str, chat: int, topic: int | None = None, person: int | None = None
) -> str:
    """The key, 64 hexadecimal digits, of the conversation in that chat and topic, with one person or all."""
    return _found_by(key, "conversation", channel, chat, topic, person)


def team_key(key: StoreKey, *, channel: str, chat: int) -> str:
    """The key, 64 hexadecimal digits, of what is held for a whole group, whatever its topics."""
    return _found_by(key, "team", channel, chat)


def member_key(key: StoreKey, session_id: str, person: int) -> str:
    """The key of that person within one session, 16 hexadecimal digits; in another session it is another."""
    return _keyed(key, "member", session_id, person)[:16]


def prepared_key(key: StoreKey) -> bytes:
    """The key that seals content which is kept ready, 32 bytes."""
    return bytes.fromhex(_keyed(key, "prepared"))


def key_check(key: StoreKey) -> str:
    """A value that stands in the database and shows, without telling the key, whether this is its key."""
    return _found_by(key, "check")


def _keyed(key: StoreKey, domain: str, *parts: object) -> str:
    """The domain keeps what is made for one use from meaning anything in another."""
    message = "\0".join([domain, *map(str, parts)])
    return hmac.digest(key.secret, message.encode(), "sha256").hex()


@lru_cache(maxsize=MOST_REMEMBERED)
def _found_by(key: StoreKey, domain: str, *parts: object) -> str:
    """What something is found by in the store, which moves it where it still has its former key."""
    found = _keyed(key, domain, *parts)
    return found if key.former is None else MovingKey(found, _keyed(key.former, domain, *parts))


def _make(file: Path) -> None:
    """Written under another name and linked into place: two first runs at once agree on one whole key."""
    draft = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as text:
            text.write(secrets.token_hex(32) + "\n")
            text.flush()
            os.fsync(text.fileno())
        with suppress(FileExistsError):
            os.link(draft, file)
    finally:
        draft.unlink()
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """The folder's own list of names is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _parsed(text: str, where: str) -> StoreKey:
    keys = [key.strip() for key in text.split(",")]
    if len(keys) > 2 or not all(map(KEY_FORM.fullmatch, keys)):
        raise KeyFileError(_not_a_key(where))
    former = StoreKey(bytes.fromhex(keys[1])) if len(keys) == 2 else None
    return StoreKey(bytes.fromhex(keys[0]), former)


def _not_a_key(where: str) -> str:
    return f"{where} holds no key (64 hexadecimal digits): put back the one that the database was made with."
