"""What a person has before them at a moment of a session, as channel-neutral replies."""

from __future__ import annotations

from collections.abc import Callable

from .advice import Card, compose
from .changes import changes, gone_lines, news_lines
from .model import Outcome, Pack, Question
from .replies import (
    AskReply,
    CardReply,
    ConfirmReply,
    Remaining,
    Reply,
    ResumeReply,
    ReturnReply,
    ReviewedAnswer,
    ReviewReply,
    UrgentReply,
    WhyCardReply,
    WhyReply,
)
from .session import Answer, Session
from .walk import Replay, Walk

RemainingAt = Callable[[Walk], Remaining | None]


class Screens:
    """Puts sessions of one pack before people. Pure, and the only place that builds these replies."""

    def __init__(self, replay: Replay, remaining_at: RemainingAt) -> None:
        self.pack: Pack = replay.pack
        self._replay = replay
        self._remaining_at = remaining_at

    def now(self, session: Session) -> AskReply | ConfirmReply | CardReply:
        """Where the session stands: a question, what a change would do, or an ending."""
        reached = self._walk(session)
        change = session.change
        if change is not None and reached.answer(change.question) is not None:
            if change.proposed:
                return self.confirm(session, change.question, change.proposed)
            return self._ask(session, reached, self.pack.questions[change.question])
        state = self._replay.state_at(reached.position)
        if isinstance(state, Question):
            return self._ask(session, reached, state)
        card, before = self.card(reached), self._advised_before(session)
        return CardReply(card, changes(before, card) if before is not None else None)

    def card(self, ended: Walk) -> Card:
        """The card of the ending that a walk came to."""
        return compose(self.pack, ended.position.flow, ended.position.state, ended.facts, ended.passed)

    def urgent(self, can_go_on: bool) -> UrgentReply:
        """Whom to ring now."""
        urgent = self.pack.info.urgent
        return UrgentReply(
            urgent, tuple(self.pack.contacts[contact] for contact in urgent.escalate), can_go_on
        )

    def resume(self, session: Session, new_flow: str) -> ResumeReply:
        """The offer to go on with the session, or to begin the other flow."""
        title, answered = self.pack.flows[session.flow].title, len(session.answers)
        return ResumeReply(title, answered, new_flow, self.pack.flows[new_flow].title)

    def coming_back(self, session: Session) -> ReturnReply | None:
        """The offer to go on where the session was left; None where no question waits."""
        screen = self.now(session)
        if not isinstance(screen, AskReply):
            return None
        title, answered = self.pack.flows[session.flow].title, len(session.answers)
        return ReturnReply(title, answered, screen.question, session.touched_at)

    def review(self, session: Session) -> ReviewReply:
        """The questions and answers on the route."""
        reached = self._walk(session)
        ended = isinstance(self._replay.state_at(reached.position), Outcome)
        return ReviewReply(tuple(self._reviewed(answer) for answer in reached.route), ended)

    def why(self, session: Session) -> Reply:
        """Why the present question is asked, or what led to the present advice."""
        screen = self.now(session)
        if isinstance(screen, CardReply):
            return WhyCardReply(screen.card, screen.changes)
        return WhyReply(screen.question)

    def confirm(self, session: Session, question_id: str, proposed: tuple[str, ...]) -> ConfirmReply:
        """What answering ``proposed`` at that question of the route would keep, drop and ask."""
        before = self._walk(session)
        after = self._walk(session.with_answer(Answer(question_id, proposed)))
        dropped = self.dropped(before, after)
        gone = {answer.question for answer in dropped} | {question_id}
        leads_to = self._replay.state_at(after.position)
        is_new = leads_to != self._replay.state_at(before.position)
        card = self._ending(after)
        advised = self._advised(session, before)
        found = changes(advised, card) if card is not None and advised is not None else None
        return ConfirmReply(
            question=self.pack.questions[question_id],
            proposed=proposed,
            kept=tuple(self._reviewed(answer) for answer in before.route if answer.question not in gone),
            dropped=tuple(self._reviewed(answer) for answer in dropped),
            asked=leads_to if isinstance(leads_to, Question) and is_new else None,
            ends_differently=self._ending(before) != card,
            news=news_lines(card, found, self.pack) if card is not None and found is not None else (),
            gone=gone_lines(found) if found is not None else (),
            leads_to=card.outcome.headline if card is not None and advised is None else "",
        )

    def dropped(self, before: Walk, after: Walk) -> tuple[Answer, ...]:
        """Answers of the old route that the new one neither holds nor can still come to."""
        still = {answer.question for answer in after.route} | self._replay.questions_ahead(after.position)
        return tuple(answer for answer in before.route if answer.question not in still)

    def _advised(self, session: Session, now: Walk) -> Card | None:
        """The advice at ``now``, or else the last that was given."""
        return self._ending(now) or self._advised_before(session)

    def _advised_before(self, session: Session) -> Card | None:
        if not session.advised:
            return None
        return self._ending(self._replay.walk(session.flow, session.advised))

    def _walk(self, session: Session) -> Walk:
        return self._replay.walk(session.flow, session.answers)

    def _ending(self, reached: Walk) -> Card | None:
        state = self._replay.state_at(reached.position)
        return self.card(reached) if isinstance(state, Outcome) else None

    def _ask(self, session: Session, reached: Walk, question: Question) -> AskReply:
        changing = session.change is not None
        numbers = {answer.question: number for number, answer in enumerate(reached.route, start=1)}
        recent = () if changing else reached.passed[len(reached.passed) - reached.passed_since :]
        return AskReply(
            flow_title=self.pack.flows[session.flow].title,
            question=question,
            number=numbers.get(question.id, len(reached.route) + 1),
            remaining=None if changing else self._remaining_at(reached),
            ticks=session.ticks,
            changing=changing,
            answered=session.chosen(question.id) if changing else (),
            on_the_way=tuple(self._headline(flow, outcome) for flow, outcome in recent),
            can_go_back=changing or bool(reached.route),
        )

    def _headline(self, flow_id: str, outcome_id: str) -> str:
        state = self.pack.flows[flow_id].states[outcome_id]
        assert isinstance(state, Outcome), "only outcomes are passed"
        return state.headline

    def _reviewed(self, answer: Answer) -> ReviewedAnswer:
        question = self.pack.questions[answer.question]
        said = tuple(option.say for option in question.options if option.id in answer.chosen)
        return ReviewedAnswer(question.id, question.ask, said, answer.by)
