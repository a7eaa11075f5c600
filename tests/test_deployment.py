"""The files to run it by: what they set exists, and they give away nothing."""

from __future__ import annotations

import configparser
import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.parser import build_parser, command_names
from bot.settings import KNOWN, load_settings

ROOT = Path(__file__).resolve().parents[1]
OF_THE_PROXY = "BOT_HOST"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return found


def workers(compose: dict[str, Any]) -> list[dict[str, Any]]:
    return [service for name, service in compose["services"].items() if name.startswith("worker")]


def test_two_workers_have_the_same_settings_and_each_exists(compose: dict[str, Any]) -> None:
    one, two = workers(compose)
    assert one == two
    assert set(one["environment"]) <= set(KNOWN)


def test_the_settings_of_compose_are_ones_that_the_bot_takes(compose: dict[str, Any], tmp_path: Path) -> None:
    given = {"POSTGRES_PASSWORD": "x1", "STORE_KEY": "5a" * 32, OF_THE_PROXY: "bot.example.org"}
    given["WEBHOOK_SECRET"] = "s" * 48
    filled = {
        name: re.sub(r"\$\{(\w+)[^}]*\}", lambda found: given[found[1]], text)
        for name, text in workers(compose)[0]["environment"].items()
    }
    settings = load_settings(filled, tmp_path / ".env")
    assert settings.webhook_url == "https://bot.example.org/telegram"
    assert settings.sqlite_file is None


def test_no_secret_stands_in_the_files(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for name, text in service.get("environment", {}).items():
            if any(word in name for word in ("PASSWORD", "KEY", "SECRET", "TOKEN")):
                assert re.fullmatch(r"\$\{\w+:\?put it into \.env\}", text)


def test_a_worker_may_do_nothing_that_it_does_not_need(compose: dict[str, Any]) -> None:
    for worker in workers(compose):
        assert worker["read_only"] is True
        assert worker["cap_drop"] == ["ALL"]
        assert "ports" not in worker
        assert "no-new-privileges:true" in worker["security_opt"]


def test_the_proxy_passes_on_the_path_that_telegram_is_told(compose: dict[str, Any]) -> None:
    path = workers(compose)[0]["environment"]["WEBHOOK_URL"].rpartition("/")[2]
    assert f"handle /{path} {{" in (ROOT / "deploy/Caddyfile").read_text()


def test_the_proxy_logs_no_secret() -> None:
    """It tells of every request that no worker could be given, with its headers unless they are taken out."""
    text = (ROOT / "deploy/Caddyfile").read_text()
    general = text.partition("{$BOT_HOST}")[0]
    assert re.search(r"log \{.*format filter \{.*request>headers delete", general, re.S)


def test_what_is_run_in_a_container_is_found_there() -> None:
    image = (ROOT / "Dockerfile").read_text()
    (path,) = re.findall(r"^ENV PATH=(\S+):\$PATH ", image, re.M)
    told = (ROOT / "docs/operations.md").read_text()
    programs = set(re.findall(r"docker compose exec \S+ (\S+)", told))
    assert programs == {"safe-to-share"}
    assert path == f"{re.findall(r'COPY --from=build (/venv) ', image)[0]}/bin"


def test_nothing_fills_the_disk_with_its_log_or_leaves_its_memory_there(
    compose: dict[str, Any],
) -> None:
    for service in compose["services"].values():
        assert "max-size" in service["logging"]["options"]
    for worker in workers(compose):
        assert worker["ulimits"] == {"core": 0}
    for name in ("safe-to-share.service", "safe-to-share-backup.service"):
        assert "\nLimitCORE=0\n" in (ROOT / "deploy" / name).read_text()


def test_old_backups_go_first_and_so_does_what_was_cut_short() -> None:
    unit = (ROOT / "deploy/safe-to-share-backup.service").read_text()
    (pattern,) = re.findall(r'^ExecStartPre=.*find backups -name "(.*)" -mtime \+29 -delete$', unit, re.M)
    assert fnmatch("2026-01-31-023000.gz", pattern)
    assert fnmatch("2026-01-31-023000.gz.4711.1a2b3c4d", pattern)


def test_the_image_is_made_of_what_is_there_and_does_not_run_as_root() -> None:
    text = (ROOT / "Dockerfile").read_text()
    copied = [word for line in re.findall(r"^COPY (?!--)(.*) \S+$", text, re.M) for word in line.split()]
    assert copied
    assert all((ROOT / name).exists() for name in copied)
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert all(f"!{name}" in ignored for name in copied)
    assert re.search(r"^USER 10001$", text, re.M)
    assert "HEALTHCHECK" in text


@pytest.mark.parametrize("name", ["safe-to-share.service", "safe-to-share-backup.service"])
def test_the_units_run_commands_that_exist_as_a_user_of_their_own(name: str) -> None:
    unit = configparser.RawConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(ROOT / "deploy" / name)
    (command,) = re.findall(r"bin/safe-to-share (\w+)", unit["Service"]["ExecStart"])
    assert command in command_names(build_parser())
    assert unit["Service"]["User"] == "safe-to-share"
    assert unit["Service"]["NoNewPrivileges"] == "true"


def test_nothing_is_deleted_by_a_clock_that_was_not_set_yet() -> None:
    unit = (ROOT / "deploy/safe-to-share.service").read_text()
    assert re.search(r"^After=.*\btime-sync\.target\b", unit, re.M)
