"""The shipped content on a phone: every screen of every agreed example is one that Telegram takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.settings import Operator
from bot.telegram.callback import Codes, to_text
from bot.telegram.cards import KINDS
from bot.telegram.library import Library
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Button, Screen, keyboard_json
from flows.engine import Engine
from flows.replies import CardReply, WhyCardReply
from flows.session import Answer, Session
from tests.content.shipped import shipped_pack
from tests.standin.refusals import TEXT_LIMIT, keyboard, parse_html, profile_text, utf16_length

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
QUESTION_UNITS = 400
"""Above the fold: a question, with what stands before its folded reasons."""

FIRST_SCREEN_UNITS = 1000
LONGEST_OPERATOR = Operator("N" * 80, "c" * 200)
FOLDED = re.compile("<blockquote expandable>.*?</blockquote>", re.DOTALL)
MOST_ROWS = 14
"""Of buttons, on the longest list or under an entry that leads to much."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(shipped_pack())


@pytest.fixture(scope="module")
def presenter(engine: Engine) -> Presenter:
    return Presenter(engine.pack, Codes(engine.pack), LONGEST_OPERATOR)


def sessions(engine: Engine) -> Iterator[Session]:
    """Every session that the agreed examples go through."""
    for walkthrough in engine.pack.walkthroughs:
        answers = tuple(Answer(question, chosen) for question, chosen in walkthrough.answers)
        whole = Session("abcdefgh", walkthrough.flow, engine.pack.version, NOW, NOW, answers)
        route = engine.walk(whole).route
        for length in range(len(route) + 1):
            yield Session("abcdefgh", walkthrough.flow, engine.pack.version, NOW, NOW, route[:length], length)


def screens(engine: Engine, presenter: Presenter) -> Iterator[Screen]:
    for session in sessions(engine):
        now = engine.screens.now(session)
        yield presenter.screen(now, session)
        yield presenter.screen(engine.screens.review(session), session)
        if isinstance(now, CardReply):
            yield presenter.screen(WhyCardReply(now.card), session)
            yield presenter.full(now.card, session)
            yield presenter.record_choice(session)
            yield presenter.wrong(now.card, session)
    yield presenter.screen(engine.screens.urgent(can_go_on=True), None)
    yield from (presenter.menu(None, number=number) for number in range(9))
    yield presenter.aside(presenter.about(), None)
    yield from reference(engine, presenter)


def reference(engine: Engine, presenter: Presenter) -> Iterator[Screen]:
    """Every screen of what can be looked up, as it stands in the middle of a conversation."""
    session = next(sessions(engine))
    library = Library(engine.pack, presenter.codes, session, ended=False)
    yield from (library.reference(number) for number in range(3))
    for shelf in engine.pack.shelves.values():
        yield from (library.shelf(shelf, number) for number in range(9))
    yield from map(library.entry, engine.pack.entries.values())
    yield from (library.contacts(number) for number in range(9))
    yield from map(library.contact, engine.pack.contacts.values())


def unfolded(html: str) -> str:
    """What is read before the first passage that has to be unfolded."""
    return parse_html(html.partition("<blockquote")[0]).text


def test_every_screen_is_one_that_telegram_takes(engine: Engine, presenter: Presenter) -> None:
    for screen in screens(engine, presenter):
        assert screen.texts
        for text in screen.texts:
            assert 1 <= utf16_length(parse_html(text).text) <= TEXT_LIMIT
        keyboard({"reply_markup": keyboard_json(screen.rows)})


def test_every_question_fits_the_screen_of_a_phone(engine: Engine, presenter: Presenter) -> None:
    for session in sessions(engine):
        now = engine.screens.now(session)
        if not isinstance(now, CardReply):
            text = unfolded(presenter.screen(now, session).texts[0])
            assert utf16_length(text) <= QUESTION_UNITS, text


def test_what_to_do_by_when_and_whom_to_tell_fit_the_first_screen(
    engine: Engine, presenter: Presenter
) -> None:
    for session in sessions(engine):
        now = engine.screens.now(session)
        if isinstance(now, CardReply):
            text = unfolded(presenter.screen(now, session).texts[-1])
            assert utf16_length(text) <= FIRST_SCREEN_UNITS, text
            assert text.startswith(now.card.outcome.headline)


def test_why_and_the_advice_in_full_are_folded_to_the_first_screen(
    engine: Engine, presenter: Presenter
) -> None:
    for session in sessions(engine):
        now = engine.screens.now(session)
        if isinstance(now, CardReply):
            for screen in (
                presenter.screen(WhyCardReply(now.card), session),
                presenter.full(now.card, session),
            ):
                open_text = "".join(re.sub(FOLDED, "", text) for text in screen.texts)
                assert utf16_length(parse_html(open_text).text) <= FIRST_SCREEN_UNITS, open_text
                folds = "".join(screen.texts).count("<blockquote expandable>")
                assert folds <= len(KINDS) + len(screen.texts) - 1, "a kind is cut only where a message ends"


def test_everything_that_is_looked_up_is_one_message(engine: Engine, presenter: Presenter) -> None:
    for screen in reference(engine, presenter):
        assert len(screen.texts) == 1


def test_a_list_is_at_most_a_phone_screen_of_buttons(engine: Engine, presenter: Presenter) -> None:
    for screen in (presenter.menu(None), *reference(engine, presenter)):
        assert len(screen.rows) <= MOST_ROWS, screen.texts[0]


def test_what_an_entry_says_fits_the_first_screen(engine: Engine, presenter: Presenter) -> None:
    library = Library(engine.pack, presenter.codes, None, ended=False)
    for entry in engine.pack.entries.values():
        text = unfolded(library.entry(entry).texts[0])
        assert utf16_length(text) <= FIRST_SCREEN_UNITS, text


def test_every_ending_is_one_message_or_two(engine: Engine, presenter: Presenter) -> None:
    for session in sessions(engine):
        now = engine.screens.now(session)
        if isinstance(now, CardReply):
            assert len(presenter.screen(now, session).texts) <= 2, now.card.outcome.id


def test_urgent_help_stands_under_every_screen_but_its_own(engine: Engine, presenter: Presenter) -> None:
    label = engine.pack.messages["button_urgent"]
    for screen in screens(engine, presenter):
        is_urgent_help = engine.pack.info.urgent.headline in screen.texts[0]
        assert is_urgent_help or any(button.label == label for row in screen.rows for button in row)


def test_leaving_is_one_tap_away_on_every_screen(engine: Engine, presenter: Presenter) -> None:
    label = engine.pack.messages["button_leave"]
    for screen in screens(engine, presenter):
        assert any(button.label == label for row in screen.rows for button in row), screen.texts


def test_no_two_things_of_the_content_share_a_code(engine: Engine) -> None:
    assert Codes(engine.pack)


def test_no_button_tells_an_id_of_the_content(engine: Engine, presenter: Presenter) -> None:
    ids = {option.id for question in engine.pack.questions.values() for option in question.options}
    ids |= engine.pack.questions.keys() | engine.pack.flows.keys()
    for screen in screens(engine, presenter):
        for row in screen.rows:
            for button in row:
                if isinstance(button, Button):
                    assert not {part for part in to_text(button.press).split("|") if part in ids}


def test_the_profile_fits_and_asks_for_no_names(engine: Engine) -> None:
    words = engine.pack.messages
    for key, text in (
        ("description", words["profile_description"]),
        ("short_description", words["profile_short"]),
    ):
        assert profile_text({key: text}, key)
        assert "no names or case details" in text.lower()
