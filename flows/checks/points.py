"""Points of the guidance: no more is claimed of them than is known."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import Pack


def point_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``pages``: a page is given only where it was confirmed."""
    for point in pack.points.values():
        if point.pages and point.sure != "confirmed":
            message = f'point "{point.id}" gives pages and is not confirmed, but {point.sure}.'
            yield must_fix("pages", point.at, message, "Delete pages, or confirm the point in its source.")
