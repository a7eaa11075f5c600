"""Practising gives feedback: every wrong answer is explained, and no right one is called wrong."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.engine import Engine
from flows.model import Question
from flows.replies import CardReply
from flows.session import Answer, Session
from tests.content.shipped import shipped_pack

PACK = shipped_pack()
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
QUESTIONS = [state for state in PACK.flows["practise"].states.values() if isinstance(state, Question)]
QUIZ = [question for question in QUESTIONS if question.id.startswith("quiz_")]
CASES = [question for question in QUESTIONS if question.id.startswith("case_")]


def shown(*answers: tuple[str, str]) -> set[str]:
    """The advice at the end of practising, every other question of the round answered "unsure"."""
    engine = Engine(PACK)
    given = dict(answers)
    session = Session("abcdefgh", "practise", PACK.version, NOW, NOW, ())
    while not isinstance(reply := engine.screens.now(session), CardReply):
        question = engine.walk(session).position.state
        session = Session(
            "abcdefgh",
            "practise",
            PACK.version,
            NOW,
            NOW,
            (*session.answers, Answer(question, (given.get(question, "unsure"),))),
        )
    return {block.id for block in reply.card.blocks}


def rounds() -> list[tuple[str, str]]:
    """Each quiz question with the round that asks it."""
    found = []
    for option in next(question for question in QUESTIONS if question.id == "practise_what").options:
        if option.id in ("case", "unsure"):
            continue
        asked = [block.removesuffix("_missed") for block in shown(("practise_what", option.id))]
        found += [(option.id, question.id) for question in QUIZ if question.id in asked]
    return found


ROUNDS = rounds()


def test_every_quiz_question_belongs_to_a_round_and_is_explained() -> None:
    assert sorted(question for _, question in ROUNDS) == sorted(question.id for question in QUIZ)


@pytest.mark.parametrize(("round_", "question"), ROUNDS)
def test_only_the_right_answer_needs_no_explaining_and_the_explanation_names_it(
    round_: str, question: str
) -> None:
    missed = f"{question}_missed"
    right = PACK.blocks[missed].say.partition(":")[0].lower()
    explained = {
        option.id: missed in shown(("practise_what", round_), (question, option.id))
        for option in PACK.questions[question].options
    }
    assert explained == {option: option != right for option in ("myth", "fact", "unsure")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_each_answer_to_a_case_has_its_own_feedback_and_one_is_right(case: Question) -> None:
    begin = [("practise_what", "case"), ("practise_case", case.id.removeprefix("case_"))]
    feedback = {
        option.id: {
            block
            for block in shown(*begin, (case.id, option.id))
            if block == "practise_right" or block.startswith(f"{case.id}_")
        }
        for option in case.options
        if option.id != "unsure"
    }
    assert list(feedback.values()).count({"practise_right"}) == 1
    assert all(len(blocks) == 1 for blocks in feedback.values()), feedback
