"""Records to test with: the tiny pack in the product's own words, and conversations that end in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from flows.engine import Engine
from flows.inputs import Choose, Continue, Tick
from flows.model import Pack
from flows.record import Particulars, Record, make_record
from flows.session import Session
from tests.flows.packs import pack_of, tiny_files, with_change
from tests.flows.talking import Talk

MADE_AT = datetime(2026, 11, 22, 22, 5, 41, tzinfo=UTC)
OPERATOR = Particulars(MADE_AT, "Bwrdd Diogelu Tŵr yr Ŷd", "diogelu@example.org")
MESSAGES = (Path(__file__).parents[2] / "content" / "messages.yaml").read_text(encoding="utf-8")

MORE_ADVICE = """\
blocks:
  newer_law:
    say: "Changed since 2024, check: the law may now ask this of you."
    more: We could not confirm that it has begun.
    kind: law
    when: {harm: [serious]}
    cite: [GR1, LL1]
  ring_cymru:
    say: Rhowch wybod am y plentyn heddiw, ŵ ŷ Ŵ Ŷ.
    kind: know
    cite: [LL1]
    escalate: [llinell_gymorth]
"""

MORE_CONTACTS = """\
  llinell_gymorth:
    name: Llinell Gymorth y Tŵr
    use: Unrhyw bryder am blentyn.
    number: 0800 000 0000
    text_number: "18001 0800 000 0000"
    hours: Every day
    url: https://www.example.org/cymorth
    email: help@example.org
    checked_on: "2026-11-01"
    checked_at: https://www.example.org/cymorth
"""

MORE_POINTS = """\
  LL1:
    label: A newer law
    say: It may have begun.
    source: law_2026
    sure: unsure
    check_at: https://www.example.org/law
"""

MORE_SOURCES = """\
  law_2026:
    title: The newer law
    short: Law 2026
    publisher: Parliament
    edition: As enacted
    url: https://www.example.org/law
    standing: Its start was not confirmed
"""


def record_files() -> dict[str, str]:
    """The tiny pack in the words of the product, with Welsh, later law and a contact of every kind."""
    advise = "[record_reasons, newer_law, ring_cymru]"
    files = with_change(tiny_files(), "flows/share.yaml", "[record_reasons]", advise)
    return {
        **files,
        "messages.yaml": MESSAGES,
        "advice/more.yaml": MORE_ADVICE,
        "contacts.yaml": files["contacts.yaml"] + MORE_CONTACTS,
        "guidance/points.yaml": files["guidance/points.yaml"] + MORE_POINTS,
        "sources.yaml": files["sources.yaml"] + MORE_SOURCES,
    }


@cache
def record_pack() -> Pack:
    """That pack, read, under a version that stays the same whatever its words come to be."""
    return replace(pack_of(record_files()), version="0123456789abcdef" * 4)


def short_talk(engine: Engine) -> Session:
    """One answer, and 999."""
    return Talk(engine).choose("yes").session


def long_talk(engine: Engine, *by: str) -> Session:
    """Through every question, over another flow and back; ``by`` answer in turn."""
    members = (by or ("",)) * 6
    talk = Talk(engine)
    for option, member in zip(("no", "serious"), members, strict=False):
        talk.give(Choose(option, talk.session.turn, member))
    for option in ("online", "work"):
        talk.give(Tick(option, on=True, turn=talk.session.turn))
    talk.give(Continue(talk.session.turn, members[2]))
    for option, member in zip(("yes", "no"), members[3:], strict=False):
        talk.give(Choose(option, talk.session.turn, member))
    return talk.session


def long_record(*by: str, particulars: Particulars = OPERATOR) -> Record:
    """The record of the long conversation."""
    engine = Engine(record_pack())
    return make_record(engine, long_talk(engine, *by), particulars)


def short_record(particulars: Particulars = OPERATOR) -> Record:
    """The record of the short one."""
    engine = Engine(record_pack())
    return make_record(engine, short_talk(engine), particulars)
