"""Taking a session up again: on a newer version of the content, or after facts have gone stale."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from .model import Pack
from .replies import NoticeReply
from .session import Answer, Session

STALE_AFTER = timedelta(hours=1)
"""How long a case may rest before its danger is asked about again (DQ1)."""


def carried_over(session: Session, pack: Pack) -> tuple[Session, NoticeReply]:
    """The session on this version of the content, and what to say of it.

    Answers are kept where the question is worded as it was, or its author says that it means the same; the
    others are asked again.
    """
    kept = tuple(answer for answer in session.answers if _still_means_the_same(answer, pack))
    carried = replace(session, version=pack.version, answers=kept, ticks=(), change=None, advised=())
    lost = len(session.answers) - len(kept)
    if not lost:
        return carried, NoticeReply("content_updated")
    return carried, NoticeReply("content_updated_ask_again", (("count", str(lost)),))


def has_rested(session: Session, now: datetime) -> bool:
    """Whether the session was left for so long that it is taken up rather than gone on with."""
    return now - session.touched_at > STALE_AFTER


def gone_stale(session: Session, pack: Pack, now: datetime) -> tuple[str, ...]:
    """The questions on danger that must be asked again before the session goes on; none within the hour."""
    if not has_rested(session, now):
        return ()
    return tuple(answer.question for answer in session.answers if pack.questions[answer.question].goes_stale)


def _still_means_the_same(answer: Answer, pack: Pack) -> bool:
    question = pack.questions.get(answer.question)
    if question is None or not all(question.option(option) for option in answer.chosen):
        return False
    return answer.asked in (pack.fingerprints[question.id], *question.same_meaning_as)
