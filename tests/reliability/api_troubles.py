"""Trouble with the Bot API: slow, refusing, cut off, repeating itself, or no longer allowed to write."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial

from tests.standin import Dropped, Fault, Half, NotEditable, ServerError, Slow, TooManyRequests

from .people import Manner
from .trouble import EVERYWHERE, Scene, Trouble

TIMES = 12
FETCHES = 2


@asynccontextmanager
async def _struck(scene: Scene, fault: Callable[..., Fault], method: str = "") -> AsyncIterator[None]:
    """So many calls are struck, of every method or one, and some of the calls for updates too."""
    telegram = scene.bot.telegram
    faults = [telegram.inject(fault(method, times=TIMES))]
    if not method and not scene.bot.mode.by_webhook:
        faults.append(telegram.inject(fault("getUpdates", times=FETCHES)))
    yield
    await scene.until(lambda: all(each.times == 0 for each in faults))


def _strikes(
    fault: Callable[..., Fault], method: str = ""
) -> Callable[[Scene], AbstractAsyncContextManager[None]]:
    return partial(_struck, fault=fault, method=method)


@asynccontextmanager
async def _blocked(scene: Scene) -> AsyncIterator[None]:
    """Everybody blocks the bot right after what they sent, and lets it in again."""
    chats = list(scene.bot.telegram.world.chats.values())
    for chat in chats:
        chat.blocked = True
    refused = len([call for call in scene.bot.telegram.calls if call.status == 403])
    yield
    await scene.until(
        lambda: len([call for call in scene.bot.telegram.calls if call.status == 403]) >= refused + TIMES
    )
    for chat in chats:
        chat.blocked = False


@asynccontextmanager
async def _ordinary(scene: Scene) -> AsyncIterator[None]:
    """The trouble is in what is delivered."""
    yield
    await scene.until_more(60)


API_TROUBLES = (
    Trouble(
        "Telegram is slow",
        "12 calls and 2 fetches are answered after a second",
        EVERYWHERE,
        _strikes(partial(Slow, seconds=1.0)),
    ),
    Trouble(
        "Telegram asks to wait (429)",
        "12 calls and 2 fetches are refused, with retry_after 1",
        EVERYWHERE,
        _strikes(TooManyRequests),
    ),
    Trouble(
        "Telegram answers 500",
        "12 calls and 2 fetches",
        EVERYWHERE,
        _strikes(partial(ServerError, status=500)),
    ),
    Trouble("Telegram answers 502", "12 calls and 2 fetches", EVERYWHERE, _strikes(ServerError)),
    Trouble(
        "The connection is cut before a call takes effect",
        "12 calls and 2 fetches",
        EVERYWHERE,
        _strikes(Dropped),
    ),
    Trouble(
        "The connection is cut after a call took effect",
        "12 calls and 2 fetches",
        EVERYWHERE,
        _strikes(partial(Dropped, after=True)),
    ),
    Trouble("Half an answer arrives", "12 calls and 2 fetches", EVERYWHERE, _strikes(Half)),
    Trouble(
        "Telegram delivers updates again",
        "four of five steps bring an earlier update once more, or are tapped twice",
        EVERYWHERE,
        _ordinary,
        Manner(again=0.8, twice=0.8),
    ),
    Trouble(
        "Updates arrive in the wrong order",
        "an older button is pressed before a new one, and arrives after it",
        EVERYWHERE,
        _ordinary,
        Manner(swapped=0.8, twice=0.3),
    ),
    Trouble(
        "Messages can no longer be edited",
        "12 edits are refused",
        EVERYWHERE,
        _strikes(NotEditable, "editMessageText"),
    ),
    Trouble(
        "People block the bot",
        "everybody, until 12 messages were refused; then they let it in again",
        EVERYWHERE,
        _blocked,
    ),
)
