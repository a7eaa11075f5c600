"""What authors are told of the numbers: of the questions as they are now, and nothing that is too small."""

from __future__ import annotations

import json

import pytest

from flows.counting import Kind, Name, Number, meaning_of
from flows.model import Outcome, Pack
from flows.number_reports import as_plain, as_text
from flows.numbers import FlowNumbers, numbers_of
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return tiny_pack()


def at(pack: Pack, kind: Kind, question: str, number: int, option: str = "", day: str = DAY) -> Number:
    return Number(day, Name("share", kind, question, pack.fingerprints[question], option), number)


def share(pack: Pack, *numbers: Number) -> FlowNumbers:
    return numbers_of(numbers, pack).flows[0]


def test_those_who_came_and_neither_answered_nor_went_back_stopped(pack: Pack) -> None:
    found = share(
        pack,
        at(pack, "came", "harm", 60),
        at(pack, "answered", "harm", 40),
        at(pack, "went_back", "harm", 10),
    )
    (stop,) = found.stops
    assert (stop.question, stop.came, stop.stopped, stop.stopped_percent) == ("harm", 60, 10, 17)


def test_days_add_up(pack: Pack) -> None:
    days = [at(pack, "came", "harm", 3, day=f"2026-11-{day}") for day in range(10, 15)]
    assert next(each.came for each in share(pack, *days).questions if each.question == "harm") == 15


def test_where_people_stop_comes_with_the_most_first(pack: Pack) -> None:
    found = share(pack, at(pack, "came", "danger", 10), at(pack, "came", "harm", 30))
    assert [each.question for each in found.stops] == ["harm", "danger"]


def test_a_question_in_other_words_begins_at_nothing(pack: Pack) -> None:
    files = with_change(tiny_files(), "flows/share.yaml", "How worried are you", "How sure are you")
    assert share(pack_of(files), at(pack, "came", "harm", 60)).stops == ()


def test_every_question_and_ending_is_there_whether_or_not_anybody_came(pack: Pack) -> None:
    few = Number(DAY, Name("share", "started"), 1)
    nobody, somebody = share(pack), share(pack, at(pack, "came", "harm", 4), few)
    assert nobody == somebody
    assert {each.question for each in nobody.questions} == {"danger", "harm", "duties", "safe_to_tell"}


def test_endings_come_with_the_most_common_first(pack: Pack) -> None:
    outcomes = [state for state in pack.flows["share"].states.values() if isinstance(state, Outcome)]
    ended = [
        Number(DAY, Name("share", "ended", each.id, meaning_of(each)), 10 * n)
        for n, each in enumerate(outcomes)
    ]
    numbers = [each.ended for each in share(pack, *ended).endings]
    assert numbers == sorted(numbers, reverse=True)


def test_the_text_says_where_people_stop_and_what_is_too_little(pack: Pack) -> None:
    rows = [Number(DAY, Name("share", "started"), 61), at(pack, "came", "harm", 60)]
    text = as_text(numbers_of(rows, pack), 28, "2026-10-26")
    assert "Begun: 60. Left: fewer than 5." in text
    assert "of 60 (100%): How worried are you about the child?" in text


def test_plain_data_has_null_for_what_is_hidden(pack: Pack) -> None:
    rows = [Number(DAY, Name("share", "started"), 7), Number(DAY, Name("share", "left"), 4)]
    (first, *_) = as_plain(numbers_of(rows, pack), 28, "2026-10-26")["flows"]
    assert (first["started"], first["left"]) == (5, None)


def test_no_exact_number_is_in_anything_that_is_told(pack: Pack) -> None:
    kinds: tuple[Kind, ...] = ("came", "answered", "went_back", "changed", "unclear")
    rows = [at(pack, kind, question, 13) for kind in kinds for question in pack.fingerprints]
    rows += [at(pack, "chose", "harm", 13, option.id) for option in pack.questions["harm"].options]
    numbers = numbers_of(rows, pack)
    assert "13" not in as_text(numbers, 28, "2026-10-26") + json.dumps(as_plain(numbers, 28, "2026-10-26"))
