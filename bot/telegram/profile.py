"""What Telegram shows of the bot before a conversation: its commands and its two descriptions."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.settings import Administrator
from bot.telegram.asking import COMMANDS, OF_GROUPS
from flows.model import Pack

DESCRIPTION_LIMIT = 256

IN_GROUPS = ("urgent", "answers", "back", "help", "privacy", "leave", "forget")
"""Of the assistant's own commands, those that a group is offered."""

logger = logging.getLogger(__name__)


def menu_of(pack: Pack) -> tuple[tuple[str, str], ...]:
    """The commands of the menu and what each is for: the flows' own first, urgent help before all."""
    own = {name: pack.messages[message] for name, message in COMMANDS.items()}
    flows = {flow.command: flow.title for flow in pack.flows.values()}
    shelves = {shelf.command: shelf.title for shelf in pack.shelves.values()}
    menu = {"urgent": own["urgent"], **flows, **shelves, **own}
    return tuple((name, text[:DESCRIPTION_LIMIT]) for name, text in menu.items())


def group_menu_of(pack: Pack, of_administrators: bool = False) -> tuple[tuple[str, str], ...]:
    """What can be done in a group: whatever is read at length is left to private chats."""
    own = {name: pack.messages[COMMANDS[name]] for name in IN_GROUPS}
    flows = {flow.command: flow.title for flow in pack.flows.values()}
    settings = {OF_GROUPS: pack.messages["command_settings"]} if of_administrators else {}
    menu = {"urgent": own["urgent"], **flows, **own, **settings}
    return tuple((name, text[:DESCRIPTION_LIMIT]) for name, text in menu.items())


def admin_menu_of(pack: Pack) -> tuple[tuple[str, str], ...]:
    """What administrators have in their own chats."""
    from bot.telegram.admin import ADMIN_COMMANDS  # only where there are administrators

    return *menu_of(pack), *ADMIN_COMMANDS.items()


async def set_profile(bot: Bot, pack: Pack, admins: Sequence[Administrator] = ()) -> None:
    """Telegram shows this version's commands and descriptions; only what differs is set.

    Where Telegram refuses, the operator is told and the bot runs all the same.
    """
    try:
        for scope, menu in (
            (BotCommandScopeDefault(), menu_of(pack)),
            (BotCommandScopeAllGroupChats(), group_menu_of(pack)),
            (BotCommandScopeAllChatAdministrators(), group_menu_of(pack, of_administrators=True)),
        ):
            set_now = await bot.get_my_commands(scope)
            if tuple((each.command, each.description) for each in set_now) != menu:
                await bot.set_my_commands(menu, scope)
        description, short = pack.messages["profile_description"], pack.messages["profile_short"]
        if (await bot.get_my_description()).description != description:
            await bot.set_my_description(description)
        if (await bot.get_my_short_description()).short_description != short:
            await bot.set_my_short_description(short)
        for admin in admins:
            await _set_admin_menu(bot, admin, admin_menu_of(pack))
    except TelegramError as error:
        logger.warning("The bot's commands and descriptions could not be set: %s", error.message)


async def _set_admin_menu(bot: Bot, admin: Administrator, menu: tuple[tuple[str, str], ...]) -> None:
    """Where they have no chat with the bot yet, the next start tries again."""
    scope = BotCommandScopeChat(admin.telegram_id)
    try:
        set_now = await bot.get_my_commands(scope)
        if tuple((each.command, each.description) for each in set_now) != menu:
            await bot.set_my_commands(menu, scope)
    except BadRequest:
        logger.info("%s has no chat with the bot yet, so no menu of an administrator.", admin.label)
