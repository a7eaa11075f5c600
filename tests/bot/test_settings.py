"""Settings: right ones are read, wrong ones are each one clear sentence, and all of them are said at once."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from bot.settings import KNOWN, Settings, SettingsError, load_settings

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz01234"
EXAMPLE = Path(__file__).resolve().parents[2] / ".env.example"


def problems(folder: Path, **environment: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        load_settings(environment, folder / ".env")
    return refused.value.problems


def problems_of_file(folder: Path, text: str) -> list[str]:
    (folder / ".env").write_text(text)
    return [problem.removeprefix(f"{folder / '.env'}:") for problem in problems(folder)]


def test_without_any_settings_the_bot_has_what_it_needs_for_one_machine(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path / ".env")
    assert settings == Settings(folder=tmp_path)
    assert settings.sqlite_file == tmp_path / "data/safe-to-share.sqlite3"
    assert settings.telegram_bot_token is None


def test_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        f'# the bot\n\nTELEGRAM_BOT_TOKEN={TOKEN}\n  SESSION_DAYS=7\nOPERATOR_NAME="Anytown Council"\n'
        "OPERATOR_CONTACT='a # in quotation marks'\nPOSTGRES_PASSWORD=of another program\n"
    )
    settings = load_settings({}, tmp_path / ".env")
    assert settings.telegram_bot_token == TOKEN
    assert settings.session_days == 7
    assert settings.operator_name == "Anytown Council"
    assert settings.operator_contact == "a # in quotation marks"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SESSION_DAYS=7\nLOG_LEVEL=error\n")
    settings = load_settings({"SESSION_DAYS": "8"}, tmp_path / ".env")
    assert (settings.session_days, settings.log_level) == (8, "ERROR")


def test_an_empty_value_is_no_value(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SESSION_DAYS=\n")
    assert load_settings({"LOG_LEVEL": " "}, tmp_path / ".env") == Settings(folder=tmp_path)


def test_other_kinds_of_database_and_server_are_accepted(tmp_path: Path) -> None:
    settings = load_settings(
        {
            "DATABASE_URL": "postgresql://bot:secret@db/safe?sslmode=require",
            "STORE_KEY": "0f" * 32,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/bots/",
            "CONTENT_DIR": ".",
        },
        tmp_path / ".env",
    )
    assert settings.sqlite_file is None
    assert settings.telegram_api_url == "http://127.0.0.1:8081/bots"
    assert settings.content_dir == tmp_path


def test_an_absolute_database_file_stays_where_it_is(tmp_path: Path) -> None:
    settings = load_settings({"DATABASE_URL": "sqlite:////srv/bot.sqlite3"}, tmp_path / ".env")
    assert settings.sqlite_file == Path("/srv/bot.sqlite3")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "TELEGRAM_BOT_TOKEN",
            "123456789:short",
            "TELEGRAM_BOT_TOKEN is not a bot token (it has 15 characters): copy the whole token that "
            "BotFather gave you, digits, a colon and about 35 letters and digits.",
        ),
        (
            "TELEGRAM_API_URL",
            "api.telegram.org",
            'TELEGRAM_API_URL is "api.telegram.org": it must be the address of a server, like '
            "https://api.telegram.org.",
        ),
        (
            "TELEGRAM_API_URL",
            "https://me:hunter2@host",
            'TELEGRAM_API_URL is "https://***@host": it must be the address of a server, like '
            "https://api.telegram.org.",
        ),
        (
            "TELEGRAM_API_URL",
            "https://host/?x=1",
            'TELEGRAM_API_URL is "https://host/?x=***": it must end with the server or a folder, '
            "without a token, ? or #.",
        ),
        (
            "DATABASE_URL",
            "mysql://bot:hunter2@host/safe",
            'DATABASE_URL is "mysql://***@host/safe": it must be sqlite:///FILE (like '
            "sqlite:///data/safe-to-share.sqlite3) or postgresql://USER:PASSWORD@HOST/DATABASE.",
        ),
        (
            "STORE_KEY",
            "hunter2",
            "STORE_KEY is not a key (it has 7 characters, not 64 hexadecimal digits): make one with "
            'python3 -c "import secrets; print(secrets.token_hex(32))".',
        ),
        (
            "CONTENT_DIR",
            "nowhere",
            'CONTENT_DIR is "nowhere", which is not a folder that can be read: give the folder of '
            "your content, or leave it out.",
        ),
        (
            "LOCAL_CONTENT",
            "nowhere",
            'LOCAL_CONTENT is "nowhere", which is no folder and no .zip file that can be read: give '
            "your local pack, or leave it out.",
        ),
        (
            "CONTENT_DIR",
            "x" * 300,
            f'CONTENT_DIR is "{"x" * 300}", which is not a folder that can be read: give the folder of '
            "your content, or leave it out.",
        ),
        (
            "LOCAL_CONTENT",
            "x" * 300,
            f'LOCAL_CONTENT is "{"x" * 300}", which is no folder and no .zip file that can be read: give '
            "your local pack, or leave it out.",
        ),
        (
            "TELEGRAM_API_URL",
            "https://api.tele gram.org",
            'TELEGRAM_API_URL is "https://api.tele gram.org": it must be the address of a server, like '
            "https://api.telegram.org.",
        ),
        (
            "LOG_LEVEL",
            "warn",
            'LOG_LEVEL is "warn": it must be one of DEBUG, INFO, WARNING, ERROR.',
        ),
        (
            "LOG_LEVEL",
            "warnings",
            'LOG_LEVEL is "warnings": it must be one of DEBUG, INFO, WARNING, ERROR. Did you mean WARNING?',
        ),
        ("SESSION_DAYS", "0", 'SESSION_DAYS is "0": it must be a whole number of days from 1 to 365.'),
        (
            "SESSION_DAYS",
            "a month",
            'SESSION_DAYS is "a month": it must be a whole number of days from 1 to 365.',
        ),
        ("OPERATOR_NAME", "x" * 81, "OPERATOR_NAME has 81 characters: it must be one line of at most 80."),
        (
            "OPERATOR_CONTACT",
            "a\nb",
            "OPERATOR_CONTACT holds a sign that nobody sees: type it anew, as one line of plain text.",
        ),
    ],
)
def test_a_wrong_value_is_one_sentence(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    assert problems(tmp_path, **{name: value}) == (sentence,)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, LOG_LEVEL="loud", SESSION_DAYS="x", SAFE_TO_SHARE_TOKEN="x")
    assert [problem.split()[0] for problem in found] == ["There", "LOG_LEVEL", "SESSION_DAYS"]


def test_a_secret_is_never_repeated(tmp_path: Path) -> None:
    said = "\n".join(
        problems(
            tmp_path,
            TELEGRAM_BOT_TOKEN=TOKEN + "!",
            STORE_KEY="hunter2",
            DATABASE_URL="postgres:bot:hunter2@host/db?password=hunter2",
            TELEGRAM_API_URL=f"https://api.telegram.org/bot{TOKEN}",
        )
    )
    assert TOKEN not in said
    assert "hunter2" not in said


def test_settings_never_show_their_secrets(tmp_path: Path) -> None:
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "STORE_KEY": "0f" * 32,
            "DATABASE_URL": "postgresql://bot:hunter2@db/safe",
        },
        tmp_path / ".env",
    )
    assert not re.search(f"{TOKEN}|hunter2|0f0f", repr(settings))


def test_several_workers_on_postgresql_need_the_key_as_a_setting(tmp_path: Path) -> None:
    assert problems(tmp_path, DATABASE_URL="postgresql://bot@db/safe") == (
        "STORE_KEY is missing: with PostgreSQL every worker needs the same key; make one with python3 -c "
        '"import secrets; print(secrets.token_hex(32))".',
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("SESION_DAYS=3", "There is no setting SESION_DAYS. Did you mean SESSION_DAYS?"),
        ("session_days=3", "There is no setting session_days. Did you mean SESSION_DAYS?"),
        ("TELEGRAM_TOKEN=x", "There is no setting TELEGRAM_TOKEN. Did you mean TELEGRAM_BOT_TOKEN?"),
        (
            "SAFE_TO_SHARE_LOG_LEVEL=INFO",
            "There is no setting SAFE_TO_SHARE_LOG_LEVEL. Did you mean LOG_LEVEL?",
        ),
        ("SAFE_TO_SHARE_COLOUR=red", "There is no setting SAFE_TO_SHARE_COLOUR."),
        (
            "SESSION_DAYS = 3",
            "This line is not NAME=value (no spaces around =, no export, comments start with #).",
        ),
        (
            "export SESSION_DAYS=3",
            "This line is not NAME=value (no spaces around =, no export, comments start with #).",
        ),
        ("SESSION_DAYS= 3", "The value of SESSION_DAYS must follow the = at once, without a space."),
        (
            'OPERATOR_NAME="Anytown',
            "The quotation marks of OPERATOR_NAME do not match: put one at each end, none between.",
        ),
        (
            "SESSION_DAYS=3 # a few",
            "Put the comment after SESSION_DAYS on a line of its own, or the value in quotation marks.",
        ),
    ],
)
def test_a_wrong_line_of_the_file_is_one_sentence(tmp_path: Path, line: str, sentence: str) -> None:
    assert problems_of_file(tmp_path, f"\n{line}\n") == [f"2: {sentence}"]


def test_a_setting_given_twice_is_said(tmp_path: Path) -> None:
    text = "LOG_LEVEL=INFO\nLOG_LEVEL=DEBUG\n"
    assert problems_of_file(tmp_path, text) == ["2: LOG_LEVEL is set a second time: keep one of the two."]


def test_a_file_that_is_not_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LOG_LEVEL=\xff\n")
    said = f"The settings file {tmp_path / '.env'} is not plain text in UTF-8: save it again as such."
    assert problems(tmp_path) == (said,)


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    said = f"The settings file {tmp_path / '.env'} cannot be read (Is a directory): check who may read it."
    assert problems(tmp_path) == (said,)


def test_the_example_documents_every_setting_and_no_other() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    shown = {number: line[1:] for number, line in enumerate(lines) if re.match(r"#[A-Z_]+=", line)}
    assert [line.partition("=")[0] for line in shown.values()] == list(KNOWN)
    assert all(lines[number - 1].startswith("# ") for number in shown)


def test_the_values_of_the_example_are_those_that_hold_without_it(tmp_path: Path) -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    settings_lines = [line[1:] for line in lines if re.match(r"#[A-Z_]+=", line)]
    (tmp_path / ".env").write_text("\n".join(settings_lines))
    assert load_settings({}, tmp_path / ".env") == load_settings({}, tmp_path / "none")


def test_every_setting_has_its_field() -> None:
    fields = {field.name for field in dataclasses.fields(Settings)} - {"folder"}
    assert fields == {name.lower() for name in KNOWN}
