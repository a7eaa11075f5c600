"""The shared conversations behind a group's updates: found by chat and topic, acted in by a member."""

from __future__ import annotations

import logging
from functools import partial

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key, member_key, team_key
from bot.ports import StoreError
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery, Remember
from bot.telegram.group.composer import GroupComposer
from bot.telegram.inbound import CHANNEL, Inbound, Place
from bot.telegram.passes import payload
from bot.telegram.screen import Live, Screen, live_from, live_text
from bot.telegram.standing import standing
from flows import inputs
from flows.session import Session
from flows.sharing import Acting, Way

NOTHING = Screen((), ())
NO_UPDATE = -1
"""Of what no update asks for, so that nothing is noted."""

BEGUN = frozenset({"started", "restarted"})
AnyInput = inputs.Input | inputs.TeamInput

logger = logging.getLogger(__name__)


class SharedSessions:
    """One for every chat or topic. Every method raises StoreError."""

    def __init__(self, service: ConversationService, key: StoreKey, content: Content) -> None:
        self._service = service
        self._key = key
        self._content = content

    async def give(
        self, inbound: Inbound, asked: AnyInput, seen: str | None = None, administers: bool = False
    ) -> tuple[GroupComposer, Delivery]:
        """The input is committed; what can be shown of it, and the delivery to show it by.

        ``administers``: Telegram said so of the person; the update was noted when the press was first taken.
        """
        place = inbound.place
        key, team = self._key_of(place), self._team_key(place)
        way = await self._way(place) if isinstance(asked, inputs.Start) else "team"
        key_in = partial(self._member_key, inbound.person or 0)
        update_id = None if administers or inbound.update_id == NO_UPDATE else inbound.update_id
        acting = Acting(key_in, administers, way)
        handled = await self._service.handle(key, update_id, asked, seen, acting, team)
        live, session = live_from(handled.screen), handled.turn.session
        presenter = self._content.of(handled.serving).presenter
        composer = GroupComposer(presenter, handled, key_in(session.id) if session else "")
        begun = any(event.kind in BEGUN for event in handled.turn.events)
        remember = self._remembering(key, session is not None)
        stands = standing(self._service, key, handled)
        return composer, Delivery(place, NOTHING, live, remember, stands, in_place=True, is_new=begun)

    async def pass_for(self, inbound: Inbound, session: Session, wants: str) -> str:
        """What a link carries by which this person, and nobody else, takes a copy of the session."""
        assert inbound.person is not None, "only a person presses"
        holder = conversation_key(self._key, channel=CHANNEL, chat=inbound.person)
        return payload(await self._service.give_pass(self._key_of(inbound.place), session.id, holder, wants))

    async def forget_team(self, place: Place) -> None:
        """What is held for the whole group beside its conversations is held no more."""
        await self._service.forget(self._team_key(place))

    async def _way(self, place: Place) -> Way:
        """In which way a conversation begins in this group."""
        return (await self._service.team_settings(self._team_key(place))).way

    def _key_of(self, place: Place) -> str:
        return conversation_key(self._key, channel=CHANNEL, chat=place.chat_id, topic=place.thread_id)

    def _team_key(self, place: Place) -> str:
        return team_key(self._key, channel=CHANNEL, chat=place.chat_id)

    def _member_key(self, person: int, session_id: str) -> str:
        return member_key(self._key, session_id, person)

    def _remembering(self, key: str, is_held: bool) -> Remember:
        async def remember(live: Live) -> None:
            if not is_held:
                return
            try:
                await self._service.remember_screen(key, live_text(live))
            except StoreError:
                logger.warning("which message has the buttons could not be saved")

        return remember
