"""A step of a session that a group shares: who may do what, and what comes of it when two do it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import inputs
from flows.engine import Engine
from flows.inputs import (
    AskToEnd,
    Back,
    Choose,
    Continue,
    HandOver,
    Leave,
    Restart,
    Review,
    Say,
    SetWay,
    ShowTeam,
    Start,
    TakeOver,
    TakeRole,
    Tick,
    UrgentHelp,
    Why,
)
from flows.replies import Turn
from flows.session import Session, from_text, to_text
from flows.sharing import Acting, letter_of, mark_of
from flows.team import advance
from tests.flows.packs import pack_of, tiny_files

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
TEN_MINUTES = timedelta(minutes=10)
FILES = tiny_files()
ENGINE = Engine(pack_of({**FILES, "pack.yaml": FILES["pack.yaml"] + "roles: {teacher: teacher}\n"}))


@dataclass(frozen=True)
class Person:
    """Somebody of the group; their key is another in every session."""

    name: str
    administers: bool = False

    @property
    def acting(self) -> Acting:
        return Acting(lambda session: f"{self.name}-{session}", self.administers)


ANN, BEA, CEM = Person("ann"), Person("bea"), Person("cem", administers=True)


class Shared:
    """A shared session that is stored between its steps."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.now = NOW

    def does(self, person: Person, input: inputs.Input | inputs.TeamInput) -> Turn:
        turn = advance(ENGINE, self.session, input, person.acting, self.now)
        self.session = from_text(to_text(turn.session)) if turn.session else None
        return turn

    def kind(self, person: Person, input: inputs.Input | inputs.TeamInput) -> tuple[str, str]:
        event = self.does(person, input).events[0]
        return event.kind, event.about

    @property
    def held(self) -> Session:
        assert self.session is not None
        return self.session


@pytest.fixture
def shared() -> Shared:
    """Ann has begun it."""
    begun = Shared()
    begun.does(ANN, Start("share", "one"))
    return begun


def led(shared: Shared) -> str:
    sharing = shared.held.sharing
    assert sharing is not None
    return sharing.letter(sharing.lead)


def test_who_begins_it_leads_and_is_member_a(shared: Shared) -> None:
    assert led(shared) == "A"


def test_answers_bear_the_letters_of_those_who_gave_them(shared: Shared) -> None:
    shared.does(BEA, Choose("no", turn=0))
    shared.does(ANN, Choose("serious", turn=1))
    shared.does(CEM, Tick("online", on=True, turn=2))
    shared.does(BEA, Continue(turn=2))
    assert [answer.by for answer in shared.held.answers] == ["B", "A", "B"]


def test_a_letter_is_had_by_answering_and_not_by_looking(shared: Shared) -> None:
    for input in (Review(), Why(), ShowTeam(), UrgentHelp(), Choose("no", turn=7)):
        shared.does(BEA, input)
    assert shared.held.sharing is not None
    assert len(shared.held.sharing.members) == 1


def test_of_two_answers_to_one_question_the_first_counts_and_the_second_is_told(shared: Shared) -> None:
    shared.does(BEA, Choose("no", turn=0))
    turn = shared.does(ANN, Choose("yes", turn=0))
    assert turn.events[0].kind == "stale"
    assert turn.replies[0].message == "overtaken"  # type: ignore[union-attr]
    assert shared.held.chosen("danger") == ("no",)


@pytest.mark.parametrize("input", [Choose("no", 0), Tick("online", True, 0), Continue(0), Back(0), Say("no")])
def test_where_the_lead_answers_nobody_else_does(shared: Shared, input: inputs.Input) -> None:
    shared.does(ANN, SetWay("lead"))
    before = shared.held
    assert shared.kind(BEA, input) == ("refused", "only_lead_answers")
    assert shared.held == before


def test_words_of_danger_are_heard_from_anybody(shared: Shared) -> None:
    shared.does(ANN, SetWay("lead"))
    assert shared.kind(BEA, Say("he is going to kill her now, ring 999"))[0] == "broke_in"


def test_the_way_is_the_leads_to_choose(shared: Shared) -> None:
    assert shared.kind(BEA, SetWay("lead")) == ("refused", "only_lead_hands_over")
    assert shared.kind(ANN, SetWay("lead")) == ("way_set", "lead")


@pytest.mark.parametrize(
    ("ending", "sure"), [("leave", Leave()), ("forget", Leave()), ("restart", Restart("two"))]
)
def test_an_end_for_all_is_the_leads_or_an_administrators_and_is_asked_about(
    shared: Shared, ending: str, sure: inputs.Input
) -> None:
    ask = AskToEnd(ending)  # type: ignore[arg-type]
    assert shared.kind(BEA, ask) == ("refused", "only_lead_ends")
    assert shared.kind(ANN, ask) == ("shown", ending)
    assert shared.kind(BEA, sure) == ("refused", "only_lead_ends")
    assert shared.kind(CEM, sure)[0] in ("left", "restarted")


def test_nothing_ends_that_was_not_asked_about(shared: Shared) -> None:
    assert shared.kind(ANN, Leave()) == ("shown", "leave")
    assert shared.held.id == "one"


def test_an_answer_meanwhile_takes_the_question_back(shared: Shared) -> None:
    shared.does(ANN, AskToEnd("leave"))
    shared.does(BEA, Choose("no", turn=0))
    assert shared.kind(ANN, Leave())[0] == "stale"
    assert shared.held.chosen("danger") == ("no",)


