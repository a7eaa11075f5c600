"""Finding what somebody typed, in the content of one version. Of what was typed nothing is kept."""

from __future__ import annotations

import logging
from functools import cached_property

from flows.model import Pack
from flows.search import Found, SearchIndex, find, index_of

OFFERED = 3
"""As many as can be taken in at a glance."""

SURE = 0.8
"""From this score on (1 at most) an answer that fits no option may have been a search instead."""

LOOKED_AT = 20
"""Of all that is found, where only some of it is wanted."""

logger = logging.getLogger(__name__)


class Finding:
    """Searches one version, and counts the searches that found nothing."""

    def __init__(self, pack: Pack) -> None:
        """The index is made at the first search, in some tenths of a second, or by ``make_ready``."""
        self._pack = pack
        self.missed = 0

    def make_ready(self) -> None:
        """The next search waits for nothing. May be called on another thread."""
        assert self._index is not None

    def find(self, text: str) -> tuple[Found, ...]:
        """The best few, best first. Where there are none, that is counted, without a word of the text."""
        found = find(self._index, text, OFFERED)
        if not found:
            self.missed += 1
            logger.info("A search found nothing; %d so far with this content.", self.missed)
        return found

    def for_cards(self, text: str) -> tuple[Found, ...]:
        """Much that fits, best first; never counted."""
        return find(self._index, text, LOOKED_AT)

    def of_kind(self, kind: str, text: str) -> tuple[Found, ...]:
        """The best few of one shelf, or of the contacts."""
        found = find(self._index, text, LOOKED_AT)
        return tuple(each for each in found if each.kind == kind)[:OFFERED]

    def sure(self, text: str) -> Found | None:
        """What was looked for, beyond much doubt; None where that is not so clear."""
        best = find(self._index, text, 1)
        return best[0] if best and best[0].score >= SURE else None

    @cached_property
    def _index(self) -> SearchIndex:
        return index_of(self._pack)
