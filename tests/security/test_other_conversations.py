"""Whatever a button carries, it reads and changes the conversation of its own chat, topic and person alone.

Some people and groups have conversations. Then one of them presses whatever there is: buttons of all the
others, passes that were given to others, made-up data with the sessions of others. Nothing changes for
anybody else, and nothing that only others may see appears in a chat of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.keys import conversation_key, store_key, team_key
from bot.telegram.callback import Action
from flows.contacts import OwnContact
from tests.fuzz.scene import Bench, Scene
from tests.fuzz.test_updates import examples
from tests.security.source import calls_of
from tests.standin import Phone
from tests.standin.refusals import Formatted
from tests.standin.world import BOT, Message

FORUM_TOPICS = (44, 45)
OLD = [[{"text": "Old", "callback_data": "1|||m"}]]
SECRET_NUMBERS = ("01632 960101", "01632 960102", "01632 960103", "01632 960104")
"""What each saved for themselves; nobody else is ever shown it."""


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as running:
        yield running


class Places:
    """Two people on their own, a group, and two topics of a forum, each in a conversation of its own."""

    def __init__(self, scene: Scene) -> None:
        self.scene, world = scene, scene.world
        ids = [scene.id_of(number) for number in (1, 2, 3, -1, -3)]
        self.group, self.forum = world.chat(ids[3], "group", "<b>"), world.chat(ids[4], "supergroup", "</b>")
        self.group.administrators = {ids[0]}
        self.phones = [
            Phone(world, ids[0]),
            Phone(world, ids[1]),
            Phone(world, ids[0], chat=self.group),
            *(Phone(world, ids[1], chat=self.forum, thread_id=topic) for topic in FORUM_TOPICS),
        ]
        self.outsider = Phone(world, ids[2])
        self.passes: list[str] = []

    async def begin(self, bench: Bench) -> None:
        """Everybody has answered something of their own."""
        for phone, flow, answers in zip(
            self.phones,
            ("/share", "/staff", "/share", "/share", "/share"),
            (("No",), (), ("No", "Seriously worried"), (), ("No",)),
            strict=True,
        ):
            await self.do(phone.update_for_text(flow))
            for answer in answers:
                await self.do(phone.update_for_press(answer))
        for phone, number in zip(self.phones, SECRET_NUMBERS, strict=False):
            await self._keep(bench, phone, number)
        press = self.phones[2].update_for_press("In private")
        await self.do(press)
        carried = self.scene.world.opened.get(press["callback_query"]["id"], "")
        self.passes = [carried.partition("?start=p-")[2]]
        assert all(self.passes)

    async def _keep(self, bench: Bench, phone: Phone, number: str) -> None:
        key = store_key(None, bench.bot.settings.folder)
        is_group = phone.chat.id < 0
        held_by = team_key if is_group else conversation_key
        contact = OwnContact("safeguarding_lead", number, "", "2026-11-01")
        await bench.bot.store.keep_contact(held_by(key, channel="telegram", chat=phone.chat.id), contact)

    async def do(self, update: dict[str, Any]) -> None:
        assert await self.scene.send(update) == 200
        await self.scene.bench.quiet()

    def data(self) -> list[str]:
        """Everything that any button of anybody carries, and what could be made of it."""
        shown = list(dict.fromkeys(self.scene.shown()))
        sessions = list(dict.fromkeys(each.split("|")[1] for each in shown if each.split("|")[1]))
        codes = sorted({found[1] for each in shown if (found := re.search(r"\|[a-zA-Z]([a-z2-7]{6})", each))})
        made = [f"1|{s}|{t}|{a.value}" for s in sessions for t in ("", "0", "1") for a in Action]
        made += [f"1|{s}|0|{a}{c}" for s in sessions for a in "otuhk" for c in codes]
        made += [f"1|{token}||{Action.TAKE_COPY.value}" for token in self.passes]
        return [*shown, *made]


def rows(bench: Bench) -> dict[tuple[str, ...], tuple[Any, ...]]:
    """Every row that belongs to somebody, by its table and key, without the day it was seen."""

    def ask(database: Any) -> dict[tuple[str, ...], tuple[Any, ...]]:
        found: dict[tuple[str, ...], tuple[Any, ...]] = {}
        for table, columns, size in (
            ("conversations", "key, session, screen", 1),
            ("own_contacts", "key, contact, number, hours, checked_on", 2),
            ("team_settings", "key, way", 1),
            ("passes", "token, holder, conversation, session_id, wants", 1),
        ):
            for row in database._execute(f"select {columns} from {table}").fetchall():
                found[(table, *row[:size])] = tuple(row)
        return found

    return bench.run(bench.bot.store._on_thread(ask))


def keys_of(bench: Bench, chat: int, thread: int | None) -> set[str]:
    key = store_key(None, bench.bot.settings.folder)
    place = {"channel": "telegram", "chat": chat}
    return {conversation_key(key, **place, topic=thread), team_key(key, **place)}  # type: ignore[arg-type]


@examples(12)
@given(who=st.integers(0, 5), picks=st.lists(st.integers(0, 10**6), min_size=1, max_size=10))
def test_no_press_reads_or_changes_the_conversation_of_another_chat_topic_or_person(
    bench: Bench, who: int, picks: list[int]
) -> None:
    places = Places(bench.scene())
    bench.run(places.begin(bench))
    presser = [*places.phones, places.outsider][who]
    own = keys_of(bench, presser.chat.id, presser.thread_id)
    before, told = rows(bench), _texts(places, presser)
    data = places.data()

    async def press() -> None:
        for pick in picks:
            await places.do(presser.update_for_data(data[pick % len(data)], _with_buttons(presser)))

    bench.run(press())
    after = rows(bench)
    changed = {row for row in before.keys() | after.keys() if before.get(row) != after.get(row)}
    strangers = {row for row in changed if row[0] != "passes" and row[1] not in own}
    assert not strangers, [(before.get(row), after.get(row)) for row in strangers]
    assert _texts(places, presser) == told, "somebody else was shown something"
    seen = " ".join(message.text for message in presser.messages)
    shown_to_them = SECRET_NUMBERS[who] if who < len(SECRET_NUMBERS) else ""
    others = [number for number in SECRET_NUMBERS if number != shown_to_them and number in seen]
    assert not others or _same_group(who, others)
    assert not [each for each in bench.troubles() if "answercallbackquery" not in each]


def _same_group(who: int, others: list[str]) -> bool:
    """The topics of one group share its contacts: the forum's is the last that was kept for it."""
    return who in (3, 4) and others == [SECRET_NUMBERS[3]]


