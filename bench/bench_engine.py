"""What one answer costs in the engine: processor time with the session read from and written to its text.

``python bench/bench_engine.py [SECONDS]`` walks the routes of the shipped walkthroughs for about that long
(2) and prints a row for a first visit of each route (nothing remembered), and one for routes taken before.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from bot.assembly import usable_pack
from flows.engine import Engine
from flows.inputs import Choose, Continue, Start, Tick
from flows.model import Pack, Walkthrough
from flows.replies import AskReply
from flows.session import from_text, to_text

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)


def conversation(engine: Engine, walkthrough: Walkthrough) -> int:
    """Has the conversation; how many inputs that took."""
    turn = engine.advance(None, Start(walkthrough.flow, "bench"), NOW)
    answers = dict(walkthrough.answers)
    inputs = 1
    while isinstance(screen := turn.replies[-1], AskReply):
        chosen = answers[screen.question.id]
        several = screen.question.kind == "several"
        for each in (
            [*(Tick(option, True) for option in chosen), Continue()] if several else [Choose(chosen[0])]
        ):
            assert turn.session is not None
            turn = engine.advance(from_text(to_text(turn.session)), each, NOW)
            inputs += 1
    return inputs


def first_visits(pack: Pack) -> tuple[int, float]:
    """Each route once in a fresh engine, the building of the engine not counted."""
    engine = Engine(pack)
    start = time.process_time()
    inputs = sum(conversation(engine, walkthrough) for walkthrough in pack.walkthroughs)
    return inputs, time.process_time() - start


def later_visits(pack: Pack, seconds: float) -> tuple[int, float]:
    """The same routes over and over."""
    engine = Engine(pack)
    first = sum(conversation(engine, walkthrough) for walkthrough in pack.walkthroughs)
    start = time.process_time()
    inputs = 0
    while time.process_time() - start < seconds:
        inputs += sum(conversation(engine, walkthrough) for walkthrough in pack.walkthroughs)
    assert inputs >= first
    return inputs, time.process_time() - start


def main() -> None:
    """Prints the table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    pack = usable_pack(None)
    start = time.process_time()
    Engine(pack)
    print(f"Engine: {len(pack.walkthroughs)} walkthroughs of {len(pack.flows)} flows")
    print(f"  building every machine            {1000 * (time.process_time() - start):8.1f} ms")
    for name, (inputs, taken) in (
        ("an answer on a route never taken", first_visits(pack)),
        ("an answer on a route taken before", later_visits(pack, seconds)),
    ):
        print(f"  {name:<33} {1e6 * taken / inputs:8.1f} µs of processor time")


if __name__ == "__main__":
    main()
