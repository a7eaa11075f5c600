"""Where the boxes and arrows of a flow map stand: layers from the start downwards, few crossings. Pure.

The way of Sugiyama and others: every state in the layer after the last that leads to it, long arrows cut into
pieces, the layers ordered so that neighbours stand near each other, and then each box above what it leads to.
Units are those of the page's pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP_ACROSS = 22.0
GAP_BESIDE_AN_ARROW = 10.0
GAP_DOWN = 54.0
MARGIN = 16.0
WIDTH_OF_AN_ARROW = 4.0
BETWEEN_PORTS = 14.0
MOST_BESIDE = 5
"""Boxes in a layer; where there are more, those that lead nowhere go further down."""

ORDER_SWEEPS = 24
PLACE_SWEEPS = 14

Size = tuple[float, float]
Point = tuple[float, float]
Arrow = tuple[str, str]
_Cell = str | tuple[str, str, int]
"""A state, or the piece of an arrow that goes through a layer."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: the top left corner of each box, and the points each arrow goes through."""

    width: float
    height: float
    boxes: Mapping[str, Point]
    arrows: Mapping[Arrow, tuple[Point, ...]]


def lay_out(sizes: Mapping[str, Size], arrows: Iterable[Arrow], start: str) -> Layout:
    """The layout of a map. An arrow that leads back, which checked content has none of, is drawn upwards."""
    onward = _without_loops(sizes, tuple(dict.fromkeys(arrows)), start)
    layer_of = _layers(sizes, onward)
    layers, links = _cells(sizes, onward, layer_of)
    layers = _ordered(layers, links)
    centres = _placed(layers, links, sizes)
    tops = _tops(layers, sizes)
    left = min(centre - _width(cell, sizes) / 2 for cell, centre in centres.items()) - MARGIN
    across = {cell: centre - left for cell, centre in centres.items()}
    boxes = {
        cell: (across[cell] - sizes[cell][0] / 2, tops[number])
        for number, layer in enumerate(layers)
        for cell in layer
        if isinstance(cell, str)
    }
    width = max(across[cell] + _width(cell, sizes) / 2 for cell in across) + MARGIN
    height = max(top + sizes[state][1] for state, (_, top) in boxes.items()) + MARGIN
    heights = [_height(layer, sizes) for layer in layers]
    return Layout(width, height, boxes, _lines(onward, boxes, sizes, across, layer_of, tops, heights))


def _without_loops(sizes: Mapping[str, Size], arrows: tuple[Arrow, ...], start: str) -> tuple[Arrow, ...]:
    """The arrows from the start on, depth first, without those that would close a loop."""
    leads: dict[str, list[str]] = {}
    for source, to in arrows:
        leads.setdefault(source, []).append(to)
    done: set[str] = set()
    open_now: set[str] = set()
    kept: list[Arrow] = []
    for first in (start, *sizes):
        if first in done:
            continue
        visits = [(first, iter(leads.get(first, ())))]
        open_now.add(first)
        while visits:
            state, ahead = visits[-1]
            following = next(ahead, None)
            if following is None:
                visits.pop()
                open_now.discard(state)
                done.add(state)
            elif following not in open_now:
                kept.append((state, following))
                if following not in done:
                    open_now.add(following)
                    visits.append((following, iter(leads.get(following, ()))))
    return tuple(kept)


def _layers(sizes: Mapping[str, Size], arrows: tuple[Arrow, ...]) -> dict[str, int]:
    """The number of the layer of each state: below every state that leads to it, and where there is room."""
    leads_to: dict[str, list[str]] = {state: [] for state in sizes}
    comes_from: dict[str, list[str]] = {state: [] for state in sizes}
    for source, to in arrows:
        leads_to[source].append(to)
        comes_from[to].append(source)
    layer: dict[str, int] = {}
    beside: dict[int, int] = {}
    in_turn = _in_turn(leads_to, comes_from)
    for state in [
        *(each for each in in_turn if leads_to[each]),
        *(each for each in in_turn if not leads_to[each]),
    ]:
        number = max((layer[each] + 1 for each in comes_from[state]), default=0)
        while beside.get(number, 0) >= MOST_BESIDE:
            number += 1
        layer[state] = number
        beside[number] = beside.get(number, 0) + 1
    return layer


