"""Backups and restores, checks and upgrades, on both kinds of database and from one to the other."""

from __future__ import annotations

import gzip
import json
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from bot.ports import Counts, Held, NoDatabase, TeamSettings
from bot.problem import Problem
from bot.stores.migrations import MIGRATIONS
from bot.stores.upkeep import Upkeep, tables
from flows.contacts import OwnContact

from .conftest import KEY_CHECK, OpenStore, Place
from .steps import look, save, session

CONTACT = OwnContact("social_care", "01632 960001", "9 to 5 ŵ", "2026-11-01")
HARD = 'it\'s \\ "quoted"\n\tand ŵ 👩‍👩‍👧 \u2028'


@pytest.fixture
async def full(place: Place, open_at: OpenStore) -> Place:
    """A database with something in every kind of table that conversations need."""
    store = await open_at(place)
    for number in range(600):
        await store.transact(f"k{number}", number, save(f"answers {number}", "screen"))
    await store.transact("hard", 9_000_000_000, save(HARD, "77+:1,2"))
    await store.keep_contact("hard", CONTACT)
    await store.keep_team_settings("team", TeamSettings("lead"))
    await store.move(("old group", "new group"), [])
    await store.claim_alarm("kind", timedelta(hours=1))
    await store.sweep(datetime(2026, 1, 1, tzinfo=UTC))
    await store.close()
    put_version(place)
    return place


def put_version(place: Place) -> None:
    files = "x'00ff80'" if place.url.startswith("sqlite") else "'\\x00ff80'"
    place.ask(
        "insert into versions (hash, kind, label, saved_by, saved_at, why, release, summary, files) "
        f"values ('h', 'national', 'l', 'alice', '2026-01-01', 'why', '1', '', {files})"
    )


def upkeep(place: Place) -> Upkeep:
    return Upkeep(place.dialect())


def everything(place: Place) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: sorted(tuple(map(repr, row)) for row in place.ask(f"select * from {table}"))
        for table in tables(len(MIGRATIONS))
    }


@pytest.mark.parametrize("name", ["monday.backup", "monday.backup.gz"])
@pytest.mark.parametrize("into", ["sqlite", "postgres"])
async def test_a_backup_is_restored_whole_onto_either_kind_of_database(
    full: Place, into: str, name: str, request: pytest.FixtureRequest, tmp_path: Path, open_at: OpenStore
) -> None:
    before = everything(full)
    file = tmp_path / name
    counts = upkeep(full).backup(file)
    assert counts["conversations"] == 601
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    if full.url.startswith("sqlite") == (into == "sqlite"):
        target = full
        assert upkeep(target).restore(file, replace=True) == counts
    else:
        target = request.getfixturevalue(into)
        assert upkeep(target).restore(file, replace=False) == counts
    assert everything(target) == before
    store = await open_at(target)
    assert (await store.transact("hard", None, look)).held == Held(session(HARD), "77+:1,2")
    assert await store.own_contacts("hard") == (CONTACT,)


def test_a_database_that_holds_something_is_not_restored_over_unasked(full: Place, tmp_path: Path) -> None:
    before = everything(full)
    upkeep(full).backup(tmp_path / "b")
    with pytest.raises(Problem, match="holds something already"):
        upkeep(full).restore(tmp_path / "b", replace=False)
    assert everything(full) == before


async def test_a_backup_is_of_one_moment_while_the_bot_goes_on(
    full: Place, open_at: OpenStore, tmp_path: Path
) -> None:
    store = await open_at(full)
    tending = upkeep(full)
    with tending._database.reading():
        first = list(tending._database.every_row("updates", ["update_id"]))
        await store.transact("later", 5_000_000, save("later"))
        assert len(list(tending._database.every_row("conversations", ["key"]))) == 601
    assert len(first) == 601
    assert await store.counts() == Counts(602, 602, 1, 1)


