"""One update of one conversation: the engine's step inside the store's transaction."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Literal

from bot.live import Live, Serving
from bot.logs import content_version
from bot.ports import (
    Committed,
    Fate,
    Forgotten,
    Held,
    Kept,
    Pass,
    SessionText,
    Store,
    TeamSettings,
)
from bot.tally import Tally
from bot.versions import SHOWN
from flows import counting, team, withdrawal
from flows.contacts import OwnContact, overlaid, overlaid_for_team, shows_contacts
from flows.engine import Engine
from flows.inputs import Back, Input, Overheard, Say, Show, TeamInput
from flows.model import Pack
from flows.replies import Turn
from flows.session import FORMAT, Session, UnreadableSession, from_text, to_text
from flows.sharing import Acting, apart

SESSION_ID_BYTES = 6
"""Eight url-safe characters: enough that a stale button of another session is never taken for one of this."""

TOKEN_BYTES = 12
"""Sixteen url-safe characters, which nobody guesses within ``PASS_LIVES``."""

PASS_LIVES = timedelta(minutes=10)

OF_ANOTHER_SESSION = Back(turn=-1)
"""Stale in every session: none is at a turn below zero."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Handled:
    """What came of an input. ``screen`` is the channel's own text as it was remembered before this input."""

    turn: Turn
    repeated: bool
    screen: str
    serving: Serving
    """What was live when it was handled, which is what must be shown, whatever is live by then."""

    @property
    def pack(self) -> Pack:
        """The content it was handled with."""
        return self.serving.pack


