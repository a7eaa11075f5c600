"""What advice rests on, in words."""

from __future__ import annotations

from dataclasses import replace

from flows.engine import Engine
from flows.grounds import because, points_by_source, points_in_words
from flows.model import ALWAYS, Condition, FactTest
from tests.flows.packs import tiny_pack
from tests.flows.talking import Talk


def condition(fact: str, *values: str) -> Condition:
    return Condition(when=(FactTest(fact, frozenset(values)),))


def test_advice_names_the_answers_that_brought_it_up() -> None:
    pack = tiny_pack()
    session = Talk(Engine(pack)).choose("no", "serious").session
    told = because(condition("harm", "serious", "unsure"), pack, session)
    assert told == "The message label_because. Seriously worried"


def test_an_answer_that_says_little_by_itself_is_told_with_its_question() -> None:
    pack = tiny_pack()
    session = Talk(Engine(pack)).choose("no").session
    told = because(condition("danger", "no"), pack, session)
    assert told.endswith("Is anyone in immediate danger right now? No")


def test_a_derived_fact_is_told_by_the_answers_it_was_derived_from() -> None:
    pack = tiny_pack()
    session = Talk(Engine(pack)).choose("no", "serious").session
    assert because(condition("at_risk", "yes"), pack, session).endswith("Seriously worried")


def test_advice_without_a_condition_is_for_everybody() -> None:
    pack = tiny_pack()
    session = Talk(Engine(pack)).session
    assert because(ALWAYS, pack, session) == pack.messages["label_always"]


def test_points_are_named_with_their_source_and_the_pages_that_are_known() -> None:
    assert points_in_words(("GR1", "GR2"), tiny_pack()) == (
        "Golden rule 1 · Advice 2024, pp. 4-5; Golden rule 2 · Advice 2024"
    )


def test_a_point_that_is_cited_twice_is_named_once() -> None:
    assert points_in_words(("GR2", "GR2"), tiny_pack()) == "Golden rule 2 · Advice 2024"


def test_a_document_is_named_once_for_all_its_points() -> None:
    pack = tiny_pack()
    assert points_by_source(("GR2", "GR1", "GR4"), pack) == (
        "Golden rule 2; Golden rule 4 · Advice 2024; Golden rule 1 · Advice 2024, pp. 4-5"
    )


def test_a_document_that_is_cited_as_a_whole_is_named_once() -> None:
    pack = tiny_pack()
    points = {**pack.points, "GR2": replace(pack.points["GR2"], label="Advice 2024")}
    assert points_by_source(("GR2",), replace(pack, points=points)) == "Advice 2024"