def _with_buttons(phone: Phone) -> Message:
    """The lowest message with buttons; of an earlier time, where there is none."""
    if phone.with_buttons:
        return phone.with_buttons[-1]
    text = Formatted("An old message.")
    return phone.world.add(phone.chat, BOT["id"], text, OLD, phone.thread_id)  # type: ignore[arg-type]


def _texts(places: Places, but: Phone) -> list[list[tuple[int, str, list[str]]]]:
    """What stands in the chats and topics of all the others."""
    return [
        [(message.id, message.text, message.buttons) for message in phone.messages]
        for phone in (*places.phones, places.outsider)
        if (phone.chat.id, phone.thread_id) != (but.chat.id, but.thread_id)
    ]


def test_a_pass_of_another_person_opens_nothing_however_it_is_carried(bench: Bench) -> None:
    places = Places(bench.scene())
    bench.run(places.begin(bench))
    (token,) = places.passes
    before = rows(bench)
    thief = places.outsider
    under = _with_buttons(thief)
    for update in (
        thief.update_for_text(f"/start p-{token}"),
        thief.update_for_text(f"/start {token}"),
        thief.update_for_data(f"1|{token}||Y", under),
    ):
        bench.run(places.do(update))
    assert rows(bench) == before
    assert "No" not in " ".join(message.text for message in thief.messages if "Last" in message.text)


def test_what_is_found_belongs_to_where_the_update_came_from_and_never_to_what_it_carries() -> None:
    """No module but these makes keys, and each makes them of a place or of who pressed."""
    made = calls_of("conversation_key", "team_key", "member_key")
    assert made <= {
        "bot/telegram/admin/previews.py: chat=place.chat_id",
        "bot/telegram/app.py: chat=chat, topic=topic",
        "bot/telegram/private.py: chat=place.chat_id, topic=place.thread_id",
        "bot/telegram/group/shared.py: chat=place.chat_id, topic=place.thread_id",
        "bot/telegram/group/shared.py: chat=place.chat_id",
        "bot/telegram/group/shared.py: chat=inbound.person",
        "bot/telegram/group/shared.py: session_id, person",
        "bot/telegram/group/settings.py: chat=place.chat_id",
        "bot/telegram/group/presence.py: chat=inbound.place.chat_id",
        "bot/telegram/group/moving.py: chat=old",
        "bot/telegram/group/moving.py: chat=place.chat_id",
        "bot/telegram/group/moving.py: chat=new",
    }, made
