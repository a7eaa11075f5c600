"""A worker that follows what is live, and prints the version that it serves, at first and after every switch.

Run as ``python -m tests.bot.live_worker URL``.
"""

from __future__ import annotations

import asyncio
import sys

from bot.live import Live, Serving
from bot.publishing import keep_up, settled

from .conftest import KEY_CHECK, Place, opened
from .publishing_steps import INSTALLED, clock


def tell(serving: Serving) -> None:
    print(serving.pack.version, flush=True)


async def main(url: str) -> None:
    store = await opened(Place(url), KEY_CHECK)
    serving, seen = await settled(store.versions, INSTALLED, clock)
    live = Live(serving)
    live.after_switching(tell)
    tell(serving)
    await keep_up(store.versions, live, INSTALLED, seen)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
