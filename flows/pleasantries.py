"""A greeting or a thank-you that somebody types where nothing is asked: neither an answer nor a search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from .matching import plain_words
from .wording import Wording

Reply = Literal["said_hello", "said_thanks"]
"""The message that answers it."""


def pleasantry(text: str, wording: Wording) -> Reply | None:
    """The message that answers ``text`` where all of it is a greeting or thanks; None for anything else.

    Whoever calls has had the guard look at the text first: danger comes before manners.
    """
    said = plain_words(text)
    if _is_among(said, wording.thanks):
        return "said_thanks"
    return "said_hello" if _is_among(said, wording.greetings) else None


def _is_among(said: str, phrases: Iterable[str]) -> bool:
    return any(said == plain_words(phrase) for phrase in phrases)
