"""The broken packs of ``tests/broken``: each makes one mistake in the tiny pack and says what is to be found.

``python -m tests.flows.broken_cases`` writes what is found now into every file; read the difference before
you keep it. ``tests/broken/README.md`` says how a case is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.checks import check
from flows.issues import Issue
from flows.reader import read
from tests.flows.packs import tiny_files, tiny_local_files, with_change

FOLDER = Path(__file__).parent.parent / "broken"

_HEADING = re.compile(r"^=== (.+)\n", re.MULTILINE)
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4})>")


@dataclass(frozen=True)
class BrokenCase:
    """One mistake: what it is, the pack that has it, and the lines that the check must print."""

    path: Path
    about: str
    files: dict[str, str]
    local: dict[str, str] | None
    expected: tuple[str, ...]


def cases() -> list[BrokenCase]:
    """Every case, in the order of file names."""
    return [case_of(path) for path in sorted(FOLDER.glob("*.txt"))]


def case_of(path: Path) -> BrokenCase:
    """The case that a file describes; fails where the file is not written as a case."""
    about, *rest = _HEADING.split(path.read_text(encoding="utf-8"))
    files = tiny_files()
    local: dict[str, str] | None = None
    expected: tuple[str, ...] = ()
    replaced = ""
    for heading, text in _pairs(rest):
        what, _, name = heading.partition(" ")
        if what == "replace":
            replaced = text.removesuffix("\n")
        elif what == "by":
            files = with_change(files, name, replaced, _with_characters(text.removesuffix("\n")))
        elif what == "file":
            files[name] = _with_characters(text)
        elif what == "local":
            local = {**(local or tiny_local_files()), name: _with_characters(text)}
        elif what == "without":
            del files[name]
        elif what == "found":
            expected = tuple(text.splitlines())
        else:
            raise ValueError(f"{path.name}: no such heading: {heading}")
    return BrokenCase(path, about.strip(), files, local, expected)


def found_in(files: dict[str, str], local: dict[str, str] | None = None) -> tuple[str, ...]:
    """What reading and checking these files finds, a line each: rule, place, message, hint."""
    reading = read(files, local=local)
    issues = [*reading.issues, *(check(reading.pack) if reading.pack else ())]
    return tuple(f"{_label(issue)} {issue}" for issue in issues)


def _label(issue: Issue) -> str:
    return issue.rule if issue.severity == "must_fix" else f"{issue.rule} (advice)"


def _pairs(parts: list[str]) -> Iterator[tuple[str, str]]:
    return zip(parts[::2], parts[1::2], strict=True)


def _with_characters(text: str) -> str:
    """Characters that nobody sees are written in a case by their number: <U+202E>."""
    return _CHARACTER.sub(lambda match: chr(int(match.group(1), 16)), text)


def _refresh() -> None:
    for case in cases():
        text = case.path.read_text(encoding="utf-8")
        kept = text[: text.index("=== found\n")]
        found = "".join(f"{line}\n" for line in found_in(case.files, case.local))
        case.path.write_text(f"{kept}=== found\n{found}", encoding="utf-8")


if __name__ == "__main__":
    _refresh()
