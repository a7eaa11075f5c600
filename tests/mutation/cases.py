"""Every harmful edit, each a deterministic function of the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.mutation import card_edits, drawn_edits, routing_edits, word_edits
from tests.mutation.content import Content

SEEDS = range(1, 6)
"""Each drawn edit is made once with each of them."""


@dataclass(frozen=True)
class Case:
    """One harmful edit: what it is called, what harm it does, and how it is made."""

    name: str
    harm: str
    edit: Callable[[Content], None]

    def spoilt(self, content: Content) -> Content:
        """The content with this edit. Raises NothingToEdit."""
        spoilt = content.copy()
        self.edit(spoilt)
        return spoilt


def cases() -> tuple[Case, ...]:
    """All of them, in the order of the files they stand in."""
    fixed = (*routing_edits.EDITS, *card_edits.EDITS, *word_edits.EDITS)
    return (
        *(Case(edit.__name__, _first_line(edit), edit) for edit in fixed),
        *(_drawn(edit, seed) for edit in drawn_edits.EDITS for seed in SEEDS),
    )


def _drawn(edit: Callable[[Content, Random], None], seed: int) -> Case:
    return Case(f"{edit.__name__}_{seed}", _first_line(edit), lambda content: edit(content, Random(seed)))


def _first_line(edit: Callable[..., None]) -> str:
    return (edit.__doc__ or "").strip().split("\n")[0]
