"""The name of content: a hash over the files that belong to it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Mapping

from .issues import LOCAL

NATIONAL_FILES = (
    "pack.yaml",
    "shared.yaml",
    "contacts.yaml",
    "sources.yaml",
    "safety.yaml",
    "messages.yaml",
    "wording.yaml",
    "guard.yaml",
    "flows/",
    "advice/",
    "guidance/",
    "reference/",
    "walkthroughs/",
)
"""The files of a national pack, and its folders with a slash; ``schema.FILE_SHAPES`` has a shape for each."""

LOCAL_FILES = (
    "pack.yaml",
    "contacts.yaml",
    "advice/",
    "flows/",
    "shared.yaml",
    "reference/",
    "sources.yaml",
    "guidance/",
    "safety.yaml",
    "walkthroughs/",
    "guard.yaml",
)
"""The same for a local pack; ``schema.LOCAL_SHAPES`` has a shape for each."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.yaml")


def belongs(name: str, files: Collection[str] = NATIONAL_FILES) -> bool:
    """Whether a pack of these files and folders can have a file of that name."""
    folder, slash, base = name.rpartition("/")
    return (folder + slash if slash else name) in files and bool(_NAME.fullmatch(base))


def version_of(texts: Mapping[str, str], local: Mapping[str, str] | None = None) -> str:
    """The name of this content: a SHA-256 in hexadecimal over names and texts, whatever the ends of lines.

    With a local pack over it, of both together.
    """
    named = {name: text for name, text in texts.items() if belongs(name)}
    for name, text in (local or {}).items():
        if belongs(name, LOCAL_FILES):
            named[LOCAL + name] = text
    plain = sorted((name, text.replace("\r\n", "\n")) for name, text in named.items())
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()
