"""Updates as they come, and what is read of them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.telegram.inbound import (
    ANONYMOUS,
    Command,
    Edited,
    Joined,
    Moved,
    NotWords,
    Place,
    Pressed,
    Rights,
    Words,
)
from bot.telegram.reading import place_of, read

PERSON = {"id": 5, "is_bot": False, "first_name": "Marigold"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Marigold"}
TEAM = {"id": -100, "type": "supergroup", "title": "The team"}


def message(text: str | None, chat: dict[str, Any] = PRIVATE, **extra: Any) -> dict[str, Any]:
    told = {"message_id": 7, "date": 1_790_000_000, "chat": chat, "from": PERSON, **extra}
    return {"update_id": 1, "message": told if text is None else {**told, "text": text}}


def asked(raw: dict[str, Any]) -> object:
    return read(raw, "safe_bot").what


def press(chat: dict[str, Any] = PRIVATE, **extra: Any) -> dict[str, Any]:
    under = {"message_id": 7, "date": 1_790_000_000, "chat": chat, "text": "Secret words", **extra}
    query = {"id": "9", "from": PERSON, "chat_instance": "3", "data": "1|a|1|b", "message": under}
    return {"update_id": 1, "callback_query": query}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/share", Command("share")),
        ("/Share@Safe_Bot now", Command("share", "now")),
        ("/start share", Command("start", "share")),
        ("/share@other_bot", None),
        ("no", Words("no")),
        ("no /share", Words("no /share")),
        ("/", Command("")),
    ],
)
def test_commands_and_words_are_told_apart(typed: str, meant: object) -> None:
    assert asked(message(typed)) == meant


def test_long_words_are_read_to_their_end_for_the_guard() -> None:
    assert asked(message("x" * 4096)) == Words("x" * 4096)


def test_words_under_a_picture_and_words_that_somebody_else_wrote_are_no_answer() -> None:
    picture = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}
    assert asked(message(None, caption="yes", **picture)) == NotWords("yes")
    origin = {"type": "hidden_user", "sender_user_name": "Sam", "date": 1_790_000_000}
    assert asked(message("yes", forward_origin=origin)) == NotWords("yes")


def test_a_card_of_the_bot_itself_that_somebody_sends_is_passed_over() -> None:
    own = {"id": 3, "is_bot": True, "first_name": "Safe", "username": "safe_bot"}
    card = "Emergency services\n\nSomeone is in danger. Ring 999 now."
    assert asked(message(card, via_bot=own)) is None
    assert asked(message(card, TEAM, via_bot=own)) is None
    assert asked(message("no", via_bot={**own, "username": "gif"})) == Words("no")


def test_an_edit_is_read_for_the_guard_and_is_no_answer() -> None:
    edit = {"update_id": 1, "edited_message": message("yes")["message"]}
    assert asked(edit) == Edited("yes")
    assert place_of(edit) == Place(5)


def test_a_place_is_all_that_is_told_of_what_is_not_words() -> None:
    assert asked(message(None, location={"latitude": 51.5, "longitude": 0.1})) == NotWords()


@pytest.mark.parametrize(
    "raw",
    [
        message(None, pinned_message={"message_id": 6, "date": 0, "chat": PRIVATE}),
        message("/share", **{"from": {**PERSON, "is_bot": True}}),
        {"update_id": 1, "poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}},
    ],
)
def test_service_messages_and_other_bots_are_passed_over(raw: dict[str, Any]) -> None:
    assert asked(raw) is None


def test_a_press_is_its_data_and_where_it_stands() -> None:
    assert asked(press()) == Pressed("1|a|1|b", "9", 7)


def test_names_and_the_text_above_a_button_are_not_even_read() -> None:
    inbound = read(press(), "safe_bot")
    assert "Marigold" not in repr(inbound)
    assert "Secret words" not in repr(inbound)


def test_a_press_in_a_topic_keeps_its_topic() -> None:
    raw = press(TEAM, message_thread_id=44, is_topic_message=True)
    inbound = read(raw, "safe_bot")
    assert inbound.place == place_of(raw) == Place(-100, 44)
    assert not inbound.private


def test_a_reply_outside_topics_belongs_to_the_chat() -> None:
    assert place_of(message("no", TEAM, message_thread_id=44)) == Place(-100)


def test_an_update_of_no_chat_has_a_place_of_its_own() -> None:
    assert place_of({"update_id": 1, "poll_answer": {}}) == Place(0)


def in_group(text: str, **extra: Any) -> Any:
    return read(message(text, TEAM, **extra), "safe_bot")


def test_who_writes_in_a_group_is_told_by_their_own_id() -> None:
    inbound = in_group("/share")
    assert (inbound.person, inbound.anonymous) == (5, False)


def test_an_anonymous_administrator_is_nobody() -> None:
    nobody = {"id": ANONYMOUS, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    inbound = in_group("/share", **{"from": nobody, "sender_chat": TEAM})
    assert (inbound.what, inbound.person, inbound.anonymous) == (Command("share"), None, True)


def test_whoever_writes_in_the_name_of_another_chat_is_passed_over() -> None:
    channel = {"id": -200, "type": "channel", "title": "News"}
    stand_in = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    assert in_group("/share", **{"from": stand_in, "sender_chat": channel}).what is None
    assert in_group("/share", sender_chat=channel, is_automatic_forward=True).what is None


def test_the_general_topic_is_the_chat_itself() -> None:
    raw = message("/share", TEAM, message_thread_id=1, is_topic_message=True)
    inbound = read(raw, "safe_bot")
    assert inbound.place == place_of(raw) == Place(-100)


def test_a_group_that_became_a_supergroup_is_told_of_from_both_sides() -> None:
    old = {"id": -5, "type": "group", "title": "The team"}
    left, come = message(None, old, migrate_to_chat_id=-100), message(None, TEAM, migrate_from_chat_id=-5)
    assert asked(left) == asked(come) == Moved(-5, -100)
    assert (place_of(left), place_of(come)) == (Place(-5), Place(-100))


def members(chat: dict[str, Any], before: dict[str, Any], now: dict[str, Any], kind: str) -> dict[str, Any]:
    bot = {"id": 7, "is_bot": True, "first_name": "Safe"}
    old, new = {"user": bot, **before}, {"user": bot, **now}
    told = {"chat": chat, "from": PERSON, "date": 1_790_000_000, "old_chat_member": old}
    return {"update_id": 1, kind: {**told, "new_chat_member": new}}


LEFT, MEMBER = {"status": "left"}, {"status": "member"}
MUTED = {
    "status": "restricted",
    "is_member": True,
    "can_send_messages": False,
    "until_date": 0,
}


@pytest.mark.parametrize(
    ("before", "now", "meant"),
    [
        (LEFT, MEMBER, Joined(True, True, True)),
        (LEFT, MUTED, Joined(True, False, True)),
        (MEMBER, {"status": "administrator"}, Joined(True, True, False, promoted=True)),
        (MEMBER, MUTED, Joined(True, False, False)),
        (MUTED, MEMBER, Joined(True, True, False)),
        (MEMBER, LEFT, Joined(False, False, False)),
        (MUTED, {**MUTED, "is_member": False}, Joined(False, False, False)),
    ],
)
def test_what_the_bot_may_do_in_a_group_is_read_of_its_membership(
    before: dict[str, Any], now: dict[str, Any], meant: Joined
) -> None:
    assert asked(members(TEAM, before, now, "my_chat_member")) == meant


def test_rights_that_nobody_knows_yet_and_names_of_members_are_not_even_looked_at() -> None:
    muted = {**MUTED, "can_do_what_is_new": True}
    boss = {"status": "administrator", "custom_title": "Boss"}
    inbound = read(members(TEAM, boss, muted, "my_chat_member"), "safe_bot")
    assert inbound.what is not None
    for name in ("Marigold", "Boss", "The team", "can_do_what_is_new"):
        assert name not in repr(inbound)


def test_others_rights_are_told_and_channels_and_private_chats_are_passed_over() -> None:
    assert asked(members(TEAM, MEMBER, LEFT, "chat_member")) == Rights()
    for chat in (PRIVATE, {"id": -200, "type": "channel", "title": "News"}):
        assert asked(members(chat, LEFT, MEMBER, "my_chat_member")) is None
