"""guard.yaml: what an area adds to what the guard against personal data knows of itself."""

from __future__ import annotations

from .words import Line, Part, ShortLine


class GuardFile(Part):
    """guard.yaml: names that the guard lacks, what looks like a name and is none, and phrases of danger.

    The guard has lists of its own, which its figures were measured with; these are added to them.
    """

    names: list[ShortLine] = []
    """First names or surnames that people here have and that the guard misses; no list of real people."""
    not_names: list[ShortLine] = []
    """Places, schools, teams and services whose names it takes for people's: words or whole phrases."""
    urgent: list[Line] = []
    """Phrases that say that somebody is in danger now, and that it misses.

    Write "is" and "not" out: "he is not moving". / stands between words that may replace one another, and
    ... for up to five other words.
    """
