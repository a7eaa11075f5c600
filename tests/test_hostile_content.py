"""Content that means harm, or that a program spoilt: refused with a reason, and never understood by half."""

from __future__ import annotations

import io
import os
import random
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.assembly import checked_files
from bot.content_files import MAX_FILE_BYTES, UnreadableContent, read_content, read_zip
from tests.flows.packs import tiny_files, tiny_local_files

CONTACTS = tiny_files()["contacts.yaml"]


def entry(name: str, *, mode: int = 0, flags: int = 0) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = mode << 16
    info.flag_bits |= flags
    return info


@contextmanager
def tiny_zip() -> Iterator[tuple[zipfile.ZipFile, io.BytesIO]]:
    """A zip of the tiny pack, open for more."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tiny_files().items():
            archive.writestr(entry(name), text)
        yield archive, data


def refused(add: list[tuple[zipfile.ZipInfo, bytes]]) -> str:
    """Why the tiny pack with these entries is refused."""
    with tiny_zip() as (archive, data):
        for info, body in add:
            archive.writestr(info, body)
    with pytest.raises(UnreadableContent) as reason:
        read_zip(data.getvalue())
    return str(reason.value)


HOSTILE_ZIPS = {
    "a bomb": (
        [(entry("advice/bomb.yaml"), b"0" * 200_000_000)],
        '"advice/bomb.yaml" in the zip file is larger',
    ),
    "many small bombs": (
        [(entry(f"advice/b{number}.yaml"), b"0" * MAX_FILE_BYTES) for number in range(9)],
        "holds more than 8 MB",
    ),
    "10,000 content files": (
        [(entry(f"advice/{number}.yaml"), b"") for number in range(10_000)],
        "holds 10,011 files",
    ),
    "10,000 other files": ([(entry(f"{number}.txt"), b"") for number in range(10_000)], "holds 10,011 files"),
    "more content files than a pack has": (
        [(entry(f"advice/{number}.yaml"), b"") for number in range(500)],
        "holds more than 500 content files",
    ),
    "a way up": ([(entry("../../root/.ssh/keys.yaml"), b"a: b")], "leads out of it"),
    "a way up from inside": ([(entry("flows/../../keys.yaml"), b"a: b")], "leads out of it"),
    "a place of its own": ([(entry("/etc/cron.yaml"), b"a: b")], "leads out of it"),
    "a drive": ([(entry("C:/boot.yaml"), b"a: b")], "leads out of it"),
    "a way up in another spelling": ([(entry("..\\..\\keys.yaml"), b"a: b")], "leads out of it"),
    "a link": ([(entry("advice/keys.yaml", mode=stat.S_IFLNK | 0o777), b"/etc/passwd")], "is a link"),
    "a name twice in two spellings": (
        [(entry("advice//basics.yaml"), b"blocks: {}")],
        "stands in the zip file twice",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE_ZIPS)
def test_a_hostile_zip_is_refused_with_a_reason(kind: str) -> None:
    add, reason = HOSTILE_ZIPS[kind]
    assert reason in refused(add)


def test_a_zip_with_a_password_is_refused_with_a_reason() -> None:
    with tiny_zip() as (_, data):
        pass
    locked = data.getvalue().replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )
    with pytest.raises(UnreadableContent, match="has a password"):
        read_zip(locked)


def test_a_zip_that_is_too_large_is_refused_before_it_is_opened() -> None:
    with pytest.raises(UnreadableContent, match="larger than 8 MB"):
        read_zip(random.Random(1).randbytes(8_000_001))


def test_a_pipe_in_a_folder_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pack.yaml")
    with pytest.raises(UnreadableContent, match="is not a plain file"):
        read_content(tmp_path)


ALIAS_BOMB = "contacts: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
SPOILT = {
    "UTF-16": (CONTACTS.encode("utf-16"), "contacts.yaml:1:1: the file is not in UTF-8"),
    "UTF-16 without its mark": (
        CONTACTS.encode("utf-16-le"),
        "contacts.yaml:1:2: an invisible character (U+0000)",
    ),
    "UTF-32": (CONTACTS.encode("utf-32"), "contacts.yaml:1:1: the file is not in UTF-8"),
    "Latin-1": (
        CONTACTS.replace("Emergency services", "Emergency café").encode("latin-1"),
        "contacts.yaml:3:1: the file is not in UTF-8",
    ),
    "a byte order mark within": (
        CONTACTS.replace("  social", "\ufeff  social").encode(),
        "contacts.yaml:14:1: an invisible byte order mark",
    ),
    "zero bytes": (b"\0" * 1000, "contacts.yaml:1:1: an invisible character (U+0000)"),
    "aliases": (ALIAS_BOMB.encode(), 'contacts.yaml:1:11: "&a" names a part to copy it elsewhere.'),
    "an alias to itself": (b"*a", 'contacts.yaml:1:1: "*a" would copy a part from elsewhere.'),
    "deep nesting": (b"contacts: " + b"[" * 100_000, "contacts.yaml:1:22: more than 12 lists and mappings"),
    "a very long line": (
        b"contacts: " + b"x" * 300_000,
        "contacts.yaml:1:1: the file has 300,010 characters",
    ),
    "an instruction": (b"!!python/object/apply:os.system [ls]", "is an instruction to YAML"),
}


@pytest.mark.parametrize("kind", SPOILT)
@pytest.mark.parametrize("where", ["national", "local"])
def test_a_spoilt_file_is_refused_with_its_place_and_a_reason(kind: str, where: str) -> None:
    content, reason = SPOILT[kind]
    national: dict[str, str | bytes] = {**tiny_files()}
    local: dict[str, str | bytes] | None = None
    if where == "national":
        national["contacts.yaml"] = content
    else:
        local = {**tiny_local_files(), "contacts.yaml": content}
        reason = reason.replace("contacts.yaml", "local: contacts.yaml")
    checked = checked_files(national, local=local)
    assert checked.pack is None
    assert any(reason in str(issue) for issue in checked.wrong), [str(issue) for issue in checked.wrong[:3]]