def test_a_backup_takes_the_place_of_no_file(full: Place, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with pytest.raises(Problem, match="is there already"):
        upkeep(full).backup(tmp_path / "b")
    assert (tmp_path / "b").read_text() == "mine"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["b"]


def test_a_backup_that_cannot_be_written_is_one_sentence(full: Place, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"could not be written \(No such file or directory\)"):
        upkeep(full).backup(tmp_path / "nowhere" / "b")


def spoilt(lines: list[bytes], how: str) -> bytes:
    header = json.loads(lines[0])
    match how:
        case "cut":
            return b"".join(lines[:-1])
        case "a row less":
            return b"".join([*lines[:3], *lines[4:]])
        case "a word changed":
            return b"".join(lines).replace(b"answers 7", b"answers 8", 1)
        case "newer":
            return b"".join([json.dumps(header | {"schema": 10_000}).encode() + b"\n", *lines[1:]])
        case "another format":
            return json.dumps(header | {"format": 2}).encode()
        case "nothing":
            return b""
        case "no JSON":
            return b"\x00\x01" * 100
        case "a database":
            return b"SQLite format 3\x00" + b"\x00" * 100
        case "cut short and packed":
            return gzip.compress(b"".join(lines))[:-20]
    raise AssertionError(how)


@pytest.mark.parametrize(
    "how",
    [
        "cut",
        "a row less",
        "a word changed",
        "newer",
        "another format",
        "nothing",
        "no JSON",
        "a database",
        "cut short and packed",
    ],
)
async def test_a_file_that_is_no_whole_backup_changes_nothing(
    how: str, sqlite: Place, open_at: OpenStore, tmp_path: Path
) -> None:
    store = await open_at(sqlite)
    for number in range(20):
        await store.transact(f"k{number}", number, save(f"answers {number}"))
    before = everything(sqlite)
    upkeep(sqlite).backup(tmp_path / "b")
    bad = tmp_path / "bad"
    bad.write_bytes(spoilt((tmp_path / "b").read_bytes().splitlines(keepends=True), how))
    with pytest.raises(Problem):
        upkeep(sqlite).restore(bad, replace=True)
    assert everything(sqlite) == before


async def test_columns_that_a_file_made_up_reach_no_statement(
    sqlite: Place, open_at: OpenStore, tmp_path: Path
) -> None:
    await open_at(sqlite)
    upkeep(sqlite).backup(tmp_path / "b")
    header = json.loads((tmp_path / "b").read_bytes().splitlines()[0])
    header["tables"]["installation"] = ["name) select 1; drop table updates --", "value"]
    line = json.dumps(header).encode() + b"\n"
    end = {"rows": 0, "sha256": sha256(line).hexdigest()}
    (tmp_path / "bad").write_bytes(line + json.dumps(end).encode() + b"\n")
    with pytest.raises(Problem, match="its tables are others"):
        upkeep(sqlite).restore(tmp_path / "bad", replace=True)


@pytest.mark.parametrize("seen_on", ["\ud800", {"base64": "abc"}], ids=["half a letter", "no bytes"])
@pytest.mark.parametrize("number", [10**30, 7], ids=["a number too large", "a fair number"])
def test_a_row_that_no_database_takes_is_one_sentence_and_changes_nothing(
    number: int, seen_on: object, full: Place, tmp_path: Path
) -> None:
    before = everything(full)
    upkeep(full).backup(tmp_path / "b")
    *lines, _ = (tmp_path / "b").read_bytes().splitlines(keepends=True)
    lines.append(json.dumps(["updates", number, seen_on]).encode() + b"\n")
    ending = {"rows": len(lines) - 1, "sha256": sha256(b"".join(lines)).hexdigest()}
    (tmp_path / "forged").write_bytes(b"".join([*lines, json.dumps(ending).encode() + b"\n"]))
    with pytest.raises(Problem, match="holds what no database of this program can: nothing was changed"):
        upkeep(full).restore(tmp_path / "forged", replace=True)
    assert everything(full) == before


def test_what_a_newer_release_made_is_left_alone_and_a_backup_goes_back_into_an_empty_database(
    full: Place, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    before = everything(full)
    counts = upkeep(full).backup(tmp_path / "b")
    full.ask(f"update installation set value = '{len(MIGRATIONS) + 1}' where name = 'schema'")
    full.ask("create table of_a_newer_release (x integer)")
    with pytest.raises(Problem, match=r"made by a newer release .* give an empty one in DATABASE_URL"):
        upkeep(full).restore(tmp_path / "b", replace=True)
    assert len(full.ask("select * from conversations")) == counts["conversations"]
    empty = request.getfixturevalue("postgres" if full.url.startswith("sqlite") else "sqlite")
    assert upkeep(empty).restore(tmp_path / "b", replace=False) == counts
    assert everything(empty) == before


def test_a_new_database_is_brought_to_this_schema_once(place: Place) -> None:
    assert upkeep(place).upgrade(KEY_CHECK) == (0, len(MIGRATIONS))
    assert upkeep(place).upgrade(KEY_CHECK) == (len(MIGRATIONS), len(MIGRATIONS))


def test_a_check_says_what_is_wrong(full: Place) -> None:
    assert upkeep(full).check(KEY_CHECK) == []
    assert upkeep(full).counts()["conversations"] == 601
    (said,) = upkeep(full).check("another")
    assert said.startswith("It belongs to another STORE_KEY")
    full.ask("update installation set value = '2' where name = 'schema'")
    assert upkeep(full).check(None) == [
        f"Its schema is 2 of {len(MIGRATIONS)}: run safe-to-share db upgrade."
    ]
    full.ask("update installation set value = '99' where name = 'schema'")
    (said,) = upkeep(full).check(None)
    assert said.endswith("update the program.")


def test_a_damaged_file_is_found(sqlite: Place) -> None:
    tending = upkeep(sqlite)
    tending.upgrade(KEY_CHECK)
    tending.close()
    lite = sqlite3.connect(sqlite.file, isolation_level=None)
    lite.execute(
        "insert into updates with recursive n(i) as (select 1 union all select i + 1 from n limit 5000) "
        "select i, '2026-01-01' from n"
    )
    lite.execute("pragma wal_checkpoint(truncate)")
    leaves = "select pageno from dbstat where name = 'updates' and pagetype = 'leaf'"
    ((page,), *_) = lite.execute(leaves).fetchall()  # a page nearer to the root is refused in other words
    ((size,),) = lite.execute("pragma page_size").fetchall()
    lite.close()
    data = bytearray(sqlite.file.read_bytes())
    data[(page - 1) * size : page * size] = b"\x55" * size
    sqlite.file.write_bytes(data)
    (said, *_) = upkeep(sqlite).check(None)
    assert "damaged" in said


def test_an_empty_database_is_not_backed_up_and_stays_empty(postgres: Place, tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        upkeep(postgres).backup(tmp_path / "b")
    assert upkeep(postgres).check(None) == [
        f"Its schema is 0 of {len(MIGRATIONS)}: run safe-to-share db upgrade."
    ]
    assert postgres.ask("select 1 from pg_tables where schemaname = current_schema()") == []
    assert not (tmp_path / "b").exists()
