"""The decision record: what stands in it, what never does, and its text forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest

from flows.engine import Engine
from flows.inputs import Change
from flows.record import NotAtAnEnding, Particulars, Record, full_text, html_page, make_record, text_messages
from flows.record.parts import Answers, Blanks, Group, Item, Section, Terms
from flows.session import Answer, Session
from tests.conftest import Golden
from tests.flows.records import (
    MADE_AT,
    OPERATOR,
    long_record,
    long_talk,
    record_pack,
    short_record,
    short_talk,
)
from tests.flows.talking import Talk

ENGINE = Engine(record_pack())


def section(record: Record, heading: str) -> Section:
    return next(each for each in record.sections if each.heading == heading)


def rows(record: Record, heading: str) -> dict[str, str]:
    """The terms of a section, with what is said of each on one line."""
    (terms,) = (part for part in section(record, heading).parts if isinstance(part, Terms))
    return {
        term.name: " / ".join([*(words.text for words in term.details), *term.more]) for term in terms.terms
    }


def answers(record: Record) -> Answers:
    (part,) = section(record, "Questions and answers").parts
    assert isinstance(part, Answers)
    return part


def advice(record: Record) -> dict[str, tuple[Item, ...]]:
    groups = (part for part in section(record, "The advice given").parts if isinstance(part, Group))
    return {group.heading: group.items for group in groups}


# How it reads


@pytest.mark.parametrize("name", ["short", "long", "group"])
def test_the_text_reads_as_agreed(name: str, golden: Golden) -> None:
    record = {"short": short_record(), "long": long_record(), "group": long_record("A", "B")}[name]
    golden(f"record/{name}.txt", full_text(record))
    golden(f"record/{name}.copy.txt", record.short + "\n")


def test_it_says_that_it_is_a_note_and_not_the_record_and_that_nobody_keeps_it() -> None:
    intro = " ".join(paragraph.text for paragraph in short_record().intro)
    assert "It is a note, not the record itself." in intro
    assert "We keep no copy of it." in intro


# What stands in it


def test_it_is_made_only_of_advice() -> None:
    with pytest.raises(NotAtAnEnding):
        make_record(ENGINE, Talk(ENGINE).choose("no").session, OPERATOR)


def test_an_answer_that_is_being_changed_is_not_recorded() -> None:
    talk = Talk(ENGINE).choose("yes")
    talk.give(Change("danger", talk.session.turn))
    with pytest.raises(NotAtAnEnding):
        make_record(ENGINE, talk.session, OPERATOR)


def test_a_flow_that_is_gone_cannot_be_recorded() -> None:
    with pytest.raises(NotAtAnEnding):
        make_record(ENGINE, replace(short_talk(ENGINE), flow="gone"), OPERATOR)


def test_the_time_is_londons_and_in_words() -> None:
    summer = replace(OPERATOR, made_at=datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
    assert rows(short_record(), "In short")["Note made"] == "Sunday 22 November 2026, 22:05 GMT (UK time)"
    assert rows(short_record(summer), "In short")["Note made"] == "Wednesday 1 July 2026, 13:00 BST (UK time)"


def test_the_topic_the_decision_and_the_time_frame_come_first() -> None:
    said = rows(long_record(), "In short")
    assert (said["Topic"], said["Decision advised"], said["By when"]) == ("Should I share?", "Share", "Today")


def test_the_questions_stand_in_order_as_they_were_worded() -> None:
    assert [(given.question, given.answer) for given in answers(long_record()).answers] == [
        ("Is anyone in immediate danger right now?", "No"),
        ("How worried are you about the child?", "Seriously worried"),
        ("Which of these apply?", "It happened online; It is about someone at work"),
        ("Does the employer know?", "Yes"),
        ("Is it safe to tell the family?", "No"),
    ]


def test_an_answer_that_the_route_never_came_to_is_left_out() -> None:
    session = short_talk(ENGINE)
    stray = replace(session, answers=(*session.answers, Answer("harm", ("serious",))))
    assert make_record(ENGINE, stray, OPERATOR) == make_record(ENGINE, session, OPERATOR)


def test_everybody_to_tell_is_named_with_every_way_to_reach_them() -> None:
    people = rows(long_record(), "Who to tell")
    assert people["Llinell Gymorth y Tŵr"] == (
        "0800 000 0000 / Text phone: 18001 0800 000 0000 / help@example.org / "
        "https://www.example.org/cymorth / Hours: Every day"
    )


def test_a_contact_that_no_area_has_filled_says_how_to_find_it() -> None:
    people = rows(long_record(), "Who to tell")
    assert people["Children's social care"] == "Not set for your area yet. Look on your council's website."


def test_numbers_can_be_rung_from_the_page() -> None:
    page = html_page(long_record())
    assert '<a href="tel:08000000000">0800 000 0000</a>' in page
    assert '<a href="tel:999">999</a>' in html_page(short_record())


def test_each_piece_of_advice_names_the_answers_and_the_points_it_rests_on() -> None:
    (newer_law,) = advice(long_record())["What the law says"]
    assert newer_law.say.startswith("Changed since 2024, check:")
    assert newer_law.more == "We could not confirm that it has begun."
    assert newer_law.reason == "Because you said: Seriously worried"
    assert newer_law.cited == (
        "What this rests on: Golden rule 1 · Advice 2024, pp. 4-5; A newer law · Law 2026"
    )


def test_advice_that_is_for_everybody_gives_no_reason() -> None:
    (write_down,) = advice(long_record())["What to write down"]
    assert write_down.reason == ""


def test_advice_of_an_ending_on_the_way_is_there_too() -> None:
    assert "From the questions just now: The employer knows." in full_text(long_record())


def test_later_law_keeps_its_caveat_in_every_form() -> None:
    for form in (full_text(long_record()), html_page(long_record())):
        assert "Changed since 2024, check: the law may now ask this of you." in form


def test_every_document_is_named_once_with_its_edition_and_its_address() -> None:
    documents = rows(long_record(), "The documents named above")
    assert documents == {
        "Advice 2024": "Information sharing advice / The department. May 2024.",
        "Law 2026": "The newer law / Parliament. As enacted. Its start was not confirmed.",
    }
    assert 'href="https://www.example.org/law">The newer law</a>' in html_page(long_record())


def test_the_edition_and_the_content_version_are_named() -> None:
    assert rows(long_record(), "What the advice rests on")["Edition"] == "Information sharing advice, 2024"
    assert rows(long_record(), "About this note")["Content version"] == "0123456789ab"


def test_there_is_room_for_what_only_the_organisation_knows() -> None:
    (blanks,) = (
        part
        for part in section(short_record(), "To complete in your own system").parts
        if isinstance(part, Blanks)
    )
    labels = " ".join(blank.label for blank in blanks.blanks)
    for wanted in (
        "Case reference",
        "shared",
        "with",
        "How",
        "When",
        "lawful basis",
        "told",
        "advised",
        "again",
    ):
        assert wanted in labels


# Whose it is, and how it stands


def test_who_runs_the_assistant_is_named_with_a_contact() -> None:
    about = rows(short_record(), "About this note")
    assert (about["Run by"], about["Contact"]) == ("Bwrdd Diogelu Tŵr yr Ŷd", "diogelu@example.org")


def test_nothing_is_said_of_an_operator_who_is_not_named() -> None:
    about = rows(short_record(Particulars(MADE_AT)), "About this note")
    assert about.keys() == {"Content version", "Sign-off"}


def test_an_operator_stands_on_one_line_whatever_the_setting_holds() -> None:
    odd = Particulars(MADE_AT, "North\n  and\tSouth\N{RIGHT-TO-LEFT OVERRIDE}")
    assert rows(short_record(odd), "About this note")["Run by"] == "North and South"


def test_a_setting_of_any_length_cannot_swell_a_record() -> None:
    swollen = Particulars(MADE_AT, "x" * 9000)
    assert len(rows(short_record(swollen), "About this note")["Run by"]) == 300


def test_it_is_not_signed_off_until_somebody_did() -> None:
    assert rows(short_record(), "About this note")["Sign-off"] == "Not signed off"
    signed = replace(OPERATOR, signed_off="Designated safeguarding lead, 1 December 2026")
    said = rows(short_record(signed), "About this note")["Sign-off"]
    assert said == "Designated safeguarding lead, 1 December 2026"


def test_what_the_content_says_of_its_standing_is_told_unless_it_was_signed_off_otherwise() -> None:
    assert "This is advice for tests and has no legal force." in full_text(short_record())
    otherwise = full_text(short_record(replace(OPERATOR, standing=("It was looked at.",))))
    assert "It was looked at." in otherwise
    assert "no legal force" not in otherwise


# Who answered


def test_one_person_alone_is_not_called_a_member() -> None:
    assert answers(long_record()).headings[2] == ""
    assert "Member" not in full_text(long_record())


def test_in_a_group_each_answer_says_who_gave_it_by_a_letter() -> None:
    table = answers(long_record("A", "B"))
    assert table.headings[2] == "Answered by"
    assert [given.by for given in table.answers] == [
        "Member A",
        "Member B",
        "Member A",
        "Member B",
        "Member A",
    ]


@pytest.mark.parametrize("by", ["Siân", "1087968824", "@sian", "ABC", "A\nSiân"])
def test_nothing_but_a_letter_can_say_who_answered(by: str) -> None:
    record = long_record(by)
    assert [given.by for given in answers(record).answers] == [""] * 5
    assert not set(by.split()) & set(full_text(record).split()) - {"A"}


# The same answers, the same record


def test_the_same_answers_at_the_same_minute_give_the_same_record() -> None:
    session = long_talk(ENGINE, "A", "B")
    other = replace(
        session,
        id="another",
        started_at=MADE_AT - timedelta(days=3),
        touched_at=MADE_AT,
        turn=99,
        answers=tuple(reversed(session.answers)),
    )
    later = replace(OPERATOR, made_at=MADE_AT + timedelta(seconds=7))
    assert make_record(ENGINE, session, OPERATOR) == make_record(ENGINE, other, later)


def test_a_minute_later_it_is_another_record() -> None:
    later = replace(OPERATOR, made_at=MADE_AT + timedelta(minutes=1))
    assert short_record() != short_record(later)


# Nothing else stands in it


def texts_in(value: object) -> Iterator[str]:
    """Every text anywhere in the pack."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from chain.from_iterable(texts_in(getattr(value, field.name)) for field in fields(value))
    elif hasattr(value, "items"):
        yield from chain.from_iterable(texts_in(each) for each in value.values())
    elif isinstance(value, tuple | list | frozenset):
        yield from chain.from_iterable(texts_in(each) for each in value)


