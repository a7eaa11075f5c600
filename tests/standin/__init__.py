"""A stand-in for Telegram's Bot API: it keeps chats and updates, and refuses what Telegram refuses."""

from .faults import Dropped, Fault, Half, Held, Nonsense, NotEditable, ServerError, Slow, TooManyRequests
from .phone import Phone
from .server import StandIn
from .world import TOKEN, Call, Message, World

__all__ = [
    "TOKEN",
    "Call",
    "Dropped",
    "Fault",
    "Half",
    "Held",
    "Message",
    "Nonsense",
    "NotEditable",
    "Phone",
    "ServerError",
    "Slow",
    "StandIn",
    "TooManyRequests",
    "World",
]
