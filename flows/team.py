"""One pure step of a session that a group shares: who may do it, then the engine's own step.

Whatever somebody may not do, or comes a moment too late with, changes nothing and has one named result.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from . import inputs as given
from .engine import Engine
from .replies import CardReply, Event, NoticeReply, Turn
from .session import Session
from .sharing import (
    Acting,
    Asked,
    Sharing,
    begun,
    is_sure,
    joined,
    lead_is_silent,
    led_by,
    mark_of,
    may_answer,
    may_end,
    noticed,
    with_role,
)

GUARDED = frozenset({"broke_in", "names"})
COUNTED = frozenset({"answered", "changed", "proposed"})
"""Events by which a member comes to a letter."""


def advance(
    engine: Engine,
    session: Session | None,
    input: given.Input | given.TeamInput,
    acting: Acting,
    now: datetime,
) -> Turn:
    """What follows from what somebody in a group does. Nothing raises; every refusal is an event.

    ``now`` is aware UTC. The session that follows is shared.
    """
    if session is None or session.sharing is None:
        if isinstance(input, given.TeamInput | given.Leave):
            input = given.Show()
        return _shared(engine.advance(session, input, now), session, acting, now)
    key = acting.key_in(session.id)
    session = (
        replace(session, sharing=noticed(session.sharing, key, now)) if _leads(session, key) else session
    )
    return _step(engine, session, input, acting, key, now)


def _leads(session: Session, key: str) -> bool:
    return session.sharing is not None and session.sharing.lead == key


def _shared(turn: Turn, before: Session | None, acting: Acting, now: datetime) -> Turn:
    """A session that begins is led by whoever began it."""
    begins = turn.session
    if begins is None or begins.sharing is not None:
        return turn
    way = before.sharing.way if before is not None and before.sharing is not None else acting.way
    shared = replace(begins, sharing=begun(acting.key_in(begins.id), way, now))
    return replace(turn, session=shared)


def _step(
    engine: Engine,
    session: Session,
    input: given.Input | given.TeamInput,
    acting: Acting,
    key: str,
    now: datetime,
) -> Turn:
    sharing = session.sharing
    assert sharing is not None, "only shared sessions come here"
    match input:
        case given.Start():
            return _start(engine, session, input, acting, key, now)
        case given.Leave():
            if not is_sure(sharing, key, acting.is_administrator, ("leave", "forget"), session.turn):
                return _not_sure(engine, session, given.AskToEnd("leave"), acting, key, now)
            return engine.advance(session, input, now)
        case given.Restart():
            if not is_sure(sharing, key, acting.is_administrator, ("restart",), session.turn):
                return _not_sure(engine, session, given.AskToEnd("restart"), acting, key, now)
            return _shared(engine.advance(session, input, now), session, acting, now)
        case given.Say() if not may_answer(sharing, key):
            overheard = engine.advance(session, given.Overheard(input.text), now)
            is_guarded = any(event.kind in GUARDED for event in overheard.events)
            return overheard if is_guarded else refused(engine, session, "only_lead_answers")
        case given.Choose() | given.Tick() | given.Continue() | given.Say() | given.Back() | given.Change():
            if not may_answer(sharing, key):
                return refused(engine, session, _why_not(sharing, now))
            if isinstance(input, given.Continue) and _saw_others(session, input):
                return _told(engine, session, "ticks_changed", now)
            return _answered(engine, session, sharing, input, key, now)
        case given.ShowTeam() | given.ShowRoles() | given.ShowMembers():
            about = {given.ShowTeam: "team", given.ShowRoles: "roles", given.ShowMembers: "members"}
            return Turn(session, (Event("shown", about[type(input)]),))
        case given.SetWay() | given.TakeRole() | given.HandOver() | given.TakeOver() | given.AskToEnd():
            return _of_team(engine, session, sharing, input, acting, key, now)
    return engine.advance(session, input, now)


def refused(engine: Engine, session: Session, why: str) -> Turn:
    """Nothing changes; ``why`` is the message that says so."""
    shown = engine.advance(session, given.LookUp(), session.touched_at)
    return Turn(session, (Event("refused", why),), (NoticeReply(why), *shown.replies))


def _start(
    engine: Engine, session: Session, start: given.Start, acting: Acting, key: str, now: datetime
) -> Turn:
    """What nobody has finished is gone on with; only who may end it may put another in its place."""
    sharing = session.sharing
    assert sharing is not None, "only shared sessions come here"
    if start.flow not in engine.pack.flows or session.flow not in engine.pack.flows:
        return _shared(engine.advance(session, start, now), session, acting, now)
    if not isinstance(engine.screens.now(session), CardReply):
        if start.anew and not may_end(sharing, key, acting.is_administrator):
            return refused(engine, session, "only_lead_ends")
        if not start.anew and start.flow == session.flow:
            return engine.advance(session, given.Show(), now)
        if not start.anew:
            offer = engine.screens.resume(session, start.flow)
            return Turn(session, (Event("shown", "resume"),), (offer,))
    turn = engine.advance(session, replace(start, anew=True), now)
    return _shared(turn, None, acting, now)


def _answered(
    engine: Engine, session: Session, sharing: Sharing, input: given.Input, key: str, now: datetime
) -> Turn:
    """The engine's step, with the letter of who gave it."""
    there = joined(sharing, key)
    if isinstance(input, given.Choose | given.Continue | given.Say):
        input = replace(input, by=there.letter(key))
    turn = engine.advance(session, input, now)
    if any(event.kind in COUNTED for event in turn.events) and turn.session is not None:
        return replace(turn, session=replace(turn.session, sharing=there))
    return _overtaken(turn, input)


