"""The assistant in a group: one conversation for a chat or topic, on one message that is edited in place."""

from bot.telegram.group.handler import Group

__all__ = ["Group"]
