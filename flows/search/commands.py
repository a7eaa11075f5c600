"""Did you mean: the command nearest to one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable

from .spelling import slips_between

MOST_SLIPS = 2
LETTERS_PER_SLIP = 3
"""A word of six letters may have two slips, one of three letters one."""


def meant_command(typed: str, known: Iterable[str]) -> str | None:
    """The one command of ``known`` that ``typed`` may stand for, without its slash; None where none is near.

    ``typed`` may begin with a slash and go on with a bot's name or more words: "/urgnt@bot now" -> "urgent".
    """
    words = typed.strip().removeprefix("/").casefold().split()
    if not words:
        return None
    word = words[0].split("@", maxsplit=1)[0]
    commands = sorted(set(known))
    if word in commands:
        return word
    begun = [command for command in commands if len(word) >= 3 and command.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    slips = {command: slips_between(word, command) for command in commands}
    bearable = [
        command
        for command in commands
        if slips[command] <= min(MOST_SLIPS, min(len(word), len(command)) // LETTERS_PER_SLIP)
    ]
    nearest = sorted(bearable, key=lambda command: (slips[command], command))
    tied = len(nearest) > 1 and slips[nearest[0]] == slips[nearest[1]]
    return None if not nearest or tied else nearest[0]
