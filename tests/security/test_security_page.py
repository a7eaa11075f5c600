"""docs/security.md names a test for every threat, and each of them exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", PAGE)))
THREATS = re.findall(r"^\| (?!Threat|---)(.+?) \| .+ \| (.*) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("named", NAMED)
def test_every_test_that_is_named_exists(named: str) -> None:
    file, _, name = named.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    tests = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert not name or name in tests


def test_every_threat_has_a_test() -> None:
    assert len(THREATS) > 20
    assert not [threat for threat, tests in THREATS if "`tests/" not in tests]


def test_what_was_asked_to_be_thought_of_stands_there() -> None:
    """Of the threats that a service like this has, none is forgotten when the page is written anew."""
    for words in (
        *("Forged webhook", "Replay", "another session's", "administrator without a name", "takes the pass"),
        *("HTML in names", "zip", "YAML", "Flooding", "token in a log", "DNS rebinding", "make audit"),
        *("constraints.txt", "Out of scope"),
    ):
        assert words in PAGE
