"""The JSON Schemas that editors complete from are the ones that the shapes make."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.json_schema import FOLDER, schemas
from flows.schema import FILE_SHAPES, LOCAL_SHAPES

COMMITTED = Path(__file__).parent.parent.parent / "content" / FOLDER


def flow_schema() -> dict[str, Any]:
    schema = json.loads(schemas()["flows.schema.json"])
    assert isinstance(schema, dict)
    return schema


def test_the_committed_schemas_are_those_of_today() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in COMMITTED.iterdir()}
    assert committed == schemas(), "run: safe-to-share schema"


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    local = [name for name, shape in LOCAL_SHAPES.items() if shape is not FILE_SHAPES[name]]
    assert len(schemas()) == len(FILE_SHAPES) + len(local)


def test_every_key_says_what_it_is_for() -> None:
    schema = flow_schema()
    parts = [schema, *schema["$defs"].values()]
    silent = [
        key for part in parts for key, value in part["properties"].items() if "description" not in value
    ]
    assert silent == []


def test_a_key_that_is_not_known_is_underlined() -> None:
    schema = flow_schema()
    assert schema["additionalProperties"] is False
    assert schema["properties"]["questions"]["additionalProperties"] is False


def test_an_editor_never_offers_null() -> None:
    assert '"null"' not in "".join(schemas().values())
