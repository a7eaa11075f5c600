"""``schema``: the JSON Schemas by which editors complete and check content files."""

from __future__ import annotations

from bot.commands.writing import write_pages
from bot.content_files import content_place
from flows.json_schema import schemas


def run(content: str | None, *, write: bool) -> int:
    """The schemas are printed one after another, or written to the folder ``schema`` beside the content."""
    made = schemas()
    if write:
        write_pages(content_place(content) / "schema", made)
    else:
        for text in made.values():
            print(text, end="")
    return 0
