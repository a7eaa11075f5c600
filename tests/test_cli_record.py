"""The command record: what it prints, what it writes, and how each failure is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.records import record_files
from tests.test_cli import Run, run, written

__all__ = ["run"]

SAVED = """\
walkthroughs:
  - walkthrough: mine
    title: A saved conversation
    flow: share
    answers: {danger: "yes"}
    expect: {outcome: emergency}
"""


@pytest.fixture
def content(tmp_path: Path) -> str:
    return written(record_files(), tmp_path / "content")


def test_it_prints_the_record_of_a_walkthrough_as_text(run: Run, content: str) -> None:
    status, out, _ = run("record", "a-serious-worry-at-home", "--content", content)
    assert status == 0
    assert out.startswith("A tiny pack for tests: Note for your decision record\n")
    assert "Share today, and do not tell the family yet." in out


def test_it_prints_a_page_where_that_is_asked(run: Run, content: str) -> None:
    _, out, _ = run("record", "a-serious-worry-at-home", "--format", "html", "--content", content)
    assert out.startswith("<!DOCTYPE html>")


def test_it_names_who_runs_the_assistant(run: Run, content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPERATOR_NAME", "Anytown Safeguarding Partnership")
    _, out, _ = run("record", "a-serious-worry-at-home", "--content", content)
    assert "Run by: Anytown Safeguarding Partnership\n" in out


@pytest.mark.parametrize(("ending", "begins"), [(".txt", b"A tiny"), (".html", b"<!DOC"), (".pdf", b"%PDF-")])
def test_it_writes_the_form_of_the_files_ending(
    run: Run, content: str, tmp_path: Path, ending: str, begins: bytes
) -> None:
    file = tmp_path / f"note{ending}"
    status, out, _ = run("record", "a-serious-worry-at-home", "--out", str(file), "--content", content)
    assert (status, out) == (0, f"Written to {file}.\n")
    assert file.read_bytes().startswith(begins)


def test_a_conversation_that_chat_saved_can_be_recorded(run: Run, content: str, tmp_path: Path) -> None:
    saved = str(tmp_path / "mine.yaml")
    run("chat", "share", "--save", saved, "--content", content, typed="yes\n")
    status, out, _ = run("record", saved, "--content", content)
    assert status == 0
    assert "Ring 999 now." in out


def test_the_version_is_that_of_the_content_and_not_of_the_saved_file(
    run: Run, content: str, tmp_path: Path
) -> None:
    (tmp_path / "mine.yaml").write_text(SAVED)
    _, of_saved, _ = run("record", str(tmp_path / "mine.yaml"), "--content", content)
    _, of_content, _ = run("record", "a-serious-worry-at-home", "--content", content)
    version = next(line for line in of_content.splitlines() if line.startswith("Content version: "))
    assert version in of_saved


def failed(run: Run, *words: str) -> str:
    status, out, err = run("record", *words)
    assert status in (1, 2)
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_a_misspelt_walkthrough_is_told_with_the_nearest_one(run: Run, content: str) -> None:
    assert 'Did you mean "a-serious-worry-at-home"?' in failed(run, "a-serious-worry", "--content", content)


def test_a_pdf_is_not_printed(run: Run, content: str) -> None:
    said = failed(run, "a-serious-worry-at-home", "--format", "pdf", "--content", content)
    assert "--out note.pdf" in said


def test_a_file_that_is_there_is_left_as_it_is(run: Run, content: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    failed(run, "a-serious-worry-at-home", "--out", str(tmp_path / "note.txt"), "--content", content)
    assert (tmp_path / "note.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SAVED.replace("danger: ", "dangerous: "), 'answers "dangerous"'),
        (SAVED.replace('{danger: "yes"}', '{danger: "no"}'), "does not come to its advice"),
        (SAVED + SAVED.replace("walkthroughs:\n", "").replace("mine", "other"), "holds 2 walkthroughs"),
        ("not: [a walkthrough", "mine.yaml"),
    ],
)
def test_a_saved_file_that_cannot_be_recorded_says_why(
    run: Run, content: str, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "mine.yaml").write_text(text)
    assert said in failed(run, str(tmp_path / "mine.yaml"), "--content", content)


def test_a_file_that_is_not_there_is_told(run: Run, content: str) -> None:
    assert '"nowhere.yaml" cannot be read' in failed(run, "nowhere.yaml", "--content", content)