def _in_turn(leads_to: Mapping[str, list[str]], comes_from: Mapping[str, list[str]]) -> list[str]:
    """The states, each after all that lead to it."""
    waits = {state: len(sources) for state, sources in comes_from.items()}
    turn = [state for state in waits if waits[state] == 0]
    for state in turn:  # grows as it is walked
        for to in leads_to[state]:
            waits[to] -= 1
            if waits[to] == 0:
                turn.append(to)
    return turn


def _cells(
    sizes: Mapping[str, Size], arrows: tuple[Arrow, ...], layer_of: Mapping[str, int]
) -> tuple[list[list[_Cell]], list[tuple[_Cell, _Cell]]]:
    """The layers, each with its states and pieces of arrows, and which cell is linked to which below it."""
    layers: list[list[_Cell]] = [[] for _ in range(max(layer_of.values()) + 1)]
    for state in sizes:
        layers[layer_of[state]].append(state)
    links: list[tuple[_Cell, _Cell]] = []
    for source, to in arrows:
        before: _Cell = source
        for number in range(layer_of[source] + 1, layer_of[to]):
            piece = (source, to, number)
            layers[number].append(piece)
            links.append((before, piece))
            before = piece
        links.append((before, to))
    return layers, links


def _ordered(layers: list[list[_Cell]], links: Sequence[tuple[_Cell, _Cell]]) -> list[list[_Cell]]:
    """The order with the fewest crossings that some sweeps down and up come to."""
    above, below = _neighbours(links)
    best, fewest = layers, _crossings(layers, below)
    now = [list(layer) for layer in layers]
    for sweep in range(ORDER_SWEEPS):
        down = sweep % 2 == 0
        numbers = range(1, len(now)) if down else range(len(now) - 2, -1, -1)
        for number in numbers:
            beside = now[number - 1] if down else now[number + 1]
            at = {cell: place for place, cell in enumerate(beside)}
            near = above if down else below
            own = {cell: place for place, cell in enumerate(now[number])}
            now[number].sort(key=lambda cell: _middle([at[each] for each in near.get(cell, ())], own[cell]))
        crossings = _crossings(now, below)
        if crossings < fewest:
            best, fewest = [list(layer) for layer in now], crossings
    return best


def _neighbours(
    links: Sequence[tuple[_Cell, _Cell]],
) -> tuple[dict[_Cell, list[_Cell]], dict[_Cell, list[_Cell]]]:
    above: dict[_Cell, list[_Cell]] = {}
    below: dict[_Cell, list[_Cell]] = {}
    for upper, lower in links:
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    return above, below


def _middle(places: list[int], own: int) -> float:
    return sum(places) / len(places) if places else float(own)


def _crossings(layers: list[list[_Cell]], below: Mapping[_Cell, list[_Cell]]) -> int:
    count = 0
    for upper, lower in pairwise(layers):
        at = {cell: place for place, cell in enumerate(lower)}
        ends = [place for cell in upper for place in sorted(at[each] for each in below.get(cell, ()))]
        count += sum(first > second for n, first in enumerate(ends) for second in ends[n + 1 :])
    return count


def _placed(
    layers: list[list[_Cell]], links: Sequence[tuple[_Cell, _Cell]], sizes: Mapping[str, Size]
) -> dict[_Cell, float]:
    """The centre of every cell across: as near to its neighbours as those beside it let it."""
    above, below = _neighbours(links)
    centres: dict[_Cell, float] = {}
    for layer in layers:
        centres.update(zip(layer, _side_by_side(layer, sizes), strict=True))
    for sweep in range(PLACE_SWEEPS):
        down = sweep % 2 == 0
        for layer in layers if down else layers[::-1]:
            wished, weights = [], []
            for cell in layer:
                near = [*above.get(cell, ()), *below.get(cell, ())]
                if sweep < PLACE_SWEEPS - 4:
                    near = (above if down else below).get(cell, []) or near
                pull = [4.0 if _is_piece(cell) and _is_piece(other) else 1.0 for other in near]
                total = sum(pull)
                mean = sum(p * centres[other] for p, other in zip(pull, near, strict=True))
                wished.append(mean / total if total else centres[cell])
                weights.append(max(total, 0.5))
            spread = _apart(layer, wished, weights, sizes)
            centres.update(zip(layer, spread, strict=True))
    return centres


