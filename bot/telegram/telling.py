"""Telling the administrators in Telegram that something broke."""

from __future__ import annotations

import html
import logging
from collections.abc import Sequence

from telegram.error import TelegramError

from bot.settings import Administrator
from bot.telegram.api import Api, Gone, Later, Unreachable
from bot.telegram.inbound import Place

TOLD = (
    "<b>Safe to Share: something broke.</b>\n{sentence}\n\n"
    "This is said once an hour at most; the log says more."
)

logger = logging.getLogger(__name__)


class Telling:
    """Tells the administrators whom the settings name."""

    def __init__(self, api: Api, admins: Sequence[Administrator]) -> None:
        self._api = api
        self._admins = admins

    async def tell(self, sentence: str) -> bool:
        """Each was told, or cannot be told at all; False where nobody was and it should be tried again."""
        is_told, may_try_again = False, False
        for admin in self._admins:
            try:
                await self._api.send(
                    Place(admin.telegram_id), TOLD.format(sentence=html.escape(sentence, quote=False))
                )
                is_told = True
            except Later:
                may_try_again = True
            except (Unreachable, Gone, TelegramError):
                logger.warning("%s cannot be told that something broke: %s", admin.label, OPEN_A_CHAT)
        return is_told or not may_try_again


OPEN_A_CHAT = "each administrator must have opened a chat with the bot once."
