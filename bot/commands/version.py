"""``version``: which program and which content."""

from __future__ import annotations

from bot.assembly import usable_pack
from bot.publishing.installing import program_version

SHOWN = 12
"""So many characters of the content's version tell it from any other."""


def run(content: str | None, local: str | None = None) -> int:
    """The program's version and the content's, with its edition and the local pack over it, are printed."""
    pack = usable_pack(content, local)
    print(f"safe-to-share {program_version()}")
    print(f"content {pack.version[:SHOWN]}: {pack.info.title}, {pack.info.edition_short}")
    if pack.local is not None:
        print(f"local {pack.local.version[:SHOWN]}: {pack.local.title}, laid over it")
    return 0
