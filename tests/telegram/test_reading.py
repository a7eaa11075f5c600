"""What is made of a raw update, and what is left out."""

from __future__ import annotations

from typing import Any

import pytest

from bot.telegram.inbound import NotWords, Place, Words
from bot.telegram.reading import UnreadableUpdate, place_of, read
from tests.telegram.test_inbound import PERSON, PRIVATE, TEAM, asked, message, press


def test_of_a_message_nothing_but_its_words_and_where_it_stands_is_read() -> None:
    told = message(
        "no", TEAM, via_bot=PERSON, author_signature="Marigold", quote={"text": "Marigold", "position": 0}
    )
    assert "Marigold" not in repr(read(told, "safe_bot"))
    assert "The team" not in repr(read(told, "safe_bot"))


def test_a_file_in_a_group_is_not_opened_and_its_name_is_not_read() -> None:
    told = message(None, TEAM, document={"file_id": "a", "file_unique_id": "b", "file_name": "Marigold.pdf"})
    assert asked(told) == NotWords()
    assert "Marigold" not in repr(read(told, "safe_bot"))


@pytest.mark.parametrize("kind", ["checklist", "rich_message", "live_photo", "paid_media", "story"])
def test_what_is_written_in_another_way_than_as_words_is_refused_and_not_read(kind: str) -> None:
    told = message(None, **{kind: {"title": "Marigold", "blocks": ["Marigold"]}})
    assert asked(told) == NotWords()
    assert "Marigold" not in repr(read(told, "safe_bot"))


def test_a_length_of_ten_thousand_years_is_no_trouble() -> None:
    voice = {"file_id": "a", "file_unique_id": "b", "duration": 2**52}
    assert asked(message(None, voice=voice)) == NotWords()


def test_a_message_of_a_topic_that_does_not_say_which_belongs_to_the_chat() -> None:
    raw = message("no", TEAM, is_topic_message=True)
    inbound = read(raw, "safe_bot")
    assert inbound.place == place_of(raw) == Place(-100)


def test_half_a_letter_becomes_a_mark() -> None:
    assert asked(message("a\ud800b")) == Words("a\ufffdb")
    assert asked(message("\U0001f600é")) == Words("\U0001f600é")


SPOILT: tuple[dict[str, Any], ...] = (
    {"update_id": 1, "message": []},
    {"update_id": 1, "message": {"text": "no"}},
    {"update_id": 1, "callback_query": "no"},
    {"update_id": 1, "inline_query": {}},
    message(["no"]),  # type: ignore[arg-type]
    message("no", {"id": "5", "type": "private"}),
    message("no", {"id": [], "type": "private"}),
    message("no", {"id": 1 << 63, "type": "private"}),
    message("no", {**PRIVATE, "type": 3}),
    press(is_topic_message=True, message_thread_id="x"),
)


@pytest.mark.parametrize("raw", SPOILT)
def test_what_telegram_would_never_send_is_one_error_that_quotes_nothing(raw: dict[str, Any]) -> None:
    with pytest.raises(UnreadableUpdate, match=r"^an update is not as Telegram sends it$"):
        read(raw, "safe_bot")


def test_a_kind_that_is_not_read_is_an_update_of_nothing() -> None:
    assert asked({"update_id": 1, "channel_post": message("no")["message"]}) is None
