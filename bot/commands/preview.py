"""``preview``: content on a page of this machine's browser, reloaded whenever it is saved."""

from __future__ import annotations

from pathlib import Path

from bot.content_files import UnreadableContent, content_place
from bot.preview.server import run_preview
from bot.problem import Problem

LIVE = "live"


def run(content: str | None, against: str | None, port: int | None) -> int:
    """The preview ran until it was stopped. Raises Problem where it cannot start."""
    place = content_place(content)
    other = None if against is None else content_place(None if against == LIVE else against)
    for each in (place, other):
        if each is not None and not each.exists():
            raise UnreadableContent(f'There is no folder "{each}".')
    if port is not None and not 0 <= port < 65536:
        raise Problem(f"{port} is no port: name one from 1 to 65535, or leave --port out.")
    run_preview(Path(place), other, port)
    return 0
