"""What the page is about: the draft on its phone, what it is shown beside, and all that a click asks for."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.keys import StoreKey
from bot.ports import Store
from bot.preview.chat import ChatKind
from bot.preview.checking import Checking
from bot.preview.draft import Draft, Good
from bot.preview.phone import PEOPLE, Phone
from bot.preview.playing import Playing, with_step
from flows.proving.routing import StateKey
from flows.session import Session
from flows.shortest import shortest_way
from flows.walk import Replay, Walk

NOTHING_TO_SHOW = "There is no content to show yet: mend what is listed first."
CHECK_AFTER_S = 0.25
"""A save is shown before its check takes the processor, and many saves at once are checked once."""

NO_WAY = "No combination of answers leads there."
GONE = "That has gone with the last save."


@dataclass
class Chosen:
    """What the page was asked to show."""

    flow: str = ""
    """The flow that everything is narrowed to; all where it is ""."""
    map_of: str = ""
    """The flow whose map is shown; that of the present state where it is ""."""
    person: str = PEOPLE[0]


class Cannot(Exception):
    """The text is one sentence for whoever clicked."""


class Desk:
    """Everything under preview. Actions come one at a time; ``changed`` is called after each of them."""

    def __init__(self, draft: Draft, other: Draft | None, store: Store, key: StoreKey) -> None:
        """``other`` is the content that the draft is shown beside."""
        self.draft = draft
        self.other = other
        self.phone: Phone | None = None
        self.other_phone: Phone | None = None
        self.chosen = Chosen()
        self.playing: Playing | None = None
        self.seen: set[StateKey] = set()
        self.session: Session | None = None
        self.revision = 0
        self._store = store
        self._key = key
        self._lock = asyncio.Lock()
        self._news = asyncio.Condition()
        self._checking = Checking()
        self._working: set[asyncio.Task[None]] = set()
        self._generation = 0

    async def open(self) -> None:
        """The content is on the phone, and is being checked."""
        if self.other is not None:
            self.other.load()
        self.draft.load()
        async with self._lock:
            await self._put_on_phones()
        self._check()

    async def close(self) -> None:
        """Nothing is running any more."""
        self._generation += 1
        self._checking.close()
        await asyncio.gather(*self._working)
        self._checking.close()
        for phone in (self.phone, self.other_phone):
            if phone is not None:
                await phone.close()

    async def saved(self) -> None:
        """What was saved is on the phone with the answers kept, or its findings are known."""
        async with self._lock:
            if self.draft.load():
                await self._put_on_phones()
            await self._tell()
        self._check()

    async def other_saved(self) -> None:
        """The same for the content that the draft is shown beside."""
        async with self._lock:
            if self.other is not None and self.other.load():
                await self._put_on_phones()
            await self._tell()

    async def wait_for_news(self, known: int) -> int:
        """The revision, once it is another than the known one."""
        async with self._news:
            await self._news.wait_for(lambda: self.revision != known)
            return self.revision

    def walk(self) -> Walk | None:
        """Where the conversation stands."""
        good = self.draft.good
        if good is None or self.session is None or self.session.flow not in good.pack.flows:
            return None
        return good.engine.walk(self.session)

    async def press(self, message_id: int, row: int, column: int) -> None:
        """A button of the phone was pressed."""
        async with self._lock:
            phone, _ = self._showing()
            if not await phone.press(message_id, row, column, self.chosen.person):
                raise Cannot("That button is not there any more.")
            await self._moved()

    async def say(self, text: str) -> None:
        """Words were typed on the phone."""
        async with self._lock:
            phone, _ = self._showing()
            await phone.say(text, self.chosen.person)
            await self._moved()

    async def begin(self, flow: str) -> None:
        """A flow begins with no answers; for "", the topics are shown."""
        async with self._lock:
            _, good = self._showing()
            if flow and flow not in good.pack.flows:
                raise Cannot(GONE)
            self.playing = None
            await self._show(_new_session(good, flow) if flow else None)

    async def go_to(self, flow: str, state: str) -> None:
        """The conversation stands at that state: stepped back to where it was, else by the shortest way."""
        async with self._lock:
            _, good = self._showing()
            if flow not in good.pack.flows or state not in good.pack.flows[flow].states:
                raise Cannot(GONE)
            self.playing = None
            back = self._stepped_back(good, (flow, state))
            await self._show(back or await self._shortest(good, flow, state))

    async def turn_to(self, kind: ChatKind) -> None:
        """The chat is private, or a group's."""
        async with self._lock:
            phone, _ = self._showing()
            await phone.go_to(kind)
            if self.other_phone is not None:
                await self.other_phone.go_to(kind)
            self.chosen.person = PEOPLE[0]
            await self._moved()

    async def choose(self, chosen: Chosen) -> None:
        """The page shows that from now on."""
        async with self._lock:
            self.chosen = chosen
            await self._tell()

    async def play(self, walkthrough: str, step: int) -> None:
        """The conversation stands at that step of a walkthrough, counted from 0."""
        async with self._lock:
            _, good = self._showing()
            found = next((each for each in good.pack.walkthroughs if each.id == walkthrough), None)
            if found is None:
                raise Cannot(GONE)
            begun = _new_session(good, found.flow)
            self.playing, session = with_step(good.engine, found, step, begun)
            await self._show(session)

    def _showing(self) -> tuple[Phone, Good]:
        if self.phone is None or self.draft.good is None:
            raise Cannot(NOTHING_TO_SHOW)
        return self.phone, self.draft.good

    async def _put_on_phones(self) -> None:
        """Each phone has the content that is good now, and the conversation goes on there."""
        good = self.draft.good
        if good is None:
            return
        self.phone = await self._with_content(self.phone, good, 0)
        if self.playing is not None and self.playing.id not in {each.id for each in good.pack.walkthroughs}:
            self.playing = None
        if self.other is not None and self.other.good is not None:
            self.other_phone = await self._with_content(self.other_phone, self.other.good, 1)
        await self._moved()

    async def _with_content(self, phone: Phone | None, good: Good, number: int) -> Phone:
        if phone is not None:
            if phone.engine.pack is not good.pack:
                await phone.take(good.engine)
            return phone
        phone = Phone(good.engine, self._store, self._key, number)
        await phone.show(None)
        return phone

    async def _show(self, session: Session | None) -> None:
        phone, _ = self._showing()
        await phone.show(session)
        await self._moved()

    async def _moved(self) -> None:
        """What the phone shows has changed: the other follows, and what was seen is noted."""
        assert self.phone is not None
        before, self.session = self.session, await self.phone.session()
        if self.other_phone is not None:
            await self.other_phone.follow(self.session)
        walk = self.walk()
        if walk is not None:
            self.seen.update(walk.visited)
        moved = before is None or self.session is None or before.answers != self.session.answers
        if moved and self.playing is not None and not self.playing.is_at(walk):
            self.playing = None
        if moved:
            self.chosen.map_of = ""
        await self._tell()

    async def _tell(self) -> None:
        async with self._news:
            self.revision += 1
            self._news.notify_all()

    def _check(self) -> None:
        self._generation += 1
        self._checking.give_up()
        task = asyncio.create_task(self._work_out(self._generation))
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _work_out(self, generation: int) -> None:
        """What takes longer than anybody waits for a screen: how many questions are ahead, and the proof.

        It is given up between its parts where there is another generation, and never in the middle of a
        screen.
        """
        await asyncio.sleep(CHECK_AFTER_S)
        for draft, phone in ((self.draft, self.phone), (self.other, self.other_phone)):
            good = await draft.work_out() if draft is not None else None
            if generation != self._generation:
                return
            async with self._lock:
                if good is not None and phone is not None and phone.engine.pack is good.pack:
                    await phone.refine(good.engine)
                    await self._tell()
        files = self.draft.files
        verdict = await self._checking.check(*files) if files[0] else None
        if verdict is not None and files is self.draft.files:
            self.draft.verdict = verdict
            await self._tell()

    def _stepped_back(self, good: Good, to: StateKey) -> Session | None:
        """The session without the answers from that state on; None where it is not on the way."""
        session, walk = self.session, self.walk()
        if session is None or walk is None or to not in walk.visited:
            return None
        if to == (walk.position.flow, walk.position.state):
            return session
        for count in range(len(walk.route) + 1):
            earlier = replace(session, answers=walk.route[:count])
            if to in good.engine.walk(earlier).visited:
                return replace(earlier, ticks=(), change=None, turn=session.turn + 1)
        return None

    async def _shortest(self, good: Good, flow: str, state: str) -> Session:
        await self.draft.work_out()
        if good.graph is None:
            raise Cannot("This content is too large to work out the way there.")
        answers = shortest_way(good.graph, Replay(good.pack), flow, (flow, state))
        if answers is None:
            raise Cannot(NO_WAY)
        return replace(_new_session(good, flow), answers=answers)


def _new_session(good: Good, flow: str) -> Session:
    now = datetime.now(UTC)
    return Session(secrets.token_urlsafe(6), flow, good.pack.version, started_at=now, touched_at=now)
