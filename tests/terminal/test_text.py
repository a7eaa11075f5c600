"""How text looks on a terminal."""

from __future__ import annotations

import pytest

from bot.terminal.text import BLANK, Line, Look, look_of, rendered


class Screen:
    def __init__(self, watched: bool) -> None:
        self._watched = watched

    def isatty(self) -> bool:
        return self._watched


COLOUR_TERMINAL = {"TERM": "xterm-256color"}


def test_a_colour_terminal_gets_styles() -> None:
    assert look_of(Screen(watched=True), COLOUR_TERMINAL, 80).styled


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {}, {**COLOUR_TERMINAL, "NO_COLOR": "1"}])
def test_a_plain_terminal_gets_none(environment: dict[str, str]) -> None:
    assert not look_of(Screen(watched=True), environment, 80).styled


def test_a_file_gets_no_styles_and_eighty_columns() -> None:
    assert look_of(Screen(watched=False), COLOUR_TERMINAL, 200) == Look(width=80, styled=False)


@pytest.mark.parametrize(("columns", "width"), [(200, 80), (60, 59), (10, 30)])
def test_the_width_is_the_terminals_within_reason(columns: int, width: int) -> None:
    assert look_of(Screen(watched=True), COLOUR_TERMINAL, columns).width == width


def test_a_long_line_wraps_under_its_text_and_not_under_its_number() -> None:
    text = rendered([Line("one two three four", lead="  1  ")], Look(width=15))
    assert text == "  1  one two\n     three four\n"


def test_a_web_address_is_never_broken() -> None:
    address = "https://www.example.org/" + "a" * 80
    assert address in rendered([Line(address)], Look(width=40))


def test_blank_lines_never_pile_up_nor_come_first() -> None:
    assert rendered([BLANK, Line("a"), BLANK, BLANK, Line("b")], Look()) == "a\n\nb\n"


def test_style_adds_no_words() -> None:
    plain = rendered([Line("Ring 999 now.", "heading")], Look(styled=False))
    styled = rendered([Line("Ring 999 now.", "heading")], Look(styled=True))
    assert styled.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain
