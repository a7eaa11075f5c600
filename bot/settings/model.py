"""What the operator decided, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SQLITE = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Operator:
    """Whose bot it is, as people are told, and for how long it has an untouched conversation kept."""

    name: str
    contact: str
    session_days: int = 30


@dataclass(frozen=True, slots=True)
class Administrator:
    """Somebody who may change the content and is told when something breaks. The label stands in the logs."""

    label: str
    telegram_id: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server of this process listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator decided. Secrets never show themselves."""

    folder: Path
    """Where the settings file stands or would stand; relative paths start here."""
    telegram_bot_token: str | None = field(default=None, repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    """Without a slash at its end."""
    database_url: str = field(default="sqlite:///data/safe-to-share.sqlite3", repr=False)
    store_key: str | None = field(default=None, repr=False)
    """One key, or the new key, a comma and the old one."""
    content_dir: Path | None = None
    """The content to use in place of the shipped one."""
    local_content: Path | None = None
    """The folder or zip of a local pack that lies over it."""
    log_level: str = "INFO"
    session_days: int = 30
    operator_name: str | None = None
    operator_contact: str | None = None
    webhook_url: str | None = None
    """Where Telegram sends updates to; without it, the bot fetches them."""
    webhook_secret: str | None = field(default=None, repr=False)
    webhook_listen: Address = Address("127.0.0.1", 8080)
    metrics_listen: Address | None = None
    """Where health and metrics are told; without it, nowhere."""
    admins: tuple[Administrator, ...] = field(default=(), repr=False)
    publish_approvals: Literal[1, 2] = 2
    """How many administrators a publication takes, where there are two or more."""

    count: bool = True
    """Whether what is answered is counted, without people."""

    @property
    def operator(self) -> Operator | None:
        """Who runs the bot; none where either setting is missing."""
        if self.operator_name is None or self.operator_contact is None:
            return None
        return Operator(self.operator_name, self.operator_contact, self.session_days)

    @property
    def sqlite_file(self) -> Path | None:
        """The file of the database, or none where PostgreSQL is used."""
        path = self.database_url.removeprefix(SQLITE)
        return self.folder / path if path != self.database_url else None
