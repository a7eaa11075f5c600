"""Taking a session up again: on a newer version of the content, or after facts have gone stale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from .model import Pack, Question
from .replies import NoticeReply
from .session import Answer, Session

STALE_AFTER = timedelta(hours=1)
"""How long a case may rest before its danger is asked about again (DQ1)."""


def carried_over(session: Session, pack: Pack) -> tuple[Session, NoticeReply]:
    """The session on this version of the content, and what to say of it.

    Answers are kept where the question is worded as it was, or its author says that it means the same; the
    others are asked again. What the pack declares as renamed goes by its new name from now on.
    """
    now_named = (_now_named(answer, pack) for answer in session.answers)
    kept = tuple(answer for answer in now_named if answer is not None)
    carried = replace(
        session,
        version=pack.version,
        answers=kept,
        ticks=(),
        change=None,
        advised=(),
    )
    lost = len(session.answers) - len(kept)
    if not lost:
        return carried, NoticeReply("content_updated")
    return carried, NoticeReply("content_updated_ask_again", (("count", str(lost)),))


def in_its_flow(session: Session, pack: Pack) -> Session:
    """The session with the name that its flow has in this version."""
    now_named = pack.renamed.flows.get(session.flow)
    return session if now_named is None else replace(session, flow=now_named)


def has_rested(session: Session, now: datetime) -> bool:
    """Whether the session was left for so long that it is taken up rather than gone on with."""
    return now - session.touched_at > STALE_AFTER


def gone_stale(session: Session, pack: Pack, now: datetime) -> tuple[str, ...]:
    """The questions on danger that must be asked again before the session goes on; none within the hour."""
    if not has_rested(session, now):
        return ()
    return tuple(answer.question for answer in session.answers if pack.questions[answer.question].goes_stale)


def _now_named(answer: Answer, pack: Pack) -> Answer | None:
    """The answer under the names of this version; None where it must be asked again."""
    question = pack.questions.get(pack.renamed.questions.get(answer.question, answer.question))
    if question is None:
        return None
    new_names = pack.renamed.options.get(question.id, {})
    chosen = tuple(new_names.get(option, option) for option in answer.chosen)
    if not all(question.option(option) for option in chosen):
        return None
    wordings = (question.fingerprint, _before_renaming(question, new_names), *question.same_meaning_as)
    if answer.asked not in wordings:
        return None
    return replace(answer, question=question.id, chosen=chosen, asked=question.fingerprint)


def _before_renaming(question: Question, new_names: Mapping[str, str]) -> str:
    """The fingerprint of the question while its options had their old names, and the same words."""
    old_names = {new: old for old, new in new_names.items()}
    options = tuple(replace(option, id=old_names.get(option.id, option.id)) for option in question.options)
    return replace(question, options=options).fingerprint
