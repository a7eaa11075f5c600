"""The command find: what it prints for people, as JSON, and for many texts from a pipe."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from bot.cli import main
from tests.flows.packs import tiny_files

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> str:
    for name, text in tiny_files().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path)


def found(printed: Printed, *words: str) -> str:
    """What the command prints, having ended well."""
    assert main(["find", *words]) == 0
    out, err = printed.readouterr()
    assert err == ""
    return out


def test_it_prints_the_title_the_kind_and_a_line_of_each(capsys: Printed, content: str) -> None:
    out = found(capsys, "tell", "somebody", "--content", content)
    assert out.startswith("Should I share? (flow share)\n    Decide whether to share")


def test_words_need_no_quotes(capsys: Printed, content: str) -> None:
    apart = found(capsys, "tell", "somebody", "--content", content)
    assert apart == found(capsys, "tell somebody", "--content", content)


def test_where_nothing_fits_it_says_so(capsys: Printed, content: str) -> None:
    assert "Nothing here answers that well" in found(capsys, "pepperoni", "pizza", "--content", content)


def test_json_is_a_list_best_first_of_id_kind_and_title(capsys: Printed, content: str) -> None:
    assert json.loads(found(capsys, "tell somebody", "--json", "--content", content))[0] == {
        "id": "share",
        "kind": "flow",
        "title": "Should I share?",
    }
    assert json.loads(found(capsys, "pepperoni pizza", "--json", "--content", content)) == []


def test_a_dash_gives_one_list_for_every_line_of_the_input(
    capsys: Printed, content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("tell somebody\n\npepperoni pizza\ntell somebdy"))
    lists = [json.loads(line) for line in found(capsys, "-", "--content", content).splitlines()]
    assert [[each["id"] for each in one][:1] for one in lists] == [["share"], [], [], ["share"]]


def test_the_shipped_content_answers_the_examples(capsys: Printed) -> None:
    (first, *_) = json.loads(found(capsys, "/rule 3", "--json"))
    assert (first["id"], first["kind"]) == ("rule_3", "rules")
    (first, *_) = json.loads(found(capsys, "does data protection ban this", "--json"))
    assert first["id"] == "myth_data_protection"


def test_without_a_text_it_says_what_is_missing(capsys: Printed) -> None:
    assert main(["find"]) == 2
    assert "TEXT" in capsys.readouterr().err
