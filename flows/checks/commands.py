"""Commands that must not be taken twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, Place, must_fix
from ..model import Pack

_BUILT_IN = """
about answers approve audit back change contacts content continue download drafts find forget group help
language lead leave menu preview privacy publish record reference report restart resume review rollback search
settings signoff skip start stats stop undo urgent versions why withdraw
"""

BUILT_IN_COMMANDS = frozenset(_BUILT_IN.split())
"""Commands of the assistant itself, present or reserved."""


def command_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``command``: no two flows or shelves share one, and none takes one of the assistant's own."""
    first: dict[str, str] = {}
    for name, command, at in _commands(pack):
        if command in BUILT_IN_COMMANDS:
            message = f"{name} takes /{command}, a command of the assistant itself."
            yield must_fix("command", at, message, "Choose another.")
        elif command in first:
            message = f"{name} takes /{command}, which {first[command]} has already."
            yield must_fix("command", at, message, "Choose another.")
        first.setdefault(command, name)


def _commands(pack: Pack) -> Iterator[tuple[str, str, Place]]:
    """Who takes which; a shelf has one for the list and may have one for a single entry."""
    for flow in pack.flows.values():
        yield f'flow "{flow.id}"', flow.command, flow.at
    for shelf in pack.shelves.values():
        for command in filter(None, (shelf.command, shelf.one_command)):
            yield f'shelf "{shelf.id}"', command, shelf.at
