"""Names stay out and danger comes first, at a keyboard too."""

from __future__ import annotations

from tests.terminal.keyboard import Keyboard, shown

NAMED = "My pupil Kayleigh Marchbanks lives at 14 Larkspur Road"
DANGEROUS = "he's outside with a bat"


def test_a_name_is_spoken_of_by_its_kind_and_the_question_stays() -> None:
    keyboard = Keyboard()
    keyboard.type(NAMED)
    assert "The message names_seen." in keyboard.seen
    assert "Is anyone in immediate danger right now?" in keyboard.seen
    assert keyboard.answers == {}


def test_a_name_in_a_script_is_not_repeated_on_the_screen() -> None:
    seen = shown(NAMED, "no")
    assert "Kayleigh" not in seen
    assert "Larkspur" not in seen
    assert "(not repeated here)" in seen


def test_danger_breaks_in_and_the_question_still_waits() -> None:
    keyboard = Keyboard()
    keyboard.type("no", DANGEROUS)
    assert "Ring 999 if anyone is in danger." in keyboard.seen
    assert "How worried are you about the child?" in keyboard.seen
    assert keyboard.answers == {"danger": ("no",)}


def test_danger_breaks_in_at_the_menu_and_a_flow_can_still_be_chosen() -> None:
    keyboard = Keyboard(flow=None)
    assert "Ring 999 if anyone is in danger." in keyboard.type(DANGEROUS)
    assert "Is anyone in immediate danger right now?" in keyboard.type("1")


def test_a_name_does_not_stop_the_list_of_answers_from_being_chosen_from() -> None:
    keyboard = Keyboard()
    keyboard.type("no", "change", NAMED, "1")
    assert "You are changing" in keyboard.seen or "The message changing." in keyboard.seen
