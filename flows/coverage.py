"""Which points of the guidance the content rests on, which it does not use, and which a person must check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .issues import Place
from .model import Outcome, Pack, Point, Question


@dataclass(frozen=True, slots=True)
class Citation:
    """One place that rests on a point; ``part`` names it in words, such as ``question "danger"``."""

    part: str
    at: Place

    def __str__(self) -> str:
        return f"{self.part} ({self.at.file}:{self.at.line})"


Citations = Mapping[str, tuple[Citation, ...]]
"""Every point's id -> where the content cites it; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the points are used. A point stands in one of ``used``, ``unused`` and ``left_out``."""

    citations: Citations
    used: tuple[Point, ...]
    unused: tuple[Point, ...]
    """Cited nowhere, and nobody said why."""
    left_out: tuple[Point, ...]
    """Cited nowhere, for the reason they give."""
    reason_out_of_date: tuple[Point, ...]
    """Those of ``used`` that still give a reason for not being used."""

    @property
    def is_complete(self) -> bool:
        """Whether every point is used or left out for a reason, and no reason is out of date."""
        return not (self.unused or self.reason_out_of_date)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A point that was not confirmed: where a person can check it, and what rests on it meanwhile."""

    point: Point
    source: str
    """Its source as users see it, such as "DfE 2024"."""
    check_at: str
    """A web address: the point's own, or else its source's."""
    citations: tuple[Citation, ...]


def coverage(pack: Pack) -> Coverage:
    """Which points the flows, advice, contacts, urgent help, rules and reference cite, and which not."""
    found = _citations(pack)
    points = sorted(pack.points.values(), key=_order)
    used = tuple(point for point in points if found[point.id])
    idle = [point for point in points if not found[point.id]]
    return Coverage(
        citations=found,
        used=used,
        unused=tuple(point for point in idle if not point.unused_because),
        left_out=tuple(point for point in idle if point.unused_because),
        reason_out_of_date=tuple(point for point in used if point.unused_because),
    )


def to_review(pack: Pack) -> tuple[Doubt, ...]:
    """The points not confirmed: those that content rests on first, and the unsure before the recalled."""
    found = _citations(pack)
    doubts = [
        Doubt(
            point=point,
            source=pack.sources[point.source].short,
            check_at=point.check_at or pack.sources[point.source].url,
            citations=found[point.id],
        )
        for point in pack.points.values()
        if point.sure != "confirmed"
    ]
    doubts.sort(key=lambda doubt: (not doubt.citations, doubt.point.sure != "unsure", _order(doubt.point)))
    return tuple(doubts)


def coverage_lines(report: Coverage) -> tuple[str, ...]:
    """The coverage as text for a terminal: the count, then what is left to do, then what is left out."""
    total = len(report.used) + len(report.unused) + len(report.left_out)
    lines = [
        f"{len(report.used)} of {total} points are used; "
        f"left out for a reason: {len(report.left_out)}; not used: {len(report.unused)}."
    ]
    if report.unused:
        lines += ["", "Not used. Cite each of these, or say why not with unused_because:"]
        lines += [f"  {point.id}  {point.label} ({point.at.file}:{point.at.line})" for point in report.unused]
    if report.reason_out_of_date:
        lines += ["", "Used, though unused_because says they are not. Take the reason out:"]
        lines += [
            f"  {point.id}  {point.label}: cited by {_listed(report.citations[point.id])}"
            for point in report.reason_out_of_date
        ]
    if report.left_out:
        lines += ["", "Left out for a reason:"]
        lines += [f"  {point.id}  {point.label}: {point.unused_because}" for point in report.left_out]
    return tuple(lines)


def review_lines(doubts: Iterable[Doubt]) -> tuple[str, ...]:
    """The points to check as text for a terminal: how sure, what it says, where to check, what cites it."""
    doubts = tuple(doubts)
    if not doubts:
        return ("Every point is confirmed.",)
    resting = sum(1 for doubt in doubts if doubt.citations)
    unsure = sum(1 for doubt in doubts if doubt.point.sure == "unsure")
    lines = [
        f"{len(doubts)} points are not confirmed: {unsure} unsure, {len(doubts) - unsure} recalled. "
        f"Content rests on {resting} of them; those come first."
    ]
    for doubt in doubts:
        point = doubt.point
        lines += [
            "",
            f"{point.id}  {point.label} ({doubt.source}): {point.sure}",
            f"  Says: {point.say}",
            f"  Check at: {doubt.check_at}",
            f"  Rests on it: {_listed(doubt.citations) or 'nothing'}",
        ]
    return tuple(lines)


def _citations(pack: Pack) -> Citations:
    """Where each point of the pack is cited. A question that several flows share counts once."""
    found: dict[str, list[Citation]] = {point: [] for point in pack.points}
    for point_id, citation in _cited(pack):
        places = found.get(point_id)
        if places is not None and all(citation.part != place.part for place in places):
            places.append(citation)
    return {point_id: tuple(places) for point_id, places in found.items()}


def _cited(pack: Pack) -> Iterator[tuple[str, Citation]]:
    """Every citation in the pack: the point's id, and what cites it."""
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Question):
                yield from _each(state.cite, f'question "{state.id}"', state.at)
            elif isinstance(state, Outcome):
                yield from _each(state.cite, f'outcome "{state.id}" of flow "{flow.id}"', state.at)
    for block in pack.blocks.values():
        yield from _each(block.cite, f'advice block "{block.id}"', block.at)
    for contact in pack.contacts.values():
        yield from _each(contact.cite, f'contact "{contact.id}"', contact.at)
    yield from _each(pack.info.urgent.cite, "urgent help", pack.info.urgent.at)
    for rule in pack.safety_rules:
        yield from _each(rule.because, f'safety rule "{rule.id}"', rule.at)
    for phrase_rule in pack.phrase_rules:
        yield from _each(phrase_rule.because, f'phrase rule "{phrase_rule.id}"', phrase_rule.at)
    for entry in pack.entries.values():
        yield from _each(entry.cite, f'entry "{entry.id}"', entry.at)


def _each(cite: Iterable[str], part: str, at: Place) -> Iterator[tuple[str, Citation]]:
    for point_id in cite:
        yield point_id, Citation(part, at)


def _order(point: Point) -> list[tuple[int, str]]:
    """Ids as people order them: GR2 before GR10, GR3 before GR3.1, UN1 before UN1a."""
    pieces = re.findall(r"[A-Za-z]+|[0-9]+", point.id)
    return [(int(piece), "") if piece.isdigit() else (0, piece) for piece in pieces]


def _listed(places: Iterable[Citation]) -> str:
    return ", ".join(str(place) for place in places)
