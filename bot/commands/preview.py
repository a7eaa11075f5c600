"""``preview``: content on a page of this machine's browser, reloaded whenever it is saved."""

from __future__ import annotations

import asyncio
import os
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from bot.content_files import UnreadableContent, content_place
from bot.ports import NoDatabase
from bot.preview.draft import Draft
from bot.preview.server import run_preview
from bot.problem import Problem
from bot.publishing.building import texts_of_live
from bot.publishing.packs import Texts, zip_of
from bot.settings import Settings, load_settings
from bot.stores import open_to_read
from bot.versions import live_entry

LIVE = "live"


def run(
    content: str | None, local: str | None, against: str | None, port: int | None, *, numbers: bool
) -> int:
    """The preview ran until it was stopped. Raises Problem where it cannot start."""
    if port is not None and not 0 <= port < 65536:
        raise Problem(f"{port} is not a port: give one from 1 to 65535, or leave --port out.")
    counted = _counted() if numbers else None
    draft = Draft(_there(content_place(content)), _there(Path(local)) if local else None)
    with ExitStack() as closing:
        other = None
        if against == LIVE:
            folder = closing.enter_context(tempfile.TemporaryDirectory())
            other = _live(load_settings(os.environ), Path(folder))
        elif against is not None:
            other = Draft(_there(Path(against)), draft.local)
        run_preview(draft, other, port, counted)
    return 0


def _counted() -> Settings:
    """The settings whose database has the numbers. Raises Problem where they cannot be read."""
    settings = load_settings(os.environ)
    try:
        asyncio.run(_readable(settings))
    except NoDatabase:
        sentence = "There are no numbers yet: the first safe-to-share run makes the database for them."
        raise Problem(sentence) from None
    return settings


async def _readable(settings: Settings) -> None:
    await (await open_to_read(settings)).close()


def _there(place: Path) -> Path:
    if not place.exists():
        raise UnreadableContent(f'There is no folder "{place}".')
    return place


def _live(settings: Settings, folder: Path) -> Draft:
    """What is live on this installation, or what its first start will publish."""
    with suppress(NoDatabase):
        packs = asyncio.run(_texts_of_live(settings))
        if packs is not None:
            national, local = (_zipped(texts, folder / f"{n}.zip") for n, texts in enumerate(packs))
            if national is not None:
                return Draft(national, local, name=LIVE)
    installed = content_place(str(settings.content_dir) if settings.content_dir else None)
    return Draft(installed, settings.local_content, name=f"{LIVE}, as its first start will have it")


async def _texts_of_live(settings: Settings) -> tuple[Texts, Texts | None] | None:
    store = await open_to_read(settings)
    try:
        entry = live_entry(await store.versions.audit())
        return await texts_of_live(store.versions, entry.live) if entry and entry.live else None
    finally:
        await store.close()


def _zipped(texts: Texts | None, file: Path) -> Path | None:
    if texts is None:
        return None
    file.write_bytes(zip_of(texts))
    return file
