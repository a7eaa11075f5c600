"""A folder with the tiny pack, a desk with it on a phone, and the preview as a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from bot.keys import store_key
from bot.preview.desk import Desk
from bot.preview.draft import Draft
from bot.preview.snapshot import snapshot
from bot.settings import Settings
from bot.stores import open_store
from tests.telegram.harness import files

ROOT = Path(__file__).resolve().parents[2]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "draft", files())


@dataclass
class Table:
    """A desk, and what a page would show of it."""

    desk: Desk

    @property
    def state(self) -> dict[str, Any]:
        return snapshot(self.desk)

    def words(self, phone: int = 0) -> str:
        """What the last message of a phone says."""
        return "".join(map(_words, self.state["phones"][phone]["messages"][-1]["nodes"]))

    async def tap(self, label: str) -> None:
        message = self.state["phones"][0]["messages"][-1]
        for row, keys in enumerate(message["keyboard"]):
            for column, key in enumerate(keys):
                if label in (key["label"], re.sub(r"^(✓ )?(\d+\. )?", "", key["label"])):
                    await self.desk.press(message["id"], row, column)
                    return
        raise AssertionError(f"no button {label!r} in {message['keyboard']}")

    def status(self) -> dict[str, str]:
        """Where each state of the map stands to the conversation."""
        return {box["id"]: box["status"] for box in self.state["map"]["boxes"]}


@pytest.fixture
async def table(folder: Path, tmp_path: Path) -> AsyncIterator[Table]:
    async for each in desk_on(Draft(folder), None, tmp_path / "kept"):
        yield each


async def desk_on(draft: Draft, other: Draft | None, kept: Path) -> AsyncIterator[Table]:
    kept.mkdir()
    store = await open_store(Settings(kept, database_url="sqlite:///preview.sqlite3"))
    desk = Desk(draft, other, store, store_key(None, kept))
    await desk.open()
    yield Table(desk)
    await desk.close()
    await store.close()


@dataclass
class Running:
    """A preview that runs: its port and the token of its address."""

    process: subprocess.Popen[str]
    port: int
    token: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{self.token}/"

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> HTTPResponse:
        """The answer to a request for a path under the token, with these headers alone."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in named)
        for name, value in named.items():
            connection.putheader(name, value)
        if body is not None and "Content-Length" not in named:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body.encode() if body else None)
        return connection.getresponse()


@contextmanager
def running(folder: Path, *options: str) -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "preview", str(folder), "--port", "0", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/([\w-]+)/", process.stdout.readline())
        assert found, "the preview did not say where it is"
        yield Running(process, int(found[1]), found[2])
        process.terminate()
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _words(node: str | dict[str, Any]) -> str:
    return node if isinstance(node, str) else "".join(map(_words, node["children"]))
