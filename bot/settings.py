"""The settings: read once, from the environment and the settings file, and all that is wrong said at once.

The environment wins over the file, and an empty value is no value. The file is the part of the ``.env`` form
that all tools read alike: ``NAME=value`` or ``NAME="value"``, and comments on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal
from urllib.parse import SplitResult, urlsplit

from .problem import Problem

SETTINGS_FILE = ".env"


class SettingsError(Problem):
    """Some settings are wrong. ``problems`` holds a sentence for each, in the order of the settings."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


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


def load_settings(environment: Mapping[str, str], file: Path = Path(SETTINGS_FILE)) -> Settings:
    """The settings of this environment and file; the file may be missing. Raises ``SettingsError``."""
    in_file, problems = _read_file(file)
    problems += [_misspelt(name) for name in sorted(environment) if name.startswith(OUR_PREFIX)]
    given = {
        name: value for name in KNOWN if (value := environment.get(name, "").strip() or in_file.get(name, ""))
    }
    folder = file.absolute().parent
    values: dict[str, Any] = {}
    for name, text in given.items():
        try:
            values[name.lower()] = KNOWN[name](text, folder)
        except _Wrong as wrong:
            problems.append(f"{name} {wrong}")
    if "STORE_KEY" not in given and given.get("DATABASE_URL", "").startswith(POSTGRES):
        problems.append(f"STORE_KEY is missing: with PostgreSQL every worker needs the same key; {NEW_KEY}.")
    if "WEBHOOK_URL" in given and "WEBHOOK_SECRET" not in given:
        problems.append(f"WEBHOOK_SECRET is missing: it shows that an update is Telegram's; {NEW_SECRET}.")
    if "WEBHOOK_SECRET" in given and "WEBHOOK_URL" not in given:
        problems.append("WEBHOOK_SECRET is set without WEBHOOK_URL: set both, or neither to fetch updates.")
    if problems:
        raise SettingsError(tuple(problems))
    return Settings(folder, **values)


SQLITE = "sqlite:///"
POSTGRES = ("postgresql://", "postgres://")
NEW_KEY = 'make one with python3 -c "import secrets; print(secrets.token_hex(32))"'
NEW_SECRET = 'make one with python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]{32,256}")
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""The ports to which Telegram sends updates."""

ON_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
ADMINISTRATOR = re.compile(r"(?P<label>[A-Za-z][A-Za-z0-9_-]{0,31}):(?P<id>[1-9][0-9]{0,15})")
TOKEN = re.compile(r"[0-9]{6,12}:[A-Za-z0-9_-]{30,64}")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_SESSION_DAYS = 365
KEY_FORM = re.compile(r"[0-9a-fA-F]{64}")
CREDENTIALS = re.compile(r"^([a-z][a-z0-9+.-]*:(?://)?)?.*@")
LINE = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)=(?P<value>.*)")
OUR_PREFIX = "SAFE_TO_SHARE_"


class _Wrong(Exception):
    """What follows the setting's name in the sentence about it."""


def _token(text: str, folder: Path) -> str:
    if not TOKEN.fullmatch(text):
        raise _Wrong(
            f"is not a bot token (it has {len(text)} characters): copy the whole token that BotFather gave "
            "you, digits, a colon and about 35 letters and digits."
        )
    return text


def _api_url(text: str, folder: Path) -> str:
    parts = _split(text)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise _Wrong(f"is {_shown(text)}: it must be the address of a server, like https://api.telegram.org.")
    if parts.query or parts.fragment or TOKEN.search(parts.path):
        raise _Wrong(f"is {_shown(text)}: it must end with the server or a folder, without a token, ? or #.")
    return text.rstrip("/")


def _database_url(text: str, folder: Path) -> str:
    parts = _split(text)
    if text.startswith(SQLITE) and len(text) > len(SQLITE):
        return text
    if text.startswith(POSTGRES) and parts is not None:
        return text
    raise _Wrong(
        f"is {_shown(text)}: it must be sqlite:///FILE (like sqlite:///data/safe-to-share.sqlite3) or "
        "postgresql://USER:PASSWORD@HOST/DATABASE."
    )


def _store_key(text: str, folder: Path) -> str:
    keys = [key.strip() for key in text.split(",")]
    if len(keys) > 2 or (len(keys) == 2 and keys[0].lower() == keys[1].lower()):
        raise _Wrong("has more than a new key and one old one: write NEW,OLD, or one key alone.")
    for key in keys:
        if not KEY_FORM.fullmatch(key):
            raise _Wrong(
                f"is not a key (it has {len(key)} characters, not 64 hexadecimal digits): {NEW_KEY}."
            )
    return ",".join(keys)


def _content_dir(text: str, folder: Path) -> Path:
    path = folder / text
    if not path.is_dir():
        raise _Wrong(f'is "{text}", which is not a folder: give the folder of your content, or leave it out.')
    return path


def _local_content(text: str, folder: Path) -> Path:
    path = folder / text
    if not (path.is_dir() or (path.is_file() and path.suffix.lower() == ".zip")):
        raise _Wrong(
            f'is "{text}", which is no folder and no .zip file: give your local pack, or leave it out.'
        )
    return path


