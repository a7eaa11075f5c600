"""docs/performance.md, made of what the benches have kept: ``python -m bench.performance FOLDER``.

FOLDER holds ``polling.json`` and ``webhook.json`` of ``bench_bot --save``, and ``growth.json``,
``stored.json`` and ``workers.json`` of ``bench_growth``, ``bench_stored`` and ``bench_workers``. What is
missing is said to be missing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench._contenders import BARE, OURS
from bench._growth_page import growth
from bench._load import ROOT, Measured
from bench._runs import table
from bench.bench_bot import HEAD, Runs, holds, ratio_table, ratios

PAGE = ROOT / "docs" / "performance.md"

TOP = """\
# Performance

Made by `make performance`, which measures and writes this page. `make bench` measures more, writing nothing.

Twenty people press buttons of one bot at once; each presses again as soon as their last press was
answered by an edit. All bots walk the same questions of the shipped content, on the same lean server in
Telegram's place, with the same calls for each press: the press is answered, and its message edited. *Bare
PTB* is python-telegram-bot as it comes, which shows one constant text and keeps nothing. *aiogram* shows
the same screens as this bot from a list, and keeps where each person is in memory, or in SQLite. This bot
steps its engine and saves the answer on the disk before it shows anything. CPU is user and system time of
all threads of the bot's process.

The machine has two cores, and others worked on it meanwhile: trust the ratios, and of those the ones of
CPU and memory more than those of time. A time under load is what is left of two cores after everybody
else; the column *server busy* says that the server and the people were not what was measured.
"""

PROFILE = """\
## Where the time went, and where it goes

The event loop's thread under this load, in Python's profiler (which makes all of it dearer): in the middle of
the work on speed, with connections of our own already, and after it. The store's own thread, which steps the
engine and saves, takes another fifth. In runs one after the other, a press took 1.36 ms of CPU at first,
0.58 in the middle, and 0.32 at the end.

| Part of a press | function calls, middle | after | µs in the profiler, middle | after |
|---|---:|---:|---:|---:|
| the library: its application, its objects, its calls | 347 | 33 | 182 | 22 |
| asyncio | 369 | 278 | 211 | 143 |
| dealing with an update, the conversation, what is sent | 232 | 231 | 197 | 162 |
| screens, buttons, the engine's replies | 238 | 203 | 147 | 124 |
| our calls and connections | 81 | 83 | 69 | 54 |
| JSON | 51 | 3 | 58 | 9 |
| the rest of Python | 124 | 69 | 50 | 24 |

What paid, in the order of what it saved:

- **Connections of our own, parsed by httptools**, in place of aiohttp's client
  ([0022](decisions/0022-connections-of-our-own.md)): half of all CPU then, 9 MB, and 0.14 s of every start.
- **Content that was proved is kept ready**, sealed under the store key
  ([0021](decisions/0021-prepared-content.md)): a start used 2.6 s of CPU and 109 MB, and uses 0.45 s. A test
  holds the start to loading nothing that only checking needs. What only typed words need, and the collector,
  come after the first answer: 0.06 s.
- **Calls without the library's objects of every parameter**, and no answer parsed that nobody reads
  ([0026](decisions/0026-calls-and-json.md)): a tenth of a press.
- **Updates read straight into what they ask for** ([0025](decisions/0025-what-is-read-of-an-update.md)), with
  fewer tasks, timers and generators for each: an eighth.
- **What is the same for everybody is made once**: keys of conversations, why a question is asked; buttons are
  tuples: a fifth, of which much is that no thread is let in to make a key.
- **The collector passes over the content, and looks at new objects less often**: a tenth in all.
- **orjson**: a twentieth.
- **The letters of the search in arrays**: 8 MB of idle memory.

What did not: a shorter switch interval between the threads (within the noise). uvloop did, by 5 to 10 %, and
is not used ([0026](decisions/0026-calls-and-json.md) says why).
"""


def page(folder: Path) -> str:
    """The whole page."""
    parts = [TOP]
    runs = {way: _runs(folder / f"{way}.json") for way in ("polling", "webhook")}
    for way, title in (("polling", "Fetching updates"), ("webhook", "Updates sent to a webhook")):
        found = runs[way]
        told = "\n".join([*table(HEAD, found), "", *ratio_table(found)]) if found else "Not measured."
        rounds = f"Medians of {len(found[OURS])} rounds in turns.\n\n" if found else ""
        parts.append(f"## {title}\n\n{rounds}{told}\n")
    parts.append(growth(folder, runs["polling"]))
    parts.append(_missed(runs))
    parts.append(PROFILE)
    return "\n".join(parts)


def _runs(file: Path) -> Runs:
    if not file.exists():
        return {}
    plain = json.loads(file.read_text(encoding="utf-8"))
    return {name: [Measured(**each) for each in measures] for name, measures in plain.items()}


def _missed(runs: dict[str, Runs]) -> str:
    """Every limit and aim that is not held, in a sentence of its own."""
    lines = ["## What is not held", ""]
    for way, found in runs.items():
        for what, ratio, limit, aim in ratios(found) if found else ():
            if not holds(ratio, limit):
                wanted = f"at least {-limit:.2g}" if limit < 0 else f"at most {limit:.2g}"
                lines.append(f"- {way}, {what}: {ratio:.2f}, where {wanted} is wanted.")
            elif aim is not None and ratio > aim:
                lines.append(
                    f"- {way}, {what}: {ratio:.2f}, within its limit; the aim beyond it is {aim:.2g}."
                )
    if len(lines) == 2:
        lines.append("Every limit and aim is held." if BARE in runs["polling"] else "Nothing was measured.")
    lines.append("")
    return "\n".join(lines)


def main() -> int:
    """The page is written."""
    PAGE.write_text(page(Path(sys.argv[1])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
