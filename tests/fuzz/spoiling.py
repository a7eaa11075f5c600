"""Spoiling the files of a pack at random: bytes, characters, lines, YAML, names and whole files."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from flows.checks import check
from flows.reader import FileMemory, read

Files = Mapping[str, str | bytes]

PIECES = [
    *[
        ": ",
        "- ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!str ",
        "<<: *a",
        "'",
        '"',
        "#",
        "%YAML 1.1\n",
        "---\n",
        "...\n",
        ">-\n",
        "\t",
        "\x00",
        "\ufeff",
        "\u202e",
    ],
    *[
        "yes",
        "no",
        "null",
        "~",
        "1e9",
        ".inf",
        "010",
        "12:30",
        "2026-11-22",
        "999",
        "[]",
        "{}",
        "''",
        "GR1",
        "danger",
        "every_case",
        "local",
        "national",
    ],
    "\n",
    "\r\n",
    "x" * 500,
    "[" * 40,
    "- " * 40,
    "\ud800",
    "𝟡𝟡𝟡",
]
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-8-sig", "utf-7")
NAMES = (
    "../pack.yaml",
    "/etc/passwd",
    "flows/",
    "flows/.yaml",
    "flows/a b.yaml",
    "PACK.YAML",
    "",
    "a\nb.yaml",
)
SHIPPED_EVERY = 50
"""One attempt in so many spoils the shipped pack, which is much larger than the tiny one."""


@dataclass(frozen=True)
class Attempt:
    """A pack with a local one over it, or without."""

    national: Files
    local: Files | None
    memory: FileMemory


class Spoiler:
    """Makes spoilt packs, the same ones for the same seed."""

    def __init__(self, seed: int, tiny: tuple[Files, Files], shipped: Files) -> None:
        self._random = random.Random(seed)
        self._tiny = tiny
        self._shipped = shipped
        self._memory = FileMemory()

    def attempt(self) -> Attempt:
        """The next spoilt pack."""
        national, local = self._tiny
        memory = FileMemory()
        if self._random.randrange(SHIPPED_EVERY) == 0:
            national, local, memory = self._shipped, {}, self._memory
        with_local: Files | None = local if local and self._random.random() < 0.6 else None
        if with_local is not None and self._random.random() < 0.7:
            return Attempt(national, self._spoilt(with_local), memory)
        return Attempt(self._spoilt(national), with_local, memory)

    def _spoilt(self, files: Files) -> Files:
        spoilt = dict(files)
        for _ in range(self._random.choice([1, 1, 1, 2, 3, 8])):
            self._spoil_one(spoilt)
        return spoilt

    def _spoil_one(self, files: dict[str, str | bytes]) -> None:
        if not files:
            return
        name = self._random.choice(sorted(files))
        text = files[name] if isinstance(files[name], str) else None
        if text is None:
            raw = files[name]
            text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""
        match self._random.randrange(9):
            case 0:
                files[name] = self._without_some(text)
            case 1 | 2 | 3:
                files[name] = self._with_a_piece(text)
            case 4:
                files[name] = self._with_other_lines(text)
            case 5:
                files[name] = self._with_other_bytes(text)
            case 6:
                files[name] = text.encode(self._random.choice(ENCODINGS), "replace")
            case 7:
                other = self._random.choice(sorted(files))
                files[name], files[other] = files[other], files[name]
            case _:
                files[self._random.choice(NAMES)] = files.pop(name)

    def _span(self, text: str) -> tuple[int, int]:
        start = self._random.randint(0, len(text))
        return start, min(len(text), start + self._random.choice([1, 3, 20, 200]))

    def _without_some(self, text: str) -> str:
        start, end = self._span(text)
        return text[:start] + text[end:]

    def _with_a_piece(self, text: str) -> str:
        start, end = self._span(text)
        piece = self._random.choice([*PIECES, text[start:end], text[: self._random.choice([5, 40])]])
        return text[:start] + piece * self._random.choice([1, 1, 1, 2, 30]) + text[start:]

    def _with_other_lines(self, text: str) -> str:
        lines = text.split("\n")
        first, second = self._random.randrange(len(lines)), self._random.randrange(len(lines))
        lines[first], lines[second] = lines[second], " " * self._random.randrange(5) + lines[first].lstrip()
        return "\n".join(lines)

    def _with_other_bytes(self, text: str) -> bytes:
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        for _ in range(self._random.choice([1, 2, 10])):
            if data:
                data[self._random.randrange(len(data))] = self._random.randrange(256)
        return bytes(data)


def read_attempt(attempt: Attempt) -> bool:
    """Whether the pack was refused. Raises AssertionError where a finding is of no use to an author."""
    reading = read(attempt.national, attempt.memory, local=attempt.local)
    issues = list(reading.issues)
    if reading.pack is not None:
        issues += check(reading.pack)
    for issue in issues:
        assert issue.place.line >= 1, issue
        assert issue.place.column >= 1, issue
        assert issue.message.endswith((".", "?", ":")) or issue.rule == "phrase", issue
        assert str(issue).isprintable() or "\n    " in str(issue), repr(str(issue))
        assert len(str(issue)) < 2_000, str(issue)[:200]
    return reading.pack is None
