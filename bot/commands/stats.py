"""``stats``: numbers without people, of the content that is live: where people stop, go back and end."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime

from bot.assembly import usable_pack
from bot.commands.kept import kept_files
from bot.problem import Problem
from bot.settings import Settings, load_settings
from bot.stores import counted_since
from flows.model import Pack
from flows.number_reports import as_plain, as_text
from flows.numbers import first_day, numbers_of
from flows.reader import read

OFF = "Nothing is counted: COUNT is off."


def run(days: int, *, as_json: bool) -> int:
    """The numbers of so many days were printed. Raises Problem where there is no database."""
    settings = load_settings(os.environ)
    since = first_day(days, datetime.now(UTC).date())
    numbers = numbers_of(asyncio.run(counted_since(settings, since)), _live(settings))
    if as_json:
        print(json.dumps(as_plain(numbers, days, since), ensure_ascii=False, indent=2))
        return 0
    print(as_text(numbers, days, since), end="")
    if not settings.count:
        print(OFF)
    return 0


def _live(settings: Settings) -> Pack:
    """The content that is live; before anything was published, that of the settings."""
    try:
        national, local = kept_files("live")
    except Problem:
        local_content = str(settings.local_content) if settings.local_content else None
        return usable_pack(str(settings.content_dir) if settings.content_dir else None, local_content)
    pack = read(national, local=local).pack
    if pack is None:
        raise Problem("What is live cannot be read by this release.")
    return pack
