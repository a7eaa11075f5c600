"""``check``: the findings on a folder or zip of content, and what it is in numbers."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

from bot.assembly import checked_content
from bot.commands.findings import as_text, plain_findings, plain_summary
from bot.commands.progress import ProgressLine
from bot.content_files import content_place, read_content


def run(content: str | None, local: str | None = None, *, floor: bool = False, as_json: bool = False) -> int:
    """The findings and the summary are printed; 1 where something must be fixed. Raises UnreadableContent.

    ``local`` names a local pack over the content; ``floor``: also held to the installed release.
    """
    started_s = time.monotonic()
    release = read_content(content_place()) if floor else None
    with ProgressLine(sys.stderr) as progress:
        checked = checked_content(content, progress, local=local, floor=release, today=date.today())
    took_s = time.monotonic() - started_s
    if as_json:
        plain = {"findings": plain_findings(checked), "summary": plain_summary(checked, took_s)}
        print(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        print(as_text(checked, _shown(content_place(content)), took_s), end="")
    return 1 if checked.wrong else 0


def _shown(place: Path) -> str:
    """The place as somebody would type it from where they are."""
    try:
        relative = os.path.relpath(place)
    except ValueError:
        return str(place)
    return relative if len(relative) < len(str(place)) else str(place)
