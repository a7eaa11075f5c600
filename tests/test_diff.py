"""``safe-to-share diff``: content against edited copies of it, as an administrator runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.cli import main
from bot.content_files import content_place
from tests.flows.packs import tiny_files


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(content_place(None), folder)
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A tiny pack, of which ``edited_tiny`` is a copy: the commands do the same, in no time."""
    return put(tmp_path / "tiny")


@pytest.fixture
def edited_tiny(tmp_path: Path) -> Path:
    return put(tmp_path / "edited")


def put(folder: Path) -> Path:
    for name, text in tiny_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def reword(folder: Path) -> None:
    change(folder, "flows/staff.yaml", "headline: Tell your head or", "headline: First tell your head or")


def reword_tiny(folder: Path) -> None:
    change(
        folder, "flows/staff.yaml", "headline: Tell the employer today", "headline: First tell the employer"
    )


def test_no_change_is_one_line_and_no_failure(
    tiny: Path, edited_tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(tiny), str(edited_tiny), "--exit-code"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_difference_is_no_failure_unless_asked_for(tiny: Path, edited_tiny: Path) -> None:
    reword_tiny(edited_tiny)
    assert main(["diff", str(tiny), str(edited_tiny)]) == 0
    assert main(["diff", str(tiny), str(edited_tiny), "--exit-code"]) == 1


def test_no_line_is_wider_than_a_terminal(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reword(edited)
    main(["diff", "shipped", str(edited)])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_the_data_counts_every_flow(
    tiny: Path, edited_tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reword_tiny(edited_tiny)
    main(["diff", str(tiny), str(edited_tiny), "--json"])
    plain = json.loads(capsys.readouterr().out)
    staff = next(flow for flow in plain["flows"] if flow["flow"] == "staff")
    assert 0 < staff["differ"] < staff["combinations"]
    assert staff["other_advice"] == 0


def test_the_report_is_written_where_it_is_asked_for(tiny: Path, edited_tiny: Path, tmp_path: Path) -> None:
    reword_tiny(edited_tiny)
    out = tmp_path / "report.md"
    assert main(["diff", str(tiny), str(edited_tiny), "--markdown", "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("# What changes")


def test_a_zip_is_compared_as_the_folder_it_was_made_of(
    tiny: Path, edited_tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", edited_tiny)
    assert main(["diff", packed, str(tiny)]) == 0
    assert "Nothing differs" in capsys.readouterr().out


def test_content_that_cannot_be_read_is_told_in_one_sentence(
    edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(edited, "flows/staff.yaml", "start: danger", "start: nowhere")
    assert main(["diff", "shipped", str(edited)]) == 1
    said = capsys.readouterr().err
    assert "flows/staff.yaml:" in said
    assert len(said.splitlines()) == 1


def test_what_is_not_there_is_told_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "shipped", "./nowhere"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
