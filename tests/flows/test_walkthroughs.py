"""Agreed examples: replayed through the engine, and made of a conversation."""

from __future__ import annotations

import pytest

from flows.engine import Engine
from flows.inputs import Continue, Tick
from flows.walkthroughs import NotEnded, file_of, replay, replay_all, walkthrough_of
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change
from tests.flows.talking import Talk

FILE = "walkthroughs/share.yaml"


def findings(old: str, new: str) -> list[str]:
    """What is found when one passage of the tiny pack's walkthrough says something else."""
    pack = pack_of(with_change(tiny_files(), FILE, old, new))
    return [issue.message for issue in replay_all(Engine(pack))]


def test_a_walkthrough_that_comes_out_as_expected_has_no_findings() -> None:
    assert replay_all(Engine(tiny_pack())) == ()


def test_another_outcome_is_found() -> None:
    (found,) = findings("outcome: share_quietly", "outcome: share_openly")
    assert found == 'walkthrough "a-serious-worry-at-home" ends at "share_quietly", not at "share_openly".'


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("decision: share\n", "decision: get_advice\n", 'the decision "share", not "get_advice".'),
        ("within: today", "within: now", 'the time frame "today", not "now".'),
        ("[social_care]", "[emergency_999]", 'without sending the person to "emergency_999".'),
        ("must_say: [keep_quiet]", "must_say: [tell_family]", 'without the advice "tell_family".'),
        ("must_not_say: [tell_family]", "must_not_say: [keep_quiet]", 'with the advice "keep_quiet", which'),
        (
            "must_not_say: [tell_family]",
            "must_not_escalate: [social_care]",
            'by sending the person to "social_care", which it must not.',
        ),
    ],
)
def test_each_thing_expected_is_looked_at(old: str, new: str, difference: str) -> None:
    found = findings(old, new)
    assert any(difference in each for each in found), found


def test_a_question_without_an_answer_is_found() -> None:
    (found,) = findings(', safe_to_tell: "no"', "")
    assert found.endswith('is asked "safe_to_tell" and gives no answer to it.')


def test_an_answer_that_is_never_asked_for_is_found() -> None:
    (found,) = findings("duties: [online]", "duties: [online], employer_knows: unsure")
    assert found.endswith('answers "employer_knows", which it is never asked.')


def test_options_that_exclude_each_other_are_found() -> None:
    (found,) = findings("duties: [online]", "duties: [online, none]")
    assert found.endswith('answers "duties" with online and none, which cannot be chosen together.')


def test_several_options_at_a_choice_are_found() -> None:
    (found,) = findings("harm: serious", "harm: [serious, early]")
    assert "cannot be chosen together" in found


def test_a_finding_names_the_place_of_its_walkthrough() -> None:
    pack = pack_of(with_change(tiny_files(), FILE, "outcome: share_quietly", "outcome: share_openly"))
    (issue,) = replay(Engine(pack), pack.walkthroughs[0])
    assert (issue.place.file, issue.place.line, issue.severity) == (FILE, 2, "must_fix")


def test_a_conversation_that_handed_over_and_came_back_is_replayed() -> None:
    files = with_change(
        tiny_files(), FILE, "duties: [online]", 'duties: [online, work], employer_knows: "yes"'
    )
    assert replay_all(Engine(pack_of(files))) == ()


def test_a_saved_conversation_is_a_walkthrough_that_passes() -> None:
    engine = Engine(tiny_pack())
    talk = Talk(engine).choose("no", "early")
    for input in (Tick("online", on=True), Tick("work", on=True), Continue()):
        talk.give(input)
    talk.choose("yes", "yes")
    saved = walkthrough_of(engine, talk.session, "saved-one")
    pack = pack_of({**tiny_files(), "walkthroughs/saved.yaml": file_of(saved)})
    (again,) = [each for each in pack.walkthroughs if each.id == "saved-one"]
    assert (again.answers, again.outcome, again.decision) == (saved.answers, "share_openly", "share")
    assert again.escalate == ("social_care", "safeguarding_lead")
    assert replay_all(Engine(pack)) == ()


def test_an_unfinished_conversation_makes_no_walkthrough() -> None:
    engine = Engine(tiny_pack())
    with pytest.raises(NotEnded):
        walkthrough_of(engine, Talk(engine).choose("no").session, "saved-one")
