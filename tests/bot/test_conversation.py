"""The conversation service on a real store: what is returned is durable, and nothing happens twice."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.conversation import ConversationService, Handled
from bot.live import always
from bot.ports import Kept, SessionText
from bot.stores.grouped import GroupedStore
from flows.engine import Engine
from flows.inputs import Choose, Leave, Say, Show, Start, Tick
from flows.replies import AskReply, CardReply
from tests.bot.conftest import OpenStore, Place
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
KEY = "somebody"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(tiny_pack())


@pytest.fixture
def service(store: GroupedStore, engine: Engine) -> ConversationService:
    return ConversationService(store, always(engine), clock=lambda: NOW)


def question(handled: Handled) -> str:
    screen = handled.turn.replies[-1]
    assert isinstance(screen, AskReply)
    return screen.question.id


async def test_a_conversation_goes_on_from_what_was_stored(service: ConversationService) -> None:
    await service.handle(KEY, 1, Start("share", service.new_id()))
    assert question(await service.handle(KEY, 2, Choose("no"))) == "harm"


async def test_another_process_finds_the_conversation_where_it_was(
    place: Place, open_at: OpenStore, engine: Engine
) -> None:
    first = ConversationService(await open_at(place), always(engine))
    await first.handle(KEY, 1, Start("share", "session1"))
    await first.handle(KEY, 2, Choose("no"))
    second = ConversationService(await open_at(place), always(engine))
    assert question(await second.handle(KEY, 3, Show())) == "harm"


async def test_a_repeated_update_changes_nothing_and_shows_the_screen_again(
    service: ConversationService,
) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    await service.handle(KEY, 2, Choose("no", turn=0))
    again = await service.handle(KEY, 2, Choose("no", turn=0))
    assert (again.repeated, question(again)) == (True, "harm")


async def test_two_people_do_not_share_a_conversation(service: ConversationService) -> None:
    await service.handle("one", 1, Start("share", "session1"))
    await service.handle("two", 2, Start("staff", "session2"))
    await service.handle("one", 3, Choose("no"))
    assert question(await service.handle("two", 4, Show())) == "danger"


async def test_of_twenty_presses_of_one_button_one_counts(service: ConversationService) -> None:
    await service.handle(KEY, None, Start("share", "session1"))
    presses = [service.handle(KEY, number, Choose("no", turn=0)) for number in range(20)]
    kinds = [handled.turn.events[0].kind for handled in await asyncio.gather(*presses)]
    assert sorted(kinds) == ["answered"] + ["stale"] * 19


async def test_a_button_of_another_session_is_stale(service: ConversationService) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    pressed = await service.handle(KEY, 2, Choose("no", turn=0), seen="session0")
    assert (pressed.turn.events[0].kind, question(pressed)) == ("stale", "danger")


async def test_leaving_deletes_what_is_held(service: ConversationService, store: GroupedStore) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    await service.handle(KEY, 2, Leave())
    assert (await store.counts()).sessions == 0


async def test_ticks_are_held_between_updates(service: ConversationService) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    await service.handle(KEY, 2, Choose("no"))
    await service.handle(KEY, 3, Choose("serious"))
    await service.handle(KEY, 4, Tick("online", on=True))
    shown = (await service.handle(KEY, 5, Show())).turn.replies[-1]
    assert isinstance(shown, AskReply)
    assert shown.ticks == ("online",)


async def test_nothing_typed_reaches_the_store(
    place: Place, open_at: OpenStore, service: ConversationService
) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    await service.handle(KEY, 2, Say("Zebedee Quillfeather of 14 Mill Road"))
    await service.handle(KEY, 3, Say("no"))
    stored = repr(place.ask("select * from conversations")) + repr(place.ask("select * from updates"))
    assert "session1" in stored
    assert "Quillfeather" not in stored


async def test_a_new_version_of_the_content_takes_the_conversation_over(
    place: Place, open_at: OpenStore, engine: Engine
) -> None:
    before = ConversationService(await open_at(place), always(engine))
    await before.handle(KEY, 1, Start("share", "session1"))
    await before.handle(KEY, 2, Choose("no"))
    renewed = with_change(tiny_files(), "flows/share.yaml", "decision: emergency", "decision: get_advice")
    after = ConversationService(await open_at(place), always(Engine(pack_of(renewed))))
    handled = await after.handle(KEY, 3, Choose("unsure"))
    assert [event.kind for event in handled.turn.events] == ["carried_over", "answered", "ended"]


async def test_a_session_that_cannot_be_read_gives_way_to_a_new_one(
    store: GroupedStore, service: ConversationService
) -> None:
    await store.transact(KEY, 1, lambda _: Kept(None, SessionText("of a later release", 99, "v9")))
    assert (await service.handle(KEY, 2, Show())).turn.events[0].kind == "refused"
    assert question(await service.handle(KEY, 3, Start("share", "session1"))) == "danger"


async def test_the_screen_of_the_channel_is_given_back_with_the_next_turn(
    service: ConversationService,
) -> None:
    await service.handle(KEY, 1, Start("share", "session1"))
    await service.remember_screen(KEY, "[17]")
    handled = await service.handle(KEY, 2, Choose("yes"))
    assert isinstance(handled.turn.replies[-1], CardReply)
    assert handled.screen == "[17]"
