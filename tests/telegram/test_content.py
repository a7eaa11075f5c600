"""What the channel makes of a version, and when."""

from __future__ import annotations

import pytest

from bot.live import Serving, always
from bot.settings import Operator
from bot.telegram.content import Content
from flows.engine import Engine
from flows.model import Pack
from tests.telegram.harness import pack as small_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return small_pack()


@pytest.fixture
def next_one(pack: Pack) -> Serving:
    return Serving(Engine(pack))


def is_ready_to_look(serving: Serving) -> bool:
    return "vocabulary" in vars(serving.engine.guard)


def test_what_is_typed_can_be_looked_at_before_a_version_is_served(pack: Pack, next_one: Serving) -> None:
    live = always(Engine(pack))
    Content(live, Operator("The operator", "ask@example.org"))
    live.prepare(next_one)
    assert is_ready_to_look(next_one)


def test_the_first_answer_does_not_wait_for_it(pack: Pack) -> None:
    live = always(Engine(pack))
    content = Content(live, Operator("The operator", "ask@example.org"))
    assert not is_ready_to_look(live.serving)
    content.make_ready()
    assert is_ready_to_look(live.serving)


def test_a_version_that_nobody_prepared_is_shown_without_waiting_for_it(
    pack: Pack, next_one: Serving
) -> None:
    live = always(Engine(pack))
    content = Content(live, Operator("The operator", "ask@example.org"))
    live.switch(next_one)
    assert content.presenter.pack is pack
    assert not is_ready_to_look(next_one)
    assert next_one.engine.guard.look("I live at 12 High Street").kinds
