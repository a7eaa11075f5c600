"""Records as files: the PDF opens and reads well, and the same record is the same file everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from importlib import resources
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.problem import Problem
from bot.records import RecordForm, file_name, form_of, record_file, write_new
from bot.records.lettering import FILES, drawable, lettering
from flows.engine import Engine
from flows.record import Record, full_text, make_record
from tests.flows.records import (
    MADE_AT,
    OPERATOR,
    Particulars,
    long_record,
    long_talk,
    record_pack,
    short_record,
)

ROOT = Path(__file__).resolve().parents[2]
MISSING = "\N{REPLACEMENT CHARACTER}"


def opened(record: Record) -> PdfReader:
    return PdfReader(io.BytesIO(record_file(record, "pdf")), strict=True)


def words_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return opened(long_record("A", "B"))


# The PDF


def test_it_says_what_it_is_whose_and_when_it_was_made(pdf: PdfReader) -> None:
    about = pdf.metadata
    assert about is not None
    assert about.title == "Note for your decision record – A tiny pack for tests"
    assert about.author == "Bwrdd Diogelu Tŵr yr Ŷd"
    assert about.subject == long_record().short
    assert about.creation_date == datetime(2026, 11, 22, 22, 5, tzinfo=timezone(timedelta(0)))


def test_it_says_in_which_language_it_is_and_shows_its_title(pdf: PdfReader) -> None:
    assert pdf.root_object["/Lang"] == "en-GB"
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"] is not None


def test_its_pages_are_a4_and_numbered(pdf: PdfReader) -> None:
    for number, page in enumerate(pdf.pages, start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        assert f"Page {number} of {len(pdf.pages)}" in page.extract_text()


def test_its_headings_are_bookmarks_under_the_title(pdf: PdfReader) -> None:
    title, sections = pdf.outline
    assert title["/Title"] == "Note for your decision record"
    names = [each["/Title"] for each in sections if not isinstance(each, list)]
    assert names == [section.heading for section in long_record().sections]


def test_bookmarks_lead_to_the_page_of_their_heading(pdf: PdfReader) -> None:
    for entry in (each for each in pdf.outline[1] if not isinstance(each, list)):
        page = pdf.pages[pdf.get_destination_page_number(entry)]
        assert entry["/Title"] in page.extract_text()


def test_every_font_in_it_is_its_own(pdf: PdfReader) -> None:
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()["/FontDescriptor"]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert {name.split("+")[1] for name in fonts} == {"DejaVuSans", "DejaVuSans-Bold"}
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())


def test_everything_of_the_text_stands_in_it(pdf: PdfReader) -> None:
    shown = words_of(pdf).replace(" ", "")
    for line in full_text(long_record("A", "B")).splitlines():
        for part in re.split(r" \(Member [AB]\)|^\d+\. |^- |: |; ", line):
            said = part.strip().removesuffix(":")
            if said and not said.endswith(")") and not said.startswith("Here in one line"):
                assert said.replace(" ", "") in shown, said


def test_welsh_letters_are_read_as_they_are(pdf: PdfReader) -> None:
    assert "ŵ ŷ Ŵ Ŷ" in words_of(pdf)
    assert MISSING not in words_of(pdf)


def test_links_lead_to_numbers_and_documents(pdf: PdfReader) -> None:
    links = {note.get_object()["/A"]["/URI"] for page in pdf.pages for note in page.get("/Annots", [])}
    assert {"tel:08000000000", "https://www.example.org/law"} <= links


def test_addresses_stand_on_paper_too(pdf: PdfReader) -> None:
    assert "https://www.example.org/law" in words_of(pdf)


# Characters that a font may not have


def named(name: str) -> str:
    return words_of(opened(short_record(Particulars(MADE_AT, operator_name=name))))


@pytest.mark.parametrize(
    "strange",
    ["\N{PILE OF POO}", "中", "ا", "Ж", "\N{MUSICAL SYMBOL G CLEF}"],
    ids=lambda each: each.encode("ascii", "namereplace").decode(),
)
def test_a_letter_that_the_fonts_lack_leaves_a_mark_that_can_be_seen(strange: str) -> None:
    assert f"Run by North {MISSING} South" in named(f"North {strange} South")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("w\N{COMBINING CIRCUMFLEX ACCENT}", "ŵ"),
        ("\N{LATIN SMALL LIGATURE FI}", "fi"),
        ("\N{THIN SPACE}", " "),
        ("\N{ZERO WIDTH JOINER}", ""),
        ("\N{RIGHT-TO-LEFT OVERRIDE}", ""),
        ("\x07", ""),
        ("✓ ✗ → €", "✓ ✗ → €"),
    ],
)
def test_what_can_be_drawn_in_another_way_is(written: str, seen: str) -> None:
    assert drawable(written, lettering()) == seen


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300))
def test_no_character_can_stop_a_pdf_from_being_made(text: str) -> None:
    pack = record_pack()
    blocks = {name: replace(block, say=f"x{text}", more=text) for name, block in pack.blocks.items()}
    contacts = {name: replace(each, name=f"x{text}", url="") for name, each in pack.contacts.items()}
    engine = Engine(replace(pack, blocks=blocks, contacts=contacts))
    record = make_record(engine, long_talk(engine), Particulars(MADE_AT, text, text, text))
    assert len(opened(record).pages) >= 3


@pytest.mark.parametrize("length", [400, 4000])
@pytest.mark.parametrize("between", ["", " "], ids=["one word", "words"])
def test_no_length_can_stop_a_pdf_from_being_made(length: int, between: str) -> None:
    text = between.join("x" * length)
    pack = record_pack()
    contacts = {name: replace(each, name=text, find=text) for name, each in pack.contacts.items()}
    blocks = {name: replace(block, say=text, more=text) for name, block in pack.blocks.items()}
    engine = Engine(replace(pack, contacts=contacts, blocks=blocks))
    reader = opened(make_record(engine, long_talk(engine), replace(OPERATOR, operator_name=text)))
    assert f"Page 1 of {len(reader.pages)}" in reader.pages[0].extract_text()


def test_the_fonts_have_welsh_and_ticks_and_stay_small() -> None:
    letters = lettering()
    assert not [
        letter for letter in "ŵŷŴŶẁẃẅỳÀâêîôûïáéíóúäëöü’‘“”–—…•✓✔✗✘☐☑→←↑↓£€" if ord(letter) not in letters
    ]
    for file in FILES.values():
        assert 10_000 < len(resources.files("bot").joinpath("fonts", file).read_bytes()) < 80_000


def test_the_fonts_come_with_their_licence() -> None:
    licence = resources.files("bot").joinpath("fonts", "LICENCE.txt").read_text(encoding="utf-8")
    assert "Version 2.37" in licence
    assert "Bitstream Vera Fonts Copyright" in licence


# The same record, the same file

SUMS = """
import hashlib, sys
from bot.records import record_file
from tests.flows.records import long_record
for form in ("text", "html", "pdf"):
    print(hashlib.sha256(record_file(long_record("A", "B"), form)).hexdigest())
