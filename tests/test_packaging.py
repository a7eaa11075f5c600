"""The wheel: it carries the content, and runs from it in a folder where nothing else is."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from bot.content_files import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with what is installed here, without asking any package index."""
    folder = tmp_path_factory.mktemp("dist")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_carries_every_content_file(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    content = [path for path in (ROOT / "content").rglob("*") if path.suffix in SUFFIXES]
    assert content
    missing = [
        path.name
        for path in content
        if f"bot/_content/{path.relative_to(ROOT / 'content').as_posix()}" not in packed
    ]
    assert not missing


def test_the_wheel_carries_the_program_and_its_licence_and_no_tests(wheel: Path) -> None:
    packed = zipfile.ZipFile(wheel).namelist()
    assert {"bot/__main__.py", "flows/engine.py"} <= set(packed)
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert not [name for name in packed if name.startswith(("tests/", "tools/", "bench/"))]


def test_the_wheel_runs_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    empty = tmp_path / "empty"
    empty.mkdir()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(installed)!r}); from bot.cli import main; "
            "import bot; print(bot.__file__); sys.exit(main(['chat', 'share']))",
        ],
        input="1\n",
        cwd=empty,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(installed))
    assert "999" in done.stdout
    assert not list(empty.iterdir())


def test_every_pinned_version_is_exact_and_names_no_host() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(line.count("==") == 1 and "/" not in line and "@" not in line for line in pins), pins


def test_everything_the_program_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    names = {_plain(each) for each in wanted} - {"safe-to-share"}
    pinned = {_plain(line) for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert not names - pinned


def _plain(requirement: str) -> str:
    name = requirement
    for mark in "[=<>~! ":
        name = name.split(mark)[0]
    return name.lower().replace("_", "-").replace(".", "-")
