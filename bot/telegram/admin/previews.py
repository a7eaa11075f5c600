"""Previews: one administrator has a conversation with a draft, apart from their own, until they end it.

That they do is kept in the database with their chat, so that every worker and every restart knows. The
conversation has a key of its own, under which nothing is counted and from which nothing reaches the real one.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, replace

from bot.conversation import ConversationService
from bot.keys import StoreKey, conversation_key
from bot.live import always
from bot.ports import Fate, Held, Kept, SessionText, Store
from bot.publishing import Publishing
from bot.publishing.packs import Refused, Texts
from bot.settings import Operator
from bot.telegram.admin.presses import Deed, button
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery
from bot.telegram.inbound import Inbound, Place
from bot.telegram.markup import PAGE_UNITS, bold, units
from bot.telegram.private import Private
from bot.telegram.screen import Screen
from bot.telegram.sender import Sender
from bot.versions import SHOWN
from flows.engine import Engine

STATE = "telegram-admin"
CONVERSATION = "telegram-preview"
FORMAT = 1
REMEMBERED = 2
"""Drafts whose engines are kept ready."""

BANNER = "PREVIEW of draft {hash}. Not what people are told."
OPERATOR = "PREVIEW, not advice"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a preview is made with, the same as the conversations of everybody."""

    service: ConversationService
    key: StoreKey
    operator: Operator
    sender: Sender


class Previews:
    """Who looks at which draft."""

    def __init__(self, publishing: Publishing, store: Store, surroundings: Surroundings) -> None:
        self._publishing = publishing
        self._store = store
        self._surroundings = surroundings
        self._previews: OrderedDict[str, Preview] = OrderedDict()

    async def begin(self, place: Place, hash: str) -> None:
        """Whatever comes from that chat goes to the draft from now on. Raises Refused and StoreError."""
        preview = await self._preview(hash)
        await self._surroundings.service.forget(preview.key_of(place))
        await self._keep(place, SessionText(hash[:SHOWN], FORMAT, hash))

    async def end(self, place: Place) -> bool:
        """The chat is its own again, and nothing is held of the preview; whether there was one."""
        hash = await self.of(place)
        conversation = conversation_key(self._surroundings.key, channel=CONVERSATION, chat=place.chat_id)
        await self._surroundings.service.forget(conversation)
        await self._keep(place, Fate.DELETED)
        return bool(hash)

    async def of(self, place: Place) -> str:
        """The draft that is looked at in that chat; "" for none. Raises StoreError."""
        done = await self._store.transact(self._state_key(place), None, _as_it_is)
        return done.held.session.text if done.held else ""

    async def handle(self, inbound: Inbound, hash: str) -> None:
        """The draft answers. Raises Refused where it is no draft any more, and StoreError."""
        preview = await self._preview(hash)
        await preview.handle(inbound)

    async def _preview(self, hash: str) -> Preview:
        draft, national, local = await self._publishing.over_live(hash)
        preview = self._previews.get(draft.hash)
        made_of = (national, local)
        if preview is None or preview.made_of != made_of:
            engine = await asyncio.to_thread(_engine, national, local)
            preview = Preview(draft.hash, made_of, engine, self._surroundings)
            self._previews[draft.hash] = preview
            if len(self._previews) > REMEMBERED:
                self._previews.popitem(last=False)
        return preview

    async def _keep(self, place: Place, state: SessionText | Fate) -> None:
        def keep(held: Held | None) -> Kept[None]:
            return Kept(None, state)

        await self._store.transact(self._state_key(place), None, keep)

    def _state_key(self, place: Place) -> str:
        return conversation_key(self._surroundings.key, channel=STATE, chat=place.chat_id)


class Preview(Private):
    """The private chat of everybody, on a draft: every screen says so, and nothing of it is real."""

    def __init__(
        self, hash: str, made_of: tuple[Texts, Texts | None], engine: Engine, surroundings: Surroundings
    ) -> None:
        """Raises Refused where the content cannot be put on buttons."""
        self.made_of = made_of
        self._hash = hash
        operator = Operator(f"{OPERATOR} ({surroundings.operator.name})", surroundings.operator.contact)
        service = surroundings.service.beside(always(engine))
        try:
            content = Content(service.live, operator)
        except ValueError as error:
            raise Refused(f"The draft cannot be put on buttons: {error}.") from None
        super().__init__(service, surroundings.key, content, surroundings.sender, operator)

    def key_of(self, place: Place) -> str:
        """The key of the preview's conversation, which is not that of the chat."""
        return conversation_key(self._key, channel=CONVERSATION, chat=place.chat_id)

    async def put_up(self, delivery: Delivery) -> None:
        """Marked as what it is, with the way out under it."""
        delivery.screen = self._marked(delivery.screen)
        if delivery.if_left is not None:
            delivery.if_left = self._marked(delivery.if_left)
        await super().put_up(delivery)

    def _marked(self, screen: Screen) -> Screen:
        banner = bold(BANNER.format(hash=self._hash[:SHOWN]))
        texts: list[str] = []
        for text in screen.texts:
            if units(text) + units(banner) + 2 <= PAGE_UNITS:
                texts.append(f"{banner}\n\n{text}")
            else:
                texts += [banner, text]
        file = screen.file and replace(screen.file, name=f"PREVIEW-{screen.file.name}")
        way_out = (button("End the preview", Deed.END_PREVIEW, self._hash),)
        return replace(screen, texts=tuple(texts), rows=(*screen.rows, way_out), file=file)


def _engine(national: Texts, local: Texts | None) -> Engine:
    from bot.assembly import engine_of  # with the reader: only where somebody tries a draft
    from flows.reader import read

    pack = read(national, local=local).pack
    if pack is None:
        raise Refused("The draft does not fit what is live by now: /drafts shows its report.")
    return engine_of(pack)


def _as_it_is(held: Held | None) -> Kept[None]:
    return Kept(None)
