"""Content to publish in tests: the tiny pack, some changes of it, and a service over a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.publishing import Publishing, settled
from bot.publishing.packs import Installed
from bot.stores.grouped import GroupedStore
from bot.versions import Entry
from tests.flows.packs import tiny_files, with_change

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)

TINY = tiny_files()
REWORDED = with_change(TINY, "advice/basics.yaml", "Tell the family who", "Say to the family who")
OTHER = with_change(TINY, "advice/basics.yaml", "Tell the family who", "Let the family know who")
UNSAFE = {
    name: text
    for name, text in with_change(
        TINY, "flows/share.yaml", "else: share_quietly", "else: share_openly"
    ).items()
    if not name.startswith(("safety", "walkthroughs"))
}
"""It says to tell a family that is not safe, and has no rule of its own against that."""
BROKEN = with_change(TINY, "flows/share.yaml", "to: ask_staff", "to: nowhere")

NEVER_SO = """\
walkthroughs:
  - walkthrough: never-so
    title: It never comes out like this
    flow: share
    answers: {danger: "yes"}
    expect: {outcome: share_openly, decision: share, within: today}
"""
STRICTER = Installed({**TINY, "walkthroughs/more.yaml": NEVER_SO}, None, "2.0.0")
"""A release that asks for something which the packs here do not give."""

INSTALLED = Installed(TINY, None, "1.0.0")


def clock() -> datetime:
    return NOW


def publishing(
    store: GroupedStore, *administrators: str, installed: Installed = INSTALLED, **options: Any
) -> Publishing:
    return Publishing(store.versions, installed, administrators, clock=clock, **options)


async def started(store: GroupedStore, installed: Installed = INSTALLED) -> Any:
    """What a process serves after its start."""
    serving, _ = await settled(store.versions, installed, clock)
    return serving


async def published(
    service: Publishing, files: Mapping[str, str], by: str = "alice", why: str = "Because."
) -> str:
    report = await service.submit(files, "national", "A draft", by)
    assert report.is_kept, report.checked.wrong
    done = await service.publish(report.draft.hash, by, why)
    return done.hash


async def log(store: GroupedStore, tell: Callable[[Entry], Any] = lambda entry: entry.what) -> list[Any]:
    return [tell(entry) for entry in await store.versions.audit()]
