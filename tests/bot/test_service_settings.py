"""Settings of the two ways to run: by webhook, watched, with administrators, and while the key changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Address, Administrator, SettingsError, load_settings

SECRET = "s" * 48
WEBHOOK = {"WEBHOOK_URL": "https://bot.example.org/telegram", "WEBHOOK_SECRET": SECRET}
NEW, OLD = "a1" * 32, "b2" * 32


def problem(folder: Path, **environment: str) -> str:
    with pytest.raises(SettingsError) as refused:
        load_settings(environment, folder / ".env")
    (said,) = refused.value.problems
    return said


def test_a_webhook_is_an_address_a_secret_and_a_place_to_listen(tmp_path: Path) -> None:
    settings = load_settings({**WEBHOOK, "WEBHOOK_LISTEN": "0.0.0.0:8443"}, tmp_path / ".env")
    assert settings.webhook_url == WEBHOOK["WEBHOOK_URL"]
    assert settings.webhook_secret == SECRET
    assert settings.webhook_listen == Address("0.0.0.0", 8443)


def test_on_this_machine_alone_a_webhook_may_be_without_encryption(tmp_path: Path) -> None:
    given = {**WEBHOOK, "WEBHOOK_URL": "http://127.0.0.1:9000/hook"}
    assert load_settings(given, tmp_path / ".env").webhook_url == "http://127.0.0.1:9000/hook"


def test_an_address_of_the_sixth_version_stands_in_brackets(tmp_path: Path) -> None:
    settings = load_settings({"METRICS_LISTEN": "[::1]:9090"}, tmp_path / ".env")
    assert settings.metrics_listen == Address("::1", 9090)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"WEBHOOK_URL": WEBHOOK["WEBHOOK_URL"]}, "WEBHOOK_SECRET is missing: it shows that an update is"),
        ({"WEBHOOK_SECRET": SECRET}, "WEBHOOK_SECRET is set without WEBHOOK_URL: set both, or neither"),
        ({**WEBHOOK, "WEBHOOK_SECRET": "short"}, "WEBHOOK_SECRET has 5 characters: give it 32 to 256"),
        ({**WEBHOOK, "WEBHOOK_URL": "http://bot.example.org/"}, "Telegram sends updates to https alone"),
        ({**WEBHOOK, "WEBHOOK_URL": "https://bot.example.org:9000/"}, "one of the ports 443, 80, 88, 8443"),
        ({**WEBHOOK, "WEBHOOK_URL": "bot.example.org"}, "must be an address like https://bot.example.org/"),
        ({**WEBHOOK, "WEBHOOK_URL": "https://bot.example.org:0/"}, "one of the ports 443, 80, 88, 8443"),
        (
            {**WEBHOOK, "WEBHOOK_URL": "https://bot.example.org/{a:b}"},
            "must be an address like https://bot.ex",
        ),
        (
            {**WEBHOOK, "WEBHOOK_URL": "https://bot.example.org/a%20b"},
            "must be an address like https://bot.ex",
        ),
        (
            {**WEBHOOK, "WEBHOOK_URL": "https://bot.example.org/a b"},
            "must be an address like https://bot.exam",
        ),
        ({"METRICS_LISTEN": "höst..x:9090"}, 'METRICS_LISTEN is "höst..x:9090": it must be HOST:PORT'),
        ({"WEBHOOK_LISTEN": "8080"}, 'WEBHOOK_LISTEN is "8080": it must be HOST:PORT, like 127.0.0.1:8080.'),
        ({"METRICS_LISTEN": "host:99999"}, 'METRICS_LISTEN is "host:99999": it must be HOST:PORT'),
        ({"ADMINS": "alice"}, "ADMINS is not a list of LABEL:ID, like alice:123456,bob:234567"),
        ({"ADMINS": "alice:1,bob:1"}, "ADMINS names somebody twice"),
        ({"STORE_KEY": f"{NEW},{OLD},{OLD}"}, "STORE_KEY has more than a new key and one old one"),
        ({"STORE_KEY": f"{NEW},{NEW}"}, "STORE_KEY is the same key twice"),
        ({"STORE_KEY": f"{NEW},b2"}, "STORE_KEY is not a key (it has 2 characters"),
    ],
)
def test_a_wrong_value_is_one_sentence(given: dict[str, str], sentence: str, tmp_path: Path) -> None:
    said = problem(tmp_path, **given)
    assert sentence in said
    assert SECRET not in said
    assert NEW not in said


def test_administrators_have_labels_for_the_logs_and_ids_that_never_show(tmp_path: Path) -> None:
    settings = load_settings({"ADMINS": "alice:123456, bob:234567"}, tmp_path / ".env")
    assert settings.admins == (Administrator("alice", 123456), Administrator("bob", 234567))
    assert "123456" not in repr(settings)


def test_while_the_key_changes_there_are_a_new_one_and_an_old_one(tmp_path: Path) -> None:
    assert load_settings({"STORE_KEY": f"{NEW}, {OLD}"}, tmp_path / ".env").store_key == f"{NEW},{OLD}"
