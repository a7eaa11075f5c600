"""What one search costs: processor time for every question of the corpus, and the index in memory.

``python bench/bench_search.py [SECONDS]`` asks the questions over and over for about that long (2).
"""

from __future__ import annotations

import sys
import time
import tracemalloc

from bot.assembly import usable_pack
from flows.model import Pack
from flows.search import find, index_of
from tools.quality_search import PARTS, questions


def index_bytes(pack: Pack) -> int:
    """What the index takes in memory."""
    tracemalloc.start()
    index = index_of(pack)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert index.things
    return taken


def build_s(pack: Pack) -> float:
    """Processor time that making the index takes."""
    start = time.process_time()
    index_of(pack)
    return time.process_time() - start


def query_times_s(pack: Pack, seconds: float) -> list[float]:
    """The processor time of every search, shortest first."""
    index = index_of(pack)
    texts = [question.text for part in PARTS for question in questions(part)]
    times: list[float] = []
    while not times or sum(times) < seconds:
        for text in texts:
            start = time.process_time()
            find(index, text)
            times.append(time.process_time() - start)
    return sorted(times)


def main() -> None:
    """The figures are printed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    pack = usable_pack(None)
    times = query_times_s(pack, seconds)
    mean, high, worst = sum(times) / len(times), times[int(len(times) * 0.99)], times[-1]
    print(f"index: made in {build_s(pack) * 1000:.0f} ms, takes {index_bytes(pack) / 1e6:.1f} MB")
    print(
        f"a search: {mean * 1000:.2f} ms on average, {high * 1000:.2f} ms at most for 99 of 100, "
        f"{worst * 1000:.2f} ms at most ({len(times)} searches)"
    )


if __name__ == "__main__":
    main()