def test_nothing_stands_in_it_but_the_packs_words_the_answers_and_what_was_passed_in() -> None:
    marked = Session(
        "marked-session-id", "share", "marked-version", MADE_AT, MADE_AT, long_talk(ENGINE).answers
    )
    pack = replace(ENGINE.pack, walkthroughs=(), safety_rules=())
    known = set(chain.from_iterable(re.split(r"\{[a-z]+\}", text) for text in texts_in(pack)))
    known |= {"Sunday 22 November 2026", "22 November 2026", "22:05 GMT", "22:05", "0123456789ab"}
    known |= {OPERATOR.operator_name, OPERATOR.operator_contact}
    record = make_record(ENGINE, marked, OPERATOR)
    rest = full_text(record) + "\n" + record.short + "\n".join(text_messages(record, 600))
    for text in sorted((each.strip() for each in known), key=len, reverse=True):
        rest = rest.replace(text, " ") if len(text) > 1 else rest
    assert not re.findall(r"[^\W\d_]+", rest.replace("pp.", "")), rest


def test_no_id_of_the_conversation_stands_in_any_form() -> None:
    session = replace(long_talk(ENGINE), id="marked-session-id", version="marked-version")
    record = make_record(ENGINE, session, OPERATOR)
    for form in (full_text(record), html_page(record), record.short, *text_messages(record)):
        assert "marked" not in form
        assert not [question for question in ("safe_to_tell", "employer_knows") if question in form]
