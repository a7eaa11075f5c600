"""A worker is killed without warning: what it said was committed is there, and nothing is there twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.ports import Counts, Held, Repeated

from .conftest import OpenStore, Place
from .steps import count, look, must_not_run, session


@contextmanager
def worker(place: Place, *words: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.bot.store_worker", place.url, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    yield from (line.strip() for line in process.stdout)


@pytest.mark.parametrize("answers", [1, 7, 40])
async def test_a_worker_killed_between_answers_loses_none_and_repeats_none(
    place: Place, open_at: OpenStore, answers: int
) -> None:
    with worker(place, "1", "1000000") as process:
        for update in said(process):
            if update == str(answers):
                break
        process.kill()
        committed = max(map(int, said(process)), default=answers)

    store = await open_at(place)
    [(found,)] = place.ask("select session from conversations")
    assert int(found) in (committed, committed + 1)  # one more where the kill came before the word
    assert await store.counts() == Counts(sessions=1, updates=int(found))

    for update_id in range(1, committed + 3):
        await store.transact("a", update_id, count)
    assert (await store.transact("a", None, look)).held == Held(session(str(committed + 2)))


async def test_a_worker_killed_inside_a_step_changes_nothing(place: Place, open_at: OpenStore) -> None:
    await (await open_at(place)).transact("a", 77, count)
    with worker(place, "STUCK") as process:
        assert next(said(process)) == "inside"
        process.kill()
    store = await open_at(place)
    assert await store.counts() == Counts(sessions=1, updates=1)
    assert (await store.transact("a", 1, count)).held == Held(session("2"))
    assert isinstance(await store.transact("a", 77, must_not_run), Repeated)


async def test_a_worker_that_is_killed_does_not_hold_up_the_others(place: Place, open_at: OpenStore) -> None:
    other = await open_at(place)
    with worker(place, "STUCK") as process:
        assert next(said(process)) == "inside"
        process.kill()
        process.wait()
        assert (await other.transact("a", 2, count)).held == Held(session("1"))


async def test_work_goes_on_where_a_killed_worker_left_it(place: Place, open_at: OpenStore) -> None:
    with worker(place, "1", "1000000") as process:
        assert next(said(process)) == "1"
        process.kill()
        committed = 1 + sum(1 for _ in said(process))
    with worker(place, "1", str(committed + 5)) as process:
        answers = list(said(process))
        assert process.wait() == 0
    assert answers[:committed] == [f"repeated {update_id}" for update_id in range(1, committed + 1)]
    assert answers[-1] == str(committed + 5)
    store = await open_at(place)
    assert (await store.transact("a", None, look)).held == Held(session(str(committed + 5)))