def _saw_others(session: Session, input: given.Continue) -> bool:
    """Whether somebody ticked since: nobody is taken to have chosen what they had not seen."""
    return input.turn == session.turn and input.ticks not in ("", mark_of(session.ticks))


def _told(engine: Engine, session: Session, why: str, now: datetime) -> Turn:
    shown = engine.advance(session, given.Show(), now)
    return Turn(session, (Event("stale"),), (NoticeReply(why), *shown.replies))


def _overtaken(turn: Turn, input: given.Input) -> Turn:
    """Where somebody else was quicker, that is what is said."""
    seen = getattr(input, "turn", None)
    if seen is None or seen < 0 or not any(event.kind == "stale" for event in turn.events):
        return turn
    said = tuple(NoticeReply("overtaken") if each == NoticeReply("stale") else each for each in turn.replies)
    return replace(turn, replies=said)


def _not_sure(
    engine: Engine, session: Session, ask: given.AskToEnd, acting: Acting, key: str, now: datetime
) -> Turn:
    """Whoever was not asked is asked; whoever was asked before something else happened is told of that."""
    sharing = session.sharing
    if sharing is not None and sharing.asked is not None:
        if sharing.asked.turn == session.turn:
            return refused(engine, session, "only_lead_ends")
        return _told(engine, session, "overtaken", now)
    return _step(engine, session, ask, acting, key, now)


def _why_not(sharing: Sharing, now: datetime) -> str:
    return "lead_is_silent" if lead_is_silent(sharing, now) else "only_lead_answers"


def _of_team(
    engine: Engine,
    session: Session,
    sharing: Sharing,
    input: given.SetWay | given.TakeRole | given.HandOver | given.TakeOver | given.AskToEnd,
    acting: Acting,
    key: str,
    now: datetime,
) -> Turn:
    """What changes who takes part and how; it is no answer, so the turn stays as it is."""
    match input:
        case given.AskToEnd(ending):
            if not may_end(sharing, key, acting.is_administrator):
                return refused(engine, session, "only_lead_ends")
            asked = replace(joined(sharing, key), asked=Asked(ending, key, session.turn))
            return Turn(replace(session, sharing=asked), (Event("shown", ending),))
        case given.TakeRole(role):
            if role and role not in engine.pack.info.roles:
                return refused(engine, session, "no_such_role")
            return _with(engine, session, with_role(sharing, key, role), Event("role_taken", role))
        case given.TakeOver():
            if key == sharing.lead:
                return refused(engine, session, "you_lead")
            if not lead_is_silent(sharing, now):
                return refused(engine, session, "lead_is_here")
            return _with(engine, session, led_by(sharing, key, now), Event("took_over"))
        case given.SetWay() | given.HandOver() if key != sharing.lead:
            return refused(engine, session, "only_lead_hands_over")
        case given.SetWay(way):
            return _with(engine, session, replace(sharing, way=way), Event("way_set", way))
        case given.HandOver(letter):
            to = next((member.key for given_to, member in sharing.lettered() if given_to == letter), "")
            if not to:
                return refused(engine, session, "no_such_member")
            return _with(engine, session, led_by(sharing, to, now), Event("handed_over", letter))
    assert_never(input)


def _with(engine: Engine, session: Session, sharing: Sharing, event: Event) -> Turn:
    """Whoever takes part how, everybody is back at the question."""
    shown = engine.advance(session, given.LookUp(), session.touched_at)
    return Turn(replace(session, sharing=sharing), (event,), shown.replies)
