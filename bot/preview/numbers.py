"""Numbers without people, for the charts of the page: from the database of the settings, where asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.ports import StoreError
from bot.settings import Settings
from bot.stores import open_to_read
from flows.counting import Number
from flows.model import Pack
from flows.number_reports import as_plain
from flows.numbers import USUAL_WINDOW, WINDOWS, numbers_of


async def numbers(settings: Settings | None, pack: Pack | None, asked_days: str) -> dict[str, Any]:
    """What was counted of this content; no flows where nothing is to be shown, and then there are no charts.

    A span of days that cannot be asked for is the usual one. Where the database cannot be read, ``problem``
    says why.
    """
    if settings is None or pack is None:
        return {"flows": []}
    days = int(asked_days) if asked_days in map(str, WINDOWS) else USUAL_WINDOW
    since = (datetime.now(UTC).date() - timedelta(days=days - 1)).isoformat()
    try:
        counted = await _counted(settings, since)
    except StoreError as error:
        return {"flows": [], "problem": str(error)}
    return as_plain(numbers_of(counted, pack), days, since) | {"windows": list(WINDOWS)}


async def _counted(settings: Settings, since: str) -> tuple[Number, ...]:
    """A connection for each look: nobody looks often, and the database may be moved meanwhile."""
    store = await open_to_read(settings)
    try:
        return await store.numbers_since(since)
    finally:
        await store.close()
