"""What stands in the program's own source, found by reading it."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def calls_of(*names: str) -> set[str]:
    """Every call of these in bot/telegram: its file, and what it is given besides key and channel."""
    found = set()
    for path in sorted((ROOT / "bot/telegram").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                given = [ast.unparse(each) for each in node.args[1:]]
                given += [
                    f"{each.arg}={ast.unparse(each.value)}" for each in node.keywords if each.arg != "channel"
                ]
                found.add(f"{path.relative_to(ROOT).as_posix()}: {', '.join(given)}")
    return found
