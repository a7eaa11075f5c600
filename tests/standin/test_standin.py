"""The stand-in refuses what Telegram refuses, and confirms updates as Telegram does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.standin import Phone, StandIn


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        yield stand_in


async def call(telegram: StandIn, method: str, **params: object) -> dict[str, Any]:
    url = f"{telegram.base_url}{telegram.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as response:
        told: dict[str, Any] = await response.json()
        return told


async def refusal(telegram: StandIn, method: str, **params: object) -> str:
    told = await call(telegram, method, **params)
    assert not told["ok"]
    return str(told["description"])


def rows(*labels: str, data: str = "x") -> str:
    return json.dumps({"inline_keyboard": [[{"text": label, "callback_data": data}] for label in labels]})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "\U0001f9f8" * 2049}, "message is too long"),
        ({"text": "a < b", "parse_mode": "HTML"}, 'Unsupported start tag ""'),
        ({"text": "<b>a", "parse_mode": "HTML"}, "Can't find end tag"),
        ({"text": "<b><i>a</b></i>", "parse_mode": "HTML"}, "Unmatched end tag"),
        ({"text": "a", "reply_markup": rows("a", data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": rows("a", data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": rows(*["a"] * 101)}, "REPLY_MARKUP_TOO_LONG"),
        ({"text": "a", "reply_parameters": '{"message_id": 5}'}, "message to be replied not found"),
    ],
)
async def test_a_message_that_telegram_would_refuse_is_refused(
    content: dict[str, str], words: str, telegram: StandIn
) -> None:
    phone = telegram.phone()
    assert words in await refusal(telegram, "sendMessage", chat_id=phone.chat.id, **content)


async def test_the_limit_is_counted_without_the_tags(telegram: StandIn) -> None:
    text = f"<b>{'x' * 4096}</b>"
    told = await call(telegram, "sendMessage", chat_id=telegram.phone().chat.id, text=text, parse_mode="HTML")
    assert told["ok"]


async def test_an_edit_must_change_something_and_find_its_message(telegram: StandIn) -> None:
    phone = telegram.phone()
    sent = await call(telegram, "sendMessage", chat_id=phone.chat.id, text="a")
    number = sent["result"]["message_id"]
    same = await refusal(telegram, "editMessageText", chat_id=phone.chat.id, message_id=number, text="a")
    gone = await refusal(telegram, "editMessageText", chat_id=phone.chat.id, message_id=99, text="a")
    assert same.startswith("Bad Request: message is not modified")
    assert gone == "Bad Request: message to edit not found"


async def sent_by_the_bot(telegram: StandIn, phone: Phone, count: int) -> list[int]:
    told = [await call(telegram, "sendMessage", chat_id=phone.chat.id, text="a") for _ in range(count)]
    return [each["result"]["message_id"] for each in told]


async def test_messages_are_deleted_together_and_those_not_there_are_skipped(telegram: StandIn) -> None:
    phone = telegram.phone()
    numbers = await sent_by_the_bot(telegram, phone, 2)
    told = await call(telegram, "deleteMessages", chat_id=phone.chat.id, message_ids=[*numbers, 999])
    assert told["ok"]
    assert phone.messages == []


async def test_one_message_older_than_48_hours_keeps_all_that_were_named_with_it(telegram: StandIn) -> None:
    phone = telegram.phone()
    old = await sent_by_the_bot(telegram, phone, 1)
    now = telegram.world.clock()
    telegram.world.clock = lambda: now + 49 * 3600
    young = await sent_by_the_bot(telegram, phone, 1)
    words = "Bad Request: message can't be deleted for everyone"
    ids = [*old, *young]
    assert await refusal(telegram, "deleteMessages", chat_id=phone.chat.id, message_ids=ids) == words
    assert await refusal(telegram, "deleteMessage", chat_id=phone.chat.id, message_id=old[0]) == words
    assert len(phone.messages) == 2


async def test_at_most_a_hundred_messages_are_deleted_at_once(telegram: StandIn) -> None:
    many = list(range(101))
    words = await refusal(telegram, "deleteMessages", chat_id=telegram.phone().chat.id, message_ids=many)
    assert words == "Bad Request: too many message identifiers specified"


async def test_what_a_person_sent_may_be_deleted_in_a_private_chat_and_not_in_a_group(
    telegram: StandIn,
) -> None:
    phone = telegram.phone()
    member = Phone(telegram.world, 5_900_001, chat=telegram.world.chat(-100, "supergroup", "The team"))
    for each in (phone, member):
        each.type("a")
    gone, kept = phone.own[0].id, member.own[0].id
    assert (await call(telegram, "deleteMessage", chat_id=phone.chat.id, message_id=gone))["ok"]
    assert "can't be deleted" in await refusal(telegram, "deleteMessage", chat_id=-100, message_id=kept)


async def test_a_press_is_answered_once_and_in_time(telegram: StandIn) -> None:
    phone = telegram.phone()
    markup = rows("a", "b")
    await call(telegram, "sendMessage", chat_id=phone.chat.id, text="a", reply_markup=markup)
    query = phone.update_for_press("a")["callback_query"]["id"]
    assert (await call(telegram, "answerCallbackQuery", callback_query_id=query))["ok"]
    assert "query is too old" in await refusal(telegram, "answerCallbackQuery", callback_query_id=query)
    late = phone.update_for_press("b")["callback_query"]["id"]
    telegram.world.clock = lambda: 9e9
    assert "query is too old" in await refusal(telegram, "answerCallbackQuery", callback_query_id=late)


async def test_nobody_is_written_to_who_blocked_the_bot_or_never_met_it(telegram: StandIn) -> None:
    phone = telegram.phone()
    phone.chat.blocked = True
    blocked = await refusal(telegram, "sendMessage", chat_id=phone.chat.id, text="a")
    assert blocked == "Forbidden: bot was blocked by the user"
    assert await refusal(telegram, "sendMessage", chat_id=1, text="a") == "Bad Request: chat not found"


async def test_a_group_that_was_upgraded_says_where_it_went(telegram: StandIn) -> None:
    telegram.world.chat(-5, "group").upgraded_to = -1005
    told = await call(telegram, "sendMessage", chat_id=-5, text="a")
    assert told["parameters"] == {"migrate_to_chat_id": -1005}


async def test_a_group_that_becomes_a_supergroup_is_told_of_in_both(telegram: StandIn) -> None:
    chat = telegram.world.chat(-5, "group", "The team")
    left, come = telegram.world.upgraded(chat, -1005)
    assert (left["message"]["chat"]["id"], left["message"]["migrate_to_chat_id"]) == (-5, -1005)
    assert (come["message"]["chat"]["id"], come["message"]["migrate_from_chat_id"]) == (-1005, -5)
    told = await call(telegram, "sendMessage", chat_id=-5, text="a")
    assert told["parameters"] == {"migrate_to_chat_id": -1005}


async def test_where_the_bot_is_muted_it_may_edit_and_not_send_and_where_it_is_put_out_it_may_nothing(
    telegram: StandIn,
) -> None:
    chat = telegram.world.chat(-5, "supergroup", "The team")
    member = telegram.member(chat)
    sent = (await call(telegram, "sendMessage", chat_id=-5, text="a"))["result"]["message_id"]
    update = telegram.world.bot_member(chat, member.user, "member", "restricted")
    assert update["my_chat_member"]["new_chat_member"]["can_send_messages"] is False
    refused = await refusal(telegram, "sendMessage", chat_id=-5, text="b")
    assert refused == "Bad Request: not enough rights to send text messages to the chat"
    assert (await call(telegram, "editMessageText", chat_id=-5, message_id=sent, text="b"))["ok"]
    telegram.world.bot_member(chat, member.user, "restricted", "kicked")
    refused = await refusal(telegram, "editMessageText", chat_id=-5, message_id=sent, text="c")
    assert refused == "Forbidden: bot was kicked from the supergroup chat"


async def test_an_administrator_without_a_name_writes_as_the_group_and_presses_as_themselves(
    telegram: StandIn,
) -> None:
    chat = telegram.world.chat(-5, "supergroup", "The team")
    nameless = telegram.member(chat).without_a_name
    told = nameless.update_for_text("/share")["message"]
    assert (told["from"]["id"], told["sender_chat"]["id"]) == (1_087_968_824, -5)
    buttons = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    await call(telegram, "sendMessage", chat_id=-5, text="a", reply_markup=buttons)
    assert nameless.update_for_press("Go")["callback_query"]["from"]["id"] == nameless.user["id"]


async def test_each_kind_of_chat_has_a_menu_of_its_own(telegram: StandIn) -> None:
    scope = {"type": "all_group_chats"}
    menu = [{"command": "share", "description": "Should I share?"}]
    await call(telegram, "setMyCommands", commands=menu, scope=scope)
    assert (await call(telegram, "getMyCommands", scope=scope))["result"] == menu
    assert (await call(telegram, "getMyCommands"))["result"] == []
    wrong = await refusal(telegram, "setMyCommands", commands=menu, scope={"type": "everybody"})
    assert wrong == "Bad Request: can't parse BotCommandScope"


async def test_a_wrong_token_is_refused(telegram: StandIn) -> None:
    telegram.token, right = "1:x", telegram.token
    url = f"{telegram.base_url}{right}/getMe"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 401


async def fetched(telegram: StandIn, **params: object) -> list[int]:
    told = await call(telegram, "getUpdates", **params)
    return [update["update_id"] for update in told["result"]]


async def test_updates_come_again_until_an_offset_confirms_them(telegram: StandIn) -> None:
    phone = telegram.phone()
    first, second = phone.type("a"), phone.type("b")
    assert await fetched(telegram) == [first, second]
    assert await fetched(telegram, offset=first + 1) == [second]
    assert telegram.world.confirmed == {first}
    assert await fetched(telegram) == [second]


async def test_a_long_poll_waits_for_an_update(telegram: StandIn) -> None:
    phone = telegram.phone()
    polling = asyncio.create_task(fetched(telegram, timeout=5))
    await asyncio.sleep(0)
    number = phone.type("a")
    assert await polling == [number]


async def test_a_second_poller_ends_the_first(telegram: StandIn) -> None:
    polling = asyncio.create_task(call(telegram, "getUpdates", timeout=5))
    await telegram.world.until(lambda: telegram.world.polls == 1)
    await fetched(telegram, timeout=0)
    assert (await polling)["error_code"] == 409


async def test_kinds_of_updates_that_were_not_asked_for_are_not_kept(telegram: StandIn) -> None:
    await fetched(telegram, allowed_updates='["message"]')
    phone = telegram.phone()
    edited = phone.update_for_text("a")
    edited["edited_message"] = edited.pop("message")
    telegram.world.deliver(edited)
    number = phone.type("b")
    assert await fetched(telegram) == [number]


async def test_commands_are_marked_in_utf16_units(telegram: StandIn) -> None:
    phone: Phone = telegram.phone()
    update = phone.update_for_text("\U0001f9f8 /share@a_bot now")
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 3, "length": 12}]


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setMyCommands", {"commands": '[{"command": "Bad Name", "description": "a"}]'}),
        ("setMyCommands", {"commands": '[{"command": "a", "description": ""}]'}),
        ("setMyDescription", {"description": "x" * 513}),
        ("setMyShortDescription", {"short_description": "x" * 121}),
    ],
)
async def test_a_profile_beyond_the_limits_is_refused(
    method: str, params: dict[str, str], telegram: StandIn
) -> None:
    assert (await refusal(telegram, method, **params)).startswith("Bad Request: BOT_")