"""


def in_another_process(code: str, seed: str = "0") -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_form_is_the_same_to_the_byte_in_two_processes() -> None:
    forms: tuple[RecordForm, ...] = get_args(RecordForm)
    here = [hashlib.sha256(record_file(long_record("A", "B"), form)).hexdigest() for form in forms]
    assert in_another_process(SUMS, "1").split() == here
    assert in_another_process(SUMS, "2").split() == here


def test_pdfs_that_are_drawn_side_by_side_are_the_same() -> None:
    records = [long_record("A"), short_record()]
    wanted = [record_file(record, "pdf") for record in records]
    with ThreadPoolExecutor(4) as drawing:
        made = list(drawing.map(lambda number: record_file(records[number % 2], "pdf"), range(12)))
    assert made == [wanted[number % 2] for number in range(12)]


def test_the_pdf_library_is_loaded_only_for_a_pdf() -> None:
    code = (
        "import sys; from bot.records import record_file; from tests.flows.records import short_record; "
        "record_file(short_record(), 'html'); record_file(short_record(), 'text'); "
        "print('reportlab' in sys.modules)"
    )
    assert in_another_process(code) == "False\n"


# Files


@pytest.mark.parametrize("form", get_args(RecordForm))
def test_the_name_of_a_file_says_its_form_and_nothing_of_the_case(form: RecordForm) -> None:
    assert form_of(Path(file_name(form))) == form
    assert file_name(form).startswith("decision-note.")


def test_another_ending_is_refused_in_one_sentence() -> None:
    with pytest.raises(Problem, match=r"\.txt, \.html, \.pdf"):
        form_of(Path("note.doc"))


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("mine")
    with pytest.raises(Problem, match="already"):
        write_new(file, b"another")
    assert file.read_text() == "mine"


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be written"):
        write_new(tmp_path / "nowhere" / "note.txt", b"")
