"""Keys of the installation: made once, kept apart, and telling nobody who is who."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.keys import (
    KEY_FILE,
    KeyFileError,
    StoreKey,
    conversation_key,
    key_check,
    member_key,
    store_key,
    team_key,
)

KEY = StoreKey(bytes(range(32)))
OTHER = StoreKey(bytes(32))


def test_the_first_call_makes_a_key_that_later_calls_find(tmp_path: Path) -> None:
    assert store_key(None, tmp_path) == store_key(None, tmp_path)


def test_two_installations_have_different_keys(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert store_key(None, tmp_path / "one") != store_key(None, tmp_path / "two")


def test_only_the_owner_can_read_the_key_file(tmp_path: Path) -> None:
    store_key(None, tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


def test_nothing_but_the_key_file_is_left_behind(tmp_path: Path) -> None:
    store_key(None, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


def test_a_key_that_is_there_already_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("ab" * 32 + "\n")
    assert store_key(None, tmp_path) == StoreKey(bytes.fromhex("ab" * 32))


def test_the_setting_wins_and_makes_no_file(tmp_path: Path) -> None:
    assert store_key("AB" * 32, tmp_path) == StoreKey(bytes.fromhex("ab" * 32))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"hunter2\n", b"\xff\xfe\n", b"ab" * 31])
def test_a_file_that_holds_no_key_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY_FILE).write_bytes(content)
    with pytest.raises(KeyFileError) as refused:
        store_key(None, tmp_path)
    assert str(refused.value) == (
        f"The key file {tmp_path / KEY_FILE} holds no key (64 hexadecimal digits): put back the one that the "
        "database was made with."
    )
    assert (tmp_path / KEY_FILE).read_bytes() == content


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match=r"made or read \(No such file or directory\): check"):
        store_key(None, tmp_path / "missing")


def test_a_key_never_shows_itself() -> None:
    assert repr(KEY) == "StoreKey()"


def test_the_same_conversation_has_the_same_key_every_time() -> None:
    key = conversation_key(KEY, channel="telegram", chat=7, person=9)
    assert key == conversation_key(KEY, channel="telegram", chat=7, person=9)
    assert len(key) == 64


def test_channel_chat_topic_person_and_installation_each_make_another_conversation() -> None:
    keys = {
        conversation_key(KEY, channel="telegram", chat=7, topic=3, person=9),
        conversation_key(OTHER, channel="telegram", chat=7, topic=3, person=9),
        conversation_key(KEY, channel="terminal", chat=7, topic=3, person=9),
        conversation_key(KEY, channel="telegram", chat=8, topic=3, person=9),
        conversation_key(KEY, channel="telegram", chat=7, topic=4, person=9),
        conversation_key(KEY, channel="telegram", chat=7, topic=3, person=8),
        conversation_key(KEY, channel="telegram", chat=7, topic=3),
        conversation_key(KEY, channel="telegram", chat=7, person=3),
        conversation_key(KEY, channel="telegram", chat=73),
    }
    assert len(keys) == 9


def test_the_check_value_tells_keys_apart_and_is_no_conversation() -> None:
    assert key_check(KEY) != key_check(OTHER)
    assert key_check(KEY) == key_check(KEY)
    assert key_check(KEY) != KEY.secret.hex()


def test_what_a_group_holds_is_found_by_a_key_that_is_no_conversations() -> None:
    key = team_key(KEY, channel="telegram", chat=-7)
    assert key == team_key(KEY, channel="telegram", chat=-7)
    assert key not in (
        conversation_key(KEY, channel="telegram", chat=-7),
        team_key(OTHER, channel="telegram", chat=-7),
    )
    assert key != team_key(KEY, channel="telegram", chat=-8)


def test_a_member_is_known_within_one_session_and_by_nothing_outside_it() -> None:
    key = member_key(KEY, "one", 9)
    assert key == member_key(KEY, "one", 9)
    others = {member_key(KEY, "two", 9), member_key(KEY, "one", 8), member_key(OTHER, "one", 9)}
    assert len(others - {key}) == 3
