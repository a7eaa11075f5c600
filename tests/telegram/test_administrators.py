"""Who administers a group is remembered for a minute, and of no more people than a thousand."""

from __future__ import annotations

from bot.telegram.api import Api
from bot.telegram.group.administrators import MOST_REMEMBERED, Administrators
from bot.telegram.pace import Pace
from bot.telegram.request import KeptRequest
from bot.telegram.sender import Sender
from tests.standin import StandIn
from tests.telegram.harness import Clock

GROUP = -100_000_007


async def test_of_ever_more_people_of_one_group_the_first_are_forgotten(telegram: StandIn) -> None:
    people = range(1, MOST_REMEMBERED + 11)
    telegram.world.chat(GROUP, "supergroup").administrators = {*people}
    async with KeptRequest() as asking:
        api = Api(asking, f"{telegram.base_url}{telegram.token}/")
        administrators = Administrators(Sender(api, Pace()), Clock())
        for person in people:
            assert await administrators.includes(GROUP, person)
        assert len(telegram.calls_of("getChatMember")) == len(people)
        assert await administrators.includes(GROUP, people[-1])
        assert len(telegram.calls_of("getChatMember")) == len(people)
        assert await administrators.includes(GROUP, people[0])
        assert len(telegram.calls_of("getChatMember")) == len(people) + 1
