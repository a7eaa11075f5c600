"""The author's guide: its example, put into the shipped pack as it stands there, is sound."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from bot.cli import main
from flows.checks import check
from flows.engine import Engine
from flows.proof import prove
from flows.reader import read
from flows.walkthroughs import replay_all
from tests.content.shipped import CONTENT, pack_of, shipped_files


def test_the_whole_example_passes_every_check() -> None:
    reading = read(_with_example())
    assert [str(issue) for issue in reading.issues if issue.severity == "must_fix"] == []
    pack = pack_of(_with_example())
    assert [str(issue) for issue in check(pack) if "moving" in str(issue)] == []
    proof = prove(pack)
    assert [str(issue) for issue in proof.issues if "moving" in str(issue)] == []
    assert proof.rules["a-family-that-moved-is-not-lost"].endings > 0
    assert [str(issue) for issue in replay_all(Engine(pack)) if "moving" in str(issue)] == []
    assert "gone-over-the-weekend" in {walkthrough.id for walkthrough in pack.walkthroughs}


@pytest.mark.parametrize("kind", ["A new flow in six steps", "A local pack in six steps"])
def test_the_six_steps_can_be_taken_as_they_are_written(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    steps = _steps(kind)
    assert len(steps) == 6
    commands = 0
    for step in steps:
        for block in _blocks(step):
            if block.startswith("safe-to-share "):
                monkeypatch.setattr("sys.stdin", io.StringIO("no\nno\n"))
                status = main(shlex.split(block)[1:])
                assert status == 0, f"{block}: {capsys.readouterr()}"
                commands += 1
            else:
                (file,) = re.findall(r"`(barsetshire/[a-z/]+\.yaml)`", step)
                (tmp_path / file).write_text(block, encoding="utf-8")
    assert commands >= 4
    assert "must be fixed" not in capsys.readouterr().out.replace("Nothing must be fixed", "")


def _steps(heading: str) -> list[str]:
    chapter = (CONTENT / "README.md").read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    steps = re.split(r"^[1-6]\. ", chapter, flags=re.MULTILINE)[1:]
    return [re.split(r"^(?=[A-Z])", step[1:], maxsplit=1, flags=re.MULTILINE)[0] for step in steps]


def _blocks(step: str) -> list[str]:
    """The indented blocks of a step, without their indent."""
    found = re.findall(r"(?:^ {7}.*\n|^\n(?= {7}))+", step, flags=re.MULTILINE)
    return ["\n".join(line[7:] for line in block.strip("\n").splitlines()) + "\n" for block in found]


def _with_example() -> dict[str, str]:
    files = shipped_files()
    return {
        **files,
        "flows/moving.yaml": _example("flow: moving"),
        "advice/moving.yaml": _example("blocks:"),
        "safety.yaml": files["safety.yaml"] + _indented(_example("- rule:")),
        "walkthroughs/moving.yaml": "walkthroughs:\n" + _indented(_example("- walkthrough:")),
    }


def _example(first_line: str) -> str:
    """The code block of the guide that begins with that line."""
    lines = (CONTENT / "README.md").read_text("utf-8").splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith("    " + first_line))
    block = []
    for line in lines[begin:]:
        if line and not line.startswith("    "):
            break
        block.append(line[4:])
    return "\n".join(block).rstrip() + "\n"


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
