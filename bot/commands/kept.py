"""The versions that the database of the settings keeps, for commands."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.ports import NoDatabase, Store
from bot.problem import Problem
from bot.publishing import Publishing
from bot.publishing.installing import installed
from bot.publishing.packs import Texts
from bot.settings import Settings, load_settings
from bot.stores import must_be_there, open_store, open_to_read
from bot.versions import VersionStore
from flows.model import Pack
from flows.standing import SignOff

T = TypeVar("T")


def with_publishing(do: Callable[[Publishing, VersionStore], Awaitable[T]]) -> T:
    """What comes of it, over the database of the settings, brought up to date. Raises Problem."""
    settings = load_settings(os.environ)
    must_be_there(settings)
    return asyncio.run(_over(settings, open_store, do))


def with_versions(do: Callable[[Publishing, VersionStore], Awaitable[T]]) -> T:
    """What comes of it, over the database of the settings, in which nothing is changed.

    Raises Problem; ``NoDatabase`` where there is none.
    """
    return asyncio.run(_over(load_settings(os.environ), open_to_read, do))


def sign_off_told(pack: Pack) -> SignOff | None:
    """Who signed off exactly this content, by the database of the settings; None where nobody did.

    Where that cannot be asked, a line on the standard error says so.
    """

    async def read(publishing: Publishing, versions: VersionStore) -> SignOff | None:
        return (await publishing.history()).signed_off(pack.version)

    try:
        return with_versions(read)
    except NoDatabase:
        return None
    except Problem as problem:
        sentence = "Whether this content was signed off cannot be told, so it is said not to be"
        print(f"{sentence}: {problem}", file=sys.stderr)
        return None


def kept_files(named: str) -> tuple[Texts, Texts | None]:
    """The files of a version: "live" is what is live now, with the local pack over it. Raises Problem.

    Else it is named by the beginning of its hash or by its label; the newest, where several have that label.
    """

    async def read(publishing: Publishing, versions: VersionStore) -> tuple[Texts, Texts | None]:
        labelled = [line.hash for line in await versions.versions() if line.label == named]
        return await publishing.files_of(labelled[-1] if labelled else named)

    return with_versions(read)


async def _over(
    settings: Settings,
    opens: Callable[[Settings], Awaitable[Store]],
    do: Callable[[Publishing, VersionStore], Awaitable[T]],
) -> T:
    store = await opens(settings)
    try:
        labels = tuple(one.label for one in settings.admins)
        given = installed(settings)
        service = Publishing(store.versions, given, labels, settings.publish_approvals)
        return await do(service, store.versions)
    finally:
        await store.close()
