"""What becomes of the answers of conversations in progress when one pack takes the place of another."""

from __future__ import annotations

from datetime import UTC, datetime

from ..model import Pack, Question
from ..resuming import carried_over
from ..session import Answer, Session
from .values import Carried

AT_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def carried(old: Pack, new: Pack) -> Carried:
    """Which questions' answers are kept, asked again or dropped: each answer is handed to ``resuming``.

    Questions and options go by the names that the new pack gives them.
    """
    questions, options = new.renamed.questions, new.renamed.options
    kept: list[str] = []
    asked_again: list[str] = []
    dropped: list[str] = []
    some: dict[str, tuple[str, ...]] = {}
    for question in old.questions.values():
        name = questions.get(question.id, question.id)
        now_named = options.get(name, {})
        lost = tuple(
            now_named.get(option.id, option.id)
            for option in question.options
            if not _is_kept(question, option.id, new)
        )
        if len(lost) < len(question.options):
            kept.append(name)
            if lost:
                some[name] = lost
        elif name in new.questions:
            asked_again.append(name)
        else:
            dropped.append(name)
    known = {*kept, *asked_again}
    asked_new = tuple(question for question in new.questions if question not in known)
    return Carried(tuple(kept), tuple(asked_again), tuple(dropped), asked_new, some)


def _is_kept(question: Question, option: str, new: Pack) -> bool:
    """Whether a session with only this answer still has it on the new pack."""
    answer = Answer(question.id, (option,), asked=question.fingerprint)
    session = Session("", next(iter(new.flows)), "", AT_ANY_TIME, AT_ANY_TIME, (answer,))
    return bool(carried_over(session, new)[0].answers)
