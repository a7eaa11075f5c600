"""What the proof costs, and how that grows: the shipped pack, and generated packs wider and deeper than it.

``python bench/bench_proof.py [SCALES...]`` measures generated packs of so many times 248 questions
(1 2 5 10), each in a process of its own, and prints a row for each. The time is all of ``prove``: building
the graph, every safety rule, every other finding, every figure. MB is the most memory of the whole process,
with Python and the pack in it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from typing import Any

from _generated_pack import generated_pack

from bot.content_files import content_place, read_content
from flows.model import Pack
from flows.proof import prove
from flows.reader import read

SCALES = (1, 2, 5, 10)
COLUMNS = ("questions", "advice", "rules", "configurations", "routes", "seconds", "cpu s", "MB")


def measured(pack: Pack) -> dict[str, Any]:
    """Proves the pack once; a value for each column."""
    started, cpu = time.perf_counter(), time.process_time()
    proof = prove(pack)
    return {
        "questions": f"{len(pack.questions):,}",
        "advice": f"{proof.blocks:,}",
        "rules": f"{len(proof.rules):,}",
        "configurations": f"{proof.configurations:,}",
        "routes": f"{float(sum(figures.routes for figures in proof.flows.values())):.1e}",
        "seconds": f"{time.perf_counter() - started:.2f}",
        "cpu s": f"{time.process_time() - cpu:.2f}",
        "MB": f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}",
    }


def in_own_process(name: str) -> dict[str, Any]:
    """The same in a new process, so that its memory is its own."""
    done = subprocess.run([sys.executable, __file__, "--one", name], stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(done.returncode)
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def pack_named(name: str) -> Pack:
    """The shipped pack, or the generated one that "wide 5" or "deep 10" asks for."""
    if name == "shipped":
        shipped = read(read_content(content_place(None))).pack
        if shipped is None:
            sys.exit("The shipped content cannot be read: safe-to-share check says why.")
        return shipped
    shape, scale = name.split()
    return generated_pack(int(scale), "deep" if shape == "deep" else "wide")


def main() -> None:
    """Prints the table."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(pack_named(sys.argv[2]))))
        return
    scales = [int(each) for each in sys.argv[1:]] or SCALES
    print(
        "Proof: every safety rule and every finding, exact (limits: shipped 2 s; ten times 20 s and 500 MB)"
    )
    print(f"  {'pack':<9}" + "".join(f"{column:>15}" for column in COLUMNS))
    generated = [f"{shape} {scale}" for shape in ("wide", "deep") for scale in scales]
    for name in ("shipped", *generated):
        row = in_own_process(name)
        print(f"  {name:<9}" + "".join(f"{row[column]:>15}" for column in COLUMNS), flush=True)


if __name__ == "__main__":
    main()
