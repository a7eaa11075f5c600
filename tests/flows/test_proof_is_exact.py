"""The proof beside a plain walk over every route, on small random packs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hypothesis import HealthCheck, assume, given, settings

from flows.facts import holds
from flows.figures import flow_figures, remaining
from flows.graph import build_graph
from flows.model import TIME_FRAMES, Outcome, Pack
from flows.proof import flows_of, prove
from flows.proving.card_formulas import CardFormulas
from flows.proving.formulas import FALSE, Formula
from flows.proving.reach import Reach
from flows.session import Answer
from flows.walk import Position, Replay
from tests.every_route import Here, Seen, answer, begin, breaks, every_answer, every_route, lines
from tests.generated import small_packs

exactly = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

MOST_ROUTES = 20_000


def walked(pack: Pack, flow_id: str, seen: Seen | None = None) -> list[Here]:
    found = []
    for here in every_route(pack, flow_id, seen):
        found.append(here)
        assume(len(found) < MOST_ROUTES)
    return found


@exactly
@given(small_packs())
def test_routes_and_lengths_are_those_of_the_walk(pack: Pack) -> None:
    figures = flow_figures(build_graph(pack))
    for flow_id in pack.flows:
        ends = walked(pack, flow_id)
        reached = [here for here in ends if not here.endless]
        assert figures[flow_id].routes == len(reached)
        if len(reached) == len(ends):
            lengths = [len(here.answers) for here in ends]
            assert (figures[flow_id].fewest, figures[flow_id].most) == (min(lengths), max(lengths))


@exactly
@given(small_packs())
def test_states_and_routes_met_are_those_of_the_walk(pack: Pack) -> None:
    graph, seen = build_graph(pack), Seen()
    endless = sum(here.endless for flow_id in pack.flows for here in walked(pack, flow_id, seen))
    assert graph.visited == seen.states
    met = {
        (flow_id, question_id, place)
        for flow_id, question_id, chosen, place in seen.routes
        for group in graph.routing.asks[flow_id, question_id].groups
        if chosen & group.options
    }
    taken = {
        (flow_id, question_id, place)
        for (flow_id, question_id), ask in graph.routing.asks.items()
        for group in ask.groups
        for place, route in enumerate(group.routes)
        if route in graph.taken
    }
    assert taken == met
    assert bool(Reach(graph).endless) == bool(endless)


def _cards(reach: Reach, cards: CardFormulas, flow: str) -> Iterator[tuple[object, ...]]:
    """Every card that the formulas allow, by asking of each part whether it can be there and can be not."""
    formulas = reach.formulas
    for ending in reach.keys(reach.endings_of([flow])):
        parts: list[tuple[str, str, Formula]] = [
            ("block", b, formulas.any(cards.block(ending, b))) for b in cards.blocks(ending)
        ]
        parts += [("contact", c, formulas.any(cards.contact(ending, c))) for c in cards.contacts(ending)]
        parts += [("within", frame, formulas.any(cards.within(ending, frame))) for frame in TIME_FRAMES]
        chosen: list[tuple[Formula, tuple[tuple[str, str], ...]]] = [(1, ())]
        for kind, name, there in parts:
            chosen = [
                (formula, held)
                for before, held in chosen
                for formula, held in (
                    (formulas.all((before, there)), (*held, (kind, name))),
                    (formulas.all((before, formulas.none(there))), held),
                )
                if formula != FALSE and reach.comes_true(formula, (flow,), reach.ending_bits[ending])
            ]
        for _, held in chosen:
            first = min(TIME_FRAMES.index(name) for kind, name in held if kind == "within")  # type: ignore[arg-type]
            there = frozenset(part for part in held if part[0] != "within")
            yield ending, there, TIME_FRAMES[first]


@exactly
@given(small_packs())
def test_cards_are_those_of_the_walk(pack: Pack) -> None:
    reach = Reach(build_graph(pack))
    cards = CardFormulas(pack, reach.formulas, reach.passed_before())
    for flow_id in pack.flows:
        expected = set()
        for here in walked(pack, flow_id):
            if not here.endless:
                card = here.card(pack)
                there = {("block", block.id) for block in card.blocks}
                there |= {("contact", shown.contact.id) for shown in card.escalations}
                expected.add(((here.flow, here.state.id), frozenset(there), card.within))
        assert set(_cards(reach, cards, flow_id)) == expected


@exactly
@given(small_packs())
def test_verdicts_and_shortest_counter_examples_are_those_of_the_walk(pack: Pack) -> None:
    proof = prove(pack)
    ends = {flow_id: [h for h in walked(pack, flow_id) if not h.endless] for flow_id in pack.flows}
    for rule in pack.safety_rules:
        within = [here for flow_id in flows_of(rule, pack) for here in ends[flow_id]]
        triggered = {
            (here.flow, here.state.id) for here in within if holds(rule.condition, here.facts, pack.derived)
        }
        broken = [here for here in within if breaks(pack, rule, here)]
        assert proof.rules[rule.id].endings == len(triggered)
        assert proof.rules[rule.id].holds is not bool(broken)
        issues = [issue for issue in proof.issues if f'rule "{rule.id}" is broken' in issue.message]
        assert len(issues) == bool(broken)
        if broken:
            fewest = min(len(here.answers) for here in broken)
            assert issues[0].route in {lines(pack, here) for here in broken if len(here.answers) == fewest}


@exactly
@given(small_packs())
def test_what_is_never_shown_is_what_no_walk_shows(pack: Pack) -> None:
    proof = prove(pack)
    shown: set[str] = set()
    alone: set[tuple[str, str]] = set()
    for flow_id in pack.flows:
        for here in walked(pack, flow_id):
            if not here.endless:
                card = here.card(pack)
                shown |= {block.id for block in card.blocks}
                if not card.escalations:
                    alone.add((here.flow, here.state.id))
    assert proof.blocks_shown == len(shown)
    never = {issue.message.split('"')[1] for issue in proof.issues if "is never shown: its" in issue.message}
    carriers = [*pack.flows.values(), *(state for _, state in _outcomes(pack))]
    assert never == {block for part in carriers for block in part.advise} - shown
    nobody = Counter(issue.rule for issue in proof.issues)["no_escalation"]
    assert nobody == len(alone)


def _outcomes(pack: Pack) -> Iterator[tuple[str, Outcome]]:
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Outcome):
                yield flow.id, state


@exactly
@given(small_packs())
def test_what_is_left_to_ask_is_what_the_walks_still_ask(pack: Pack) -> None:
    left = remaining(pack)
    for flow_id in pack.flows:
        assume(not any(here.endless for here in walked(pack, flow_id)))
        _compare_left(pack, begin(pack, flow_id), left)


def _compare_left(pack: Pack, here: Here, left) -> tuple[int, int, float, int]:  # type: ignore[no-untyped-def]
    if isinstance(here.state, Outcome):
        return 0, 0, 0.0, 1
    ahead = {
        chosen: _compare_left(pack, answer(pack, here, chosen), left) for chosen in every_answer(here.state)
    }
    single = [each for chosen, each in ahead.items() if len(chosen) == 1]
    fewest, most = min(each[0] for each in ahead.values()), max(each[1] for each in ahead.values())
    ways = sum(ways for *_, ways in single)
    mean = sum(mean * ways for _, _, mean, ways in single) / ways
    found = left.at(Position(here.flow, here.state.id, here.waiting), here.facts)
    assert (found.fewest, found.most) == (fewest, most)
    assert abs(found.typical - mean) <= 0.5 + 1e-9
    return 1 + fewest, 1 + most, 1 + mean, ways


@exactly
@given(small_packs())
def test_the_walk_is_that_of_the_engine(pack: Pack) -> None:
    replay = Replay(pack)
    for flow_id in pack.flows:
        for here in walked(pack, flow_id)[:50]:
            if not here.endless:
                answers = tuple(Answer(question, chosen) for question, chosen in here.answers)
                walk = replay.walk(flow_id, answers)
                assert walk.position == Position(here.flow, here.state.id, here.waiting)
                assert (walk.facts, walk.passed) == (here.facts, here.passed)
