"""The store over one database: one thread talks to it, and requests that wait together share one commit.

A commit costs about the same for one conversation as for twenty, so the busier the bot is, the less each
update costs; an update that waits alone is committed alone, at once.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from bot.ports import Counts, Forgotten, Kept, Pass, Step, StoreError, Swept, TeamSettings, Transacted
from bot.stores import alarm_rows, version_rows
from bot.stores.database import Database
from bot.stores.dialect import ConnectionLost
from bot.stores.kept_versions import KeptVersions
from bot.stores.stepping import Outcome, Raised, Request, run_steps
from bot.watching.figures import Figures
from flows.contacts import OwnContact
from flows.counting import Number

T = TypeVar("T")

GROUP_LIMIT = 64
"""The most requests in one commit, so that none waits long for the others' steps."""

UPDATE_DAYS = 3
"""Telegram offers an update again for about a day; its id is noted for longer than that."""

CONTACT_DAYS = 400
"""Own contacts, and a group's settings, are kept for so long after their owner was last seen: more than a
school year."""

NUMBER_DAYS = 400
"""Numbers are kept for so long: long enough to hold a season against the one a year before."""

LONGEST_ALARM = timedelta(days=1)
"""No kind of alarm is held for longer; what says so was written by a clock that was wrong."""

CLOSE_S = 1.0
"""How long a closing waits for work at hand: a database that is locked would hold up the stop of the bot.
What is not saved by then was not confirmed either, and is delivered again."""

SWEEP_LIMIT = 500
"""The most rows deleted in one transaction, so that a large sweep holds nobody up."""


