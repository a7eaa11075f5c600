"""A session taken up again: on another version of the content, or after a rest."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.engine import Engine
from flows.inputs import (
    Back,
    Change,
    Choose,
    ComeBack,
    Continue,
    Input,
    Leave,
    Review,
    Say,
    Show,
    Start,
    UrgentHelp,
    Why,
)
from flows.replies import NoticeReply, ResumeReply, ReturnReply, UrgentReply
from flows.session import from_text
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change
from tests.flows.talking import NOW, Talk

LATER = NOW + timedelta(minutes=61)
DANGER_GOES_STALE = with_change(
    tiny_files(),
    "shared.yaml",
    "    kind: yes_no_unsure\n",
    "    kind: yes_no_unsure\n    goes_stale: true\n",
)


@pytest.fixture
def talk() -> Talk:
    return Talk(Engine(pack_of(DANGER_GOES_STALE)))


def renew(talk: Talk, file: str, old: str, new: str) -> None:
    """The same conversation on a newer version of the content."""
    talk.engine = Engine(pack_of(with_change(DANGER_GOES_STALE, file, old, new)))


def test_answers_are_kept_when_the_content_changes_and_their_questions_do_not(talk: Talk) -> None:
    renew(talk.choose("no", "serious"), "advice/basics.yaml", "Tell the family who", "Say to the family who")
    talk.give(Show())
    assert (talk.kinds, talk.notices, talk.question) == (
        ["carried_over", "shown"],
        ["content_updated"],
        "duties",
    )
    assert talk.session.version == talk.engine.pack.version


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ask: How worried are you about the child?", "ask: How sure are you?"),
        ("say: Seriously worried,", "say: Quite worried,"),
        ("{id: early,", "{id: some_help,"),
    ],
)
def test_an_answer_whose_question_is_worded_anew_is_asked_again(talk: Talk, old: str, new: str) -> None:
    renew(talk.choose("no", "early"), "flows/share.yaml", old, new)
    talk.give(Show())
    notice = talk.last.replies[0]
    assert notice == NoticeReply("content_updated_ask_again", (("count", "1"),))
    assert talk.question == "harm"


def test_an_answer_is_kept_where_the_author_says_that_the_new_words_mean_the_same(talk: Talk) -> None:
    before = talk.engine.pack.fingerprints["harm"]
    renew(
        talk.choose("no", "early"),
        "flows/share.yaml",
        "ask: How worried are you about the child?",
        f'ask: How worried are you?\n    same_meaning_as: ["{before}"]',
    )
    talk.give(Show())
    assert (talk.notices, talk.question) == (["content_updated"], "duties")


def test_the_same_is_told_only_once(talk: Talk) -> None:
    renew(talk.choose("no"), "flows/share.yaml", "title: Should I share?", "title: May I share?")
    talk.give(Show())
    talk.give(Show())
    assert talk.notices == []


def rested(talk: Talk, input: Input) -> Talk:
    """An input more than an hour after the last."""
    talk.last = talk.engine.advance(from_text(str(talk.text)), input, LATER)
    return talk


@pytest.mark.parametrize("input", [Show(), Choose("early"), Say("1"), Back(), Continue(), Change("danger")])
def test_a_case_taken_up_after_an_hour_begins_by_asking_about_danger_again(talk: Talk, input: Input) -> None:
    rested(talk.choose("no"), input)
    assert (talk.kinds, talk.notices) == (["asked_again"], ["danger_again"])
    session = talk.last.session
    assert session is not None
    assert talk.engine.walk(session).position.state == "danger"


def test_the_other_answers_are_kept_and_the_conversation_goes_on_where_it_was(talk: Talk) -> None:
    rested(talk.choose("no", "serious"), Show())
    again = talk.engine.advance(talk.last.session, Choose("no"), LATER).session
    assert again is not None
    assert talk.engine.walk(again).position.state == "duties"


def test_what_is_kept_while_danger_is_asked_about_again_is_offered_and_not_lost(talk: Talk) -> None:
    session = rested(talk.choose("no", "serious"), Show()).last.session
    (offer,) = talk.engine.advance(session, ComeBack(), LATER + timedelta(days=3)).replies
    assert isinstance(offer, ReturnReply)
    assert (offer.answered, offer.question.id) == (1, "danger")
    turn = talk.engine.advance(session, Start("staff", "another0"), LATER)
    assert isinstance(turn.replies[0], ResumeReply)
    assert turn.session == session


def test_within_the_hour_nothing_is_asked_again(talk: Talk) -> None:
    talk.choose("no")
    turn = talk.engine.advance(talk.session, Show(), NOW + timedelta(minutes=60))
    assert [event.kind for event in turn.events] == ["shown"]


def test_an_ending_can_be_read_again_after_an_hour(talk: Talk) -> None:
    talk.choose("yes")
    for input in (Show(), Review(), Why()):
        assert rested(talk, input).kinds == ["shown"]


def test_an_ending_is_changed_after_an_hour_only_once_danger_is_asked_again(talk: Talk) -> None:
    talk.choose("no", "unsure")
    assert rested(talk, Change("harm")).kinds == ["asked_again"]


def test_urgent_help_and_leaving_wait_for_nothing(talk: Talk) -> None:
    talk.choose("no")
    assert isinstance(rested(talk, UrgentHelp()).last.replies[0], UrgentReply)
    assert rested(talk, Leave()).kinds == ["left"]


def test_a_flow_without_questions_that_go_stale_just_goes_on() -> None:
    assert rested(Talk(Engine(tiny_pack())).choose("no"), Show()).kinds == ["shown"]


RENAMED = "renamed: {questions: {harm: worry}, options: {worry: {serious: grave}}, flows: {share: telling}}\n"


def renamed_files() -> dict[str, str]:
    """The same words under other ids: the flow, its question on harm, and the first option of it."""
    files = {name: text.replace("harm", "worry") for name, text in DANGER_GOES_STALE.items()}
    files = {name: text.replace("serious", "grave") for name, text in files.items()}
    files["flows/share.yaml"] = files["flows/share.yaml"].replace("flow: share", "flow: telling")
    files["flows/telling.yaml"] = files.pop("flows/share.yaml")
    files["safety.yaml"] = files["safety.yaml"].replace("flows: [share]", "flows: [telling]")
    files["walkthroughs/share.yaml"] = files["walkthroughs/share.yaml"].replace(
        "flow: share", "flow: telling"
    )
    return with_change(files, "pack.yaml", "time_frames:", RENAMED + "time_frames:")


def test_answers_are_kept_under_the_new_names_of_what_was_renamed(talk: Talk) -> None:
    talk.choose("no", "serious")
    talk.engine = Engine(pack_of(renamed_files()))
    talk.give(Show())
    assert (talk.kinds, talk.notices, talk.question) == (
        ["carried_over", "shown"],
        ["content_updated"],
        "duties",
    )
    assert talk.session.flow == "telling"
    assert [(answer.question, answer.chosen) for answer in talk.session.answers] == [
        ("danger", ("no",)),
        ("worry", ("grave",)),
    ]


def test_without_a_word_on_renaming_the_flow_is_gone_and_the_answers_with_it(talk: Talk) -> None:
    talk.choose("no", "serious")
    silent = with_change(renamed_files(), "pack.yaml", RENAMED, "")
    talk.engine = Engine(pack_of(silent))
    turn = talk.engine.advance(talk.session, Show(), NOW)
    assert turn.session is None
    assert turn.replies == (NoticeReply("flow_gone"),)


def test_a_renamed_question_that_is_also_worded_anew_is_asked_again(talk: Talk) -> None:
    talk.choose("no", "serious")
    files = with_change(renamed_files(), "flows/telling.yaml", "Seriously worried", "Very much")
    talk.engine = Engine(pack_of(files))
    talk.give(Show())
    assert talk.question == "worry"
