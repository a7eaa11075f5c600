"""Administrators in Telegram: they see, publish and take back content in their private chat with the bot."""

from bot.telegram.admin.handler import Admin
from bot.telegram.admin.menu import ADMIN_COMMANDS
from bot.telegram.admin.previews import Surroundings

__all__ = ["ADMIN_COMMANDS", "Admin", "Surroundings"]
