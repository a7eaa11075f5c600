"""Whether a screen that had to wait is still the right one, where other workers serve the same chat."""

from __future__ import annotations

from bot.conversation import ConversationService, Handled
from bot.ports import StoreError
from bot.telegram.delivery import Stands
from bot.telegram.screen import live_from


def standing(service: ConversationService, key: str, handled: Handled) -> Stands:
    """Asks whether the conversation is where that input left it, and its buttons on the same message."""

    async def stands() -> bool:
        try:
            now, screen = await service.look(key)
        except StoreError:
            return True
        then = handled.turn.session
        if now is None or then is None:
            return now is then
        live, before = live_from(screen), live_from(handled.screen)
        is_same_message = (live and live.message_id) == (before and before.message_id)
        return (now.id, now.turn) == (then.id, then.turn) and is_same_message

    return stands
