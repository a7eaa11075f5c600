"""One pure step: a session and an input give the session that follows, what happened, and what to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from . import inputs as given
from .guarding import Guard
from .matching import Matched, Unclear, match
from .model import Option, Outcome, Pack, Question
from .replies import (
    AskReply,
    CardReply,
    Event,
    EventKind,
    NoticeReply,
    Reply,
    ReturnReply,
    Turn,
    UnclearReply,
)
from .resuming import carried_over, gone_stale, has_rested, in_its_flow
from .screens import RemainingAt, Screens
from .session import Answer, Change, Session
from .walk import Replay, Walk


class Engine:
    """The assistant for one version of the content. Pure: it holds nothing of any conversation."""

    def __init__(self, pack: Pack, remaining_at: RemainingAt = lambda _: None) -> None:
        """Builds one machine for each flow. ``remaining_at`` says how many questions are still ahead."""
        self.pack = pack
        self.remaining_at = remaining_at
        self._replay = Replay(pack)
        self.screens = Screens(self._replay, remaining_at)
        self.guard = Guard(self.screens)

    def advance(self, session: Session | None, input: given.Input, now: datetime) -> Turn:
        """What follows from ``input``. No input raises; one that does not fit now is named in the events.

        ``now`` is aware UTC. A turn without a session means that none is held any more.
        """
        if session is not None and session.version != self.pack.version:
            session = in_its_flow(session, self.pack)
        match input:
            case given.Say() | given.Overheard():
                return self._guarded(session, input) or self._unguarded(session, input, now)
            case given.UrgentHelp():
                urgent = self.screens.urgent(can_go_on=session is not None)
                return Turn(session, (Event("shown", "urgent"),), (urgent,))
            case given.Leave():
                return Turn(None, (Event("left"),), (NoticeReply("left"),))
            case given.Start():
                return self._start(session, input, now)
            case given.Adopt(adopted):
                turn = self._unguarded(adopted, given.Show(), now)
                return replace(turn, events=(Event("adopted", adopted.flow), *turn.events))
        return self._unguarded(session, input, now)

    def _guarded(self, session: Session | None, said: given.Say | given.Overheard) -> Turn | None:
        """What the guard makes of it; an answer to the question on the screen stays an answer."""
        if isinstance(said, given.Say) and session is not None and self._is_answer(session, said):
            return None
        return self.guard.turn(session, said.text, self._waiting(session))

    def _is_answer(self, session: Session, said: given.Say) -> bool:
        if session.flow not in self.pack.flows:
            return False
        if session.version != self.pack.version:
            session, _ = carried_over(session, self.pack)
        question = self._displayed(session)
        return question is not None and isinstance(self._meant(question, said), Matched)

    def _unguarded(self, session: Session | None, input: given.Input, now: datetime) -> Turn:
        if isinstance(input, given.Overheard):
            input = given.LookUp()
        if isinstance(input, given.TakeUp):
            input = given.Show()
        if isinstance(input, given.ComeBack):
            offer = self._offer(session, now)
            if offer is not None:
                return Turn(session, (Event("shown", "return"),), (offer,))
            input = given.Show()
        if isinstance(input, given.LookUp):
            return Turn(session, (Event("shown", "reference"),), self._waiting(session))
        if session is None:
            return Turn(None, (Event("refused"),), (NoticeReply("no_conversation"),))
        if session.flow not in self.pack.flows:
            return Turn(None, (Event("refused", session.flow),), (NoticeReply("flow_gone"),))
        if session.version != self.pack.version:
            carried, told = carried_over(session, self.pack)
            turn = self._taken_up(carried, input, now)
            events = (Event("carried_over", session.version), *turn.events)
            return Turn(turn.session, events, (told, *turn.replies))
        return self._taken_up(session, input, now)

    def walk(self, session: Session) -> Walk:
        """Where the session stands: its answers, replayed."""
        return self._replay.walk(session.flow, session.answers)

    def _start(self, session: Session | None, start: given.Start, now: datetime) -> Turn:
        flow = self.pack.flows.get(start.flow)
        if flow is None:
            return Turn(session, (Event("refused", start.flow),), (NoticeReply("no_such_flow"),))
        if session is not None and not start.anew and self._under_way(session):
            return Turn(session, (Event("shown", "resume"),), (self.screens.resume(session, flow.id),))
        begun = Session(start.session_id, flow.id, self.pack.version, started_at=now, touched_at=now)
        return Turn(begun, (Event("started", flow.id),), (self.screens.now(begun),))

    def _waiting(self, session: Session | None) -> tuple[Reply, ...]:
        """What the person comes back to from looking something up."""
        if session is None or session.flow not in self.pack.flows:
            return ()
        return (self.screens.now(session),)

    def _offer(self, session: Session | None, now: datetime) -> ReturnReply | None:
        """The offer to go on, where the session has rested for longer than a case may."""
        if session is None or session.flow not in self.pack.flows or not has_rested(session, now):
            return None
        if session.version != self.pack.version:
            session, _ = carried_over(session, self.pack)
        return self.screens.coming_back(session) if self._under_way(session) else None

    def _under_way(self, session: Session) -> bool:
        if session.flow not in self.pack.flows:
            return False
        return bool(session.answers) and not self._ended(self.walk(session))

    def _ended(self, reached: Walk) -> bool:
        return isinstance(self._replay.state_at(reached.position), Outcome)

    def _taken_up(self, session: Session, input: given.Input, now: datetime) -> Turn:
        """The step itself, unless danger must be asked about again first."""
        stale = gone_stale(session, self.pack, now)
        if not stale or self._only_reads(session, input):
            return self._in_session(session, input, now)
        again = replace(session.without(*stale), ticks=(), change=None, turn=session.turn + 1, touched_at=now)
        replies = (NoticeReply("danger_again"), self.screens.now(again))
        return Turn(again, (Event("asked_again", stale[0]),), replies)

    def _only_reads(self, session: Session, input: given.Input) -> bool:
        at_the_ending = isinstance(input, given.Show) and self._ended(self.walk(session))
        return at_the_ending or isinstance(input, given.Review | given.Why)

    def _in_session(self, session: Session, input: given.Input, now: datetime) -> Turn:
        match input:
            case given.Show():
                return self._shown(session, "shown")
            case given.Review():
                return Turn(session, (Event("shown", "review"),), (self.screens.review(session),))
            case given.Why():
                return Turn(session, (Event("shown", "why"),), (self.screens.why(session),))
        if getattr(input, "turn", None) not in (None, session.turn):
            return self._shown(session, "stale")
        match input:
            case given.Choose(option, _, by):
                return self._choose(session, option, by, now)
            case given.Tick(option, on, _):
                return self._tick(session, option, on, now)
            case given.Continue(by=by):
                return self._continue(session, by, now)
            case given.Say():
                return self._say(session, input, now)
            case given.Back():
                return self._back(session, now)
            case given.Change(question, _):
                return self._open(session, question, now)
            case given.Restart(session_id, _):
                begun = Session(session_id, session.flow, self.pack.version, started_at=now, touched_at=now)
                return Turn(begun, (Event("restarted", session.flow),), (self.screens.now(begun),))
        raise TypeError(f"not an input: {input!r}")

    def _displayed(self, session: Session) -> Question | None:
        """The question the person is looking at: the one being changed, or the first without an answer."""
        screen = self.screens.now(session)
        return screen.question if isinstance(screen, AskReply) else None

    def _choose(self, session: Session, option: str, by: str, now: datetime) -> Turn:
        question = self._displayed(session)
        if question is None or question.kind == "several" or question.option(option) is None:
            return self._shown(session, "stale")
        return self._give(session, question, (option,), by, now)

    def _tick(self, session: Session, option_id: str, on: bool, now: datetime) -> Turn:
        question = self._displayed(session)
        option = question.option(option_id) if question is not None else None
        if question is None or option is None or question.kind != "several":
            return self._shown(session, "stale")
        ticked = {tick for tick in session.ticks if tick != option_id}
        return self._ticked(session, question, _ticked_too(ticked, option) if on else ticked, now)

    def _ticked(self, session: Session, question: Question, ticked: set[str], now: datetime) -> Turn:
        alone = {option.id for option in question.options if option.alone}
        ticked = ticked if len(ticked) == 1 else ticked - alone
        ticks = tuple(option.id for option in question.options if option.id in ticked)
        ticking = replace(session, ticks=ticks, touched_at=now)
        return Turn(ticking, (Event("ticked", question.id),), (self.screens.now(ticking),))

    def _continue(self, session: Session, by: str, now: datetime) -> Turn:
        if session.change is not None and session.change.proposed:
            answer = self._answer(session.change.question, session.change.proposed, by)
            return self._apply_change(session, answer, now)
        question = self._displayed(session)
        if question is None or question.kind != "several":
            return self._shown(session, "stale")
        if not session.ticks:
            return self._shown(session, "refused", NoticeReply("tick_one_first"))
        return self._give(session, question, session.ticks, by, now)

    def _say(self, session: Session, said: given.Say, now: datetime) -> Turn:
        question = self._displayed(session)
        if question is None:
            proposed = session.change is not None and session.change.proposed
            why = "confirm_by_button" if proposed else "words_not_expected"
            return self._shown(session, "refused", NoticeReply(why))
        meant = self._meant(question, said)
        if isinstance(meant, Unclear):
            could_be = tuple(option.say for option in question.options if option.id in meant.could_be)
            return self._shown(session, "unclear", UnclearReply(could_be))
        was_chosen = session.chosen(question.id) if session.change is not None else ()
        if question.kind == "several" and session.ticks not in ((), was_chosen):
            return self._say_too(session, question, meant.chosen, now)
        return self._give(session, question, meant.chosen, said.by, now)

    def _say_too(self, session: Session, question: Question, meant: tuple[str, ...], now: datetime) -> Turn:
        """What is typed beside ticks is ticked with them: nobody loses what the screen shows as chosen."""
        ticked = set(session.ticks)
        for option in question.options:
            if option.id in meant:
                ticked = _ticked_too(ticked, option)
        return self._ticked(session, question, ticked, now)

    def _meant(self, question: Question, said: given.Say) -> Matched | Unclear:
        return match(question, said.text[: given.LONGEST_ANSWER], said.numbered)

    def _give(
        self, session: Session, question: Question, chosen: tuple[str, ...], by: str, now: datetime
    ) -> Turn:
        answer = self._answer(question.id, chosen, by)
        if session.change is not None:
            return self._propose(session, question, answer, now)
        answered = self._settled(replace(session.with_answer(answer), ticks=()), now)
        return self._turn(answered, Event("answered", question.id))

    def _answer(self, question_id: str, chosen: tuple[str, ...], by: str) -> Answer:
        return Answer(question_id, chosen, by, self.pack.fingerprints[question_id])

    def _propose(self, session: Session, question: Question, answer: Answer, now: datetime) -> Turn:
        if answer.chosen == session.chosen(question.id):
            return self._cancel(session, now)
        confirm = self.screens.confirm(session, question.id, answer.chosen)
        if not confirm.dropped and confirm.asked is None and not confirm.ends_differently:
            return self._apply_change(session, answer, now)
        waiting = replace(
            session,
            change=Change(question.id, answer.chosen),
            ticks=(),
            turn=session.turn + 1,
            touched_at=now,
        )
        return Turn(waiting, (Event("proposed", question.id),), (confirm,))

    def _apply_change(self, session: Session, answer: Answer, now: datetime) -> Turn:
        before = self.walk(session)
        advised = before.route if self._ended(before) else session.advised
        changed = replace(session.with_answer(answer), ticks=(), change=None, advised=advised)
        dropped = self.screens.dropped(before, self.walk(changed))
        settled = self._settled(changed.without(*(gone.question for gone in dropped)), now)
        return self._turn(settled, Event("changed", answer.question))

    def _settled(self, session: Session, now: datetime) -> Session:
        """One turn further; at an ending, answers that its route did not come to are forgotten."""
        after = self.walk(session)
        answers = session.answers
        if self._ended(after):
            on_route = {answer.question for answer in after.route}
            answers = tuple(answer for answer in answers if answer.question in on_route)
        return replace(session, answers=answers, turn=session.turn + 1, touched_at=now)

    def _back(self, session: Session, now: datetime) -> Turn:
        if session.change is not None:
            return self._cancel(session, now)
        reached = self.walk(session)
        route = reached.route
        if not route:
            return self._shown(session, "refused", NoticeReply("nothing_before"))
        undone = session.without(route[-1].question)
        advised = route if self._ended(reached) else session.advised
        earlier = replace(undone, ticks=(), turn=session.turn + 1, touched_at=now, advised=advised)
        return Turn(earlier, (Event("went_back", route[-1].question),), (self.screens.now(earlier),))

    def _cancel(self, session: Session, now: datetime) -> Turn:
        as_before = replace(session, change=None, ticks=(), turn=session.turn + 1, touched_at=now)
        return Turn(as_before, (Event("cancelled"),), (self.screens.now(as_before),))

    def _open(self, session: Session, question_id: str, now: datetime) -> Turn:
        answer = self.walk(session).answer(question_id)
        if answer is None:
            return self._shown(session, "stale")
        several = self.pack.questions[question_id].kind == "several"
        opened = replace(
            session,
            change=Change(question_id),
            ticks=answer.chosen if several else (),
            turn=session.turn + 1,
            touched_at=now,
        )
        return Turn(opened, (Event("opened", question_id),), (self.screens.now(opened),))

    def _turn(self, session: Session, event: Event) -> Turn:
        screen = self.screens.now(session)
        if isinstance(screen, CardReply):
            return Turn(session, (event, Event("ended", screen.card.outcome.id)), (screen,))
        return Turn(session, (event,), (screen,))

    def _shown(self, session: Session, kind: EventKind, *before: Reply) -> Turn:
        """Nothing changes: what happened is named, and the screen is shown again."""
        if kind == "stale":
            before = (NoticeReply("stale"),)
        return Turn(session, (Event(kind),), (*before, self.screens.now(session)))


def _ticked_too(ticked: set[str], option: Option) -> set[str]:
    """The ticks with that one; an option that stands alone takes the place of all others."""
    return {option.id} if option.alone else ticked | {option.id}
