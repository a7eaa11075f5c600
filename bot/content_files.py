"""Where content comes from: a folder or a zip becomes ``{file name: bytes}``, which is what a pack is.

Nothing is parsed here. Names are relative to the pack with forward slashes, such as ``flows/share.yaml``.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bot.problem import Problem

MAX_FILES = 500
MAX_FILE_BYTES = 1_000_000
MAX_TOTAL_BYTES = 8_000_000
MAX_ZIP_BYTES = 8_000_000
MAX_ZIP_ENTRIES = 4 * MAX_FILES
"""Of any kind: some programs add as many files of their own."""

SUFFIXES = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
"""As files of content end; all but the first by mistake, which the reader says: none is silently left out."""

_HAS_PASSWORD = 0x1
_OF_WINDOWS = re.compile(r"\\|^[A-Za-z]:")
"""Folders and drives in names as only Windows reads them."""

Files = dict[str, bytes]


class UnreadableContent(Problem):
    """The content cannot be read at all; the text is one sentence that says why and what to do."""


def content_place(named: str | None = None) -> Path:
    """Where to read content from: the named one, else this checkout's, else the packaged one.

    Raises UnreadableContent where there is none.
    """
    if named:
        return Path(named)
    package = Path(__file__).resolve().parent
    for folder in (package.parent / "content", package / "_content"):
        if folder.is_dir():
            return folder
    raise UnreadableContent(
        "This copy came without its content; install it again, or name a folder of content."
    )


def read_content(place: Path) -> Files:
    """The files of a folder or of a zip file. Raises UnreadableContent."""
    try:
        if not place.exists():
            raise UnreadableContent(f'There is no folder "{place}".')
        if place.is_dir():
            return _read_folder(place)
        if place.suffix.lower() != ".zip":
            raise UnreadableContent(f'"{place}" is not a folder (nor a .zip file).')
        return read_zip(place.read_bytes(), f'"{place}"')
    except OSError as error:
        raise UnreadableContent(f'"{place}" cannot be read: {error.strerror or error}.') from error


def local_content(named: str | None) -> Files | None:
    """The files of that local pack; none where none is named. Raises UnreadableContent."""
    return read_content(Path(named)) if named else None


def read_zip(data: bytes, name: str = "the zip file") -> Files:
    """The files of a zip, whose content may stand in one folder inside it. Raises UnreadableContent.

    ``name`` is what it is called in a sentence.

    Refused: more or larger files than a pack may have, however well they compress; names that lead out of the
    pack; links; entries with a password.
    """
    if len(data) > MAX_ZIP_BYTES:
        raise UnreadableContent(
            f"{name} is larger than {_megabytes(MAX_ZIP_BYTES)}, too large to be content."
        )
    budget = _Budget(name)
    found: Files = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_ZIP_ENTRIES:
                raise UnreadableContent(f"{name} holds {len(entries):,} files; is it the right one?")
            safe_names = [_safe_name(entry) for entry in entries]
            for entry, file_name in zip(entries, safe_names, strict=True):
                if not _is_content(file_name):
                    continue
                _refuse_too_many(len(found) + 1, name)
                if file_name in found:
                    raise UnreadableContent(f'"{file_name}" stands in the zip file twice.')
                found[file_name] = budget.taken(file_name, _unpack(archive, entry))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as error:
        raise UnreadableContent(f"{name} is not a zip file that can be read.") from error
    if not found:
        raise UnreadableContent(f"{name} holds no content: a pack has a pack.yaml and a folder flows.")
    return _without_common_folder(found)


def _read_folder(folder: Path) -> Files:
    shown = f'"{folder}"'
    budget = _Budget(shown)
    found: Files = {}
    for path in _content_paths(folder):
        _refuse_too_many(len(found) + 1, shown)
        name = path.relative_to(folder).as_posix()
        if not path.is_file():
            raise UnreadableContent(f'"{name}" is not a plain file; a pack has plain files only.')
        with path.open("rb") as file:
            found[name] = budget.taken(name, file.read(MAX_FILE_BYTES + 1))
    if not found:
        raise UnreadableContent(f'"{folder}" holds no content: a pack has a pack.yaml and a folder flows.')
    return found


def _content_paths(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(files):
            if _is_content(name):
                yield Path(parent) / name


def _raise(error: OSError) -> None:
    raise error


def _is_content(name: str) -> bool:
    path = PurePosixPath(name)
    is_hidden = any(part.startswith((".", "__")) for part in path.parts)
    return path.name.lower().endswith(SUFFIXES) and not is_hidden


def _refuse_too_many(count: int, name: str) -> None:
    if count > MAX_FILES:
        raise UnreadableContent(f"{name} holds more than {MAX_FILES} content files; is it the right place?")


def _safe_name(entry: zipfile.ZipInfo) -> str:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or _OF_WINDOWS.search(entry.filename):
        raise UnreadableContent(f'"{entry.filename}" in the zip file leads out of it; nothing was read.')
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise UnreadableContent(f'"{entry.filename}" in the zip file is a link; a pack has plain files only.')
    if entry.flag_bits & _HAS_PASSWORD:
        raise UnreadableContent(
            f'"{entry.filename}" in the zip file has a password; zip the folder without one.'
        )
    return str(path)


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as file:
        return file.read(MAX_FILE_BYTES + 1)


def _without_common_folder(found: Files) -> Files:
    """The files as a pack names them, where somebody zipped the folder rather than what stands in it."""
    if "pack.yaml" in found:
        return found
    tops = {name.split("/", 1)[0] for name in found}
    if len(tops) != 1 or not all("/" in name for name in found):
        return found
    return {name.split("/", 1)[1]: text for name, text in found.items()}


class _Budget:
    """Counts what was read, and refuses what is more than a pack may be."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._left = MAX_TOTAL_BYTES

    def taken(self, name: str, data: bytes) -> bytes:
        """The bytes, without the mark that some editors put before the first character."""
        self._left -= len(data)
        if len(data) > MAX_FILE_BYTES:
            raise UnreadableContent(
                f'"{name}" in {self._place} is larger than {_megabytes(MAX_FILE_BYTES)}, too large to be '
                "content."
            )
        if self._left < 0:
            raise UnreadableContent(
                f"{self._place} holds more than {_megabytes(MAX_TOTAL_BYTES)} of content."
            )
        return data.removeprefix(codecs.BOM_UTF8)


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"
