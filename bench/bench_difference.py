"""What a comparison costs: the shipped pack and generated ones, each against a copy with edits.

``python bench/bench_difference.py [SCALES...]`` measures generated packs of so many times 248 questions (1).
``check`` is reading, checking and proving the edited copy; the comparison comes on top of it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from _generated_pack import generated_pack

from bot.assembly import checked_files
from bot.content_files import content_place, read_content
from flows.difference import compare
from flows.model import Outcome, Pack, Question, Route

SCALES = (1,)


def ending_put_off(pack: Pack) -> Pack:
    """The last ending of every flow is less urgent, and names nobody itself."""
    flows = {}
    for flow in pack.flows.values():
        last = [state for state in flow.states.values() if isinstance(state, Outcome)][-1]
        put_off = replace(last, within="routine", escalate=())
        flows[flow.id] = replace(flow, states={**flow.states, last.id: put_off})
    return replace(pack, flows=flows, version="edited")


def answer_led_elsewhere(pack: Pack) -> Pack:
    """The first answer of the last question of every flow leads to the flow's last ending."""

    def led(state: Any, last: str) -> Question:
        first = next(iter(state.routes))
        return replace(state, routes={**state.routes, first: (Route(last),)})

    flows = {}
    for flow in pack.flows.values():
        last = [state.id for state in flow.states.values() if isinstance(state, Outcome)][-1]
        asked = [state for state in flow.states.values() if isinstance(state, Question)]
        states = {**flow.states, asked[-1].id: led(asked[-1], last)} if asked else flow.states
        flows[flow.id] = replace(flow, states=states)
    return replace(pack, flows=flows, version="edited")


def advice_turned_round(pack: Pack) -> Pack:
    """Every tenth advice block is shown where it was not, and not where it was."""
    blocks = dict(pack.blocks)
    for block in list(blocks.values())[::10]:
        turned = replace(block.condition, when=block.condition.unless, unless=block.condition.when)
        blocks[block.id] = replace(block, condition=turned)
    return replace(pack, blocks=blocks, version="edited")


EDITS: tuple[Callable[[Pack], Pack], ...] = (ending_put_off, answer_led_elsewhere, advice_turned_round)


def main() -> None:
    """Prints the table."""
    started, cpu = time.perf_counter(), time.process_time()
    shipped = checked_files(read_content(content_place(None))).pack
    took = f"{time.perf_counter() - started:.2f} s, of the processor {time.process_time() - cpu:.2f} s"
    if shipped is None:
        sys.exit("The shipped content cannot be read: safe-to-share check says why.")
    print(f"check of the shipped pack: {took} (check and comparison together: limit 5 s)")
    packs = {"shipped": shipped}
    for scale in [int(each) for each in sys.argv[1:]] or SCALES:
        packs[f"wide {scale}"] = generated_pack(scale, "wide")
    print(f"  {'pack':<10}{'edit':<22}{'differ':>22}{'of':>22}{'findings':>10}{'seconds':>9}{'cpu s':>8}")
    for name, pack in packs.items():
        for edit in EDITS:
            new = edit(pack)
            started, cpu = time.perf_counter(), time.process_time()
            found = compare(pack, new)
            took = f"{time.perf_counter() - started:>9.2f}{time.process_time() - cpu:>8.2f}"
            differ = sum(flow.differ for flow in found.flows)
            of = sum(flow.combinations for flow in found.flows)
            counts = f"{differ:>22,}{of:>22,}{len(found.findings):>10}"
            print(f"  {name:<10}{edit.__name__:<22}{counts}{took}", flush=True)


if __name__ == "__main__":
    main()
