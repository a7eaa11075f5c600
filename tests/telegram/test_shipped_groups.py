"""The shipped content in a group: every screen of every agreed example is one message that Telegram takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest

from bot.telegram.group.screens import MOST_MEMBERS, GroupScreens
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Screen, keyboard_json
from flows.engine import Engine
from flows.replies import CardReply, WhyCardReply
from flows.session import Session
from flows.sharing import Asked, Member, Sharing, letter_of
from tests.standin.refusals import TEXT_LIMIT, keyboard, parse_html, utf16_length
from tests.telegram.test_shipped_content import NOW, engine, presenter, sessions, unfolded

__all__ = ["engine", "presenter"]  # fixtures

QUESTION_UNITS = 620
"""Above the fold: a question, who answers and leads, and the last answer with who gave it."""

FIRST_SCREEN_UNITS = 1170
"""Above the fold of the advice."""

MOST_ROWS = 16
EVERY = 5
"""Of the steps of the agreed examples, every so many are looked at; the endings' texts all."""


def shared(engine: Engine, session: Session) -> Session:
    """The session as a group has it, of more people than buttons, each in the role with the most letters."""
    role = max(engine.pack.info.roles, key=lambda role: len(engine.pack.info.roles[role]))
    members = tuple(Member(f"key {number}", role) for number in range(MOST_MEMBERS + 3))
    sharing = Sharing("key 2", NOW, "lead", members, Asked("leave", "key 1", session.turn))
    answers = tuple(
        replace(answer, by=letter_of(number % len(members))) for number, answer in enumerate(session.answers)
    )
    return replace(session, answers=answers, sharing=sharing)


def screens(engine: Engine, presenter: Presenter) -> Iterator[Screen]:
    for session in islice(sessions(engine), 0, None, EVERY):
        of_group = shared(engine, session)
        made = GroupScreens(presenter, of_group)
        now = engine.screens.now(of_group)
        yield made.screen(now)
        yield made.screen(engine.screens.review(of_group))
        yield made.screen(engine.screens.urgent(can_go_on=True))
        if isinstance(now, CardReply):
            yield made.screen(WhyCardReply(now.card))
    yield from (made.team(), made.roles(), made.members())
    yield from (made.sure(ending) for ending in ("leave", "restart", "forget"))


@pytest.fixture(scope="module")
def every_screen(engine: Engine, presenter: Presenter) -> list[Screen]:
    return list(dict.fromkeys(screens(engine, presenter)))


def test_every_screen_is_one_message_that_telegram_takes(every_screen: list[Screen]) -> None:
    for screen in every_screen:
        assert len(screen.texts) == 1
        assert utf16_length(parse_html(screen.texts[0]).text) <= TEXT_LIMIT
        keyboard({"reply_markup": keyboard_json(screen.rows)})
        assert len(screen.rows) <= MOST_ROWS


def test_a_question_fits_a_phone_with_who_answers_above_it(engine: Engine, presenter: Presenter) -> None:
    for session in sessions(engine):
        of_group = shared(engine, session)
        now = engine.screens.now(of_group)
        if not isinstance(now, CardReply):
            text = GroupScreens(presenter, of_group).screen(now).texts[0]
            assert utf16_length(unfolded(text)) <= QUESTION_UNITS, text


def test_what_to_do_and_whom_to_tell_fit_the_first_screen(engine: Engine, presenter: Presenter) -> None:
    for session in sessions(engine):
        of_group = shared(engine, session)
        now = engine.screens.now(of_group)
        if isinstance(now, CardReply):
            (text,) = GroupScreens(presenter, of_group).screen(now).texts
            assert now.card.outcome.headline in parse_html(text).text
            assert utf16_length(unfolded(text)) <= FIRST_SCREEN_UNITS, text


def test_urgent_help_and_the_way_to_leave_stand_under_every_screen(every_screen: list[Screen]) -> None:
    for screen in every_screen:
        last = [button.label for button in screen.rows[-1]]
        assert len(last) == 2
