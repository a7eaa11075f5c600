"""One pure step: a session and an input give the session that follows, what happened, and what to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from . import inputs as given
from .advice import Card, compose
from .machine import FlowMachine
from .matching import Unclear, match
from .model import Pack, Question
from .replies import (
    AskReply,
    CardReply,
    ConfirmReply,
    Event,
    NoticeReply,
    Remaining,
    Reply,
    ResumeReply,
    ReviewedAnswer,
    ReviewReply,
    Turn,
    UnclearReply,
    UrgentReply,
    WhyCardReply,
    WhyReply,
)
from .session import Answer, Change, Session
from .walk import Walk, outcome_at, question_at, questions_ahead, walk

RemainingAt = Callable[[Walk], Remaining | None]


class Engine:
    """The assistant for one version of the content. Pure: it holds nothing of any conversation."""

    def __init__(self, pack: Pack, remaining_at: RemainingAt = lambda _: None) -> None:
        """Builds one machine for each flow. ``remaining_at`` says how many questions are still ahead."""
        self.pack = pack
        self._machines: Mapping[str, FlowMachine] = {
            flow.id: FlowMachine(flow, pack.derived) for flow in pack.flows.values()
        }
        self._remaining_at = remaining_at

    def advance(self, session: Session | None, input: given.Input, now: datetime) -> Turn:
        """What follows from ``input``. No input raises; one that does not fit the moment is named in the events.

        ``now`` is aware UTC. A turn without a session means that none is held any more.
        """
        match input:
            case given.UrgentHelp():
                return self._urgent(session)
            case given.Leave():
                return Turn(None, (Event("left"),), (NoticeReply("left"),))
            case given.Start():
                return self._start(session, input, now)
        if session is None:
            return Turn(None, (Event("refused"),), (NoticeReply("no_conversation"),))
        if session.flow not in self.pack.flows:
            return Turn(None, (Event("refused", session.flow),), (NoticeReply("flow_gone"),))
        turn = self._in_session(self._carried(session), input, now)
        if session.version != self.pack.version and turn.session is not None:
            carried = (Event("carried_over", session.version), *turn.events)
            return Turn(turn.session, carried, (NoticeReply("content_updated"), *turn.replies))
        return turn

    def walk(self, session: Session) -> Walk:
        """Where the session stands: its answers, replayed."""
        return walk(self.pack, self._machines, session.flow, session.answers)

    def screen(self, session: Session) -> Reply:
        """What the person has before them: a question, what a change would do, or an ending."""
        now = self.walk(session)
        if session.change is not None and now.answer(session.change.question) is not None:
            question = self.pack.questions[session.change.question]
            if session.change.proposed:
                return self._confirm(session, now, question, session.change.proposed)
            return self._ask(session, now, question)
        question_here = question_at(self.pack, now.position)
        if question_here is not None:
            return self._ask(session, now, question_here)
        return CardReply(self.card(now))

    def card(self, ended: Walk) -> Card:
        """The card of the ending that a walk came to."""
        return compose(self.pack, ended.position.flow, ended.position.state, ended.facts, ended.passed)

    def _urgent(self, session: Session | None) -> Turn:
        urgent = self.pack.info.urgent
        contacts = tuple(self.pack.contacts[contact] for contact in urgent.escalate)
        return Turn(session, (Event("shown", "urgent"),), (UrgentReply(urgent, contacts, session is not None),))

    def _start(self, session: Session | None, start: given.Start, now: datetime) -> Turn:
        flow = self.pack.flows.get(start.flow)
        if flow is None:
            return Turn(session, (Event("refused", start.flow),), (NoticeReply("no_such_flow"),))
        if session is not None and not start.anew and self._under_way(session):
            going_on = self.pack.flows[session.flow]
            answered = len(self.walk(session).route)
            offer = ResumeReply(going_on.title, answered, flow.id, flow.title)
            return Turn(session, (Event("shown", "resume"),), (offer,))
        begun = Session(start.session_id, flow.id, self.pack.version, started_at=now, touched_at=now)
        return Turn(begun, (Event("started", flow.id),), (self.screen(begun),))

    def _under_way(self, session: Session) -> bool:
        if session.flow not in self.pack.flows:
            return False
        now = self.walk(session)
        return bool(now.route) and outcome_at(self.pack, now.position) is None

    def _carried(self, session: Session) -> Session:
        """The session on this version: answers whose question or options are gone are asked again."""
        if session.version == self.pack.version:
            return session
        kept = tuple(
            answer
            for answer in session.answers
            if (question := self.pack.questions.get(answer.question)) is not None
            and all(question.option(option) for option in answer.chosen)
        )
        return replace(session, version=self.pack.version, answers=kept, ticks=(), change=None)

    def _in_session(self, session: Session, input: given.Input, now: datetime) -> Turn:
        match input:
            case given.Show():
                return self._shown(session, "shown")
            case given.Review():
                return Turn(session, (Event("shown", "review"),), (self._review(session),))
            case given.Why():
                return Turn(session, (Event("shown", "why"),), (self._why(session),))
        if getattr(input, "turn", None) not in (None, session.turn):
            return self._shown(session, "stale")
        match input:
            case given.Choose(option, _, by):
                return self._choose(session, option, by, now)
            case given.Tick(option, on, _):
                return self._tick(session, option, on, now)
            case given.Continue(_, by):
                return self._continue(session, by, now)
            case given.Say(text, by):
                return self._say(session, text, by, now)
            case given.Back():
                return self._back(session, now)
            case given.Change(question, _):
                return self._open(session, question, now)
            case given.Restart(session_id, _):
                begun = Session(session_id, session.flow, self.pack.version, started_at=now, touched_at=now)
                return Turn(begun, (Event("restarted", session.flow),), (self.screen(begun),))
        raise TypeError(f"not an input: {input!r}")

    def _displayed(self, session: Session) -> Question | None:
        """The question the person is looking at: the one being changed, or the first without an answer."""
        screen = self.screen(session)
        return screen.question if isinstance(screen, AskReply) else None

    def _choose(self, session: Session, option: str, by: str, now: datetime) -> Turn:
        question = self._displayed(session)
        if question is None or question.kind == "several" or question.option(option) is None:
            return self._shown(session, "stale")
        return self._give(session, question, Answer(question.id, (option,), by), now)

    def _tick(self, session: Session, option_id: str, on: bool, now: datetime) -> Turn:
        question = self._displayed(session)
        option = question.option(option_id) if question is not None else None
        if question is None or option is None or question.kind != "several":
            return self._shown(session, "stale")
        ticked = {tick for tick in session.ticks if tick != option_id}
        if on:
            alone = {other.id for other in question.options if other.alone}
            ticked = {option_id} if option.alone else (ticked - alone) | {option_id}
        ticks = tuple(other.id for other in question.options if other.id in ticked)
        ticking = replace(session, ticks=ticks, touched_at=now)
        return Turn(ticking, (Event("ticked", question.id),), (self.screen(ticking),))

    def _continue(self, session: Session, by: str, now: datetime) -> Turn:
        if session.change is not None and session.change.proposed:
            return self._apply_change(session, Answer(session.change.question, session.change.proposed, by), now)
        question = self._displayed(session)
        if question is None or question.kind != "several":
            return self._shown(session, "stale")
        if not session.ticks:
            return self._shown(session, "refused", NoticeReply("tick_one_first"))
        return self._give(session, question, Answer(question.id, session.ticks, by), now)

    def _say(self, session: Session, text: str, by: str, now: datetime) -> Turn:
        question = self._displayed(session)
        if question is None:
            return self._shown(session, "refused", NoticeReply("words_not_expected"))
        meant = match(question, text)
        if isinstance(meant, Unclear):
            could_be = tuple(option.say for option in question.options if option.id in meant.could_be)
            return self._shown(session, "unclear", UnclearReply(could_be))
        return self._give(session, question, Answer(question.id, meant.chosen, by), now)

    def _give(self, session: Session, question: Question, answer: Answer, now: datetime) -> Turn:
        if session.change is not None:
            return self._propose(session, question, answer, now)
        answered = self._settled(replace(session.with_answer(answer), ticks=()), now)
        return self._turn(answered, Event("answered", question.id))

    def _propose(self, session: Session, question: Question, answer: Answer, now: datetime) -> Turn:
        if answer.chosen == session.chosen(question.id):
            return self._cancel(session, now)
        confirm = self._confirm(session, self.walk(session), question, answer.chosen)
        if not confirm.dropped and confirm.asked is None and not confirm.ends_differently:
            return self._apply_change(session, answer, now)
        waiting = replace(
            session, change=Change(question.id, answer.chosen), ticks=(), turn=session.turn + 1, touched_at=now
        )
        return Turn(waiting, (Event("proposed", question.id),), (confirm,))

    def _apply_change(self, session: Session, answer: Answer, now: datetime) -> Turn:
        before = self.walk(session)
        changed = replace(session.with_answer(answer), ticks=(), change=None)
        dropped = self._dropped(before, self.walk(changed))
        settled = self._settled(changed.without(*(gone.question for gone in dropped)), now)
        return self._turn(settled, Event("changed", answer.question))

    def _settled(self, session: Session, now: datetime) -> Session:
        """One turn further; at an ending, answers that its route did not come to are forgotten."""
        after = self.walk(session)
        answers = session.answers
        if outcome_at(self.pack, after.position) is not None:
            on_route = {answer.question for answer in after.route}
            answers = tuple(answer for answer in answers if answer.question in on_route)
        return replace(session, answers=answers, turn=session.turn + 1, touched_at=now)

    def _back(self, session: Session, now: datetime) -> Turn:
        if session.change is not None:
            return self._cancel(session, now)
        route = self.walk(session).route
        if not route:
            return self._shown(session, "refused", NoticeReply("nothing_before"))
        undone = session.without(route[-1].question)
        earlier = replace(undone, ticks=(), turn=session.turn + 1, touched_at=now)
        return Turn(earlier, (Event("went_back", route[-1].question),), (self.screen(earlier),))

    def _cancel(self, session: Session, now: datetime) -> Turn:
        as_before = replace(session, change=None, ticks=(), turn=session.turn + 1, touched_at=now)
        return Turn(as_before, (Event("cancelled"),), (self.screen(as_before),))

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
        return Turn(opened, (Event("opened", question_id),), (self.screen(opened),))

    def _turn(self, session: Session, event: Event) -> Turn:
        screen = self.screen(session)
        if isinstance(screen, CardReply):
            return Turn(session, (event, Event("ended", screen.card.outcome.id)), (screen,))
        return Turn(session, (event,), (screen,))

    def _shown(self, session: Session, kind: str, *before: Reply) -> Turn:
        """Nothing changes: what happened is named, and the screen is shown again."""
        if kind == "stale":
            before = (NoticeReply("stale"),)
        return Turn(session, (Event(kind),), (*before, self.screen(session)))  # type: ignore[arg-type]

    def _ask(self, session: Session, now: Walk, question: Question) -> AskReply:
        changing = session.change is not None
        numbers = {answer.question: number for number, answer in enumerate(now.route, start=1)}
        recent = now.passed[len(now.passed) - now.passed_since :] if not changing else ()
        return AskReply(
            flow_title=self.pack.flows[session.flow].title,
            question=question,
            number=numbers.get(question.id, len(now.route) + 1),
            remaining=None if changing else self._remaining_at(now),
            ticks=session.ticks,
            changing=changing,
            answered=session.chosen(question.id) if changing else (),
            on_the_way=tuple(self._headline(flow, outcome) for flow, outcome in recent),
            can_go_back=changing or bool(now.route),
        )

    def _headline(self, flow_id: str, outcome_id: str) -> str:
        return getattr(self.pack.flows[flow_id].states[outcome_id], "headline", "")

    def _confirm(self, session: Session, before: Walk, question: Question, proposed: tuple[str, ...]) -> ConfirmReply:
        after = self.walk(replace(session.with_answer(Answer(question.id, proposed)), change=None))
        dropped = self._dropped(before, after)
        gone = {answer.question for answer in dropped} | {question.id}
        return ConfirmReply(
            question=question,
            proposed=proposed,
            kept=tuple(self._reviewed(answer) for answer in before.route if answer.question not in gone),
            dropped=tuple(self._reviewed(answer) for answer in dropped),
            asked=question_at(self.pack, after.position),
            ends_differently=self._ending(before) != self._ending(after),
        )

    def _ending(self, reached: Walk) -> Card | None:
        return None if question_at(self.pack, reached.position) else self.card(reached)

    def _dropped(self, before: Walk, after: Walk) -> tuple[Answer, ...]:
        """Answers of the old route that the new one neither holds nor can still come to."""
        still = {answer.question for answer in after.route} | questions_ahead(self.pack, after.position)
        return tuple(answer for answer in before.route if answer.question not in still)

    def _review(self, session: Session) -> ReviewReply:
        now = self.walk(session)
        ended = question_at(self.pack, now.position) is None
        return ReviewReply(tuple(self._reviewed(answer) for answer in now.route), ended)

    def _reviewed(self, answer: Answer) -> ReviewedAnswer:
        question = self.pack.questions[answer.question]
        said = tuple(option.say for option in question.options if option.id in answer.chosen)
        return ReviewedAnswer(question.id, question.ask, said, answer.by)

    def _why(self, session: Session) -> Reply:
        screen = self.screen(session)
        if isinstance(screen, CardReply):
            return WhyCardReply(screen.card)
        return WhyReply(screen.question) if isinstance(screen, AskReply | ConfirmReply) else screen
