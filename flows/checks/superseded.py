"""Editions: what still rests on one that another has taken the place of."""

from __future__ import annotations

from collections.abc import Iterator

from ..coverage import Citation, coverage
from ..issues import Issue, advice
from ..model import Pack


def superseded_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``superseded``: what cites a point of a superseded source as if it were in force, as advice."""
    old = {source.id for source in pack.sources.values() if source.superseded_by}
    found: dict[tuple[Citation, str], list[str]] = {}
    if old:
        for point_id, citations in coverage(pack).citations.items():
            point = pack.points[point_id]
            for citation in citations if point.source in old and not point.history else ():
                found.setdefault((citation, point.source), []).append(point_id)
    for (citation, source), points in found.items():
        newer = pack.sources[pack.sources[source].superseded_by]
        message = f'{citation.part} cites {", ".join(points)}, from "{pack.sources[source].short}".'
        hint = f'"{newer.short}" has taken its place: see whether it still says so.'
        yield advice("superseded", citation.at, message, hint)
