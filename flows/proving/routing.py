"""What routing reads of the answers, as bits: every fact test that some route ahead depends on is one bit.

A configuration of the proof is a position and the bits that something ahead still reads; the fewer bits, the
sooner routes meet again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Condition, FactTest, HandOver, Pack, Question, Route, State
from .answers import Test, bits_of

NEVER = 1
"""A bit that no answer sets: the test of a condition that cannot hold."""


class FactBits:
    """Numbers fact tests: one bit for each fact and set of values, the same bit for the same test."""

    def __init__(self) -> None:
        self._bits: dict[tuple[str, frozenset[str]], int] = {}
        self._tests: dict[str, list[Test]] = {}
        self._answered: dict[tuple[str, frozenset[str]], int] = {}

    def bit(self, fact: str, values: frozenset[str]) -> int:
        """The bit of the test that ``fact`` holds one of ``values``."""
        known = self._bits.get((fact, values))
        if known is not None:
            return known
        bit = 2 << len(self._bits)
        self._bits[fact, values] = bit
        self._tests.setdefault(fact, []).append((bit, values))
        return bit

    def tests(self, fact: str, among: int = -1) -> tuple[Test, ...]:
        """The tests of that fact whose bits are in ``among``; all of them without it."""
        return tuple(test for test in self._tests.get(fact, ()) if test[0] & among)

    def answered(self, fact: str, chosen: frozenset[str]) -> int:
        """The bits that are set once ``fact`` holds ``chosen``. Ask only once every test has its bit."""
        key = (fact, chosen)
        if key not in self._answered:
            self._answered[key] = bits_of(chosen, self._tests.get(fact, ()))
        return self._answered[key]

    def mask(self, fact: str) -> int:
        """The bits of every test of that fact."""
        return sum(bit for bit, _ in self._tests.get(fact, ()))


@dataclass(frozen=True, slots=True)
class BitCondition:
    """A condition on bits; each of ``derived`` is cases of which any, or none, must hold."""

    needed: int
    forbidden: int
    derived: tuple[tuple[bool, tuple[BitCondition, ...]], ...] = ()

    def holds(self, bits: int) -> bool:
        """Whether the condition holds where exactly these bits are set."""
        if bits & self.needed != self.needed or bits & self.forbidden:
            return False
        return all(any(case.holds(bits) for case in cases) is wanted for wanted, cases in self.derived)

    @property
    def reads(self) -> int:
        """Every bit the condition looks at."""
        inner = (case.reads for _, cases in self.derived for case in cases)
        return union((self.needed, self.forbidden, *inner))


@dataclass(frozen=True, slots=True, eq=False)
class BitRoute:
    """One way on, with its condition on bits; ``route`` is as the author wrote it."""

    route: Route
    condition: BitCondition


@dataclass(frozen=True, slots=True, eq=False)
class AnswerGroup:
    """Options that take the same routes, and the bit that says that one of them was chosen."""

    bit: int
    options: frozenset[str]
    routes: tuple[BitRoute, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """A question with its routes on bits. ``known``: the bit that says that it has been answered."""

    question: Question
    known: int
    groups: tuple[AnswerGroup, ...]
    met_again: bool
    """Whether a session may come to this question a second time, and so must remember the whole answer."""

    @property
    def splits(self) -> int:
        """Every bit that decides where an answer given here leads."""
        return union(group.bit for group in self.groups) | self._route_reads

    @property
    def reads(self) -> int:
        """Every bit of earlier answers that decides where the walk goes from here."""
        remembered = self.known | union(group.bit for group in self.groups) if self.met_again else 0
        return remembered | self._route_reads

    @property
    def _route_reads(self) -> int:
        return union(route.condition.reads for group in self.groups for route in group.routes)


StateKey = tuple[str, str]
"""Flow id and state id."""


class Routing:
    """The routing of one pack on bits, and for every state the bits that it or anything ahead reads.

    A configuration holds its bits as one integer, so those that are remembered have low numbers: conditions
    and questions that may be met again come before what is looked at once and forgotten.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.bits = FactBits()
        self._keys = [(flow.id, state) for flow in pack.flows.values() for state in flow.states]
        self.following = {key: self._states_after(key) for key in self._keys}
        again = self._met_again()
        questions = {key: state for key in self._keys if isinstance(state := self._state(key), Question)}
        for state in questions.values():
            for routes in state.routes.values():
                self._routes(routes)
        ordered = sorted(questions.items(), key=lambda item: item[1].id not in again)
        self.asks = {key: self._ask(question, question.id in again) for key, question in ordered}
        self.ahead: Mapping[StateKey, int] = self._union_ahead(
            {key: ask.reads for key, ask in self.asks.items()}
        )

    def _state(self, key: StateKey) -> State:
        return self.pack.flows[key[0]].states[key[1]]

    def _states_after(self, key: StateKey) -> tuple[StateKey, ...]:
        flow_id, state = key[0], self._state(key)
        if isinstance(state, Question):
            return tuple({(flow_id, route.to): None for way in state.routes.values() for route in way})
        if isinstance(state, HandOver):
            there = (state.flow, self.pack.flows[state.flow].start)
            return (there,) if state.back_to is None else (there, (flow_id, state.back_to))
        return ()

    def _union_ahead(self, own: Mapping[StateKey, int]) -> dict[StateKey, int]:
        """For every state, the union of its own mask and those of all states that may follow it.

        Grown to a fixed point, last states first: most of what a state needs is then there already. What
        follows once a hand-over comes back is for whoever knows the places that wait to add.
        """
        keys = self._keys[::-1]
        ahead = {key: own.get(key, 0) for key in keys}
        changed = True
        while changed:
            changed = False
            for key in keys:
                mask = union((ahead[key], *(ahead[later] for later in self.following[key])))
                if mask != ahead[key]:
                    ahead[key] = mask
                    changed = True
        return ahead

    def _met_again(self) -> set[str]:
        """Questions that a session may come to twice: further on, or once a hand-over has come back."""
        number: dict[str, int] = {}
        own: dict[StateKey, int] = {}
        for key in self._keys:
            if isinstance(state := self._state(key), Question):
                own[key] = 1 << number.setdefault(state.id, len(number))
        ahead = self._union_ahead(own)
        again = 0
        for key in self._keys:
            following = self.following[key]
            if key in own:
                again |= own[key] & union(ahead[later] for later in following)
            elif len(following) == 2:
                again |= ahead[following[0]] & ahead[following[1]]
        return {question for question, place in number.items() if again >> place & 1}

    def _ask(self, question: Question, met_again: bool) -> Ask:
        everything = frozenset(option.id for option in question.options)
        known = self.bits.bit(question.id, everything)
        if question.kind == "several":
            only = AnswerGroup(known, everything, self._routes(question.routes[""]))
            return Ask(question, known, (only,), met_again)
        together: dict[tuple[tuple[str, Condition], ...], list[str]] = {}
        for option in question.options:
            ways = tuple((route.to, route.condition) for route in question.routes[option.id])
            together.setdefault(ways, []).append(option.id)
        groups = tuple(
            AnswerGroup(
                self.bits.bit(question.id, frozenset(options)),
                frozenset(options),
                self._routes(question.routes[options[0]]),
            )
            for options in together.values()
        )
        return Ask(question, known, groups, met_again)

    def _routes(self, routes: Iterable[Route]) -> tuple[BitRoute, ...]:
        return tuple(BitRoute(route, self._condition(route.condition)) for route in routes)

    def _condition(self, condition: Condition) -> BitCondition:
        needed = forbidden = 0
        derived: list[tuple[bool, tuple[BitCondition, ...]]] = []
        for tests, wanted in ((condition.when, True), (condition.unless, False)):
            for test in tests:
                rule = self.pack.derived.get(test.fact)
                if rule is None:
                    bit = self.bits.bit(test.fact, test.values)
                    needed, forbidden = (needed | bit, forbidden) if wanted else (needed, forbidden | bit)
                    continue
                yes, no = ((value in test.values) is wanted for value in ("yes", "no"))
                if not yes and not no:
                    needed |= NEVER
                elif yes is not no:
                    derived.append((yes, tuple(self._plain(case) for case in rule.any_of)))
        return BitCondition(needed, forbidden, tuple(derived))

    def _plain(self, case: Condition) -> BitCondition:
        """A case of a derived fact: it reads answers only."""

        def bits(tests: tuple[FactTest, ...]) -> int:
            return union(self.bits.bit(test.fact, test.values) for test in tests)

        return BitCondition(bits(case.when), bits(case.unless))


def union(masks: Iterable[int]) -> int:
    """All bits of the masks."""
    union = 0
    for mask in masks:
        union |= mask
    return union
