"""What the bot needs of the outside world, said as types: a store for conversations, contacts, settings.

A conversation is found by its key (``bot.keys``); the store never sees a chat, a person or a name. Session
and screen are text that the store keeps and never reads: ``flows.session`` makes one, the channel the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Generic, Literal, Protocol, TypeVar

from bot.problem import Problem
from bot.versions import VersionStore
from flows.contacts import OwnContact
from flows.counting import Number

T = TypeVar("T")


class StoreError(Problem):
    """The store could not do what was asked; the text is one sentence for an operator.

    Nothing was changed; where the connection broke during a commit, nobody can know, and the same update may
    be repeated safely.
    """


class NoDatabase(StoreError):
    """There is nothing to read yet, and reading makes no database."""

    def __init__(self) -> None:
        super().__init__("There is no database yet: the first safe-to-share run makes it.")


@dataclass(frozen=True, slots=True)
class SessionText:
    """A session as text, with what must be known of it without reading it.

    ``format`` is the number of the text's own format, ``content_version`` the version the answers belong to.
    """

    text: str
    format: int
    content_version: str


@dataclass(frozen=True, slots=True)
class Held:
    """What the store holds for one conversation key.

    ``screen`` is text of the channel's own making (ids of messages it may later edit or delete), at first "".
    """

    session: SessionText
    screen: str = ""


class Fate(Enum):
    """What becomes of a session that a step does not replace."""

    AS_IS = "as it is"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """What a step returns: its result, and what the store is to hold from now on.

    A session that is saved or left as it is keeps its screen unless a new one is given; a deleted session
    takes its screen with it. A screen without a session is not kept.
    """

    result: T
    session: SessionText | Fate = Fate.AS_IS
    screen: str | None = None


@dataclass(frozen=True, slots=True)
class Committed(Generic[T]):
    """The step ran and its effect is durable. ``held`` is what the store holds now."""

    result: T
    held: Held | None


@dataclass(frozen=True, slots=True)
class Repeated:
    """The update had been committed before: nothing ran, nothing changed. ``held`` is what is there."""

    held: Held | None


Transacted = Committed[T] | Repeated
Step = Callable[[Held | None], Kept[T]]


@dataclass(frozen=True, slots=True)
class TeamSettings:
    """How a group wants its conversations: whether the whole team answers, or who began one leads it."""

    way: Literal["team", "lead"] = "team"


@dataclass(frozen=True, slots=True)
class Pass:
    """Leave for one person to take a copy of a session: where it is held, which it is, and what for.

    ``session_id`` may be held no more when the pass is used; then there is nothing to copy.
    """

    conversation: str
    session_id: str
    wants: str = ""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was held under a key and is no more."""

    held: Held | None = None
    contacts: int = 0
    settings: int = 0

    def __bool__(self) -> bool:
        return self.held is not None or self.contacts > 0 or self.settings > 0


@dataclass(frozen=True, slots=True)
class Swept:
    """How many sessions, noted update ids, own contacts and settings of groups a sweep deleted."""

    sessions: int
    updates: int
    contacts: int = 0
    settings: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sessions, noted update ids, own contacts and settings of groups the store holds."""

    sessions: int
    updates: int
    contacts: int = 0
    settings: int = 0


class Store(Protocol):
    """Keeps conversations; ``bot.stores.open_store`` gives one that is ready.

    Every method but ``close`` raises ``StoreError`` when the database cannot be used.
    """

    @property
    def versions(self) -> VersionStore:
        """The versions of the content, their audit log, and drafts."""

    async def transact(self, key: str, update_id: int | None, step: Step[T]) -> Transacted[T]:
        """Run one step on what is held under ``key`` and commit its effect with the update id, or neither.

        ``step`` must be pure and quick: it may run on another thread, and again if its transaction has to be
        repeated. Steps on one key never overlap, in this process or another. What a step raises is raised
        here, and then neither its effect nor the update id is kept. Without an update id nothing is noted.
        """

    async def remember_screen(self, key: str, screen: str) -> None:
        """The session under ``key``, where there still is one, has this screen. The last writer wins."""

    async def own_contacts(self, key: str) -> tuple[OwnContact, ...]:
        """The contacts kept under ``key``, by id. Whoever they belong to has been seen today."""

    async def keep_contact(self, key: str, contact: OwnContact) -> None:
        """The contact is kept under ``key``, in place of one with the same id."""

    async def drop_contact(self, key: str, contact: str) -> bool:
        """No contact with that id is kept under ``key``; whether one was."""

    async def team_settings(self, key: str) -> TeamSettings:
        """The settings under ``key``, or those of a group that has set nothing. It has been seen today."""

    async def keep_team_settings(self, key: str, settings: TeamSettings) -> None:
        """The settings are kept under ``key``, in place of others."""

    async def move(self, group: tuple[str, str], conversations: Sequence[tuple[str, str]]) -> bool:
        """Whatever was held under the first key of each pair is held under the second; whether anything was.

        All of it in one transaction, with the passes for its session. What the second key holds already is
        newer and stays. A session that moves has no screen any more: the messages of one chat are not those
        of another. Moving again is moving once. It stays known for ``SESSION_DAYS`` that the group moved.
        """

    async def has_moved(self, key: str) -> bool:
        """Whether it is known that the group with that key has another now."""

    async def was_moved_to(self, key: str) -> bool:
        """Whether it is known that the group with that key had another before."""

    async def keep_pass(self, token: str, holder: str, given: Pass, until: datetime) -> None:
        """Whoever has the conversation key ``holder`` may use that pass until then; those past are gone.

        ``token`` is the hash of what is handed out.
        """

    async def pass_of(self, token: str, holder: str, now: datetime) -> Pass | None:
        """That pass, where it is this holder's and not past."""

    async def drop_pass(self, token: str) -> bool:
        """The pass is used up; whether there was one."""

    async def forget(self, key: str) -> Forgotten:
        """Nothing is held under ``key`` any more; what it was."""

    async def add_numbers(self, numbers: Sequence[Number]) -> None:
        """These are added to what was counted under the same names on the same days; never twice."""

    async def numbers_since(self, day: str) -> tuple[Number, ...]:
        """What was counted on that day (ISO) and since, by day and name."""

    async def claim_alarm(self, kind: str, lasts: timedelta) -> bool:
        """That kind of alarm is this worker's to tell, and for so long nobody else's; False where it is not.

        ``kind`` says nothing of anybody.
        """

    async def hold_alarm(self, kind: str, lasts: timedelta) -> None:
        """For so long from now on nobody may claim that kind of alarm: it was told."""

    async def sweep(self, now: datetime) -> Swept:
        """What is too old is gone.

        Sessions untouched, moves of groups noted and drafts sent in for over ``SESSION_DAYS`` (the audit log
        stays as it is), update ids too old to come again, the contacts of those who have neither a session
        nor been seen for over a year, the settings of groups not seen so long, numbers of days longer ago
        than that, and alarms that may be told again.
        """

    async def swept_at(self) -> datetime | None:
        """When the last sweep of whatever process was done, to the second; None where there was none."""

    async def schema(self) -> int:
        """The number of the last migration that the database has had; the database has so answered."""

    async def counts(self) -> Counts:
        """How much is held, counted in the database, which is so shown to answer."""

    async def close(self) -> None:
        """Everything begun is finished, unless the database does not answer for a second; it is let go.

        Closing twice is closing once.
        """
