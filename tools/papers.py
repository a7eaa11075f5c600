"""The generated parts of the papers, each between two marks: a transcript, a list of modules, a picture."""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.assembly import checked_content, engine_of, usable_pack
from bot.terminal.loop import converse
from flows.engine import Engine
from flows.model import Question, Walkthrough
from tools.content_format import content_format
from tools.danger_points import danger_points_page
from tools.figures import figures
from tools.quality import quality_page
from tools.screens import pictures
from tools.teams import teams_page

ROOT = Path(__file__).resolve().parent.parent
SHOWN = "bruises-and-a-story-that-changes"
"""The walkthrough of content/walkthroughs/ that the README shows; another one where this is gone."""


def generated_files() -> dict[str, str]:
    """File name from the root -> the text it should have."""
    engine = engine_of(usable_pack(None))
    walkthrough = shown_walkthrough(engine)
    parts: Mapping[str, Mapping[str, Callable[[], str]]] = {
        "README.md": {
            "figures": lambda: figures(checked_content(None)),
            "transcript": lambda: f"```text\n{transcript(engine, walkthrough)}```",
        },
        "ARCHITECTURE.md": {"modules": modules},
        "docs/decisions/README.md": {"decisions": decisions},
    }
    texts = {
        name: with_parts(
            (ROOT / name).read_text(encoding="utf-8"), {part: make() for part, make in made.items()}
        )
        for name, made in parts.items()
    }
    return {
        **texts,
        "docs/content-format.md": content_format(),
        "docs/danger-points.md": danger_points_page(engine.pack),
        **pictures(engine, walkthrough),
        **teams_page(engine, walkthrough),
        "docs/quality.md": quality_page(engine.pack),
    }


def shown_walkthrough(engine: Engine) -> Walkthrough:
    """The walkthrough that the papers show."""
    for walkthrough in engine.pack.walkthroughs:
        if walkthrough.id == SHOWN:
            return walkthrough
    raise LookupError(f"There is no walkthrough {SHOWN!r} any more: name another in tools/papers.py.")


def transcript(engine: Engine, walkthrough: Walkthrough) -> str:
    """What somebody sees who types the answers of the walkthrough, by number, at the terminal."""
    numbers = (
        " ".join(
            str(number) for number, option in enumerate(question.options, start=1) if option.id in chosen
        )
        for question, chosen in _answered(engine, walkthrough)
    )
    out = io.StringIO()
    converse(engine, walkthrough.flow, io.StringIO("\n".join(numbers) + "\n"), out)
    return f"$ safe-to-share chat {walkthrough.flow}\n{out.getvalue().rstrip()}\n"


def modules() -> str:
    """Every module in a table, with the first sentence of what it says of itself."""
    lines = ["| Module | What it is |", "|---|---|"]
    for path in sorted([*(ROOT / "flows").rglob("*.py"), *(ROOT / "bot").rglob("*.py")], key=_order):
        name = path.relative_to(ROOT).as_posix().removesuffix("/__init__.py")
        lines.append(f"| `{name}` | {_first_sentence(path)} |")
    return "\n".join(lines)


def decisions() -> str:
    """Every decision by its number and title, with a link."""
    lines = []
    for path in sorted((ROOT / "docs/decisions").glob("[0-9]*.md")):
        title = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        lines.append(f"- [{title}]({path.name})")
    return "\n".join(lines)


def with_parts(text: str, parts: Mapping[str, str]) -> str:
    """The text with each part put between its marks."""
    for name, part in parts.items():
        begin, end = f"<!-- {name}: made by make docs -->", f"<!-- end of {name} -->"
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        if not pattern.search(text):
            raise LookupError(f"the marks of {name!r} are missing")
        before, after = pattern.split(text, maxsplit=1)
        text = f"{before}{begin}\n{part}\n{end}{after}"
    return text


def _answered(engine: Engine, walkthrough: Walkthrough) -> Iterator[tuple[Question, tuple[str, ...]]]:
    for question_id, chosen in walkthrough.answers:
        yield engine.pack.questions[question_id], chosen


def _order(path: Path) -> tuple[str, ...]:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def _first_sentence(path: Path) -> str:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = re.split(r"(?<=\.)\s", " ".join(words.split("\n\n")[0].split()), maxsplit=1)[0]
    return first.replace("``", "`").replace("|", "\\|")


def main() -> int:
    """The generated parts are written; says which files changed."""
    for name, text in generated_files().items():
        file = ROOT / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
