"""docs/reliability.md tells of every trouble in every mode, and that nothing was lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.reliability import PAGE, TROUBLES
from tools.reliability_page import Row, page, with_rows

from .modes import MODES, SQLITE_POLLING, SQLITE_WEBHOOK
from .outcome import Outcome

KILLS = 200


def cells(text: str) -> list[list[str]]:
    """The rows of its tables."""
    rows = [line[2:-2].split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [row for row in rows if row[0] not in ("Where", "Trouble")]


@pytest.fixture
def written() -> list[list[str]]:
    return cells(Path(PAGE).read_text(encoding="utf-8"))


def test_every_trouble_stands_on_the_page_for_every_mode_it_was_made_in(written: list[list[str]]) -> None:
    told = {(row[0], row[1], row[2]) for row in written}
    must_be = {(each.name, mode.name, each.done) for each in TROUBLES for mode in each.modes}
    assert must_be - told == set(), "run make reliability, look at what changed, and commit it"


def test_the_page_tells_of_at_least_two_hundred_kills_in_four_modes(written: list[list[str]]) -> None:
    kills = {row[0]: int(row[1]) for row in written if row[0] in {mode.name for mode in MODES}}
    assert set(kills) == {mode.name for mode in MODES}
    assert sum(kills.values()) >= KILLS


def test_nothing_on_the_page_was_lost_or_counted_twice_and_everybody_went_on(
    written: list[list[str]],
) -> None:
    for row in written:
        if "could not be tried on that machine" in row:
            continue
        lost_and_twice, went_on = (row[4:6], row[6]) if len(row) == 7 else (row[4:7], "yes")
        assert set(lost_and_twice) == {"0"}, row
        assert went_on.startswith("yes"), row


def test_what_was_lost_and_who_could_not_go_on_would_stand_on_the_page() -> None:
    trouble = TROUBLES[0]
    bad = Outcome(SQLITE_WEBHOOK, 3, lost=2, twice=1, unlike=1, stuck=["Stuck: nothing to press"])
    text = page(
        [Row(SQLITE_POLLING, None, Outcome(SQLITE_POLLING, 3, kills=9)), Row(bad.mode, trouble, bad)], 3
    )
    (row,) = [row for row in cells(text) if row[0] == trouble.name]
    assert row[4:] == ["2", "1", "no"]
    assert re.search(r"^9 kills in all", text, re.MULTILINE)


def test_what_is_tried_alone_takes_the_place_of_its_row() -> None:
    trouble = TROUBLES[0]
    rows = [
        Row(mode, trouble, Outcome(mode, 3, stuck=["Stuck"])) for mode in (SQLITE_POLLING, SQLITE_WEBHOOK)
    ]
    better = Row(SQLITE_WEBHOOK, trouble, Outcome(SQLITE_WEBHOOK, 3))
    now = cells(with_rows(page(rows, 3), [better]))
    assert [row[6] for row in now] == ["no", "yes, by itself"]
