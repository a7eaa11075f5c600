"""The configuration graph: every combination of answers, with routes that meet again put together.

A configuration is a position (the state, and the places that wait for a hand-over to come back) and the bits
of the answers so far that something ahead still reads. Every answer leads to one configuration, so to walk
the graph is to walk all combinations of answers at once. The graph holds no loop, and what an answer leads to
always stands before what led to it, so that a sum over all routes is one pass in order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .model import HandOver, Outcome, Pack
from .proving.answers import answer_classes
from .proving.configurations import Configuration, Graph, Passed, Split, Spot, comes_back, live_bits
from .proving.routing import Ask, BitRoute, Routing, StateKey
from .walk import Position

__all__ = ["MOST_CONFIGURATIONS", "Graph", "Progress", "TooManyConfigurations", "build_graph"]

Progress = Callable[[int, int, str], None]
"""Called with what is done, out of how many, and what it is about."""

DEEPEST = 20
"""Hand-overs that wait for one another; a pack that goes deeper is going round in a loop."""

MOST_CONFIGURATIONS = 1_000_000
"""About 800 MB. Nothing is proved of a pack that needs more, and it is said so."""


class TooManyConfigurations(Exception):
    """The pack needs more configurations than allowed; nothing can be said of it."""


def build_graph(pack: Pack, progress: Progress | None = None, most: int = MOST_CONFIGURATIONS) -> Graph:
    """The graph of every flow of the pack, exact. Raises TooManyConfigurations above ``most``."""
    return _Builder(pack, most).build(progress)


_Key = tuple[Spot, int, Passed]


@dataclass(slots=True)
class _Visit:
    """A configuration whose followers are being numbered."""

    key: _Key
    split: Split | None
    followers: list[_Key]
    numbered: int = 0


class _Builder:
    def __init__(self, pack: Pack, most: int) -> None:
        self._pack = pack
        self._most = most
        self._routing = Routing(pack)
        self._spots: dict[Position, Spot] = {}
        self._configurations: list[Configuration] = []
        self._numbers: dict[_Key, int] = {}
        self._alike: dict[tuple[StateKey | Split, Passed, tuple[int, ...]], int] = {}
        self._splits: dict[tuple[str, int], Split] = {}
        self._visited: set[StateKey] = set()
        self._taken: set[BitRoute] = set()

    def build(self, progress: Progress | None) -> Graph:
        roots: dict[str, int] = {}
        for done, flow in enumerate(self._pack.flows.values()):
            if progress is not None:
                progress(done, len(self._pack.flows), flow.id)
            start = self._rest(self._spot(Position(flow.id, flow.start)), 0)
            self._number(start)
            roots[flow.id] = self._numbers[start]
        return Graph(
            pack=self._pack,
            routing=self._routing,
            configurations=tuple(self._configurations),
            roots=roots,
            numbers=self._by_position(),
            visited=frozenset(self._visited),
            taken=frozenset(self._taken),
        )

    def _by_position(self) -> dict[Position, dict[int, int]]:
        """For a question with the same bits, any of its numbers: they differ in what was passed before it."""
        numbers: dict[Position, dict[int, int]] = {}
        for (spot, bits, _), number in self._numbers.items():
            numbers.setdefault(spot.position, {})[bits] = number
        return numbers

    def _number(self, start: _Key) -> None:
        """Depth first without recursion, so that the length of a flow does not matter."""
        if start in self._numbers:
            return
        visits = [self._visit(start)]
        while visits:
            visit = visits[-1]
            followers = visit.followers
            while visit.numbered < len(followers) and followers[visit.numbered] in self._numbers:
                visit.numbered += 1
            if len(self._numbers) + len(visits) > self._most:
                raise TooManyConfigurations(f"more than {self._most:,} configurations")
            if visit.numbered < len(followers):
                visits.append(self._visit(followers[visit.numbered]))
                continue
            visits.pop()
            self._numbers[visit.key] = self._configuration(visit)

    def _configuration(self, visit: _Visit) -> int:
        """The number of the configuration; one that asks the same and leads to the same is the same."""
        spot, _, passed = visit.key
        following = tuple(self._numbers[follower] for follower in visit.followers)
        alike = (spot.key if visit.split is None else visit.split, passed, following)
        number = self._alike.setdefault(alike, len(self._configurations))
        if number == len(self._configurations):
            ends = isinstance(spot.state, Outcome)
            self._configurations.append(Configuration(spot.key, passed, visit.split, following, ends))
        return number

    def _visit(self, key: _Key) -> _Visit:
        spot, bits, _ = key
        if spot.ask is None or bits & spot.ask.known:
            return _Visit(key, None, [])
        split = spot.split or self._split(spot, spot.ask)
        followers = []
        for each in split.classes:
            answered = bits | each.bits
            followers.append(self._rest(self._follow(spot, spot.ask, answered), answered))
        return _Visit(key, split, followers)

    def _rest(self, spot: Spot, bits: int) -> _Key:
        """Where a walk that comes to this spot next stands still: at a question to ask, or at an ending.

        On the way there, known answers are applied, hand-overs followed, returning outcomes go back. A walk
        that would go on for ever stands still where it begins to repeat itself: at a state that asks nothing.
        """
        passed: list[StateKey] = []
        seen: set[tuple[Spot, int]] = set()
        while (spot, bits) not in seen:
            state = spot.state
            self._visited.add(spot.key)
            if isinstance(state, Outcome):
                if not comes_back(state, spot.position):
                    break
                passed.append(spot.key)
                ended = f"{spot.position.flow}.ended"
                bits &= ~self._routing.bits.mask(ended)
                bits |= self._routing.bits.answered(ended, frozenset({state.id}))
                (flow, back_to), *waiting = spot.position.waiting
                spot = self._following(spot, "", Position(flow, back_to, tuple(waiting)))
                continue
            if isinstance(state, HandOver):
                if len(spot.position.waiting) > DEEPEST:
                    break
                seen.add((spot, bits))
                spot = self._handed_over(spot, state)
                continue
            assert spot.ask is not None
            if not bits & spot.ask.known:
                break
            seen.add((spot, bits))
            spot = self._follow(spot, spot.ask, bits)
        return spot, bits & spot.live, tuple(passed)

    def _follow(self, spot: Spot, ask: Ask, bits: int) -> Spot:
        """The spot that the answer in ``bits`` leads to."""
        group = next(group for group in ask.groups if bits & group.bit)
        route = next(route for route in group.routes if route.condition.holds(bits))
        self._taken.add(route)
        to = route.route.to
        position = spot.position
        return spot.following.get(to) or self._following(
            spot, to, Position(position.flow, to, position.waiting)
        )

    def _handed_over(self, spot: Spot, state: HandOver) -> Spot:
        waiting = spot.position.waiting
        if state.back_to is not None:
            waiting = ((spot.position.flow, state.back_to), *waiting)
        return self._following(spot, "", Position(state.flow, self._pack.flows[state.flow].start, waiting))

    def _following(self, spot: Spot, to: str, position: Position) -> Spot:
        known = spot.following.get(to)
        if known is None:
            known = spot.following[to] = self._spot(position)
        return known

    def _spot(self, position: Position) -> Spot:
        known = self._spots.get(position)
        if known is None:
            state = self._pack.flows[position.flow].states[position.state]
            ask = self._routing.asks.get((position.flow, position.state))
            known = Spot(position, state, live_bits(self._routing, position), ask)
            self._spots[position] = known
        return known

    def _split(self, spot: Spot, ask: Ask) -> Split:
        """Apart are answers that take other routes here, or that something ahead reads differently."""
        position = spot.position
        keep = ask.splits
        for group in ask.groups:
            for route in group.routes:
                keep |= live_bits(self._routing, Position(position.flow, route.route.to, position.waiting))
        keep &= self._routing.bits.mask(ask.question.id)
        split = self._splits.get((ask.question.id, keep))
        if split is None:
            tests = self._routing.bits.tests(ask.question.id, keep)
            classes = answer_classes(ask.question, tests)
            places = {each.bits: place for place, each in enumerate(classes)}
            split = Split(ask.question, keep, tests, classes, places)
            self._splits[ask.question.id, keep] = split
        spot.split = split
        return split
