"""The map of a flow as plain data: boxes and arrows, the way taken, and what was seen. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise
from textwrap import wrap
from typing import Any, Literal

from bot.preview.layout import Layout, Point, lay_out
from flows.model import Flow, HandOver, Outcome, Pack, Question, State
from flows.proving.routing import StateKey
from flows.walk import Walk

CHARACTERS_A_LINE = 24
MOST_LINES = 3
BOX_WIDTH = 190.0
LINE_HEIGHT = 16.0
ABOVE_AND_BELOW = 18.0
MAPS_REMEMBERED = 64

Status = Literal["here", "way", "seen", "unseen"]


class Maps:
    """The maps of one pack. Where the boxes stand is worked out once for each flow."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._layout = lru_cache(maxsize=MAPS_REMEMBERED)(self._laid_out)

    def map(self, flow_id: str, walk: Walk | None, seen: Collection[StateKey]) -> dict[str, Any]:
        """The map for a conversation that stands at the end of that walk; without one, nothing is marked."""
        flow, layout = self._pack.flows[flow_id], self._layout(flow_id)
        visited = walk.visited if walk else ()
        here = (walk.position.flow, walk.position.state) if walk else None
        own = [state for at, state in visited if at == flow_id]
        way = set(pairwise(own))
        told = self._told(walk)

        def status(state: State) -> Status:
            key = (flow_id, state.id)
            if key == here:
                return "here"
            return "way" if key in visited else "seen" if key in seen else "unseen"

        return {
            "flow": flow_id,
            "title": flow.title,
            "width": round(layout.width),
            "height": round(layout.height),
            "boxes": [self._box(flow, state, layout, status(state)) for state in flow.states.values()],
            "arrows": [
                {
                    "path": _path(points),
                    "way": arrow in way,
                    "says": told.get(arrow[0], "") if arrow in way else "",
                    "at": [round(points[0][0]), round(points[0][1])],
                }
                for arrow, points in layout.arrows.items()
            ],
            "seen": sum((flow_id, state) in seen for state in flow.states),
        }

    def _laid_out(self, flow_id: str) -> Layout:
        flow = self._pack.flows[flow_id]
        sizes = {
            state.id: (BOX_WIDTH, ABOVE_AND_BELOW + LINE_HEIGHT * len(self._lines(state)))
            for state in flow.states.values()
        }
        return lay_out(sizes, _arrows(flow), flow.start)

    def _lines(self, state: State) -> list[str]:
        return wrap(
            self.says(state), CHARACTERS_A_LINE, max_lines=MOST_LINES, placeholder=" …", break_long_words=True
        )

    def says(self, state: State) -> str:
        """The state in the author's words."""
        if isinstance(state, Question):
            return state.ask
        return state.headline if isinstance(state, Outcome) else self._pack.flows[state.flow].title

    def _told(self, walk: Walk | None) -> dict[str, str]:
        """What was answered at each question on the way."""
        told = {}
        for answer in walk.route if walk else ():
            question = self._pack.questions[answer.question]
            said = "; ".join(option.say for option in question.options if option.id in answer.chosen)
            told[question.id] = (
                said if len(said) <= CHARACTERS_A_LINE else f"{said[: CHARACTERS_A_LINE - 1]}…"
            )
        return told

    def _box(self, flow: Flow, state: State, layout: Layout, status: Status) -> dict[str, Any]:
        x, y = layout.boxes[state.id]
        lines = self._lines(state)
        return {
            "id": state.id,
            "kind": _kind(state),
            "status": status,
            "x": round(x),
            "y": round(y),
            "width": round(BOX_WIDTH),
            "height": round(ABOVE_AND_BELOW + LINE_HEIGHT * len(lines)),
            "lines": lines,
            "says": self.says(state),
            "line": state.at.line,
            "file": state.at.file,
            "within": state.within if isinstance(state, Outcome) else "",
        }


def _kind(state: State) -> str:
    if isinstance(state, Question):
        return "question"
    return "ending" if isinstance(state, Outcome) else "hand_over"


def _arrows(flow: Flow) -> Iterator[tuple[str, str]]:
    for state in flow.states.values():
        if isinstance(state, Question):
            for routes in state.routes.values():
                yield from ((state.id, route.to) for route in routes)
        elif isinstance(state, HandOver) and state.back_to:
            yield state.id, state.back_to


def _path(points: tuple[Point, ...]) -> str:
    """The points as a path of SVG that leaves and enters every box straight down."""
    (x, y), *rest = points
    parts = [f"M{x:.0f} {y:.0f}"]
    for to_x, to_y in rest:
        if to_x == x:
            parts.append(f"L{to_x:.0f} {to_y:.0f}")
        else:
            middle = (y + to_y) / 2
            parts.append(f"C{x:.0f} {middle:.0f} {to_x:.0f} {middle:.0f} {to_x:.0f} {to_y:.0f}")
        x, y = to_x, to_y
    return "".join(parts)
