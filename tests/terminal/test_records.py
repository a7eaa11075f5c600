"""The decision record at the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.terminal import words
from tests.terminal.keyboard import Keyboard

TO_THE_ADVICE = ("no", "1", "4", "no")


def at_the_advice() -> Keyboard:
    keyboard = Keyboard()
    keyboard.type(*TO_THE_ADVICE)
    return keyboard


def test_an_ending_offers_a_record() -> None:
    assert "Record, " in at_the_advice().seen


@pytest.mark.parametrize("typed", ["record", "Record", "/record"])
def test_the_record_is_shown_with_the_answers_and_how_to_save_it(typed: str) -> None:
    seen = at_the_advice().type(typed)
    assert seen.startswith("A tiny pack for tests: The message record_title.\n")
    assert "2. How worried are you about the child?\n  Seriously worried\n" in seen
    assert words.SAVE_RECORD in seen
    assert words.WHAT_NOW in seen


def test_the_clock_of_the_record_is_the_clock_of_the_desk() -> None:
    assert "Sunday 22 November 2026" in at_the_advice().type("record")


def test_there_is_no_record_before_the_advice() -> None:
    keyboard = Keyboard()
    seen = keyboard.type("no", "record")
    assert words.NOTHING_TO_RECORD in seen
    assert words.WAITING + "How worried are you about the child?" in seen


def test_at_the_menu_record_shows_the_menu() -> None:
    assert "The message choose_topic" in Keyboard(flow=None).type("record")


@pytest.mark.parametrize(
    ("ending", "begins"), [(".txt", b"A tiny pack"), (".html", b"<!DOCTYPE html>"), (".PDF", b"%PDF-")]
)
def test_a_named_file_is_written_in_the_form_of_its_ending(
    tmp_path: Path, ending: str, begins: bytes
) -> None:
    file = tmp_path / f"my note{ending}"
    seen = at_the_advice().type(f'record "{file}"')
    assert file.read_bytes().startswith(begins)
    assert words.RECORD_SAVED.format(file=file) in seen


@pytest.mark.parametrize(
    ("name", "said"),
    [("note.doc", "does not"), ("nowhere/note.txt", "cannot be written"), ("mine.txt", "already")],
)
def test_a_file_that_cannot_be_made_is_told_and_the_advice_stays(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    keyboard = at_the_advice()
    assert said in keyboard.type(f"record {tmp_path / name}")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert "The message record_title" in keyboard.type("record")


def test_a_question_is_not_answered_by_a_file_name(tmp_path: Path) -> None:
    keyboard = Keyboard()
    keyboard.type("no", f"record {tmp_path / 'note.txt'}")
    assert not list(tmp_path.iterdir())
    assert keyboard.answers == {"danger": ("no",)}


def test_restart_keeps_its_letter() -> None:
    assert "Is anyone in immediate danger" in at_the_advice().type("r")
