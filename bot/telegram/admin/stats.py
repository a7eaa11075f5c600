"""Numbers without people in Telegram: an administrator picks a flow, and reads where people stop in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.conversation import ConversationService
from bot.ports import Store
from bot.publishing.words import day
from bot.telegram.admin.chats import Chats
from bot.telegram.admin.presses import Deed, button
from bot.telegram.admin.screens import screen
from bot.telegram.inbound import Place
from bot.telegram.screen import Screen, in_rows
from flows.hiding import words_for
from flows.model import Pack
from flows.numbers import USUAL_WINDOW, FlowNumbers, Numbers, QuestionNumbers, numbers_of

MOST_LISTED = 5
LABEL = 40
MOVED = "Other content went live meanwhile. These are its flows."
WHICH = "Which flow?"
HOW = "Chats, each once a day, rounded down to fives. “Fewer than 5” may be none."

OFF = "Nothing is counted any more: COUNT is off."


class Stats:
    """What was counted, of the content that is live in this process."""

    def __init__(self, store: Store, chats: Chats, service: ConversationService) -> None:
        self._store = store
        self._chats = chats
        self._service = service

    async def ask(self, place: Place, before: str = "") -> None:
        """The flows are offered. Raises StoreError."""
        pack = self._service.engine.pack
        told = [before, "" if self._service.counts else OFF]
        await self._chats.show(place, flows_screen(await self._numbers(pack), pack.version, told))

    async def show(self, place: Place, number: str, version: str) -> None:
        """The numbers of the flow with that place in the list; the list, where it is of other content."""
        pack = self._service.engine.pack
        if not (pack.version.startswith(version) and number.isdigit() and int(number) < len(pack.flows)):
            await self.ask(place, MOVED)
            return
        flow = (await self._numbers(pack)).flows[int(number)]
        await self._chats.show(place, flow_screen(flow, day(self._since())))

    async def _numbers(self, pack: Pack) -> Numbers:
        counted = await self._store.numbers_since(self._since().date().isoformat())
        return numbers_of(counted, pack)

    def _since(self) -> datetime:
        return self._service.clock().astimezone(UTC) - timedelta(days=USUAL_WINDOW - 1)


def flows_screen(numbers: Numbers, version: str, before: Sequence[str] = ()) -> Screen:
    """How often each flow was begun, and a button for each."""
    flows = numbers.flows
    lines = [f"{flow.title}: begun by {words_for(flow.started)}" for flow in flows]
    buttons = [
        button(flow.title[:LABEL], Deed.STATS, str(number), version) for number, flow in enumerate(flows)
    ]
    heading = f"Numbers without people, the last {USUAL_WINDOW} days"
    vain = f"Searches in vain outside a conversation: {words_for(numbers.vain_searches)}."
    told = [sentence for sentence in before if sentence]
    return screen([(heading, [*told, *lines, vain, HOW]), (WHICH, [])], in_rows(buttons, 2))


def flow_screen(flow: FlowNumbers, since: str) -> Screen:
    """Where people stop, go back, are not sure and end; short enough for a phone."""
    blocks = [
        (
            flow.title,
            [
                f"Since {since}. {HOW}",
                f"Begun: {words_for(flow.started)}. Left: {words_for(flow.left)}. "
                f"Urgent help: {words_for(flow.urgent)}. Records: {words_for(flow.records)}. "
                f"Searches in vain: {words_for(flow.vain_searches)}.",
            ],
        ),
        ("Where people stop", _some([_stop(each) for each in flow.stops])),
        ("Where they go back", _some([f"{each.went_back}: {each.ask}" for each in flow.backs])),
        ("Where they are not sure", _some([f"{each.unsure}: {each.ask}" for each in flow.unsures])),
        ("Where they end", _some([f"{each.ended}: {each.headline}" for each in flow.common_endings])),
    ]
    return screen(blocks, ((button("Another flow", Deed.STATS),),))


def _stop(question: QuestionNumbers) -> str:
    return f"{question.stopped} of {question.came} ({question.stopped_percent}%): {question.ask}"


def _some(lines: Sequence[str]) -> list[str]:
    left = len(lines) - MOST_LISTED
    more = [f"And {left} more: safe-to-share stats."] if left > 0 else []
    return [*lines[:MOST_LISTED], *more] or [f"{words_for(0).capitalize()} anywhere."]
