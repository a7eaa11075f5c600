"""Set-up on a machine that lacks something: one clear sentence, and nothing half made."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

if shutil.which("make") is None:
    pytest.skip("make is not installed here", allow_module_level=True)


def make_chat(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    return subprocess.run(
        ["make", "chat", f"PYTHON={python}"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def stand_in(folder: Path, script: str) -> str:
    """A program that is called like Python and answers otherwise."""
    file = folder / "python-of-another-kind"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ('case "$2" in *version_info*) exit 1;; esac', "is older than 3.11: install a newer Python"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "lacks its venv module: on Debian or Ubuntu"),
    ],
    ids=["too old", "without venv"],
)
def test_a_python_that_will_not_do_is_told_in_one_sentence(tmp_path: Path, script: str, says: str) -> None:
    done = make_chat(tmp_path, stand_in(tmp_path, script))
    assert done.returncode != 0
    assert says in done.stdout
    assert not (tmp_path / ".venv").exists()


def test_a_machine_without_python_is_told_to_install_it(tmp_path: Path) -> None:
    done = make_chat(tmp_path, "no-such-python")
    assert done.returncode != 0
    assert "There is no no-such-python here: install Python 3.11 or later" in done.stdout


def test_help_lists_every_target_with_what_it_does() -> None:
    done = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert "make chat" in done.stdout
    assert "have a conversation in this terminal" in done.stdout
