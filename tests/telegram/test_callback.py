"""What buttons carry: little, opaque, and nothing that means something else later."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.callback import Action, Codes, Press, from_text, option_code, to_text
from tests.flows.packs import with_change
from tests.telegram.harness import files, pack

SESSION_IDS = st.text("abcXYZ019_-", min_size=8, max_size=8)
CODES = st.sampled_from(["", "abc234", "zzzzzz"])
PRESSES = st.builds(
    Press,
    st.sampled_from(Action),
    SESSION_IDS,
    st.none() | st.integers(0, 999_999),
    CODES,
    st.integers(0, 99),
)


@given(PRESSES)
def test_a_press_is_read_back_as_it_was_written(press: Press) -> None:
    assert from_text(to_text(press)) == press


@given(PRESSES)
def test_a_press_fits_into_a_button(press: Press) -> None:
    assert 1 <= len(to_text(press).encode()) <= 64


@given(st.text(max_size=80))
def test_any_other_text_is_no_press_and_no_error(text: str) -> None:
    press = from_text(text)
    assert press is None or from_text(to_text(press)) == press


def test_every_option_has_a_code_that_leads_back_to_it() -> None:
    tiny = pack()
    codes = Codes(tiny)
    for question in tiny.questions.values():
        for option in question.options:
            assert codes.meaning(codes.option(question.id, option.id)) == option.id


def test_a_code_holds_no_word_of_the_content() -> None:
    codes = Codes(pack())
    assert codes.option("harm", "serious").isalnum()
    assert "serious" not in to_text(Press(Action.CHOOSE, "abcdefgh", 1, codes.option("harm", "serious")))


@pytest.mark.parametrize(
    ("old", "new"),
    [("say: Seriously worried", "say: A little worried"), ("How worried are you", "How calm are you")],
)
def test_a_button_whose_words_changed_means_nothing_any_more(old: str, new: str) -> None:
    before = Codes(pack()).option("harm", "serious")
    changed = with_change(files(), "flows/share.yaml", old, new)
    assert Codes(pack(changed)).meaning(before) is None


def test_a_code_outlives_changes_elsewhere() -> None:
    tiny = pack()
    question = tiny.questions["harm"]
    changed = pack(
        with_change(files(), "flows/share.yaml", "say: The family needs", "say: This family needs")
    )
    still = changed.questions["harm"]
    assert option_code(question, question.options[0]) == option_code(still, still.options[0])
