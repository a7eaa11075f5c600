"""The engine under random inputs, against a naive walk of the same flows written without it."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from flows.engine import Engine
from flows.facts import holds
from flows.inputs import (
    Back,
    Change,
    Choose,
    ComeBack,
    Continue,
    Input,
    Leave,
    Overheard,
    Restart,
    Review,
    Say,
    Show,
    Start,
    Tick,
    UrgentHelp,
    Why,
)
from flows.model import HandOver, Outcome, Pack, Question
from flows.replies import AskReply, CardReply, ConfirmReply, Turn
from flows.session import Session, from_text, to_text
from tests.flows.packs import tiny_pack
from tests.flows.talking import NOW

PACK = tiny_pack()
ENGINE = Engine(PACK)
OVERHEARD = [Overheard(text) for text in ("he's outside with a bat", "ring 07700 900123")]
QUESTIONS = sorted(PACK.questions)
OPTIONS = sorted({option.id for question in PACK.questions.values() for option in question.options})
WORDS = [option.say for question in PACK.questions.values() for option in question.options]
TURNS = st.none() | st.integers(0, 12)


def naive_place(pack: Pack, session: Session) -> tuple[str, str, list[str]]:
    """Flow, state and questions on the route, found by following the routes by hand."""
    answers = {answer.question: frozenset(answer.chosen) for answer in session.answers}
    flow, state, waiting, on_route = session.flow, pack.flows[session.flow].start, [], []
    facts: dict[str, frozenset[str]] = {}
    while True:
        place = pack.flows[flow].states[state]
        match place:
            case Question():
                if place.id not in answers:
                    return flow, state, on_route
                if place.id not in on_route:
                    on_route.append(place.id)
                facts[place.id] = answers[place.id]
                routes = place.routes_for(answers[place.id])
                state = next(route.to for route in routes if holds(route.condition, facts, pack.derived))
            case HandOver(flow=to, back_to=back):
                waiting += [(flow, back)] if back else []
                flow, state = to, pack.flows[to].start
            case Outcome() if place.returns and waiting:
                facts[f"{flow}.ended"] = frozenset({state})
                flow, state = waiting.pop()
            case _:
                return flow, state, on_route


class Conversations(RuleBasedStateMachine):
    """Every step goes through the stored text, as between two updates."""

    def __init__(self) -> None:
        super().__init__()
        self.text: str | None = None

    @property
    def session(self) -> Session | None:
        return from_text(self.text) if self.text is not None else None

    def give(self, input: Input) -> tuple[Session | None, Turn]:
        before = self.session
        turn = ENGINE.advance(before, input, NOW)
        assert turn.events, "something always happens, by name"
        assert turn.replies, "there is always something to show"
        self.text = to_text(turn.session) if turn.session is not None else None
        return before, turn

    def on_route(self, session: Session) -> list[str]:
        return naive_place(PACK, session)[2]

    @initialize(flow=st.sampled_from(sorted(PACK.flows)))
    def start(self, flow: str) -> None:
        self.give(Start(flow, "first"))

    @rule(flow=st.sampled_from([*PACK.flows, "nothing"]), anew=st.booleans())
    def start_another(self, flow: str, anew: bool) -> None:
        self.give(Start(flow, "another", anew))

    @rule(option=st.sampled_from(OPTIONS), turn=TURNS)
    def choose_anything(self, option: str, turn: int | None) -> None:
        before, turn_taken = self.give(Choose(option, turn))
        if before is not None and turn not in (None, before.turn):
            assert turn_taken.session == before, "an old button changes nothing"

    @rule(data=st.data())
    def answer_what_is_asked(self, data: st.DataObject) -> None:
        session = self.session
        screen = ENGINE.screens.now(session) if session is not None else None
        if not isinstance(screen, AskReply):
            return
        options = [option.id for option in screen.question.options]
        if screen.question.kind == "several":
            self.give(Tick(data.draw(st.sampled_from(options)), data.draw(st.booleans())))
            self.give(Continue())
        else:
            self.give(Choose(data.draw(st.sampled_from(options))))

    @rule(option=st.sampled_from(OPTIONS), on=st.booleans(), turn=TURNS)
    def tick_anything(self, option: str, on: bool, turn: int | None) -> None:
        self.give(Tick(option, on, turn))

    @rule(turn=TURNS)
    def continue_(self, turn: int | None) -> None:
        self.give(Continue(turn))

    @rule(text=st.text(max_size=12) | st.sampled_from(WORDS) | st.integers(0, 9).map(str))
    def say_anything(self, text: str) -> None:
        self.give(Say(text))

    @rule(turn=TURNS)
    def go_back(self, turn: int | None) -> None:
        before, taken = self.give(Back(turn))
        if before is None or taken.session is None or taken.events[0].kind != "went_back":
            return
        route = self.on_route(before)
        ended = isinstance(ENGINE.screens.now(before), CardReply)
        assert taken.session == Session(
            **{
                **{name: getattr(before, name) for name in before.__slots__},
                "answers": before.without(route[-1]).answers,
                "ticks": (),
                "turn": before.turn + 1,
                "advised": ENGINE.walk(before).route if ended else before.advised,
            }
        ), "back takes away the last answer of the route and nothing else"

    @rule()
    def answer_then_back(self) -> None:
        before = self.session
        screen = ENGINE.screens.now(before) if before is not None else None
        if before is None or not isinstance(screen, AskReply) or before.change is not None:
            return
        if len(before.answers) != len(self.on_route(before)):
            return  # answers of an earlier route wait; back then goes to the last of those that came back
        option = screen.question.options[0].id
        if screen.question.kind == "several":
            self.give(Tick(option, True))
            self.give(Continue())
        else:
            self.give(Choose(option))
        _, taken = self.give(Back())
        assert taken.session is not None
        assert taken.session.answers == before.answers, "back undoes an answer"
        assert ENGINE.screens.now(taken.session) == ENGINE.screens.now(
            Session(**{**{n: getattr(before, n) for n in before.__slots__}, "ticks": ()})
        )

    @rule(question=st.sampled_from(QUESTIONS), option=st.sampled_from(OPTIONS), turn=TURNS)
    def change(self, question: str, option: str, turn: int | None) -> None:
        before = self.session
        self.give(Change(question, turn))
        self.give(Choose(option))
        _, taken = self.give(Continue())
        if before is None or taken.session is None or taken.events[0].kind != "changed":
            return
        for kept in self.on_route(taken.session):
            if kept != taken.events[0].about and before.chosen(kept):
                assert taken.session.chosen(kept) == before.chosen(kept), "what still applies is kept"

    @rule(turn=TURNS)
    def restart(self, turn: int | None) -> None:
        self.give(Restart("again", turn))

    @rule()
    def leave(self) -> None:
        self.give(Leave())
        assert self.text is None

    @rule(input=st.sampled_from([Show(), UrgentHelp(), Review(), Why(), ComeBack(), *OVERHEARD]))
    def look(self, input: Input) -> None:
        before, taken = self.give(input)
        assert taken.session == before, "looking changes nothing"

    @invariant()
    def the_screen_is_the_replay_of_the_answers(self) -> None:
        session = self.session
        if session is None or session.change is not None:
            return
        flow, state, on_route = naive_place(PACK, session)
        reached = ENGINE.walk(session)
        assert (reached.position.flow, reached.position.state) == (flow, state)
        assert [answer.question for answer in reached.route] == on_route
        screen = ENGINE.screens.now(session)
        assert isinstance(
            screen, CardReply if isinstance(PACK.flows[flow].states[state], Outcome) else AskReply
        )

    @invariant()
    def each_question_has_at_most_one_answer(self) -> None:
        session = self.session
        if session is not None:
            questions = [answer.question for answer in session.answers]
            assert len(questions) == len(set(questions))

    @invariant()
    def a_change_that_waits_is_shown_as_one(self) -> None:
        session = self.session
        if session is not None and session.change is not None:
            screen = ENGINE.screens.now(session)
            assert isinstance(screen, ConfirmReply) if session.change.proposed else screen.changing


Conversations.TestCase.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
TestConversations = Conversations.TestCase