class GroupedStore:
    """A ``Store``. An untouched session is kept for ``session_days``; ``clock`` gives aware UTC times."""

    def __init__(
        self,
        database: Database,
        session_days: int,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        figures: Figures | None = None,
    ) -> None:
        self._database = database
        self._session_days = session_days
        self._clock = clock
        self._figures = figures or Figures()
        self._waiting: SimpleQueue[_Waiting] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self.versions = KeptVersions(self._on_thread, database.watcher())

    async def open(self, key_check: str) -> None:
        """The database is ready and belongs to the key with this check value; else ``StoreError``."""
        await self._begin(lambda database: database.open(key_check))

    async def open_to_read(self, key_check: str | None) -> None:
        """As ``Database.open_to_read``."""
        await self._begin(lambda database: database.open_to_read(key_check))

    async def _begin(self, opening: Callable[[Database], None]) -> None:
        self._thread = threading.Thread(target=self._serve, name="store", daemon=True)
        self._thread.start()
        try:
            await self._on_thread(opening)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """As the port says."""
        await self.versions.close()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(_Waiting(None, asyncio.get_running_loop().create_future()))
            await asyncio.to_thread(thread.join, CLOSE_S)

    async def transact(self, key: str, update_id: int | None, step: Step[T]) -> Transacted[T]:
        """As the port says."""
        outcome: Outcome = await self._ask(Request(key, update_id, step))
        if isinstance(outcome, Raised):
            raise outcome.error
        return outcome

    async def remember_screen(self, key: str, screen: str) -> None:
        """As the port says."""
        await self.transact(key, None, lambda held: Kept(None, screen=screen))

    async def own_contacts(self, key: str) -> tuple[OwnContact, ...]:
        """As the port says."""
        return await self._on_thread(lambda database: database.own_contacts(key, self._today()))

    async def keep_contact(self, key: str, contact: OwnContact) -> None:
        """As the port says."""
        await self._on_thread(lambda database: database.keep_contact(key, contact, self._today()))

    async def drop_contact(self, key: str, contact: str) -> bool:
        """As the port says."""
        return await self._on_thread(lambda database: database.drop_contact(key, contact))

    async def team_settings(self, key: str) -> TeamSettings:
        """As the port says."""
        return await self._on_thread(lambda database: database.team_settings(key, self._today()))

    async def keep_team_settings(self, key: str, settings: TeamSettings) -> None:
        """As the port says."""
        await self._on_thread(lambda database: database.keep_team_settings(key, settings, self._today()))

    async def move(self, group: tuple[str, str], conversations: Sequence[tuple[str, str]]) -> bool:
        """As the port says."""
        return await self._on_thread(lambda database: database.move(group, conversations, self._today()))

    async def has_moved(self, key: str) -> bool:
        """As the port says."""
        return await self._on_thread(lambda database: database.has_moved(key))

    async def was_moved_to(self, key: str) -> bool:
        """As the port says."""
        return await self._on_thread(lambda database: database.was_moved_to(key))

    async def keep_pass(self, token: str, holder: str, given: Pass, until: datetime) -> None:
        """As the port says."""
        now = _moment(self._clock())
        await self._on_thread(lambda database: database.keep_pass(token, holder, given, _moment(until), now))

    async def pass_of(self, token: str, holder: str, now: datetime) -> Pass | None:
        """As the port says."""
        return await self._on_thread(lambda database: database.pass_of(token, holder, _moment(now)))

    async def drop_pass(self, token: str) -> bool:
        """As the port says."""
        return await self._on_thread(lambda database: database.drop_pass(token))

    async def forget(self, key: str) -> Forgotten:
        """As the port says."""
        return await self._on_thread(lambda database: database.forget(key))

    async def add_numbers(self, numbers: Sequence[Number]) -> None:
        """As the port says."""
        await self._on_thread(lambda database: database.add_numbers(numbers))

    async def numbers_since(self, day: str) -> tuple[Number, ...]:
        """As the port says."""
        return await self._on_thread(lambda database: database.numbers_since(day))

    async def claim_alarm(self, kind: str, lasts: timedelta) -> bool:
        """As the port says."""
        at = self._clock()
        now, until, longest = _moment(at), _moment(at + lasts), _moment(at + LONGEST_ALARM)
        return await self._on_thread(lambda database: alarm_rows.claim(database, kind, until, now, longest))

    async def hold_alarm(self, kind: str, lasts: timedelta) -> None:
        """As the port says."""
        until = _moment(self._clock() + lasts)
        await self._on_thread(lambda database: alarm_rows.hold(database, kind, until))

    async def sweep(self, now: datetime) -> Swept:
        """As the port says."""
        await self._on_thread(lambda database: database.sweep_passes(_moment(now)))
        await self._on_thread(lambda database: alarm_rows.sweep(database, _moment(now)))
        sessions = await self._delete(Database.sweep_sessions, now - timedelta(days=self._session_days))
        updates = await self._delete(Database.sweep_updates, now - timedelta(days=UPDATE_DAYS))
        contacts = await self._delete(Database.sweep_contacts, now - timedelta(days=CONTACT_DAYS))
        settings = await self._delete(Database.sweep_settings, now - timedelta(days=CONTACT_DAYS))
        await self._delete(Database.sweep_moved, now - timedelta(days=self._session_days))
        await self._delete(version_rows.sweep_drafts, now - timedelta(days=self._session_days))
        oldest = (now - timedelta(days=NUMBER_DAYS)).date().isoformat()
        await self._on_thread(lambda database: database.sweep_numbers(oldest))
        await self._on_thread(lambda database: database.note_swept(now.isoformat(timespec="seconds")))
        return Swept(sessions, updates, contacts, settings)

    async def swept_at(self) -> datetime | None:
        """As the port says."""
        found = await self._on_thread(Database.swept_at)
        return None if found is None else datetime.fromisoformat(found)

    async def schema(self) -> int:
        """As the port says."""
        return await self._on_thread(Database.schema)

    def _today(self) -> str:
        return self._clock().date().isoformat()

    async def counts(self) -> Counts:
        """As the port says."""
        return await self._on_thread(Database.counts)

    async def _delete(self, some: Callable[[Database, str, int], int], before: datetime) -> int:
        """Everything older than that day is gone, a little at a time."""
        day, total = before.date().isoformat(), 0
        while True:
            gone = await self._on_thread(lambda database: some(database, day, SWEEP_LIMIT))
            total += gone
            if gone < SWEEP_LIMIT:
                return total

    async def _on_thread(self, job: Callable[[Database], T]) -> T:
        outcome: T | Raised = await self._ask(job)
        if isinstance(outcome, Raised):
            raise outcome.error
        return outcome

    async def _ask(self, work: Request | Callable[[Database], object]) -> Any:
        if self._thread is None:
            raise StoreError("The database is closed, because the bot is stopping.")
        waiting = _Waiting(work, asyncio.get_running_loop().create_future())
        self._waiting.put(waiting)
        return await waiting.answer

    def _serve(self) -> None:
        """What the thread does until ``close``."""
        going = True
        while going:
            taken = self._take()
            requests = [one for one in taken if isinstance(one.work, Request)]
            outcomes = self._commit_group([one.work for one in requests if isinstance(one.work, Request)])
            answers: list[tuple[_Waiting, object]] = list(zip(requests, outcomes, strict=True))
            for one in taken:
                if one.work is None:
                    going = False
                elif not isinstance(one.work, Request):
                    answers.append((one, self._run(one.work)))
            _answer(answers)
        self._database.close()

    def _take(self) -> list[_Waiting]:
        """Whatever waits now, at least one."""
        taken = [self._waiting.get()]
        with suppress(Empty):
            while len(taken) < GROUP_LIMIT:
                taken.append(self._waiting.get_nowait())
        return taken

    def _commit_group(self, requests: Sequence[Request]) -> Sequence[Outcome]:
        """The outcome of each. Where one cannot be written, the others do not suffer for it."""
        if not requests:
            return []
        try:
            with self._figures.timing("store"):
                return self._commit(requests)
        except StoreError as error:
            self._database.undo()
            return [Raised(error)] * len(requests)
        except Exception as error:
            self._database.undo()
            if len(requests) == 1:
                return [Raised(error)]
            return [outcome for request in requests for outcome in self._commit_group([request])]

    def _commit(self, requests: Sequence[Request]) -> list[Outcome]:
        keys = list(dict.fromkeys(request.key for request in requests))
        update_ids = [request.update_id for request in requests if request.update_id is not None]
        try:
            loaded = self._database.load(keys, update_ids)
        except ConnectionLost:
            # Nothing was begun, so nothing is done twice: an idle connection may have gone in the night.
            self._database.close()
            loaded = self._database.load(keys, update_ids)
        changes, outcomes = run_steps(requests, loaded)
        self._database.save(changes, self._today())
        return outcomes

    def _run(self, job: Callable[[Database], object]) -> object:
        try:
            try:
                return job(self._database)
            except ConnectionLost:
                self._database.close()
                return job(self._database)
        except Exception as error:
            self._database.undo()
            return Raised(error)


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    """Work in the queue, and the future that waits for its answer. No work: the thread is to end."""

    work: Request | Callable[[Database], object] | None
    answer: asyncio.Future[Any]


def _moment(at: datetime) -> str:
    """As text that sorts by time."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _answer(answers: Sequence[tuple[_Waiting, object]]) -> None:
    """Everybody has an answer, in one hop to the loop that waits for them."""
    if answers:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            answers[0][0].answer.get_loop().call_soon_threadsafe(_settle, answers)


def _settle(answers: Sequence[tuple[_Waiting, object]]) -> None:
    for waiting, answer in answers:
        if not waiting.answer.done():
            waiting.answer.set_result(answer)
