"""``find``: what the bot offers for words typed outside a question."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from bot.assembly import usable_pack
from flows.search import Found, SearchIndex, find, index_of

FROM_INPUT = "-"
"""In place of the text: read one text a line."""


def run(words: Sequence[str], content: str | None, local: str | None = None, *, as_json: bool) -> int:
    """What is found for the words, taken together, is printed best first.

    For ``-`` each line of the standard input is a text, and has one line of output, a JSON list.
    """
    index = index_of(usable_pack(content, local))
    text = " ".join(words)
    if text == FROM_INPUT:
        for line in sys.stdin:
            print(as_line(find(index, line)), flush=True)
    elif as_json:
        print(as_line(find(index, text)))
    else:
        print(as_text(index, text))
    return 0


def as_line(found: Sequence[Found]) -> str:
    """A JSON list on one line, best first: the id, the kind and the title of each."""
    plain = [{"id": thing.id, "kind": thing.kind, "title": thing.title} for thing in found]
    return json.dumps(plain, ensure_ascii=False)


def as_text(index: SearchIndex, text: str) -> str:
    """What is found, each thing with its line; a sentence that says so where nothing is."""
    found = find(index, text)
    if not found:
        return "Nothing here answers that well. Try other words, or look at: safe-to-share flows"
    return "\n".join(f"{thing.title} ({thing.kind} {thing.id})\n    {thing.line}" for thing in found)
