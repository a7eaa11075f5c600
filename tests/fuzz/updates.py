"""Updates as Telegram's schema allows them: every kind, and every field that may be there or not."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.fuzz.hostile import names, texts
from tests.standin.world import BOT

DATE = 1_790_000_000
PEOPLE = 3
Json = dict[str, Any]

OTHER_BOT = {"id": 77, "is_bot": True, "first_name": "<b>", "username": "another_bot"}
NOBODY = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TELEGRAM = {"id": 777_000, "is_bot": False, "first_name": "Telegram"}


def some(
    required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[Json]:
    """An object with these fields, each of the optional ones there or not."""
    return st.fixed_dictionaries(required, optional=optional)


ids = st.sampled_from([1, 2, 2**31, 2**52 - 1])
when = st.sampled_from([0, 1, DATE, 2**31 - 1])
flag = st.booleans()
file_ids = {"file_id": names(), "file_unique_id": names()}
file = some(file_ids, file_size=ids, file_name=names(), mime_type=names())


@st.composite
def person(draw: st.DrawFn, number: int | None = None) -> Json:
    """Somebody; ``id`` is a small number, which a scene turns into one of its own."""
    number = draw(st.integers(1, PEOPLE)) if number is None else number
    more = some(
        {"first_name": names()}, last_name=names(), username=names(), language_code=names(), is_premium=flag
    )
    return {"id": number, "is_bot": False, **draw(more)}


def senders() -> st.SearchStrategy[Json]:
    """Who sends a message: nearly always a person."""
    return st.one_of(person(), person(), person(), st.sampled_from([NOBODY, OTHER_BOT, TELEGRAM, BOT]))


@st.composite
def chats(draw: st.DrawFn, of: int) -> Json:
    """A chat by a small number below nought, or the private one of that person."""
    kind = draw(st.sampled_from(["private", "private", "group", "supergroup", "forum", "channel"]))
    if kind == "private":
        return {
            "id": of,
            "type": "private",
            **draw(some({"first_name": names()}, last_name=names(), username=names())),
        }
    told = draw(some({"title": names()}, username=names(), is_direct_messages=flag))
    number = {"group": -1, "supergroup": -2, "forum": -3, "channel": -4}[kind]
    return {
        "id": number,
        "type": "supergroup" if kind == "forum" else kind,
        "is_forum": kind == "forum",
        **told,
    }


def entities() -> st.SearchStrategy[list[Json]]:
    """Marks on a text, some of them beside it."""
    kinds = st.sampled_from(
        ["bot_command", "mention", "text_link", "pre", "custom_emoji", "spoiler", "new_kind"]
    )
    one = some(
        {"type": kinds, "offset": st.integers(0, 5000), "length": st.integers(0, 5000)},
        url=texts(),
        user=person(),
    )
    return st.lists(one, max_size=4)


ORIGINS = st.one_of(
    some({"type": st.just("user"), "date": when, "sender_user": person()}),
    some({"type": st.just("hidden_user"), "date": when, "sender_user_name": names()}),
    some({"type": st.just("new_kind"), "date": when}),
)

where = some({"latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)})

CONTENTS: dict[str, st.SearchStrategy[Json]] = {
    "text": some({"text": texts()}, entities=entities()),
    "photo": some(
        {
            "photo": st.lists(
                some({"file_id": names(), "file_unique_id": names(), "width": ids, "height": ids}), max_size=2
            )
        },
        caption=texts(),
        caption_entities=entities(),
        media_group_id=names(),
        has_media_spoiler=flag,
    ),
    "document": some({"document": file}, caption=texts()),
    "voice": some({"voice": some({**file_ids, "duration": ids})}, caption=texts()),
    "contact": some(
        {"contact": some({"phone_number": names(), "first_name": names()}, vcard=texts(), user_id=ids)}
    ),
    "location": some({"location": where}),
    "dice": some({"dice": some({"emoji": names(), "value": ids})}),
    "left_chat_member": some({"left_chat_member": senders()}),
    "new_chat_members": some({"new_chat_members": st.lists(senders(), max_size=3)}),
    "new_chat_title": some({"new_chat_title": names()}),
    "new_chat_photo": some({"new_chat_photo": st.just([])}),
    "delete_chat_photo": some({"delete_chat_photo": st.just(True)}),
    "group_chat_created": some({"group_chat_created": st.just(True)}),
    "auto_delete": some({"message_auto_delete_timer_changed": some({"message_auto_delete_time": ids})}),
    "pinned_message": some({"pinned_message": some({"message_id": ids, "date": when, "chat": chats(1)})}),
    "forum_topic_created": some({"forum_topic_created": some({"name": names(), "icon_color": ids})}),
    "forum_topic_edited": some({"forum_topic_edited": some({}, name=names())}),
    "write_access_allowed": some({"write_access_allowed": some({}, web_app_name=names())}),
    "web_app_data": some({"web_app_data": some({"data": texts(), "button_text": names()})}),
    "users_shared": some({"users_shared": some({"request_id": ids, "users": st.just([])})}),
    "nothing": st.just({}),
    "something new": some({}, gift_of_tomorrow=texts(), sent_by=person()),
}


@st.composite
def messages(draw: st.DrawFn) -> Json:
    """A message of any kind, in any chat."""
    sender = draw(senders())
    chat = draw(chats(sender["id"] if sender["id"] <= PEOPLE else 1))
    kind = draw(st.sampled_from(["text", "text", "text", "text", *CONTENTS]))
    replied = {"message_id": ids, "date": when, "chat": st.just(chat)}
    further = some(
        {},
        forward_origin=ORIGINS,
        reply_to_message=st.one_of(
            some({**replied, "from": st.just(BOT), "text": texts()}),
            some(replied, text=texts(), **{"from": senders()}),
        ),
        quote=some({"text": texts(), "position": ids}),
        via_bot=st.just(OTHER_BOT),
        message_thread_id=st.sampled_from([1, 2, 44, 2**31]),
        is_topic_message=flag,
        sender_boost_count=ids,
        author_signature=names(),
        edit_date=when,
        has_protected_content=flag,
        is_from_offline=flag,
        effect_id=names(),
        link_preview_options=some({}, url=texts()),
    )
    keeps = draw(st.booleans())
    told: Json = {"message_id": 1, "date": draw(when), "chat": chat, **draw(CONTENTS[kind])}
    if keeps:
        told |= draw(further)
    if draw(st.integers(0, 9)) or chat["type"] == "private":
        told["from"] = sender
    if chat["type"] != "private" and (sender is NOBODY or not draw(st.integers(0, 9))):
        told["sender_chat"] = draw(st.sampled_from([chat, {"id": -4, "type": "channel", "title": "<i>"}]))
    return told


@st.composite
def presses(draw: st.DrawFn) -> Json:
    """A press. ``data`` is an index into all buttons anybody was shown, or a text of its own."""
    presser = draw(person())
    chat = draw(chats(presser["id"]))
    data = draw(st.one_of(st.integers(0, 40), st.integers(0, 40), forged(), texts().map(_bytes64)))
    told: Json = {"id": "1", "from": presser, "chat_instance": draw(names()), "data": data}
    if draw(st.integers(0, 9)):
        under = some(
            {"message_id": st.integers(0, 5), "chat": st.just(chat), "date": when},
            text=texts(),
            caption=texts(),
        )
        told["message"] = draw(under)
    else:
        told["inline_message_id"] = draw(names())
    if not draw(st.integers(0, 15)):
        del told["data"]
        told["game_short_name"] = draw(names())
    return told


def forged() -> st.SearchStrategy[str]:
    """Data as a button of this bot carries it, made up; a session ``@n`` stands for one that is held."""
    return st.builds(
        "1|{}|{}|{}{}{}".format,
        st.sampled_from(["", "@0", "@1", "@2", "AAAAAAAA", "A" * 16]),
        st.sampled_from(["", "0", "1", "2", "999999"]),
        st.sampled_from("otuchbryesxUnlfamLSECPFRTHDWONAKZGQgjkpqvwzdiJVYB?"),
        st.one_of(st.just(""), st.integers(0, 60).map("\ue000{}".format), st.just("aaaaaa")),
        st.sampled_from(["", "", ".1", ".25", ".26", ".99"]),
    )


STATUSES = {
    "creator": some({"is_anonymous": flag}, custom_title=names()),
    "administrator": some({"can_be_edited": flag, "is_anonymous": flag}, can_post_messages=flag),
    "member": some({}, until_date=when),
    "restricted": some({"is_member": flag, "until_date": when}, can_send_messages=flag),
    "left": some({}),
    "kicked": some({"until_date": when}),
}
RIGHTS = tuple(
    f"can_{right}"
    for right in (
        *("manage_chat", "delete_messages", "manage_video_chats", "restrict_members", "promote_members"),
        *("change_info", "invite_users", "post_stories", "edit_stories", "delete_stories", "pin_messages"),
        *("send_polls", "send_other_messages", "add_web_page_previews", "manage_topics", "send_audios"),
        *("send_documents", "send_photos", "send_videos", "send_video_notes", "send_voice_notes"),
        *("send_messages", "edit_tag", "react_to_messages"),
    )
)


@st.composite
def memberships(draw: st.DrawFn, user: Json | None = None) -> Json:
    """What somebody may do in a chat, before and now."""
    who, by = user or draw(person()), draw(person())

    def standing() -> Json:
        status = draw(st.sampled_from(sorted(STATUSES)))
        rights = dict.fromkeys(RIGHTS, draw(flag)) if status in ("administrator", "restricted") else {}
        return {"user": who, "status": status, **rights, **draw(STATUSES[status])}

    told = {"chat": draw(chats(by["id"])), "from": by, "date": draw(when)}
    return {**told, "old_chat_member": standing(), "new_chat_member": standing()}


inline_queries = some(
    {"id": st.just("1"), "from": person(), "query": texts().map(lambda text: text[:256]), "offset": names()},
    chat_type=st.sampled_from(["sender", "private", "group", "channel", "new_kind"]),
    location=where,
)

reacted = {"chat": chats(1), "message_id": ids, "date": when}
address = dict.fromkeys(("country_code", "state", "city", "street_line1", "street_line2"), names())

KINDS: dict[str, st.SearchStrategy[Any]] = {
    "message": messages(),
    "edited_message": messages(),
    "callback_query": presses(),
    "inline_query": inline_queries,
    "my_chat_member": memberships(BOT),
    "chat_member": memberships(),
    "channel_post": messages(),
    "edited_channel_post": messages(),
    "business_message": messages(),
    "edited_business_message": messages(),
    "business_connection": some(
        {"id": names(), "user": person(), "user_chat_id": ids, "date": when, "is_enabled": flag}
    ),
    "deleted_business_messages": some(
        {"business_connection_id": names(), "chat": chats(1), "message_ids": st.lists(ids, max_size=3)}
    ),
    "message_reaction": some(
        {**reacted, "old_reaction": st.just([]), "new_reaction": st.just([])}, user=person()
    ),
    "message_reaction_count": some({**reacted, "reactions": st.just([])}),
    "chosen_inline_result": some({"result_id": names(), "from": person(), "query": texts()}),
    "shipping_query": some(
        {"id": names(), "from": person(), "invoice_payload": names(), "shipping_address": some(address)}
    ),
    "pre_checkout_query": some({"id": names(), "from": person(), "currency": names(), "total_amount": ids}),
    "purchased_paid_media": some({"from": person(), "paid_media_payload": names()}),
    "poll": some({"id": names(), "question": texts(), "options": st.just([]), "is_closed": flag}),
    "poll_answer": some({"poll_id": names(), "option_ids": st.lists(ids, max_size=3)}, user=person()),
    "chat_join_request": some({"chat": chats(1), "from": person(), "date": when}, bio=texts()),
    "chat_boost": some({"chat": chats(1), "boost": some({"boost_id": names(), "add_date": when})}),
    "removed_chat_boost": some({"chat": chats(1), "boost_id": names(), "remove_date": when}),
    "kind_of_tomorrow": some({}, **{"from": person(), "chat": chats(1), "text": texts()}),
}
"""Every kind of update there is, and one that there is not yet."""

READ = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member", "chat_member")


@st.composite
def updates(draw: st.DrawFn) -> Json:
    """One update, most often of a kind that is read; without its id."""
    usual = ["message"] * 6 + ["callback_query"] * 8 + list(READ)
    kind = draw(st.one_of(st.sampled_from(usual), st.sampled_from(sorted(KINDS))))
    return {kind: draw(KINDS[kind])}


def _bytes64(text: str) -> str:
    """As much of it as a button carries."""
    return text.encode()[:64].decode(errors="ignore") or "x"
