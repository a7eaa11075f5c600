"""What a pack keeps about words: jargon and what explains it, words to put in plainer ones, and manners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .issues import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Jargon:
    """A term of the trade: how it is written, what it means, and the words that count as saying so."""

    id: str
    words: tuple[str, ...]
    means: str
    explained_by: tuple[str, ...]
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Wording:
    """The word lists of a pack. ``plainer`` and ``spelling`` give the word to write for one not to write.

    ``greetings`` and ``thanks`` are what people type to somebody, and not to look anything up.
    """

    jargon: tuple[Jargon, ...] = ()
    plainer: Mapping[str, str] = field(default_factory=dict)
    spelling: Mapping[str, str] = field(default_factory=dict)
    greetings: tuple[str, ...] = ()
    thanks: tuple[str, ...] = ()
