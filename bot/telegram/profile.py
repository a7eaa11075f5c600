"""What Telegram shows of the bot before a conversation: its commands and its two descriptions."""

from __future__ import annotations

import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.telegram.asking import COMMANDS
from flows.model import Pack

DESCRIPTION_LIMIT = 256

logger = logging.getLogger(__name__)


def menu_of(pack: Pack) -> tuple[tuple[str, str], ...]:
    """The commands of the menu and what each is for: the flows' own first, urgent help before all."""
    own = {name: pack.messages[message] for name, message in COMMANDS.items()}
    flows = {flow.command: flow.title for flow in pack.flows.values()}
    shelves = {shelf.command: shelf.title for shelf in pack.shelves.values()}
    menu = {"urgent": own["urgent"], **flows, **shelves, **own}
    return tuple((name, text[:DESCRIPTION_LIMIT]) for name, text in menu.items())


async def set_profile(bot: Bot, pack: Pack) -> None:
    """Telegram shows this version's commands and descriptions; only what differs is set.

    Where Telegram refuses, the operator is told and the bot runs all the same.
    """
    try:
        menu = menu_of(pack)
        if tuple((each.command, each.description) for each in await bot.get_my_commands()) != menu:
            await bot.set_my_commands(menu)
        description, short = pack.messages["profile_description"], pack.messages["profile_short"]
        if (await bot.get_my_description()).description != description:
            await bot.set_my_description(description)
        if (await bot.get_my_short_description()).short_description != short:
            await bot.set_my_short_description(short)
    except TelegramError as error:
        logger.warning("The bot's commands and descriptions could not be set: %s", error.message)
