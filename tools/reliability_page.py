"""docs/reliability.md: what was done to the bot, what people saw, and whether anything was lost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tests.reliability.modes import Mode
from tests.reliability.outcome import Outcome
from tests.reliability.trouble import Trouble

HEAD = """\
# What goes wrong, and what people see of it

This page is made by `make reliability`; every figure in it was counted in a run with the seed {seed}, and
none of it is from belief. A row may be of a later run than the others (`ARGS="--only 'locked'"`). `make soak`
tries the same without writing the page, `ARGS="--seed 2"` with other moments and other answers, and
`make test` in a short form.

Real processes of the bot serve simulated people through a stand-in for Telegram. People answer at random:
they press, tick, type, go back, tap twice, press old buttons, and ask with /start where nothing new appears
for two seconds. The stand-in is the durable queue that Telegram is: what was not confirmed (by polling) or
not answered with 200 (by webhook) comes again. What each person sent is given to the engine alone, once and
in order; what the database holds in the end must be that, answer by answer and turn by turn. Then everybody
answers on to an ending. *Lost* and *twice* count accepted answers that are missing or that counted more than
once.

What people are told when something does not work is the message `try_again`: that nothing was lost, to try
again, and to ring 999 if someone is in danger.
"""

KILLS = """
## Killed without warning

Workers are killed by SIGKILL, each time after a drawn number of calls and deliveries and up to 20 ms later,
so that kills fall before, within and after the saving of an answer; six people answer meanwhile.

| Where | Kills | Answers accepted | Of these shown as accepted | Lost | Twice | Conversations unlike their \
replay | Endings reached | Asked again with /start |
|---|---|---|---|---|---|---|---|---|
"""

TROUBLES = """
## Troubles

Four people answer before, through and after each. "Within" is the longest that anybody waited from the press
to the next question, the trouble included. Nobody mends anything but the trouble itself.

| Trouble | Where | What was done | What people saw | Lost | Twice | Went on |
|---|---|---|---|---|---|---|
"""

TAIL = """
A message that comes twice is mostly one whose sending Telegram did not confirm: nobody can know whether it
arrived, and a question shown twice is better than none. Its buttons carry the turn they belong to, so that
pressing the older one changes nothing. Where several workers serve one person, advice is not sent again once
another worker has gone on; what stands in part is finished, below the next question, which /start then shows.
"""


@dataclass(frozen=True)
class Row:
    """What came of one case; without an outcome, this machine did not let it be tried."""

    mode: Mode
    trouble: Trouble | None
    outcome: Outcome | None

    @property
    def line(self) -> str:
        """For the terminal."""
        name = self.trouble.name if self.trouble else f"{self.outcome.kills if self.outcome else 0} kills"
        if self.outcome is None:
            return f"{'?':5} {name} | {self.mode.name}: could not be tried on this machine"
        found = self.outcome
        said = f"{found.accepted} accepted, {found.lost} lost, {found.twice} twice; {saw(found)}"
        good = "good" if found.is_good else "BAD"
        wrong = [*found.stuck, *found.unforeseen]
        return "\n      ".join(
            [f"{good:5} {name} | {self.mode.name}: {said} ({found.seconds:.0f} s)", *wrong]
        )


def page(rows: Sequence[Row], seed: int) -> str:
    """The page for these rows."""
    kills = [row for row in rows if row.trouble is None]
    total = sum(row.outcome.kills for row in kills if row.outcome)
    text = HEAD.format(seed=seed) + KILLS + "".join(map(_kills, kills)) + f"\n{total} kills in all.\n"
    return text + TROUBLES + "".join(_trouble(row) for row in rows if row.trouble) + TAIL


def with_rows(text: str, rows: Sequence[Row]) -> str:
    """The page with these rows in place of those of the same trouble or kills in the same mode."""
    lines = text.splitlines(keepends=True)
    for row in rows:
        made = _trouble(row) if row.trouble else _kills(row)
        start = f"| {row.trouble.name} | {row.mode.name} |" if row.trouble else f"| {row.mode.name} |"
        lines = [made if line.startswith(start) else line for line in lines]
    return "".join(lines)


def saw(found: Outcome) -> str:
    """What people saw, in words."""
    seen = [f"the next question within {max(1, math.ceil(found.longest_s))} s"]
    if found.apologies:
        seen.append(f"{_times(found.apologies)} that it did not work")
    if found.asked_again:
        seen.append(f"{_times(found.asked_again)} nothing new until they typed /start")
    if found.doubled:
        seen.append(f"{_times(found.doubled)} the same message twice")
    return ", ".join(seen)


def _kills(row: Row) -> str:
    found = row.outcome
    assert found is not None, "killing can be tried anywhere"
    counts = (found.kills, found.accepted, found.shown, found.lost, found.twice, found.unlike)
    return _table_row(row.mode.name, *counts, found.endings, found.asked_again)


def _trouble(row: Row) -> str:
    assert row.trouble is not None
    name, done, found = row.trouble.name, row.trouble.done, row.outcome
    if found is None:
        return _table_row(name, row.mode.name, done, "could not be tried on that machine", "", "", "")
    return _table_row(name, row.mode.name, done, saw(found), found.lost, found.twice, _went_on(found))


def _went_on(found: Outcome) -> str:
    if found.stuck or found.unlike:
        return "no"
    if found.stopping_s:
        count, longest = len(found.stopping_s), max(1, math.ceil(max(found.stopping_s)))
        return f"yes; {count} orderly stops, each within {longest} s"
    if found.kills:
        return f"yes, started again after {_times(found.kills)} SIGKILL"
    if found.restarts:
        return f"yes, started again {_times(found.restarts)} by its supervisor"
    return "yes, by itself"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _table_row(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |\n"
