"""The assistant's own messages: all are there, and their placeholders are ones that will be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..issues import Issue, Place, advice, must_fix
from ..messages import REQUIRED
from ..model import Pack
from ..suggest import nearest

FILE = Place("messages.yaml")

LONGEST_SHOWN = 40
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def message_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``message`` and ``placeholder``."""
    missing = REQUIRED.keys() - pack.messages.keys()
    for message_id, text in pack.messages.items():
        at = pack.messages_at.get(message_id, FILE)
        if message_id in REQUIRED:
            yield from _placeholder_findings(message_id, text, at)
            continue
        near = nearest(message_id, missing)
        if near is not None:
            missing = missing - {near}
            message = f'the assistant has no message "{message_id}", and "{near}" is missing.'
            yield must_fix("message", at, message, f'Did you mean "{near}"?')
        else:
            message = f'the assistant has no message "{message_id}" and will never say it.'
            yield advice("message", at, message, "Delete it.")
    for message_id in sorted(missing):
        names = " and ".join(f"{{{name}}}" for name in sorted(REQUIRED[message_id]))
        hint = f"Write it, with {names} in it." if names else "Write it."
        yield must_fix("message", FILE, f'the message "{message_id}" is missing.', hint)


def _placeholder_findings(message_id: str, text: str, at: Place) -> Iterator[Issue]:
    known, used = REQUIRED[message_id], set(_PLACEHOLDER.findall(text))
    for name in sorted(used - known):
        message = f'message "{message_id}" has {{{_on_one_line(name)}}}, which nothing fills in.'
        allowed = ", ".join(f"{{{each}}}" for each in sorted(known))
        hint = f"Known here: {allowed}." if allowed else "This message has no placeholders: delete it."
        yield must_fix("placeholder", at, message, hint)
    if used <= known:
        for name in sorted(known - used):
            message = f'message "{message_id}" does not say {{{name}}}.'
            yield advice("placeholder", at, message, "Add it, unless it is left out on purpose.")


def _on_one_line(name: str) -> str:
    """What stands between braces may be anything that an author forgot to close."""
    words = " ".join(name.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
