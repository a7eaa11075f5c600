"""Every shipped flow is begun in four ways: from the menu, by its command, by a link and by a search."""

from __future__ import annotations

import json

import pytest

from tests.content.shipped import shipped_pack
from tests.standin import Phone
from tests.telegram.harness import RunningBot
from tests.telegram.test_library import stored

PACK = shipped_pack()
FLOWS = tuple(PACK.flows)
MOST_PAGES = 4
"""Of the menu."""


@pytest.fixture
def phone(phone: Phone, bot: RunningBot) -> Phone:
    """On the shipped content."""
    bot.publish(PACK)
    return phone


def begun(bot: RunningBot) -> list[str]:
    """The flows of the sessions that the store holds."""
    return [json.loads(session)["flow"] for (session,) in stored(bot)]


@pytest.mark.parametrize("flow_id", FLOWS)
async def test_the_menu_leads_to_every_flow(phone: Phone, bot: RunningBot, flow_id: str) -> None:
    await phone.send("/start")
    title = PACK.flows[flow_id].title
    for _ in range(MOST_PAGES):
        if title in phone.screen.buttons:
            break
        await phone.tap(PACK.messages["button_next"])
    await phone.tap(title)
    assert begun(bot) == [flow_id]


@pytest.mark.parametrize("flow_id", FLOWS)
async def test_every_flow_has_a_command(phone: Phone, bot: RunningBot, flow_id: str) -> None:
    await phone.send(f"/{PACK.flows[flow_id].command}")
    assert begun(bot) == [flow_id]


@pytest.mark.parametrize("link", ["{}", "flow_{}"])
@pytest.mark.parametrize("flow_id", FLOWS)
async def test_a_link_begins_every_flow(phone: Phone, bot: RunningBot, flow_id: str, link: str) -> None:
    await phone.send(f"/start {link.format(flow_id)}")
    assert begun(bot) == [flow_id]


@pytest.mark.parametrize("flow_id", FLOWS)
async def test_a_search_offers_every_flow_by_its_title(phone: Phone, bot: RunningBot, flow_id: str) -> None:
    title = PACK.flows[flow_id].title
    await phone.send(f"/find {title}")
    assert title in phone.screen.buttons
    await phone.tap(title)
    assert begun(bot) == [flow_id]
