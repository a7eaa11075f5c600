"""The papers: what they name exists, what exists is named, and what is generated is fresh."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assembly import usable_pack
from bot.commands.flows import FOLDER, pages
from bot.parser import build_parser, command_names
from bot.settings import KNOWN
from flows.json_schema import schemas
from flows.rule_names import RULES
from tools.papers import generated_files

ROOT = Path(__file__).resolve().parent.parent
PAPERS = sorted(
    path
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("content/**/*.md")]
    if path.parent != ROOT / FOLDER
)
REFRESH = "Run make docs, look at what changed, and commit it."


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def in_all_papers(pattern: str) -> Iterator[tuple[str, str]]:
    """(paper, what the first group matched) for every match in every paper."""
    for path in PAPERS:
        for found in re.finditer(pattern, path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix(), found.group(1)


def parser_of(command: str) -> argparse.ArgumentParser:
    (commands,) = (
        action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    found = commands.choices[command]
    assert isinstance(found, argparse.ArgumentParser)
    return found


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", text_of("Makefile"), re.MULTILINE))


def test_every_command_stands_in_the_readme() -> None:
    missing = [
        name for name in command_names(build_parser()) if f"`safe-to-share {name}" not in text_of("README.md")
    ]
    assert not missing


def test_every_command_that_a_paper_names_exists() -> None:
    known = command_names(build_parser())
    named = in_all_papers(r"(?:`|\$ |^)safe-to-share ([a-z]+)")
    assert not [(paper, name) for paper, name in named if name not in known]


def test_every_option_that_a_paper_names_exists() -> None:
    wrong = []
    for path in PAPERS:
        for command, rest in re.findall(
            r"safe-to-share ([a-z]+)([^`|\n]*)", path.read_text(encoding="utf-8")
        ):
            if command in command_names(build_parser()):
                known = parser_of(command).format_help()
                wrong += [
                    (path.name, command, option)
                    for option in re.findall(r"--[a-z]+", rest)
                    if option not in known
                ]
    assert not wrong


def test_every_option_of_a_command_says_what_it_does() -> None:
    silent = [
        (name, action.dest)
        for name in command_names(build_parser())
        for action in parser_of(name)._actions
        if not action.help
    ]
    assert not silent


def test_every_setting_stands_in_the_readme_and_in_the_example() -> None:
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", text_of("README.md"), re.MULTILINE)) == set(KNOWN)
    assert set(re.findall(r"^#?([A-Z_]+)=", text_of(".env.example"), re.MULTILINE)) == set(KNOWN)


def test_every_setting_that_a_paper_names_exists() -> None:
    prefixes = {name.split("_")[0] for name in KNOWN}
    named = in_all_papers(r"`([A-Z]+_[A-Z_]+)=?[^`]*`")
    assert not [
        (paper, name) for paper, name in named if name.split("_")[0] in prefixes and name not in KNOWN
    ]


def test_every_make_target_is_named_for_contributors() -> None:
    missing = [name for name in make_targets() if f"`make {name}" not in text_of("CONTRIBUTING.md")]
    assert not missing


def test_every_make_target_that_a_paper_names_exists() -> None:
    named = in_all_papers(r"(?:`|^|\n)make ([a-z-]+)(?=[ `\n])")
    assert not [(paper, name) for paper, name in named if name not in make_targets()]


def test_every_make_target_is_declared_as_no_file() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text_of("Makefile"), re.MULTILINE)
    assert set(phony.split()) == make_targets()


def test_every_link_leads_somewhere() -> None:
    broken = []
    for path in PAPERS:
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if "://" not in target and not (path.parent / target).exists():
                broken.append((path.relative_to(ROOT).as_posix(), target))
    assert not broken


def test_decisions_are_numbered_in_turn() -> None:
    numbers = sorted(path.name[:4] for path in (ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.fixture(scope="module")
def generated() -> dict[str, str]:
    return generated_files()


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "ARCHITECTURE.md",
        "docs/content-format.md",
        "docs/danger-points.md",
        "docs/decisions/README.md",
        "docs/pictures/telegram.svg",
        "docs/pictures/telegram-answers.svg",
        "docs/pictures/telegram-reference.svg",
        "docs/pictures/telegram-ending.svg",
        "docs/quality.md",
    ],
)
def test_what_is_generated_in_a_paper_is_fresh(generated: dict[str, str], name: str) -> None:
    assert text_of(name) == generated[name], f"{name} is out of date. {REFRESH}"


def test_the_page_of_every_flow_is_fresh() -> None:
    made = pages(usable_pack(None))
    there = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).glob("*.md")}
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    assert not stale, f"{FOLDER}: {', '.join(stale)} out of date. {REFRESH}"


def test_the_papers_speak_of_the_product_and_not_of_anybodys_machine() -> None:
    found = [(paper, name) for paper, name in in_all_papers(r"(/(?:home|root|tmp|Users|work(?:space)?)/)")]
    assert not found


def test_every_key_and_every_rule_of_the_content_stands_on_the_page_of_its_format() -> None:
    page = text_of("docs/content-format.md")
    keys = {key for text in schemas().values() for key in _keys_in(json.loads(text))}
    assert not [key for key in sorted(keys) if f"`{key}`" not in page]
    assert not [rule for rule in RULES if f"`{rule}`" not in page]


def _keys_in(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from _keys_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _keys_in(value)
