"""Publishing from the command line, over a database of its own."""

from __future__ import annotations

import asyncio
import io
import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from bot.content_files import read_zip
from bot.publishing import settled
from bot.publishing.installing import installed
from bot.settings import load_settings
from bot.stores import open_store
from flows.reader import version_of
from tests.bot.publishing_steps import BROKEN, REWORDED, TINY, clock
from tests.flows.packs import tiny_local_files

ENVIRONMENT = {"CONTENT_DIR": "content"}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings stand, with tiny content installed; nothing has run yet."""
    monkeypatch.chdir(tmp_path)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    write(tmp_path / "content", TINY)
    return tmp_path


@pytest.fixture
def running(folder: Path) -> Path:
    """The bot has been started there once."""

    async def start() -> None:
        settings = load_settings(ENVIRONMENT)
        store = await open_store(settings)
        await settled(store.versions, installed(settings), clock)
        await store.close()

    asyncio.run(start())
    return folder


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    status = main(list(words))
    out = capsys.readouterr()
    return status, out.out + out.err


BY = ("--by", "alice", "--why", "Because.")


def test_it_is_published_and_listed(running: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(running / "autumn", REWORDED)
    status, told = said(capsys, "publish", "autumn", *BY)
    hash = version_of(REWORDED)
    assert (status, f"Live now: {hash[:12]}." in told) == (0, True)
    assert "No combination of answers ends with other advice." in told
    _, listed = said(capsys, "versions", "--json")
    states = {line["hash"]: (line["label"], line["state"], line["by"]) for line in json.loads(listed)}
    assert states[hash] == ("autumn", "live", "alice")
    assert states[version_of(TINY)][1] == "kept"


def test_what_must_be_mended_is_listed_with_file_and_line(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(running / "broken", BROKEN)
    status, told = said(capsys, "publish", "broken", *BY)
    assert status == 1
    assert "broken/flows/share.yaml:" in told
    assert "Nothing of it was kept." in told


def test_two_administrators_publish_together(
    running: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMINS", "alice:11,bob:22")
    write(running / "autumn", REWORDED)
    hash = version_of(REWORDED)[:12]
    assert f"safe-to-share approve {hash}" in said(capsys, "publish", "autumn", *BY)[1]
    assert "alice asks to publish it: Because." in said(capsys, "versions")[1]
    assert said(capsys, "approve", hash, "--by", "alice")[0] == 1
    assert f"Live now: {hash}." in said(capsys, "approve", hash, "--by", "bob")[1]


def test_one_may_publish_alone_where_the_settings_say_so(
    running: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMINS", "alice:11,bob:22")
    monkeypatch.setenv("PUBLISH_APPROVALS", "1")
    write(running / "autumn", REWORDED)
    assert "Live now" in said(capsys, "publish", "autumn", *BY)[1]
    assert "alice published alone" in said(capsys, "audit")[1]


def test_a_draft_is_discarded(
    running: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMINS", "alice:11,bob:22")
    write(running / "autumn", REWORDED)
    said(capsys, "publish", "autumn", *BY)
    assert said(capsys, "discard", version_of(REWORDED)[:8], "--by", "bob")[0] == 0
    assert "draft" not in said(capsys, "versions")[1]


def test_an_earlier_version_is_put_live_and_an_unsafe_one_withdrawn(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(running / "autumn", REWORDED)
    said(capsys, "publish", "autumn", *BY)
    first, second = version_of(TINY)[:12], version_of(REWORDED)[:12]
    assert f"Live now: {first}." in said(capsys, "rollback", first, *BY)[1]
    assert f"Live now: {second}." in said(capsys, "rollback", second, *BY)[1]
    told = said(capsys, "withdraw", "live", *BY)[1]
    assert told.startswith(f"{second} is withdrawn.")
    assert f"Live now: {first}." in told
    status, told = said(capsys, "rollback", second, *BY)
    assert (status, "cannot be live again" in told) == (1, True)


def test_the_version_and_its_sign_off_are_told(running: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "not signed off" in said(capsys, "version")[1]
    hash = version_of(TINY)[:12]
    assert said(capsys, "signoff", hash, "--by", "bob", "--role", "Safeguarding lead")[0] == 0
    told = said(capsys, "version")[1]
    assert f"live {hash}" in told
    assert "signed off by: Safeguarding lead" in told


def test_to_tell_the_version_leaves_an_older_database_as_it_is(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = running.rglob("*.sqlite3")
    with closing(sqlite3.connect(file)) as database:
        database.execute("update installation set value = '2' where name = 'schema'")
        database.commit()
        assert "run safe-to-share db upgrade first" in said(capsys, "version")[1]
        found = database.execute("select value from installation where name = 'schema'").fetchone()
    assert found == ("2",)


def recorded(capsys: pytest.CaptureFixture[str], content: str = "content") -> tuple[int, str]:
    """The record of an agreed example, as the command line makes it."""
    return said(capsys, "record", "a-serious-worry-at-home", "--content", content)


def test_records_of_what_was_signed_off_say_by_whom(
    running: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = "The message record_signed_off.: "
    signed_by = re.compile(
        re.escape(signed) + r"The message record_signed_off_by. \d+ \w+ \d{4} Safeguarding lead"
    )

    def chat() -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("yes\nrecord\n"))
        return said(capsys, "chat", "share", "--content", "content")[1]

    assert f"{signed}The message record_not_signed_off" in recorded(capsys)[1]
    assert f"{signed}The message record_not_signed_off" in chat()
    said(capsys, "signoff", version_of(TINY)[:12], "--by", "bob", "--role", "Safeguarding lead")
    assert signed_by.search(recorded(capsys)[1])
    told = chat()
    assert signed_by.search(" ".join(told.split()))
    assert "The message standing_not_signed_off" not in told


def test_a_sign_off_of_something_else_names_what_is_live(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = said(capsys, "signoff", "live", "--by", "bob", "--role", "Safeguarding lead")
    live = version_of(TINY)[:12]
    assert (status, f"it is {live}. Read it, then sign it off by that name" in told) == (1, True)


def test_records_of_other_words_than_those_signed_off_say_so(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "signoff", version_of(TINY)[:12], "--by", "bob", "--role", "Safeguarding lead")
    write(running / "autumn", REWORDED)
    told = recorded(capsys, "autumn")[1]
    assert "The message record_not_signed_off" in told


def test_before_the_first_run_a_record_makes_no_database(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recorded(capsys)[0] == 0
    assert not list(folder.rglob("*.sqlite3"))


def test_where_the_database_cannot_be_asked_a_record_is_made_and_says_so(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = running.rglob("*.sqlite3")
    file.write_bytes(b"no database at all, but for its name" * 100)
    status, told = recorded(capsys)
    assert status == 0
    assert "Whether this content was signed off cannot be told" in told
    assert "The message record_not_signed_off" in told


def test_a_download_can_be_published_again(running: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "download", "live.zip")[0] == 0
    files = read_zip((running / "live.zip").read_bytes())
    assert {name: data.decode() for name, data in files.items()} == TINY
    status, told = said(capsys, "publish", "live.zip", *BY)
    assert (status, "word for word what is live" in told) == (1, True)


def test_every_entry_of_the_audit_log_is_listed(running: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entry,) = json.loads(said(capsys, "audit", "--json")[1])
    assert (entry["number"], entry["what"], entry["by"]) == (1, "published", "(program)")
    assert "(program) published" in said(capsys, "audit")[1]


@pytest.mark.parametrize("command", ["versions", "audit"])
def test_before_the_first_run_it_says_so_and_makes_no_database(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = said(capsys, command)
    assert (status, "There is no database yet" in told) == (2, True)
    assert not (folder / "data").exists()
    assert "live" not in said(capsys, "version")[1]


@pytest.mark.parametrize("missing", [("--by", "alice"), ("--why", "Because.")])
def test_who_and_why_are_asked_for(missing: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status, told = said(capsys, "publish", "autumn", *missing)
    assert status == 2
    assert "the following arguments are required" in told.lower()


def test_what_is_live_is_compared_with_a_folder_and_a_version(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(running / "autumn", REWORDED)
    folder = said(capsys, "diff", "live", "autumn", "--exit-code")
    assert folder[0] == 1
    assert "Say to the family who" in folder[1]
    said(capsys, "publish", "autumn", *BY)
    assert said(capsys, "diff", version_of(TINY)[:8], "live")[1] == folder[1]
    assert said(capsys, "diff", "live", "autumn", "--exit-code")[0] == 0


def test_a_local_pack_is_published_over_what_is_live(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(running / "area", tiny_local_files())
    status, told = said(capsys, "publish", "area", "--local", *BY)
    assert (status, "with the local pack" in told) == (0, True)
    write(running / "autumn", REWORDED)
    status, told = said(capsys, "publish", "autumn", *BY)
    assert (status, "with the local pack" in told) == (0, True), "it stays over the next national one"


def test_what_is_live_is_compared_by_that_name_by_hash_and_by_label(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = str(write(running / "edited", REWORDED))
    _, listed = said(capsys, "versions", "--json")
    (line,) = json.loads(listed)
    for name in ("live", line["hash"][:12], line["label"]):
        assert said(capsys, "diff", name, "./content", "--exit-code")[0] == 0
        assert said(capsys, "diff", name, edited, "--exit-code")[0] == 1


def test_a_version_that_is_not_kept_cannot_be_compared(
    running: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, sentence = said(capsys, "diff", "no_such_version", "./content")
    assert status == 1
    assert sentence.count("\n") == 1
    assert "no_such_version" in sentence
