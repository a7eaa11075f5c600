"""The JSON Schemas of a pack's files, from which editors complete and underline while an author types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .schema import FILE_SHAPES, LOCAL_SHAPES
from .schema.words import Part

FOLDER = "schema"
"""Where in a pack's folder they lie."""

STANDARD = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, str]:
    """File name in ``schema/`` -> text, one for each kind of file, local ones where they differ."""
    national = {_file_name(name): _text(name, shape) for name, shape in FILE_SHAPES.items()}
    local = {
        f"local_{_file_name(name)}": _text(name, shape, " of a local pack")
        for name, shape in LOCAL_SHAPES.items()
        if shape is not FILE_SHAPES[name]
    }
    return national | local


def _file_name(name: str) -> str:
    return f"{name.rstrip('/').removesuffix('.yaml')}.schema.json"


def _text(name: str, shape: type[Part], whose: str = "") -> str:
    plain = _tidy(shape.model_json_schema())
    title = (f"{name}NAME.yaml" if name.endswith("/") else name) + whose
    schema = {"$schema": STANDARD, "title": title, **plain}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _tidy(schema: Any) -> Any:
    """As pydantic makes it, without what helps no author, and as strict about keys as the reader is."""
    if isinstance(schema, list):
        return [_tidy(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    forms = schema.get("anyOf", [])
    if {"type": "null"} in forms:
        (form,) = [each for each in forms if each != {"type": "null"}]
        rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
        return _tidy({**form, **rest})
    tidy = {key: _tidy(value) for key, value in schema.items() if key not in ("default", "propertyNames")}
    if isinstance(tidy.get("title"), str):
        del tidy["title"]
    if isinstance(tidy.get("description"), str):
        tidy["description"] = tidy["description"].replace("``", "`")
    if "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    return tidy
