"""Buttons that no screen of this chat ever had, as an altered app can press them."""

from __future__ import annotations

import pytest

from bot.telegram.callback import Action, Press, to_text
from tests.standin import Phone, StandIn
from tests.telegram.harness import RunningBot
from tests.telegram.test_conversation import DANGER, question

OF_GROUPS = (
    *(Action.TEAM, Action.ROLES, Action.ROLE, Action.MEMBERS, Action.HAND_OVER, Action.TAKE_OVER),
    *(Action.WAY_TEAM, Action.WAY_LEAD, Action.LEAVE_SURE, Action.RESTART_SURE, Action.FORGET_SURE),
    *(Action.IN_PRIVATE, Action.SETTINGS),
)


@pytest.mark.parametrize("action", OF_GROUPS)
async def test_a_button_of_groups_shows_in_private_where_the_conversation_stands(
    action: Action, phone: Phone, telegram: StandIn, bot: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    for begins in ("/help", "/share"):
        await phone.send(begins)
        update = phone.update_for_data(to_text(Press(action)))
        telegram.world.deliver(update)
        await phone.settled(update["update_id"])
        assert update["callback_query"]["id"] in telegram.world.toasts
    assert question(phone) == DANGER
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert {call.status for call in telegram.calls} == {200}
    assert (await bot.store.counts()).sessions == 1
