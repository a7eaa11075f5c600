"""What each part may know of: the checks that the import contract in pyproject.toml cannot make."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400

ONLY_THESE_KNOW = {
    "transitions": ("flows/machine.py",),
    "pydantic": ("flows/schema/", "flows/reading/shaping.py"),
    "pydantic_core": ("flows/reading/shaping.py", "flows/reading/shape_errors.py"),
    "yaml": ("flows/reading/yaml_text.py", "flows/reading/yaml_errors.py"),
    "telegram": ("bot/telegram/", "bot/preview/chat.py"),
    "aiohttp": (),
    "httptools": ("bot/telegram/connections.py",),
    "httpx": ("bot/telegram/",),
    "sqlite3": ("bot/stores/",),
    "psycopg": ("bot/stores/",),
    "reportlab": ("bot/records/",),
    "argparse": (
        "bot/cli.py",
        "bot/parser.py",
        "bot/commands/options.py",
        "bot/commands/checking_options.py",
        "bot/commands/content_options.py",
        "bot/commands/publishing_options.py",
        "bot/commands/running_options.py",
    ),
}
"""A library -> the only places that import it, so that it can be changed for another without a hunt."""

WORLDLY_CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__"}
CLOCK_READINGS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today"}


def source_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imported_by(path: Path) -> frozenset[str]:
    """The top-level names of what a module imports, from anywhere in it."""
    return frozenset(_imported(parsed(path)))


def _imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("library", ONLY_THESE_KNOW)
def test_a_library_is_known_only_where_it_is_used(library: str) -> None:
    places = ONLY_THESE_KNOW[library]
    users = [name_of(path) for path in source_files("bot", "flows") if library in imported_by(path)]
    strays = [user for user in users if not user.startswith(places)]
    assert not strays, f"{library} is imported outside {places}: {strays}"


def test_the_flows_read_no_clock_and_touch_no_file() -> None:
    found = []
    for path in source_files("flows"):
        for node in parsed(path):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in WORLDLY_CALLS or called.endswith(tuple(CLOCK_READINGS)):
                    found.append(f"{name_of(path)}:{node.lineno}: {called}")
    assert not found


def test_nothing_of_ours_is_global_and_changeable() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in source_files("bot", "flows")
        for node in parsed(path)
        if isinstance(node, ast.Global)
    ]
    assert not found


def test_no_file_outgrows_what_a_person_reads_in_one_sitting() -> None:
    long = {
        name_of(path): lines
        for path in source_files("bot", "flows", "tests")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long, f"longer than {LONGEST_FILE} lines: {long}"
