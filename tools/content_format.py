"""The page on the content's format, made of the schemas' own descriptions: every key, every rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from flows.json_schema import schemas
from flows.rule_names import HELD, PROVED, RULES

Schema = Mapping[str, Any]

INTRODUCTION = """\
# The format of the content

<!-- Made by make docs; do not edit. The descriptions stand beside the keys in flows/schema/, the rules in
flows/rule_names.py. -->

Every file of a pack, every key that it can have, and every rule that the check enforces. Keys in bold are
required. This page is for reference; [content/README.md](../content/README.md) says how to write content."""


def content_format() -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    for text in schemas().values():
        parts += _file(json.loads(text))
    parts += ["## Rules of the check", "Each finding carries the short name of its rule.", _rules()]
    return "\n\n".join(parts) + "\n"


def _file(schema: Schema) -> Iterator[str]:
    yield f"## `{schema['title']}`"
    says = str(schema.get("description", "")).split(": ", 1)[-1]
    yield says[:1].upper() + says[1:]
    yield _keys(schema)
    for name, part in schema.get("$defs", {}).items():
        yield f"### {_part_name(name)} ({str(schema['title']).split('/')[0]})"
        yield str(part.get("description", ""))
        yield _keys(part)


def _keys(part: Schema) -> str:
    needed = part.get("required", [])
    lines = ["| Key | Takes | What it is |", "|---|---|---|"]
    for key, shape in part.get("properties", {}).items():
        name = f"**`{key}`**" if key in needed else f"`{key}`"
        lines.append(f"| {name} | {_takes(shape)} | {_cell(str(shape.get('description', '')))} |")
    return "\n".join(lines)


def _takes(shape: Schema) -> str:
    """What may stand there, in a few words."""
    if "$ref" in shape:
        return _part_name(str(shape["$ref"]).rsplit("/", 1)[-1]).lower()
    for alternatives in ("oneOf", "anyOf"):
        if alternatives in shape:
            return " or ".join(dict.fromkeys(_takes(each) for each in shape[alternatives]))
    if "enum" in shape or "const" in shape:
        return "one of " + ", ".join(f"`{value}`" for value in shape.get("enum", [shape.get("const")]))
    match shape.get("type"):
        case "boolean":
            return "true or false"
        case "array":
            return f"list of {_takes(shape.get('items', {}))}"
        case "object":
            values = [*shape.get("patternProperties", {}).values(), shape.get("additionalProperties") or {}]
            return f"ids, each with {_takes(values[0])}"
    if shape.get("pattern") == ID_PATTERN:
        return "id"
    return f"text, at most {shape['maxLength']:,} characters" if "maxLength" in shape else "text"


ID_PATTERN = "^[a-z][a-z0-9_]{0,39}$"


def _rules() -> str:
    lines = ["| Rule | What it keeps |", "|---|---|"]
    lines += [f"| `{name}` | {_cell(says)} |" for name, says in sorted({**RULES, **HELD, **PROVED}.items())]
    return "\n".join(lines)


def _part_name(name: str) -> str:
    words = re.findall(r"[A-Z][a-z]*", name.removesuffix("Spec").removesuffix("File"))
    return " ".join(words).capitalize()


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
