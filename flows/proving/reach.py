"""Whether, where and how soon a session can end with a formula true: exact, over the whole graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Outcome, Pack, Question
from .answers import Test, answer_classes
from .card_formulas import WAS_PASSED, passed_fact
from .configurations import Graph, Passed, Split
from .formulas import FALSE, TRUE, Formula, Formulas
from .routing import StateKey, union

Endings = int
"""A set of endings, as the bits that ``Reach.ending_bits`` gives them."""


@dataclass(frozen=True, slots=True)
class Example:
    """A session: the flow it starts in, what was answered, and the state it ends at."""

    flow: str
    answers: tuple[tuple[Question, tuple[str, ...]], ...]
    at: StateKey

    def lines(self, pack: Pack) -> tuple[str, ...]:
        """A line for each question with what was answered, then the ending's headline."""
        said = []
        for question, chosen in self.answers:
            words = [option.say for option in question.options if option.id in chosen]
            said.append(f"{question.ask} -> {'; '.join(words)}")
        last = pack.flows[self.at[0]].states[self.at[1]]
        said.append(last.headline if isinstance(last, Outcome) else f'and round again to "{last.id}"')
        return tuple(said)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way on from a question: the place of its class, an answer, and what it leaves of a formula."""

    place: int
    example: tuple[str, ...]
    left: Formula


class Reach:
    """Searches one graph. Nothing it is asked changes its answers; it only remembers what it worked out."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.ending_bits: dict[StateKey, Endings] = {}
        self.endless: Endings = 0
        """Places where a session would go round for ever; they are numbered like endings."""
        self._endings: list[Endings] = []
        self._facts: list[int] = []
        self._fact_bits: dict[str, int] = {}
        self._look_ahead()
        self.formulas = Formulas(self._fact_bits, graph.pack.derived)
        self._ways: dict[tuple[Split, Formula], tuple[_Way, ...]] = {}
        self._found: dict[tuple[Formula, tuple[str, ...], Endings], Endings] = {}

    def endings_of(self, flows: Iterable[str]) -> Endings:
        """The endings that sessions starting in these flows come to."""
        return union(self._endings[self.graph.roots[flow]] for flow in flows) & ~self.endless

    def keys(self, endings: Endings) -> tuple[StateKey, ...]:
        """Flow id and outcome id of each ending of the set."""
        return tuple(key for key, bit in self.ending_bits.items() if bit & endings)

    def passed_before(self) -> dict[StateKey, tuple[StateKey, ...]]:
        """For every ending the returning outcomes that some session passes on its way to it."""
        configurations = self.graph.configurations
        number_of: dict[StateKey, int] = {}
        before = [0] * len(configurations)
        found: dict[StateKey, int] = {}
        for number in range(len(configurations) - 1, -1, -1):
            configuration = configurations[number]
            for passed in configuration.passed:
                before[number] |= 1 << number_of.setdefault(passed, len(number_of))
            for follower in configuration.next:
                before[follower] |= before[number]
            if configuration.ends:
                found[configuration.at] = found.get(configuration.at, 0) | before[number]
        return {
            ending: tuple(passed for passed, place in number_of.items() if mask >> place & 1)
            for ending, mask in found.items()
        }

    def endings(self, formula: Formula, flows: tuple[str, ...], among: Endings) -> Endings:
        """Those ``among`` to which some session that starts in ``flows`` comes with the formula true."""
        key = (formula, flows, among)
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = self._search(formula, flows, among, first_only=False)
        return known

    def comes_true(self, formula: Formula, flows: tuple[str, ...], among: Endings) -> bool:
        """Whether some session that starts in ``flows`` ends at one of ``among`` with the formula true."""
        return bool(self._search(formula, flows, among, first_only=True))

    def shortest(self, formula: Formula, flows: tuple[str, ...], among: Endings) -> Example | None:
        """A session of the fewest answers that ends at one of ``among`` with the formula true, if any."""
        starts = ((self.graph.roots[flow], flow) for flow in flows)
        frontier: list[tuple[int, Formula]] = []
        came: dict[tuple[int, Formula], tuple[tuple[int, Formula], tuple[str, ...]] | str] = {}
        for number, flow in starts:
            begun = (number, self._arrived(number, formula))
            if begun not in came:
                came[begun] = flow
                frontier.append(begun)
        while frontier:
            reached: list[tuple[int, Formula]] = []
            for place in frontier:
                if place[1] == TRUE and self._own(place[0]) & among:
                    return self._example(place, came)
                for step, example in self._steps(place, among):
                    if step not in came:
                        came[step] = (place, example)
                        reached.append(step)
            frontier = reached
        return None

    def _look_ahead(self) -> None:
        """For every configuration the endings and the facts that are still ahead of it."""
        same: dict[int, int] = {}
        for configuration in self.graph.configurations:
            endings = union(self._endings[follower] for follower in configuration.next)
            facts = union(self._facts[follower] for follower in configuration.next)
            for follower in set(configuration.next):
                facts |= self._facts_of(self.graph.configurations[follower].passed)
            if configuration.split is None:
                key = configuration.at
                endings = self.ending_bits.setdefault(key, 1 << len(self.ending_bits))
                self.endless |= 0 if configuration.ends else endings
            else:
                facts |= self._fact_bit(configuration.split.question.id)
            self._endings.append(same.setdefault(endings, endings))
            self._facts.append(same.setdefault(facts, facts))
            self._facts_of(configuration.passed)

    def _facts_of(self, passed: Passed) -> int:
        return union(self._fact_bit(name) for key in passed for name in (passed_fact(key), f"{key[0]}.ended"))

    def _fact_bit(self, fact: str) -> int:
        return self._fact_bits.setdefault(fact, 1 << len(self._fact_bits))

    def _search(self, formula: Formula, flows: tuple[str, ...], among: Endings, first_only: bool) -> Endings:
        wanted = among & self.endings_of(flows)
        found = 0
        seen: set[tuple[int, Formula]] = set()
        to_visit = [(self.graph.roots[flow], formula) for flow in flows]
        while to_visit and found != wanted and not (found and first_only):
            number, before = to_visit.pop()
            sought = self._endings[number] & wanted & ~found
            if not sought:
                continue
            left = self._arrived(number, before)
            if left == TRUE:
                found |= sought
            elif left != FALSE and (number, left) not in seen:
                seen.add((number, left))
                to_visit += self._onward(number, left)
        return found

    def _arrived(self, number: int, formula: Formula) -> Formula:
        """What coming to a configuration leaves of a formula: outcomes are passed, facts go out of reach."""
        if formula in (TRUE, FALSE):
            return formula
        for passed in self.graph.configurations[number].passed:
            formula = self.formulas.answered(formula, passed_fact(passed), WAS_PASSED)
            ended = f"{passed[0]}.ended"
            formula = self.formulas.answered(formula, ended, frozenset({passed[1]}), for_good=False)
        return self.formulas.settled(formula, self._facts[number])

    def _onward(self, number: int, left: Formula) -> Iterable[tuple[int, Formula]]:
        configuration = self.graph.configurations[number]
        split = configuration.split
        if split is None or not self.formulas.facts(left) & self._fact_bits[split.question.id]:
            return [(follower, left) for follower in set(configuration.next)]
        return [(configuration.next[way.place], way.left) for way in self._ways_on(split, left)]

    def _ways_on(self, split: Split, formula: Formula) -> tuple[_Way, ...]:
        """Every answer of the question; those that lead to the same and leave the same stand as one."""
        known = self._ways.get((split, formula))
        if known is None:
            known = self._ways[split, formula] = tuple(self._told_apart(split, formula))
        return known

    def _told_apart(self, split: Split, formula: Formula) -> Iterator[_Way]:
        question, seen = split.question, set()
        tests: list[Test] = list(split.tests)
        above = 1 + max((bit.bit_length() for bit, _ in tests), default=0)
        for place, values in enumerate(self.formulas.values_read(formula, question.id)):
            tests.append((1 << (above + place), values))
        for each in answer_classes(question, tests):
            place = split.places[each.bits & split.keep]
            left = self.formulas.answered(formula, question.id, frozenset(each.example))
            if (place, left) not in seen:
                seen.add((place, left))
                yield _Way(place, each.example, left)

    def _own(self, number: int) -> Endings:
        """The ending that a configuration is, if it is one."""
        configuration = self.graph.configurations[number]
        return self.ending_bits[configuration.at] if configuration.split is None else 0

    def _steps(
        self, place: tuple[int, Formula], among: Endings
    ) -> Iterator[tuple[tuple[int, Formula], tuple[str, ...]]]:
        """Where one answer leads, leaving out what can no longer end as it is sought."""
        number, formula = place
        configuration = self.graph.configurations[number]
        if configuration.split is None:
            return
        for way in self._ways_on(configuration.split, formula):
            follower = configuration.next[way.place]
            left = self._arrived(follower, way.left)
            if left != FALSE and self._endings[follower] & among:
                yield (follower, left), way.example

    def _example(
        self,
        place: tuple[int, Formula],
        came: dict[tuple[int, Formula], tuple[tuple[int, Formula], tuple[str, ...]] | str],
    ) -> Example:
        at = self.graph.configurations[place[0]].at
        answers: list[tuple[Question, tuple[str, ...]]] = []
        before = came[place]
        while not isinstance(before, str):
            place, chosen = before
            split = self.graph.configurations[place[0]].split
            assert split is not None, "only questions lead on"
            answers.append((split.question, chosen))
            before = came[place]
        return Example(before, tuple(reversed(answers)), at)
