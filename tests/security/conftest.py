from __future__ import annotations

from tests.telegram.conftest import bot, phone, telegram

__all__ = ["bot", "phone", "telegram"]
