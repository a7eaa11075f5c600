"""The record of every agreed example: it fits, and it leaves nothing of the advice out."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from bot.records import record_file
from flows.engine import Engine
from flows.record import (
    MESSAGE_UNITS,
    SHORT_UNITS,
    Particulars,
    Record,
    full_text,
    html_page,
    make_record,
    text_messages,
)
from flows.record.short import units
from flows.session import Answer, Session
from tests.content.shipped import shipped_pack

MADE_AT = datetime(2026, 11, 22, 22, 5, tzinfo=UTC)
MOST_MESSAGES = 3


@cache
def every_record() -> tuple[Record, ...]:
    engine = Engine(shipped_pack())
    records = []
    for walkthrough in engine.pack.walkthroughs:
        answers = tuple(Answer(question, chosen) for question, chosen in walkthrough.answers)
        session = Session("example", walkthrough.flow, engine.pack.version, MADE_AT, MADE_AT, answers)
        records.append(make_record(engine, session, Particulars(MADE_AT)))
    return tuple(records)


def test_every_record_fits_the_copy_button_and_a_few_messages() -> None:
    for record in every_record():
        assert units(record.short) <= SHORT_UNITS
        assert not record.short.endswith("…")
        messages = text_messages(record)
        assert len(messages) <= MOST_MESSAGES
        assert all(units(message) <= MESSAGE_UNITS for message in messages)


def test_every_record_says_that_nobody_signed_it_off() -> None:
    for record in every_record():
        for form in (full_text(record), html_page(record)):
            assert "Not signed off" in form
            assert "No safeguarding professional or lawyer has signed it off." in form


def test_the_longest_record_is_a_pdf_that_a_phone_sends_at_once() -> None:
    longest = max(every_record(), key=lambda record: len(html_page(record)))
    assert len(record_file(longest, "pdf")) < 150_000
