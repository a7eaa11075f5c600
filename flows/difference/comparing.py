"""Comparing two packs: what ends differently is counted, what else differs is listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..advice import Card, compose
from ..figures import routes_ahead
from ..graph import Graph, build_graph
from ..model import Pack, Question
from ..proving.formulas import Formula
from ..proving.reach import Reach
from ..session import Answer
from ..walk import EndlessRoute, Replay
from .carrying import carried
from .common_answers import in_common
from .counting import Answers, Counter, Counts
from .endings import Differences, EndingPair
from .joint import joint_graph
from .parts import part_changes
from .renaming import under_new_names
from .sides import cards_of
from .values import (
    KINDS,
    OTHER_ADVICE,
    Difference,
    Example,
    Finding,
    FlowDifference,
    Item,
    Kind,
    Said,
)

TrueAt = dict[int, Formula]


def compare(old: Pack, new: Pack) -> Difference:
    """Everything that differs between the two, every count exact; what the new one renamed is the same.

    The last route of every list must be without a condition, which the structural checks see to. Raises
    EndlessRoute where a pack goes round in a loop, and TooManyConfigurations where a pack, or the two
    together, are too large to count.
    """
    named = under_new_names(old, new.renamed)
    counted = _Counted(named, new)
    return Difference(
        old=named,
        new=new,
        flows=tuple(counted.flows()),
        findings=counted.findings(),
        parts=part_changes(named, new),
        carried=carried(old, new),
    )


class _Counted:
    """The counts of one comparison."""

    def __init__(self, old: Pack, new: Pack) -> None:
        self._old, self._new = old, new
        old_common, new_common = in_common(old, new)
        self._graphs = (build_graph(old_common), build_graph(new_common))
        for graph in self._graphs:
            _refuse_endless(graph)
        self._counter = Counter(joint_graph(*self._graphs))
        self._items = self._items_by_end(old_common, new_common)
        self._gone = _left_out(old, old_common, self._graphs[0])
        self._added = _left_out(new, new_common, self._graphs[1])
        self._examples = _Examples(old, new)

    def flows(self) -> Iterator[FlowDifference]:
        """The flows that both packs have, in the new one's order."""
        combinations = self._counter.combinations()
        differ = self._count(KINDS)
        other_advice = self._count(OTHER_ADVICE)
        of_kind = {kind: self._count((kind,)) for kind in KINDS}
        for flow in self._new.flows:
            if flow in combinations:
                yield FlowDifference(
                    id=flow,
                    combinations=combinations[flow],
                    differ=differ[flow],
                    other_advice=other_advice[flow],
                    kinds={kind: counts[flow] for kind, counts in of_kind.items() if counts[flow]},
                    gone=self._gone.get(flow, 0),
                    added=self._added.get(flow, 0),
                )

    def findings(self) -> tuple[Finding, ...]:
        """Every item that some combination shows, with its shortest example."""
        found: list[Finding] = []
        alike: dict[tuple[tuple[int, Formula], ...], tuple[Counts, Example] | None] = {}
        for item in {item: None for items in self._items.values() for item in items}:
            true_at = self._true_at(item)
            # what comes and goes at the same endings for the same answers is counted once
            key = tuple(true_at.items())
            if key not in alike:
                alike[key] = self._counted(true_at)
            counted = alike[key]
            if counted is not None:
                found.append(Finding(item, *counted))
        found.sort(key=lambda each: (KINDS.index(each.item.kind), -sum(each.counts.values()), each.item.what))
        return tuple(found)

    def _counted(self, true_at: TrueAt) -> tuple[Counts, Example] | None:
        """The flows with combinations that come to one of these ends with its formula true; the shortest."""
        counts = {flow: count for flow, count in self._counter.count(true_at).items() if count}
        shortest = self._counter.shortest(true_at, counts)
        return None if shortest is None else (counts, self._examples.example(*shortest))

    def _items_by_end(self, old: Pack, new: Pack) -> dict[int, dict[Item, Formula]]:
        counter = self._counter
        old_cards = cards_of("old", Reach(self._graphs[0]), counter.formulas)
        new_cards = cards_of("new", Reach(self._graphs[1]), counter.formulas)
        differences = Differences(old, new, counter.formulas)
        known: dict[tuple[object, ...], dict[Item, Formula]] = {}
        found: dict[int, dict[Item, Formula]] = {}
        for number in counter.ends():
            before, after = counter.joint.places[number].ends
            one_sided = counter.one_sided[number]
            key = (before, after, one_sided)
            if key not in known:
                parts = old_cards.parts(before, one_sided), new_cards.parts(after, one_sided)
                known[key] = differences.of(EndingPair(before, after, *parts))
            if known[key]:
                found[number] = known[key]
        return found

    def _count(self, kinds: Sequence[Kind]) -> Counts:
        """The combinations that differ in at least one item of these kinds."""
        wanted = frozenset(kinds)
        known: dict[int, Formula] = {}
        true_at: TrueAt = {}
        for number, items in self._items.items():
            if id(items) not in known:
                some = (formula for item, formula in items.items() if item.kind in wanted)
                known[id(items)] = self._counter.formulas.any(some)
            true_at[number] = known[id(items)]
        return self._counter.count(true_at)

    def _true_at(self, item: Item) -> TrueAt:
        return {number: items[item] for number, items in self._items.items() if item in items}


def _refuse_endless(graph: Graph) -> None:
    for configuration in graph.configurations:
        if configuration.split is None and not configuration.ends:
            raise EndlessRoute(f'"{configuration.at[0]}" goes round in a loop at "{configuration.at[1]}"')


def _left_out(pack: Pack, common: Pack, graph: Graph) -> Counts:
    """For each flow the routes with an answer that the other pack does not take."""
    if common is pack:
        return {}
    whole = build_graph(pack)
    _refuse_endless(whole)
    every, some = routes_ahead(whole), routes_ahead(graph)
    return {flow: every[root] - some[graph.roots[flow]] for flow, root in whole.roots.items()}


class _Examples:
    """Makes examples by the walk that conversations take, so that what is shown is what people see."""

    def __init__(self, old: Pack, new: Pack) -> None:
        self._old, self._new = Replay(old), Replay(new)

    def example(self, flow: str, answers: Answers) -> Example:
        given = tuple(Answer(question.id, chosen) for question, chosen in answers)
        before, asked_before = _ended(self._old, flow, given)
        after, asked_after = _ended(self._new, flow, given)
        said = (
            self._said(question, chosen, question.id in asked_before, question.id in asked_after)
            for question, chosen in answers
        )
        return Example(flow, tuple(said), before, after)

    def _said(self, question: Question, chosen: tuple[str, ...], in_old: bool, in_new: bool) -> Said:
        words = (self._new if in_new else self._old).pack.questions[question.id]
        answer = "; ".join(option.say for option in words.options if option.id in chosen)
        return Said(words.ask, answer, "" if in_old and in_new else "new" if in_new else "old")


def _ended(replay: Replay, flow: str, answers: tuple[Answer, ...]) -> tuple[Card, frozenset[str]]:
    """The card that these answers end with, and the questions that were asked for it."""
    walk = replay.walk(flow, answers)
    state = replay.state_at(walk.position)
    card = compose(replay.pack, walk.position.flow, state.id, walk.facts, walk.passed)
    return card, frozenset(answer.question for answer in walk.route)
