"""Content that this very program has checked and proved, kept ready so that the next start need not.

A file is believed only where its HMAC under the store key holds for the content, the floor and the program
that are asked for. So it says no less than a check would, and whoever lacks the key can put nothing there: it
is unpickled after that and not before. Anything else in its place is as if there were none.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import pickle
import secrets
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

import bot
import flows
from bot.keys import StoreKey, prepared_key
from bot.publishing.packs import Installed, Texts
from flows.engine import Engine
from flows.version import version_of

FOLDER = "prepared"
"""Beside the settings file."""

KEPT = 3
"""Content that was live before is kept too, since it may be live again."""

MOST_BYTES = 256 << 20

logger = logging.getLogger(__name__)


class Prepared:
    """What is kept ready in one folder, under one store key. Nothing is raised."""

    def __init__(self, folder: Path, key: StoreKey) -> None:
        """``folder`` is that of the settings; what is in ours may be deleted at any time."""
        self._folder = folder / FOLDER
        self._secret = prepared_key(key)

    def engine(self, national: Texts, local: Texts | None, installed: Installed) -> Engine | None:
        """The engine of what was proved; None where that is not known of this content, floor and program."""
        name = name_of(national, local, installed)
        file = self._file(name)
        try:
            if file.stat().st_size > MOST_BYTES:
                return None
            whole = file.read_bytes()
        except OSError:
            return None
        seal, packed = whole[: hashlib.sha256().digest_size], whole[hashlib.sha256().digest_size :]
        if not hmac.compare_digest(seal, self._seal(name, packed)):
            logger.warning("What was kept ready of the content is not what this program wrote; it is left.")
            return None
        pack, remaining_at = pickle.loads(packed)  # written by whoever has the store key: the seal says so
        return Engine(pack, remaining_at)

    def keep(self, engine: Engine, national: Texts, local: Texts | None, installed: Installed) -> None:
        """The engine, of what was just checked and proved, is ready for the next start, or it was tried."""
        name = name_of(national, local, installed)
        packed = pickle.dumps((engine.pack, engine.remaining_at), protocol=pickle.HIGHEST_PROTOCOL)
        file = self._file(name)
        draft = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(descriptor, "wb") as out:
                    out.write(self._seal(name, packed) + packed)
                draft.replace(file)
            finally:
                draft.unlink(missing_ok=True)
            self._forget_oldest()
        except OSError as error:
            logger.info("The content cannot be kept ready (%s); the next start checks it.", error.strerror)

    def _file(self, name: str) -> Path:
        return self._folder / f"{name[:16]}.pack"

    def _seal(self, name: str, packed: bytes) -> bytes:
        return hmac.digest(self._secret, name.encode() + b"\0" + packed, "sha256")

    def _forget_oldest(self) -> None:
        files = sorted(self._folder.glob("*.pack"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[KEPT:]:
            with suppress(FileNotFoundError):
                file.unlink()


def name_of(national: Texts, local: Texts | None, installed: Installed) -> str:
    """Names what was checked, the floor it was held to, and every line of the program that checked it."""
    over = version_of({}, local) if local is not None else ""
    parts = (version_of(national), over, installed.ground, installed.version, program())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def program() -> str:
    """Names this program to the byte, and the Python that runs it."""
    found = hashlib.sha256(sys.version.encode())
    for module in (flows, bot):
        root = Path(module.__path__[0])
        for file in sorted(root.rglob("*.py")):
            found.update(f"\0{file.relative_to(root)}\0".encode())
            found.update(file.read_bytes())
    return found.hexdigest()
