"""A session: the answers given, in order. Where the conversation stands is found by replaying them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from .sharing import Asked, Member, Sharing

FORMAT = 2
"""Of the stored text; raised with every change that older code could not read."""

READABLE = (1, FORMAT)
"""A session of format 1 belongs to one person; since 2 a group may share it."""


class UnreadableSession(ValueError):
    """The stored text is not a session of a format this release knows."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen at one question: one option id, or several in the order they are offered."""

    question: str
    chosen: tuple[str, ...]
    by: str = ""
    """Who answered, as a letter within the session; empty in a private chat."""
    asked: str = ""
    """The fingerprint of the question as it was worded then."""


@dataclass(frozen=True, slots=True)
class Change:
    """A question on the route that is open again; ``proposed`` waits for a yes to what would follow."""

    question: str
    proposed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation. ``answers`` are unique by question, in the order they were given.

    Answers that are not on the present route are kept until the route ends: they apply again, unasked, if the
    route comes back to their question. ``turn`` grows with every accepted input, so that an old button is
    known by its number. Times are aware UTC.
    """

    id: str
    flow: str
    version: str
    started_at: datetime
    touched_at: datetime
    answers: tuple[Answer, ...] = ()
    turn: int = 0
    ticks: tuple[str, ...] = ()
    change: Change | None = None
    advised: tuple[Answer, ...] = ()
    """The answers that led to the advice as it was before the last change; empty where there was none."""
    shown: tuple[str, ...] = ()
    """The versions whose advice was shown here, also before it was begun again: one may yet be withdrawn."""
    sharing: Sharing | None = None
    """How a group shares it; None where it is one person's."""

    def chosen(self, question: str) -> tuple[str, ...]:
        """The option ids chosen at that question; empty when it has no answer."""
        return next((answer.chosen for answer in self.answers if answer.question == question), ())

    def with_answer(self, new: Answer) -> Session:
        """The session with this answer given last, in place of any earlier one to the same question."""
        return replace(self, answers=(*(a for a in self.answers if a.question != new.question), new))

    def without(self, *questions: str) -> Session:
        """The session without the answers to these questions."""
        return replace(self, answers=tuple(a for a in self.answers if a.question not in questions))


def to_text(session: Session) -> str:
    """The session as JSON text that ``from_text`` reads back equal."""
    plain = {
        "format": FORMAT,
        "id": session.id,
        "flow": session.flow,
        "version": session.version,
        "started_at": session.started_at.isoformat(),
        "touched_at": session.touched_at.isoformat(),
        "turn": session.turn,
        "answers": _plain(session.answers),
        "ticks": list(session.ticks),
        "change": [session.change.question, list(session.change.proposed)] if session.change else None,
    }
    if session.advised:
        plain["advised"] = _plain(session.advised)
    if session.shown:
        plain["shown"] = list(session.shown)
    if session.sharing:
        plain["sharing"] = _shared(session.sharing)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Session:
    """The session that ``to_text`` wrote. Raises UnreadableSession for anything else."""
    try:
        plain = json.loads(text)
        if plain["format"] not in READABLE:
            raise UnreadableSession(f"a session of format {plain['format']!r}; this release reads {READABLE}")
        return Session(
            id=plain["id"],
            flow=plain["flow"],
            version=plain["version"],
            started_at=datetime.fromisoformat(plain["started_at"]),
            touched_at=datetime.fromisoformat(plain["touched_at"]),
            turn=int(plain["turn"]),
            answers=_answers(plain["answers"]),
            ticks=tuple(plain["ticks"]),
            change=_change(plain["change"]),
            advised=_answers(plain.get("advised", ())),
            shown=tuple(plain.get("shown", ())),
            sharing=_sharing(plain.get("sharing")),
        )
    except UnreadableSession:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableSession(f"not a session: {type(error).__name__}") from error


def _plain(answers: tuple[Answer, ...]) -> list[Any]:
    return [[a.question, list(a.chosen), a.by, a.asked] for a in answers]


def _answers(plain: Any) -> tuple[Answer, ...]:
    return tuple(Answer(question, tuple(chosen), by, asked) for question, chosen, by, asked in plain)


def _change(plain: Any) -> Change | None:
    return Change(plain[0], tuple(plain[1])) if plain else None


def _shared(sharing: Sharing) -> dict[str, Any]:
    asked = sharing.asked
    return {
        "lead": sharing.lead,
        "lead_seen_at": sharing.lead_seen_at.isoformat(),
        "way": sharing.way,
        "members": [[member.key, member.role] for member in sharing.members],
        "asked": [asked.ending, asked.by, asked.turn] if asked else None,
    }


def _sharing(plain: Any) -> Sharing | None:
    if not plain:
        return None
    return Sharing(
        lead=plain["lead"],
        lead_seen_at=datetime.fromisoformat(plain["lead_seen_at"]),
        way="lead" if plain["way"] == "lead" else "team",
        members=tuple(Member(key, role) for key, role in plain["members"]),
        asked=Asked(*plain["asked"]) if plain["asked"] else None,
    )
