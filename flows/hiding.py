"""Keeping small numbers hidden: what is shown is rounded down to a full five; below five nothing is said.

So a number that is shown stands for five, and the difference of two for nine. Where many small parts are all
as large as they can be, a whole would still give them away (five fours are twenty); so one addition in fifty
is left out when it is counted, by chance (``bot.tally``). Whatever is shown would look the same with one chat
more, all of whose additions were left out: no number of chats that is hidden can ever be had for certain.
"""

from __future__ import annotations

FULL = 5
"""Numbers below it are not shown, and others only as its multiples."""

LEFT_OUT = 50
"""One addition in so many is not counted."""


def shown(number: int) -> int:
    """The number as it may be shown: a multiple of five; 0 stands for fewer than five, none among them."""
    return max(number, 0) // FULL * FULL


def words_for(number: int) -> str:
    """A number of ``shown``, for people."""
    return str(number) if number else f"fewer than {FULL}"


def is_left_out(mark: int) -> bool:
    """Whether the addition with that mark, any number as likely as another, is not counted."""
    return mark % LEFT_OUT == 0
