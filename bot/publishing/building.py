"""From versions that are kept to an engine that advises people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.publishing.packs import Installed, Refused, Texts, checked_pair, must_stand
from bot.versions import SHOWN, LivePacks, VersionStore
from flows.engine import Engine
from flows.version import version_of

if TYPE_CHECKING:
    from bot.assembly import Checked
    from flows.reader import FileMemory


async def texts_of_live(versions: VersionStore, live: LivePacks) -> tuple[Texts, Texts | None]:
    """The files of both packs, as they were hashed. Raises Refused where they are not what they were."""
    national = await _texts(versions, live.national)
    return national, await _texts(versions, live.local) if live.local else None


def built(
    live: LivePacks, national: Texts, local: Texts | None, installed: Installed, memory: FileMemory
) -> Engine:
    """An engine for what is live. Takes tenths of a second; some seconds where another release checked it.

    ``memory`` is of the last one that was built. Raises Refused where this release cannot use it.
    """
    if live.ground != installed.ground:
        return engine_from(checked_pair(national, local, installed), live.national[:SHOWN])
    from bot.assembly import engine_of
    from flows.reader import read

    pack = read(national, memory, local=local).pack
    if pack is None or pack.version != live.effective:
        raise Refused(f"{live.national[:SHOWN]} cannot be read by this release.")
    return engine_of(pack)


def engine_from(checked: Checked, what: str) -> Engine:
    """An engine for what was checked. Raises Refused where anything in it must be mended."""
    from flows.figures import remaining

    must_stand(checked, what)
    assert checked.pack is not None, "it stands"
    assert checked.graph is not None, "it was proved"
    return Engine(checked.pack, remaining(checked.pack, checked.graph))


async def _texts(versions: VersionStore, hash: str) -> Texts:
    version = await versions.version(hash)
    if version is None or version_of(version.files) != hash:
        raise Refused(f"The version {hash[:SHOWN]} is not kept as it was: put back a backup of the database.")
    return version.files
