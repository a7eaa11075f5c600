"""``run``: the Telegram bot, until it is told to stop."""

from __future__ import annotations

import logging
import os

from bot.problem import Problem
from bot.running import run_bot
from bot.settings import load_settings


def run(content: str | None, local: str | None = None) -> int:
    """The bot ran and was stopped. Raises Problem where it cannot start or must not go on."""
    try:
        run_bot(load_settings(os.environ), content, local)
    except Problem:
        raise
    except Exception as error:
        logging.getLogger("bot").critical("Something failed that nothing was ready for.", exc_info=error)
        raise
    return 0
