"""``guard``: what is seen in typed text before anything else is done with it, and never the text itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from bot.assembly import usable_pack
from flows.privacy import Seen, look, vocabulary_of

FROM_INPUT = "-"
"""In place of the text: read one text a line."""


def run(words: Sequence[str], content: str | None, *, as_json: bool) -> int:
    """What is seen in the words, taken together, is printed.

    For ``-`` each line of the standard input is a text, and has one line of output, a JSON object.
    """
    vocabulary = vocabulary_of(usable_pack(content))
    text = " ".join(words)
    if text == FROM_INPUT:
        for line in sys.stdin:
            print(as_line(look(line.rstrip("\r\n"), vocabulary)), flush=True)
    elif as_json:
        print(as_line(look(text, vocabulary)))
    else:
        print(as_text(look(text, vocabulary)))
    return 0


def as_line(seen: Seen) -> str:
    """A JSON object on one line: urgent, and the kinds of personal data."""
    return json.dumps({"urgent": seen.urgent, "kinds": list(seen.kinds)})


def as_text(seen: Seen) -> str:
    """The same in words."""
    lines = ["Somebody may be in danger now: urgent help comes first."] if seen.urgent else []
    if seen.kinds:
        kinds = ", ".join(kind.replace("_", " ") for kind in seen.kinds)
        lines.append(f"Personal data: {kinds}. The text is not kept, shown, searched or put in a record.")
    return "\n".join(lines) or "No danger now and no personal data were seen. Neither is a promise."
