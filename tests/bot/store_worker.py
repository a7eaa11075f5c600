"""A worker to be killed: counts the updates it is given into one conversation, and says what is committed.

Run as ``python -m tests.bot.store_worker URL FIRST LAST``. It prints every update id that it was told is
committed; with STUCK in place of the ids it prints when it is inside a step, and stays there.
"""

from __future__ import annotations

import asyncio
import sys
import threading

from bot.ports import Committed, Held, Kept
from bot.stores.database import Database
from bot.stores.grouped import GroupedStore

from .conftest import KEY_CHECK, Place
from .steps import count


def stay(held: Held | None) -> Kept[int]:
    print("inside", flush=True)
    threading.Event().wait()
    return count(held)


async def answer(store: GroupedStore, first: int, last: int) -> None:
    for update_id in range(first, last + 1):
        done = await store.transact("a", update_id, count)
        print(update_id if isinstance(done, Committed) else f"repeated {update_id}", flush=True)


async def main(url: str, first: str, last: str = "") -> None:
    store = GroupedStore(Database(Place(url).dialect()), session_days=30)
    await store.open(KEY_CHECK)
    if first == "STUCK":
        await store.transact("a", 1, stay)
    else:
        await answer(store, int(first), int(last))
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
