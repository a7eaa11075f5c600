"""From the environment and the settings file to the settings; all that is wrong is said at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.problem import Problem
from bot.settings.file import OUR_PREFIX, misspelt, read_file
from bot.settings.model import Settings
from bot.settings.values import KNOWN, NEW_KEY, NEW_SECRET, POSTGRES, Wrong

SETTINGS_FILE = ".env"


class SettingsError(Problem):
    """Some settings are wrong. ``problems`` holds a sentence for each, in the order of the settings."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_settings(environment: Mapping[str, str], file: Path = Path(SETTINGS_FILE)) -> Settings:
    """The settings of this environment and file; the file may be missing. Raises ``SettingsError``."""
    in_file, problems = read_file(file)
    problems += [misspelt(name) for name in sorted(environment) if name.startswith(OUR_PREFIX)]
    given = {
        name: value for name in KNOWN if (value := environment.get(name, "").strip() or in_file.get(name, ""))
    }
    folder = file.absolute().parent
    values: dict[str, Any] = {}
    for name, text in given.items():
        try:
            values[name.lower()] = KNOWN[name](text, folder)
        except Wrong as wrong:
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