def _log_level(text: str, folder: Path) -> str:
    if text.upper() not in LOG_LEVELS:
        raise _Wrong(f'is "{text}": it must be one of {", ".join(LOG_LEVELS)}.{_nearest(text, LOG_LEVELS)}')
    return text.upper()


def _session_days(text: str, folder: Path) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= MOST_SESSION_DAYS:
        raise _Wrong(f'is "{text}": it must be a whole number of days from 1 to {MOST_SESSION_DAYS}.')
    return int(text)


def _webhook_url(text: str, folder: Path) -> str:
    parts = _split(text)
    if parts is None or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise _Wrong(f"is {_shown(text)}: it must be an address like https://bot.example.org/telegram.")
    if parts.hostname in ON_THIS_MACHINE and parts.scheme in ("http", "https"):
        return text
    if parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS:
        ports = ", ".join(map(str, WEBHOOK_PORTS))
        raise _Wrong(
            f"is {_shown(text)}: Telegram sends updates to https alone, at one of the ports {ports}."
        )
    return text


def _webhook_secret(text: str, folder: Path) -> str:
    if not SECRET_FORM.fullmatch(text):
        raise _Wrong(
            f"has {len(text)} characters: give it 32 to 256 letters, digits, _ and - alone; {NEW_SECRET}."
        )
    return text


def _listen(text: str, folder: Path) -> Address:
    parts = _split(f"//{text}")
    if parts is None or not parts.hostname or not parts.port or parts.netloc != text or parts.username:
        raise _Wrong(f'is "{text}": it must be HOST:PORT, like 127.0.0.1:8080.')
    return Address(parts.hostname, parts.port)


def _admins(text: str, folder: Path) -> tuple[Administrator, ...]:
    found = [ADMINISTRATOR.fullmatch(one.strip()) for one in text.split(",")]
    if not all(found):
        raise _Wrong(
            "is not a list of LABEL:ID, like alice:123456,bob:234567 (the ids that Telegram gives people)."
        )
    admins = tuple(Administrator(one["label"], int(one["id"])) for one in found if one)
    if len({one.label for one in admins}) < len(admins) or len({one.telegram_id for one in admins}) < len(
        admins
    ):
        raise _Wrong("names somebody twice: give each administrator one label and one id.")
    return admins


def _approvals(text: str, folder: Path) -> int:
    if text not in ("1", "2"):
        raise _Wrong(f'is "{text}": it must be 2, or 1 to let an administrator publish alone.')
    return int(text)


def _on_or_off(text: str, folder: Path) -> bool:
    if text.lower() not in ("on", "off"):
        raise _Wrong(f'is "{text}": it must be on or off.')
    return text.lower() == "on"


def _line_of(most: int) -> Callable[[str, Path], str]:
    def line(text: str, folder: Path) -> str:
        if len(text) > most or not text.isprintable():
            raise _Wrong(f"has {len(text)} characters: it must be one line of at most {most}.")
        return text

    return line


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


def _read_file(file: Path) -> tuple[dict[str, str], list[str]]:
    """The values by name, and a sentence for each line that is wrong; no value is part of a sentence."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [f"The settings file {file} cannot be read ({error.strerror}): check who may read it."]
    except UnicodeDecodeError:
        return {}, [f"The settings file {file} is not plain text in UTF-8: save it again as such."]
    values: dict[str, str] = {}
    problems: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            name, value, problem = _parsed(line.strip())
            if not problem and name in values:
                problem = f"{name} is set a second time: keep one of the two."
            problem = problem or _misspelt(name)
            if problem:
                problems.append(f"{file}:{number}: {problem}")
            values[name] = value
    return values, problems


def _parsed(line: str) -> tuple[str, str, str]:
    """Name, value, and what is wrong with the line."""
    found = LINE.fullmatch(line)
    if not found:
        return "", "", "This line is not NAME=value (no spaces around =, no export, comments start with #)."
    name, value = found["name"], found["value"]
    quote = value[:1]
    if quote in ('"', "'"):
        if len(value) < 2 or value[-1] != quote or quote in value[1:-1]:
            return name, "", f"The quotation marks of {name} do not match: put one at each end, none between."
        return name, value[1:-1], ""
    if value != value.lstrip():
        return name, "", f"The value of {name} must follow the = at once, without a space."
    if " #" in value:
        return (
            name,
            "",
            f"Put the comment after {name} on a line of its own, or the value in quotation marks.",
        )
    return name, value, ""


def _misspelt(name: str) -> str:
    """What to say of a name that was meant for the bot but is no setting; others may share the file."""
    if name in KNOWN:
        return ""
    near = _nearest(name.upper().removeprefix(OUR_PREFIX), KNOWN)
    return f"There is no setting {name}.{near}" if near or name.startswith(OUR_PREFIX) else ""


def _nearest(found: str, allowed: Iterable[str]) -> str:
    near = get_close_matches(found.upper(), list(allowed), n=1, cutoff=0.75)
    return f" Did you mean {near[0]}?" if near else ""


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _shown(url: str) -> str:
    """An address without what may be secret in it: user and password, a token, the values of a query."""
    address, mark, query = TOKEN.sub("***", CREDENTIALS.sub(r"\1***@", url)).partition("?")
    return f'"{address}{mark}{re.sub("=[^&]*", "=***", query)}"'
