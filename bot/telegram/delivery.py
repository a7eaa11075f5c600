"""A screen on its way to a chat, and what waits behind it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.telegram.inbound import Place
from bot.telegram.screen import Live, Screen, counted

Remember = Callable[[Live], Awaitable[None]]
Stands = Callable[[], Awaitable[bool]]


async def _always() -> bool:
    return True


async def unremembered(live: Live) -> None:
    """There is no session to remember it with."""


@dataclass
class Delivery:
    """A screen on its way to a chat.

    ``live`` is the message that has the buttons now, ``pressed`` the one whose button was pressed. That one
    is edited if it is live, or if it belongs to no session (``may_edit``), unless it or the screen is there
    to stay. ``remember`` is told the new live message where it is another one.

    ``in_place`` belongs to groups: the live message is edited, whatever was pressed or typed; with
    ``brought_down`` another is sent in its stead, and it is deleted unless it is another conversation's.
    ``beside`` belongs to groups too: something said beside the conversation, whose message it leaves alone.
    ``stands`` tells whether the conversation still stands where the screen shows it.
    ``is_new``: a conversation takes the place of another, whose messages leaving it does not take away.
    ``if_left`` belongs to leaving: the bot's messages are deleted first, and it is the screen to show where
    Telegram would not have all of them deleted.
    """

    place: Place
    screen: Screen
    live: Live | None
    remember: Remember
    stands: Stands = _always
    pressed: int | None = None
    may_edit: bool = False
    is_new: bool = False
    if_left: Screen | None = None
    in_place: bool = False
    beside: bool = False
    brought_down: bool = False
    is_cleared: bool = False
    tries: int = 0
    sent: list[int] = field(default_factory=list)
    without_edit: bool = False
    now: Live | None = None
    to_strip: list[int] = field(default_factory=list)

    @property
    def to_edit(self) -> int | None:
        """The message to edit, or None where new ones are sent."""
        if self.beside:
            return None if self.without_edit else self.pressed
        if self.in_place and self.live is not None and not self.is_new and not self.without_edit:
            return None if self.brought_down else self.live.message_id
        if self._is_new or self.pressed is None or len(self.screen.texts) > 1 or self.without_edit:
            return None
        if self.live is not None and self.live.message_id == self.pressed:
            return None if self.live.stays else self.pressed
        return self.pressed if self.may_edit else None

    @property
    def is_overtaken(self) -> bool:
        """Whether a later screen can take its place: nothing of it stands yet, and it is not to stay."""
        is_kept = self._is_new or self.screen.urgent or self.if_left is not None
        return not is_kept and not self.sent and self.now is None

    @property
    def is_undone(self) -> bool:
        """Whether it may be given up once the conversation is elsewhere: nothing of it is known to stand.

        What was asked for by itself, like whom to ring or a file, is not.
        """
        is_asked_for = self.screen.urgent or self.screen.file is not None or self.if_left is not None
        return not is_asked_for and not self.sent and self.now is None

    def take_over(self, overtaken: Delivery) -> None:
        """That one is not shown; where a conversation was to begin with it, it begins with this."""
        self.is_new = self.is_new or (overtaken.is_new and overtaken.now is None)

    @property
    def _is_new(self) -> bool:
        return self.screen.stays or self.screen.sent_anew

    @property
    def counted(self) -> tuple[int, ...]:
        """Every message of this conversation, as far as this delivery has come."""
        before = () if self.is_new or self.live is None else (*self.live.sent, self.live.message_id)
        return counted((*before, *self.sent))

    @property
    def reached(self) -> Live | None:
        """What the chat looks like once this delivery is given up where it is."""
        if self.now is not None or self.live is None:
            return self.now
        return replace(self.live, sent=self.counted)


@dataclass
class Lane:
    """What waits for one place after the delivery under way, the next to go first.

    ``resting`` is set while nothing is under way but a wait; ``poked`` ends a wait that something urgent
    cuts short.
    """

    under_way: Delivery
    waiting: deque[Delivery] = field(default_factory=deque)
    resting: asyncio.Event = field(default_factory=asyncio.Event)
    poked: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, delivery: Delivery) -> None:
        """It goes last; whatever a later screen can take the place of need not be shown any more."""
        leaves = delivery.if_left is not None
        kept: deque[Delivery] = deque()
        for each in self.waiting:
            if leaves or each.is_overtaken:
                delivery.take_over(each)
            else:
                kept.append(each)
        self.waiting = kept
        self.waiting.append(delivery)
        if delivery.screen.urgent and self.under_way.is_overtaken:
            self.poked.set()
