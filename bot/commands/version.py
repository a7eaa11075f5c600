"""``version``: which program, which content it would read, and what is live."""

from __future__ import annotations

from bot import __version__
from bot.assembly import usable_pack
from bot.commands.kept import with_versions
from bot.ports import NoDatabase
from bot.problem import Problem
from bot.publishing import Publishing
from bot.publishing.words import standing_lines
from bot.versions import SHOWN, VersionStore


def run(content: str | None, local: str | None = None) -> int:
    """The program's version and the content's are printed, and what is live where there is a database."""
    pack = usable_pack(content, local)
    print(f"safe-to-share {__version__}")
    print(f"content {pack.version[:SHOWN]}: {pack.info.title}, {pack.info.edition_short}")
    if pack.local is not None:
        print(f"local {pack.local.version[:SHOWN]}: {pack.local.title}, laid over it")
    if content is None and local is None:
        for line in _live():
            print(line)
    return 0


def _live() -> list[str]:
    """What is live; nothing where there is no database, and a sentence where it cannot be asked."""

    async def read(publishing: Publishing, versions: VersionStore) -> list[str]:
        return list(standing_lines(await publishing.history()))

    try:
        return with_versions(read)
    except NoDatabase:
        return []
    except Problem as problem:
        return [f"What is live cannot be told: {problem}"]
