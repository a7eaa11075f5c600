"""``safe-to-share guard`` prints what is seen, and never the text."""

from __future__ import annotations

import io
import json
import sys

import pytest

from bot.cli import main

TEXT = "Tarkwin Pobblewick is on the roof, ring 07700 900123"


def test_it_prints_what_is_seen_and_never_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guard", TEXT]) == 0
    printed = capsys.readouterr().out
    assert "danger" in printed
    assert "name, phone" in printed
    assert not any(word in printed for word in ("Tarkwin", "Pobblewick", "07700", "900123"))


def test_json_has_urgent_and_kinds_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guard", "--json", TEXT]) == 0
    assert json.loads(capsys.readouterr().out) == {"urgent": True, "kinds": ["name", "phone"]}


def test_it_reads_one_text_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{TEXT}\nwhat is a lawful basis\n"))
    assert main(["guard", "-"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{"urgent": True, "kinds": ["name", "phone"]}, {"urgent": False, "kinds": []}]
