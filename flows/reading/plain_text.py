"""Which text may stand in a file without quotes, and how much of a text a sentence about it shows."""

from __future__ import annotations

import re

SHOWN = 60
"""Characters of a text that a sentence shows; an id has 40 at most."""


_OTHER_WORDS = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|~|[-+]?\.(inf|nan))")
_NUMBERS_AND_TIMES = re.compile(
    r"[-+]?[0-9][0-9_,]*(:[0-5]?[0-9])*(\.[0-9_]*)?([eE][-+]?[0-9]+)?"
    r"|[-+]?0(x[0-9a-fA-F_]+|o[0-7_]+|b[01_]+)"
    r"|[-+]?\.[0-9_]+([eE][-+]?[0-9]+)?"
    r"|[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2}([Tt ].*)?)?"
)


def needs_quotes(text: str) -> bool:
    """Whether some reader of YAML takes this unquoted text for a yes or no, a number, a time or a date."""
    return bool(_OTHER_WORDS.fullmatch(text) or _NUMBERS_AND_TIMES.fullmatch(text))


def shown(text: str) -> str:
    """As much of a text as a sentence about it shows, on one line."""
    words = text if len(text) <= SHOWN and text.isprintable() else " ".join(text[: 4 * SHOWN].split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
