"""A backup: everything that a database holds, in one file that either kind of database takes back.

One line of JSON each: what the backup is, then every row, then how many there were and their hash. It is read
from one moment of the database while the bot goes on. No key is in it; whoever has it and the store key can
find out who had a conversation, so the two are kept apart.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from bot.problem import Problem

KIND = "safe-to-share backup"
FORMAT = 1
GZIP = b"\x1f\x8b"

Row = tuple[str, list[Any]]
"""A table's name and the cells of one of its rows."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup says of itself: the schema it was made at, and the columns of each table, in order."""

    schema: int
    tables: Mapping[str, list[str]]


def write_backup(file: Path, contents: Contents, rows: Iterable[Row]) -> Counter[str]:
    """The backup is on the disk, for its owner alone, whole or not at all; how many rows of each table.

    A name that ends in ``.gz`` has it compressed. Raises Problem where the file is there or cannot be made.
    """
    if os.path.lexists(file):
        raise Problem(f"{file} is there already: give the backup another name.")
    draft = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    counts: Counter[str] = Counter()
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as raw:
                if file.suffix == ".gz":
                    with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=6, mtime=0) as packed:
                        _write(packed, contents, rows, counts)
                else:
                    _write(raw, contents, rows, counts)
                raw.flush()
                os.fsync(raw.fileno())
            os.link(draft, file)
        finally:
            with suppress(FileNotFoundError):
                draft.unlink()
    except OSError as error:
        raise Problem(f"The backup {file} could not be written ({error.strerror}).") from error
    return counts


def read_backup(file: Path) -> Contents:
    """What is in a backup, which is whole. Raises Problem where it is not one, or not whole."""
    contents = None
    rows = 0
    seen = hashlib.sha256()
    for line in _lines(file):
        said = _parsed(file, line)
        if contents is None:
            contents = _contents(file, said)
        elif isinstance(said, list):
            _check(file, contents, said)
            rows += 1
        elif said == {"rows": rows, "sha256": seen.hexdigest()}:
            return contents
        else:
            break
        seen.update(line)
    raise Problem(f"{file} is not a whole backup: its end is missing or it was changed; take another one.")


def rows_of(file: Path) -> Iterator[Row]:
    """The rows of a backup that ``read_backup`` found whole."""
    for line in _lines(file):
        said = json.loads(line)
        if isinstance(said, list):
            yield said[0], [_unpacked(cell) for cell in said[1:]]


def _write(
    to: IO[bytes] | gzip.GzipFile, contents: Contents, rows: Iterable[Row], counts: Counter[str]
) -> None:
    seen = hashlib.sha256()

    def put(said: object) -> None:
        line = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        seen.update(line)
        to.write(line)

    put({"kind": KIND, "format": FORMAT, "schema": contents.schema, "tables": dict(contents.tables)})
    for table, cells in rows:
        put([table, *map(_packed, cells)])
        counts[table] += 1
    put({"rows": counts.total(), "sha256": seen.hexdigest()})


def _lines(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as raw:
            is_packed = raw.read(2) == GZIP
            raw.seek(0)
            yield from gzip.GzipFile(fileobj=raw) if is_packed else raw
    except (OSError, EOFError) as error:
        why = getattr(error, "strerror", None) or "it is cut short or damaged"
        raise Problem(f"The backup {file} cannot be read ({why}).") from error


def _parsed(file: Path, line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise Problem(f"{file} is not a backup of Safe to Share.") from None


def _contents(file: Path, said: Any) -> Contents:
    if not isinstance(said, dict) or said.get("kind") != KIND:
        raise Problem(f"{file} is not a backup of Safe to Share.")
    if said.get("format") != FORMAT:
        raise Problem(f"{file} was made by a newer release: restore it with that release.")
    schema, tables = said.get("schema"), said.get("tables")
    if (
        not isinstance(schema, int)
        or not isinstance(tables, dict)
        or not all(map(_is_names, tables.values()))
    ):
        raise Problem(f"{file} is not a backup of Safe to Share.")
    return Contents(schema, tables)


def _is_names(columns: object) -> bool:
    return isinstance(columns, list) and all(isinstance(name, str) for name in columns)


def _check(file: Path, contents: Contents, row: list[Any]) -> None:
    columns = contents.tables.get(row[0]) if row and isinstance(row[0], str) else None
    if columns is None or len(row) != len(columns) + 1 or not all(map(_is_cell, row[1:])):
        raise Problem(f"{file} is not a whole backup: it holds a row of no table; take another one.")


def _is_cell(cell: object) -> bool:
    if isinstance(cell, dict):
        return list(cell) == ["base64"] and isinstance(cell["base64"], str)
    return cell is None or isinstance(cell, str | int | float)


def _packed(cell: object) -> object:
    """A cell as JSON has it; bytes, which it has not, as letters."""
    return {"base64": b64encode(cell).decode()} if isinstance(cell, bytes | memoryview) else cell


def _unpacked(cell: Any) -> Any:
    return b64decode(cell["base64"]) if isinstance(cell, dict) else cell