class ConversationService:
    """Takes inputs for conversation keys; what it returns is already durable."""

    def __init__(
        self,
        store: Store,
        live: Live,
        clock: Clock = lambda: datetime.now(UTC),
        tally: Tally | None = None,
    ) -> None:
        """``tally``: what happens is counted there; without it, nothing is."""
        self.live = live
        self.clock = clock
        self._store = store
        self._tally = tally

    @property
    def engine(self) -> Engine:
        """The engine of what is live now. One update keeps to the ``serving`` it was handled with."""
        return self.live.serving.engine

    @property
    def counts(self) -> bool:
        """Whether what happens is counted."""
        return self._tally is not None

    def new_id(self) -> str:
        """A fresh session id for ``Start`` and ``Restart``."""
        return secrets.token_urlsafe(SESSION_ID_BYTES)

    def beside(self, live: Live) -> ConversationService:
        """The same over other content, for conversations that are kept apart by their keys; uncounted."""
        return ConversationService(self._store, live, self.clock)

    async def handle(
        self,
        key: str,
        update_id: int | None,
        input: Input | TeamInput,
        seen: str | None = None,
        acting: Acting | None = None,
        team: str | None = None,
    ) -> Handled:
        """The turn that follows from ``input``, committed together with the update id.

        ``seen`` is the id of the session the person was looking at; where another is held, the input
        is stale. ``acting`` is who does it, in a group; a session that begins there is shared. ``team`` is
        the key of the group whose contacts its endings show.
        A repeated update changes nothing and shows where the conversation stands. Raises ``StoreError`` when
        the store cannot be used; then nothing has changed.
        """
        now = self.clock()
        serving = self.live.serving
        engine = serving.engine
        content_version.set(engine.pack.version[:SHOWN])

        def step(held: Held | None) -> Kept[tuple[Turn, str, Session | None]]:
            session = _read(held)
            is_other = session is not None and seen not in (None, session.id)
            turn = _stepped(serving, session, OF_ANOTHER_SESSION if is_other else input, acting, now)
            result = (turn, held.screen if held else "", session)
            if turn.session is None:
                return Kept(result, Fate.DELETED)
            if turn.session is session:
                return Kept(result)
            return Kept(result, _written(turn.session))

        done = await self._store.transact(key, update_id, step)
        if isinstance(done, Committed):
            turn, screen, before = done.result
            if self._tally is not None:
                self._tally.add(key, counting.counted(engine, before, turn))
        else:
            turn = _stepped(serving, _read(done.held), _again(input), acting, now)
            screen = done.held.screen if done.held else ""
        turn = await self._with_own_contacts(key, team, turn, engine.pack, now)
        return Handled(turn, not isinstance(done, Committed), screen, serving)

    def count(self, key: str, session: Session | None, kind: Literal["vain_search", "record"]) -> None:
        """That a search found nothing, or a record was made, is counted, where anything is."""
        if self._tally is not None:
            self._tally.add(key, (counting.beside(session, kind),))

    async def look(self, key: str) -> tuple[Session | None, str]:
        """The session that is held under ``key`` just now, and the channel's own text with it."""
        done = await self._store.transact(key, None, lambda held: Kept(held))
        held = done.held
        return _read(held), held.screen if held else ""

    async def own_contacts(self, key: str) -> tuple[OwnContact, ...]:
        """The contacts that are kept under ``key``."""
        return await self._store.own_contacts(key)

    async def keep_contact(self, key: str, contact: OwnContact) -> None:
        """The contact is kept under ``key`` from now on."""
        await self._store.keep_contact(key, contact)

    async def drop_contact(self, key: str, contact: str) -> None:
        """No contact with that id is kept under ``key`` any more."""
        await self._store.drop_contact(key, contact)

    async def give_pass(self, key: str, session_id: str, holder: str, wants: str) -> str:
        """What lets the one with the key ``holder`` take a copy of that session, once, within ten minutes."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        until = self.clock() + PASS_LIVES
        await self._store.keep_pass(_hashed(token), holder, Pass(key, session_id, wants), until)
        return token

    async def passed(self, token: str, holder: str) -> tuple[Session, str] | None:
        """A copy of the session that the pass is for, as it stands now, and what for; None for no such pass.

        The copy knows nobody's member key, and has an id of its own.
        """
        found = await self._store.pass_of(_hashed(token), holder, self.clock())
        if found is None:
            return None
        done = await self._store.transact(found.conversation, None, lambda held: Kept(_read(held)))
        session = done.result if isinstance(done, Committed) else None
        if session is None or session.id != found.session_id or session.sharing is None:
            return None
        sharing = apart(session.sharing)
        copy = replace(session, id=self.new_id(), sharing=sharing, ticks=(), change=None)
        return copy, found.wants

    async def use_up(self, token: str) -> None:
        """The pass can be used no more."""
        await self._store.drop_pass(_hashed(token))

    async def team_settings(self, key: str) -> TeamSettings:
        """The settings of the group with that key."""
        return await self._store.team_settings(key)

    async def keep_team_settings(self, key: str, settings: TeamSettings) -> None:
        """The group with that key has these settings from now on."""
        await self._store.keep_team_settings(key, settings)

    async def move(self, group: tuple[str, str], conversations: Sequence[tuple[str, str]]) -> bool:
        """What was held under the first key of each pair is held under the second; whether anything was."""
        return await self._store.move(group, conversations)

    async def has_moved(self, key: str) -> bool:
        """Whether it is known that the group with that key has another now."""
        return await self._store.has_moved(key)

    async def was_moved_to(self, key: str) -> bool:
        """Whether it is known that the group with that key had another before."""
        return await self._store.was_moved_to(key)

    async def forget(self, key: str) -> Forgotten:
        """Nothing is held under ``key`` any more; what it was."""
        return await self._store.forget(key)

    async def _with_own_contacts(
        self, key: str, team: str | None, turn: Turn, pack: Pack, now: datetime
    ) -> Turn:
        """Looked up only where they may show: most turns ask a question."""
        if not any(shows_contacts(reply) for reply in turn.replies):
            return turn
        own, today = await self._store.own_contacts(team or key), now.date()
        with_own = overlaid_for_team if team else overlaid
        replies = tuple(with_own(reply, pack, own, today) for reply in turn.replies)
        return Turn(turn.session, turn.events, replies)

    async def remember_screen(self, key: str, screen: str) -> None:
        """The channel's own text is kept with the session under ``key``, where there is one."""
        await self._store.remember_screen(key, screen)


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _stepped(
    serving: Serving,
    session: Session | None,
    input: Input | TeamInput,
    acting: Acting | None,
    now: datetime,
) -> Turn:
    """One person's step, or that of somebody in a group; unless what they went by was withdrawn."""
    engine = serving.engine

    def step(session: Session | None, input: Input | TeamInput) -> Turn:
        if acting is not None:
            return team.advance(engine, session, input, acting, now)
        assert not isinstance(input, TeamInput), "only a group has a team"
        return engine.advance(session, input, now)

    return withdrawal.advance(engine, serving.withdrawn, session, input, step)


def _again(input: Input | TeamInput) -> Input:
    """What a repeated update may still do: what was typed is looked at once more, and nothing else."""
    return Overheard(input.text) if isinstance(input, Say | Overheard) else Show()


def _read(held: Held | None) -> Session | None:
    """The session held; none where this release cannot read its text, so that a person can start again."""
    if held is None:
        return None
    try:
        return from_text(held.session.text)
    except UnreadableSession:
        return None


def _written(session: Session) -> SessionText:
    return SessionText(to_text(session), FORMAT, session.version)
