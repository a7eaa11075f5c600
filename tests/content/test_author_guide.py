"""The author's guide: its example, put into the shipped pack as it stands there, is sound."""

from __future__ import annotations

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
