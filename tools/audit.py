"""Asks whether anything is known against the packages of constraints.txt: ``python -m tools.audit``.

Exit status 0: all were asked about and nothing is known. 1: something is known. 2: not all could be asked
about, since the advisory service cannot be reached or does not know them; that is never told as good news.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "constraints.txt"
ASK_S = 300

NOTHING_KNOWN, SOMETHING_KNOWN, NOT_ASKED = 0, 1, 2

NOT_REACHED = (
    "The advisory service (pypi.org) could not be asked: nothing was learnt about any package. Check the "
    "network, and run make audit where it can be reached."
)


@dataclass(frozen=True)
class Verdict:
    """What came of it: the exit status, and sentences for whoever asked."""

    status: int
    said: tuple[str, ...]


def main() -> int:
    """The packages were asked about, and what came of it is said."""
    words = ("--requirement", str(PINS), "--no-deps", "--disable-pip", "--format", "json")
    asking = (sys.executable, "-m", "pip_audit", *words, "--progress-spinner", "off")
    try:
        asked = subprocess.run(asking, capture_output=True, text=True, timeout=ASK_S, check=False)
    except subprocess.TimeoutExpired:
        verdict = Verdict(NOT_ASKED, (NOT_REACHED,))
    else:
        verdict = verdict_of(asked.stdout)
    print("\n".join(verdict.said))
    return verdict.status


def verdict_of(told: str) -> Verdict:
    """The verdict on what pip-audit told, as JSON. What it could not look up is no trouble to it."""
    try:
        packages = json.loads(told)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Verdict(NOT_ASKED, (NOT_REACHED,))
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    known = [line for package in packages for line in _known(package)]
    asked = len(packages) - len(skipped)
    if not asked:
        return Verdict(NOT_ASKED, (NOT_REACHED,))
    said = [
        *known,
        f"{asked} of {len(packages)} packages were asked about; {len(known)} advisories are known.",
    ]
    if skipped:
        said.append(f"Nothing was learnt about: {', '.join(skipped)}.")
    if known:
        return Verdict(SOMETHING_KNOWN, tuple(said))
    return Verdict(NOT_ASKED if skipped else NOTHING_KNOWN, tuple(said))


def _known(package: dict[str, object]) -> list[str]:
    found = package.get("vulns")
    advisories: Sequence[dict[str, object]] = found if isinstance(found, list) else ()
    return [f"{package['name']} {package['version']}: {_advisory(advisory)}" for advisory in advisories]


def _advisory(advisory: dict[str, object]) -> str:
    fixed = advisory.get("fix_versions")
    versions = ", ".join(map(str, fixed)) if isinstance(fixed, list) and fixed else ""
    return f"{advisory['id']}, {f'mended in {versions}' if versions else 'not mended yet'}."


if __name__ == "__main__":
    sys.exit(main())