def test_a_session_begun_again_is_led_by_who_did_it_under_a_new_key(shared: Shared) -> None:
    shared.does(ANN, SetWay("lead"))
    shared.does(CEM, AskToEnd("restart"))
    shared.does(CEM, Restart("two"))
    sharing = shared.held.sharing
    assert sharing is not None
    assert (sharing.lead, sharing.way, len(sharing.members)) == ("cem-two", "lead", 1)


def test_the_lead_hands_over_and_leads_no_more(shared: Shared) -> None:
    shared.does(BEA, Choose("no", turn=0))
    assert shared.kind(BEA, HandOver("B")) == ("refused", "only_lead_hands_over")
    assert shared.kind(ANN, HandOver("D")) == ("refused", "no_such_member")
    assert shared.kind(ANN, HandOver("B")) == ("handed_over", "B")
    assert shared.kind(ANN, AskToEnd("leave")) == ("refused", "only_lead_ends")


def test_a_silent_lead_is_taken_over_from_after_ten_minutes_and_by_one_alone(shared: Shared) -> None:
    shared.now = NOW + TEN_MINUTES - timedelta(seconds=1)
    assert shared.kind(BEA, TakeOver()) == ("refused", "lead_is_here")
    shared.now = NOW + TEN_MINUTES
    assert shared.kind(BEA, TakeOver())[0] == "took_over"
    assert shared.kind(CEM, TakeOver()) == ("refused", "lead_is_here")
    assert led(shared) == "B"


def test_a_lead_who_only_looks_is_not_silent(shared: Shared) -> None:
    shared.now = NOW + TEN_MINUTES
    shared.does(ANN, Review())
    assert shared.kind(BEA, TakeOver()) == ("refused", "lead_is_here")


def test_who_may_not_answer_is_told_when_the_lead_is_silent(shared: Shared) -> None:
    shared.does(ANN, SetWay("lead"))
    shared.now = NOW + TEN_MINUTES
    assert shared.kind(BEA, Choose("no", turn=0)) == ("refused", "lead_is_silent")


def test_only_roles_of_the_list_are_taken_and_may_be_laid_down(shared: Shared) -> None:
    assert shared.kind(BEA, TakeRole("Mrs Smith")) == ("refused", "no_such_role")
    shared.does(BEA, TakeRole("teacher"))
    sharing = shared.held.sharing
    assert sharing is not None
    assert sharing.role("B") == "teacher"
    shared.does(BEA, TakeRole(""))
    sharing = shared.held.sharing
    assert sharing is not None
    assert (sharing.role("B"), len(sharing.members)) == ("", 2)


def test_nobody_continues_with_ticks_they_have_not_seen(shared: Shared) -> None:
    shared.does(ANN, Choose("no", turn=0))
    shared.does(ANN, Choose("serious", turn=1))
    shared.does(ANN, Tick("online", on=True, turn=2))
    shared.does(BEA, Tick("work", on=True, turn=2))
    assert shared.kind(ANN, Continue(turn=2, ticks=mark_of(("online",))))[0] == "stale"
    assert shared.kind(ANN, Continue(turn=2, ticks=mark_of(("online", "work"))))[0] == "answered"


def test_another_flow_takes_the_place_of_one_under_way_only_by_who_may_end_it(shared: Shared) -> None:
    assert shared.kind(BEA, Start("staff", "two")) == ("shown", "resume")
    assert shared.kind(BEA, Start("staff", "two", anew=True)) == ("refused", "only_lead_ends")
    assert shared.kind(ANN, Start("staff", "two", anew=True)) == ("started", "staff")


def test_two_who_begin_the_same_flow_at_once_have_one_session_and_one_lead(shared: Shared) -> None:
    assert shared.kind(BEA, Start("share", "two"))[0] == "shown"
    assert (shared.held.id, led(shared)) == ("one", "A")


def test_letters_go_from_a_to_zz() -> None:
    assert [letter_of(number) for number in (0, 25, 26, 27, 52, 701, 702, -1)] == [
        *("A", "Z", "AA", "AB", "BA", "ZZ", "", "")
    ]


STEPS = st.one_of(
    st.builds(Choose, st.sampled_from(["yes", "no", "unsure", "serious", "early"]), st.integers(0, 4)),
    st.builds(Tick, st.sampled_from(["online", "work", "none"]), st.booleans(), st.integers(0, 4)),
    st.builds(Continue, st.integers(0, 4)),
    st.builds(Back, st.integers(0, 4)),
    st.builds(SetWay, st.sampled_from(["team", "lead"])),
    st.builds(HandOver, st.sampled_from(["A", "B", "C"])),
    st.builds(AskToEnd, st.sampled_from(["leave", "restart"])),
    st.just(TakeOver()),
)


@given(st.lists(st.tuples(st.sampled_from([ANN, BEA, CEM]), STEPS), max_size=12))
def test_whoever_does_whatever_there_is_one_lead_and_nothing_is_answered_by_nobody(
    steps: list[tuple[Person, inputs.Input | inputs.TeamInput]],
) -> None:
    shared = Shared()
    shared.does(ANN, Start("share", "one"))
    for person, step in steps:
        shared.does(person, step)
        sharing = shared.held.sharing
        assert sharing is not None
        letters = {letter for letter, _ in sharing.lettered()}
        assert sharing.letter(sharing.lead) in letters
        assert {answer.by for answer in shared.held.answers} <= letters
