"""Keeping small numbers hidden: what is shown is rounded down to a full five, and below five nothing is said.

So a number that is shown stands for five, and the difference of two stands for nine: what is hidden cannot
be had by taking what is shown from it. One case is left, where every part is as large as it can be for what
is shown of it; there the whole is shown five smaller (``whole_of``).
"""

from __future__ import annotations

from collections.abc import Sequence

FULL = 5
"""Numbers below it are not shown, and others only as its multiples."""


def shown(number: int) -> int:
    """The number as it may be shown: a multiple of five; 0 stands for fewer than five, none among them."""
    return max(number, 0) // FULL * FULL


def whole_of(whole: int, parts: Sequence[int]) -> int:
    """How a whole may be shown beside what is shown of its parts."""
    largest = sum(shown(part) + FULL - 1 for part in parts)
    return shown(whole) - FULL if parts and largest <= shown(whole) and shown(whole) else shown(whole)


def words_for(number: int) -> str:
    """A number of ``shown``, for people."""
    return str(number) if number else f"fewer than {FULL}"
