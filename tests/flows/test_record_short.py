"""The record where room is short: on a copy button, and in messages."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from flows.engine import Engine
from flows.record import Record, full_text, make_record, text_messages
from flows.record.short import cut, units
from tests.flows.records import (
    MADE_AT,
    OPERATOR,
    Particulars,
    long_record,
    long_talk,
    record_pack,
    short_record,
)

# Short enough to copy


def test_the_short_form_says_decision_when_whom_edition_and_version() -> None:
    assert len(short_record().short) <= 256
    for part in (
        "Get help now",
        "Now",
        "Emergency services",
        "22 November 2026 22:05",
        "Advice 2024",
        "0123456789ab",
    ):
        assert part in short_record().short


def with_contact_names(*names: str) -> Record:
    pack = record_pack()
    contacts = dict(pack.contacts)
    for contact, name in zip(("social_care", "safeguarding_lead", "llinell_gymorth"), names, strict=False):
        contacts[contact] = replace(contacts[contact], name=name)
    engine = Engine(replace(pack, contacts=contacts))
    return make_record(engine, long_talk(engine), OPERATOR)


def test_who_does_not_fit_is_counted() -> None:
    short = with_contact_names("First " * 15, "Second " * 15, "Third " * 15).short
    assert "First" in short
    assert "and 2 more" in short
    assert "Third" not in short
    assert short.endswith("version 0123456789ab.")


@given(st.lists(st.text(min_size=1, max_size=400), min_size=3, max_size=3))
def test_the_short_form_is_never_longer_than_a_copy_button_takes(names: list[str]) -> None:
    assert units(with_contact_names(*names).short) <= 256


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_what_is_cut_keeps_within_the_limit_and_breaks_no_letter(text: str, limit: int) -> None:
    shortened = cut(text, limit)
    assert units(shortened) <= limit
    assert shortened == text or shortened.endswith("…")
    shortened.encode()


# As messages


def test_a_record_that_fits_is_one_message() -> None:
    assert text_messages(short_record()) == (full_text(short_record()).rstrip("\n"),)


def test_a_longer_one_is_several_each_with_its_number() -> None:
    messages = text_messages(long_record(), 900)
    assert len(messages) > 2
    assert all(units(message) <= 900 for message in messages)
    for number, message in enumerate(messages, start=1):
        assert message.startswith(f"Part {number} of {len(messages)}\n\n")


def test_messages_end_between_parts_and_no_heading_is_left_alone() -> None:
    headings = {each.heading for each in long_record().sections}
    whole = full_text(long_record()).splitlines()
    for limit in range(400, 1200, 50):
        for message in text_messages(long_record(), limit):
            _, *lines = message.split("\n\n", 1)[1].splitlines()
            assert not headings & set(lines[-1:])
            assert set(lines) <= set(whole)


@given(st.integers(min_value=60, max_value=5000))
def test_messages_leave_nothing_out_however_short_they_must_be(limit: int) -> None:
    messages = text_messages(long_record("A"), limit)
    assert all(units(message) <= limit for message in messages)
    bodies = [message.split("\n\n", 1)[1] if len(messages) > 1 else message for message in messages]
    assert " ".join(bodies).split() == full_text(long_record("A")).split()


@given(st.text(alphabet="a \N{PILE OF POO}\n", min_size=200, max_size=900))
def test_a_message_never_breaks_a_letter_that_telegram_counts_as_two(name: str) -> None:
    for message in text_messages(short_record(Particulars(MADE_AT, "x" + name)), 120):
        message.encode()
        assert units(message) <= 120
