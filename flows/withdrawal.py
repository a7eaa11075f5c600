"""What becomes of a conversation when its version is withdrawn: it stops, says so, and can start again.

A session holds the version it goes by and the versions whose advice it was shown. So whoever was shown unsafe
advice hears of it as long as their session is kept, also after they began again. Whoever had it deleted
cannot be told: nothing is known of them any more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import inputs as given
from .engine import Engine
from .messages import fill
from .model import Pack
from .replies import CardReply, Event, NoticeReply, Turn, WithdrawnReply
from .resuming import carried_over, in_its_flow
from .session import Session

AnyInput = given.Input | given.TeamInput
Step = Callable[[Session | None, AnyInput], Turn]
"""What the engine makes of an input, for one person or for a group."""


def advance(
    engine: Engine, withdrawn: frozenset[str], session: Session | None, input: AnyInput, step: Step
) -> Turn:
    """The step, unless a version in ``withdrawn`` stands in its way.

    Urgent help and leaving are never stopped. A conversation that was stopped stays so until it is taken up,
    begun again or left; until then its session is as it was. Raises nothing.
    """
    if session is None or isinstance(input, given.UrgentHelp):
        return _remembering(step(session, input), session)
    if session.version in withdrawn:
        return _stopped(engine, session, input, step)
    if withdrawn.isdisjoint(session.shown):
        return _remembering(step(session, input), session)
    told = replace(session, shown=tuple(version for version in session.shown if version not in withdrawn))
    return _saying("withdrawn_earlier", _remembering(step(told, input), told))


def withdrawn_line(reply: WithdrawnReply, pack: Pack) -> str:
    """That the advice was withdrawn, and what starting again would keep."""
    message = "withdrawn_advised" if reply.was_advised else "withdrawn_stopped"
    return fill(pack.messages, message, kept=reply.kept, asked_again=reply.asked_again)


def _stopped(engine: Engine, session: Session, input: AnyInput, step: Step) -> Turn:
    carried, notice = carried_over(in_its_flow(session, engine.pack), engine.pack)
    carried = replace(carried, shown=tuple(each for each in session.shown if each != session.version))
    is_topical = carried.flow in engine.pack.flows
    kept = len(carried.answers)
    reply = WithdrawnReply(
        was_advised=session.version in session.shown,
        kept=kept,
        asked_again=len(session.answers) - kept,
        can_take_up=is_topical,
    )
    stopped = Turn(session, (Event("withdrawn", session.version),), (reply,))
    match input:
        case given.AskToEnd():
            return step(session, input)
        case given.Leave() | given.Adopt():
            return _gone_from(carried, input, step, reply)
        case given.Start():
            return _gone_from(carried, replace(input, anew=True), step, reply)
        case given.Restart(_, turn_shown) if turn_shown in (None, session.turn) and is_topical:
            return _gone_from(carried, input, step, reply)
        case given.TakeUp(turn_shown) if turn_shown in (None, session.turn) and is_topical:
            taken_up = step(replace(carried, turn=session.turn + 1), given.Show())
            return _remembering(replace(taken_up, replies=(notice, *taken_up.replies)), carried)
        case given.Say() | given.Overheard():
            return engine.guard.turn(session, input.text, (reply,)) or stopped
    return stopped


def _gone_from(carried: Session, input: AnyInput, step: Step, reply: WithdrawnReply) -> Turn:
    """Another conversation or none; whoever was advised may not have heard that the advice was withdrawn."""
    turn = _remembering(step(carried, input), carried)
    return _saying("withdrawn_earlier", turn) if reply.was_advised else turn


def _remembering(turn: Turn, before: Session | None) -> Turn:
    """The session that follows knows the versions whose advice was shown, now or before."""
    if turn.session is None:
        return turn
    shown = before.shown if before is not None else ()
    if any(isinstance(reply, CardReply) for reply in turn.replies):
        shown = (*shown, turn.session.version)
    shown = tuple(dict.fromkeys(shown))
    return turn if shown == turn.session.shown else replace(turn, session=replace(turn.session, shown=shown))


def _saying(message: str, turn: Turn) -> Turn:
    return replace(turn, replies=(NoticeReply(message), *turn.replies))
