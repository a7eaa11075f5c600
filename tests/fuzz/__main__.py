"""Spoils the files of a pack at random, and reads them: what comes out is findings, and never anything else.

``python -m tests.fuzz SECONDS [SEED]``. What it does depends on the seed alone; it prints the seed, and where
something else than a finding comes out, the files that did it are kept in build/fuzz/.
"""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path

from bot.content_files import content_place, read_content
from tests.flows.packs import tiny_files
from tests.flows.test_local_packs import WHOLE
from tests.fuzz.spoiling import Attempt, Spoiler, read_attempt

KEPT = Path("build/fuzz")
DEFAULT_S = 60.0


def main(words: list[str]) -> int:
    """1 where something came out that is no finding."""
    seconds = float(words[0]) if words else DEFAULT_S
    seed = int(words[1]) if len(words) > 1 else 1
    spoiler = Spoiler(seed, (tiny_files(), WHOLE), {**read_content(content_place())})
    until, read, refused = time.monotonic() + seconds, 0, 0
    while time.monotonic() < until:
        attempt = spoiler.attempt()
        try:
            refused += read_attempt(attempt)
        except Exception:  # whatever it is, it is what we look for
            traceback.print_exc()
            print(f"Seed {seed}, attempt {read + 1}; the files are in {_keep(attempt)}.")
            return 1
        read += 1
    print(
        f"Read {read:,} spoilt packs, of which {refused:,} were refused; nothing but findings (seed {seed})."
    )
    return 0


def _keep(attempt: Attempt) -> Path:
    for folder, files in (("national", attempt.national), ("local", attempt.local or {})):
        for number, (name, content) in enumerate(files.items()):
            path = KEPT / folder / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(name.encode("utf-8", "backslashreplace") + b"\n" + _bytes(content))
    return KEPT


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
