"""A session is text between steps, and what is not a session is refused by name."""

from __future__ import annotations

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.session import Answer, Change, Session, UnreadableSession, from_text, to_text
from flows.sharing import Asked, Member, Sharing

IDS = st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True)
ANSWERS = st.lists(
    st.builds(Answer, IDS, st.lists(IDS, min_size=1, max_size=3).map(tuple), st.sampled_from(["", "A", "B"])),
    unique_by=lambda answer: answer.question,
    max_size=5,
).map(tuple)
SHARINGS = st.builds(
    Sharing,
    lead=IDS,
    lead_seen_at=st.datetimes(timezones=st.just(UTC)),
    way=st.sampled_from(["team", "lead"]),
    members=st.lists(st.builds(Member, IDS, IDS | st.just("")), max_size=3).map(tuple),
    asked=st.none()
    | st.builds(Asked, st.sampled_from(["leave", "restart", "forget"]), IDS, st.integers(0, 9)),
)
SESSIONS = st.builds(
    Session,
    id=IDS,
    flow=IDS,
    version=IDS,
    started_at=st.datetimes(timezones=st.just(UTC)),
    touched_at=st.datetimes(timezones=st.just(UTC)),
    answers=ANSWERS,
    turn=st.integers(0, 10**6),
    ticks=st.lists(IDS, max_size=3).map(tuple),
    change=st.none() | st.builds(Change, IDS, st.lists(IDS, max_size=2).map(tuple)),
    sharing=st.none() | SHARINGS,
)


@given(SESSIONS)
def test_a_session_reads_back_as_it_was_written(session: Session) -> None:
    assert from_text(to_text(session)) == session


def test_a_session_written_before_there_were_teams_is_read_as_one_persons() -> None:
    text = (
        '{"format":1,"id":"one","flow":"share","version":"v","started_at":"2026-11-22T22:00:00+00:00",'
        '"touched_at":"2026-11-22T22:00:00+00:00","turn":1,"answers":[["danger",["no"],"",""]],'
        '"ticks":[],"change":null}'
    )
    session = from_text(text)
    assert (session.chosen("danger"), session.sharing) == (("no",), None)


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"format":1}', '{"format":99}', "{", "7"])
def test_what_is_not_a_session_is_refused_by_name(text: str) -> None:
    with pytest.raises(UnreadableSession):
        from_text(text)


@given(st.text(max_size=40))
def test_no_text_raises_anything_else(text: str) -> None:
    with pytest.raises(UnreadableSession):
        from_text(text)
