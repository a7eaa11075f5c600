"""Numbers without people, for the charts of the page: from the database of the settings, where asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.ports import StoreError
from bot.settings import Settings
from bot.stores import counted_since
from flows.model import Pack
from flows.number_reports import as_plain
from flows.numbers import USUAL_WINDOW, WINDOWS, first_day, numbers_of


async def numbers(settings: Settings | None, pack: Pack | None, asked_days: str) -> dict[str, Any]:
    """What was counted of this content; no flows where nothing is to be shown, and then there are no charts.

    A span of days that cannot be asked for is the usual one. Where the database cannot be read, ``problem``
    says why.
    """
    if settings is None or pack is None:
        return {"flows": []}
    days = int(asked_days) if asked_days in map(str, WINDOWS) else USUAL_WINDOW
    since = first_day(days, datetime.now(UTC).date())
    try:
        counted = await counted_since(settings, since)  # anew: the database may be moved meanwhile
    except StoreError as error:
        return {"flows": [], "problem": str(error)}
    return as_plain(numbers_of(counted, pack), days, since) | {"windows": list(WINDOWS)}
