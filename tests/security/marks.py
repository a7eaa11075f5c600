"""Values that can be told from anything else, in every form they could have been written in."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote


def forms(value: str | int) -> Iterator[bytes]:
    """The bytes by which the value would be found, whatever wrote it."""
    text = str(value)
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        yield from _written(text.encode(encoding))
    yield json.dumps(text)[1:-1].encode()
    yield json.dumps(json.dumps(text)[1:-1])[1:-1].encode()
    yield quote(text).encode()
    yield repr(text)[1:-1].encode()
    if isinstance(value, int):
        for size in (6, 8):
            for order in ("big", "little"):
                yield value.to_bytes(size, order, signed=True)  # type: ignore[arg-type]
        yield f"{abs(value):x}".encode()


def _written(raw: bytes) -> Iterator[bytes]:
    yield raw
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    for before in range(3):  # within a longer text it may begin at any of three places
        packed = b64encode(b"\0" * before + raw)
        whole = packed[4 if before else 0 : len(packed) // 4 * 4 - 4]
        if len(whole) >= 8:
            yield whole
            yield whole.replace(b"+", b"-").replace(b"/", b"_")


def found(values: dict[str, str | int], written: dict[str, bytes]) -> list[str]:
    """Which of the values stands where."""
    needles = {name: set(forms(value)) for name, value in values.items()}
    return [
        f"{name} in {place}"
        for place, data in written.items()
        for name, each in needles.items()
        if any(needle in data for needle in each)
    ]


def everything(folder: Path, without: frozenset[str]) -> dict[str, bytes]:
    """Every byte below the folder, by the name of its file; what is packed unpacked as well."""
    written = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or path.is_symlink() or name.partition("/")[0] in without:
            continue
        try:
            data = path.read_bytes()
        except OSError:  # it went meanwhile
            continue
        written[name] = data
        if data.startswith(b"\x1f\x8b"):
            written[f"{name}, unpacked"] = gzip.decompress(data)
    return written
