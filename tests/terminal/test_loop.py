"""The console: piped input, and a person who sits at it."""

from __future__ import annotations

import io

import pytest

from bot.terminal import words
from bot.terminal.loop import converse
from flows.engine import Engine
from tests.flows.packs import tiny_pack
from tests.terminal.keyboard import shown


def test_a_script_of_one_line_an_answer_comes_to_the_advice() -> None:
    seen = shown("2", "1", "none of these", "no")
    assert "Share today, and do not tell the family yet." in seen
    assert words.ENDED_EARLY not in seen


def test_what_a_script_types_is_shown_after_its_prompt() -> None:
    assert "\n> yes\n" in shown("yes")


def test_comments_and_empty_lines_of_a_script_are_passed_over() -> None:
    assert shown("# nobody is in danger", "", "   ", "2", "# very worried", "1") == shown("2", "1")


def test_where_a_script_ends_early_the_waiting_question_is_shown_last() -> None:
    assert shown("2").endswith(f"{words.ENDED_EARLY}\nHow worried are you about the child?\n\n")


def test_an_unclear_line_of_a_script_is_said_and_the_next_line_answers() -> None:
    seen = shown("perhaps", "yes")
    assert "The message unclear" in seen
    assert "Ring 999 now." in seen


def test_a_script_may_go_back_change_and_ask_why() -> None:
    seen = shown("no", "back", "no", "1", "change", "2", "2", "why", "4", "yes")
    assert "Some worries have their own rules." in seen
    assert "Share today, and tell the family." in seen


def test_a_script_without_a_flow_picks_one_from_the_menu() -> None:
    assert "Ring 999 now." in shown("1", "yes", flow=None)


def test_a_script_that_ends_at_the_menu_ends_quietly() -> None:
    assert words.ENDED_EARLY not in shown(flow=None)


def test_lines_after_leaving_are_not_read() -> None:
    assert "> yes" not in shown("leave", "yes")


def test_signs_that_move_the_cursor_are_not_shown_back() -> None:
    assert "\x1b" not in shown("\x1b[2J\x07")


def test_a_finished_conversation_is_handed_back_even_after_leaving() -> None:
    script = io.StringIO("yes\nleave\n")
    finished = converse(Engine(tiny_pack()), "share", script, io.StringIO())
    assert finished is not None
    assert finished.chosen("danger") == ("yes",)


def test_an_unfinished_conversation_is_not_handed_back() -> None:
    assert converse(Engine(tiny_pack()), "share", io.StringIO("no\n"), io.StringIO()) is None


class InterruptedInput(io.StringIO):
    """A keyboard on which somebody presses Ctrl-C."""

    def __next__(self) -> str:
        raise KeyboardInterrupt


def test_ctrl_c_leaves_politely() -> None:
    out = io.StringIO()
    converse(Engine(tiny_pack()), "share", InterruptedInput(), out)
    assert out.getvalue().endswith(f"{words.LEFT}\n\n")


@pytest.mark.parametrize("width", [80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    seen = shown("2", "1", "4", "no", "why", "change", "", "urgent", "help", "topics")
    assert max(len(line) for line in seen.splitlines()) <= width
