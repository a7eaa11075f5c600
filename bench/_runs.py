"""The figures of several runs: their medians as a table, and all of them kept as JSON."""

from __future__ import annotations

import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any


def table(head: str, runs: Mapping[str, Sequence[Any]]) -> list[str]:
    """The median of every figure, as lines of Markdown; ``head`` names them, after the runs."""
    lines = [head, "|---|" + "---:|" * (head.count("|") - 2)]
    for name, each in runs.items():
        medians = [statistics.median(values) for values in zip(*map(astuple, each), strict=True)]
        lines.append(f"| {name} | " + " | ".join(f"{value:.3g}" for value in medians) + " |")
    return lines


def save(figures: Mapping[str, Any], file: Path) -> None:
    """The figures stand in that file; its folder is made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, indent=1), encoding="utf-8")
