"""A child and a parent have pages of their own: one tap from the menu, and no questions of a worker's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.telegram.callback import Codes
from bot.telegram.presenter import Presenter
from flows.engine import Engine
from flows.inputs import Start
from flows.model import Outcome
from flows.replies import CardReply
from flows.session import Answer, Session
from tests.content.shipped import shipped_pack

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PAGES = {"child": "child_help", "parent": "parent_help"}
CASES = [flow.id for flow in shipped_pack().flows.values() if flow.about == "case"]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(shipped_pack())


@pytest.mark.parametrize("flow_id", PAGES)
def test_one_tap_shows_the_page_and_nothing_is_asked(engine: Engine, flow_id: str) -> None:
    turn = engine.advance(None, Start(flow_id, "abcdefgh"), NOW)
    (reply,) = turn.replies
    assert isinstance(reply, CardReply)
    assert reply.card.outcome.id == PAGES[flow_id]


@pytest.mark.parametrize("flow_id", PAGES)
def test_the_first_page_of_the_menu_offers_it(engine: Engine, flow_id: str) -> None:
    screen = Presenter(engine.pack, Codes(engine.pack)).menu(None)
    shown = [button.label for row in screen.rows for button in row]
    assert engine.pack.flows[flow_id].title in shown


@pytest.mark.parametrize("flow_id", CASES)
def test_a_child_who_came_in_by_any_topic_is_at_their_page_after_danger_and_who_they_are(
    engine: Engine, flow_id: str
) -> None:
    answers = (Answer("danger", ("no",)), Answer("who", ("child",)))
    session = Session("abcdefgh", flow_id, engine.pack.version, NOW, NOW, answers)
    position = engine.walk(session).position
    assert (position.flow, position.state) == ("child", "child_help")


def test_the_childs_page_says_999_before_anything_else(engine: Engine) -> None:
    page = engine.pack.flows["child"].states["child_help"]
    assert isinstance(page, Outcome)
    first_sentence = page.say.split(". ")[0]
    assert "999" in first_sentence