def _apart(
    layer: list[_Cell], wished: list[float], weights: list[float], sizes: Mapping[str, Size]
) -> list[float]:
    """The places nearest to those wished for (least squares) that keep the order and the gaps.

    Without its gaps the layer only has to be in order, and that is solved by pooling neighbours that are not.
    """
    offsets = _side_by_side(layer, sizes)
    pools: list[tuple[float, float, int]] = []
    for place, weight, offset in zip(wished, weights, offsets, strict=True):
        mean, total, count = place - offset, weight, 1
        while pools and pools[-1][0] > mean:
            before, before_total, before_count = pools.pop()
            mean = (mean * total + before * before_total) / (total + before_total)
            total, count = total + before_total, count + before_count
        pools.append((mean, total, count))
    means = [mean for mean, _, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def _side_by_side(layer: list[_Cell], sizes: Mapping[str, Size]) -> list[float]:
    """The centres of the cells of a layer that stands as closely as it may."""
    centres, edge = [], 0.0
    for place, cell in enumerate(layer):
        beside_piece = _is_piece(cell) or (place > 0 and _is_piece(layer[place - 1]))
        edge += (GAP_BESIDE_AN_ARROW if beside_piece else GAP_ACROSS) if place else 0.0
        centres.append(edge + _width(cell, sizes) / 2)
        edge += _width(cell, sizes)
    return centres


def _tops(layers: list[list[_Cell]], sizes: Mapping[str, Size]) -> list[float]:
    tops, top = [], MARGIN
    for layer in layers:
        tops.append(top)
        top += _height(layer, sizes) + GAP_DOWN
    return tops


def _lines(
    arrows: tuple[Arrow, ...],
    boxes: Mapping[str, Point],
    sizes: Mapping[str, Size],
    across: Mapping[_Cell, float],
    layer_of: Mapping[str, int],
    tops: list[float],
    heights: list[float],
) -> dict[Arrow, tuple[Point, ...]]:
    """The points of each arrow; those that leave or enter one box do so side by side."""
    inner: dict[Arrow, list[Point]] = {}
    for source, to in arrows:
        points: list[Point] = []
        for number in range(layer_of[source] + 1, layer_of[to]):
            x = across[source, to, number]
            points += [(x, tops[number]), (x, tops[number] + heights[number])]
        inner[source, to] = points
    leaving: dict[str, list[tuple[float, Arrow]]] = {}
    entering: dict[str, list[tuple[float, Arrow]]] = {}
    for arrow in arrows:
        source, to = arrow
        leaving.setdefault(source, []).append((inner[arrow][0][0] if inner[arrow] else across[to], arrow))
        entering.setdefault(to, []).append((inner[arrow][-1][0] if inner[arrow] else across[source], arrow))
    begins = {
        a: (x, boxes[s][1] + sizes[s][1])
        for s, ends in leaving.items()
        for x, a in _ports(s, ends, across, sizes)
    }
    stops = {a: (x, boxes[s][1]) for s, ends in entering.items() for x, a in _ports(s, ends, across, sizes)}
    return {arrow: (begins[arrow], *inner[arrow], stops[arrow]) for arrow in arrows}


def _ports(
    state: str, ends: list[tuple[float, Arrow]], across: Mapping[_Cell, float], sizes: Mapping[str, Size]
) -> list[tuple[float, Arrow]]:
    room = (sizes[state][0] - 40.0) / max(len(ends) - 1, 1)
    step = min(BETWEEN_PORTS, room)
    first = across[state] - step * (len(ends) - 1) / 2
    return [(first + step * place, arrow) for place, (_, arrow) in enumerate(sorted(ends))]


def _is_piece(cell: _Cell) -> bool:
    return not isinstance(cell, str)


def _width(cell: _Cell, sizes: Mapping[str, Size]) -> float:
    return sizes[cell][0] if isinstance(cell, str) else WIDTH_OF_AN_ARROW


def _height(layer: list[_Cell], sizes: Mapping[str, Size]) -> float:
    return max((sizes[cell][1] for cell in layer if isinstance(cell, str)), default=0.0)
