"""Looking at a draft as people will: in, through, and out again."""

from __future__ import annotations

from bot.publishing.packs import Refused
from bot.telegram.admin.chats import Chats
from bot.telegram.admin.presses import Deed, button
from bot.telegram.admin.previews import Previews
from bot.telegram.admin.screens import said
from bot.telegram.inbound import Inbound, Place, Pressed
from bot.telegram.screen import Rows

BEGUN = (
    "From now on this chat shows the draft {hash} to you alone, and every screen says so. Your own "
    "conversation waits, and nothing of this counts. Type /start to begin."
)
ENDED = "The preview is over. You see what people are told again; /start shows where you were."
NONE = "You look at no draft. /drafts lists them; each report has a button for it."
OVER = "The draft you looked at is no draft any more, so the preview is over. You see what people are told."


class Looking:
    """One administrator's preview, in their own chat."""

    def __init__(self, previews: Previews, chats: Chats) -> None:
        self._previews = previews
        self._chats = chats

    async def begin(self, place: Place, hash: str) -> None:
        """The chat shows the draft from now on. Raises Refused and StoreError."""
        await self._previews.begin(place, hash)
        await self._chats.show(place, said(BEGUN.format(hash=hash), rows=_way_out(hash)))

    async def end(self, place: Place) -> None:
        """The chat is its own again."""
        await self._chats.say(place, ENDED if await self._previews.end(place) else NONE)

    async def tell(self, place: Place) -> None:
        """Which draft is looked at, and the way out."""
        hash = await self._previews.of(place)
        await self._chats.show(
            place, said(f"You look at the draft {hash}.", rows=_way_out(hash)) if hash else said(NONE)
        )

    async def takes(self, inbound: Inbound) -> bool:
        """The draft answered; False where none is looked at, or not any more. Raises StoreError."""
        hash = await self._previews.of(inbound.place)
        if not hash:
            return False
        try:
            await self._previews.handle(inbound, hash)
        except Refused:
            await self._previews.end(inbound.place)
            if isinstance(inbound.what, Pressed):
                await self._chats.answer(inbound.what.query_id)
            await self._chats.say(inbound.place, OVER)
        return True


def _way_out(hash: str) -> Rows:
    return ((button("End the preview", Deed.END_PREVIEW, hash),),)
