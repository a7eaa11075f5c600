"""The proof: every safety rule, checked over all combinations of answers that a session can give.

What is proved is routing and composition: which endings come up, and what their cards hold. Wording is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from .figures import FlowFigures, flow_figures, lengths_ahead
from .graph import MOST_CONFIGURATIONS, Graph, Progress, TooManyConfigurations, build_graph
from .issues import Issue, Place, must_fix
from .model import Pack, SafetyRule
from .proving.card_formulas import CardFormulas, flow_and_outcome
from .proving.demands import Part, parts_of, unknown_names
from .proving.findings import Showing, escalation_findings, length_findings, loop_findings, route_findings
from .proving.formulas import FALSE, Formula
from .proving.reach import Endings, Example, Reach
from .proving.routing import StateKey, union


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """What the proof says of one safety rule."""

    holds: bool
    endings: int
    """Endings that come up with the rule's condition true."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found, and what it was found over."""

    issues: tuple[Issue, ...]
    flows: Mapping[str, FlowFigures] = field(default_factory=dict)
    rules: Mapping[str, RuleFigures] = field(default_factory=dict)
    blocks_shown: int = 0
    """Advice blocks that are on the card of some ending."""
    blocks: int = 0
    configurations: int = 0
    """Of all flows together, each counted once."""
    graph: Graph | None = field(default=None, compare=False, repr=False)
    """What it was proved on, for whoever needs it next; None where the pack is too large."""


def prove(
    pack: Pack,
    progress: Progress | None = None,
    graph: Graph | None = None,
    most: int = MOST_CONFIGURATIONS,
) -> Proof:
    """Whether every safety rule holds at every ending of every route, and what else the routes show.

    Nothing is sampled and there is no limit of depth. A pack that needs more than ``most`` configurations has
    a must-fix finding that says so, and no proof. Give the graph where the pack's has already been built. The
    last route of every list must be without a condition, which the structural checks see to.
    """
    try:
        graph = graph or build_graph(pack, progress, most)
    except TooManyConfigurations as error:
        return Proof((_too_large(pack, error),))
    reach = Reach(graph)
    passed_before = reach.passed_before()
    cards = CardFormulas(pack, reach.formulas, passed_before)
    every_flow = tuple(graph.roots)
    lengths = lengths_ahead(graph)
    prover = _RuleProver(reach, cards)
    rules: dict[str, RuleFigures] = {}
    issues = [*loop_findings(reach), *route_findings(graph), *length_findings(graph, lengths)]
    for done, rule in enumerate(pack.safety_rules):
        if progress is not None:
            progress(done, len(pack.safety_rules), rule.id)
        rules[rule.id], found = prover.prove(rule)
        issues += found
    issues += escalation_findings(reach, cards, every_flow)
    showing = Showing(reach, passed_before, every_flow)
    shown = showing.blocks()
    issues += showing.findings(shown)
    return Proof(
        issues=tuple(issues),
        flows=flow_figures(graph, lengths),
        rules=rules,
        blocks_shown=len(shown),
        blocks=len(pack.blocks),
        configurations=len(graph.configurations),
        graph=graph,
    )


def flows_of(rule: SafetyRule, pack: Pack) -> tuple[str, ...]:
    """The flows whose sessions the rule speaks of: those it names, or every flow about a case."""
    if rule.flows:
        return tuple(flow for flow in rule.flows if flow in pack.flows)
    return tuple(flow.id for flow in pack.flows.values() if flow.about == "case")


@dataclass(frozen=True, slots=True)
class _Broken:
    """One way in which a rule is broken: how it reads, its formula, and the endings where that comes true."""

    says: str
    formula: Formula
    endings: Endings


