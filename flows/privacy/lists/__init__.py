"""The word lists of the guard: data only, written for it; none is a list of real people."""

from __future__ import annotations

from functools import cache


@cache
def words_of(written: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(written.split())


@cache
def lines_of(written: str) -> tuple[str, ...]:
    """The lines of a list that has one phrase a line."""
    return tuple(written.strip().splitlines())
