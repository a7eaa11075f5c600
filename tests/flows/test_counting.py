"""What is counted of a turn, and that nothing of who it happened to is in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.counting import Name, counted, meaning_of
from flows.engine import Engine
from flows.inputs import (
    Adopt,
    Back,
    Change,
    Choose,
    Continue,
    Input,
    Leave,
    Restart,
    Say,
    Show,
    Start,
    UrgentHelp,
)
from flows.model import Outcome
from flows.session import Session
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change
from tests.flows.talking import NOW, Talk


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(tiny_pack())


def names(engine: Engine, before: Session | None, input: Input) -> set[Name]:
    return set(counted(engine, before, engine.advance(before, input, NOW)))


def at(engine: Engine, kind: str, question: str, option: str = "") -> Name:
    return Name("share", kind, question, engine.pack.fingerprints[question], option)  # type: ignore[arg-type]


def test_a_beginning_and_the_question_it_comes_to(engine: Engine) -> None:
    assert names(engine, None, Start("share", "s")) == {
        Name("share", "started"),
        at(engine, "came", "danger"),
    }


def test_an_answer_its_option_and_the_next_question(engine: Engine) -> None:
    assert names(engine, Talk(engine).session, Choose("no")) == {
        at(engine, "answered", "danger"),
        at(engine, "chose", "danger", "no"),
        at(engine, "came", "harm"),
    }


def test_an_answer_that_ends_it_names_the_ending(engine: Engine) -> None:
    found = names(engine, Talk(engine).session, Choose("yes"))
    (ended,) = [name for name in found if name.kind == "ended"]
    outcome = engine.pack.flows["share"].states[ended.about]
    assert isinstance(outcome, Outcome)
    assert ended.meaning == meaning_of(outcome)


def test_going_back_is_counted_where_somebody_stood(engine: Engine) -> None:
    assert names(engine, Talk(engine).choose("no").session, Back()) == {
        at(engine, "went_back", "harm"),
        at(engine, "came", "danger"),
    }


def test_leaving_and_urgent_help_are_counted_where_somebody_stood(engine: Engine) -> None:
    session = Talk(engine).choose("no").session
    assert names(engine, session, Leave()) == {at(engine, "left", "harm")}
    assert names(engine, session, UrgentHelp()) == {at(engine, "urgent", "harm")}
    assert names(engine, None, UrgentHelp()) == {Name("", "urgent")}


def test_a_change_is_counted_once_it_is_made(engine: Engine) -> None:
    talk = Talk(engine).choose("no")
    talk.give(Change("danger"))
    assert not counted(engine, talk.session, talk.give(Choose("yes")))
    found = names(engine, talk.session, Continue())
    assert {at(engine, "changed", "danger"), at(engine, "chose", "danger", "yes")} < found


def test_words_that_fit_no_option_are_counted_and_not_kept(engine: Engine) -> None:
    found = names(engine, Talk(engine).session, Say("perhaps on Thursdays"))
    assert found == {at(engine, "unclear", "danger")}


@pytest.mark.parametrize("input", [Show(), Choose("no", turn=7), Back(turn=-1), Choose("nothing")])
def test_what_changes_nothing_counts_nothing(engine: Engine, input: Input) -> None:
    assert not names(engine, Talk(engine).session, input)


def test_starting_again_begins_once_more(engine: Engine) -> None:
    session = Talk(engine).choose("no").session
    assert Name("share", "started") in names(engine, session, Restart("t"))
    assert Name("share", "started") not in names(engine, None, Adopt(session))


def test_a_question_asked_in_other_words_is_counted_apart(engine: Engine) -> None:
    files = with_change(tiny_files(), "flows/share.yaml", "How worried are you", "How sure are you")
    other = Engine(pack_of(files))
    (one,) = [n for n in names(engine, Talk(engine).session, Choose("no")) if n.kind == "came"]
    (two,) = [n for n in names(other, Talk(other).session, Choose("no")) if n.kind == "came"]
    assert one.about == two.about
    assert one.meaning != two.meaning


def test_somebody_of_another_version_or_of_a_flow_that_is_gone_stops_nothing(engine: Engine) -> None:
    session = Talk(engine).choose("no").session
    for earlier in (replace(session, version="other"), replace(session, flow="gone")):
        for input in (Leave(), Back(), UrgentHelp(), Show(), Choose("no"), Restart("t")):
            assert all(name.flow in ("share", "gone") for name in names(engine, earlier, input))


def test_nothing_of_a_session_is_in_a_name(engine: Engine) -> None:
    session = replace(Talk(engine).choose("no").session, id="secret-id")
    for input in (Leave(), Back(), Say("secret words"), Restart("secret-id-2"), UrgentHelp()):
        assert "secret" not in str(names(engine, session, input))


def test_a_flow_that_begins_with_its_ending_has_ended(engine: Engine) -> None:
    files = with_change(tiny_files(), "flows/share.yaml", "start: danger", "start: emergency")
    found = names(Engine(pack_of(files)), None, Start("share", "s"))
    assert {name.kind for name in found} == {"started", "ended"}
