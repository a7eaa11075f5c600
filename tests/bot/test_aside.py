"""Work in a process of its own: what it gives back, and what becomes of work that goes wrong."""

from __future__ import annotations

import os

import pytest

from bot.content_files import UnreadableContent, read_zip
from bot.publishing.aside import NOT_DONE, aside
from bot.publishing.packs import Refused, checked_pair
from flows.reader import version_of
from tests.bot.publishing_steps import BROKEN, INSTALLED, REWORDED


async def test_a_check_comes_back_whole() -> None:
    checked = await aside(checked_pair, REWORDED, None, INSTALLED)
    assert checked.pack is not None
    assert checked.pack.version == version_of(REWORDED)
    assert checked.graph is not None
    assert not checked.wrong


async def test_findings_come_back_with_their_places() -> None:
    checked = await aside(checked_pair, BROKEN, None, INSTALLED)
    assert checked.wrong[0].place.file == "flows/share.yaml"


async def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(UnreadableContent, match="is not a zip file"):
        await aside(read_zip, b"no zip", "autumn.zip")


async def test_a_process_that_dies_is_a_refusal_and_nothing_else() -> None:
    with pytest.raises(Refused, match="could not be looked at") as refused:
        await aside(os._exit, 9)
    assert str(refused.value) == NOT_DONE
