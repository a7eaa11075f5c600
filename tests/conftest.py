"""For all tests: golden files, which hold what something looks like, and examples that stay the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

FOLDER = Path(__file__).parent / "golden"
MOST_WORKERS = 4

Golden = Callable[[str, str], None]
"""Called with a file name and a text; fails where the file in ``tests/golden`` says otherwise."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the golden files anew; then look at the diff"
    )


def pytest_configure(config: pytest.Config) -> None:
    """The examples of a property are the same at every run, and none fails for being slow.

    ``--hypothesis-profile=anew`` draws others each time; whoever finds a bad one writes it down as a test.
    """
    unhurried = settings(
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.register_profile("anew", unhurried)
    settings.register_profile("same", unhurried, derandomize=True)
    settings.load_profile("same")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: tests of stops, kills and trouble wait most of their time."""
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says what was left out, and why, however quiet the run is."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = {report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple)}
    for reason in sorted(reasons):
        terminalreporter.write_line(reason)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    update: bool = request.config.getoption("--update")

    def compare(name: str, text: str) -> None:
        file = FOLDER / name
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.exists(), f"{file} is missing: run pytest with --update"
        assert text == file.read_text(encoding="utf-8"), (
            f"{name} reads otherwise: look, then run with --update"
        )

    return compare