class _RuleProver:
    def __init__(self, reach: Reach, cards: CardFormulas) -> None:
        self._reach = reach
        self._cards = cards
        self._pack = reach.graph.pack

    def prove(self, rule: SafetyRule) -> tuple[RuleFigures, list[Issue]]:
        """The rule's figures and what there is to mend."""
        unknown = [
            must_fix(
                "safety", rule.at, f'safety rule "{rule.id}" names {name}, which the pack does not have.'
            )
            for name in unknown_names(rule, self._pack)
        ]
        flows = flows_of(rule, self._pack)
        condition = self._reach.formulas.condition(rule.condition)
        endings = self._reach.endings(condition, flows, self._reach.endings_of(flows))
        if not endings:
            return RuleFigures(True, 0), [*unknown, _never_asked(rule)]
        broken = list(self._broken(rule, condition, flows, endings))
        issues = [*unknown, *([self._issue(rule, flows, broken)] if broken else [])]
        return RuleFigures(not broken, endings.bit_count()), issues

    def _broken(
        self, rule: SafetyRule, condition: Formula, flows: tuple[str, ...], endings: Endings
    ) -> list[_Broken]:
        """Where the rule is broken among ``endings``, which come up with its condition true."""
        found: list[_Broken] = []
        for part in parts_of(rule, self._pack, self._cards, self._reach.formulas):
            suspected, broken_at = endings, {}
            for broken in self._attempts(part, condition):
                broken_at = self._where(broken, flows, suspected)
                suspected = union(broken_at.values())
                if not suspected:
                    break
            found += [_Broken(part.breach, formula, where) for formula, where in broken_at.items()]
        return found

    def _attempts(self, part: Part, condition: Formula) -> Iterator[Callable[[StateKey], Formula]]:
        """Formulas that are true wherever the part is broken, from the least work to the exact one.

        What is never broken with fewer ways to keep it is never broken. Ways that look only at what the
        rule's condition looks at make little formulas, and prove nearly every rule that holds.
        """
        formulas = self._reach.formulas
        every_fact = -1

        def kept_by_none(ending: StateKey, own: bool, facts: int) -> Formula:
            ways = (way for way in part.ways(ending, own) if not formulas.facts(way) & ~facts)
            return formulas.all((condition, *(formulas.none(way) for way in ways)))

        if part.forbidden:
            yield lambda ending: formulas.all((condition, formulas.any(part.ways(ending, False))))
            return
        yield lambda ending: kept_by_none(ending, True, formulas.facts(condition))
        yield lambda ending: kept_by_none(ending, True, every_fact)
        yield lambda ending: kept_by_none(ending, False, every_fact)

    def _where(
        self, broken: Callable[[StateKey], Formula], flows: tuple[str, ...], suspected: Endings
    ) -> dict[Formula, Endings]:
        """Each formula that comes true and the endings where it does; one search for all that break alike."""
        alike: dict[Formula, Endings] = {}
        for key in self._reach.keys(suspected):
            formula = broken(key)
            if formula != FALSE:
                alike[formula] = alike.get(formula, 0) | self._reach.ending_bits[key]
        found = {formula: self._reach.endings(formula, flows, among) for formula, among in alike.items()}
        return {formula: where for formula, where in found.items() if where}

    def _issue(self, rule: SafetyRule, flows: tuple[str, ...], broken: list[_Broken]) -> Issue:
        """Tells the shortest session that breaks the rule, and names every other ending that does."""
        examples: list[tuple[Example, str]] = []
        for each in broken:
            example = self._reach.shortest(each.formula, flows, each.endings)
            assert example is not None, "what was found can be come to"
            examples.append((example, each.says))
        example, says = min(examples, key=lambda pair: len(pair[0].answers))
        others = [
            f'"{ending[1]}" of "{ending[0]}"'
            for ending in self._reach.keys(union(each.endings for each in broken))
            if ending != example.at
        ]
        at = flow_and_outcome(self._pack, example.at)[1].at
        message = (
            f'safety rule "{rule.id}" is broken: a session in "{example.flow}" can end at outcome '
            f'"{example.at[1]}" of "{example.at[0]}" ({at.file}:{at.line}), which {says}.'
        )
        more = f"So it is at {', '.join(others)}." if others else ""
        return must_fix("safety", rule.at, message, more, example.lines(self._pack))


def _never_asked(rule: SafetyRule) -> Issue:
    message = f'safety rule "{rule.id}" speaks of no case: its condition holds at no outcome of its flows.'
    return must_fix("safety", rule.at, message, "Mend its condition or its flows, or delete it.")


def _too_large(pack: Pack, error: TooManyConfigurations) -> Issue:
    message = f"the pack is too large to be proved: its routes need {error}."
    hint = "Let fewer routes depend on answers from far back."
    first = next(iter(pack.flows.values()))
    return must_fix("too_large", Place(first.at.file), message, hint)
