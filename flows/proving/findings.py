"""What the graph shows besides broken rules: content that no session ever meets, and routes too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..figures import Length, longest_example
from ..issues import Issue, advice, must_fix
from ..model import Condition, Escalation, Flow, Outcome, Pack, Question
from .card_formulas import WAS_PASSED, CardFormulas, passed_fact
from .configurations import Graph
from .formulas import TRUE
from .reach import Endings, Reach
from .routing import AnswerGroup, StateKey

MOST_ANSWERS = 12
"""The most answers that a session may take to an ending."""


def loop_findings(reach: Reach) -> Iterator[Issue]:
    """Where a session would go round for ever: flows that hand over to one another, asking nothing new."""
    pack, flows = reach.graph.pack, tuple(reach.graph.roots)
    for flow_id, state_id in reach.keys(reach.endless):
        example = reach.shortest(TRUE, flows, reach.ending_bits[flow_id, state_id])
        yield must_fix(
            "loop",
            pack.flows[flow_id].states[state_id].at,
            f'from "{state_id}" of "{flow_id}" a session can go round for ever.',
            "Lead one of the routes to an outcome.",
            example.lines(pack) if example else (),
        )


def route_findings(graph: Graph) -> Iterator[Issue]:
    """What only conditions keep out of reach: states, options and routes that no answer comes to.

    States that no route leads to at all are for the structural checks.
    """
    for flow in graph.pack.flows.values():
        led_to = _led_to(graph, flow)
        for state in flow.states.values():
            if (flow.id, state.id) not in graph.visited:
                if state.id in led_to:
                    message = (
                        f'no session comes to "{state.id}" of "{flow.id}": no condition on the way can hold.'
                    )
                    yield must_fix("unreachable", state.at, message, "Mend a condition, or delete the state.")
            elif isinstance(state, Question):
                for group in graph.routing.asks[flow.id, state.id].groups:
                    yield from _group_findings(graph, flow.id, state, group)


def _led_to(graph: Graph, flow: Flow) -> set[str]:
    """The states of the flow that routes lead to if every condition can hold."""
    found: set[str] = set()
    to_visit = [(flow.id, flow.start)]
    while to_visit:
        key = to_visit.pop()
        if key[0] == flow.id and key[1] not in found:
            found.add(key[1])
            to_visit += graph.routing.following[key]
    return found


def _group_findings(graph: Graph, flow_id: str, question: Question, group: AnswerGroup) -> Iterator[Issue]:
    where = f'"{question.id}" of "{flow_id}"'
    if not any(route in graph.taken for route in group.routes):
        for option in question.options:
            if option.id in group.options:
                message = f'no session answers "{option.id}" where it comes to {where}.'
                yield must_fix("never_taken", option.at, message, "Delete the option, or ask it earlier.")
        return
    for route in group.routes:
        if route in graph.taken:
            continue
        to, at = route.route.to, route.route.at
        if route.route.condition.tests:
            message = f'no session takes this route from {where} to "{to}": its condition cannot hold there.'
            yield must_fix("never_taken", at, message, "Mend the condition, or delete the route.")
        else:
            message = (
                f'the last route from {where}, to "{to}", is never needed: those before it take every answer.'
            )
            yield advice("never_taken", at, message, "Delete it, and the condition of the one before it.")


def length_findings(graph: Graph, lengths: tuple[Length, ...]) -> Iterator[Issue]:
    """Flows in which an ending can take more than MOST_ANSWERS answers."""
    for flow_id, root in graph.roots.items():
        most = lengths[root].most
        if most > MOST_ANSWERS:
            yield must_fix(
                "too_long",
                graph.pack.flows[flow_id].at,
                f'a session in flow "{flow_id}" can take {most} answers; the limit is {MOST_ANSWERS}.',
                "Ask only what can change the advice.",
                longest_example(graph, flow_id, lengths).lines(graph.pack),
            )


def escalation_findings(reach: Reach, cards: CardFormulas, flows: tuple[str, ...]) -> Iterator[Issue]:
    """Endings that can come up without anybody to tell."""
    formulas, pack = reach.formulas, reach.graph.pack
    for ending in reach.keys(reach.endings_of(flows)):
        if TRUE in cards.anybody(ending):
            continue
        nobody = formulas.all(formulas.none(way) for way in cards.anybody(ending))
        bit = reach.ending_bits[ending]
        if reach.comes_true(nobody, flows, bit):
            example = reach.shortest(nobody, flows, bit)
            yield must_fix(
                "no_escalation",
                pack.flows[ending[0]].states[ending[1]].at,
                f'outcome "{ending[1]}" of "{ending[0]}" can come up with nobody to tell.',
                "Add an escalation without a condition.",
                example.lines(pack) if example else (),
            )


class Showing:
    """Which advice blocks and escalations are on the card of some ending that a session comes to."""

    def __init__(
        self, reach: Reach, passed_before: Mapping[StateKey, tuple[StateKey, ...]], flows: tuple[str, ...]
    ) -> None:
        self._reach = reach
        self._flows = flows
        self._passed = {passed for before in passed_before.values() for passed in before}
        self._pack: Pack = reach.graph.pack
        self._listed = self._listed_by()

    def blocks(self) -> frozenset[str]:
        """The ids of the blocks shown."""
        return frozenset(
            block.id
            for block in self._pack.blocks.values()
            if self._shown(self._listed.get(block.id, ()), (block.condition,))
        )

    def findings(self, shown: frozenset[str]) -> Iterator[Issue]:
        """Blocks, and links to contacts, that are on no card; ``shown`` is what ``blocks`` gave."""
        for block in self._pack.blocks.values():
            if block.id in shown:
                owners = self._listed[block.id]
                yield from self._links(
                    f'advice block "{block.id}"', owners, block.escalate, (block.condition,)
                )
            elif block.id in self._listed:
                message = (
                    f'advice block "{block.id}" is never shown: its condition holds at none of its outcomes.'
                )
                yield must_fix("never_shown", block.at, message, "Mend the condition, or delete the block.")
        for flow in self._pack.flows.values():
            outcomes = [state for state in flow.states.values() if isinstance(state, Outcome)]
            owners = tuple((flow.id, outcome.id) for outcome in outcomes)
            yield from self._links(f'flow "{flow.id}"', owners, flow.escalate)
            for outcome in outcomes:
                where = f'outcome "{outcome.id}" of "{flow.id}"'
                yield from self._links(where, ((flow.id, outcome.id),), outcome.escalate)

    def _listed_by(self) -> dict[str, tuple[StateKey, ...]]:
        listed: dict[str, dict[StateKey, None]] = {}
        for flow in self._pack.flows.values():
            for state in flow.states.values():
                if isinstance(state, Outcome):
                    for block in (*state.advise, *flow.advise):
                        listed.setdefault(block, {})[flow.id, state.id] = None
        return {block: tuple(owners) for block, owners in listed.items()}

    def _links(
        self,
        where: str,
        owners: tuple[StateKey, ...],
        links: Iterable[Escalation],
        conditions: tuple[Condition, ...] = (),
    ) -> Iterator[Issue]:
        for link in links:
            if link.condition.tests and not self._shown(owners, (*conditions, link.condition)):
                message = f'the escalation to "{link.contact}" of {where} is never shown.'
                yield must_fix("never_shown", link.at, message, "Mend the condition, or delete it.")

    def _shown(self, owners: Iterable[StateKey], conditions: tuple[Condition, ...]) -> bool:
        """Whether all conditions hold at an ending that is one of the owners, or has passed one."""
        reach = self._reach
        formulas = reach.formulas
        holds = formulas.all(formulas.condition(condition) for condition in conditions)
        own: Endings = 0
        for owner in owners:
            own |= reach.ending_bits.get(owner, 0)
        if reach.comes_true(holds, self._flows, own):
            return True
        passed = [formulas.test(passed_fact(owner), WAS_PASSED) for owner in owners if owner in self._passed]
        after = formulas.all((formulas.any(passed), holds))
        return reach.comes_true(after, self._flows, reach.endings_of(self._flows))
